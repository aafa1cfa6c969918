/**
 * One door for every call of the process to `/graphql`, paced so that Twenty refuses none: in the order of asking, but for the
 * calls of a person who waits in front of a page, which go before the rest.
 */
import type { Clock } from '../service/ports';
import { Turns } from '../service/turns';
import { MaxError } from '../errors';
import { seconds } from '../kernel/time';
import { LONG_LIMIT, SHORT_LIMIT, full, pause, spend } from './bucket';
import type { Bucket, Limit } from './bucket';

/** Resolves after `ms`; rejects at once when `signal` aborts. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export type ThrottleOptions = {
  /** Same time as Twenty's, never a demonstration clock that runs fast. */
  readonly clock: Clock;
  readonly wait: Wait;
  readonly signal?: AbortSignal;
  readonly short?: Limit;
  readonly long?: Limit;
  /** Tokens left for others and for late arrivals. */
  readonly reserve?: number;
};

export type Throttle = {
  /** Resolves when `cost` root fields may be asked for; what is spent is spent. */
  enter(cost: number, urgent?: boolean): Promise<void>;
  /** Resolves when `cost` root fields could be asked for one after the other without a wait; spends nothing. */
  foresee(cost: number): Promise<void>;
  /** An answer came, `tookMs` after the request left. */
  answered(tookMs: number): void;
  /** Twenty refused (it executed nothing and took no token): silence, and believe the limit it named. */
  refused(named: Limit | null): void;
  readonly waitedMs: number;
};

/** After 6 s of silence 10 tokens are back (measured); refused again, the silence doubles. */
const FIRST_SILENCE = seconds(6);
const LONGEST_SILENCE = seconds(60);
/** Up to here an answer's delay is work done after the counting; beyond, the counting itself was late. */
const ORDINARY_ANSWER = 150;
const RESERVE = 2;

export function createThrottle(options: ThrottleOptions): Throttle {
  const now = (): number => options.clock.now().getTime();
  let short = options.short ?? SHORT_LIMIT;
  let long = options.long ?? LONG_LIMIT;
  let shortBucket: Bucket = full(short, now());
  let longBucket: Bucket = full(long, now());
  let silentUntil = 0;
  let silence = 0;
  let waitedMs = 0;
  const turns = new Turns();
  const reserve = (): number => Math.min(options.reserve ?? RESERVE, Math.floor(long.tokens / 2));

  const pauseFor = (cost: number): number => {
    const at = now();
    return Math.max(
      silentUntil - at,
      pause(shortBucket, short, cost, at),
      pause(longBucket, long, cost + reserve(), at),
      0,
    );
  };
  const room = async (cost: number): Promise<void> => {
    refuseWhenStopped(options.signal);
    for (let ms = pauseFor(cost); ms > 0; ms = pauseFor(cost)) {
      const from = now();
      await waitUnlessStopped(ms, options);
      waitedMs += now() - from;
    }
  };
  const pass = async (cost: number): Promise<void> => {
    await room(cost);
    shortBucket = spend(shortBucket, short, cost, now());
    longBucket = spend(longBucket, long, cost, now());
  };

  return {
    enter: (cost, urgent = false) => turns.take(urgent, () => pass(cost)),
    foresee: (cost) => turns.take(false, () => room(cost)),
    answered(tookMs) {
      silence = 0;
      if (tookMs <= ORDINARY_ANSWER) return;
      const countedAt = now() - ORDINARY_ANSWER;
      longBucket = { ...longBucket, countedAt: Math.max(longBucket.countedAt, countedAt) };
    },
    refused(named) {
      const at = now();
      if (named?.windowMs === short.windowMs) {
        short = named;
        shortBucket = { tokens: 0, countedAt: at };
      } else {
        long = named ?? long;
        longBucket = { tokens: 0, countedAt: at };
      }
      if (at < silentUntil) return;
      silence = Math.min(Math.max(FIRST_SILENCE, silence * 2), LONGEST_SILENCE);
      silentUntil = at + silence;
    },
    get waitedMs() {
      return waitedMs;
    },
  };
}

/** The wait of the composition root, ended by a stop with our own error. */
export async function waitUnlessStopped(
  ms: number,
  { wait, signal }: Pick<ThrottleOptions, 'wait' | 'signal'>,
): Promise<void> {
  try {
    await wait(ms, signal);
  } finally {
    refuseWhenStopped(signal);
  }
}

function refuseWhenStopped(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new MaxError(
    'injoignable',
    'Le service s’arrête : la demande à Twenty n’est pas partie. Elle sera refaite au prochain démarrage.',
    { details: { delivered: 'no', stopped: true } },
  );
}
