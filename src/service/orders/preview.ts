/** The preview staff ask for, and the refusal of an order that has faults: nothing else is touched (DESIGN §4.2). */
import { draftDistribution, type Draft } from '../../../workflows/distribution';
import { demandOf as leadsWanted } from '../../../workflows/distribution/choose';
import { demandPrint, newLedger, withoutLedger, writeLedger } from '../../../workflows/distribution/ledger';
import { parseOrder, type Order, type RawOrder } from '../../../workflows/distribution/order';
import { renderRefusal } from '../../../workflows/distribution/preview';
import type { Lead } from '../../../workflows/state';
import type { OrderRecord } from './attributions';
import { loadHistory, loadTeam, type OrderHands } from './hands';

export type Drafted = { readonly draft: Draft; readonly leads: readonly Lead[] };

/** The order planned on what Twenty holds now. Reads: history, loads, leads; writes nothing. */
export async function draftOrder(raw: RawOrder, hands: OrderHands): Promise<Drafted> {
  const team = await loadTeam(hands);
  const parsed = parseOrder(raw, team);
  const leads = parsed.ok ? await leadsOf(parsed.order, hands) : [];
  const history = await loadHistory(hands);
  return { draft: draftDistribution({ raw, team, leads, history }, hands.clock.now()), leads };
}

async function leadsOf(order: Order, { workspace: { attributions } }: OrderHands): Promise<readonly Lead[]> {
  const { selection } = order;
  const ids =
    selection.par === 'LISTE'
      ? selection.leadIds
      : await attributions.leadsToTake(selection, leadsWanted(order));
  return attributions.leadsById(ids);
}

export async function preview(order: OrderRecord, hands: OrderHands): Promise<boolean> {
  const { draft } = await draftOrder(order, hands);
  if (!draft.ok) return refuse(order, draft.erreurs, hands);
  const ledger = newLedger('APERCU', demandPrint(order), [draft.plan]);
  const repartition = writeLedger(order.repartition, ledger);
  const written = await hands.workspace.attributions.write(order, {
    repartition,
    apercu: draft.apercu,
    resultat: '',
  });
  return written !== null;
}

/** All faults at once, and no trace of an earlier plan: the next preview is a new one. */
export async function refuse(
  order: OrderRecord,
  erreurs: readonly string[],
  { workspace }: OrderHands,
): Promise<boolean> {
  const text = renderRefusal(erreurs);
  const written = await workspace.attributions.write(order, {
    statut: 'REFUSEE',
    repartition: withoutLedger(order.repartition),
    apercu: text,
    resultat: text,
  });
  return written !== null;
}
