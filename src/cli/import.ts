/** `max import`: the same imports as in Twenty, from a terminal. Shows what would become of a file; writes only when told to. */
import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { Parcours } from '../../objects/vocabulary';
import { PARCOURS } from '../../objects/vocabulary';
import { previewJson } from '../../workflows/distribution/preview';
import { renderImportUndo } from '../../workflows/lead-import/done';
import { readImportLedger } from '../../workflows/lead-import/ledger';
import { NEXT } from '../../workflows/lead-import/preview';
import { MaxError } from '../errors';
import { refusal } from '../excel/faults';
import { READ_LIMITS } from '../excel/limits';
import { recordId } from '../kernel/keys';
import { draft, readBytes, type Read, type Wanted } from '../service/imports/read';
import { takeBack } from '../service/imports/undo';
import type { OrderHands } from '../service/orders/hands';
import { isConfirmed } from './confirm';
import type { CliDeps, ExitCode } from './deps';
import { terminalLines } from './distribute-text';
import { wayOf } from './distribute-demand';
import { carryOutImport, type Desk, type ImportFlags, type ImportRooms } from './import-course';
import { printJson, printLines, runCommand } from './outcome';

type Asked = { readonly wanted: Wanted & { readonly parcours: Parcours }; readonly key: string };

async function importFile(path: string, desk: Desk): Promise<ExitCode> {
  const { deps, flags, hands } = desk;
  const asked = askedBy(flags);
  const read = await readLocal(path, asked.wanted, hands);
  const drafted = await draft(read, asked.wanted, new Map(), hands);
  if (!drafted.ok) throw nothingDone(drafted.erreurs);
  if (!flags.json) printLines(deps, terminalLines(drafted.resume.replace(NEXT, '').trimEnd()));
  if (!(await isConfirmed(deps, flags, 'Importer ce fichier ?'))) {
    if (flags.json) printJson(deps, { importe: false, ...summary(read, drafted) });
    return 2;
  }
  await create(read, asked, hands);
  return carryOutImport(asked.wanted.id, drafted.plan.counts.crees, desk);
}

type Drafted = Extract<Awaited<ReturnType<typeof draft>>, { readonly ok: true }>;

const summary = ({ fichier, reading }: Read, { plan, distribution }: Drafted) => ({
  fichier,
  feuille: reading.feuille,
  lignes: plan.counts,
  colonnes: Object.fromEntries(reading.columns.matched.map(({ cle, champ }) => [cle, champ])),
  refusees: plan.fates.flatMap((fate) =>
    fate.do === 'refuse' ? [{ ligne: fate.row, because: fate.because }] : [],
  ),
  distribution: distribution && previewJson(distribution.plan),
});

/** The record's id is known before it exists: what is shown is what will be made. */
function askedBy(flags: ImportFlags): Asked {
  const key = `import-cli.${randomUUID()}`;
  const people = flags.a ?? flags.repartition;
  const wanted = {
    id: recordId(key),
    parcours: parcoursOf(flags.parcours),
    correspondance: null,
    strategie: wayOf(flags, 'max import'),
    // Twenty takes an object in a JSON field, never a bare text.
    repartition: people === undefined ? null : { demande: people },
  };
  return { wanted, key };
}

function parcoursOf(text: string | undefined): Parcours {
  if (text === undefined) return 'IMMIGRATION';
  const found = PARCOURS.find(({ value }) => value === text.trim().toUpperCase());
  if (found) return found.value;
  const known = PARCOURS.map(({ value }) => value).join(' ou ');
  throw new MaxError(
    'configuration',
    `max import : --parcours vaut « ${text} », qui est inconnu : écrivez ${known}.`,
  );
}

async function readLocal(path: string, wanted: Wanted, hands: OrderHands): Promise<Read> {
  const fichier = basename(path);
  const read = await readBytes(await bytesOf(path, fichier), fichier, wanted, hands);
  if (!read.ok) throw nothingDone(read.erreurs);
  return read.value;
}

