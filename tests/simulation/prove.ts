/** Plants each bug in turn and looks for it, seed after seed: what found it, or that nothing did. */
import { rm } from 'node:fs/promises';
import { buildSimulation } from './build';
import type { Planted } from './planted';
import { play, type Done, type PaceName, type Wanted } from './pool';

export type Found = { readonly seed: number; readonly invariant: string; readonly detail: string };
export type Search = {
  readonly seeds: number;
  readonly days: number;
  readonly jobs: number;
  readonly paceOf: (seed: number) => PaceName;
};

/** Seeds from 1 on, at most `seeds` runs of `days` days; the lowest that found it. Null: nothing noticed. */
export async function find(planted: Planted, { seeds, days, jobs, paceOf }: Search): Promise<Found | null> {
  // Two searches at once must not run each other's bug.
  const file = await buildSimulation(`simulation-plantee-${String(process.pid)}`, planted.edits);
  const found: Done[] = [];
  let seed = 0;
  const next = (): Wanted | null => {
    if (found.length > 0 || seed >= seeds) return null;
    seed += 1;
    return { seed, days, pace: paceOf(seed), twice: false };
  };
  try {
    await play(file, jobs, next, (done) => {
      if (done.violations.length > 0) found.push(done);
    });
  } finally {
    await rm(file, { force: true });
  }
  const [lowest] = found.sort((one, other) => one.seed - other.seed);
  const first = lowest?.violations[0];
  return lowest && first ? { seed: lowest.seed, invariant: first.invariant, detail: first.detail } : null;
}
