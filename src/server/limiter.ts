/** So many of a kind in a span of time, for each key; what is refused costs nothing and delays nothing. */
import type { Clock } from '../service/ports';

export type Limit = { readonly most: number; readonly spanMs: number };

type Bucket = { tokens: number; at: number };

/** Keys remembered; beyond them the longest unheard is forgotten, so that a crowd of strangers costs no memory. */
const MEMORY = 10_000;

/** A bucket of `most` tokens for each key, filled evenly within the span. */
export class Limiter {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly clock: Clock,
    private readonly limit: Limit,
    private readonly memory = MEMORY,
  ) {}

  /** Takes one; false when there is none. */
  allows(key: string): boolean {
    const { most, spanMs } = this.limit;
    const now = this.clock.now().getTime();
    const bucket = this.buckets.get(key) ?? { tokens: most, at: now };
    const filled = Math.min(most, bucket.tokens + ((now - bucket.at) / spanMs) * most);
    const allowed = filled >= 1;
    this.buckets.delete(key);
    this.buckets.set(key, { tokens: allowed ? filled - 1 : filled, at: now });
    this.forget();
    return allowed;
  }

  private forget(): void {
    for (const oldest of this.buckets.keys()) {
      if (this.buckets.size <= this.memory) return;
      this.buckets.delete(oldest);
    }
  }
}
