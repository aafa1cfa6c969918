/** What every page for the public does when things go wrong: it says so, in French, and never more than that. */
import { seconds } from '../kernel/time';
import { unavailable } from '../pages/faults';
import type { Agence } from '../pages/page';
import { MaxError } from '../errors';
import { faultFields, type Log } from '../service/log';
import { within } from '../service/within';
import type { Handle } from './http';

/** A person waits so long for a page; what was asked of Twenty meanwhile may still be done. */
const PATIENCE = seconds(8);

export type PublicDoor = {
  /** As last known, without asking anybody. */
  readonly agence: () => Agence;
  readonly log: Log;
};

/** `handle`, with an honest page instead of an error; POST or not decides what it has to say about what was sent. */
export const publicPage =
  ({ agence, log }: PublicDoor, handle: Handle): Handle =>
  async (request) => {
    try {
      return await within(handle(request), PATIENCE);
    } catch (cause) {
      const level = cause instanceof MaxError && cause.retryable ? 'warn' : 'error';
      log[level]({ chemin: request.path.split('/')[1] ?? '', ...faultFields(cause) }, 'page indisponible');
      return unavailable(agence(), request.method === 'POST');
    }
  };
