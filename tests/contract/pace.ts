/** The manners of a guest on a live server: Twenty's default limit is never reached, whatever the cases do. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Pace } from './http';

/** One token comes back per 600 ms, but only when calls are at least that far apart (API.md §2). */
const PER_TOKEN = 650;
/** A server shared with others may still be out of tokens: how often, and how long, to wait for one. */
const ATTEMPTS = 20;
const PATIENCE = 3_000;

export function livePace(): Pace {
  let free = 0;
  let attempts = 0;
  return {
    async before(tokens) {
      const pause = free - Date.now();
      if (pause > 0) await wait(pause);
      // A crowd takes its tokens at once: give the bucket the time to hold them all.
      if (tokens > 1) await wait(tokens * PER_TOKEN);
      free = Date.now() + PER_TOKEN;
    },
    async refused() {
      attempts += 1;
      if (attempts > ATTEMPTS) return false;
      await wait(PATIENCE);
      return true;
    },
    rest: () => wait(62_000),
    settle: () => wait(11_000),
  };
}
