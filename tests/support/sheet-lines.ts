/** A sheet as lines that fit into a table of expectations. */
import { readSheet } from '../../src/excel/read-sheet';
import type { Cell, Sheet } from '../../workflows/lead-import/sheet';
import type { Awkward } from './awkward-csv';

/**
 * "3: Léa | @2026-11-28 | #12.5{0.00} | ?true | !#N/A | ·": the row's number, then text as it stands, dates after @, numbers
 * after # with their format, booleans after ?, errors after !, and a dot for an empty cell. A new line in a cell is ⏎.
 */
export const sheetLines = ({ rows }: Sheet): readonly string[] =>
  rows.map(({ number, cells }) => `${number}: ${cells.map(word).join(' | ')}`);

function word(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '·';
    case 'text':
      return cell.text.replace(/\r?\n/g, '⏎');
    case 'number':
      return `#${cell.value}${cell.format === undefined ? '' : `{${cell.format}}`}`;
    case 'date':
      return `@${cell.local}`;
    case 'boolean':
      return `?${cell.value}`;
    case 'error':
      return `!${cell.code}`;
  }
}

/** The file is read as its table says: the rows, and where it is told the sheet's name and the others'. */
export async function expectRows({ bytes, fileName, rows, others, sheet }: Awkward): Promise<void> {
  const read = await readSheet(await bytes(), { fileName });
  if (read.kind === 'refused') throw new Error(read.because);
  expect(sheetLines(read.sheet)).toEqual(rows);
  if (sheet !== undefined) expect(read.sheet.name).toBe(sheet);
  if (others !== undefined) {
    expect(read.others.map(({ name, hidden }) => (hidden ? `[${name}]` : name))).toEqual(others);
  }
}
