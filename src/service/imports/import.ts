/** An `importLeads` record, looked at: what is to be done about it, done (DESIGN §3, issue "intake"). Two looks at once do no harm. */
import { NEVER_IMPORTED, renderInterrupted } from '../../../workflows/lead-import/done';
import type { ImportLedger } from '../../../workflows/lead-import/ledger';
import {
  importPrint,
  newImportLedger,
  readImportLedger,
  writeImportLedger,
} from '../../../workflows/lead-import/ledger';
import { nextImportStep, type ImportStep } from '../../../workflows/lead-import/step';
import { MaxError } from '../../errors';
import type { OrderHands } from '../orders/hands';
import type { ImportPatch, ImportRecord } from './imports';
import { preview } from './preview';
import { begin, resume } from './run';
import { undo } from './undo';

/** A person who clicks while we work makes us look again; one who never stops clicking waits for the queue's next try. */
const LOOKS = 5;

/**
 * Answers what was done. What goes wrong in Twenty is thrown, to be tried again by the queue; what nobody foresaw is said on
 * the record first, so that somebody may help.
 */
export async function lookAtImport(id: string, hands: OrderHands): Promise<ImportStep['do']> {
  for (let look = 0; look < LOOKS; look += 1) {
    const record = await hands.figures.watchTwenty(hands.workspace.imports.load(id));
    if (!record || record.deletedAt !== null) return 'nothing';
    const ledger = readImportLedger(record.repartition);
    const hasFile = record.fichier !== null;
    const step = nextImportStep({ statut: record.statut, ledger, hasFile, print: importPrint(record) });
    if (step.do === 'nothing') return step.do;
    if (!(await takeSaying(step, record, ledger, hands))) continue;
    hands.figures.count('max_imports_total', { fait: step.do });
    hands.log.info({ import: id, fait: step.do }, step.because);
    // Put back under way, it still has to be gone on with.
    if (step.do !== 'restore') return step.do;
  }
  throw new MaxError('panne', 'L’import change sans cesse dans Twenty ; MAX le reprendra.');
}

async function takeSaying(
  step: ImportStep,
  record: ImportRecord,
  ledger: ImportLedger | null,
  hands: OrderHands,
): Promise<boolean> {
  try {
    return await take(step, record, ledger, hands);
  } catch (cause) {
    if (!(cause instanceof MaxError && cause.retryable)) await say(record.id, cause, hands);
    throw cause;
  }
}

/** Should Twenty not take it, the fault itself is what counts. */
async function say(id: string, cause: unknown, { workspace: { imports } }: OrderHands): Promise<void> {
  const because = cause instanceof MaxError ? cause.message : 'Une erreur imprévue s’est produite.';
  try {
    const record = await imports.load(id);
    if (record && record.deletedAt === null)
      await imports.write(record, { resume: renderInterrupted(because) });
  } catch (second) {
    if (!(second instanceof MaxError)) throw second;
  }
}

/** False when somebody changed the record meanwhile: then it is to be looked at again. */
async function take(
  step: ImportStep,
  record: ImportRecord,
  ledger: ImportLedger | null,
  hands: OrderHands,
): Promise<boolean> {
  const write = async (set: ImportPatch): Promise<boolean> =>
    (await hands.workspace.imports.write(record, set)) !== null;
  switch (step.do) {
    case 'nothing':
      return true;
    case 'restore':
      return write({ statut: step.statut });
    case 'end': {
      const ended = newImportLedger('ABANDON', importPrint(record));
      return write({ resume: NEVER_IMPORTED, repartition: writeImportLedger(record.repartition, ended) });
    }
    case 'preview':
      return record.fichier === null || preview(record, record.fichier, hands);
    case 'import':
      return begin(record, ledger, hands);
    case 'resume':
      return ledger === null || resume(record, ledger, hands);
    case 'undo':
      return ledger === null || undo(record, ledger, hands);
  }
}
