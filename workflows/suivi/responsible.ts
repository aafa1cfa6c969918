/** Another person is in charge: the appointments to come that were the previous one's are hers (DESIGN §4.4). */
import { isToCome, patchRdv, type Case, type Draft } from './draft';
import type { SuiviMemory } from './memory';

/** A lead that nobody is in charge of keeps its appointments where they are until somebody is. */
export function handedOver(draft: Draft, { conseillere }: SuiviMemory, { state, now }: Case): Draft {
  const { conseillereId } = state.lead;
  if (conseillere === undefined || conseillereId === null || conseillere === conseillereId) return draft;
  return draft.rdv
    .filter((one) => isToCome(one, now) && one.responsableId === conseillere)
    .reduce(
      (after, { id }) =>
        patchRdv(after, id, { responsableId: conseillereId }, 'le lead a une autre personne en charge'),
      draft,
    );
}
