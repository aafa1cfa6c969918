/** StrykerJS plugins of ours: a sample of all mutants that a seed draws, and a score for each room of the mind. */
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { CheckStatus } from '@stryker-mutator/api/check';
import {
  commonTokens,
  declareClassPlugin,
  declareValuePlugin,
  PluginKind,
} from '@stryker-mutator/api/plugin';

const NOT_DRAWN = 'not in this sample';
const SENTENCE = 'a sentence for people';
/** Two words of letters with a space between them, variables left out. */
const WORDS = /\p{L}[\p{L}’',;.:]*\s+(?:[«(]\s*)?\p{L}/u;

/** Keeps one mutant in `sample.one` by its place and change: the same seed draws the same ones, whatever else changed. */
class Sample {
  static inject = [commonTokens.options];

  constructor(options) {
    this.sample = options.sample;
    this.sources = new Map();
  }

  init() {
    return Promise.resolve();
  }

  group(mutants) {
    return Promise.resolve([mutants.map(({ id }) => id)]);
  }

  check(mutants) {
    return Promise.resolve(
      Object.fromEntries(
        mutants.map((mutant) => {
          const reason = this.leftOut(mutant);
          return [
            mutant.id,
            reason ? { status: CheckStatus.CompileError, reason } : { status: CheckStatus.Passed },
          ];
        }),
      ),
    );
  }

  leftOut(mutant) {
    if (mutant.mutatorName === 'StringLiteral' && WORDS.test(this.textOf(mutant))) return SENTENCE;
    const { start, end } = mutant.location;
    const place = [
      this.sample.seed,
      relative(process.cwd(), mutant.fileName),
      start.line,
      start.column,
      end.line,
    ];
    const change = [end.column, mutant.mutatorName, mutant.replacement];
    const drawn = createHash('sha256')
      .update([...place, ...change].join('|'))
      .digest()
      .readUInt32BE(0);
    return drawn % this.sample.one === 0 ? null : NOT_DRAWN;
  }

  textOf({ fileName, location: { start, end } }) {
    if (!this.sources.has(fileName)) this.sources.set(fileName, readFileSync(fileName, 'utf8').split('\n'));
    return cut(this.sources.get(fileName), start, end).replace(/\$\{[^}]*\}/g, ' ');
  }
}

/** Lines and columns from 0. */
function cut(lines, start, end) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  const whole = lines.slice(start.line + 1, end.line);
  return [lines[start.line].slice(start.column), ...whole, lines[end.line].slice(0, end.column)].join('\n');
}

/** Prints each survivor, then a line for each room. */
class Rooms {
  static inject = [commonTokens.options];

  constructor({ sample }) {
    this.sample = sample;
  }

  onMutationTestReportReady({ files }) {
    const rooms = new Map();
    for (const [file, { mutants, source }] of Object.entries(files)) {
      const [, room, ...inside] = file.split('/');
      const name = inside.length > 0 ? room : '(the mind itself)';
      rooms.set(name, [...(rooms.get(name) ?? []), ...mutants]);
      for (const mutant of mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'))
        console.log(survivor(file, source, mutant));
    }
    console.log(`\nOne mutant in ${this.sample.one}, seed ${this.sample.seed}`);
    console.log(row('room', 'all', 'drawn', 'noticed', 'not', 'no test', 'score'));
    for (const [name, mutants] of [...rooms].sort(([a], [b]) => a.localeCompare(b)))
      console.log(counted(name, mutants));
    const all = [...rooms.values()].flat();
    console.log(counted('TOTAL', all));
    for (const mutator of [...new Set(all.map(({ mutatorName }) => mutatorName))].sort())
      console.log(
        counted(
          `  ${mutator}`,
          all.filter(({ mutatorName }) => mutatorName === mutator),
        ),
      );
  }
}

function survivor(file, source, { status, static: atLoading, location, mutatorName, replacement }) {
  const { start, end } = location;
  const from = cut(
    source.split('\n'),
    { line: start.line - 1, column: start.column - 1 },
    { line: end.line - 1, column: end.column - 1 },
  );
  const short = (text) => text.replace(/\s+/g, ' ').slice(0, 160);
  return `${status}${atLoading ? ' (static)' : ''} ${file}:${start.line}:${start.column} ${mutatorName}\n  - ${short(from)}\n  + ${short(replacement)}`;
}

function counted(name, mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const noticed = count('Killed', 'Timeout');
  const [not, untested] = [count('Survived'), count('NoCoverage')];
  const drawn = noticed + not + untested;
  const eligible = mutants.filter(
    ({ status, statusReason }) => status !== 'Ignored' && statusReason !== SENTENCE,
  ).length;
  const score = drawn === 0 ? '–' : `${((100 * noticed) / drawn).toFixed(1)} %`;
  return row(name, eligible, drawn, noticed, not, untested, score);
}

const row = (name, ...cells) => name.padEnd(24) + cells.map((cell) => String(cell).padStart(9)).join('');

/** StrykerJS makes `\V` of `\v`, which is no regular expression, and no file that holds it can be read. */
const unreadable = {
  shouldIgnore: (path) =>
    path.isRegExpLiteral() && path.node.pattern.includes('\\v')
      ? 'its changes are no regular expressions'
      : undefined,
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
