/**
 * Workbooks of 1,000 to 100,000 rows (12 columns, French texts, a date column), read by us and by its peers from the same
 * files; the report written; and files that must be refused in a second and 200 MB.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import ExcelJS from 'exceljs';
import { HEAVY, HOSTILE, type Hostile } from '../support/hostile-files';
import { installSheetJs, SHEETJS } from './sheetjs';
import type { Row } from './table';
import type { Measured, ReaderKind } from './workbook-readers';
import { dayOf, nameOf } from './workbook-rows';

const SIZES = [1_000, 10_000, 100_000] as const;
/** The best of these counts: other work on the machine only slows. */
const RUNS = 2;

const SUBJECTS: readonly (readonly [ReaderKind, string])[] = [
  ['max', 'MAX, toutes les lignes ensemble'],
  ['max-flux', 'MAX, ligne par ligne'],
  ['read-excel-file', 'read-excel-file'],
  ['sheetjs', `SheetJS ${SHEETJS}`],
  ['exceljs-flux', 'exceljs, ligne par ligne'],
  ['exceljs', 'exceljs, tout le classeur'],
  ['rapport', 'MAX, relire et écrire le rapport'],
];

export async function measureWorkbooks(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'max-banc-'));
  await Promise.all([bundleReaders(), installSheetJs()]);
  try {
    return [...(await readings(folder)), ...(await refusals(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const READERS = resolve('node_modules/.cache/max/readers');

/** In pieces, so that a process loads the reader that it measures, and nothing else. */
async function bundleReaders(): Promise<void> {
  await build({
    entryPoints: ['tests/bench/workbook-readers.ts'],
    outdir: READERS,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
}

async function readings(folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const path = join(folder, `${size}.xlsx`);
    await make(path, size);
    for (const [kind, sujet] of SUBJECTS) rows.push(await reading(path, size, { kind, sujet }));
  }
  return rows;
}

type Subject = { readonly kind: ReaderKind; readonly sujet: string };

async function reading(path: string, size: number, { kind, sujet }: Subject): Promise<Row> {
  const mesure = `classeur, ${size.toLocaleString('fr-FR')} lignes`;
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const measured = await inChild(kind, path);
    if (measured === null && kind !== 'sheetjs') throw new Error(`${sujet} died on ${path}`);
    if (measured === null) return { mesure, sujet, valeur: 0, unite: 'lignes/s', note: ABSENT };
    runs.push(measured);
  }
  const ms = Math.min(...runs.map((run) => run.ms));
  const peak = Math.max(...runs.map(({ peakMb }) => peakMb));
  const [{ rows, wrongTexts, wrongDates }] = runs as [Measured];
  const wrong = kind === 'rapport' ? '' : ` ; ${wrongTexts} textes abîmés, ${wrongDates} dates fausses`;
  return {
    mesure,
    sujet,
    valeur: (rows * 1_000) / ms,
    unite: 'lignes/s',
    note: `${Math.round(peak)} Mo${wrong}`,
  };
}

const ABSENT = 'absent : npm n’a pas pu l’installer (tests/bench/sheetjs.ts)';

async function refusals(folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const file of HEAVY) rows.push(await refusal(folder, file));
  const small: Row[] = [];
  for (const file of HOSTILE) small.push(await refusal(folder, file));
  const slowest = small.reduce((one, other) => (other.valeur > one.valeur ? other : one));
  return [...rows, { ...slowest, sujet: `le plus lent des ${HOSTILE.length} autres : ${slowest.sujet}` }];
}

async function refusal(folder: string, { name, bytes, fault }: Hostile): Promise<Row> {
  const path = join(folder, 'hostile');
  await writeFile(path, bytes());
  const measured = await inChild('refus', path);
  const wanted = measured?.fault === fault.kind ? '' : ` au lieu de ${fault.kind}`;
  const note = `but : 1 000 ms, 200 Mo ; ${Math.round(measured?.peakMb ?? NaN)} Mo, ${measured?.fault}${wanted}`;
  return { mesure: 'refus', sujet: name, valeur: measured?.ms ?? NaN, unite: 'ms', note };
}

/** Null when the child could not: a reader that is not installed. */
async function inChild(kind: ReaderKind, path: string): Promise<Measured | null> {
  const child = fork(join(READERS, 'workbook-readers.mjs'), [kind, path], {
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  const exit = once(child, 'exit');
  const answer = once(child, 'message').then(([measured]) => measured as Measured);
  return Promise.race([answer, exit.then(() => null)]);
}

async function make(path: string, size: number): Promise<void> {
  const options = { filename: path, useSharedStrings: true, useStyles: true };
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter(options);
  const sheet = workbook.addWorksheet('Leads');
  sheet
    .addRow([
      'Nom',
      'Prénom',
      'Courriel',
      'Téléphone',
      'Ville',
      'Pays',
      'Le',
      'Budget',
      'Statut',
      'Source',
      'Message',
      'Accord',
    ])
    .commit();
  const style = { numFmt: 'dd/mm/yyyy' };
  for (let n = 0; n < size; n += 1) {
    const phone = `+336${String(n).padStart(8, '0')}`;
    const message = `Bonjour, je souhaite émigrer, dossier n° ${n}`;
    const day = new Date(`${dayOf(n)}T00:00:00Z`);
    const row = sheet.addRow([
      nameOf(n),
      'Renée',
      `lead${n}@exemple.fr`,
      phone,
      'Québec',
      'Côte d’Ivoire',
      day,
      n * 1.5,
      'Nouveau',
      'Salon',
      message,
      true,
    ]);
    row.getCell(7).style = style;
    row.commit();
  }
  await workbook.commit();
}
