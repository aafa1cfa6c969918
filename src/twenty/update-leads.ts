/** Patches of leads, in as few calls as Twenty allows, and never reviving a lead somebody deleted. */
import type { Creation } from '../service/ports';
import type { LeadPatch } from '../../workflows/decisions';
import type { Echoes, Written } from './echoes';
import {
  DestroyLeadsDocument,
  LivingLeadsDocument,
  UpdateLeadsDocument,
  UpsertLeadsDocument,
} from './generated/operations';
import type { LeadUpdateInput } from './generated/operations';
import { leadInput } from './mappers/lead';
import { batchesOf, groupBy, nodesOf } from './pages';
import type { Transport } from './transport';
import { fingerprint } from './update-alike';

type Change = { readonly id: string; readonly data: LeadUpdateInput };
type Group = { readonly ids: readonly string[]; readonly data: LeadUpdateInput };

const repeatable = { repeatable: true };
/** Up to here, one update per distinct patch beats asking who lives and upserting. */
const FEW_CALLS = 3;

/**
 * Leads that take the same values go together in one conditional update, which leaves soft-deleted leads alone. When that
 * would need more than three calls, all go in one upsert per 200: an upsert revives what is in the bin and creates what was
 * destroyed (measured), so the living are asked for right before, and what was created anew all the same (somebody destroyed
 * the lead within these milliseconds) is destroyed again. A deletion within the same milliseconds is undone; the next
 * deletion is not.
 */
export async function updateLeads(
  transport: Transport,
  echoes: Echoes,
  updates: readonly Creation<'updateLead'>[],
): Promise<void> {
  const changes = changesOf(updates);
  const groups = groupsOf(changes);
  const groupCalls = groups.reduce((sum, { ids }) => sum + batchesOf(ids).length, 0);
  const upsertCalls = 2 * batchesOf(changes).length;
  if (groupCalls <= Math.max(FEW_CALLS, upsertCalls)) {
    for (const group of groups) await updateTogether(transport, echoes, group);
  } else {
    for (const batch of batchesOf(changes)) await upsertLiving(transport, echoes, batch);
  }
}

/** One patch per lead; of two for the same field the later one stands. */
function changesOf(updates: readonly Creation<'updateLead'>[]): readonly Change[] {
  const patches = new Map<string, LeadPatch>();
  for (const { leadId, set } of updates) patches.set(leadId, { ...patches.get(leadId), ...set });
  return [...patches]
    .map(([id, patch]) => ({ id, data: leadInput(patch) }))
    .filter(({ data }) => Object.keys(data).length > 0);
}

function groupsOf(changes: readonly Change[]): readonly Group[] {
  const groups = groupBy(changes, ({ data }) => fingerprint(data));
  return [...groups.values()].map((group) => ({
    ids: group.map(({ id }) => id),
    data: group[0]?.data ?? {},
  }));
}

async function updateTogether(transport: Transport, echoes: Echoes, { ids, data }: Group): Promise<void> {
  for (const batch of batchesOf(ids)) {
    const answer = await transport.data(UpdateLeadsDocument, { ids: batch, data }, repeatable);
    echoes.remember(answer.updateLeads ?? []);
  }
}

/**
 * At most 200 leads, each taking its own values; answers those written. `keep` judges a lead as it is right before the write
 * (`conseillereId`), for whoever may not take anything over.
 */
export async function upsertLiving(
  transport: Transport,
  echoes: Echoes,
  batch: readonly Change[],
  keep: (living: Living) => boolean = () => true,
): Promise<readonly string[]> {
  const { leads } = await transport.data(LivingLeadsDocument, { ids: batch.map(({ id }) => id) });
  const living = nodesOf(leads).filter(keep);
  const bornAt = new Map(living.map(({ id, createdAt }) => [id, createdAt]));
  const data = batch.filter(({ id }) => bornAt.has(id)).map(({ id, data: input }) => ({ ...input, id }));
  if (data.length === 0) return [];
  const written: readonly (Written & { readonly createdAt: string })[] =
    (await transport.data(UpsertLeadsDocument, { data }, repeatable)).createLeads ?? [];
  echoes.remember(written);
  const ghosts = written.filter(({ id, createdAt }) => createdAt !== bornAt.get(id)).map(({ id }) => id);
  if (ghosts.length > 0) await transport.data(DestroyLeadsDocument, { ids: ghosts }, repeatable);
  return written.map(({ id }) => id).filter((id) => !ghosts.includes(id));
}

type Living = {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly conseillereId: string | null;
};
