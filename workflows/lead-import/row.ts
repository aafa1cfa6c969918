/** The cells of a row by the field they become, and what is to be said about them. */
import { errorOf, isError, lineOf, quoted, textOf } from './cell-text';
import type { Champ } from './champs';
import type { MatchedColumn } from './columns';
import type { Unreadable } from './emails';
import type { Cell, SheetRow } from './sheet';
import { nameOf } from './table';

export type Entry = {
  readonly column: MatchedColumn;
  readonly cell: Cell | undefined;
  /** The cell's text, line breaks kept; "" for an Excel error. */
  readonly text: string;
};

/** Remarks and notes gather while the row is read. */
export class Row {
  readonly remarques: string[] = [];
  readonly notes: string[] = [];
  readonly number: number;
  private readonly entries: readonly Entry[];

  constructor(row: SheetRow, columns: readonly MatchedColumn[]) {
    this.number = row.number;
    this.entries = columns.map((column) => {
      const cell = row.cells[column.index];
      return { column, cell, text: textOf(cell) };
    });
    for (const { column, cell } of this.entries) {
      if (isError(cell)) this.remark(column, `Excel affiche ${errorOf(cell)} : corrigez la formule`);
    }
  }

  /** Filled cells of a field, in the order of their columns. */
  of(champ: Champ): readonly Entry[] {
    return this.entries.filter(({ column, text }) => column.champ === champ && text !== '');
  }

  /** The only cell of a field that has but one, on one line. */
  line(champ: Champ): string {
    return lineOf(this.of(champ)[0]?.cell);
  }

  remark(column: MatchedColumn, text: string): void {
    this.remarques.push(`${nameOf(column)} : ${text}`);
  }

  /** Not usable: said with its remedy, and kept under the column's title, so that nothing is lost. */
  keep({ column, text }: Entry, pourquoi: string, remede: string): void {
    this.remark(column, `${quoted(text)} ${pourquoi} : ${remede}`);
    this.notes.push(`${column.titre === '' ? column.lettre : column.titre} : ${text}`);
  }

  unreadable({ column }: Entry, { valeur, pourquoi, remede }: Unreadable): void {
    this.keep({ column, cell: undefined, text: valeur.trim() }, pourquoi, remede);
  }
}
