/** `max install --panels` and `max uninstall --panels`: the panels in Twenty's own interface. They hold no data. */
import type { BuiltPanels } from '../installer/panels/built';
import { checksumsOf } from '../installer/panels/built';
import { applyPanels, planPanelsRemoval, readPanels, removePanels } from '../installer/panels/apply';
import { planPanels, renderPanelStep } from '../installer/panels/plan';
import { MaxError } from '../errors';
import type { CliDeps, ExitCode } from './deps';
import { isConfirmed, type Dry } from './confirm-plan';
import { printLines } from './outcome';
import { createMeter } from './progress';

/** Reads what the build left; throws when it left nothing. */
export type PanelFiles = () => Promise<BuiltPanels>;

export type PanelsDone = { readonly code: ExitCode; readonly panneaux: readonly string[] };

export async function installPanels(deps: CliDeps, output: Dry, files: PanelFiles): Promise<PanelsDone> {
  const built = await files();
  const transport = deps.connect();
  const wanted = planPanels(await readPanels(transport), checksumsOf(built));
  if (wanted.plan === 'refused') throw new MaxError('refus', wanted.because);
  const panneaux = wanted.steps.map(renderPanelStep);
  if (!output.json)
    printLines(
      deps,
      panneaux.length === 0
        ? ['Panneaux : rien à faire.']
        : ['Panneaux :', ...panneaux.map((one) => `  ${one}`)],
    );
  if (panneaux.length === 0) return { code: 0, panneaux };
  if (!(await isConfirmed(deps, output, 'max install --panels'))) return { code: 2, panneaux };
  const meter = createMeter(deps);
  await applyPanels(transport, wanted.steps, built, (step, index, total) => {
    if (!output.json) meter.step(renderPanelStep(step), index, total);
  });
  meter.end();
  if (!output.json) deps.stdout('Fait : les panneaux sont dans Twenty. Rechargez la page pour les voir.');
  return { code: 0, panneaux };
}

export async function uninstallPanels(deps: CliDeps, output: Dry): Promise<ExitCode> {
  const transport = deps.connect();
  const removal = await planPanelsRemoval(transport);
  if (!removal.isInstalled && removal.commandIds.length === 0) {
    deps.stdout('Les panneaux ne sont pas dans cet espace de travail : rien à enlever.');
    return 0;
  }
  const commands = removal.commandIds.length;
  deps.stdout(
    `S’en iraient : l’application « MAX » et ${commands} ${commands > 1 ? 'commandes' : 'commande'}. Aucun enregistrement n’est touché.`,
  );
  if (!(await isConfirmed(deps, output, 'max uninstall --panels'))) return 2;
  await removePanels(transport, removal);
  deps.stdout('Fait : les panneaux ne sont plus dans Twenty.');
  return 0;
}
