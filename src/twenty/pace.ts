/**
 * What is known of Twenty's two buckets and of its last refusal, as plain values: kept in the process, or where several
 * processes of ours keep it together (DESIGN §2.6). Instants and spans are milliseconds, of one clock.
 */
import { seconds } from '../kernel/time';
import { full, pause, spend, type Bucket, type Limit } from './bucket';

export type Pace = {
  readonly short: Limit;
  readonly long: Limit;
  readonly shortBucket: Bucket;
  readonly longBucket: Bucket;
  readonly silentUntil: number;
  readonly silence: number;
};

/** Where the pace is kept. `now` is of the same clock as everything in it. */
export type PaceStore = {
  read(): Promise<{ readonly pace: Pace; readonly now: number }>;
  /** False when somebody else was faster: read again. */
  swap(from: Pace, to: Pace): Promise<boolean>;
};

/** After 6 s of silence 10 tokens are back (measured); refused again, the silence doubles. */
const FIRST_SILENCE = seconds(6);
const LONGEST_SILENCE = seconds(60);
/** Up to here an answer's delay is work done after the counting; beyond, the counting itself was late. */
export const ORDINARY_ANSWER = 150;

export const firstPace = (short: Limit, long: Limit, now: number): Pace => ({
  ...{ short, long, silentUntil: 0, silence: 0 },
  ...{ shortBucket: full(short, now), longBucket: full(long, now) },
});

/** Milliseconds until `cost` root fields may be asked for with `reserve` tokens left over. */
export const pauseFor = (pace: Pace, cost: number, reserve: number, now: number): number =>
  Math.max(
    pace.silentUntil - now,
    pause(pace.shortBucket, pace.short, cost, now),
    pause(pace.longBucket, pace.long, cost + Math.min(reserve, Math.floor(pace.long.tokens / 2)), now),
    0,
  );

export const spent = (pace: Pace, cost: number, now: number): Pace => ({
  ...pace,
  shortBucket: spend(pace.shortBucket, pace.short, cost, now),
  longBucket: spend(pace.longBucket, pace.long, cost, now),
});

/** An answer came, `tookMs` after its request left. The same pace when it teaches nothing. */
export function answered(pace: Pace, tookMs: number, now: number): Pace {
  const heard = pace.silence === 0 ? pace : { ...pace, silence: 0 };
  if (tookMs <= ORDINARY_ANSWER) return heard;
  const countedAt = Math.max(pace.longBucket.countedAt, now - ORDINARY_ANSWER);
  return { ...heard, longBucket: { ...pace.longBucket, countedAt } };
}

/** Twenty refused (it executed nothing and took no token): silence, and believe the limit it named. */
export function refused(pace: Pace, named: Limit | null, now: number): Pace {
  const empty: Bucket = { tokens: 0, countedAt: now };
  const known =
    named !== null && named.windowMs === pace.short.windowMs
      ? { ...pace, short: named, shortBucket: empty }
      : { ...pace, long: named ?? pace.long, longBucket: empty };
  if (now < pace.silentUntil) return known;
  const silence = Math.min(Math.max(FIRST_SILENCE, pace.silence * 2), LONGEST_SILENCE);
  return { ...known, silence, silentUntil: now + silence };
}

/** In this process alone. */
export function ownPace(first: Pace, now: () => number): PaceStore {
  let kept = first;
  return {
    read: () => Promise.resolve({ pace: kept, now: now() }),
    swap: (from, to) => {
      if (kept !== from) return Promise.resolve(false);
      kept = to;
      return Promise.resolve(true);
    },
  };
}
