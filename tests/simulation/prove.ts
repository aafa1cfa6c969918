/** Plants each bug in turn and looks for it, seed after seed: what found it, or that nothing did. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { buildSimulation } from './build';
import type { Planted } from './planted';
import type { Report } from './run';

const run = promisify(execFile);

export type Found = { readonly seed: number; readonly invariant: string; readonly detail: string };

/** One line of JSON for each run of the simulation; what it prints when it fails is kept. */
export async function simulate(file: string, args: readonly string[]): Promise<readonly Report[]> {
  const options = { maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, [file, '--json', ...args], options).catch(
    (cause: unknown) => cause as { stdout: string; stderr: string },
  );
  const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line) as Report).filter(({ seed }) => typeof seed === 'number');
}

/** At most `seeds` runs of `days` days; null: nothing noticed. */
export async function find(planted: Planted, seeds: number, days: number): Promise<Found | null> {
  // Two searches at once must not run each other's bug.
  const file = await buildSimulation(`simulation-plantee-${String(process.pid)}`, planted.edits);
  const args = ['--seeds', String(seeds), '--days', String(days), '--until-found'];
  try {
    for (const { seed, violations } of await simulate(file, args)) {
      const [first] = violations;
      if (first) return { seed, invariant: first.invariant, detail: first.detail };
    }
    return null;
  } finally {
    await rm(file, { force: true });
  }
}