async function bytesOf(path: string, fichier: string): Promise<Uint8Array> {
  const { fileBytes: limit } = READ_LIMITS;
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => null,
  );
  if (bytes === null) throw nothingDone([refusal({ kind: 'unreadable' }, fichier).because]);
  if (bytes > limit) throw nothingDone([refusal({ kind: 'too-big', bytes, limit }, fichier).because]);
  return readFile(path);
}

const nothingDone = (erreurs: readonly string[]): MaxError =>
  new MaxError('refus', `rien n’a été importé.\n${erreurs.map((one) => `  ${one}`).join('\n')}`);

/** A record like those staff make, with the file: it can be read, and undone, in Twenty. */
async function create(
  { fichier, bytes }: Read,
  { wanted, key }: Asked,
  { workspace }: OrderHands,
): Promise<void> {
  const file = await workspace.imports.upload('fichier', fichier, bytes);
  const { parcours, strategie, repartition } = wanted;
  const name = `${fichier} (max import)`;
  await workspace.imports.create(key, {
    name,
    statut: 'A_IMPORTER',
    fichier: file,
    parcours,
    strategie,
    repartition,
  });
}

async function undo(id: string, desk: Desk): Promise<ExitCode> {
  const { deps, flags, hands } = desk;
  const record = await hands.workspace.imports.load(id);
  const etape = readImportLedger(record?.repartition)?.etape;
  if (!record || (etape !== 'TERMINE' && etape !== 'EN_COURS'))
    throw new MaxError('introuvable', `Aucun import fait n’a l’identifiant « ${id} ».`);
  const { gone, gardes, names } = await takeBack(id, hands);
  const text = renderImportUndo(gone.length, gardes, names);
  if (!flags.json) printLines(deps, terminalLines(text.replace('Import annulé', 'Annulation')));
  if (!(await isConfirmed(deps, flags, 'Annuler cet import ?'))) {
    if (flags.json) printJson(deps, { annule: false, import: id, retires: gone.length, laisses: gardes });
    return 2;
  }
  if ((await hands.workspace.imports.write(record, { statut: 'ANNULE' })) === null)
    throw new MaxError('refus', 'L’import vient d’être modifié dans Twenty : recommencez.');
  return carryOutImport(id, gone.length, desk);
}

async function run(path: string | undefined, desk: Desk): Promise<ExitCode> {
  if (desk.flags.annuler !== undefined) return undo(desk.flags.annuler, desk);
  if (path !== undefined) return importFile(path, desk);
  throw new MaxError('configuration', 'max import : donnez un fichier, par exemple max import leads.xlsx.');
}

export function registerImport(program: Command, deps: CliDeps, rooms: ImportRooms): void {
  program
    .command('import')
    .description(
      'importe un fichier de leads : montre ce qui serait créé et pourquoi ; n’écrit qu’avec --appliquer',
    )
    .argument('[fichier]', '.xlsx ou .csv')
    .option('--parcours <valeur>', 'IMMIGRATION (par défaut) ou COACHING')
    .option('--a <personne>', 'les donne à une personne : prénom, nom, courriel, ou « secrétariat »')
    .option('--repartition <texte>', '« 12 à Marie, 8 à Sofia, 5 au secrétariat », ou qui participe')
    .option('--egale', 'à parts égales')
    .option('--tour-de-role', 'à tour de rôle')
    .option('--moins-charge', 'au moins chargé')
    .option('--appliquer', 'importe, après une question')
    .option('--yes', 'sans question')
    .option('--annuler <id>', 'annule un import : retire ce que personne n’a touché')
    .option('--json', 'le résultat en JSON')
    .action((path: string | undefined, flags: ImportFlags) =>
      runCommand(deps, flags, () => run(path, { deps, flags, rooms, hands: rooms.hands() })),
    );
}
