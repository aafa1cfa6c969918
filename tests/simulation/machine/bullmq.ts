/**
 * In place of the package `bullmq` in the simulated service: as much of it as `src/queue` uses, on a store that survives every
 * crash. `src/queue` itself runs as it is. Kept to what BullMQ does: an id that is there is left alone, a job in hand cannot be
 * removed, one whose worker died is taken up again when its lock has expired.
 */
import { machine } from './globals';
import type { Owner } from './scheduler';

type State = 'waiting' | 'active' | 'delayed' | 'failed';
type Options = { readonly attempts?: number; readonly delay?: number; readonly jobId?: string };
type Stored = {
  readonly id: string;
  readonly name: string;
  data: unknown;
  readonly attempts: number;
  attemptsMade: number;
  state: State;
  /** When a delayed one rings. */
  rings: number;
  holder: Owner | null;
  /** Each time it is taken: what a former holder still says no longer counts. */
  token: number;
};
type Settings = {
  readonly concurrency: number;
  readonly lockDuration: number;
  readonly stalledInterval: number;
  readonly settings: { readonly backoffStrategy: (attemptsMade: number) => number };
};
type Process = (job: Job, token: string) => Promise<void>;

export class DelayedError extends Error {}
export class UnrecoverableError extends Error {}
/** The store does not answer, as a server that is down. */
export class ConnectionError extends Error {}

export class Store {
  readonly jobs = new Map<string, Stored>();
  private count = 0;
  /** Keys that expire, as `ioredis.ts` writes them. */
  readonly keys = new Map<string, { value: string; until: number }>();
  /** Notes that the processes keep together. */
  readonly notes = new Map<string, string>();
  workers: Worker[] = [];
  down = false;

  add(name: string, data: unknown, { attempts = 1, delay = 0, jobId }: Options): Stored {
    this.count += 1;
    const id = jobId ?? String(this.count);
    const there = this.jobs.get(id);
    if (there) return there;
    const job: Stored = {
      ...{ id, name, data: structuredClone(data), attempts, attemptsMade: 0 },
      ...{ state: 'waiting', rings: 0, holder: null, token: 0 },
    };
    this.jobs.set(id, job);
    if (delay > 0) this.delay(job, machine.scheduler.now + delay);
    this.wakeWorkers();
    return job;
  }

  delay(job: Stored, rings: number): void {
    Object.assign(job, { state: 'delayed', rings, holder: null });
    machine.scheduler.at(rings, `sonne ${job.name}`, () => this.ring(job, rings), queueOwner);
  }

  wait(job: Stored): void {
    Object.assign(job, { state: 'waiting', holder: null });
    this.wakeWorkers();
  }

  wakeWorkers(): void {
    for (const worker of this.workers) worker.wake();
  }

  /** Everything stored is gone, as when a volume is wiped. */
  wipe(): void {
    this.jobs.clear();
    this.keys.clear();
    this.notes.clear();
  }

  private ring(job: Stored, rings: number): void {
    if (this.jobs.get(job.id) === job && job.state === 'delayed' && job.rings === rings) this.wait(job);
  }
}

/** Where stores live: outside of every process. */
export const stores = new Map<string, Store>();
let queueOwner: Owner = machine.scheduler.current;
/** A new run: nothing is stored; events of the store itself belong to `of`. */
export function resetStores(of: Owner): void {
  stores.clear();
  queueOwner = of;
}

export const storeAt = (connection: unknown): Store => {
  const url = (connection as { url: string }).url;
  const store = stores.get(url) ?? new Store();
  stores.set(url, store);
  return store;
};

