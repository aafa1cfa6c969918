/**
 * Dirty leads meet here and go to Twenty in batches, one batch at a time (DESIGN §2.6). A lead asked for while it is being
 * decided goes into the next batch: what changed in the meantime may not be in the state that was loaded.
 */
import { cut } from '../kernel/cut';

export type Failures = ReadonlyMap<string, unknown>;
export type React = (leadIds: readonly string[]) => Promise<Failures>;

type Waiting = { readonly promise: Promise<unknown>; readonly resolve: (failure: unknown) => void };

/** As many leads as one call to Twenty can load (API.md §2). */
const LEADS_PER_BATCH = 200;
/**
 * Each lead that ends may end a job, which is a call to the queue's home: a hundred in one go hold up whoever knocks for tens of
 * milliseconds (measured, Redis).
 */
const ENDED_AT_ONCE = 10;

export type BatcherSettings = {
  /** How long the first lead waits for company: a record made by a person comes as several webhooks. */
  readonly gatherMs: number;
  readonly most?: number;
};

export class Batcher {
  private next = new Map<string, Waiting>();
  private running: Promise<void> | null = null;
  private stopped: unknown = null;

  constructor(
    private readonly react: React,
    private readonly settings: BatcherSettings,
  ) {}

  /** Resolves when these leads were decided on a state loaded after this call; answers those that failed, with the reason. */
  async look(leadIds: readonly string[]): Promise<Failures> {
    if (this.stopped !== null) return new Map(leadIds.map((id) => [id, this.stopped]));
    const waited = leadIds.map((id) => [id, this.waitFor(id).promise] as const);
    this.running ??= this.run();
    const failures = new Map<string, unknown>();
    for (const [id, promise] of waited) {
      const failure = await promise;
      if (failure !== null) failures.set(id, failure);
    }
    return failures;
  }

  /** The batch under way ends; what was still waiting fails with `reason`, to be tried again by whoever asked. */
  async stop(reason: unknown): Promise<void> {
    this.stopped = reason;
    for (const { resolve } of this.next.values()) resolve(reason);
    this.next = new Map();
    await this.running;
  }

  private waitFor(leadId: string): Waiting {
    const known = this.next.get(leadId);
    if (known) return known;
    const { promise, resolve } = withResolvers();
    const waiting = { promise, resolve };
    this.next.set(leadId, waiting);
    return waiting;
  }

  private async run(): Promise<void> {
    const { most = LEADS_PER_BATCH } = this.settings;
    await pause(this.settings.gatherMs);
    while (this.next.size > 0) {
      const batch = [...this.next].slice(0, most);
      for (const [id] of batch) this.next.delete(id);
      const failures = await this.reactTo(batch.map(([id]) => id));
      for (const some of cut(batch, ENDED_AT_ONCE)) {
        for (const [id, { resolve }] of some) resolve(failures.get(id) ?? null);
        await pause(0);
      }
      if (this.next.size > 0 && this.next.size < most) await pause(this.settings.gatherMs);
    }
    this.running = null;
  }

  private async reactTo(leadIds: readonly string[]): Promise<Failures> {
    try {
      return await this.react(leadIds);
    } catch (cause) {
      return new Map(leadIds.map((id) => [id, cause]));
    }
  }
}

/** `Promise.withResolvers` of later Node versions. */
function withResolvers(): Waiting {
  let resolve: (failure: unknown) => void = () => undefined;
  const promise = new Promise<unknown>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** At least one turn of the event loop, so that what happens at the same moment is together. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (ms > 0) setTimeout(resolve, ms);
    else setImmediate(resolve);
  });
