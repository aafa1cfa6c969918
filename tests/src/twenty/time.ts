/** A clock that only moves when somebody waits, and Twenty's own counting (throttler.service.ts, 2.21) to try ours on. */
export function aTestTime(startedAt = Date.parse('2026-11-22T10:00:00Z')) {
  let now = startedAt;
  const waits: number[] = [];
  return {
    clock: { now: () => new Date(now) },
    wait: (ms: number, signal?: AbortSignal): Promise<void> => {
      if (signal?.aborted) return Promise.reject(new Error('aborted'));
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
    passes: (ms: number) => {
      now += ms;
    },
    waits,
  };
}

/** The bucket as the server keeps it: refill rounded down, clock reset by every accepted request, refused ones free. */
export function aServerBucket(limit: { readonly tokens: number; readonly windowMs: number }) {
  let tokens = limit.tokens;
  let refilledAt: number | null = null;
  return {
    accepts(at: number): boolean {
      const earned =
        refilledAt === null ? 0 : Math.floor((at - refilledAt) * (limit.tokens / limit.windowMs));
      const there = Math.min(tokens + earned, limit.tokens);
      if (there < 1) return false;
      tokens = there - 1;
      refilledAt = at;
      return true;
    },
  };
}
