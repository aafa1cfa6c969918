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
  set(key: string, value: string, _px: 'PX', ms: number): Promise<'OK' | null> {
    return ask(this.store, 'set', () => {
      const { now } = machine.scheduler;
      const forgotten = machine.dice.next() < FORGOTTEN;
      if (!forgotten && (this.store.keys.get(key)?.until ?? -Infinity) > now) return null;
      this.store.keys.set(key, { value, until: now + ms });
      return 'OK';
    });
  }
  /** The scripts of `redis-leases.ts` and `redis-notes.ts`, told apart by what only one of them calls. */
  eval(script: string, count: number, ...args: readonly (string | number)[]): Promise<unknown> {
    const keys = args.slice(0, count).map(String);
    const given = args.slice(count);
    const run = SCRIPTS.find(({ calls }) => script.includes(`redis.call('${calls}'`))?.run;
    if (run === undefined) throw new Error(`a script that the virtual Redis does not know: ${script}`);
    return ask(this.store, 'eval', () => run(this.store, keys, given));
  }
  disconnect(): void {
    // Nothing is open.
  }
}

type Script = {
  readonly calls: string;
  readonly run: (store: Store, keys: readonly string[], given: readonly (string | number)[]) => unknown;
};

const SCRIPTS: readonly Script[] = [
  {
    calls: 'PEXPIRE',
    run: (store, keys, [holder, ms]) => {
      for (const key of heldBy(store, keys, holder)) key.until = machine.scheduler.now + Number(ms);
    },
  },
  {
    calls: 'DEL',
    run: (store, keys, [holder]) => {
      for (const held of heldBy(store, keys, holder)) held.until = -Infinity;
    },
  },
  {
    calls: 'PSETEX',
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
    calls: 'TIME',
    run: (store, [name = '']) => {
      const { now } = machine.scheduler;
      const micros = Math.floor((now % 1_000) * 1_000);
      return [store.notes.get(name) ?? null, String(Math.floor(now / 1_000)), String(micros)];
    },
  },
  {
    calls: 'SET',
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
