/**
 * All test files in one bundle, whose modules are read when they are first wanted and can be forgotten again: a mutant starts
 * with nothing read, and what is read twice costs no second compilation.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { build, type Metafile, type Plugin } from 'esbuild';

/** Whether a bundle counts what each test comes by, or only asks at each change whether it is the one that is tried. */
export type Kind = 'counting' | 'light';

/** What the light bundle asks. `mutant` is -1 when nothing is changed. */
export type Active = { mutant: number; hits: number; limit: number };

export type Modules = {
  /** Reads a test file, and of what it imports only what is not read yet. */
  readonly read: (testFile: string) => void;
  readonly forgetAll: () => void;
  readonly active: Active;
  /** Does this test file import that source, directly or through others? An absolute path. */
  readonly imports: (testFile: string, source: string) => boolean;
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
    plugins: kind === 'light' ? [light] : [],
  });
  const text = built.outputFiles?.[0]?.text ?? '';
  if (!ONCE.test(text))
    throw new Error('esbuild reads modules otherwise than before: see tests/mutation/modules.ts');
  const again = text.replace(ONCE, () => AGAIN);
  const script = new Script(`(function (require, module, __active) {${ASKED}${again}${REGISTRY}\n})`, {
    filename: 'tables.js',
  });
  const active: Active = { mutant: -1, hits: 0, limit: Infinity };
  const module: { exports: Files } = { exports: {} };
  const registry = (script.runInThisContext() as Run)(require, module, active);
  return {
    read: (file) => module.exports[file]?.(),
    forgetAll: registry.reset,
    active,
    imports: importsIn(built.metafile),
  };
}

const light: Plugin = {
  name: 'light',
  setup(builder) {
    builder.onLoad({ filter: /\/workflows\/.*\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8'))
        .replace(/stryMutAct_\w+\("(\d+)"\)/g, '(__active.mutant === $1 && __hit())')
        .replace(/stryCov_\w+\("[^)]*\)/g, '0'),
    }));
  },
};

function importsIn({ inputs }: Metafile): Modules['imports'] {
  const reach = new Map<string, Set<string>>();
  return (testFile, source) => {
    const known = reach.get(testFile) ?? reachable(testFile, inputs);
    reach.set(testFile, known);
    return known.has(source);
  };
}

function reachable(from: string, inputs: Metafile['inputs']): Set<string> {
  const found = new Set<string>();
  const waiting = [from];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const path = resolve(next);
    if (found.has(path)) continue;
    found.add(path);
    const imported = inputs[next]?.imports ?? [];
    waiting.push(...imported.filter(({ external }) => external !== true).map(({ path: into }) => into));
  }
  return found;
}
