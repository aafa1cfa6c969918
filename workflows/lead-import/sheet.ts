/**
 * A sheet as the import sees it: rows of cells, whatever file they came from. `src/excel` fills it from .xlsx and .csv;
 * everything in this room reads nothing else.
 */

/** A cell's content, as the file holds it. Formulas arrive as the value their last calculation left, never evaluated. */
export type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** `format` is the number format of the file ("0.00", "dd/mm/yyyy"), where it has one. */
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  /** A local date or date and time without a zone: "2026-11-28" or "2026-11-28T14:30:00". */
  | { readonly kind: 'date'; readonly local: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An Excel error ("#N/A", "#REF!"). */
  | { readonly kind: 'error'; readonly code: string };

/** `number` is the row's number as the file's own program shows it, from 1. Empty cells at the end may be left out. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** The rows of the one sheet that is imported. `name` is the sheet's name, or the file's for a .csv. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}
