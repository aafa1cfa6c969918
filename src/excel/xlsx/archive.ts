/**
 * The zip around a workbook, held at arm's length: names, sizes and ratios are judged by its central directory before
 * anything is inflated, and what is inflated is counted and checked against its size and checksum while it flows.
 * yauzl knows the format; the judgements are ours.
 */
import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { FileRefused, damaged, trapped, type ForeignFormat } from '../faults';
import type { ReadLimits } from '../limits';

/** Below, a part costs nothing, however well it compresses: the same word a hundred thousand times does so 400 to 1. */
const RATIO_FROM_BYTES = 8 * 1024 * 1024;
const SLICE = 64 * 1024;

export interface Archive {
  /** Part names are the same in capitals (OPC, part names). */
  has(part: string): boolean;
  /** The part's bytes. Throws FileRefused when it is absent, larger than `limit`, or not what its directory says. */
  bytes(part: string, limit: number): AsyncGenerator<Buffer>;
}

export async function openArchive(file: Buffer, limits: ReadLimits): Promise<Archive> {
  const zip = await directory(() => fromBufferPromise(file, { decodeStrings: false }));
  if (zip.entryCount > limits.parts) throw trapped('bomb');
  const entries = new Map<string, Entry>();
  await directory(async () => {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (entries.has(name)) throw damaged(`${name} en double`); // two readers would read two different files
      judge(entry, limits);
      entries.set(name, entry);
    }
  });
  refuseForeign(entries);
  return archiveOf(file, zip, entries);
}

/** Whatever yauzl says of a directory that it cannot read, the file is damaged. */
async function directory<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : damaged('archive illisible');
  }
}

function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (validateFileName(name) !== null || name.includes('\0')) throw trapped('path');
  return name.toLowerCase();
}

function judge(entry: Entry, limits: ReadLimits): void {
  if (entry.isEncrypted()) throw new FileRefused({ kind: 'password' });
  if (entry.uncompressedSize < RATIO_FROM_BYTES) return;
  if (entry.uncompressedSize > entry.compressedSize * limits.ratio) throw trapped('bomb');
}

const FOREIGN: readonly (readonly [string, ForeignFormat])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['content.xml', 'ods'],
  ['index/document.iwa', 'numbers'],
  ['index.zip', 'numbers'],
  ['word/document.xml', 'document'],
  ['ppt/presentation.xml', 'document'],
];

function refuseForeign(entries: ReadonlyMap<string, Entry>): void {
  const foreign = FOREIGN.find(([part]) => entries.has(part));
  if (foreign) throw new FileRefused({ kind: 'format', format: foreign[1] });
  if (!entries.has('[content_types].xml')) throw new FileRefused({ kind: 'format', format: 'archive' });
}

const archiveOf = (file: Buffer, zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive => ({
  has: (part) => entries.has(part.toLowerCase()),
  bytes: (part, limit) =>
    contents(part, limit, async () => rawOf(file, zip, entries.get(part.toLowerCase()))),
});

type Raw = { readonly entry: Entry; readonly data: Buffer };

async function rawOf(file: Buffer, zip: ZipFile, entry: Entry | undefined): Promise<Raw | null> {
  if (!entry?.canDecodeFileData()) return null;
  // Checks that the entry lies within the file.
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  return { entry, data: file.subarray(fileDataStart, fileDataStart + entry.compressedSize) };
}

async function* contents(
  part: string,
  limit: number,
  locate: () => Promise<Raw | null>,
): AsyncGenerator<Buffer> {
  const raw = await locate().catch(() => null);
  if (raw === null) throw damaged(part);
  const { entry, data } = raw;
  const { uncompressedSize: declared } = entry;
  if (declared > limit) throw new FileRefused({ kind: 'too-big', bytes: declared, limit });
  let [sum, size] = [0, 0];
  try {
    for await (const chunk of entry.compressionMethod === 0 ? slices(data) : inflated(data)) {
      size += chunk.length;
      if (size > declared) throw damaged(part); // the directory lied: not a byte more is inflated
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : damaged(part);
  }
  if (sum !== entry.crc32 || size !== declared) throw damaged(part);
}

function inflated(data: Buffer): AsyncIterable<Buffer> {
  const inflate = createInflateRaw({ chunkSize: SLICE });
  inflate.end(data);
  return inflate;
}

function* slices(data: Buffer): Generator<Buffer> {
  for (let from = 0; from < data.length; from += SLICE) yield data.subarray(from, from + SLICE);
}
