/** In place of the package `ioredis` in the simulated service: the few commands of `src/queue/redis-leases.ts`, on the queue's store. */
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
  /** The three scripts there are: one prolongs the keys that hold this value, one deletes them, one takes over a dead holder's. */
  eval(script: string, count: number, ...args: readonly (string | number)[]): Promise<readonly number[]> {
    const keys = args.slice(0, count).map(String);
    const [value = '', ms, place = '', life = ''] = args.slice(count).map(String);
    return ask(this.store, 'eval', () => {
      const { now } = machine.scheduler;
      const taken: number[] = [];
      for (const [index, key] of keys.entries()) {
        const there = this.store.keys.get(key);
        if (there === undefined || there.until <= now) continue;
        const until = now + Number(ms);
        if (script.includes('begins')) {
          if (!there.value.startsWith(place) || there.value.startsWith(life)) continue;
          this.store.keys.set(key, { value, until });
          taken.push(index + 1);
        } else if (there.value !== value) continue;
        else if (script.includes('PEXPIRE')) there.until = until;
        else this.store.keys.delete(key);
      }
      return taken;
    });
  }
  disconnect(): void {
    // Nothing is open.
  }
}
