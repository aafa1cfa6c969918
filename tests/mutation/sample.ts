/** StrykerJS plugins of ours: a sample of all mutants that a seed draws, and a score for each room of the mind. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant, MutantResult, Position, schema, StrykerOptions } from '@stryker-mutator/api/core';
import type { Ignorer } from '@stryker-mutator/api/ignore';
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';

type Sampling = { readonly one: number; readonly seed: number };
const samplingOf = (options: StrykerOptions): Sampling => options['sample'] as Sampling;

const NOT_DRAWN = 'not in this sample';
const SENTENCE = 'a sentence for people';
/** Two words of letters with a space between them, variables left out: what people read is no rule. */
const WORDS = /\p{L}[\p{L}’',;.:]*\s+(?:[«(]\s*)?\p{L}/u;

/** Lets one mutant in `sample.one` through, by its place and change: a seed draws the same ones whatever else there is. */
class Sample implements Checker {
  static readonly inject = tokens(commonTokens.options);
  private readonly sources = new Map<string, readonly string[]>();
  private readonly sampling: Sampling;

  constructor(options: StrykerOptions) {
    this.sampling = samplingOf(options);
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

/** Lines and columns from 0. */
function cut(lines: readonly string[], start: Position, end: Position): string {
  const [first = '', last = ''] = [lines[start.line], lines[end.line]];
  if (start.line === end.line) return first.slice(start.column, end.column);
  const between = lines.slice(start.line + 1, end.line);
  return [first.slice(start.column), ...between, last.slice(0, end.column)].join('\n');
}

/** As `tables.ts` says it. A run that a busy machine did not end in time says nothing, and is not counted. */
const ENDLESS = 'a loop without end';

type Counted = Pick<schema.MutantResult, 'status' | 'statusReason' | 'mutatorName'>;

/** Tells each survivor when it is found, and at the end a line for each room and each kind of change. */
class Rooms implements Reporter {
  static readonly inject = tokens(commonTokens.options);
  private readonly sampling: Sampling;

  constructor(options: StrykerOptions) {
    this.sampling = samplingOf(options);
  }

  onMutantTested({
    status,
    fileName,
    location,
    mutatorName,
    replacement,
    static: atLoading,
  }: MutantResult): void {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    const { start, end } = location;
    const [from, to] = [
      { ...start, line: start.line - 1 },
      { ...end, line: end.line - 1 },
    ];
    const lines = readFileSync(fileName, 'utf8').split('\n');
    const was = cut(lines, { ...from, column: from.column - 1 }, { ...to, column: to.column - 1 });
    const short = (text = ''): string => text.replace(/\s+/g, ' ').slice(0, 160);
    const where = `${relative(process.cwd(), fileName)}:${String(start.line)}:${String(start.column)}`;
    console.log(`${status}${atLoading === true ? ' (static)' : ''} ${where} ${mutatorName}`);
    console.log(`  - ${short(was)}\n  + ${short(replacement)}`);
  }

  onMutationTestReportReady({ files }: schema.MutationTestResult): void {
    const rooms = new Map<string, readonly Counted[]>();
    for (const [file, { mutants }] of Object.entries(files)) {
      const [, room = '', ...inside] = file.split('/');
      const name = inside.length > 0 ? room : '(the mind itself)';
      rooms.set(name, [...(rooms.get(name) ?? []), ...mutants]);
    }
    const all = [...rooms.values()].flat();
    const kinds = [...new Set(all.map(({ mutatorName }) => mutatorName))].sort();
    const { one, seed } = this.sampling;
    console.log(`\nOne mutant in ${String(one)}, seed ${String(seed)}`);
    console.log(row('room', 'all', 'drawn', 'noticed', 'not', 'no test', 'score'));
    for (const [name, mutants] of [...rooms].sort(([a], [b]) => a.localeCompare(b))) counted(name, mutants);
    counted('TOTAL', all);
    for (const kind of kinds)
      counted(
        `  ${kind}`,
        all.filter(({ mutatorName }) => mutatorName === kind),
      );
  }
}

function counted(name: string, mutants: readonly Counted[]): void {
  const count = (...statuses: readonly string[]): number =>
    mutants.filter(({ status }) => statuses.includes(status)).length;
  const endless = mutants.filter(
    ({ status, statusReason }) => status === 'Timeout' && statusReason === ENDLESS,
  );
  const [noticed, not] = [count('Killed') + endless.length, count('Survived')];
  const untested = count('NoCoverage');
  const drawn = noticed + not + untested;
  const eligible = mutants.filter(
    ({ status, statusReason }) => status !== 'Ignored' && statusReason !== SENTENCE,
  ).length;
  const score = drawn === 0 ? '–' : `${((100 * noticed) / drawn).toFixed(1)} %`;
  console.log(row(name, eligible, drawn, noticed, not, untested, score));
}

const row = (name: string, ...cells: readonly (string | number)[]): string =>
  name.padEnd(24) + cells.map((cell) => String(cell).padStart(9)).join('');

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
  declareClassPlugin(PluginKind.Reporter, 'rooms', Rooms),
];

export const strykerValidationSchema = {
  type: 'object',
  properties: {
    sample: {
      type: 'object',
      properties: { one: { type: 'integer', minimum: 1 }, seed: { type: 'integer' } },
      default: { one: 1, seed: 1 },
    },
  },
};
