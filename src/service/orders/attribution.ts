/** An `attribution` record, looked at: what is to be done about it, done (DESIGN §4.2). Two looks at once do no harm. */
import {
  demandPrint,
  newLedger,
  readLedger,
  withoutLedger,
  writeLedger,
} from '../../../workflows/distribution/ledger';
import type { Ledger } from '../../../workflows/distribution/ledger';
import { NEVER_APPLIED } from '../../../workflows/distribution/result';
import { nextStep, type Step } from '../../../workflows/distribution/step';
import { MaxError } from '../../errors';
import { apply, resume } from './apply';
import type { OrderPatch, OrderRecord } from './attributions';
import { drain } from './drain';
import type { OrderHands } from './hands';
import { preview, refuse } from './preview';
import { resumeUndo, undo } from './undo';

/** A person who clicks while we work makes us look again; one who never stops clicking waits for the queue's next try. */
const LOOKS = 5;

/** Answers what was done. Throws a retryable `MaxError` when the record would not hold still. */
export async function lookAtAttribution(id: string, hands: OrderHands): Promise<Step['do']> {
  for (let look = 0; look < LOOKS; look += 1) {
    const order = await hands.figures.watchTwenty(hands.workspace.attributions.load(id));
    if (!order || order.deletedAt !== null) return 'nothing';
    const read = readLedger(order.repartition);
    if (!read.ok) {
      if (await sayUnreadable(order, read.erreurs, hands)) return 'nothing';
      continue;
    }
    const print = demandPrint(order);
    const step = nextStep({ statut: order.statut, ledger: read.value, print });
    if (step.do === 'nothing') return step.do;
    if (!(await take(step, order, read.value, hands))) continue;
    hands.figures.count('max_ordres_total', { fait: step.do });
    hands.log.info({ attribution: id, fait: step.do }, step.because);
    return step.do;
  }
  throw new MaxError('panne', 'La distribution change sans cesse dans Twenty ; MAX la reprendra.');
}

/** The ledger was edited into nonsense: what was asked for cannot be done, and the record says so. */
async function sayUnreadable(
  order: OrderRecord,
  erreurs: readonly string[],
  hands: OrderHands,
): Promise<boolean> {
  if (order.statut === 'APERCU' || order.statut === 'A_APPLIQUER') return refuse(order, erreurs, hands);
  if (order.statut !== 'ANNULEE') return true;
  const repartition = writeLedger(order.repartition, newLedger('ANNULEE', demandPrint(order), []));
  const resultat = `**Annulation impossible.** ${erreurs.join(' ')}`;
  return (await hands.workspace.attributions.write(order, { resultat, repartition })) !== null;
}

/** False when somebody changed the record meanwhile: then it is to be looked at again. */
async function take(
  step: Step,
  order: OrderRecord,
  ledger: Ledger | null,
  hands: OrderHands,
): Promise<boolean> {
  const write = async (set: OrderPatch): Promise<boolean> =>
    (await hands.workspace.attributions.write(order, set)) !== null;
  switch (step.do) {
    case 'nothing':
      return true;
    case 'forget':
      return write({ repartition: withoutLedger(order.repartition), apercu: '' });
    case 'restore':
      return write({ statut: step.statut });
    case 'end': {
      const ended = newLedger('ANNULEE', demandPrint(order), []);
      const repartition = writeLedger(order.repartition, ended);
      return write({ resultat: NEVER_APPLIED, enAttente: 0, repartition });
    }
    case 'preview':
      return preview(order, hands);
    case 'apply':
      return apply(order, ledger, hands);
    case 'resume':
    case 'drain':
    case 'undo':
    case 'resumeUndo':
      return ledger === null || ON_A_PLAN[step.do](order, ledger, hands);
  }
}

const ON_A_PLAN = { resume, drain, undo, resumeUndo };
