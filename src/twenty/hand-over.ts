/** Leads handed over in the name of a distribution: person, date, lot, in one write, and never taken from anybody else. */
import type { Change, Write } from '../../workflows/distribution/apply';
import type { Echoes, Written } from './echoes';
import {
  HandOverFreeLeadsDocument,
  HandOverHeldLeadsDocument,
  HoldLeadsDocument,
  ReleaseLeadsDocument,
} from './generated/operations';
import type { LeadUpdateInput } from './generated/operations';
import { batchesOf } from './pages';
import type { Transport } from './transport';
import { upsertLiving } from './update-leads';

const repeatable = { repeatable: true };

/**
 * Ids for sure handed over. After a lost answer the call is made again and finds the leads no longer as expected: they are
 * then not in the answer, so a lead may be handed over and not be told, never the other way round.
 */
export async function handOver(
  transport: Transport,
  echoes: Echoes,
  orderId: string,
  write: Write,
): Promise<ReadonlySet<string>> {
  if (write.do === 'updateMany') {
    const { leadIds: ids, expected: from, set } = write;
    const data = leadInput(orderId, set);
    const answer =
      from === null
        ? await transport.data(HandOverFreeLeadsDocument, { ids, data }, repeatable)
        : await transport.data(HandOverHeldLeadsDocument, { ids, from, data }, repeatable);
    return new Set(remembered(echoes, answer));
  }
  const expected = new Map(write.rows.map((row) => [row.leadId, row.expected]));
  const changes = write.rows.map((row) => ({ id: row.leadId, data: leadInput(orderId, row) }));
  return new Set(
    await upsertLiving(transport, echoes, changes, (now) => now.conseillereId === expected.get(now.id)),
  );
}

/** Given to nobody, a lead is in no lot any more. */
const leadInput = (
  orderId: string,
  { conseillereId, attribueLe }: Pick<Change, 'conseillereId' | 'attribueLe'>,
): LeadUpdateInput => ({
  conseillereId,
  attribueLe: attribueLe?.toISOString() ?? null,
  distributionId: conseillereId === null ? null : orderId,
  distribueAId: conseillereId,
});

type Held = { readonly orderId: string; readonly leadIds: readonly string[]; readonly hold: boolean };

/** A lead that somebody was given meanwhile is nobody's to hold or to let go. */
export async function holdWaiting(
  transport: Transport,
  echoes: Echoes,
  { orderId, leadIds, hold }: Held,
): Promise<void> {
  for (const ids of batchesOf(leadIds)) {
    const answer = hold
      ? await transport.data(HoldLeadsDocument, { ids, data: { distributionId: orderId } }, repeatable)
      : await transport.data(
          ReleaseLeadsDocument,
          { ids, orderId, data: { distributionId: null } },
          repeatable,
        );
    remembered(echoes, answer);
  }
}

function remembered(
  echoes: Echoes,
  { updateLeads }: { readonly updateLeads: readonly Written[] | null },
): readonly string[] {
  const written = updateLeads ?? [];
  echoes.remember(written);
  return written.map(({ id }) => id);
}
