/** Of a batch, what another process has in hand is left to it; the rest is worked on, and nobody else's meanwhile. */
import { HELD, type Leases } from '../queue/leases';
import type { React } from './batcher';

/** `nameOf`: what a lease is on; ids that share a name are worked on by one process at a time. */
export function leased(react: React, leases: Leases, nameOf: (id: string) => string = (id) => id): React {
  return (ids) =>
    leases.holding(ids.map(nameOf), async (taken) => {
      const mine = ids.filter((id) => taken.has(nameOf(id)));
      const others = ids.filter((id) => !taken.has(nameOf(id)));
      const failures = mine.length > 0 ? await react(mine) : new Map<string, unknown>();
      return new Map([...failures, ...others.map((id) => [id, HELD] as const)]);
    });
}
