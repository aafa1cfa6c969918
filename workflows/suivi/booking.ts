/** Appointments made, moved and lost, and what the lead shows of them (DESIGN §4.4). */
import { keyOf, recordId } from '../../src/kernel/keys';
import { isBefore, minutes, plus } from '../../src/kernel/time';
import type { StatutRendezVous } from '../../objects/vocabulary';
import { reglagesOf } from '../agency';
import {
  comingOf,
  isOpen,
  isToCome,
  nextOf,
  patchLead,
  patchRdv,
  sameInstant,
  type Case,
  type DatedRdv,
  type Draft,
  type Rdv,
} from './draft';
import { markBooked, markUnbooked } from './marks';
import { isBookable } from './statut';

/** An appointment is to come: the lead says so, unless it is further already. */
export function booked(draft: Draft, given: Case): Draft {
  const said = isBookable(draft.statut)
    ? patchLead(draft, { statut: 'RENDEZ_VOUS_PRIS' }, 'un rendez-vous est pris')
    : draft;
  return markBooked(said, given);
}

/** Cancelled or thrown away: with nothing else to come, the lead is to be called again. */
export function lost(draft: Draft, given: Case): Draft {
  const none = !draft.rdv.some((one) => isToCome(one, given.now));
  const said =
    none && draft.statut === 'RENDEZ_VOUS_PRIS'
      ? patchLead(draft, { statut: 'A_RECONTACTER' }, 'le rendez-vous est annulé')
      : draft;
  return markUnbooked(said, given);
}

/** `was`: when the appointment was before, empty for a new one; `now`: as it is, null when it takes place no more. */
export function show(draft: Draft, was: readonly (Date | null)[], now: DatedRdv | null, given: Case): Draft {
  const next = nextOf(draft, given.now);
  if (next !== undefined) return shows(draft, next, 'la date du lead montre le prochain rendez-vous');
  const stood = draft.date !== null && was.some((time) => sameInstant(draft.date, time));
  if (now !== null) {
    const later = draft.date === null ? was.length === 0 : isBefore(draft.date, now.debut);
    return stood || later ? shows(draft, now, 'la date du lead suit le rendez-vous') : draft;
  }
  return stood ? patchLead(draft, { date: null }, 'le rendez-vous n’a plus lieu à cette date') : draft;
}

/** Its date and, when it says one, its kind. */
export const shows = (draft: Draft, { debut, typeConsultation }: DatedRdv, because: string): Draft =>
  patchLead(draft, { date: debut, type: typeConsultation ?? draft.type }, because);

/** Nobody comes any more to what was still to come. */
export function cancelAll(draft: Draft, because: string, given: Case): Draft {
  const coming = comingOf(draft, given.now);
  const cancelled = coming.reduce((one, { id }) => patchRdv(one, id, { statut: 'ANNULE' }, because), draft);
  const shown = coming.some(({ debut }) => sameInstant(debut, cancelled.date));
  return markUnbooked(shown ? patchLead(cancelled, { date: null }, because) : cancelled, given);
}

/** At `debut`, confirmed for no other time than the one it was confirmed for. */
export function moveTo(draft: Draft, rdv: Rdv, debut: Date, because: string): Draft {
  if (isOpen(rdv) && sameInstant(rdv.debut, debut)) return draft;
  const type = draft.type ?? rdv.typeConsultation;
  const set = { debut, statut: 'PLANIFIE', typeConsultation: type } as const;
  return patchRdv({ ...draft, type }, rdv.id, set, because);
}

export function create(draft: Draft, debut: Date, statut: StatutRendezVous, given: Case): Draft {
  const { lead, rendezVous } = given.state;
  const taken = new Set(rendezVous.map(({ id }) => id));
  const key = firstFree(keyOf('rendez-vous', lead.id, debut), taken);
  const created: Rdv = {
    id: recordId(key),
    key,
    createdAt: given.now,
    news: false,
    debut,
    dureeMinutes: reglagesOf(lead, given.agency).dureeRendezVous,
    statut,
    typeConsultation: draft.type,
    responsableId: lead.conseillereId,
    because: 'la date du rendez-vous est sur le lead',
  };
  return { ...draft, rdv: [...draft.rdv, created] };
}

/** The same meaning a second time (cancelled, then wanted again) has a rank; a crash between finds the first one there. */
export function firstFree(key: string, taken: ReadonlySet<string>): string {
  for (let rank = 0; ; rank += 1) {
    const ranked = rank === 0 ? key : keyOf(key, String(rank));
    if (!taken.has(recordId(ranked))) return ranked;
  }
}

/** Made by MAX at this date: it follows what stood on the lead, and is nobody's news. */
export function isOwn({ id, debut }: Rdv, { state: { lead, rendezVous } }: Case): boolean {
  if (debut === null) return false;
  const key = keyOf('rendez-vous', lead.id, debut);
  return rendezVous.some((_, rank) => recordId(rank === 0 ? key : keyOf(key, String(rank))) === id);
}

/**
 * Put off, or never dated, and waiting for a date: the last appointment anybody made. A later one, whatever became of it,
 * took its place; a cancelled one took nobody's.
 */
export function waitingOf({ rdv }: Draft): Rdv | undefined {
  const alive = rdv.filter(({ statut }) => statut !== 'ANNULE');
  return alive
    .filter((one) => (one.statut === 'REPORTE' && !one.news) || (one.debut === null && !isEnded(one)))
    .find((one) => !alive.some((other) => other !== one && isAfter(other, one)));
}

const isEnded = ({ statut }: Rdv): boolean => statut !== 'PLANIFIE' && statut !== 'CONFIRME';

const isAfter = (other: Rdv, one: Rdv): boolean =>
  isBefore(one.createdAt, other.createdAt) ||
  (one.debut !== null && other.debut !== null && isBefore(one.debut, other.debut));

/** Would an appointment at `debut` still take place? */
export const wouldCome = (debut: Date, given: Case): boolean =>
  isBefore(given.now, plus(debut, minutes(reglagesOf(given.state.lead, given.agency).dureeRendezVous)));

export const openAt = (draft: Draft, date: Date | null): DatedRdv | undefined =>
  draft.rdv.filter(isOpen).find(({ debut }) => sameInstant(debut, date));
