/** What became of messages that were handed over, written where the record still waits for it, or was overtaken by a receipt. */
import type { StatutMessage } from '../../objects/vocabulary';
import type { Loop } from './loop';
import type { MessageTransition } from './ports';

/** Statuses that somebody else may have written since the claim: a receipt, or a `resolve` that did not wait for us. */
const AHEAD: readonly StatutMessage[] = ['ENVOYE', 'DELIVRE', 'LU'];

/**
 * A receipt may be faster than our own record of the send (peers.md 4.2). Its status stands; what left, to whom and under which
 * id is added to it. One call in the ordinary case.
 */
export async function recordEnds(ends: readonly MessageTransition[], loop: Loop): Promise<void> {
  const won = await loop.workspace.transition(ends);
  const overtaken = ends.filter(({ id, set }) => !won.has(id) && set.statut === 'ENVOYE');
  if (overtaken.length === 0) return;
  await loop.workspace.transition([
    ...overtaken.map((end) => ({ ...end, from: 'INCERTAIN' as const })),
    ...AHEAD.flatMap((from) => overtaken.map(({ id, set }) => ({ id, from, set: { ...set, statut: from } }))),
  ]);
}
