/**
 * A StrykerJS test runner for tables of pure rules. The Jest runner starts Jest for each mutant and loads every package again:
 * seconds, for what takes milliseconds. Here all test files are one bundle, whose modules are read anew for each mutant (nothing
 * of one mutant is left for the next), while packages stay loaded and what is compiled stays so; only tests that the mutant can
 * concern run, the likeliest first, and the first that fails ends it. `expect` is Jest's own.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import { gather, type Test } from './gather';
import { modulesOf, type Modules } from './modules';
import { Order, type Known } from './order';

const KNOWN = 'tables.json';
const WHOLE = { depth: Infinity, maxStringLength: Infinity, maxArrayLength: Infinity };

class Tables implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  private readonly files: readonly string[];
  private readonly require = createRequire(resolve('package.json'));
  private readonly order = new Order();
  private readonly gathered = new Map<string, ReadonlyMap<string, Test>>();
  private light: { readonly modules: Modules; readonly known: readonly Known[] } | null = null;
  private drawings = new Map<string, string>();
  private drawn = new Map<string, number>();
  private isDrawing = false;
  private running = '';

  constructor(options: StrykerOptions) {
    this.files = (options['tables'] as string[]).flatMap(filesIn);
    // A property that fails has said enough: its smallest example is not looked for. The same cases at each run.
    const properties = this.require('fast-check') as { configureGlobal(how: object): void };
    properties.configureGlobal({ endOnFailure: true, seed: 1 });
    expect.extend({ toMatchInlineSnapshot: (received: unknown) => this.asDrawn(received) });
    Object.assign(globalThis, { expect });
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const tests: TestResult[] = [];
    const modules = await modulesOf(this.files, this.require, 'counting');
    const mutantCoverage: MutantCoverage = { static: {}, perTest: {} };
    this.isDrawing = true;
    for (const file of this.files) tests.push(...(await this.unchanged(file, modules, mutantCoverage)));
    this.isDrawing = false;
    const { perTest } = mutantCoverage;
    const known = tests.map(({ id, fileName, timeSpentMs }) => ({
      ...{ id, file: fileName, ms: timeSpentMs },
      sources: sourcesOf(Object.keys(perTest[id] ?? {}), modules),
    }));
    writeFileSync(KNOWN, JSON.stringify({ known, drawings: [...this.drawings] }));
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    this.light ??= await this.recall();
    const { modules, known } = this.light;
    this.forgetAll(modules);
    Object.assign(modules.active, {
      mutant: Number(options.activeMutant.id),
      // StrykerJS gives a hundred times what all tests together come by; one test that needs ten times as much has no end.
      ...{ hits: 0, limit: (options.hitLimit ?? Infinity) / 10 },
    });
    return this.firstFailure(this.concerned(known, modules, options), modules, options.sandboxFileName);
  }

  private async firstFailure(
    tests: readonly Known[],
    modules: Modules,
    source: string,
  ): Promise<MutantRunResult> {
    let nrOfTests = 0;
    for (const { id, file } of this.order.of(source, tests)) {
      nrOfTests += 1;
      const failureMessage = await this.failureIn(file, id, modules);
      if (modules.active.hits > modules.active.limit)
        return { status: MutantRunStatus.Timeout, reason: 'a loop without end' };
      if (failureMessage === null) continue;
      this.order.learn(source, id);
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  /**
   * No filter: the mutant is read as its file loads, and no test comes by it. Asked are the tests that come by that file or by
   * one that imports it; what only others would notice counts as unnoticed.
   */
  private concerned(
    known: readonly Known[],
    { importersOf }: Modules,
    { testFilter, sandboxFileName }: MutantRunOptions,
  ): readonly Known[] {
    const wanted = testFilter && new Set(testFilter);
    const near = importersOf(sandboxFileName);
    return known.filter(({ id, file, sources }) =>
      wanted === undefined
        ? near.has(resolve(file)) || sources.some((source) => near.has(resolve(source)))
        : wanted.has(id),
    );
  }

  /** A file that cannot even be read with the mutant in it has noticed it. */
  private async failureIn(file: string, id: string, modules: Modules): Promise<string | null> {
    try {
      const tests = this.gathered.get(file) ?? this.gather(file, modules);
      const test = tests.get(id);
      return test === undefined ? 'the test is gone' : await this.failureOf(test);
    } catch (cause) {
      return String(cause);
    }
  }

  private gather(file: string, modules: Modules): ReadonlyMap<string, Test> {
    const tests = gather(file, () => modules.read(file));
    const byId = new Map(tests.map((test) => [test.id, test]));
    this.gathered.set(file, byId);
    return byId;
  }

  private forgetAll(modules: Modules): void {
    modules.forgetAll();
    this.gathered.clear();
  }

  private async unchanged(
    file: string,
    modules: Modules,
    coverage: MutantCoverage,
  ): Promise<readonly TestResult[]> {
    const results: TestResult[] = [];
    this.forgetAll(modules);
    const tests = this.gather(file, modules).values();
    addTo(coverage.static, modules);
    for (const test of tests) {
      const started = performance.now();
      const failureMessage = await this.failureOf(test);
      addTo((coverage.perTest[test.id] ??= {}), modules);
      const known = { id: test.id, name: test.id, fileName: file, timeSpentMs: performance.now() - started };
      results.push(
        failureMessage === null
          ? { ...known, status: TestStatus.Success }
          : { ...known, status: TestStatus.Failed, failureMessage },
      );
    }
    return results;
  }

  private async recall(): Promise<{ modules: Modules; known: readonly Known[] }> {
    const text = readFileSync(KNOWN, 'utf8');
    const { known, drawings } = JSON.parse(text) as { known: Known[]; drawings: [string, string][] };
    this.drawings = new Map(drawings);
    return { modules: await modulesOf(this.files, this.require, 'light'), known };
  }

  private async failureOf({ id, run }: Test): Promise<string | null> {
    this.running = id;
    this.drawn.delete(id);
    try {
      await run();
      return null;
    } catch (cause) {
      return (cause instanceof Error ? cause.message : String(cause)).slice(0, 500) || 'failed';
    }
  }

  /** What the unchanged rules draw is right: Jest itself compares it with the file. */
  private asDrawn(received: unknown): { pass: boolean; message: () => string } {
    const id = this.running;
    const count = (this.drawn.get(id) ?? 0) + 1;
    this.drawn.set(id, count);
    const drawing = inspect(received, WHOLE);
    const place = `${id} ${String(count)}`;
    if (this.isDrawing) this.drawings.set(place, drawing);
    return { pass: this.drawings.get(place) === drawing, message: () => `drawn otherwise: ${drawing}` };
  }
}

/** What was come by since the last time. */
function addTo(coverage: Record<string, number>, { active: { counts } }: Modules): void {
  counts.forEach((count, id) => {
    if (count > 0) coverage[id] = (coverage[id] ?? 0) + count;
  });
  counts.fill(0);
}

/** Relative: each process has its own copy of all sources. */
const sourcesOf = (ids: readonly string[], { sourceOf }: Modules): readonly string[] => [
  ...new Set(ids.map((id) => relative(process.cwd(), sourceOf.get(id) ?? ''))),
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.int.test.ts'))
    .map((file) => `${folder}/${file}`)
    .sort();

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'tables', Tables)];

export const strykerValidationSchema = {
  type: 'object',
  properties: { tables: { type: 'array', items: { type: 'string' }, default: ['tests'] } },
};
