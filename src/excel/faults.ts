/** Why a file cannot be read, one kind a remedy. Never an exception for whoever reads a file: see `read-sheet.ts`. */
import { sentenceOf } from './sentences';

/** What a file turned out to be when it is neither a workbook of ours nor a table of text. Judged by content, not by name. */
export type ForeignFormat =
  'xls' | 'xlsb' | 'ods' | 'numbers' | 'html' | 'xml' | 'pdf' | 'image' | 'document' | 'archive' | 'unknown';

/** What makes a file dangerous rather than broken. */
export type Trap = 'bomb' | 'path' | 'entity';

export type FileFault =
  /** No such file, or no right to read it. */
  | { readonly kind: 'unreadable' }
  /** 0 bytes. */
  | { readonly kind: 'empty' }
  /** A true workbook or table, without one filled row; `hidden` are the names of hidden sheets, which are not read. */
  | { readonly kind: 'no-data'; readonly hidden: readonly string[] }
  | { readonly kind: 'format'; readonly format: ForeignFormat }
  | { readonly kind: 'password' }
  /** Cut short or damaged; `part` is the part of the file that could not be read. */
  | { readonly kind: 'damaged'; readonly part: string }
  | { readonly kind: 'trap'; readonly trap: Trap }
  | { readonly kind: 'too-big'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly row: number; readonly limit: number }
  | { readonly kind: 'cell-too-long'; readonly row: number; readonly limit: number }
  /** A .csv whose quotation mark of `row` is never closed. */
  | { readonly kind: 'open-quote'; readonly row: number };

/** A file that is not read: the fault for programs, and a French sentence that says what to do. */
export type Refusal = { readonly kind: 'refused'; readonly fault: FileFault; readonly because: string };

export const refusal = (fault: FileFault, fileName: string): Refusal => ({
  kind: 'refused',
  fault,
  because: sentenceOf(fault, fileName),
});

/** Carries a fault out of the depth of a file to the door of this room, or out of rows that are read one by one. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(
    readonly fault: FileFault,
    fileName = '',
  ) {
    super(sentenceOf(fault, fileName));
  }
}

export const damaged = (part: string): FileRefused => new FileRefused({ kind: 'damaged', part });
export const trapped = (trap: Trap): FileRefused => new FileRefused({ kind: 'trap', trap });
