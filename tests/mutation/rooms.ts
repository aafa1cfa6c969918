/** A StrykerJS reporter: each survivor when it is found, and at the end a score for each room of the mind. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MutantResult, schema, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';
import { cut, from0, samplingOf, SENTENCE, type Sampling } from './sampling';

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
    const lines = readFileSync(fileName, 'utf8').split('\n');
    const was = cut(lines, from0(start), from0(end));
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
    const { one, seed, again } = this.sampling;
    const which = again === '' ? `One mutant in ${String(one)}, seed ${String(seed)}` : `What ${again} left`;
    console.log(`\n${which}`);
    console.log(row('room', 'all', 'drawn', 'noticed', 'not', 'no test', 'score', '95 %'));
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
  console.log(row(name, eligible, drawn, noticed, not, untested, score, interval(noticed, drawn)));
}

/** Wilson's, of 95 %: where the score of all changes may lie when these were drawn from them. */
function interval(noticed: number, drawn: number): string {
  if (drawn === 0) return '–';
  const [share, z2] = [noticed / drawn, 1.96 ** 2];
  const middle = share + z2 / (2 * drawn);
  const half = 1.96 * Math.sqrt((share * (1 - share)) / drawn + z2 / (4 * drawn ** 2));
  const bound = (sign: number): string => ((100 * (middle + sign * half)) / (1 + z2 / drawn)).toFixed(1);
  return `${bound(-1)}-${bound(1)}`;
}

const row = (name: string, ...cells: readonly (string | number)[]): string =>
  name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join('');

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'rooms', Rooms)];
