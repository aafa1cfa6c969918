/**
 * As many seeds of the simulated agency as fit into half a minute: other ones at each run when `GRAINE` says where to begin.
 * What fails is run again with `npm run simulation -- --seed S --seeds 1 --days 1 --log`. `.ci/run` plays many more.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { PLANTED } from './planted';

type Line = {
  readonly seed?: number;
  readonly hash?: string;
  readonly again?: string;
  readonly violations?: readonly { readonly invariant: string; readonly detail: string }[];
  readonly name?: string;
  readonly found?: { readonly seed: number; readonly invariant: string } | null;
};

const FIRST = Number(process.env['GRAINE'] ?? 1_000);
const root = resolve(__dirname, '../..');
const run = promisify(execFile);

let command: string;
beforeAll(async () => {
  command = resolve(root, 'node_modules/.cache/max-tests/simulation.mjs');
  const esbuild = createRequire(__filename).resolve('esbuild/bin/esbuild');
  const options = ['--bundle', '--platform=node', '--format=esm', '--target=node20', '--packages=external'];
  const entry = resolve(root, 'tests/simulation/command.ts');
  await run(esbuild, [entry, ...options, `--outfile=${command}`, '--log-level=error']);
});

async function simulation(...args: readonly string[]): Promise<readonly Line[]> {
  const options = { cwd: root, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, [command, '--json', ...args], options).catch(
    (cause: unknown) => cause as { stdout: string },
  );
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Line);
}

/** Each seed is played twice; at least one, however slow the machine. */
test('no seed finds anything, and each is the same run every time, event by event', async () => {
  const lines = await simulation(
    ...['--seed', String(FIRST), '--seeds', '1000', '--days', '1', '--seconds', '25', '--twice'],
  );
  const runs = lines.filter(({ seed }) => seed !== undefined);
  expect(runs.length).toBeGreaterThan(0);
  expect(runs.filter(({ violations }) => violations?.length !== 0)).toEqual([]);
  expect(runs.filter(({ again, hash }) => again !== hash)).toEqual([]);
  expect(new Set(runs.map(({ hash }) => hash)).size).toBe(runs.length);
}, 240_000);

/** Here one of each kind, for the time they take; all of them with `npm run simulation -- --planted`. */
test.each([
  ['désabonnement n’arrête rien', 'désabonné'],
  ['part pour un rendez-vous déplacé', 'rendez-vous déplacé, annulé ou passé'],
])(
  'a planted bug is found: %s',
  async (only, invariant) => {
    const [line] = await simulation('--planted', '--only', only, '--seeds', '20', '--days', '3');
    expect(line?.found?.invariant).toBe(invariant);
  },
  240_000,
);

test.each(PLANTED)('the snippet to replace is there exactly once: $name', async ({ edits }) => {
  for (const { file, snippet } of edits) {
    const source = await readFile(resolve(root, file), 'utf8');
    expect(source.split(snippet)).toHaveLength(2);
  }
});
