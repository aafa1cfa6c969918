/** Why a file cannot be read, one kind a remedy. Never an exception for whoever reads a file: see `read-sheet.ts`. */
import { sentenceOf } from './sentences';

/** What a file turned out to be when it is neither a workbook of ours nor a table of text. Judged by content, not by name. */
export type ForeignFormat =
  'xls' | 'xlsb' | 'ods' | 'numbers' | 'html' | 'xml' | 'pdf' | 'image' | 'document' | 'archive' | 'inconnu';

/** What makes a file dangerous rather than broken. */
export type Trap = 'bombe' | 'chemin' | 'entite';

export type FileFault =
  /** No such file, or no right to read it. */
  | { readonly kind: 'illisible' }
  /** 0 bytes. */
  | { readonly kind: 'vide' }
  /** A true workbook or table, without one filled row; `masquees` are the names of hidden sheets, which are not read. */
  | { readonly kind: 'sans-donnees'; readonly masquees: readonly string[] }
  | { readonly kind: 'format'; readonly format: ForeignFormat }
  | { readonly kind: 'mot-de-passe' }
  /** Cut short or damaged; `partie` is the part of the file that could not be read. */
  | { readonly kind: 'abime'; readonly partie: string }
  | { readonly kind: 'piege'; readonly piege: Trap }
  | { readonly kind: 'trop-lourd'; readonly octets: number; readonly limite: number }
  | { readonly kind: 'trop-de-lignes'; readonly limite: number }
  | { readonly kind: 'trop-de-colonnes'; readonly ligne: number; readonly limite: number }
  | { readonly kind: 'cellule-trop-longue'; readonly ligne: number; readonly limite: number }
  /** A .csv whose quotation mark of row `ligne` is never closed. */
  | { readonly kind: 'guillemet'; readonly ligne: number };

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

export const damaged = (partie: string): FileRefused => new FileRefused({ kind: 'abime', partie });
export const trapped = (piege: Trap): FileRefused => new FileRefused({ kind: 'piege', piege });
