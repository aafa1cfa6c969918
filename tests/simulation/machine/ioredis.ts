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
  /** The two scripts there are: one prolongs the keys that hold this value, the other deletes them. */
  eval(script: string, count: number, ...args: readonly (string | number)[]): Promise<void> {
    const keys = args.slice(0, count).map(String);
    const [value, ms] = args.slice(count);
    return ask(this.store, 'eval', () => {
      const { now } = machine.scheduler;
      for (const key of keys) {
        const there = this.store.keys.get(key);
        if (there === undefined || there.value !== value || there.until <= now) continue;
        if (script.includes('PEXPIRE')) there.until = now + Number(ms);
        else this.store.keys.delete(key);
      }
    });
  }
  disconnect(): void {
    // Nothing is open.
  }
}
