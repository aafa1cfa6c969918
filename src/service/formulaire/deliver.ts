/** A request that was kept becomes a lead of Twenty, once; tried again by the queue until it is. */
import {
  arrivalOf,
  decideComplement,
  withoutContacts,
  type NewRequest,
} from '../../../workflows/formulaire/arrival';
import type { Submission } from '../../../workflows/formulaire/submission';
import { MaxError } from '../../errors';
import { carryOut } from '../carry-out';
import { faultFields } from '../log';
import type { Loop } from '../loop';
import type { Arrived, Entrance } from './ports';

export type Delivery = { readonly entrance: Entrance; readonly loop: Loop };

/** Throws `MaxError`: retryable while Twenty is down, not when it refuses this request as it is. */
export async function deliverSubmission(submission: Submission, { entrance, loop }: Delivery): Promise<void> {
  const { figures, log } = loop;
  const { parcours } = submission;
  try {
    const resultat = await figures.watchTwenty(arrive(submission, { entrance, loop }));
    figures.count('max_formulaire_livres_total', { parcours, resultat });
  } catch (cause) {
    if (cause instanceof MaxError && !cause.retryable) {
      figures.count('max_formulaire_livres_total', { parcours, resultat: 'refuse' });
      log.error(
        { parcours, recueLe: submission.recueLe, ...faultFields(cause) },
        'demande du formulaire refusée par Twenty : gardée, et essayée de nouveau à chaque balayage',
      );
    }
    throw cause;
  }
}

async function arrive(submission: Submission, { entrance, loop }: Delivery): Promise<string> {
  const optedOut = await entrance.optedOut(submission);
  const request = arrivalOf(submission, optedOut);
  const arrived = await create(request, { entrance, loop });
  if (arrived === 'other') await complement(submission, request.id, loop);
  // Also when it was there: who made it may have died before this line.
  else await loop.alarms.markDirty([request.id], 'formulaire');
  const resultat = { created: 'cree', same: 'deja', other: 'complement' }[arrived];
  loop.log.info({ leadId: request.id, parcours: request.parcours, resultat }, request.because);
  return resultat;
}

/** Twenty is asked again without what it may have refused: a request that staff can read is worth more than a perfect one. */
async function create(request: NewRequest, { entrance, loop }: Delivery): Promise<Arrived> {
  try {
    return await entrance.create(request);
  } catch (cause) {
    if (!(cause instanceof MaxError) || cause.kind !== 'refus') throw cause;
    loop.log.warn(
      faultFields(cause),
      'demande du formulaire refusée telle quelle : ses coordonnées vont dans le message',
    );
    return entrance.create(withoutContacts(request));
  }
}

async function complement(submission: Submission, leadId: string, loop: Loop): Promise<void> {
  const [state] = await loop.workspace.loadStates([leadId]);
  if (!state) return;
  const decisions = decideComplement(submission, state.lead, await loop.agency());
  await carryOut(decisions, new Map([[leadId, state]]), loop);
}
