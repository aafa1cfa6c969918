/**
 * In place of the package `ioredis` in the simulated service: the few commands of `src/queue/redis-leases.ts` and `redis-notes.ts`, on
 * the queue's store.
 */
import { ask, storeAt, type Store } from './bullmq';
import { machine } from './globals';

/**
 * How often the store has lost the key in question, as a Redis that failed over has: far more often than a real one, so that
 * two processes still meet on one lead, and what holds without leases goes on being tried.
 */
const FORGOTTEN = 0.25;

export class Redis {
  private readonly store: Store;
  constructor(url: string) {
    this.store = storeAt({ url });
  }

  on(): void {
    // The store reports its faults call by call.
  }
  /** The scripts of `redis-leases.ts` and `redis-notes.ts`, told apart by what the first of them to say it says. */
  eval(script: string, count: number, ...args: readonly (string | number)[]): Promise<unknown> {
    const keys = args.slice(0, count).map(String);
    const given = args.slice(count);
    const run = SCRIPTS.find(({ says }) => script.includes(`'${says}'`))?.run;
    if (run === undefined) throw new Error(`a script that the virtual Redis does not know: ${script}`);
    return ask(this.store, 'eval', () => run(this.store, keys, given));
  }
  disconnect(): void {
    // Nothing is open.
  }
}

type Script = {
  readonly says: string;
  readonly run: (store: Store, keys: readonly string[], given: readonly (string | number)[]) => unknown;
};

const SCRIPTS: readonly Script[] = [
  {
    says: 'NX',
    run: (store, keys, [holder = '', ms]) =>
      keys.flatMap((key, index) => {
        const { now } = machine.scheduler;
        const forgotten = machine.dice.next() < FORGOTTEN;
        if (!forgotten && (store.keys.get(key)?.until ?? -Infinity) > now) return [];
        store.keys.set(key, { value: String(holder), until: now + Number(ms) });
        return [index + 1];
      }),
  },
  {
    says: 'PEXPIRE',
    run: (store, keys, [holder, ms]) => {
      for (const key of heldBy(store, keys, holder)) key.until = machine.scheduler.now + Number(ms);
    },
  },
  {
    says: 'DEL',
    run: (store, keys, [holder]) => {
      for (const held of heldBy(store, keys, holder)) held.until = -Infinity;
    },
  },
  {
    says: 'PSETEX',
    run: (store, keys, [holder = '', ms, place = '', life = '']) =>
      keys.flatMap((key, index) => {
        const there = store.keys.get(key);
        if (there === undefined || there.until <= machine.scheduler.now) return [];
        if (!there.value.startsWith(String(place)) || there.value.startsWith(String(life))) return [];
        store.keys.set(key, { value: String(holder), until: machine.scheduler.now + Number(ms) });
        return [index + 1];
      }),
  },
  {
    says: 'TIME',
    run: (store, [name = '']) => {
      const { now } = machine.scheduler;
      const micros = Math.floor((now % 1_000) * 1_000);
      return [store.notes.get(name) ?? null, String(Math.floor(now / 1_000)), String(micros)];
    },
  },
  {
    says: 'SET',
    run: (store, [name = ''], [wasThere, from, to]) => {
      const note = store.notes.get(name);
      if (wasThere === '1' ? note !== from : note !== undefined) return 0;
      store.notes.set(name, String(to));
      return 1;
    },
  },
];

/** The keys that hold this value and have not expired. */
const heldBy = (store: Store, keys: readonly string[], value: unknown) =>
  keys.flatMap((key) => {
    const there = store.keys.get(key);
    return there !== undefined && there.value === value && there.until > machine.scheduler.now ? [there] : [];
  });
