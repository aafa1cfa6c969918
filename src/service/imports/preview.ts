/** What would become of a file, written on its record before a single lead is; and the refusal of a file or a demand with faults. */
import { importPrint, newImportLedger, writeImportLedger } from '../../../workflows/lead-import/ledger';
import type { Counts } from '../../../workflows/lead-import/plan';
import { renderImportRefusal } from '../../../workflows/lead-import/preview';
import { noted } from '../../../workflows/lead-import/shape';
import type { OrderHands } from '../orders/hands';
import type { ImportPatch, ImportRecord, StoredFile } from './imports';
import { draft, fetchFile, readBytes } from './read';

/** False when somebody changed the record meanwhile. */
export async function preview(seen: ImportRecord, file: StoredFile, hands: OrderHands): Promise<boolean> {
  const record = await analysed(seen, hands);
  if (record === null) return false;
  const bytes = await fetchFile(file, hands);
  if (!bytes.ok) return refuse(record, bytes.erreurs, hands);
  const read = await readBytes(bytes.value, file.label, record, hands);
  if (!read.ok) return refuse(record, read.erreurs, hands);
  const drafted = await draft(read.value, record, new Map(), hands);
  if (!drafted.ok) return refuse(record, drafted.erreurs, hands);
  const { counts } = drafted.plan;
  const correspondance = noted(record.correspondance, read.value.reading);
  const pour = importPrint({ ...record, correspondance });
  const ledger = newImportLedger('APERCU', pour, { apercu: counts });
  const written = await hands.workspace.imports.write(record, {
    statut: 'APERCU',
    correspondance,
    repartition: writeImportLedger(record.repartition, ledger),
    ...countsPatch(counts),
    importes: null,
    progression: 0,
    resume: drafted.resume,
  });
  return written !== null;
}

/** So that whoever dropped the file sees that it is being read. */
async function analysed(seen: ImportRecord, { workspace }: OrderHands): Promise<ImportRecord | null> {
  if (seen.statut === 'APERCU' || seen.statut === 'ANALYSE') return seen;
  return workspace.imports.write(seen, { statut: 'ANALYSE' });
}

export const countsPatch = ({ total, crees, completes, connus, refuses }: Counts): ImportPatch => ({
  total,
  importes: crees,
  doublons: completes + connus,
  rejetes: refuses,
});

/** All faults at once. Looked at again when what was asked for has changed. */
export async function refuse(
  record: ImportRecord,
  erreurs: readonly string[],
  { workspace }: OrderHands,
): Promise<boolean> {
  const ledger = newImportLedger('REFUSE', importPrint(record));
  const written = await workspace.imports.write(record, {
    statut: 'REFUSE',
    repartition: writeImportLedger(record.repartition, ledger),
    resume: renderImportRefusal(record.fichier?.label ?? 'sans fichier', erreurs),
  });
  return written !== null;
}
