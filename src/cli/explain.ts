/** `max explain LEAD`: what MAX sees of a lead, what it would do now, and why. Reads only. */
import type { Command } from 'commander';
import { decide } from '../../workflows/decide';
import { tell } from '../../workflows/tell';
import { MaxError } from '../errors';
import { createWorkspace } from '../twenty/workspace';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand, type Output } from './outcome';
import { whichLead } from './which-lead';

async function explain(deps: CliDeps, who: string, output: Output): Promise<ExitCode> {
  const transport = deps.connect();
  const lead = await whichLead(transport, who);
  const workspace = createWorkspace(transport);
  const [states, { agency }] = await Promise.all([workspace.loadStates([lead.id]), workspace.loadAgency()]);
  const state = states[0];
  if (state === undefined) throw new MaxError('introuvable', 'Ce lead vient d’être supprimé.');

  const now = deps.clock.now();
  if (output.json) {
    const { messages } = state;
    printJson(deps, {
      lead: { id: lead.id, name: lead.name },
      messages,
      decisions: decide(state, agency, now),
    });
  } else {
    printLines(deps, tell(state, agency, now));
  }
  return 0;
}

export function registerExplain(program: Command, deps: CliDeps): void {
  program
    .command('explain')
    .argument('<lead>', 'identifiant, nom, courriel ou téléphone du lead')
    .description('dit ce que MAX ferait maintenant pour un lead, et pourquoi ; n’écrit rien')
    .option('--json', 'les décisions en JSON')
    .action((who: string, output: Output) => runCommand(deps, output, () => explain(deps, who, output)));
}
