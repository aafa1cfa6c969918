/** The same sheet back, with what became of each row, in the form it came in. */
import { PassThrough } from 'node:stream';
import { openSheet } from '../../excel/read-sheet';
import { writeReport } from '../../excel/report/workbook';
import { resultsOf } from '../../../workflows/lead-import/result';
import type { Fate } from '../../../workflows/lead-import/plan';
import type { Read } from './read';

/** Null when the file can no longer be read as it was a moment ago. */
export async function reportOf(
  { bytes, fichier, reading, width }: Read,
  fates: readonly Fate[],
  attribues: ReadonlyMap<string, string>,
): Promise<Uint8Array | null> {
  const sheet = await openSheet(bytes, { fileName: fichier });
  if (sheet.kind === 'refused') return null;
  const verdicts = new Map(resultsOf(fates, attribues).map((one) => [one.row, one]));
  const output = new PassThrough();
  const content = gathered(output);
  await writeReport(
    {
      sheetName: sheet.name,
      width,
      headerRow: reading.titres,
      rows: sheet.rows,
      verdictOf: (row) => verdicts.get(row) ?? null,
    },
    output,
  );
  return content;
}

async function gathered(output: PassThrough): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of output) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** "leads.csv" → "leads (rapport).xlsx". */
export const reportName = (fichier: string): string => `${fichier.replace(/\.[^.]*$/, '')} (rapport).xlsx`;
