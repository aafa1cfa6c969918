/** What is said of each run, and of all of them. */
import type { Done, PaceName } from './pool';

export const isWrong = ({ violations, again, hash }: Done): boolean =>
  violations.length > 0 || again !== hash;

const FLAG: Readonly<Record<PaceName, string>> = { busy: '', short: ' --short', quiet: ' --quiet' };

/** What plays one seed again. */
export const commandOf = ({ seed, pace }: Done, days: number): string =>
  `npm run simulation -- --seed ${String(seed)} --seeds 1 --days ${String(days)}${FLAG[pace]} --log`;

export type Told = { readonly days: number; readonly verbose: boolean; readonly log: boolean };

/** A run that found nothing is told with `verbose` alone. */
export function tell(done: Done, { days, verbose, log: withLog }: Told): void {
  const { seed, hash, again, parting, violations, log, acts, took, cpu, ...figures } = done;
  if (!isWrong(done) && !verbose) return;
  console.log(
    `graine ${String(seed)} ${hash} ${took.toFixed(2)} s (processeur ${cpu.toFixed(2)} s)`,
    figures,
  );
  if (parting) console.log(`   rejouée autrement : ${again}`, parting);
  for (const { at, invariant, detail } of violations.slice(0, 12))
    console.log(`   ${new Date(at).toISOString()} ${invariant} : ${detail}`);
  if (isWrong(done)) console.log(`   ${commandOf(done, days)}`);
  if (withLog) for (const line of log) console.log(`      ${line}`);
  if (verbose) console.log(acts);
}

/** Agencies, days, and what a day costs: `cpu` is seconds of processor, of all processes together. */
export function totalOf(dones: readonly Done[], days: number, seconds: number): object {
  const sum = (of: (done: Done) => number): number => dones.reduce((total, done) => total + of(done), 0);
  const runs = dones.length;
  const cpu = sum((done) => done.cpu);
  return {
    ...{ runs, failed: dones.filter(isWrong).length, days: runs * days, events: sum((one) => one.events) },
    ...{ sent: sum((one) => one.sent), received: sum((one) => one.received) },
    ...{ crashes: sum((one) => one.crashes), calls: sum((one) => one.calls) },
    ...{ seconds: Number(seconds.toFixed(1)), cpu: Number(cpu.toFixed(1)) },
    ...{
      daysPerCpu: Number(((runs * days) / cpu).toFixed(2)),
      seedsPerMinute: Math.round((runs / seconds) * 60),
    },
  };
}
