/**
 * Twenty's token bucket, as arithmetic (API.md §2 "Rate limit"; measured on 2.21). It counts root fields of `/graphql`. Its
 * refill is rounded down and its clock starts anew at every accepted request, so requests closer together than one refill
 * interval never earn anything back. Instants and spans are milliseconds.
 */
export type Limit = { readonly tokens: number; readonly windowMs: number };
export type Bucket = { readonly tokens: number; readonly countedAt: number };

/** The limits of an untouched Twenty: `API_RATE_LIMITING_SHORT_*` and `API_RATE_LIMITING_LONG_*`. */
export const SHORT_LIMIT: Limit = { tokens: 100, windowMs: 1_000 };
export const LONG_LIMIT: Limit = { tokens: 100, windowMs: 60_000 };

/** Two requests sent 600 ms apart may arrive 590 ms apart; this much of every interval is not believed. */
export const JITTER_MS = 50;

export const full = (limit: Limit, now: number): Bucket => ({ tokens: limit.tokens, countedAt: now });

/** Tokens there at `now`: what was left plus the whole tokens earned since, never more than the limit. */
export function available(bucket: Bucket, limit: Limit, now: number): number {
  const elapsed = Math.max(0, now - bucket.countedAt - JITTER_MS);
  return Math.min(bucket.tokens + Math.floor((elapsed * limit.tokens) / limit.windowMs), limit.tokens);
}

/** The bucket after an accepted request of `cost` root fields: its clock starts anew. */
export const spend = (bucket: Bucket, limit: Limit, cost: number, now: number): Bucket => ({
  tokens: available(bucket, limit, now) - cost,
  countedAt: Math.max(bucket.countedAt, now),
});

/** Milliseconds of silence until `cost` tokens are there; 0 when they are, or when the bucket is full and never holds more. */
export function pause(bucket: Bucket, limit: Limit, cost: number, now: number): number {
  const wanted = Math.min(cost, limit.tokens);
  if (available(bucket, limit, now) >= wanted) return 0;
  const span = Math.ceil(((wanted - bucket.tokens) * limit.windowMs) / limit.tokens) + JITTER_MS;
  return Math.max(1, bucket.countedAt + span - now);
}

/** The limit that a refusal names: "Limit reached (100 tokens per 60000 ms)". */
export function limitNamedBy(sentence: string): Limit | null {
  const found = /\((\d+) tokens per (\d+) ms\)/.exec(sentence);
  if (!found) return null;
  const limit = { tokens: Number(found[1]), windowMs: Number(found[2]) };
  return limit.tokens > 0 && limit.windowMs > 0 ? limit : null;
}
