/** Conditional updates of messages: of all who try, exactly one wins (DESIGN §2.4; API.md §6, compare-and-set). */
import type { MessageTransition } from '../service/ports';
import type { Echoes } from './echoes';
import { MoveMessagesDocument } from './generated/operations';
import type { MessageMaxUpdateInput } from './generated/operations';
import { sayable } from './mappers/out';
import { batchesOf, groupBy } from './pages';
import type { Transport } from './transport';

type Move = {
  readonly from: MessageTransition['from'];
  readonly data: MessageMaxUpdateInput;
  readonly ids: readonly string[];
};

/**
 * Ids of the messages that were still in `from`, not in the bin, and took `set`. Transitions with the same `from` and `set`
 * go together, 200 to a call. After a lost answer the call is made again: a message won by the first one is then not in the
 * answer, so a winner may think it lost, never the other way round.
 */
export async function transition(
  transport: Transport,
  echoes: Echoes,
  transitions: readonly MessageTransition[],
): Promise<ReadonlySet<string>> {
  const won = new Set<string>();
  for (const { from, data, ids } of movesOf(transitions)) {
    for (const batch of batchesOf(ids)) {
      const answer = await transport.data(
        MoveMessagesDocument,
        { ids: batch, from, data },
        { repeatable: true },
      );
      const moved = answer.updateMessagesMax ?? [];
      echoes.remember(moved);
      moved.forEach(({ id }) => won.add(id));
    }
  }
  return won;
}

function movesOf(transitions: readonly MessageTransition[]): readonly Move[] {
  const moves = groupBy(transitions, ({ from, set }) => JSON.stringify([from, messageInput(set)]));
  return [...moves.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ from: first.from, data: messageInput(first.set), ids: group.map(({ id }) => id) }] : [];
  });
}

const messageInput = (set: MessageTransition['set']): MessageMaxUpdateInput => ({
  statut: set.statut,
  raison: sayable(set.raison),
  ...(set.prevuLe && { prevuLe: set.prevuLe.toISOString() }),
  ...(set.envoyeLe && { envoyeLe: set.envoyeLe.toISOString() }),
  ...(set.destinataire !== undefined && { destinataire: sayable(set.destinataire) }),
  ...(set.sujet !== undefined && { sujet: sayable(set.sujet) }),
  ...(set.corps !== undefined && { corps: sayable(set.corps) }),
  ...(set.texteMax !== undefined && { texteMax: sayable(set.texteMax) }),
  ...(set.canal && { canal: set.canal }),
  ...(set.repli !== undefined && { repli: sayable(set.repli) }),
  ...(set.accord && { accord: set.accord }),
  ...(set.idFournisseur !== undefined && { idFournisseur: sayable(set.idFournisseur) }),
});
