/** `max forget LEAD`: one person erased, with proof of what is left. Dry by default. */
import type { Command } from 'commander';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from '../../workflows/forget/plan';
import { searchOutbox } from '../channels/outbox-search';
import { MaxError } from '../errors';
import { seconds } from '../kernel/time';
import { forget, lookAt, type Forgetting, type ForgetHands, type Remains } from '../service/personal/forget';
import { openPersonalData } from '../twenty/personal-data';
import { isConfirmed, type Written } from './confirm';
import type { CliDeps, ExitCode } from './deps';
import { printJson, printLines, runCommand } from './outcome';
import { whichLead } from './which-lead';

/** `settleMs`: between two looks at what Twenty's worker writes into its timeline. */
export type ForgetRooms = { readonly dataDir: () => string; readonly settleMs?: number };

const SETTLE = seconds(1);

async function handsOf(deps: CliDeps, rooms: ForgetRooms): Promise<ForgetHands> {
  return { ...outsideTwenty(deps, rooms), data: await openPersonalData(deps.connect()) };
}

/** What an erasure needs besides Twenty. */
export function outsideTwenty(
  deps: Pick<CliDeps, 'clock'>,
  { dataDir, settleMs = SETTLE }: ForgetRooms,
): Omit<ForgetHands, 'data'> {
  return {
    clock: deps.clock,
    outbox: (traits, erase) => searchOutbox(dataDir(), traits, erase),
    settle: () => sleep(settleMs),
  };
}

async function forgetLead(deps: CliDeps, rooms: ForgetRooms, who: string, order: Written): Promise<ExitCode> {
  const hands = await handsOf(deps, rooms);
  const lead = await leadOf(deps, hands, who);
  const looked = await lookAt(lead, hands);
  if (!looked.plan.ok) throw new MaxError('refus', `Rien n’est effacé : ${looked.plan.because.join(' ; ')}.`);
  const steps = looked.plan.steps;
  if (!order.json) printLines(deps, told(looked, steps));
  if (!(await isConfirmed(deps, order, 'Effacer pour toujours ?'))) {
    if (order.json) printJson(deps, { applique: false, ...report(looked) });
    return 2;
  }
  const remains = await forget(looked, hands);
  if (order.json) printJson(deps, { applique: true, ...report(looked), restes: remains });
  else printLines(deps, ['', ...proof(remains)]);
  return 0;
}

const leadOf = async (deps: CliDeps, { data }: ForgetHands, who: string) => {
  const found = await data.lead((await whichLead(deps.connect(), who)).id);
  if (found !== null) return found;
  throw new MaxError('introuvable', 'Ce lead vient d’être supprimé. Vérifiez la corbeille de Twenty.');
};

const report = ({ lead, plan, outbox, elsewhere }: Forgetting) => ({
  lead: lead.id,
  etapes: plan.ok ? plan.steps : [],
  fichiers: outbox.length,
  ailleurs: elsewhere,
});

function told({ lead, outbox, elsewhere }: Forgetting, steps: readonly Step[]): readonly string[] {
  const of = (what: Step['do']): readonly Step[] => steps.filter((step) => step.do === what);
  const lines = (title: string, some: readonly Step[]): readonly string[] =>
    some.length === 0 ? [] : [title, ...grouped(some)];
  return [
    `Dossier ${lead.id}`,
    ...lines('À vider :', of('empty')),
    ...lines('À supprimer :', of('destroy')),
    ...lines('Laissés :', of('keep')),
    ...(outbox.length === 0
      ? []
      : [`Fichiers de la boîte d’envoi sur disque à supprimer : ${outbox.length}`]),
    ...(elsewhere.length === 0 ? [] : ['La personne apparaît aussi ici :', ...elsewhere.map(remain)]),
  ];
}

function grouped(steps: readonly Step[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { object, because } of steps) {
    const line = `${object} : ${because}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => `  ${count} × ${line}`);
}

const remain = ({ object, id, fields, because }: Remains): string =>
  `  ${object} ${id} (${fields.join(', ')}) : ${because}`;

const proof = (remains: readonly Remains[]): readonly string[] => [
  ...(remains.length === 0
    ? ['Cherché partout dans Twenty : son nom, ses adresses et ses numéros n’y apparaissent plus.']
    : ['Cherché partout dans Twenty ; la personne apparaît encore ici :', ...remains.map(remain)]),
  'Restent hors de portée de MAX : les sauvegardes jusqu’à leur expiration, l’historique du prestataire d’envoi (Twilio, serveur de courriel), les boîtes aux lettres, les fichiers d’import déjà téléchargés.',
];

export function registerForget(program: Command, deps: CliDeps, rooms: ForgetRooms): void {
  program
    .command('forget')
    .argument('<lead>', 'identifiant, nom, courriel ou téléphone du lead')
    .description('efface une personne de Twenty, et prouve ce qui reste ; à blanc sans --appliquer')
    .option('--appliquer', 'efface vraiment')
    .option('--yes', 'sans question')
    .option('--json', 'le plan et la preuve en JSON')
    .action((who: string, order: Written) =>
      runCommand(deps, order, () => forgetLead(deps, rooms, who, order)),
    );
}
