/** What goes back to whoever gave the file: their sheet, with what became of each row. */
import type { SheetRow } from '../../../workflows/lead-import/sheet';

export interface Report {
  readonly sheetName: string;
  /** Columns of the original (`width` of what was read): the result stands right of them. */
  readonly width: number;
  /** The row of the column titles, where the two new ones are named too; null when the sheet has none. */
  readonly headerRow: number | null;
  /** In ascending order, each with its number: the report has them where the original has them. */
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  /** By the row's number; null for rows that were no lead (titles, totals). */
  readonly verdictOf: (row: number) => RowVerdict | null;
}

/** "Importé" and nothing more, or "Refusé" and why. Shown as they are. */
export interface RowVerdict {
  readonly resultat: string;
  readonly motif: string;
}

const TITLES: RowVerdict = { resultat: 'Résultat', motif: 'Motif' };

export const verdictFor = ({ headerRow, verdictOf }: Report, row: number): RowVerdict | null =>
  row === headerRow ? TITLES : verdictOf(row);

/**
 * A text that a spreadsheet could take for a formula (OWASP, "CSV injection"), full-width signs included: leads write these
 * fields, staff open the file. Phone numbers begin with + too: what is done about it must leave them readable.
 */
export const isDangerous = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text);
