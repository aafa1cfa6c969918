/** An applied order cancelled: what nobody has touched goes back, the rest is listed, the people are told once (DESIGN §4.2). */
import { planWrites } from '../../../workflows/distribution/apply';
import { writeLedger, type Ledger } from '../../../workflows/distribution/ledger';
import { undoNotices } from '../../../workflows/distribution/notices';
import { renderUndo } from '../../../workflows/distribution/result';
import { historyAfter, planWithout } from '../../../workflows/distribution/settle';
import type { AppliedPlan } from '../../../workflows/distribution/stored';
import { neverWritten, planReturn, planUndo } from '../../../workflows/distribution/undo';
import type { GiveBack, Kept } from '../../../workflows/distribution/undo';
import type { OrderRecord } from './attributions';
import { loadHistory, type OrderHands } from './hands';
import { namesOf } from './names';
import { tell } from './tell';

export type UndoDraft = {
  /** The lots as they were really written. */
  readonly lots: readonly AppliedPlan[];
  readonly giveBack: readonly GiveBack[];
  readonly keep: readonly Kept[];
};

/** What an undo would give back and what it would leave, on the leads' whole state; writes nothing. */
export async function draftUndo(ledger: Ledger, hands: OrderHands): Promise<UndoDraft> {
  const ids = ledger.lots.flatMap(({ placements }) => placements.map(({ leadId }) => leadId));
  const states = ids.length === 0 ? [] : await hands.workspace.loadStates(ids);
  const leads = states.map(({ lead }) => lead);
  const members = new Set((await hands.agency()).membres.keys());
  const interrupted = ledger.etape === 'EN_COURS' ? ledger.lots.at(-1) : undefined;
  const lots = ledger.lots.map((lot) =>
    lot === interrupted ? planWithout(lot, neverWritten(lot, leads)) : lot,
  );
  const plans = lots.map((lot) => planUndo(lot, states, members));
  return {
    lots,
    giveBack: plans.flatMap(({ giveBack }) => giveBack),
    keep: plans.flatMap(({ keep }) => keep),
  };
}

/** Stores what goes back before anything does. */
export async function undo(order: OrderRecord, ledger: Ledger, hands: OrderHands): Promise<boolean> {
  const { lots, giveBack, keep } = await draftUndo(ledger, hands);
  const retour = { rendus: giveBack.map(({ leadId }) => leadId), gardes: keep };
  const history = await loadHistory(hands);
  // A lot cut short was not counted yet: it is now, so that all lots of the ledger are.
  const parts = ledger.etape === 'EN_COURS' ? historyAfter(history, lots.slice(-1)) : history;
  const cumul = { le: hands.clock.now(), parts };
  const begun: Ledger = { ...ledger, etape: 'ANNULATION', lots, retour, cumul };
  const repartition = writeLedger(order.repartition, begun);
  const written = await hands.workspace.attributions.write(order, { repartition });
  return written !== null && resumeUndo(written, begun, hands);
}

export async function resumeUndo(order: OrderRecord, ledger: Ledger, hands: OrderHands): Promise<boolean> {
  const { attributions } = hands.workspace;
  const { back, taken } = await giveBack(order.id, ledger, hands);
  const waiting = ledger.lots.at(-1)?.waiting.map(({ leadId }) => leadId) ?? [];
  await attributions.holdWaiting(order.id, waiting, false);
  const gardes = [...(ledger.retour?.gardes ?? []), ...taken];
  const agency = await hands.agency();
  const leads = await attributions.leadsById([...back, ...gardes].map(({ leadId }) => leadId));
  const names = namesOf(leads, agency);
  const moves = back.map(({ leadId, expected, conseillereId }) => ({
    leadId,
    from: expected ?? '',
    to: conseillereId,
  }));
  await tell(undoNotices(moves, { attributionId: order.id, names, membres: agency.membres }), hands);
  await hands.alarms.markDirty(
    back.map(({ leadId }) => leadId),
    'distribution annulée',
  );
  const returned = new Set(back.map(({ leadId }) => leadId));
  const lots = ledger.lots.map((lot) => planWithout(lot, returned));
  const parts = historyAfter(await loadHistory(hands), lots, ledger.lots);
  const ended: Ledger = { ...ledger, etape: 'ANNULEE', lots, cumul: { le: hands.clock.now(), parts } };
  const closed = await attributions.write(order, {
    statut: 'ANNULEE',
    enAttente: 0,
    resultat: renderUndo(back, gardes, names),
    repartition: writeLedger(order.repartition, ended),
  });
  return closed !== null;
}

const ROUNDS = 3;

/** `back`: all that is back where it was; `taken`: what somebody took in between. */
async function giveBack(
  orderId: string,
  { lots, retour }: Ledger,
  hands: OrderHands,
): Promise<{ readonly back: readonly GiveBack[]; readonly taken: readonly Kept[] }> {
  const { attributions } = hands.workspace;
  const rendus = new Set(retour?.rendus);
  const members = new Set((await hands.agency()).membres.keys());
  for (let round = 0; ; round += 1) {
    const current = await attributions.leadsById([...rendus]);
    const { toDo, done, keep } = planReturn(lots, rendus, current, members);
    if (toDo.length === 0) return { back: done, taken: keep };
    if (round === ROUNDS) {
      const because = 'Twenty n’a pas repris l’attribution';
      return { back: done, taken: [...keep, ...toDo.map(({ leadId }) => ({ leadId, because }))] };
    }
    for (const write of planWrites(toDo)) await attributions.handOver(orderId, write);
  }
}
