/**
 * An order applied: the plan stored in its record before the first write, the leads handed over in batches that take nothing
 * over, the people told, the record closed. Cut short anywhere, the same stored plan is taken up again (DESIGN §2.1, §4.2).
 */
import { planApply } from '../../../workflows/distribution/apply';
import { demandPrint, newLedger, writeLedger, type Ledger } from '../../../workflows/distribution/ledger';
import { lotNotices } from '../../../workflows/distribution/notices';
import { renderResult } from '../../../workflows/distribution/result';
import { historyAfter, planWithout } from '../../../workflows/distribution/settle';
import { planToApply } from '../../../workflows/distribution/still-right';
import type { AppliedPlan } from '../../../workflows/distribution/stored';
import type { Kept } from '../../../workflows/distribution/undo';
import type { Lead } from '../../../workflows/state';
import type { OrderRecord } from './attributions';
import { loadHistory, type OrderHands } from './hands';
import { namesOf } from './names';
import { draftOrder, refuse } from './preview';
import { tell } from './tell';

export async function apply(order: OrderRecord, ledger: Ledger | null, hands: OrderHands): Promise<boolean> {
  const { draft, leads } = await draftOrder(order, hands);
  if (!draft.ok) return refuse(order, draft.erreurs, hands);
  const chosen = new Set([...draft.plan.placements, ...draft.plan.waiting].map(({ leadId }) => leadId));
  const reality = { leads: leads.filter(({ id }) => chosen.has(id)), fresh: draft.plan };
  const print = demandPrint(order);
  const { plan, change } = planToApply(ledger, print, reality);
  return begin(order, { ...newLedger('EN_COURS', print, [plan]), change }, hands, reality.leads);
}

/** Stores the lot that is about to be handed over, then hands it over. `known`: its leads, just read. */
export async function begin(
  order: OrderRecord,
  ledger: Ledger,
  hands: OrderHands,
  known?: readonly Lead[],
): Promise<boolean> {
  const repartition = writeLedger(order.repartition, ledger);
  const begun = await hands.workspace.attributions.write(order, { repartition });
  return begun !== null && resume(begun, ledger, hands, known);
}

/** Hands over the last lot of the ledger, the first time or again, and closes the order. */
export async function resume(
  order: OrderRecord,
  ledger: Ledger,
  hands: OrderHands,
  known?: readonly Lead[],
): Promise<boolean> {
  const lot = ledger.lots.at(-1);
  if (!lot) return true;
  const { attributions } = hands.workspace;
  const earlier = ledger.lots.slice(0, -1);
  const involved = [
    ...ledger.lots.flatMap(({ placements }) => placements),
    ...lot.waiting,
    ...ledger.laisses,
  ];
  const leads = known ?? (await attributions.leadsById(involved.map(({ leadId }) => leadId)));
  const left = await handOverLot(order.id, lot, leads, hands);
  const given = planWithout(lot, new Set(left.map(({ leadId }) => leadId)));
  const waiting = lot.waiting.filter(({ drains }) => drains).map(({ leadId }) => leadId);
  await attributions.holdWaiting(order.id, waiting, true);
  const agency = await hands.agency();
  const names = namesOf(leads, agency);
  const about = { attributionId: order.id, names, membres: agency.membres };
  await tell(lotNotices(given, earlier.length, about), hands);
  const moved = given.placements.map(({ leadId }) => leadId);
  await hands.alarms.markDirty(moved, 'distribution');
  return close(
    order,
    { ...ledger, lots: [...earlier, given], laisses: [...ledger.laisses, ...left] },
    names,
    hands,
  );
}

async function close(
  order: OrderRecord,
  ledger: Ledger,
  names: ReturnType<typeof namesOf>,
  hands: OrderHands,
): Promise<boolean> {
  const { lots, laisses: left, change } = ledger;
  const parts = historyAfter(await loadHistory(hands), lots.slice(-1));
  const cumul = { le: hands.clock.now(), parts };
  const closed = await hands.workspace.attributions.write(order, {
    statut: 'APPLIQUEE',
    enAttente: lots.at(-1)?.waiting.filter(({ drains }) => drains).length ?? 0,
    resultat: renderResult({ lots, left, change, names }),
    repartition: writeLedger(order.repartition, { ...ledger, etape: 'APPLIQUEE', cumul }),
  });
  return closed !== null;
}

/** Writes, reads again what is not sure to have been written, and tries that once more. */
const ROUNDS = 3;

/** Answers the leads that were not handed over, with the reason. */
async function handOverLot(
  orderId: string,
  lot: AppliedPlan,
  leads: readonly Lead[],
  hands: OrderHands,
): Promise<readonly Kept[]> {
  const { attributions } = hands.workspace;
  const members = new Set((await hands.agency()).membres.keys());
  let current = leads;
  for (let round = 0; ; round += 1) {
    const { writes, toDo, skipped } = planApply(lot, current, members);
    if (toDo.length === 0) return skipped;
    if (round === ROUNDS)
      return [
        ...skipped,
        ...toDo.map((leadId) => ({ leadId, because: 'Twenty n’a pas pris l’attribution' })),
      ];
    const sure = new Set<string>();
    for (const write of writes) for (const id of await attributions.handOver(orderId, write)) sure.add(id);
    const unsure = toDo.filter((id) => !sure.has(id));
    const fresh = unsure.length === 0 ? [] : await attributions.leadsById(unsure);
    current = [...handedOver(lot, current, sure), ...fresh];
  }
}

/** The leads not written in this round as they were, those written as they now are. */
function handedOver(lot: AppliedPlan, leads: readonly Lead[], sure: ReadonlySet<string>): readonly Lead[] {
  const to = new Map(lot.placements.map(({ leadId, membreId }) => [leadId, membreId]));
  return leads.flatMap((lead): Lead[] => {
    const membreId = to.get(lead.id);
    if (sure.has(lead.id) && membreId !== undefined)
      return [{ ...lead, conseillereId: membreId, attribueLe: lot.at }];
    const settled = membreId === undefined || lead.conseillereId === membreId;
    return settled ? [lead] : [];
  });
}
