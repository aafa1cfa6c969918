/** Empty fields of known leads filled from a file, and never anything that a person wrote meanwhile. */
import { stillEmpty } from '../../workflows/lead-import/fill';
import type { Completion } from '../../workflows/lead-import/plan';
import { plus } from '../kernel/time';
import type { Echoes } from './echoes';
import { CompleteLeadDocument, LeadsToCompleteDocument } from './generated/operations';
import type { LeadUpdateInput } from './generated/operations';
import { fillInput, readKnownLeads } from './mappers/import';
import { batchesOf, nodesOf } from './pages';
import type { Transport } from './transport';
import { upsertLiving } from './update-leads';

/** Up to here each lead is filled by a conditional update of its own, which can overwrite nobody. */
const ONE_BY_ONE = 20;

type Change = { readonly id: string; readonly updatedAt: Date; readonly data: LeadUpdateInput };

/** Ids of those not filled: gone, or changed at the very moment. What is filled already needs no call. */
export async function completeLeads(
  transport: Transport,
  echoes: Echoes,
  completions: readonly Completion[],
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const batch of batchesOf(completions)) {
    const changes = await changesOf(transport, batch);
    const there = new Set(changes.map(({ id }) => id));
    left.push(...batch.flatMap(({ leadId }) => (there.has(leadId) ? [] : [leadId])));
    const toDo = changes.filter(({ data }) => Object.keys(data).length > 0);
    left.push(...(await fill(transport, echoes, toDo)));
  }
  return left;
}

/** Read right before the write. */
async function changesOf(transport: Transport, batch: readonly Completion[]): Promise<readonly Change[]> {
  const ids = batch.map(({ leadId }) => leadId);
  const { leads } = await transport.data(LeadsToCompleteDocument, { ids });
  const wanted = new Map(batch.map(({ leadId, set }) => [leadId, set]));
  return readKnownLeads(nodesOf(leads)).map((lead) => ({
    id: lead.id,
    updatedAt: lead.updatedAt,
    data: fillInput(stillEmpty(lead, wanted.get(lead.id) ?? {})),
  }));
}

/**
 * Many leads, each with values of its own, go in one upsert: what moved since it was read a moment ago is left out of it, so
 * that only a change within the same milliseconds could be written over.
 */
async function fill(
  transport: Transport,
  echoes: Echoes,
  changes: readonly Change[],
): Promise<readonly string[]> {
  const filled = new Set<string>();
  if (changes.length > ONE_BY_ONE) {
    const seen = new Map(changes.map(({ id, updatedAt }) => [id, updatedAt.getTime()]));
    const isUnchanged = ({ id, updatedAt }: { readonly id: string; readonly updatedAt: string }): boolean =>
      Date.parse(updatedAt) === seen.get(id);
    for (const id of await upsertLiving(transport, echoes, changes, isUnchanged)) filled.add(id);
  } else
    for (const { id, updatedAt, data } of changes) {
      const span = { from: updatedAt.toISOString(), until: plus(updatedAt, 1).toISOString() };
      const { updateLeads } = await transport.data(CompleteLeadDocument, { id, ...span, data });
      echoes.remember(updateLeads ?? []);
      if (updateLeads?.[0]) filled.add(id);
    }
  return changes.flatMap(({ id }) => (filled.has(id) ? [] : [id]));
}
