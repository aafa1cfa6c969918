/** `max install`: shows the plan, asks, writes it step by step. Stop it anywhere and run it again. */
import type { Command } from 'commander';

import { applyPrepared, prepare, prepareToWrite, type Prepared } from '../installer/install';
import { renderStep } from '../installer/render-step';
import { planAsJson, renderPlan, type Totals } from '../installer/render';
import type { Transport } from '../twenty/transport';
import { isConfirmed, type Dry } from './confirm-plan';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand } from './outcome';
import { installPanels, type PanelFiles } from './panels';
import { exitCodeOf } from './plan';
import { createMeter } from './progress';

type InstallOutput = Dry & { readonly panels?: boolean };

const some = (count: number, what: string): string => `${count} ${what}${count > 1 ? 's' : ''}`;

const said = ({ create, change }: Totals): string =>
  `${some(create, 'création')}, ${some(change, 'changement')}`;

type Said = { readonly code: ExitCode; readonly json: object };

async function write(
  deps: CliDeps,
  output: InstallOutput,
  transport: Transport,
  prepared: Prepared,
): Promise<Said> {
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
    if (!output.json) deps.stdout(`Fait : ${said(done)}. Vérifiez avec « max doctor ».`);
    return { code: 0, json: { installed: true, ...done, notes: prepared.plan.notes } };
  } catch (error) {
    meter.end();
    if (!output.json) deps.stderr('Interrompu : relancez « max install », il reprend où il en était.');
    throw error;
  }
}

async function installModel(deps: CliDeps, output: InstallOutput): Promise<Said> {
  const transport = deps.connect();
  // Only one who already said yes lets MAX touch Twenty before seeing the plan.
  const read = output.yes && !output.dry ? prepareToWrite : prepare;
  const prepared = await read(transport, deps.config());
  const { plan } = prepared;
  const pending = exitCodeOf(plan);
  if (!output.json) printLines(deps, renderPlan(plan));
  if (pending === 2 && (await isConfirmed(deps, output))) return write(deps, output, transport, prepared);
  return { code: pending, json: { installed: pending === 0, ...planAsJson(plan) } };
}

/** Panels stand on the model: as long as that is not complete, they wait. */
async function install(deps: CliDeps, output: InstallOutput, files: PanelFiles): Promise<ExitCode> {
  const { code, json } = await installModel(deps, output);
  const panels =
    output.panels && code === 0 ? await installPanels(deps, output, files) : { code, panneaux: undefined };
  if (output.json) printJson(deps, { ...json, ...(panels.panneaux && { panneaux: panels.panneaux }) });
  return panels.code;
}

export function registerInstall(program: Command, deps: CliDeps, files: PanelFiles): void {
  program
    .command('install')
    .description('installe ou met à jour MAX dans Twenty ; montre le plan et demande avant d’écrire')
    .option('--yes', 'applique sans demander')
    .option('--dry', 'montre le plan et s’arrête là')
    .option('--panels', 'pose aussi les panneaux : Distribuer, MAX, Importer')
    .option('--json', 'le résultat en JSON')
    .action((output: InstallOutput) => runCommand(deps, output, () => install(deps, output, files)));
}
