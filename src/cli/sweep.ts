/** `max sweep`: what changed in Twenty that no webhook told us about, looked at now, once, without the service. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { decide } from '../../workflows/decide';
import { explain } from '../../workflows/explain';
import type { Decision } from '../../workflows/decisions';
import { minus, minutes } from '../kernel/time';
import { createWorkspace } from '../twenty/workspace';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand, type Output } from './outcome';

type SweepOutput = Output & { readonly since?: number; readonly all?: boolean };

const DEFAULT_MINUTES = 60;

/** Reads only: exit 2 when the service would have something to do, 0 when all is as it should be. */
async function sweep(deps: CliDeps, output: SweepOutput): Promise<ExitCode> {
  const workspace = createWorkspace(deps.connect());
  const now = deps.clock.now();
  const since = output.all ? null : minus(now, minutes(output.since ?? DEFAULT_MINUTES));
  const { leadIds } = await workspace.changesBetween(since, now);
  const { agency } = await workspace.loadAgency();
  const states = await workspace.loadStates(leadIds);
  const pending = states.flatMap((state) => {
    const decisions = decide(state, agency, now).filter(isWork);
    return decisions.length === 0 ? [] : [{ state, decisions }];
  });
  if (output.json) {
    printJson(deps, {
      leads: leadIds.length,
      aFaire: pending.map(({ state, decisions }) => ({ lead: state.lead.id, decisions })),
    });
  } else {
    for (const { state, decisions } of pending) {
      const zone = agency.reglages[state.lead.parcours ?? 'IMMIGRATION'].fuseauHoraire;
      printLines(deps, [`${state.lead.name} (${state.lead.id})`, ...explain(decisions, zone)]);
    }
    deps.stdout(summary(leadIds.length, pending.length));
  }
  return pending.length === 0 ? 0 : 2;
}

const isWork = ({ do: kind }: Decision): boolean => kind !== 'nothing' && kind !== 'wake';

const summary = (looked: number, pending: number): string =>
  pending === 0
    ? `${looked} leads regardés : rien à faire.`
    : `${looked} leads regardés, ${pending} à traiter : le service le fait à son prochain balayage (« max start »).`;

function wholeMinutes(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 1) return value;
  throw new InvalidArgumentError('un nombre entier de minutes est attendu.');
}

export function registerSweep(program: Command, deps: CliDeps): void {
  program
    .command('sweep')
    .description('regarde ce qui a changé dans Twenty et dit ce qui reste à faire ; n’écrit rien')
    .option('--since <minutes>', 'changements des dernières minutes (60 par défaut)', wholeMinutes)
    .option('--all', 'tous les leads')
    .option('--json', 'le résultat en JSON')
    .action((output: SweepOutput) => runCommand(deps, output, () => sweep(deps, output)));
}
