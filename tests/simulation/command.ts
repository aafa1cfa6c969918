/** `npm run simulation -- --seeds 100 --seed 1 --days 14`: builds the simulation and runs it in a process of its own. */
import { spawn } from 'node:child_process';
import { buildSimulation } from './build';

const file = await buildSimulation();
const child = spawn(process.execPath, ['--enable-source-maps', file, ...process.argv.slice(2)], { stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));
