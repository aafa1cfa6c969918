/** The simulation's own process: `--seeds N --seed S --days D`, one line of JSON for each run on `--json`. */
import './machine/patch';
import { cpuUsage, hrtime } from 'node:process';
import { installOnce } from './agency/twenty';
import { machine } from './machine/globals';
import { owner, Scheduler } from './machine/scheduler';
import { runSeed, type Report } from './run';

const args = process.argv.slice(2);
const option = (name: string, otherwise: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const json = args.includes('--json');
const twice = args.includes('--twice');
const quiet = args.includes('--quiet');
const seconds = (since: bigint): number => Number(hrtime.bigint() - since) / 1e9;

machine.scheduler = new Scheduler(Date.UTC(2026, 0, 1), owner('installation'));
await import('exceljs'); // read from disk while nothing else runs, or the first report would wait for the machine
const installed = await installOnce();
const [first, count, days, limit] = [
  option('seed', 1),
  option('seeds', 10),
  option('days', 14),
  option('seconds', Infinity),
];
const started = hrtime.bigint();
const spent = cpuUsage();
let [runs, failed, events, sent, crashes, calls] = [0, 0, 0, 0, 0, 0];
for (let seed = first; seed < first + count && seconds(started) < limit; seed += 1) {
  const since = hrtime.bigint();
  const report = await runSeed(installed, { seed, days, quiet, told: twice });
  const again = twice ? await runSeed(installed, { seed, days, quiet, told: true }) : report;
  tell(report, again, seconds(since));
  runs += 1;
  events += report.events;
  sent += report.sent;
  crashes += report.crashes;
  calls += report.calls;
  if (report.violations.length > 0 || again.hash !== report.hash) failed += 1;
  if (failed > 0 && args.includes('--until-found')) break;
}
const took = seconds(started);
const { user, system } = cpuUsage(spent);
const cpu = (user + system) / 1e6;
const total = {
  ...{ runs, failed, days: runs * days, events, sent, crashes, calls, seconds: Number(took.toFixed(1)) },
  /** Seconds of one processor, and days of an agency in one of them. */
  ...{ cpu: Number(cpu.toFixed(1)), daysPerCpu: Number(((runs * days) / cpu).toFixed(2)) },
};
console.log(json ? JSON.stringify({ total }) : total);
process.exit(failed === 0 ? 0 : 1);

function tell(report: Report, again: Report, took: number): void {
  const { seed, hash, events: happened, violations, log, acts, story, ...figures } = report;
  const parting = again.hash === hash ? null : partingOf(story, again.story);
  if (json) {
    console.log(
      JSON.stringify({
        seed,
        hash,
        again: again.hash,
        events: happened,
        took,
        ...figures,
        parting,
        violations,
      }),
    );
    return;
  }
  if (violations.length === 0 && again.hash === hash && !args.includes('--verbose')) return;
  console.log(`graine ${String(seed)} ${hash} ${took.toFixed(2)} s`, { happened, ...figures });
  if (parting) console.log(`   rejouée autrement : ${again.hash}`, parting);
  for (const { at, invariant, detail } of violations.slice(0, 12))
    console.log(`   ${new Date(at).toISOString()} ${invariant} : ${detail}`);
  if (args.includes('--log')) for (const line of log) console.log(`      ${line}`);
  if (args.includes('--verbose')) console.log(acts);
}

/** Where two runs of one seed part, and the last that they have in common. */
function partingOf(one: readonly string[], other: readonly string[]): object {
  const at = one.findIndex((text, index) => text !== other[index]);
  const from = Math.max(0, at < 0 ? one.length - 1 : at - 6);
  return { at, common: one.slice(from, at), first: one.slice(at, at + 3), second: other.slice(at, at + 3) };
}
