/**
 * One door for every call of the process (of all of them, where the pace is kept together) to `/graphql`, paced so that Twenty refuses none: in the order of asking, but for the
 * calls of a person who waits in front of a page, which go before the rest.
 */
import type { Clock } from '../service/ports';
import { Turns } from '../service/turns';
import { MaxError } from '../errors';
import { LONG_LIMIT, SHORT_LIMIT, type Limit } from './bucket';
import { answered, firstPace, ownPace, pauseFor, refused, spent, type Pace, type PaceStore } from './pace';

/** Resolves after `ms`; rejects at once when `signal` aborts. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export type ThrottleOptions = {
  /** Same time as Twenty's, never a demonstration clock that runs fast. */
  readonly clock: Clock;
  readonly wait: Wait;
  readonly signal?: AbortSignal;
  readonly short?: Limit;
  readonly long?: Limit;
  /** Kept with other processes of ours; absent: this process has the limit for itself. */
  readonly pace?: PaceStore;
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

const RESERVE = 2;

export function createThrottle(options: ThrottleOptions): Throttle {
  const { clock, short = SHORT_LIMIT, long = LONG_LIMIT, reserve = RESERVE } = options;
  const now = (): number => clock.now().getTime();
  const store = options.pace ?? ownPace(firstPace(short, long, now()), now);
  let waitedMs = 0;
  const turns = new Turns();
  let lessons = Promise.resolve();

  /** The pace as it stands once there is room. */
  const room = async (cost: number): Promise<{ readonly pace: Pace; readonly now: number }> => {
    for (;;) {
      refuseWhenStopped(options.signal);
      await lessons;
      const seen = await store.read();
      const ms = pauseFor(seen.pace, cost, reserve, seen.now);
      if (ms <= 0) return seen;
      const from = now();
      await waitUnlessStopped(ms, options);
      waitedMs += now() - from;
    }
  };
  const pass = async (cost: number): Promise<void> => {
    for (;;) {
      const seen = await room(cost);
      if (await store.swap(seen.pace, spent(seen.pace, cost, seen.now))) return;
    }
  };
  /** What cannot be told now is learned from Twenty's next refusal. */
  const learn = (lesson: (pace: Pace, now: number) => Pace): void => {
    const told = async (): Promise<void> => {
      for (;;) {
        const seen = await store.read();
        const next = lesson(seen.pace, seen.now);
        if (next === seen.pace || (await store.swap(seen.pace, next))) return;
      }
    };
    lessons = lessons.then(told).catch(() => undefined);
  };

  return {
    enter: (cost, urgent = false) => turns.take(urgent, () => pass(cost)),
    foresee: (cost) => turns.take(false, async () => void (await room(cost))),
    answered: (tookMs) => learn((pace, at) => answered(pace, tookMs, at)),
    refused: (named) => learn((pace, at) => refused(pace, named, at)),
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
