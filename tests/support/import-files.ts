/** Files of leads as an agency has them, and what a report says. */
import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { readSheet } from '../../src/excel/read-sheet';
import type { OrderWorld } from './order-world';

export type FileRow = readonly (string | number | Date | null)[];

export const TITLES = ['Nom', 'Prénom', 'Courriel', 'Téléphone', 'Ville', 'Statut', 'Message'];

/** A workbook whose titles stand under a line of words, as people make them. */
export async function aWorkbook(
  rows: readonly FileRow[],
  titles: readonly string[] = TITLES,
): Promise<Buffer> {
  const output = new PassThrough();
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useSharedStrings: true });
  const sheet = workbook.addWorksheet('Leads');
  for (const row of [['Liste de novembre'], titles, ...rows]) sheet.addRow([...row]).commit();
  const parts: Buffer[] = [];
  const gathered = (async () => {
    for await (const part of output) parts.push(part as Buffer);
  })();
  await workbook.commit();
  await gathered;
  return Buffer.concat(parts);
}

/** One person, with an address and a number that nobody else has. */
export const aPerson = (n: number, over: Partial<Record<(typeof TITLES)[number], string>> = {}): FileRow => {
  const row: Record<string, string> = {
    Nom: `Diallo${letters(n)}`,
    Prénom: 'Amina',
    Courriel: `amina.${String(n)}@example.org`,
    Téléphone: `06 ${String(10_000_000 + n).replace(/(..)(?=.)/g, '$1 ')}`,
    Ville: 'Lyon',
    Statut: '',
    Message: `Bonjour, je voudrais un rendez-vous (${String(n)}).`,
    ...over,
  };
  return TITLES.map((title) => row[title] ?? '');
};

/** Names that no typing error turns into one another. */
const letters = (n: number): string =>
  [...String(n)].map((digit) => 'bcdfgjklmp'.charAt(Number(digit)) + 'a').join('');

/** Dropped into Twenty as staff do: uploaded, then named by a record. */
export async function anImport(
  world: OrderWorld,
  content: Uint8Array,
  fields: Readonly<Record<string, unknown>> = {},
  name = 'leads.xlsx',
): Promise<string> {
  const fichier = await world.hands().workspace.imports.upload('fichier', name, content);
  return world.staff.create('importLeads', { name: 'Import de novembre', fichier: [fichier], ...fields });
}

export async function readImport(world: OrderWorld, id: string): Promise<Readonly<Record<string, unknown>>> {
  const fields =
    'statut total importes doublons rejetes progression correspondance resume { markdown } rapport { fileId label url }';
  const found = (await world.staff.list('importsLeads', fields)).find((one) => one.id === id);
  return { ...found, resume: (found?.['resume'] as { markdown: string } | null)?.markdown ?? '' };
}

/** The report on the record, read back: the two last columns of each row, by row number. */
export async function reportRows(
  world: OrderWorld,
  id: string,
): Promise<ReadonlyMap<number, readonly [string, string]>> {
  const [rapport] = (await readImport(world, id))['rapport'] as { label: string; url: string }[];
  if (!rapport) throw new Error('no report');
  const answer = await fetch(rapport.url);
  const read = await readSheet(new Uint8Array(await answer.arrayBuffer()), { fileName: rapport.label });
  if (read.kind === 'refused') throw new Error(read.because);
  const textAt = (row: (typeof read.sheet.rows)[number], at: number): string => {
    const cell = row.cells[at];
    return cell?.kind === 'text' ? cell.text : '';
  };
  const last = TITLES.length;
  return new Map(read.sheet.rows.map((row) => [row.number, [textAt(row, last), textAt(row, last + 1)]]));
}
