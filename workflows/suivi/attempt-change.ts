/** The result of an attempt writes the status (DESIGN §4.3), the latest attempt only, and never back from a later stage. */
import type { ResultatTentative } from '../../objects/vocabulary';
import type { TentativeContact } from '../state';
import type { TentativeChange } from './changes';
import { patchLead, type Case, type Draft } from './draft';
import { statutFollowed } from './lead-change';
import type { SuiviMemory } from './memory';
import { MOVES, STATUT_OF } from './statut';

export function attemptChanged(
  draft: Draft,
  { tentative }: TentativeChange,
  base: SuiviMemory,
  given: Case,
): Draft {
  const { resultat } = tentative;
  if (resultat === null || !isLatest(tentative, given)) return draft;
  const statut = STATUT_OF[resultat];
  if (draft.statut === statut) return draft;
  const before = base.tentatives?.[tentative.id] as ResultatTentative | undefined;
  const corrected = before !== undefined && STATUT_OF[before] === draft.statut;
  if (!corrected && !MOVES[resultat](draft.statut)) return draft;
  const because = corrected
    ? 'le résultat de la dernière tentative est corrigé'
    : 'le résultat d’une tentative';
  return statutFollowed(patchLead(draft, { statut }, because), given);
}

/** By the moment of the attempt, not of its entry: what was noted late changes nothing that came after it. */
const isLatest = (one: TentativeContact, { state, now }: Case): boolean =>
  !state.tentatives.some(
    (other) =>
      other.id !== one.id &&
      other.deletedAt === null &&
      other.resultat !== null &&
      momentOf(other, now) > momentOf(one, now),
  );

/** A moment still to come is a slip of the pen. */
function momentOf({ le, createdAt }: TentativeContact, now: Date): number {
  return (le === null || le > now ? createdAt : le).getTime();
}
