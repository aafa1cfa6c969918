/** `max plan`: what `max install` would write. Writes nothing; exit 2 when something is pending. */
import type { Command } from 'commander';

import { prepare } from '../installer/install';
import { planAsJson, renderPlan } from '../installer/render';
import type { Plan } from '../installer/step';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand, type Output } from './outcome';

/** 0 complete, 1 refused, 2 pending (DESIGN §6). */
export function exitCodeOf(plan: Plan): ExitCode {
  if (plan.plan === 'refused') return 1;
  return plan.steps.length === 0 ? 0 : 2;
}

export function registerPlan(program: Command, deps: CliDeps): void {
  program
    .command('plan')
    .description('montre ce que « max install » écrirait dans Twenty, sans rien écrire')
    .option('--json', 'le plan en JSON')
    .action((output: Output) =>
      runCommand(deps, output, async () => {
        const { plan } = await prepare(deps.connect(), deps.config());
        if (output.json) printJson(deps, planAsJson(plan));
        else printLines(deps, renderPlan(plan));
        return exitCodeOf(plan);
      }),
    );
}
