/** Bundles the simulation: our own files as they are (or with one planted bug), the packages that speak to the world replaced. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = process.cwd();
const REPLACED: Readonly<Record<string, string>> = {
  bullmq: 'tests/simulation/machine/bullmq.ts',
  ioredis: 'tests/simulation/machine/ioredis.ts',
  twilio: 'tests/simulation/machine/twilio.ts',
  'node:http': 'tests/simulation/machine/node-http.ts',
};

/** `instead` of `snippet` in `file`: the snippet must be there exactly once, or the build fails. */
export type Planting = { readonly file: string; readonly snippet: string; readonly instead: string };

const replacing: Plugin = {
  name: 'monde virtuel',
  setup: (build) => {
    build.onResolve({ filter: /^(bullmq|ioredis|twilio|node:http)$/ }, ({ path }) => ({
      path: resolve(root, REPLACED[path] ?? ''),
    }));
  },
};

const planting = (edits: readonly Planting[], planted: Set<Planting>): Plugin => ({
  name: 'bogue planté',
  setup: (build) => {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const here = edits.filter(({ file }) => relative(root, path) === file);
      if (here.length === 0) return null;
      let contents = await readFile(path, 'utf8');
      for (const edit of here) {
        if (contents.split(edit.snippet).length !== 2)
          throw new Error(`${edit.file}: not there exactly once: ${edit.snippet}`);
        contents = contents.replace(edit.snippet, () => edit.instead);
        planted.add(edit);
      }
      return { contents, loader: 'ts' };
    });
  },
});

/** Answers the file to run with node. */
export async function buildSimulation(name = 'simulation', edits: readonly Planting[] = []): Promise<string> {
  const outfile = resolve(root, `node_modules/.cache/max/${name}.mjs`);
  const planted = new Set<Planting>();
  await build({
    ...{
      entryPoints: [resolve(root, 'tests/simulation/main.ts')],
      outfile,
      bundle: true,
      packages: 'external',
    },
    ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'error', sourcemap: 'inline' },
    plugins: [replacing, planting(edits, planted)],
  });
  const missing = edits.find((edit) => !planted.has(edit));
  if (missing) throw new Error(`${missing.file} is not part of the simulation`);
  return outfile;
}
