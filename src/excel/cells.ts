/** Making cells. The empty one is shared: a sheet holds it a thousand times. */
import type { Cell, SheetRow } from '../../workflows/lead-import/sheet';

export const EMPTY: Cell = Object.freeze({ kind: 'empty' });

export const textCell = (text: string): Cell => (text === '' ? EMPTY : { kind: 'text', text });

/** The cells as a row, without the empty ones at its end, or null when nothing is left. The cells are the row's from then on. */
export function filledRow(number: number, cells: Cell[]): SheetRow | null {
  let { length } = cells;
  while (length > 0 && isBlank(cells[length - 1])) length -= 1;
  if (length === 0) return null;
  cells.length = length;
  for (let at = 0; at < length; at += 1) cells[at] ??= EMPTY; // no holes
  return { number, cells };
}

/** White space in a cell fills nothing. */
const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.kind === 'empty' || (cell.kind === 'text' && cell.text.trim() === '');
