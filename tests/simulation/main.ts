/**
 * The simulation's own process. Its parent (`pool.ts`) hands it one seed after the other and is told how each went; what a run
 * is depends on its seed and the options alone, not on what ran before it here.
 */
import './machine/patch';
import { cpuUsage, hrtime } from 'node:process';
import { installOnce } from './agency/twenty';
import { machine } from './machine/globals';
import { owner, Scheduler } from './machine/scheduler';
import type { Done, Wanted } from './pool';
import { runSeed } from './run';

/** Where two runs of one seed part, and the last that they have in common. */
function partingOf(one: readonly string[], other: readonly string[]): object {
  const at = one.findIndex((text, index) => text !== other[index]);
  const from = Math.max(0, at < 0 ? one.length - 1 : at - 6);
  return { at, common: one.slice(from, at), first: one.slice(at, at + 3), second: other.slice(at, at + 3) };
}

machine.scheduler = new Scheduler(Date.UTC(2026, 0, 1), owner('installation'));
await import('exceljs'); // read from disk while nothing else runs, or the first report would wait for the machine
const installed = await installOnce();

async function play({ seed, days, pace, twice }: Wanted): Promise<Done> {
  const [since, spent] = [hrtime.bigint(), cpuUsage()];
  const { story, ...report } = await runSeed(installed, { seed, days, pace, told: twice });
  const again = twice ? await runSeed(installed, { seed, days, pace, told: true }) : null;
  const { user, system } = cpuUsage(spent);
  return {
    ...report,
    pace,
    again: again?.hash ?? report.hash,
    parting: again && again.hash !== report.hash ? partingOf(story, again.story) : null,
    took: Number(hrtime.bigint() - since) / 1e9,
    cpu: (user + system) / 1e6,
  };
}

process.on('message', (wanted: Wanted) => {
  void play(wanted).then((done) => process.send?.(done));
});
// Its parent is gone: nobody hears of what it plays.
process.on('disconnect', () => process.exit());
process.send?.('prêt');
