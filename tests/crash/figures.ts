/** What a run found, and how it is said. */
import type { Fall, Falls } from './falls';
import type { HomeName } from './stage';

export type Result = {
  readonly scenario: string;
  readonly home: HomeName;
  readonly size: number;
  readonly kills: number;
  readonly lost: number;
  readonly doubled: number;
  /** Interrupted between the claim and the record: each kind of end. */
  readonly uncertain: number;
  readonly resolved: number;
  readonly readyMs: number;
  readonly progressMs: number;
  /** In the middle of all recoveries. */
  readonly usualMs: number;
  /** Of the service's own processor time until progress, the most. */
  readonly processorMs: number;
  /** After an outage, until everything was right again; the provider's apart, which is only tried again after five minutes. */
  readonly rightMs?: number;
  readonly providerMs?: number;
  readonly seconds: number;
  /** What else is not as it should be; empty when all is well. */
  readonly faults: readonly string[];
};

export function recoveryOf({
  recoveries,
}: Falls): Pick<Result, 'readyMs' | 'progressMs' | 'usualMs' | 'processorMs'> {
  const longest = (what: keyof Fall): number => Math.max(0, ...recoveries.map((fall) => fall[what]));
  const sorted = recoveries.map(({ progressMs }) => progressMs).sort((a, b) => a - b);
  return {
    readyMs: longest('readyMs'),
    progressMs: longest('progressMs'),
    usualMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    processorMs: longest('processorMs'),
  };
}

/** Times are printed, not judged: a busy machine is no fault of the service. */
export const isGood = ({ lost, doubled, faults }: Result): boolean =>
  lost === 0 && doubled === 0 && faults.length === 0;

const HEAD = [
  ...[
    'course',
    'home',
    'size',
    'kills',
    'lost',
    'doubled',
    'in flight',
    'resolved',
    'ready, max',
    'progress, max',
  ],
  ...['median', 'processor, max'],
  ...['took', ''],
];
const inSeconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

const said = ({ faults, rightMs, providerMs }: Result): string =>
  [
    ...(rightMs === undefined ? [] : [`right again after ${inSeconds(rightMs)} at most`]),
    ...(providerMs === undefined ? [] : [`provider: ${inSeconds(providerMs)}`]),
    ...faults,
  ].join(' ; ');

export function renderResults(results: readonly Result[]): string {
  const lines = results.map((one) => [
    ...[one.scenario, one.home, one.size, one.kills, one.lost, one.doubled, one.uncertain, one.resolved].map(
      String,
    ),
    ...[one.readyMs, one.progressMs, one.usualMs, one.processorMs].map((ms) =>
      one.kills === 0 ? '–' : inSeconds(ms),
    ),
    `${one.seconds.toFixed(0)} s`,
    said(one),
  ]);
  const all = [HEAD, ...lines];
  const widths = HEAD.map((_head, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
