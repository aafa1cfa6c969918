/**
 * All test files in one bundle, whose modules are read when they are first wanted and can be forgotten again: a mutant starts
 * with nothing read, and what is read twice costs no second compilation.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { build, type Metafile, type Plugin } from 'esbuild';

/** Whether a bundle counts what each test comes by, or only asks at each change whether it is the one that is tried. */
export type Kind = 'counting' | 'light';

/** What the light bundle asks (`mutant` is -1 when nothing is changed), and what the counting one counts, by change. */
export type Active = { mutant: number; hits: number; limit: number; readonly counts: Uint32Array };

export type Modules = {
  /** Reads a test file, and of what it imports only what is not read yet. */
  readonly read: (testFile: string) => void;
  readonly forgetAll: () => void;
  readonly active: Active;
  /** Who imports this source, the source itself among them. Absolute paths. */
  readonly importersOf: (source: string) => ReadonlySet<string>;
  /** The source that a change stands in, by the change's id. */
  readonly sourceOf: ReadonlyMap<string, string>;
};

type Registry = { readonly reset: () => void };
type Files = Readonly<Record<string, () => unknown>>;
type Run = (require: NodeJS.Require, module: { exports: Files }, active: Active) => Registry;

/** esbuild's own helper reads a module once and for ever. */
const ONCE = /var __esm = [\s\S]*?\n};\n/;
const AGAIN = `
var __read = new Map();
var __esm = (body) => {
  const [name] = Object.keys(body);
  __read.set(name, false);
  return () => {
    if (__read.get(name)) return;
    __read.set(name, true);
    try { body[name](); } catch (cause) { __read.set(name, false); throw cause; }
  };
};
`;
const REGISTRY = `
return { reset() { for (const name of __read.keys()) __read.set(name, false); } };`;
/** A number that is compared is all that a change costs where it is not tried. */
const ASKED = `
function __hit() {
  if (++__active.hits > __active.limit) throw new Error('too many steps');
  return true;
}
`;

export async function modulesOf(
  testFiles: readonly string[],
  require: NodeJS.Require,
  kind: Kind,
): Promise<Modules> {
  const lines = testFiles.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`);
  const built = await build({
    ...{ stdin: { contents: `module.exports = {${lines.join(',\n')}}`, resolveDir: process.cwd() } },
    ...{ bundle: true, write: false, format: 'cjs', platform: 'node', target: 'node20' },
    // esbuild would work in the folder in which it was loaded, where nothing is instrumented.
    ...{ packages: 'external', logLevel: 'error', absWorkingDir: process.cwd(), metafile: true },
    plugins: [instruments(kind)],
  });
  const text = built.outputFiles?.[0]?.text ?? '';
  if (!ONCE.test(text))
    throw new Error('esbuild reads modules otherwise than before: see tests/mutation/modules.ts');
  const again = text.replace(ONCE, () => AGAIN);
  const script = new Script(`(function (require, module, __active) {${ASKED}${again}${REGISTRY}\n})`, {
    filename: 'tables.js',
  });
  const sourceOf = sourcesIn(Object.keys(built.metafile.inputs));
  // Ids count from 0, over all sources.
  const counts = new Uint32Array(kind === 'counting' ? 1 + Math.max(...[...sourceOf.keys()].map(Number)) : 0);
  const active: Active = { mutant: -1, hits: 0, limit: Infinity, counts };
  const module: { exports: Files } = { exports: {} };
  const registry = (script.runInThisContext() as Run)(require, module, active);
  return {
    read: (file) => module.exports[file]?.(),
    forgetAll: registry.reset,
    active,
    importersOf: importersIn(built.metafile),
    sourceOf,
  };
}

/** StrykerJS asks and counts by name, in objects; that costs more than the rules themselves. */
const instruments = (kind: Kind): Plugin => ({
  name: kind,
  setup(builder) {
    builder.onLoad({ filter: /\/workflows\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { loader: 'ts', contents: kind === 'light' ? asking(text) : counting(text) };
    });
  },
});

const ACTIVE = /stryMutAct_\w+\("(\d+)"\)/g;
const COVER = /stryCov_\w+\(("[^)]*)\)/g;

const asking = (text: string): string =>
  text.replace(ACTIVE, '(__active.mutant === $1 && __hit())').replace(COVER, '0');

const counting = (text: string): string =>
  text
    .replace(ACTIVE, 'false')
    .replace(COVER, (_all, ids: string) => `(${ids.replace(/"(\d+)"/g, '__active.counts[$1]++')})`);

function importersIn({ inputs }: Metafile): Modules['importersOf'] {
  const importers = new Map<string, Set<string>>();
  for (const [importer, { imports }] of Object.entries(inputs))
    for (const { path } of imports.filter(({ external }) => external !== true))
      importers.set(resolve(path), (importers.get(resolve(path)) ?? new Set()).add(resolve(importer)));
  return (source) => new Set([source, ...(importers.get(source) ?? [])]);
}

function sourcesIn(files: readonly string[]): ReadonlyMap<string, string> {
  const changes = (file: string): readonly string[] =>
    [...readFileSync(file, 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, id]) => id ?? '');
  const instrumented = files.map((file) => resolve(file)).filter((file) => file.includes('/workflows/'));
  return new Map(instrumented.flatMap((file) => changes(file).map((id): [string, string] => [id, file])));
}
