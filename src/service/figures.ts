/** What the service counts of itself, for `/metrics`, `/readyz` and the bench. No personal data: labels are our own words. */
import type { Kept } from './formulaire/ports';
import type { Clock } from './ports';

export type Labels = Readonly<Record<string, string>>;
export type Sample = { readonly name: string; readonly labels: Labels; readonly value: number };

export class Figures {
  private readonly counters = new Map<string, { labels: Labels; name: string; value: number }>();
  private twentyAnswered: Date | null = null;
  private twentyFailed: Date | null = null;
  lastWebhook: Date | null = null;
  lastSweep: Date | null = null;
  /** Requests of the web form that no lead was made of yet, as the last sweep found them. */
  kept: Kept = { waiting: 0, refused: 0 };
  /** Told to stop: what is in hand is ended, nothing new is begun. */
  stopping = false;

  constructor(private readonly clock: Clock) {}

  /** Adds `by` to a counter; labels must come from a small set of words. */
  count(name: string, labels: Labels = {}, by = 1): void {
    const key = `${name} ${JSON.stringify(labels)}`;
    const counter = this.counters.get(key);
    if (counter) counter.value += by;
    else this.counters.set(key, { name, labels, value: by });
  }

  /** Sum of a counter over its labels, or over those that match `labels`. */
  total(name: string, labels: Labels = {}): number {
    const wanted = Object.entries(labels);
    return this.samples()
      .filter(
        (sample) => sample.name === name && wanted.every(([label, value]) => sample.labels[label] === value),
      )
      .reduce((sum, { value }) => sum + value, 0);
  }

  samples(): readonly Sample[] {
    return [...this.counters.values()];
  }

  /** Remembers whether Twenty answered, for `/readyz`. */
  async watchTwenty<T>(work: Promise<T>): Promise<T> {
    try {
      const answer = await work;
      this.twentyAnswered = this.clock.now();
      return answer;
    } catch (cause) {
      this.twentyFailed = this.clock.now();
      throw cause;
    }
  }

  /** True when the last thing asked of Twenty was answered. */
  get twentyReachable(): boolean {
    if (this.twentyAnswered === null) return false;
    return this.twentyFailed === null || this.twentyFailed <= this.twentyAnswered;
  }
}
