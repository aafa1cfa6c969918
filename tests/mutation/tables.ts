/**
 * A StrykerJS test runner for tables of pure rules. The Jest runner starts Jest for each mutant and loads every package again:
 * seconds, for what takes milliseconds. Here each test file is one bundle, read anew for each mutant (nothing of one mutant is
 * left for the next), while packages stay loaded; only tests that the mutant can concern run, the nearest file first, and the
 * first that fails ends it. `expect` is Jest's own.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { Script } from 'node:vm';
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { expect } from 'expect';

/** What the instrumented rules read and write. */
type Instruments = {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
};
type Test = { readonly id: string; readonly run: () => unknown };
type Bundle = { readonly run: Script; readonly sources: ReadonlySet<string> };
type Known = readonly (readonly [id: string, file: string, ms: number])[];
type Body = (...row: unknown[]) => unknown;
type Add = (name: string, body: Body) => void;

const KNOWN = 'tables.json';
/** Tests that look at the machine's clock: a busy machine would be taken for a mutant. */
const TIMED = ['in bounded time'];
const WHOLE = { depth: Infinity, maxStringLength: Infinity, maxArrayLength: Infinity };
const instruments = ((globalThis as { __stryker__?: Instruments }).__stryker__ ??= {});

class Tables implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  private readonly folders: readonly string[];
  private readonly require = createRequire(resolve('package.json'));
  private readonly bundles = new Map<string, Bundle>();
  private drawings = new Map<string, string>();
  private drawn = new Map<string, number>();
  private known: Known | null = null;

  constructor(options: StrykerOptions) {
    this.folders = options['tables'] as string[];
    // A property that fails has said enough: its smallest example is not looked for.
    const properties = this.require('fast-check') as { configureGlobal(how: object): void };
    properties.configureGlobal({ endOnFailure: true });
    expect.extend({ toMatchInlineSnapshot: (received: unknown) => this.asDrawn(received) });
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    instruments.activeMutant = undefined;
    instruments.mutantCoverage = { static: {}, perTest: {} };
    for (const file of this.folders.flatMap(filesIn)) tests.push(...(await this.unchanged(file)));
    const known: Known = tests.map(({ id, fileName = '', timeSpentMs }) => [id, fileName, timeSpentMs]);
    writeFileSync(KNOWN, JSON.stringify({ known, drawings: [...this.drawings] }));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: instruments.mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    this.known ??= this.recall();
    const { activeMutant, hitLimit } = options;
    Object.assign(instruments, {
      ...{ activeMutant: activeMutant.id, hitLimit },
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    try {
      return await this.firstFailure(this.known, options);
    } finally {
      Object.assign(instruments, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    }
  }

  private async firstFailure(known: Known, options: MutantRunOptions): Promise<MutantRunResult> {
    let nrOfTests = 0;
    for (const [file, ids] of this.inOrder(known, options)) {
      for (const test of await this.concerned(file, ids, options)) {
        nrOfTests += 1;
        const failureMessage = await failureOf(test);
        if (determineHitLimitReached(instruments.hitCount, options.hitLimit))
          return { status: MutantRunStatus.Timeout, reason: 'a loop without end' };
        if (failureMessage !== null)
          return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests };
      }
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  private async unchanged(file: string): Promise<readonly TestResult[]> {
    const results: TestResult[] = [];
    const bundle = await this.bundleOf(file);
    for (const test of this.collect(file, bundle)) {
      const started = performance.now();
      const failureMessage = await failureOf(test);
      const known = { id: test.id, name: test.id, fileName: file, timeSpentMs: performance.now() - started };
      results.push(
        failureMessage === null
          ? { ...known, status: TestStatus.Success }
          : { ...known, status: TestStatus.Failed, failureMessage },
      );
    }
    return results;
  }

  private recall(): Known {
    const text = readFileSync(KNOWN, 'utf8');
    const { known, drawings } = JSON.parse(text) as { known: Known; drawings: [string, string][] };
    this.drawings = new Map(drawings);
    return known;
  }

  /**
   * Files with the tests wanted in each: first the files whose names are most like the mutant's, and of those the quickest.
   * No filter: the mutant is read as its file loads, and may concern all tests of all files that load it.
   */
  private inOrder(known: Known, { testFilter, sandboxFileName }: MutantRunOptions): [string, Set<string>][] {
    const wanted = testFilter && new Set(testFilter);
    const files = new Map<string, Set<string>>();
    const took = new Map<string, number>();
    for (const [id, file, ms] of known) {
      if (wanted?.has(id) === false) continue;
      files.set(file, (files.get(file) ?? new Set()).add(id));
      took.set(file, (took.get(file) ?? 0) + ms);
    }
    const names = sandboxFileName.replace(/\.ts$/, '').split('/workflows/')[1]?.split('/') ?? [];
    const kinship = (file: string): number =>
      names.filter((name) => file.includes(`/${name}.`) || file.includes(`/${name}/`)).length;
    return [...files].sort(([a], [b]) => kinship(b) - kinship(a) || (took.get(a) ?? 0) - (took.get(b) ?? 0));
  }

  /** A file that cannot even be read with the mutant in it has noticed it. */
  private async concerned(
    file: string,
    ids: ReadonlySet<string>,
    { sandboxFileName }: MutantRunOptions,
  ): Promise<readonly Test[]> {
    const bundle = await this.bundleOf(file);
    if (!bundle.sources.has(sandboxFileName)) return [];
    try {
      return this.collect(file, bundle).filter(({ id }) => ids.has(id));
    } catch (cause) {
      return [{ id: [...ids][0] ?? file, run: () => Promise.reject(new Error(String(cause))) }];
    }
  }

  private async bundleOf(file: string): Promise<Bundle> {
    const bundle = this.bundles.get(file) ?? (await bundled(file));
    this.bundles.set(file, bundle);
    return bundle;
  }

  /** Reads the file's bundle anew; answers its tests. */
  private collect(file: string, { run }: Bundle): readonly Test[] {
    const tests: Test[] = [];
    const path = [file];
    const add: Add = (name, body) => {
      if (TIMED.some((word) => name.includes(word))) return;
      tests.push({ id: `${[...path, name].join(' › ')} #${String(tests.length)}`, run: () => body() });
    };
    const group: Add = (name, body) => {
      path.push(name);
      body();
      path.pop();
    };
    const test = Object.assign(add, { each: eachOf(add) });
    Object.assign(globalThis, { expect, test, it: test });
    Object.assign(globalThis, { describe: Object.assign(group, { each: eachOf(group) }) });
    this.drawn = new Map();
    const load = run.runInThisContext() as (...given: unknown[]) => void;
    load(this.require, { exports: {} }, {});
    return tests;
  }

  /** What the unchanged rules draw is right: Jest itself compares it with the file. */
  private asDrawn(received: unknown): { pass: boolean; message: () => string } {
    const id = instruments.currentTestId ?? '';
    const count = (this.drawn.get(id) ?? 0) + 1;
    this.drawn.set(id, count);
    const drawing = inspect(received, WHOLE);
    const place = `${id} ${String(count)}`;
    if (instruments.activeMutant === undefined) this.drawings.set(place, drawing);
    return { pass: this.drawings.get(place) === drawing, message: () => `drawn otherwise: ${drawing}` };
  }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.int.test.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();

/** Names with `%s` are left as they are: a test's number in its file tells the rows apart. */
const eachOf =
  (add: Add) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) add(name, () => (Array.isArray(row) ? body(...(row as unknown[])) : body(row)));
  };

async function failureOf({ id, run }: Test): Promise<string | null> {
  instruments.currentTestId = id;
  try {
    await run();
    return null;
  } catch (cause) {
    return (cause instanceof Error ? cause.message : String(cause)).slice(0, 500) || 'failed';
  } finally {
    instruments.currentTestId = undefined;
  }
}

async function bundled(file: string): Promise<Bundle> {
  const built = await build({
    ...{ entryPoints: [file], bundle: true, write: false, format: 'cjs', platform: 'node', target: 'node20' },
    // esbuild would work in the folder in which it was loaded, where nothing is instrumented.
    ...{ packages: 'external', logLevel: 'error', absWorkingDir: process.cwd(), metafile: true },
  });
  const text = built.outputFiles?.[0]?.text ?? '';
  const sources = Object.keys(built.metafile?.inputs ?? {}).map((source) => resolve(source));
  const run = new Script(`(function (require, module, exports) {${text}\n})`, { filename: `${file}.js` });
  return { run, sources: new Set(sources) };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'tables', Tables)];

export const strykerValidationSchema = {
  type: 'object',
  properties: { tables: { type: 'array', items: { type: 'string' }, default: ['tests'] } },
};
