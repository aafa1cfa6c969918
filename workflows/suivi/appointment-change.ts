/** A person (or the lead, on its own page) made, moved, ended or threw away an appointment: the lead follows. */
import { booked, isOwn, lost, show } from './booking';
import type { RdvChange } from './changes';
import {
  isOpen,
  isToCome,
  patchLead,
  patchRdv,
  sameInstant,
  withoutRdv,
  type Case,
  type DatedRdv,
  type Draft,
  type Rdv,
} from './draft';
import { unmark } from './marks';
import type { SeenRendezVous } from './memory';
import { resultOnRdv, takenBack, type Concluded } from './outcome';
import { isOutcome } from './statut';
import type { RendezVous } from '../state';

/** `seen`: how MAX knew it; undefined when it is new. */
export function appointmentChanged(
  draft: Draft,
  change: RdvChange,
  seen: SeenRendezVous | undefined,
  given: Case,
): Draft {
  const { id, now: actual } = change;
  if (actual === null || actual.deletedAt !== null) return thrownAway(draft, id, seen, given);
  const before = draft.rdv.find((one) => one.id === id);
  if (before === undefined) return draft;
  const now = merged(before, actual, seen, given);
  const taken = patchRdv(draft, id, now, now.because);
  if (seen === undefined && isOwn(now, given)) return isOpen(now) ? show(taken, [], now, given) : taken;
  const was = seen === undefined ? null : asRdv(before, seen);
  const stood = was === null ? [] : [was.debut, before.debut];
  return typed(followed(taken, { was, before, now, stood }, given), was, now);
}

/**
 * An appointment as MAX knew it (null: a new one), as what was done before this change left it, and as it is; and the times
 * at which the lead may show it.
 */
type Passage = {
  readonly was: Rdv | null;
  readonly before: Rdv;
  readonly now: Rdv;
  readonly stood: readonly (Date | null)[];
};

/** Field by field: what was not changed here keeps what a change elsewhere gave it. A new record's PLANIFIE says nothing. */
function merged(before: Rdv, actual: RendezVous, seen: SeenRendezVous | undefined, given: Case): Rdv {
  const statut = actual.statut ?? 'PLANIFIE';
  const type = actual.typeConsultation;
  const moved = seen?.debut !== actual.debut?.toISOString();
  const said = statut !== (seen === undefined ? 'PLANIFIE' : seen.statut);
  const taken: Rdv = {
    ...before,
    news: false,
    ...(moved && { debut: actual.debut }),
    ...(said && { statut }),
    ...(seen?.type !== (type ?? undefined) && { typeConsultation: type }),
  };
  return moved ? datedAgain(taken, seen, given) : taken;
}

/** Put off, and given a date to come on the record itself: it is planned again. */
function datedAgain(rdv: Rdv, seen: SeenRendezVous | undefined, { now, written }: Case): Rdv {
  if (seen === undefined || written === null) return rdv;
  const again: Rdv = { ...rdv, statut: 'PLANIFIE', because: 'le rendez-vous reporté a une nouvelle date' };
  return rdv.statut === 'REPORTE' && isToCome(again, now) ? again : rdv;
}

function followed(draft: Draft, passage: Passage, given: Case): Draft {
  const { was, now } = passage;
  if (isOpen(now)) return planned(draft, { ...passage, now }, given);
  if (isOutcome(now.statut) && now.debut !== null) {
    return concluded(draft, { ...passage, now: { ...now, debut: now.debut, statut: now.statut } }, given);
  }
  return was === null ? draft : ended(draft, { ...passage, was }, given);
}

/** Made, moved, or open again; at the date that was written on the lead as well, it only agrees with it. */
function planned(
  draft: Draft,
  { was, before, now, stood }: Passage & { readonly now: DatedRdv },
  given: Case,
): Draft {
  if (was !== null && isOpen(was) && isOpen(before)) {
    const agrees = sameInstant(now.debut, given.written ?? null);
    if (agrees || sameInstant(was.debut, now.debut)) return draft;
  }
  const back = was === null ? draft : takenBack(draft, was.statut, given);
  const shown = show(back, stood, now, given);
  return isToCome(now, given.now) ? booked(shown, given) : shown;
}

function concluded(
  draft: Draft,
  { was, now, stood }: Passage & { readonly now: Concluded },
  given: Case,
): Draft {
  if (was?.statut !== now.statut) return resultOnRdv(draft, now, { was: was?.statut ?? null, stood }, given);
  return sameInstant(was.debut, now.debut) ? draft : show(draft, stood, now, given);
}

/** Cancelled: the lead is to be called again. Put off or left without a date: it stays taken, and waits for a date. */
function ended(draft: Draft, { was, now, stood }: Passage & { readonly was: Rdv }, given: Case): Draft {
  if (was.statut === now.statut && now.debut !== null) return draft;
  const shown = show(takenBack(draft, was.statut, given), [...stood, now.debut], null, given);
  return now.statut === 'ANNULE' ? lost(shown, given) : shown;
}

function thrownAway(draft: Draft, id: string, seen: SeenRendezVous | undefined, given: Case): Draft {
  const before = draft.rdv.find((one) => one.id === id);
  const rest = withoutRdv(draft, id);
  if (seen === undefined) return rest;
  const was = asRdv(before ?? GONE, seen);
  const shown = show(unmark(rest, was.statut, given), [was.debut, before?.debut ?? null], null, given);
  return isOpen(was) ? lost(shown, given) : shown;
}

/** The kind of the appointment that the lead shows is the lead's. */
function typed(draft: Draft, was: Rdv | null, now: Rdv): Draft {
  if (was === null || was.typeConsultation === now.typeConsultation) return draft;
  if (now.debut === null || !sameInstant(draft.date, now.debut)) return draft;
  return patchLead(draft, { type: now.typeConsultation }, 'le type de consultation suit le rendez-vous');
}

const asRdv = (rdv: Rdv, seen: SeenRendezVous): Rdv => ({
  ...rdv,
  debut: new Date(seen.debut),
  statut: seen.statut as Rdv['statut'],
  typeConsultation: (seen.type ?? null) as Rdv['typeConsultation'],
});

/** What is left of a destroyed record but what MAX remembers. */
const GONE: Rdv = {
  id: '',
  key: null,
  createdAt: new Date(0),
  news: false,
  debut: null,
  dureeMinutes: 0,
  statut: 'ANNULE',
  typeConsultation: null,
  responsableId: null,
  because: '',
};
