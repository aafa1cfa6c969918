/**
 * The base of the merge: what MAX saw last, or what it takes for seen at first sight. What is younger than seven days is
 * acted on as if nothing had been seen, the lead itself as well as each of its records; what is older was there before MAX
 * and is adopted as it stands. One thing is still to come and plainly wanted: a future date without its appointment.
 */
import { isBefore, minutes, plus } from '../../src/kernel/time';
import { wasUntouched } from './adopted';
import { isFresh } from '../coach-01/conditions';
import { memoryOf } from '../memory';
import type { Lead, LeadState, RendezVous, TentativeContact } from '../state';
import { marksOf } from './marks';
import { isNothing, tidy, type Miss, type SeenRendezVous, type SuiviMemory } from './memory';

export function baseOf(state: LeadState, now: Date): SuiviMemory {
  const known = memoryOf(state.lead).suivi;
  if (known !== undefined) return known;
  return isFresh(state.lead, now) && !cameWithItsStatus(state.lead) ? {} : adopted(state, now);
}

/** An import brings leads that others followed before; what stands on one when nobody touched it since is no news. */
const cameWithItsStatus = ({ source, createdAt, updatedAt }: Lead): boolean =>
  source === 'IMPORT_EXCEL' && isBefore(updatedAt, plus(createdAt, minutes(1)));

function adopted(state: LeadState, now: Date): SuiviMemory {
  const { lead } = state;
  const old = <Item extends { readonly createdAt: Date }>({ createdAt }: Item): boolean =>
    !isFresh({ ...lead, createdAt }, now);
  const appointments = state.rendezVous.filter(old).filter(isRemembered);
  const wanted = isWantedDate(state, now);
  return {
    ...leadPart(wanted ? { ...lead, dateRendezVous: null } : lead),
    rendezVous: rendezVousPart(appointments),
    tentatives: tentativesPart(state.tentatives.filter(old)),
    manques: Object.fromEntries(
      appointments
        .filter(({ statut }) => statut === 'MANQUE')
        .map(({ id }): [string, Miss] => [id, { compte: false }]),
    ),
    ...(lead.statut === 'RENDEZ_VOUS_PRIS' && { sansDate: lead.createdAt.toISOString() }),
    adopte: now.toISOString(),
    ...(lead.statut !== null && wasUntouched(lead, now) && { adopteEn: lead.statut }),
  };
}

/**
 * What MAX has seen of a lead that it makes itself with what others knew of it (an import): the same as of one that was there
 * before, so that its status asks nobody for anything. A date to come is left out: its appointment is still to be made.
 */
export function bornWith(lead: LeadFields, now: Date): SuiviMemory {
  const toCome = lead.dateRendezVous !== null && isBefore(now, lead.dateRendezVous);
  const seen = tidy(leadPart(toCome ? { ...lead, dateRendezVous: null } : lead));
  if (isNothing(seen)) return seen;
  return { ...seen, adopte: now.toISOString(), ...(lead.statut !== null && { adopteEn: lead.statut }) };
}

/** A date to come that no appointment keeps. */
const isWantedDate = ({ lead, rendezVous }: LeadState, now: Date): boolean =>
  lead.dateRendezVous !== null &&
  isBefore(now, lead.dateRendezVous) &&
  !rendezVous.some(
    ({ debut, deletedAt }) => deletedAt === null && debut?.getTime() === lead.dateRendezVous?.getTime(),
  );

type LeadFields = Pick<
  Lead,
  'parcours' | 'statut' | 'dateRendezVous' | 'typeConsultation' | 'appelRealise' | 'noShow' | 'statutCoaching'
>;

/** What is remembered of the lead's own fields. */
export function leadPart(lead: LeadFields): Pick<SuiviMemory, 'statut' | 'date' | 'type' | 'marques'> {
  const date = lead.dateRendezVous?.toISOString();
  return {
    statut: lead.statut ?? 'NOUVEAU',
    date,
    type: date === undefined ? undefined : (lead.typeConsultation ?? undefined),
    marques: marksOf(lead),
  };
}

/** Thrown-away and undated appointments are not remembered: restored or dated, they are news. */
export const isRemembered = ({ debut, deletedAt }: Pick<RendezVous, 'debut' | 'deletedAt'>): boolean =>
  debut !== null && deletedAt === null;

type Remembered = Pick<RendezVous, 'id' | 'debut' | 'statut' | 'typeConsultation'>;

export const rendezVousPart = (those: readonly Remembered[]): Readonly<Record<string, SeenRendezVous>> =>
  Object.fromEntries(
    those.flatMap(({ id, debut, statut, typeConsultation }) =>
      debut === null
        ? []
        : [
            [
              id,
              {
                statut: statut ?? 'PLANIFIE',
                debut: debut.toISOString(),
                type: typeConsultation ?? undefined,
              },
            ],
          ],
    ),
  );

export const tentativesPart = (those: readonly TentativeContact[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    those.flatMap(({ id, resultat, deletedAt }) =>
      resultat === null || deletedAt !== null ? [] : [[id, resultat]],
    ),
  );
