/** When a failed call is sent again: only when that cannot do anything twice (DESIGN §2.4, §2.6). */
import { MaxError } from '../errors';
import { seconds } from '../kernel/time';

/**
 * - `read`: queries; sending again is always harmless.
 * - `repeatable`: mutations that end the same when executed twice: conditional updates, creations with a computed id whose
 *   collision is handled, writes of given values.
 * - `once`: every other mutation; sent again only when the first surely did not reach Twenty.
 */
export type Safety = 'read' | 'repeatable' | 'once';

/** How often this call failed so far. */
export type Failures = { readonly refusals: number; readonly faults: number };

const PAUSES: readonly number[] = [seconds(1), seconds(3), seconds(9)];
/** A refusal by the rate limit costs nothing; the throttle keeps silent longer each time, up to a minute. */
const MOST_REFUSALS = 20;

/** Milliseconds to wait before trying again, or null: give up. */
export function pauseBefore(fault: MaxError, safety: Safety, failures: Failures): number | null {
  if (fault.details['stopped'] === true) return null;
  if (fault.kind === 'limite') return failures.refusals < MOST_REFUSALS ? 0 : null;
  if (!['injoignable', 'panne', 'reponse-illisible'].includes(fault.kind)) return null;
  const harmless = safety !== 'once' || fault.details['delivered'] === 'no';
  return harmless ? (PAUSES[failures.faults] ?? null) : null;
}

export type RetryOptions = {
  readonly safety: Safety;
  readonly wait: (ms: number) => Promise<void>;
  readonly onRetry: (fault: MaxError, pauseMs: number) => void;
};

/** `call`, again while `pauseBefore` allows it; the last error otherwise. */
export async function withRetries<T>(
  call: () => Promise<T>,
  { safety, wait, onRetry }: RetryOptions,
): Promise<T> {
  const failures = { refusals: 0, faults: 0 };
  for (;;) {
    try {
      return await call();
    } catch (reason) {
      const pause = reason instanceof MaxError ? pauseBefore(reason, safety, failures) : null;
      if (!(reason instanceof MaxError) || pause === null) throw reason;
      failures[reason.kind === 'limite' ? 'refusals' : 'faults'] += 1;
      onRetry(reason, pause);
      if (pause > 0) await wait(pause);
    }
  }
}
