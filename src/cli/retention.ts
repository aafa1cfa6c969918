/** `max retention`: which files the retention settings would erase, what was announced, what is due now. Dry by default. */
import type { Command } from 'commander';
import { AHEAD, type Course } from '../../workflows/conservation/notice';
import type { Due } from '../../workflows/conservation/standing';
import type { Agency } from '../../workflows/state';
import { days } from '../kernel/time';
import {
  applyRetention,
  reviewRetention,
  type Erasure,
  type RetentionHands,
} from '../service/personal/conservation';
import type { Workspace } from '../service/ports';
import { retentionNotices, untouchedSince } from '../twenty/conservation';
import { openPersonalData } from '../twenty/personal-data';
import type { Transport } from '../twenty/transport';
import { createWorkspace } from '../twenty/workspace';
import { isConfirmed, type Written } from './confirm';
import type { CliDeps, ExitCode } from './deps';
import { outsideTwenty, type ForgetRooms } from './forget';
import { printJson, printLines, runCommand } from './outcome';

type Twenty = { readonly transport: Transport; readonly workspace: Workspace };

export function retentionHands(
  { transport, workspace }: Twenty,
  deps: Pick<CliDeps, 'clock'>,
  rooms: ForgetRooms,
): RetentionHands {
  return {
    ...outsideTwenty(deps, rooms),
    workspace,
    untouchedSince: (before) => untouchedSince(transport, before),
    notices: () => retentionNotices(transport),
    openData: () => openPersonalData(transport),
  };
}

async function retention(deps: CliDeps, rooms: ForgetRooms, order: Written): Promise<ExitCode> {
  const transport = deps.connect();
  const workspace = createWorkspace(transport);
  const hands = retentionHands({ transport, workspace }, deps, rooms);
  const { agency } = await workspace.loadAgency();
  const course = await reviewRetention(agency, hands);
  if (!order.json) printLines(deps, told(course, agency));
  if (course.erase.length === 0 && course.announcements.length === 0) {
    if (order.json) printJson(deps, { applique: false, ...report(course) });
    return 0;
  }
  if (!(await isConfirmed(deps, order, 'Prévenir, et effacer pour toujours ce qui est à effacer ?'))) {
    if (order.json) printJson(deps, { applique: false, ...report(course) });
    return 2;
  }
  const done = await applyRetention(course, course.erase.length, agency, hands);
  if (order.json) printJson(deps, { applique: true, ...report(course), effaces: done });
  else printLines(deps, done.map(erasureLine));
  return 0;
}

const report = ({ erase, waiting, announced, announcements, nobodyToTell }: Course) => ({
  aEffacer: erase.map(dueOf),
  annonces: waiting.map(dueOf),
  aAnnoncer: announced.map(dueOf),
  prevenus: announcements.map(({ destinataireId }) => destinataireId),
  personneAPrevenir: nobodyToTell,
});
const dueOf = ({ leadId, at, because }: Due) => ({ lead: leadId, des: at.toISOString(), because });

function told(
  { erase, waiting, announced, announcements, nobodyToTell }: Course,
  agency: Agency,
): readonly string[] {
  const part = (title: string, dues: readonly Due[]): readonly string[] =>
    dues.length === 0 ? [] : [`${title} : ${dues.length}`, ...dues.map(dueLine)];
  const isOff = Object.values(agency.reglages).every(
    ({ conservation: { mois, moisDesabonnes } }) => mois === null && moisDesabonnes === null,
  );
  if (isOff)
    return [
      'Aucune durée de conservation : rien n’est jamais effacé. Elle se règle dans « Réglages de MAX ».',
    ];
  const lines = [
    ...part('À effacer maintenant', erase),
    ...part('Déjà annoncés, pas encore à effacer', waiting),
    ...part(
      `À annoncer à ${announcements.length} personne(s), puis à effacer au plus tôt dans ${AHEAD / days(1)} jours`,
      announced,
    ),
    ...(nobodyToTell
      ? ['Personne à prévenir (ni direction ni administrateur) : rien n’est annoncé, donc rien n’est effacé.']
      : []),
  ];
  return lines.length === 0 ? ['Rien à effacer, rien à annoncer.'] : lines;
}

const dueLine = ({ leadId, at, because }: Due): string =>
  `  ${leadId} (dès le ${at.toISOString().slice(0, 10)}) : ${because}`;

const erasureLine = (one: Erasure): string =>
  one.erased
    ? `${one.leadId} : effacé${one.remains === 0 ? '' : `, encore visible à ${one.remains} endroit(s) (« max forget » les dit)`}`
    : `${one.leadId} : gardé, ${one.because}`;

export function registerRetention(program: Command, deps: CliDeps, rooms: ForgetRooms): void {
  program
    .command('retention')
    .description('dit quels dossiers les durées de conservation font effacer ; à blanc sans --appliquer')
    .option('--appliquer', 'prévient, et efface ce qui a été annoncé à temps')
    .option('--yes', 'sans question')
    .option('--json', 'en JSON')
    .action((order: Written) => runCommand(deps, order, () => retention(deps, rooms, order)));
}
