/**
 * The door of this room for files that come in: bytes of an .xlsx or a .csv → the sheet that the import reads. What a file is,
 * its content says, not its name. Every fault is a value with a French sentence; nothing in a file makes this throw.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Sheet, SheetRow } from '../../workflows/lead-import/sheet';
import { csvRows } from './csv/rows';
import { FileRefused, refusal, type Refusal } from './faults';
import { withFirstRow } from './first-row';
import { READ_LIMITS, type ReadLimits } from './limits';
import { sniff } from './sniff';
import { openWorkbook, type OpenedSheet, type OtherSheet } from './xlsx/open';

export interface ReadOptions {
  /** As its owner knows it; a .csv's sheet is named after it, and sentences about the file call it so. */
  readonly fileName: string;
  readonly limits?: Partial<ReadLimits>;
}

/** The file's bytes, or where it lies on this machine. */
export type FileSource = Uint8Array | { readonly path: string };

export type SheetRead =
  | {
      readonly kind: 'sheet';
      readonly sheet: Sheet;
      /** Columns, counted to the last one that holds something. */
      readonly width: number;
      readonly others: readonly OtherSheet[];
    }
  | Refusal;

/** All rows at once. The whole process stays below 130 MB for 10,000 rows of 12 columns, and below 250 MB for 100,000. */
export async function readSheet(source: FileSource, options: ReadOptions): Promise<SheetRead> {
  const opened = await openSheet(source, options);
  if (opened.kind === 'refused') return opened;
  const rows: SheetRow[] = [];
  try {
    for await (const row of opened.rows) rows.push(row);
  } catch (cause) {
    if (cause instanceof FileRefused) return refusal(cause.fault, options.fileName);
    throw cause;
  }
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return { kind: 'sheet', sheet: { name: opened.name, rows }, width, others: opened.others };
}

export type SheetOpened =
  | {
      readonly kind: 'opened';
      readonly name: string;
      readonly others: readonly OtherSheet[];
      /** Once only. Throws FileRefused when the rest turns out to be broken: `refusal(cause.fault, fileName)` says why. */
      readonly rows: AsyncIterable<SheetRow>;
    }
  | Refusal;

/** Row by row, in bounded memory: the file itself, the texts that its cells share, and one piece of the sheet. */
export async function openSheet(source: FileSource, options: ReadOptions): Promise<SheetOpened> {
  const limits = { ...READ_LIMITS, ...options.limits };
  try {
    const bytes = await bytesOf(source, limits);
    return { kind: 'opened', ...(await open(bytes, options.fileName, limits)) };
  } catch (cause) {
    if (cause instanceof FileRefused) return refusal(cause.fault, options.fileName);
    throw cause;
  }
}

async function open(bytes: Buffer, fileName: string, limits: ReadLimits): Promise<OpenedSheet> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'fault':
      throw new FileRefused(sniffed.fault);
    case 'zip':
      return openWorkbook(bytes, limits);
    case 'text': {
      const rows = await withFirstRow(csvRows(bytes, limits));
      if (rows === null) throw new FileRefused({ kind: 'no-data', hidden: [] });
      return { name: basename(fileName, extname(fileName)), others: [], rows };
    }
  }
}

async function bytesOf(source: FileSource, limits: ReadLimits): Promise<Buffer> {
  if (source instanceof Uint8Array) return bounded(source.byteLength, limits, () => viewOf(source));
  try {
    const { size } = await stat(source.path);
    return await bounded(size, limits, () => readFile(source.path));
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : new FileRefused({ kind: 'unreadable' });
  }
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function bounded<Value>(bytes: number, { fileBytes }: ReadLimits, read: () => Value): Value {
  if (bytes > fileBytes) throw new FileRefused({ kind: 'too-big', bytes, limit: fileBytes });
  return read();
}
