/** The one distribution that an import makes, as staff find it among the others: opened before the leads, closed after them. */
import { readLedger, newLedger, writeLedger, demandPrint } from '../../../workflows/distribution/ledger';
import { renderResult, type Names } from '../../../workflows/distribution/result';
import { historyAfter, planWithout } from '../../../workflows/distribution/settle';
import type { AppliedPlan } from '../../../workflows/distribution/stored';
import { withoutImportLedger } from '../../../workflows/lead-import/ledger';
import { distributionKey } from '../../../workflows/lead-import/origin';
import { recordId } from '../../kernel/keys';
import { loadHistory, type OrderHands } from '../orders/hands';
import type { ImportRecord } from './imports';

export const orderIdOf = (importId: string): string => recordId(distributionKey(importId));

/** A draft until the leads are there: they name it, and nobody acts on a draft. */
export async function openDistribution(record: ImportRecord, { workspace }: OrderHands): Promise<void> {
  await workspace.attributions.create(distributionKey(record.id), {
    name: `Distribution de l’import ${record.fichier?.label ?? record.name}`,
    statut: 'BROUILLON',
    strategie: record.strategie,
    nombre: null,
    repartition: withoutImportLedger(record.repartition),
    selection: null,
  });
}

/** `gone`: leads of the plan that were not made. Answers what became of it, for the import's own text. */
export async function closeDistribution(
  importId: string,
  lot: AppliedPlan,
  { gone, names }: { readonly gone: ReadonlySet<string>; readonly names: Names },
  hands: OrderHands,
): Promise<string> {
  const { attributions } = hands.workspace;
  const given = withoutWaiting(planWithout(lot, gone), gone);
  const resultat = renderResult({ lots: [given], left: [], change: '', names });
  const order = await attributions.load(orderIdOf(importId));
  // Already closed before a crash, or cancelled by somebody: what is done about it is a distribution's own affair.
  if (order?.statut !== 'BROUILLON') return resultat;
  const parts = historyAfter(await loadHistory(hands), [given]);
  const ids = [...given.placements, ...given.waiting].map(({ leadId }) => leadId);
  const selection = { ids };
  const ledger = newLedger('APPLIQUEE', demandPrint({ ...order, selection }), [given]);
  await attributions.write(order, {
    statut: 'APPLIQUEE',
    selection,
    enAttente: given.waiting.filter(({ drains }) => drains).length,
    resultat,
    repartition: writeLedger(order.repartition, { ...ledger, cumul: { le: hands.clock.now(), parts } }),
  });
  return resultat;
}

const withoutWaiting = (plan: AppliedPlan, gone: ReadonlySet<string>): AppliedPlan => ({
  ...plan,
  waiting: plan.waiting.filter(({ leadId }) => !gone.has(leadId)),
});

/** The import is undone: what it took back no longer counts for anybody. */
export async function cancelDistribution(
  importId: string,
  gone: ReadonlySet<string>,
  hands: OrderHands,
): Promise<void> {
  const { attributions } = hands.workspace;
  const order = await attributions.load(orderIdOf(importId));
  if (!order || order.deletedAt !== null || order.statut === 'ANNULEE') return;
  const read = readLedger(order.repartition);
  const ledger = read.ok ? read.value : null;
  const before = ledger?.lots ?? [];
  const lots = before.map((lot) => ({ ...planWithout(lot, gone), waiting: [] }));
  const parts = historyAfter(await loadHistory(hands), lots, before);
  const ended = {
    ...newLedger('ANNULEE', demandPrint(order), lots),
    cumul: { le: hands.clock.now(), parts },
  };
  await attributions.write(order, {
    statut: 'ANNULEE',
    enAttente: 0,
    resultat: '**Annulée avec son import :** voyez le résumé de l’import.',
    repartition: writeLedger(order.repartition, ended),
  });
}
