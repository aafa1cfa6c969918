/**
 * `npm run simulation -- --seeds 100 --seed 1 --days 14` runs seeds; `-- --planted [--seeds 40 --days 3 --only word]` plants
 * each bug of `planted.ts` in turn and says which seed and which invariant found it. Exit code 1 when something was found that
 * should not, or not found that should.
 */
import { spawn } from 'node:child_process';
import { buildSimulation } from './build';
import { PLANTED } from './planted';
import { find } from './prove';

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};

async function prove(): Promise<number> {
  let missed = 0;
  for (const planted of PLANTED.filter(({ name }) => name.includes(option('only') ?? ''))) {
    const found = await find(planted, Number(option('seeds') ?? 40), Number(option('days') ?? 3));
    if (found === null) missed += 1;
    if (args.includes('--json')) console.log(JSON.stringify({ name: planted.name, found }));
    else
      console.log(
        found
          ? `trouvé   graine ${String(found.seed).padStart(3)}  ${planted.name}  →  ${found.invariant}`
          : `PAS TROUVÉ        ${planted.name}`,
      );
  }
  return missed === 0 ? 0 : 1;
}

if (args.includes('--planted')) process.exit(await prove());
const file = await buildSimulation();
const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));