/** There and back, each a wait during which the process may die: before the store heard it, or before it was told. */
export function ask<T>(store: Store, label: string, work: () => T): Promise<T> {
  const { scheduler, dice } = machine;
  const caller = scheduler.current;
  return new Promise((resolve, reject) => {
    const answer = (): void => {
      if (store.down) {
        const refused = new ConnectionError('connect ECONNREFUSED');
        scheduler.after(1, `file ${label} refuse`, () => reject(refused), caller);
        return;
      }
      let settle: () => void;
      try {
        const value = work();
        settle = () => resolve(value);
      } catch (cause) {
        settle = () => reject(cause instanceof Error ? cause : new Error(String(cause)));
      }
      scheduler.after(dice.next() * 2, `file ${label} fait`, settle, caller);
    };
    scheduler.after(dice.next() * 2, `file ${label}`, answer, queueOwner);
  });
}

export class Job {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
  constructor(
    private readonly store: Store,
    private readonly stored: Stored,
  ) {
    ({ id: this.id, name: this.name } = stored);
    this.data = structuredClone(stored.data);
  }

  promote(): Promise<void> {
    return ask(this.store, 'promote', () => {
      if (this.gone || this.stored.state !== 'delayed') throw new Error('not delayed');
      this.store.wait(this.stored);
    });
  }
  isActive(): Promise<boolean> {
    return ask(this.store, 'isActive', () => !this.gone && this.stored.state === 'active');
  }
  remove(): Promise<void> {
    return ask(this.store, 'remove', () => {
      if (this.stored.state === 'active') throw new Error('locked');
      if (!this.gone) this.store.jobs.delete(this.id);
    });
  }
  updateData(data: unknown): Promise<void> {
    return ask(this.store, 'updateData', () => {
      this.stored.data = structuredClone(data);
    });
  }
  moveToDelayed(rings: number, token: string): Promise<void> {
    return ask(this.store, 'moveToDelayed', () => {
      if (String(this.stored.token) === token) this.store.delay(this.stored, rings);
    });
  }

  private get gone(): boolean {
    return this.store.jobs.get(this.id) !== this.stored;
  }
}

export class Queue {
  private readonly store: Store;
  constructor(_name: string, { connection }: { readonly connection: unknown }) {
    this.store = storeAt(connection);
  }

  on(): void {
    // The store reports its faults call by call.
  }
  waitUntilReady(): Promise<void> {
    return ask(this.store, 'ready', () => undefined);
  }
  async add(name: string, data: unknown, opts: Options = {}): Promise<Job> {
    return ask(this.store, `add ${name}`, () => new Job(this.store, this.store.add(name, data, opts)));
  }
  async addBulk(jobs: readonly { name: string; data: unknown; opts?: Options }[]): Promise<void> {
    return ask(this.store, `addBulk ${String(jobs.length)}`, () => {
      for (const { name, data, opts = {} } of jobs) this.store.add(name, data, opts);
    });
  }
  getJob(id: string): Promise<Job | undefined> {
    return ask(this.store, 'getJob', () => {
      const stored = this.store.jobs.get(id);
      return stored && new Job(this.store, stored);
    });
  }
  getJobs(states: readonly State[], first: number, last: number): Promise<Job[]> {
    return ask(this.store, 'getJobs', () =>
      this.inState(states)
        .slice(first, last + 1)
        .map((job) => new Job(this.store, job)),
    );
  }
  getJobCounts(...states: readonly State[]): Promise<Record<string, number>> {
    return ask(this.store, 'getJobCounts', () =>
      Object.fromEntries(states.map((state) => [state, this.inState([state]).length])),
    );
  }
  getRanges(states: readonly State[]): Promise<string[]> {
    return ask(this.store, 'getRanges', () => this.inState(states).map(({ id }) => id));
  }
  close(): Promise<void> {
    return Promise.resolve();
  }

  private inState(states: readonly State[]): readonly Stored[] {
    return [...this.store.jobs.values()].filter(({ state }) => states.includes(state));
  }
}

export class Worker {
  private readonly store: Store;
  private readonly owner = machine.scheduler.current;
  private readonly listeners = new Map<string, (job: Job | undefined, error?: unknown) => void>();
  private closing = false;
  private waking = false;
  private inHand = 0;
  private closed: () => void = () => undefined;

