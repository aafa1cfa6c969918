/**
 * One workbook read by one reader in a process of its own, so that the peak of memory is that reader's. Answers what it saw:
 * rows, texts that are not what was written, dates that are not, milliseconds and the process's peak.
 */
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openSheet, readSheet } from '../../src/excel/read-sheet';
import { SHEETJS_MODULE } from './sheetjs';
import { dayOf, nameOf } from './workbook-rows';

export type ReaderKind =
  'max' | 'max-flux' | 'exceljs-flux' | 'exceljs' | 'read-excel-file' | 'sheetjs' | 'rapport' | 'refus';

export type Measured = {
  readonly rows: number;
  readonly wrongTexts: number;
  readonly wrongDates: number;
  readonly ms: number;
  readonly peakMb: number;
  /** Of a refused file: the kind of fault. */
  readonly fault?: string;
};

/** One row as every reader gives it, in plain values. */
type Values = readonly unknown[];
type Read = (path: string) => AsyncIterable<Values> | Promise<Iterable<Values>>;

const READERS: Readonly<Record<Exclude<ReaderKind, 'rapport' | 'refus'>, Read>> = {
  max: async (path) => {
    const read = await readSheet({ path }, { fileName: 'leads.xlsx' });
    if (read.kind === 'refused') throw new Error(read.because);
    return read.sheet.rows.map(({ cells }) => cells.map(valueOf));
  },
  'max-flux': async function* (path) {
    const opened = await openSheet({ path }, { fileName: 'leads.xlsx' });
    if (opened.kind === 'refused') throw new Error(opened.because);
    for await (const { cells } of opened.rows) yield cells.map(valueOf);
  },
  'exceljs-flux': async function* (path) {
    const { default: ExcelJS } = await import('exceljs');
    const options = { styles: 'cache', sharedStrings: 'cache', hyperlinks: 'ignore', worksheets: 'emit' };
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(path), options as never);
    for await (const sheet of reader) for await (const row of sheet) yield (row.values as unknown[]).slice(1);
  },
  exceljs: async (path) => {
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const rows: Values[] = [];
    workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    return rows;
  },
  'read-excel-file': async (path) => {
    const { readSheet: read } = await import('read-excel-file/node');
    return read(path);
  },
  sheetjs: (path) => Promise.resolve(bySheetJs(path)),
};

function bySheetJs(path: string): readonly Values[] {
  const { read, utils } = createRequire(import.meta.url)(SHEETJS_MODULE) as SheetJs;
  const workbook = read(readFileSync(path), { cellDates: true, dense: true });
  return utils.sheet_to_json(workbook.Sheets[workbook.SheetNames[0] ?? ''], { header: 1, UTC: true });
}

type SheetJs = {
  readonly read: (
    bytes: Buffer,
    options: object,
  ) => { readonly SheetNames: readonly string[]; readonly Sheets: Readonly<Record<string, unknown>> };
  readonly utils: { readonly sheet_to_json: (sheet: unknown, options: object) => Values[] };
};

type CellLike = {
  readonly kind: string;
  readonly text?: string;
  readonly local?: string;
  readonly value?: unknown;
};
const valueOf = ({ text, local, value }: CellLike): unknown => text ?? local ?? value;

async function measureOne(kind: ReaderKind, path: string): Promise<void> {
  const start = performance.now();
  const seen = await see(kind, path);
  const ms = performance.now() - start;
  const measured: Measured = { ...seen, ms, peakMb: peakMb() };
  process.send?.(measured, () => process.exit(0));
}

/** The system's own figure begins with the peak of the process that started this one; Linux tells the true one apart. */
function peakMb(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS) / 1024;
}

type Seen = Omit<Measured, 'ms' | 'peakMb'>;
const nothing: Seen = { rows: 0, wrongTexts: 0, wrongDates: 0 };

async function see(kind: ReaderKind, path: string): Promise<Seen> {
  if (kind === 'refus') {
    const read = await readSheet({ path }, { fileName: 'leads.xlsx' });
    return { ...nothing, fault: read.kind === 'refused' ? read.fault.kind : 'lu' };
  }
  if (kind === 'rapport') return { ...nothing, rows: await report(path) };
  let [rows, wrongTexts, wrongDates] = [0, 0, 0];
  for await (const values of await READERS[kind](path)) {
    if (rows > 0 && values[0] !== nameOf(rows - 1)) wrongTexts += 1;
    if (rows > 0 && dayIn(values[6]) !== dayOf(rows - 1)) wrongDates += 1;
    rows += 1;
  }
  return { rows, wrongTexts, wrongDates };
}

const dayIn = (value: unknown): string =>
  (value instanceof Date ? value.toISOString() : String(value)).slice(0, 10);

async function report(path: string): Promise<number> {
  const opened = await openSheet({ path }, { fileName: 'leads.xlsx' });
  if (opened.kind === 'refused') throw new Error(opened.because);
  let rows = 0;
  const verdictOf = (row: number) => {
    rows += 1;
    return row % 3 === 0
      ? { resultat: 'Refusé', motif: `Téléphone illisible à la ligne ${row}.` }
      : { resultat: 'Importé', motif: '' };
  };
  const { writeReport } = await import('../../src/excel/report/workbook');
  await writeReport(
    { sheetName: opened.name, width: 12, headerRow: 1, rows: opened.rows, verdictOf },
    createWriteStream(`${path}.rapport.xlsx`),
  );
  return rows;
}

const [, , kind, path = ''] = process.argv;
await measureOne(kind as ReaderKind, path);
