/** The throttle put around the sending, and the count of what was spent. */
import { MaxError } from '../errors';
import type { Clock } from '../service/ports';
import type { Limit } from './bucket';
import type { Shape } from './document';
import type { Send } from './send';
import type { Throttle } from './throttle';

export type Usage = {
  readonly calls: number;
  readonly tokens: number;
  readonly refused: number;
  readonly waitedMs: number;
};

export type Metered = {
  send(shape: Shape, variables: object, urgent?: boolean): Promise<unknown>;
  readonly usage: Usage;
};

/** Calls to `/graphql`, each let through by the throttle; a refused one throws `limite` and costs nothing. */
export function createMetered(send: Send, throttle: Throttle, clock: Clock): Metered {
  const spent = { calls: 0, tokens: 0, refused: 0 };
  const count = (shape: Shape, leftAt: number): void => {
    spent.tokens += shape.cost;
    throttle.answered(clock.now().getTime() - leftAt);
  };
  return {
    async send(shape, variables, urgent) {
      if (shape.cost > 0) await throttle.enter(shape.cost, urgent);
      const leftAt = clock.now().getTime();
      spent.calls += 1;
      try {
        const data = await send('data', shape.text, variables);
        count(shape, leftAt);
        return data;
      } catch (reason) {
        if (reason instanceof MaxError && reason.kind === 'limite') {
          spent.refused += 1;
          throttle.refused(limitOf(reason));
        } else {
          count(shape, leftAt);
        }
        throw reason;
      }
    },
    get usage() {
      return { ...spent, waitedMs: throttle.waitedMs };
    },
  };
}

function limitOf({ details }: MaxError): Limit | null {
  const limit = details['limit'];
  if (typeof limit !== 'object' || limit === null || !('tokens' in limit) || !('windowMs' in limit))
    return null;
  const { tokens, windowMs } = limit;
  return typeof tokens === 'number' && typeof windowMs === 'number' ? { tokens, windowMs } : null;
}
