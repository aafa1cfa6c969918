/** A finished or half-done import taken back: what nobody has touched goes to the bin, the rest is listed with the reason. */
import { BATCH } from '../../../workflows/distribution/apply';
import { undoNotices } from '../../../workflows/distribution/notices';
import type { Kept } from '../../../workflows/distribution/undo';
import { renderImportUndo } from '../../../workflows/lead-import/done';
import type { ImportLedger } from '../../../workflows/lead-import/ledger';
import { writeImportLedger } from '../../../workflows/lead-import/ledger';
import { planImportUndo, type ImportUndo } from '../../../workflows/lead-import/undo';
import { nameOf } from '../../../workflows/person';
import type { Lead, LeadState } from '../../../workflows/state';
import { cut } from '../../kernel/cut';
import type { OrderHands } from '../orders/hands';
import { tell } from '../orders/tell';
import { cancelDistribution, orderIdOf } from './distribution';
import type { ImportRecord } from './imports';

export type UndoneImport = {
  /** In the bin, or about to be; also what somebody threw away before. */
  readonly gone: readonly Pick<Lead, 'id' | 'conseillereId'>[];
  readonly gardes: readonly Kept[];
  readonly names: ReadonlyMap<string, string>;
};

/** False when somebody changed the record meanwhile. */
export async function undo(seen: ImportRecord, ledger: ImportLedger, hands: OrderHands): Promise<boolean> {
  const { imports } = hands.workspace;
  const begun: ImportLedger = { ...ledger, etape: 'ANNULATION' };
  const record =
    ledger.etape === 'ANNULATION'
      ? seen
      : await imports.write(seen, { repartition: writeImportLedger(seen.repartition, begun) });
  if (record === null) return false;
  const { gone, gardes, names } = await takeBack(record.id, hands, ({ retires }) => imports.trash(retires));
  await cancelDistribution(record.id, new Set(gone.map(({ id }) => id)), hands);
  const { membres } = await hands.agency();
  const moves = gone.flatMap(({ id: leadId, conseillereId: from }) =>
    from === null ? [] : [{ leadId, from, to: null }],
  );
  const about = { attributionId: orderIdOf(record.id), names: { leads: names, membres: new Map() }, membres };
  await tell(undoNotices(moves, about), hands);
  const closed = await imports.write(record, {
    statut: 'ANNULE',
    repartition: writeImportLedger(record.repartition, {
      ...begun,
      etape: 'ANNULE',
      lot: null,
      faites: new Map(),
    }),
    resume: renderImportUndo(gone.length, gardes, names),
  });
  return closed !== null;
}

/** Judged and taken back batch by batch, so that only a moment lies between the two. `act` is not called to look only. */
export async function takeBack(
  importId: string,
  { workspace }: OrderHands,
  act: (plan: ImportUndo) => Promise<void> = () => Promise.resolve(),
): Promise<UndoneImport> {
  const ids = await workspace.imports.madeBy(importId);
  const gone: Pick<Lead, 'id' | 'conseillereId'>[] = [];
  const gardes: Kept[] = [];
  const names = new Map<string, string>();
  for (const batch of cut(ids, BATCH)) {
    const states: readonly LeadState[] = await workspace.loadStates(batch);
    const living = states.filter(({ lead }) => lead.deletedAt === null);
    const annotes =
      living.length === 0 ? new Set<string>() : await workspace.imports.annotated(idsOf(living));
    const plan = planImportUndo(importId, states, annotes);
    await act(plan);
    const away = new Set([...plan.retires, ...plan.partis]);
    for (const { lead } of states) {
      names.set(lead.id, nameOf(lead));
      if (away.has(lead.id)) gone.push({ id: lead.id, conseillereId: lead.conseillereId });
    }
    gardes.push(...plan.gardes);
  }
  return { gone, gardes, names };
}

const idsOf = (states: readonly LeadState[]): readonly string[] => states.map(({ lead }) => lead.id);