  constructor(
    _name: string,
    private readonly process: Process,
    private readonly options: Settings & { readonly connection: unknown },
  ) {
    this.store = storeAt(options.connection);
    this.store.workers.push(this);
    this.owner.onCrash.add(() => {
      this.leave();
      this.store.workers[0]?.takeUpStalled();
    });
    this.takeUpStalled();
    this.wake();
  }

  on(event: string, listener: (job: Job | undefined, error?: unknown) => void): void {
    this.listeners.set(event, listener);
  }

  /** Looks for work at its next turn. */
  wake(): void {
    if (this.waking || this.closing || !this.owner.alive) return;
    this.waking = true;
    machine.scheduler.after(machine.dice.next() * 2, 'relève', () => this.take(), this.owner);
  }

  close(): Promise<void> {
    this.closing = true;
    this.leave();
    if (this.inHand === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.closed = resolve;
    });
  }

  private leave(): void {
    this.store.workers = this.store.workers.filter((worker) => worker !== this);
  }

  private take(): void {
    if (this.store.down) {
      // Still waking: one that asks in the meantime does not make it ask twice as often.
      machine.scheduler.after(1_000, 'file injoignable', () => this.take(), this.owner);
      return;
    }
    this.waking = false;
    for (const job of this.store.jobs.values()) {
      if (this.closing || this.inHand >= this.options.concurrency) return;
      if (job.state === 'waiting') this.start(job);
    }
  }

  private start(stored: Stored): void {
    this.inHand += 1;
    stored.token += 1;
    Object.assign(stored, { state: 'active', holder: this.owner });
    const job = new Job(this.store, stored);
    const { token } = stored;
    const mine = (): boolean => stored.token === token && stored.state === 'active';
    this.process(job, String(token)).then(
      () => this.end(job, stored, () => mine() && this.store.jobs.delete(stored.id)),
      (error: unknown) => this.end(job, stored, () => mine() && this.failed(stored, error), error),
    );
  }

  private end(job: Job, stored: Stored, store: () => void, error?: unknown): void {
    void ask(this.store, `fin ${job.name}`, store)
      .catch(() => {
        // The store was down when the job ended: nobody renews its lock any more.
        this.expire(stored);
      })
      .then(() => {
        this.inHand -= 1;
        const event = error === undefined ? 'completed' : 'failed';
        if (!(error instanceof DelayedError)) this.listeners.get(event)?.(job, error);
        if (this.closing && this.inHand === 0) this.closed();
        this.wake();
      });
  }

  private failed(stored: Stored, error: unknown): void {
    if (error instanceof DelayedError) return;
    stored.attemptsMade += 1;
    const { attemptsMade, attempts } = stored;
    if (error instanceof UnrecoverableError || attemptsMade >= attempts) {
      Object.assign(stored, { state: 'failed', holder: null });
      return;
    }
    const pause = this.options.settings.backoffStrategy(attemptsMade);
    this.store.delay(stored, machine.scheduler.now + pause);
  }

  /** The jobs of workers that died: a lock that nobody renews expires, and a check finds it. */
  private takeUpStalled(): void {
    for (const job of this.store.jobs.values())
      if (job.state === 'active' && !job.holder?.alive) this.expire(job);
  }

  private expire(job: Stored): void {
    const { lockDuration, stalledInterval } = this.options;
    const { token } = job;
    const again = (): void => {
      if (job.state === 'active' && job.token === token) this.store.wait(job);
    };
    const after = lockDuration + machine.dice.next() * stalledInterval;
    machine.scheduler.after(after, `orpheline ${job.name}`, again, queueOwner);
  }
}

export const createRedisBackend = (): void => undefined;
export const createPostgresBackend = (): void => undefined;
export const runMigrations = (): Promise<void> => Promise.resolve();
