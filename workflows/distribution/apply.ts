/**
 * From a plan to the fewest safe writes (DESIGN §2.6; figure of §7: 1,000 leads among 12 people in 2 + ⌈1000/200⌉ × 2 calls).
 *
 * Resuming: the plan is stored before the first write and its `at` is what every lead gets as `attribueLe`. After a crash
 * the same stored plan is applied again on the leads as they now are: those with its person and its `at` are done, those
 * still as planned are to do, the others belong to whoever touched them. The record turns APPLIQUEE when nothing is left.
 */
import type { Lead } from '../state';
import type { Placement } from './plan';
import type { AppliedPlan } from './stored';

/** Twenty refuses more than 200 records in one call (API.md §2). */
export const BATCH = 200;

/** One lead to hand over, and who must still have it for that to be right. */
export type Change = {
  readonly leadId: string;
  readonly expected: string | null;
  readonly conseillereId: string | null;
  readonly attribueLe: Date | null;
};

export type Write =
  /** `updateLeads(filter: {id in, conseillereId = expected or NULL, deletedAt NULL}, data: set)`: takes nothing over. */
  | {
      readonly do: 'updateMany';
      readonly leadIds: readonly string[];
      readonly expected: string | null;
      readonly set: { readonly conseillereId: string | null; readonly attribueLe: Date | null };
    }
  /**
   * Read these leads (id, conseillereId, deletedAt), keep the rows still as expected, then `createLeads(upsert: true)`. The
   * read is not a courtesy: an upsert brings a deleted lead back and creates one that was destroyed.
   */
  | { readonly do: 'readThenUpsert'; readonly rows: readonly Change[] };

/** Conditional updates cannot overwrite anybody; up to ten of them (a tenth of Twenty's minute) that is worth the calls. */
const SAFE_CALLS = 10;

/** Conditional updates while they are no dearer than reading and upserting, or few; otherwise the checked upsert. */
export function planWrites(changes: readonly Change[]): readonly Write[] {
  const updates = [...groups(changes).values()].flatMap((group) => chunks(group).map(updateOf));
  const upserts = chunks(changes);
  if (updates.length <= Math.max(SAFE_CALLS, 2 * upserts.length)) return updates;
  return upserts.map((rows) => ({ do: 'readThenUpsert', rows }));
}

/** API calls these writes cost (one root field each). */
export const callsOf = (writes: readonly Write[]): number =>
  writes.reduce((sum, write) => sum + (write.do === 'updateMany' ? 1 : 2), 0);

function groups(changes: readonly Change[]): ReadonlyMap<string, Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    const { conseillereId, expected, attribueLe } = change;
    const key = [conseillereId, expected, attribueLe?.getTime()].join('|');
    const group = found.get(key);
    if (group) group.push(change);
    else found.set(key, [change]);
  }
  return found;
}

const chunks = (changes: readonly Change[]): readonly (readonly Change[])[] =>
  Array.from({ length: Math.ceil(changes.length / BATCH) }, (_none, index) =>
    changes.slice(index * BATCH, (index + 1) * BATCH),
  );

const updateOf = (group: readonly Change[]): Write => ({
  do: 'updateMany',
  leadIds: group.map((change) => change.leadId),
  expected: group[0]?.expected ?? null,
  set: { conseillereId: group[0]?.conseillereId ?? null, attribueLe: group[0]?.attribueLe ?? null },
});

/** What apply must see of a lead. */
export type LeadNow = Pick<Lead, 'id' | 'conseillereId' | 'attribueLe' | 'deletedAt'>;

export type Application = {
  readonly writes: readonly Write[];
  /** In place already: this order's person and stamp, or the person had the lead all along. */
  readonly done: readonly string[];
  readonly toDo: readonly string[];
  readonly skipped: readonly { readonly leadId: string; readonly because: string }[];
};

/**
 * Carries out a stored plan, the first time or again. What changed since the plan is respected: a lead taken, deleted or
 * meant for somebody who left is skipped with the reason, never taken over. `members`: accounts that exist now.
 */
export function planApply(
  plan: Pick<AppliedPlan, 'at' | 'placements'>,
  current: readonly LeadNow[],
  members: ReadonlySet<string>,
): Application {
  const byId = new Map(current.map((lead) => [lead.id, lead]));
  const done: string[] = [];
  const changes: Change[] = [];
  const skipped: { leadId: string; because: string }[] = [];
  for (const placement of plan.placements) {
    const state = judge(placement, byId.get(placement.leadId), plan.at, members);
    if (state === 'done') done.push(placement.leadId);
    else if (state === 'toDo') changes.push(changeOf(placement, plan.at));
    else skipped.push({ leadId: placement.leadId, because: state.because });
  }
  return { writes: planWrites(changes), done, toDo: changes.map((change) => change.leadId), skipped };
}

type Judged = 'done' | 'toDo' | { readonly because: string };

function judge(
  { membreId, before }: Omit<Placement, 'name'>,
  lead: LeadNow | undefined,
  at: Date,
  members: ReadonlySet<string>,
): Judged {
  if (!lead || lead.deletedAt !== null) return { because: 'le lead a été supprimé depuis l’aperçu' };
  const stamped = lead.attribueLe?.getTime() === at.getTime();
  if (lead.conseillereId === membreId && (stamped || before.conseillereId === membreId)) return 'done';
  if (lead.conseillereId !== before.conseillereId) {
    return { because: 'le lead a été attribué à la main depuis l’aperçu' };
  }
  if (!members.has(membreId)) return { because: 'la personne a quitté l’équipe depuis l’aperçu' };
  return 'toDo';
}

const changeOf = ({ leadId, membreId, before }: Omit<Placement, 'name'>, at: Date): Change => ({
  leadId,
  expected: before.conseillereId,
  conseillereId: membreId,
  attribueLe: at,
});

export type Handover = { readonly membreId: string; readonly leadIds: readonly string[] };

/** The leads new to each person, for one LEAD_ATTRIBUE notification per lot and person (DESIGN §4.2). */
export function handovers(plan: Pick<AppliedPlan, 'placements'>): readonly Handover[] {
  const lots = new Map<string, string[]>();
  for (const { membreId, leadId, before } of plan.placements) {
    if (before.conseillereId === membreId) continue;
    const lot = lots.get(membreId);
    if (lot) lot.push(leadId);
    else lots.set(membreId, [leadId]);
  }
  return [...lots].map(([membreId, leadIds]) => ({ membreId, leadIds }));
}
