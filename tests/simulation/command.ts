/**
 * `npm run simulation -- --seeds 100 --seed 1 --days 14` runs seeds on all processors (`--jobs`); `-- --planted [--seeds 40 --days 3
 * --only word]` plants each bug of `planted.ts` in turn and says which seed and which invariant found it. Exit code 1 when
 * something was found that should not, or not found that should.
 */
import { availableParallelism } from 'node:os';
import { buildSimulation } from './build';
import { PLANTED } from './planted';
import { play, type Done, type PaceName, type Wanted } from './pool';
import { find } from './prove';
import { isWrong, tell, totalOf } from './tell';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};
const number = (name: string, otherwise: number): number => Number(option(name) ?? otherwise);
const flag = (name: string): boolean => args.includes(`--${name}`);

/** `--mix`: of four blocks of six seeds one is busy, so that each kind meets one process and two, with and without a last outage. */
function paceOf(seed: number): PaceName {
  if (flag('quiet')) return 'quiet';
  if (flag('short')) return 'short';
  return flag('mix') && Math.floor(seed / 6) % 4 !== 0 ? 'short' : 'busy';
}

/** Seeds one after the other, until there are enough of them, or the time is over, or one is wrong and that was asked for. */
async function search(file: string): Promise<number> {
  const [first, count, days] = [number('seed', 1), number('seeds', 10), number('days', 14)];
  const started = Date.now();
  const seconds = (): number => (Date.now() - started) / 1_000;
  const dones: Done[] = [];
  let seed = first;
  const next = (): Wanted | null => {
    if (seed >= first + count || seconds() >= number('seconds', Infinity)) return null;
    if (flag('until-found') && dones.some(isWrong)) return null;
    seed += 1;
    return { seed: seed - 1, days, pace: paceOf(seed - 1), twice: flag('twice') };
  };
  const told = (done: Done): void => {
    dones.push(done);
    if (flag('json')) console.log(JSON.stringify({ ...done, log: [], acts: {} }));
    else tell(done, { days, verbose: flag('verbose'), log: flag('log') });
  };
  await play(file, Math.min(number('jobs', availableParallelism()), Math.max(1, count)), next, told);
  const total = totalOf(dones, days, seconds());
  console.log(flag('json') ? JSON.stringify({ total }) : total);
  return dones.some(isWrong) ? 1 : 0;
}

async function prove(): Promise<number> {
  let missed = 0;
  const search = { seeds: number('seeds', 40), days: number('days', 3), jobs: number('jobs', 1), paceOf };
  for (const planted of PLANTED.filter(({ name }) => name.includes(option('only') ?? ''))) {
    const found = await find(planted, search);
    if (found === null) missed += 1;
    if (flag('json')) console.log(JSON.stringify({ name: planted.name, found }));
    else
      console.log(
        found
          ? `trouvé   graine ${String(found.seed).padStart(3)}  ${planted.name}  →  ${found.invariant}`
          : `PAS TROUVÉ        ${planted.name}`,
      );
  }
  return missed === 0 ? 0 : 1;
}

process.exit(flag('planted') ? await prove() : await search(await buildSimulation()));
