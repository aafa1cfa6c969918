/** Opens a workbook: which of its sheets holds the leads, and that sheet's rows. */
import type { SheetRow } from '../../../workflows/lead-import/sheet';
import { FileRefused } from '../faults';
import { withFirstRow } from '../first-row';
import type { ReadLimits } from '../limits';
import { openArchive, type Archive } from './archive';
import { sheetRows } from './rows';
import { readFormats, type Formats } from './styles';
import { survey } from './survey';
import { readTexts } from './texts';
import { readWorkbook, type SheetEntry, type Workbook } from './workbook';

export interface OpenedSheet {
  readonly name: string;
  readonly others: readonly OtherSheet[];
  readonly rows: AsyncIterable<SheetRow>;
}

/** A sheet that is not imported. Hidden ones are never chosen, unless the workbook has no other. */
export interface OtherSheet {
  readonly name: string;
  readonly hidden: boolean;
}

/** The first visible sheet with a filled row. Throws FileRefused. */
export async function openWorkbook(file: Buffer, limits: ReadLimits): Promise<OpenedSheet> {
  const archive = await openArchive(file, limits);
  const workbook = await readWorkbook(archive, limits);
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  const candidates = workbook.sheets.length === 1 ? workbook.sheets : visible;
  const formats = await readFormats(archive, workbook.styles, limits);
  const texts = await readTexts(archive, workbook.texts, limits);
  for (const sheet of candidates) {
    const rows = await withFirstRow(await rowsOf(archive, sheet, { workbook, texts, formats, limits }));
    if (rows === null) continue;
    const others = workbook.sheets
      .filter((other) => other !== sheet)
      .map(({ name, hidden }) => ({ name, hidden }));
    return { name: sheet.name, others, rows };
  }
  const hidden = workbook.sheets.filter(({ hidden }) => hidden).map(({ name }) => name);
  throw new FileRefused({ kind: 'no-data', hidden });
}

type Parts = {
  readonly workbook: Workbook;
  readonly texts: Awaited<ReturnType<typeof readTexts>>;
  readonly formats: Formats;
  readonly limits: ReadLimits;
};

async function rowsOf(
  archive: Archive,
  { part }: SheetEntry,
  { workbook: { from1904 }, texts, formats, limits }: Parts,
): Promise<AsyncGenerator<SheetRow>> {
  const merges = await survey(archive, part, limits);
  const context = { part, texts, formats, from1904, merges, limits };
  return sheetRows(archive.bytes(part, limits.sheetBytes), context);
}
