/** Bundles the simulation: our own files as they are (or with one planted bug), the packages that speak to the world replaced. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = process.cwd();
const REPLACED: Readonly<Record<string, string>> = {
  bullmq: 'tests/simulation/machine/bullmq.ts',
  twilio: 'tests/simulation/machine/twilio.ts',
  'node:http': 'tests/simulation/machine/node-http.ts',
};

/** `instead` of `snippet` in `file`: the snippet must be there exactly once, or the build fails. */
export type Planting = { readonly file: string; readonly snippet: string; readonly instead: string };

const replacing: Plugin = {
  name: 'monde virtuel',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^(bullmq|twilio|node:http)$/ }, ({ path }) => ({ path: resolve(root, REPLACED[path] ?? '') }));
  },
};

const planting = ({ file, snippet, instead }: Planting, found: () => void): Plugin => ({
  name: 'bogue planté',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (relative(root, path) !== file) return null;
      const source = await readFile(path, 'utf8');
      if (source.split(snippet).length !== 2) throw new Error(`${file}: the snippet is not there exactly once: ${snippet}`);
      found();
      return { contents: source.replace(snippet, () => instead), loader: 'ts' };
    });
  },
});

/** Answers the file to run with node. */
export async function buildSimulation(name = 'simulation', planted?: Planting): Promise<string> {
  const outfile = resolve(root, `node_modules/.cache/max/${name}.mjs`);
  let found = planted === undefined;
  await build({
    ...{ entryPoints: [resolve(root, 'tests/simulation/main.ts')], outfile, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'error', sourcemap: 'inline' },
    plugins: [replacing, ...(planted ? [planting(planted, () => (found = true))] : [])],
  });
  if (!found) throw new Error(`${planted?.file ?? ''} is not part of the simulation`);
  return outfile;
}
