/** `max uninstall`: says what would be lost; removes it only when told twice. */
import type { Command } from 'commander';

import {
  isEmptyRemoval,
  planRemoval,
  remove,
  removalAsJson,
  renderRemoval,
  type Removal,
} from '../installer/uninstall';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand, type Output } from './outcome';
import { uninstallPanels } from './panels';
import { createMeter } from './progress';

type UninstallOutput = Output & {
  readonly yes?: boolean;
  readonly deleteData?: boolean;
  readonly panels?: boolean;
};

const WORD = 'supprimer';

/** Both flags, or a word typed on a terminal. Anything less fails closed. */
async function isToldTwice(deps: CliDeps, output: UninstallOutput): Promise<boolean> {
  if (output.yes && output.deleteData) return true;
  if (!deps.isTty || output.json) {
    deps.stderr('Rien n’a été enlevé. Pour le faire sans question : max uninstall --yes --delete-data');
    return false;
  }
  const typed = await deps.confirm(`Ces données seront perdues. Pour continuer, tapez « ${WORD} » : `);
  if (typed.trim() === WORD) return true;
  deps.stderr('Rien n’a été enlevé.');
  return false;
}

async function uninstall(deps: CliDeps, output: UninstallOutput): Promise<ExitCode> {
  const transport = deps.connect();
  const removal: Removal = await planRemoval(transport, deps.config().serviceUrl);
  const json = removalAsJson(removal);
  if (!output.json) printLines(deps, renderRemoval(removal));
  if (isEmptyRemoval(removal)) {
    if (output.json) printJson(deps, { removed: true, ...json });
    return 0;
  }
  if (!(await isToldTwice(deps, output))) {
    if (output.json) printJson(deps, { removed: false, ...json });
    return 2;
  }
  const meter = createMeter(deps);
  await remove(transport, removal, (what, index, total) => {
    if (!output.json) meter.step(`- ${what}`, index, total);
  });
  meter.end();
  if (output.json) printJson(deps, { removed: true, ...json });
  else deps.stdout('Fait : MAX n’est plus dans cet espace de travail.');
  return 0;
}

export function registerUninstall(program: Command, deps: CliDeps): void {
  program
    .command('uninstall')
    .description(
      'dit ce que MAX a mis dans Twenty et ce qui serait perdu ; l’enlève si on le confirme deux fois',
    )
    .option('--panels', 'enlève seulement les panneaux, qui ne contiennent aucune donnée')
    .option('--yes', 'sans question (avec --delete-data)')
    .option('--delete-data', 'accepte la perte des enregistrements (avec --yes)')
    .option('--json', 'le résultat en JSON')
    .action((output: UninstallOutput) =>
      runCommand(deps, output, () =>
        output.panels ? uninstallPanels(deps, output) : uninstall(deps, output),
      ),
    );
}
