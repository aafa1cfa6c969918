/** `max install`: shows the plan, asks, writes it step by step. Stop it anywhere and run it again. */
import type { Command } from 'commander';

import { applyPrepared, prepare, prepareToWrite, type Prepared } from '../installer/install';
import { renderStep } from '../installer/render-step';
import { planAsJson, renderPlan, type Totals } from '../installer/render';
import type { Transport } from '../twenty/transport';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand, type Output } from './outcome';
import { exitCodeOf } from './plan';
import { createMeter } from './progress';

type InstallOutput = Output & { readonly yes?: boolean; readonly dry?: boolean };

/** Fails closed: without a terminal and without `--yes`, nothing is written. */
async function isConfirmed(deps: CliDeps, output: InstallOutput): Promise<boolean> {
  if (output.dry) return false;
  if (output.yes) return true;
  if (!deps.isTty || output.json) {
    deps.stderr('Rien n’a été écrit. Pour appliquer ce plan sans question : max install --yes');
    return false;
  }
  const typed = await deps.confirm('Appliquer ce plan ? Tapez « oui » : ');
  if (typed.trim().toLowerCase() === 'oui') return true;
  deps.stderr('Rien n’a été écrit.');
  return false;
}

const some = (count: number, what: string): string => `${count} ${what}${count > 1 ? 's' : ''}`;

const said = ({ create, change }: Totals): string =>
  `${some(create, 'création')}, ${some(change, 'changement')}`;

async function write(
  deps: CliDeps,
  output: InstallOutput,
  transport: Transport,
  prepared: Prepared,
): Promise<ExitCode> {
  const meter = createMeter(deps);
  try {
    const done = await applyPrepared(transport, prepared, {
      ...deps.config(),
      onStep: (step, index, total) => {
        const { sign, target } = renderStep(step);
        if (!output.json) meter.step(`${sign} ${target}`, index, total);
      },
    });
    meter.end();
    if (output.json) printJson(deps, { installed: true, ...done, notes: prepared.plan.notes });
    else deps.stdout(`Fait : ${said(done)}. Vérifiez avec « max doctor ».`);
    return 0;
  } catch (error) {
    meter.end();
    if (!output.json) deps.stderr('Interrompu : relancez « max install », il reprend où il en était.');
    throw error;
  }
}

async function install(deps: CliDeps, output: InstallOutput): Promise<ExitCode> {
  const transport = deps.connect();
  // Only one who already said yes lets MAX touch Twenty before seeing the plan.
  const read = output.yes && !output.dry ? prepareToWrite : prepare;
  const prepared = await read(transport, deps.config());
  const { plan } = prepared;
  const pending = exitCodeOf(plan);
  if (!output.json) printLines(deps, renderPlan(plan));
  if (pending === 2 && (await isConfirmed(deps, output))) return write(deps, output, transport, prepared);
  if (output.json) printJson(deps, { installed: pending === 0, ...planAsJson(plan) });
  return pending;
}

export function registerInstall(program: Command, deps: CliDeps): void {
  program
    .command('install')
    .description('installe ou met à jour MAX dans Twenty ; montre le plan et demande avant d’écrire')
    .option('--yes', 'applique sans demander')
    .option('--dry', 'montre le plan et s’arrête là')
    .option('--json', 'le résultat en JSON')
    .action((output: InstallOutput) => runCommand(deps, output, () => install(deps, output)));
}
