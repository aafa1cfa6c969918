/**
 * Twenty's token bucket as measured (API.md §2): two buckets per workspace, shared by all API keys, one token per root field.
 * The refill is floored and the clock of a bucket restarts at each accepted request, so requests closer than one refill step
 * refill nothing: one every 500 ms gives 100 accepted, then exactly every other one refused. A refusal by the long bucket has
 * already cost a token of the short one. The real buckets are not atomic (150 parallel calls passed); these are.
 */
import { limitReached } from './problem';

export type Bucket = { readonly tokens: number; readonly windowMs: number };
export type RateLimit = { readonly short: Bucket; readonly long: Bucket };

export const DEFAULT_LIMIT: RateLimit = {
  short: { tokens: 100, windowMs: 1_000 },
  long: { tokens: 100, windowMs: 60_000 },
};

type Level = { tokens: number; at: number };

export type Limiter = {
  /** Takes one token at `now`, or throws LIMIT_REACHED naming the bucket that was empty. */
  take(now: Date): void;
};

export function limiter(limit: RateLimit | null): Limiter {
  if (limit === null) return { take: () => undefined };
  const short = bucket(limit.short);
  const long = bucket(limit.long);
  return {
    take: (now) => {
      short(now.getTime());
      long(now.getTime());
    },
  };
}

function bucket({ tokens: size, windowMs }: Bucket): (now: number) => void {
  let level: Level | null = null;
  return (now) => {
    // The level is forgotten after two windows without an accepted request, as its cache entry is.
    if (level === null || now - level.at >= 2 * windowMs) level = { tokens: size, at: now };
    const refill = Math.floor((now - level.at) * (size / windowMs));
    const available = Math.min(level.tokens + refill, size);
    if (available < 1) throw limitReached(size, windowMs);
    level = { tokens: available - 1, at: now };
  };
}
