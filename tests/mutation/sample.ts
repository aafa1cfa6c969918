/** StrykerJS plugins of ours: a sample of all mutants that a seed draws, or what an earlier run left unnoticed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant, Position, schema, StrykerOptions } from '@stryker-mutator/api/core';
import type { Ignorer } from '@stryker-mutator/api/ignore';
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import { cut, from0, samplingOf, SENTENCE, type Sampling } from './sampling';

const NOT_DRAWN = 'not in this sample';
/** Two words of letters with a space between them, variables left out: what people read is no rule. */
const WORDS = /\p{L}[\p{L}’',;.:]*\s+(?:[«(]\s*)?\p{L}/u;

/** Lets one mutant in `sample.one` through, by its place and change: a seed draws the same ones whatever else there is. */
class Sample implements Checker {
  static readonly inject = tokens(commonTokens.options);
  private readonly sources = new Map<string, readonly string[]>();
  private readonly sampling: Sampling;
  private readonly again: ReadonlySet<string> | null;

  constructor(options: StrykerOptions) {
    this.sampling = samplingOf(options);
    this.again = this.sampling.again === '' ? null : unnoticedIn(this.sampling.again);
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  group(mutants: readonly Mutant[]): Promise<string[][]> {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants: readonly Mutant[]): Promise<Record<string, CheckResult>> {
    const results = mutants.map((mutant): [string, CheckResult] => {
      const reason = this.leftOut(mutant);
      return [
        mutant.id,
        reason === null ? { status: CheckStatus.Passed } : { status: CheckStatus.CompileError, reason },
      ];
    });
    return Promise.resolve(Object.fromEntries(results));
  }

  private leftOut(mutant: Mutant): string | null {
    if (mutant.mutatorName === 'StringLiteral' && WORDS.test(this.textOf(mutant))) return SENTENCE;
    const { one, seed } = this.sampling;
    const { start, end } = mutant.location;
    if (this.again !== null) return this.again.has(nameOf(mutant.fileName, mutant, start)) ? null : NOT_DRAWN;
    const place = [relative(process.cwd(), mutant.fileName), start.line, start.column, end.line, end.column];
    const name = [seed, ...place, mutant.mutatorName, mutant.replacement].join('|');
    return createHash('sha256').update(name).digest().readUInt32BE(0) % one === 0 ? null : NOT_DRAWN;
  }

  private textOf({ fileName, location }: Mutant): string {
    const lines = this.sources.get(fileName) ?? readFileSync(fileName, 'utf8').split('\n');
    this.sources.set(fileName, lines);
    return cut(lines, location.start, location.end).replace(/\$\{[^}]*\}/g, ' ');
  }
}

type Named = { readonly mutatorName: string; readonly replacement?: string | undefined };

/** Its place counts from 0: a report counts from 1. */
const nameOf = (fileName: string, { mutatorName, replacement = '' }: Named, place: Position): string =>
  [fileName.split('workflows/').pop(), place.line, place.column, mutatorName, replacement].join('|');

function unnoticedIn(report: string): ReadonlySet<string> {
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as schema.MutationTestResult;
  const names = Object.entries(files).flatMap(([fileName, { mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map((mutant) => nameOf(fileName, mutant, from0(mutant.location.start))),
  );
  return new Set(names);
}

type RegExpPath = { isRegExpLiteral(): boolean; readonly node: { readonly pattern: string } };

/** StrykerJS makes `\V` of `\v`, which is no regular expression, and no file that holds it can be read. */
const unreadable: Ignorer = {
  shouldIgnore(path) {
    const literal = path as RegExpPath;
    const breaks = literal.isRegExpLiteral() && literal.node.pattern.includes('\\v');
    return breaks ? 'its changes are no regular expressions' : undefined;
  },
};

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'unreadable', unreadable),
  declareClassPlugin(PluginKind.Checker, 'sample', Sample),
];

export const strykerValidationSchema = {
  type: 'object',
  properties: {
    sample: {
      type: 'object',
      properties: {
        one: { type: 'integer', minimum: 1 },
        seed: { type: 'integer' },
        again: { type: 'string' },
      },
      default: { one: 1, seed: 1, again: '' },
    },
  },
};
