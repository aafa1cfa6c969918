/** Leads that wait in an applied order, tried again: placed as a lot of their own when there is room (DESIGN §4.2). */
import { planDrain } from '../../../workflows/distribution/drain';
import { writeLedger, type Ledger } from '../../../workflows/distribution/ledger';
import { parseOrder } from '../../../workflows/distribution/order';
import { renderResult } from '../../../workflows/distribution/result';
import { begin } from './apply';
import type { OrderRecord } from './attributions';
import { loadHistory, loadTeam, type OrderHands } from './hands';
import { namesOf } from './names';

export async function drain(order: OrderRecord, ledger: Ledger, hands: OrderHands): Promise<boolean> {
  const last = ledger.lots.at(-1);
  const team = await loadTeam(hands);
  const parsed = parseOrder(order, team);
  // Somebody the order names has left: what waits for others waits for a person to look at it.
  if (!last || !parsed.ok) return true;
  const leads = await hands.workspace.attributions.leadsById(last.waiting.map(({ leadId }) => leadId));
  const history = await loadHistory(hands);
  const { plan, dropped } = planDrain(
    { order: parsed.order, waiting: last.waiting, leads, team, history },
    hands.clock.now(),
  );
  const next = { ...ledger, laisses: [...ledger.laisses, ...dropped] };
  if (plan && plan.placements.length > 0)
    return begin(order, { ...next, etape: 'EN_COURS', lots: [...ledger.lots, plan] }, hands);
  return dropped.length === 0 || letGo(order, next, plan?.waiting.map(({ leadId }) => leadId) ?? [], hands);
}

/** Nobody was placed, but some no longer wait: the record says so. */
async function letGo(
  order: OrderRecord,
  ledger: Ledger,
  still: readonly string[],
  hands: OrderHands,
): Promise<boolean> {
  const { attributions } = hands.workspace;
  const last = ledger.lots.at(-1);
  if (!last) return true;
  const gone = last.waiting.filter(({ leadId }) => !still.includes(leadId)).map(({ leadId }) => leadId);
  await attributions.holdWaiting(order.id, gone, false);
  const waiting = last.waiting.filter(({ leadId }) => still.includes(leadId));
  const lots = [...ledger.lots.slice(0, -1), { ...last, waiting }];
  const involved = [...lots.flatMap(({ placements }) => placements), ...waiting, ...ledger.laisses];
  const leads = await attributions.leadsById(involved.map(({ leadId }) => leadId));
  const { laisses: left, change } = ledger;
  const names = namesOf(leads, await hands.agency());
  const written = await attributions.write(order, {
    enAttente: waiting.filter(({ drains }) => drains).length,
    resultat: renderResult({ lots, left, change, names }),
    repartition: writeLedger(order.repartition, { ...ledger, lots }),
  });
  return written !== null;
}
