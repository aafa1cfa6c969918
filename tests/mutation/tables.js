/**
 * A StrykerJS test runner for tables of pure rules. The Jest runner starts Jest for each mutant and loads every package again:
 * seconds, for what takes milliseconds. Here each test file is one bundle, read anew for each mutant (nothing of one mutant is
 * left for the next), while packages stay loaded; only the tests that came by the mutant run, the nearest file first, and the
 * first that fails ends it. `expect` is Jest's own.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Script } from 'node:vm';
import { declareClassPlugin, commonTokens, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { expect } from 'expect';
import { format } from 'pretty-format';

const KNOWN = 'tables.json';
/** Tests that look at the machine's clock: a busy machine would be taken for a mutant. */
const TIMED = ['in bounded time'];
const stryker = (globalThis.__stryker__ ??= {});

class Tables {
  static inject = [commonTokens.options];

  constructor({ tables }) {
    this.folder = tables;
    this.require = createRequire(resolve('package.json'));
    this.scripts = new Map();
    this.drawings = new Map();
    // A property that fails has said enough: its smallest example is not looked for.
    this.require('fast-check').configureGlobal({ endOnFailure: true });
    expect.extend({ toMatchInlineSnapshot: (received) => this.asDrawn(received) });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    return Promise.resolve();
  }

  async dryRun() {
    const files = readdirSync(this.folder, { recursive: true })
      .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.int.test.ts'))
      .map((file) => `${this.folder}/${file}`)
      .sort();
    const tests = [];
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    for (const file of files)
      for (const test of await this.collect(file)) {
        const started = performance.now();
        stryker.currentTestId = test.id;
        const failure = await failureOf(test);
        stryker.currentTestId = undefined;
        const timeSpentMs = performance.now() - started;
        const status = failure === null ? TestStatus.Success : TestStatus.Failed;
        tests.push({
          id: test.id,
          name: test.id,
          fileName: file,
          timeSpentMs,
          status,
          ...(failure && { failureMessage: failure }),
        });
      }
    const known = {
      tests: tests.map(({ id, fileName, timeSpentMs }) => [id, fileName, timeSpentMs]),
      drawings: [...this.drawings],
    };
    writeFileSync(KNOWN, JSON.stringify(known));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    this.known ??= this.recall();
    Object.assign(stryker, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    let nrOfTests = 0;
    try {
      for (const [file, ids] of this.inOrder(testFilter, sandboxFileName)) {
        const tests = await this.collect(file).catch((cause) => [
          { id: file, run: () => Promise.reject(cause) },
        ]);
        for (const test of tests.filter(({ id }) => ids.has(id) || id === file)) {
          nrOfTests += 1;
          stryker.currentTestId = test.id;
          const failureMessage = await failureOf(test);
          const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
          if (endless) return { ...endless, status: MutantRunStatus.Timeout };
          if (failureMessage !== null)
            return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests };
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    } finally {
      Object.assign(stryker, {
        activeMutant: undefined,
        hitCount: undefined,
        hitLimit: undefined,
        currentTestId: undefined,
      });
    }
  }

  recall() {
    const { tests, drawings } = JSON.parse(readFileSync(KNOWN, 'utf8'));
    this.drawings = new Map(drawings);
    return tests;
  }

  /**
   * Files with the tests wanted in each: first the files whose names are most like the mutant's, and of those the quickest.
   * No filter: all of them.
   */
  inOrder(filter, mutated) {
    const wanted = filter && new Set(filter);
    const files = new Map();
    const took = new Map();
    for (const [id, file, ms] of this.known) {
      if (wanted && !wanted.has(id)) continue;
      if (!files.has(file)) files.set(file, new Set());
      files.get(file).add(id);
      took.set(file, (took.get(file) ?? 0) + ms);
    }
    const names = mutated.replace(/\.ts$/, '').split('/workflows/')[1].split('/');
    const kinship = (file) =>
      names.filter((name) => file.includes(`/${name}.`) || file.includes(`/${name}/`)).length;
    return [...files].sort(([a], [b]) => kinship(b) - kinship(a) || took.get(a) - took.get(b));
  }

  /** Reads the file's bundle anew; answers its tests. */
  async collect(file) {
    const script = this.scripts.get(file) ?? (await bundled(file));
    this.scripts.set(file, script);
    const tests = [];
    const path = [file];
    const add = (name, run) => TIMED.some((word) => name.includes(word)) || tests.push({ id: `${[...path, name].join(' › ')} #${tests.length}`, run });
    const group = (name, body) => {
      path.push(name);
      body();
      path.pop();
    };
    const test = Object.assign(add, { each: eachOf(add) });
    Object.assign(globalThis, {
      expect,
      test,
      it: test,
      describe: Object.assign(group, { each: eachOf(group) }),
    });
    this.inFile = new Map();
    script.runInThisContext()(this.require, { exports: {} }, {});
    return tests;
  }

  /** The first time it is drawn, a snapshot is what the unchanged rules draw: Jest itself compares it with the file. */
  asDrawn(received) {
    const id = stryker.currentTestId;
    const count = (this.inFile.get(id) ?? 0) + 1;
    this.inFile.set(id, count);
    const drawn = format(received, { printBasicPrototype: false, escapeString: false });
    const place = `${id} ${count}`;
    if (stryker.activeMutant === undefined) this.drawings.set(place, drawn);
    return { pass: this.drawings.get(place) === drawn, message: () => `drawn otherwise: ${drawn}` };
  }
}

const eachOf = (add) => (rows) => (name, run) =>
  rows.forEach((row) => add(name, () => (Array.isArray(row) ? run(...row) : run(row))));

const failureOf = async ({ run }) => {
  try {
    await run();
    return null;
  } catch (cause) {
    return String(cause?.message ?? cause).slice(0, 500) || 'failed';
  }
};

async function bundled(file) {
  const built = await build({
    ...{ entryPoints: [file], bundle: true, write: false, format: 'cjs', platform: 'node', target: 'node20' },
    ...{ packages: 'external', logLevel: 'error', absWorkingDir: process.cwd() }, // esbuild remembers where it was loaded
  });
  return new Script(`(function (require, module, exports) {${built.outputFiles[0].text}\n})`, {
    filename: `${file}.js`,
  });
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'tables', Tables)];

export const strykerValidationSchema = {
  type: 'object',
  properties: { tables: { type: 'string', default: 'tests' } },
};
