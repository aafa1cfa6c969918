/** The report as an .xlsx, row by row. Texts are cells of text, never formulas, and stay so when somebody edits them. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type ExcelJS from 'exceljs';
import type { Cell, SheetRow } from '../../../workflows/lead-import/sheet';
import { isDangerous, verdictFor, type Report } from './report';

const TEXT: Partial<ExcelJS.Style> = { numFmt: '@' };
const DAY: Partial<ExcelJS.Style> = { numFmt: 'dd/mm/yyyy' };
const MOMENT: Partial<ExcelJS.Style> = { numFmt: 'dd/mm/yyyy hh:mm' };
const TITLE: Partial<ExcelJS.Style> = { font: { bold: true } };

/** exceljs knows a style by its object: one for each format, not one for each cell. */
const styles = new Map<string, Partial<ExcelJS.Style>>();
function styleOf(numFmt: string): Partial<ExcelJS.Style> {
  const style = styles.get(numFmt) ?? { numFmt };
  if (styles.size < 1_000) styles.set(numFmt, style);
  return style;
}

/** Rows written before the zip gets its turn: exceljs itself would pile all of them up. */
const BATCH = 200;

/** Resolves when `output` has everything. Rejects when the rows or `output` fail; `output` is then destroyed. */
export async function writeReport(report: Report, output: Writable): Promise<void> {
  const stop = new AbortController();
  const written = finished(output).finally(() => stop.abort());
  const filled = fill(report, output, stop.signal).catch((cause: unknown) => {
    output.destroy(cause instanceof Error ? cause : new Error(String(cause)));
  });
  await Promise.all([written, filled]);
}

async function fill(report: Report, output: Writable, stopped: AbortSignal): Promise<void> {
  const { default: exceljs } = await import('exceljs'); // large: only who writes a report waits for it
  // Shared texts would make the file no smaller, but stand in memory to the last: half a gigabyte for 100,000 rows.
  const options = { stream: output, useSharedStrings: false, useStyles: true };
  const workbook = new exceljs.stream.xlsx.WorkbookWriter(options);
  const sheet = workbook.addWorksheet(sheetName(report.sheetName), { views: frozen(report.headerRow) });
  sheet.columns = [
    ...Array.from({ length: report.width }, () => ({ width: 18 })),
    { width: 16 },
    { width: 60 },
  ];
  let count = 0;
  for await (const row of report.rows) {
    writeRow(sheet.getRow(row.number), row, report);
    count += 1;
    if (count % BATCH === 0) await turn(sheet, stopped);
  }
  await workbook.commit();
}

/** The titles stay in sight. */
const frozen = (headerRow: number | null): ExcelJS.WorksheetView[] =>
  headerRow === null ? [] : [{ state: 'frozen', ySplit: headerRow } as ExcelJS.WorksheetView];

function writeRow(target: ExcelJS.Row, { number, cells }: SheetRow, report: Report): void {
  cells.forEach((cell, at) => writeCell(target.getCell(at + 1), cell));
  const verdict = verdictFor(report, number);
  if (verdict !== null) {
    writeCell(target.getCell(report.width + 1), { kind: 'text', text: verdict.resultat });
    writeCell(target.getCell(report.width + 2), { kind: 'text', text: verdict.motif });
  }
  if (number === report.headerRow) target.eachCell((cell) => void (cell.style = TITLE));
  target.commit();
}

function writeCell(target: ExcelJS.Cell, cell: Cell): void {
  switch (cell.kind) {
    case 'empty':
      return;
    case 'text':
      target.value = escaped(cell.text);
      if (isDangerous(cell.text)) target.style = TEXT;
      return;
    case 'number':
      target.value = cell.value;
      if (cell.format !== undefined) target.style = styleOf(cell.format);
      return;
    case 'date':
      target.value = new Date(`${cell.local}Z`.replace(/^(.{10})Z$/, '$1T00:00:00Z'));
      target.style = cell.local.length > 10 ? MOMENT : DAY;
      return;
    case 'boolean':
      target.value = cell.value;
      return;
    case 'error':
      target.value = { error: cell.code as ExcelJS.CellErrorValue['error'] };
  }
}

/** "_x0041_" in a cell means "A" to Excel: a text that holds it by chance says so. */
const escaped = (text: string): string => text.replace(/_(x[0-9A-Fa-f]{4}_)/g, '_x005F_$1');

/** What Excel allows: 31 letters, without the signs of an address, and not the name that it keeps for itself. */
function sheetName(name: string): string {
  const allowed = name
    .replace(/[*?:\\/[\]\p{Cc}]/gu, ' ')
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, '');
  return allowed === '' || /^(history|historique)$/i.test(allowed) ? 'Leads' : allowed;
}

/**
 * Waits until the zip has swallowed what it was given: exceljs writes on, whatever the zip says, and with a slow output the
 * whole report would stand in memory.
 */
async function turn(sheet: ExcelJS.Worksheet, stopped: AbortSignal): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve)); // the zip opens the sheet's entry in a turn of its own
  stopped.throwIfAborted();
  const { stream } = sheet as unknown as { readonly stream: { readonly pipes: readonly Writable[] } };
  const full = stream.pipes.filter(({ writableNeedDrain }) => writableNeedDrain);
  await Promise.all(full.map((pipe) => once(pipe, 'drain', { signal: stopped })));
}
