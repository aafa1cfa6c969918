/** A notification goes by e-mail once: of all who want to send it, exactly one gets its id back (API.md §6). */
import { ClaimNotificationsDocument } from './generated/operations';
import { batchesOf } from './pages';
import type { Transport } from './transport';

/** Ids won. Not repeated after a lost answer: an e-mail too few is better than one too many, the record is there anyway. */
export async function claimNotifications(
  transport: Transport,
  ids: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const won = new Set<string>();
  for (const batch of batchesOf(ids)) {
    const answer = await transport.data(ClaimNotificationsDocument, { ids: batch, le: now.toISOString() });
    (answer.updateNotificationsMax ?? []).forEach(({ id }) => won.add(id));
  }
  return won;
}
