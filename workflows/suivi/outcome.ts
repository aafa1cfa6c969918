/** How an appointment ended, said on the lead or on the appointment: the other follows (DESIGN §4.6). */
import { hours, isBefore, plus } from '../../src/kernel/time';
import type { StatutRendezVous } from '../../objects/vocabulary';
import { create, show } from './booking';
import {
  byDebut,
  isOpen,
  isToCome,
  patchLead,
  patchRdv,
  type Case,
  type DatedRdv,
  type Draft,
} from './draft';
import { markResult, unmark } from './marks';
import { isBeforeEvaluation, isOutcome, STATUT_BY, type Outcome } from './statut';

/** A consultation held, or given up, this long before its time is still that consultation. */
const AHEAD = hours(12);

/** Said on the lead: the latest appointment that has begun, or is about to, gets the result. */
export function resultOnLead(draft: Draft, result: Outcome, given: Case): Draft {
  const target = targetOf(draft, given.now);
  const because = 'le résultat est marqué sur le lead';
  if (target !== undefined) {
    const patched =
      target.statut === result ? draft : patchRdv(draft, target.id, { statut: result }, because);
    return show(
      conclude(patched, result, target.statut, given),
      [target.debut],
      { ...target, statut: result },
      given,
    );
  }
  const held = draft.date !== null && isBefore(draft.date, given.now) && draft.rdv.length === 0;
  const noted = held && draft.date !== null ? create(draft, draft.date, result, given) : draft;
  return conclude(noted, result, null, given);
}

/** The latest that has begun or is about to, with a result or without. */
export function targetOf({ rdv }: Draft, now: Date): DatedRdv | undefined {
  return rdv
    .filter((one): one is DatedRdv => isOpen(one) || (one.debut !== null && isOutcome(one.statut)))
    .filter((one) => !isOpen(one) || isBefore(one.debut, plus(now, AHEAD)))
    .toSorted(byDebut)
    .at(-1);
}

export type Concluded = DatedRdv & { readonly statut: Outcome };
/** What the appointment was before, and at which times the lead may show it. */
type Before = { readonly was: StatutRendezVous | null; readonly stood: readonly (Date | null)[] };

/** Said on the appointment: the lead follows, unless a later appointment has ended since. */
export function resultOnRdv(draft: Draft, rdv: Concluded, { was, stood }: Before, given: Case): Draft {
  const shown = show(draft, stood, rdv, given);
  const later = draft.rdv.some(
    (other) => isOutcome(other.statut) && other.debut !== null && isBefore(rdv.debut, other.debut),
  );
  return later ? shown : conclude(shown, rdv.statut, was, given);
}

function conclude(draft: Draft, result: Outcome, was: StatutRendezVous | null, given: Case): Draft {
  const marked = markResult(draft, result, was, given);
  if (!isBeforeEvaluation(marked.statut)) return marked;
  if (result === 'MANQUE_PAR_NOUS' && marked.rdv.some((one) => isToCome(one, given.now))) return marked;
  return patchLead(marked, { statut: STATUT_BY[result] }, BECAUSE[result]);
}

const BECAUSE: Readonly<Record<Outcome, string>> = {
  EFFECTUE: 'le rendez-vous a eu lieu',
  MANQUE: 'le rendez-vous a été manqué',
  MANQUE_PAR_NOUS: 'nous avons manqué le rendez-vous',
};

/** A result was taken back, and no other appointment has the same: the lead waits for a result again. */
export function takenBack(draft: Draft, was: StatutRendezVous, given: Case): Draft {
  const unmarked = unmark(draft, was, given);
  if (!isOutcome(was) || was === 'MANQUE_PAR_NOUS' || unmarked.statut !== STATUT_BY[was]) return unmarked;
  if (draft.rdv.some(({ statut }) => statut === was)) return unmarked;
  return patchLead(unmarked, { statut: 'RENDEZ_VOUS_PRIS' }, 'le résultat du rendez-vous est retiré');
}
