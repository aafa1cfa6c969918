/** A zip written by hand, so that a test can make one that lies. */
import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = {
  readonly name: string;
  readonly data: string | Buffer;
  readonly stored?: boolean;
  /** Sizes after the data, as programs do that write to a pipe. */
  readonly streamed?: boolean;
  /** What the directories claim, when it is not the truth. */
  readonly claims?: { readonly size?: number; readonly crc?: number; readonly flags?: number };
};

type Written = ZipEntry & {
  readonly raw: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
};

export function zip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const written: Written[] = [];
  let at = 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const raw = entry.stored ? data : deflateRawSync(data);
    const { size = data.length, crc = crc32(data) } = entry.claims ?? {};
    written.push({ ...entry, raw, size, crc, at });
    push(localHeader(written.at(-1) as Written));
    push(raw);
    if (entry.streamed) push(fields([4, 0x08074b50], [4, crc], [4, raw.length], [4, size]));
  }
  const start = at;
  for (const entry of written) push(centralHeader(entry));
  const length = at - start;
  push(
    fields(
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, written.length],
      [2, written.length],
      [4, length],
      [4, start],
      [2, 0],
    ),
  );
  return Buffer.concat(parts);
}

const flagsOf = ({ streamed, claims }: ZipEntry): number => (claims?.flags ?? 0) | 0x800 | (streamed ? 8 : 0);
const methodOf = ({ stored }: ZipEntry): number => (stored ? 0 : 8);

function localHeader(entry: Written): Buffer {
  const [crc, raw, size] = entry.streamed ? [0, 0, 0] : [entry.crc, entry.raw.length, entry.size];
  const name = Buffer.from(entry.name);
  const start: readonly Field[] = [
    [4, 0x04034b50],
    [2, 20],
    [2, flagsOf(entry)],
    [2, methodOf(entry)],
    [4, 0],
  ];
  return Buffer.concat([fields(...start, [4, crc], [4, raw], [4, size], [2, name.length], [2, 0]), name]);
}

function centralHeader(entry: Written): Buffer {
  const { crc, raw, size, at } = entry;
  const name = Buffer.from(entry.name);
  const start: readonly Field[] = [
    [4, 0x02014b50],
    [2, 20],
    [2, 20],
    [2, flagsOf(entry)],
    [2, methodOf(entry)],
    [4, 0],
  ];
  const sizes: readonly Field[] = [
    [4, crc],
    [4, raw.length],
    [4, size],
    [2, name.length],
    [2, 0],
    [2, 0],
  ];
  return Buffer.concat([fields(...start, ...sizes, [2, 0], [2, 0], [4, 0], [4, at]), name]);
}

/** Width in bytes and value, little end first. */
type Field = readonly [2 | 4, number];

const fields = (...all: readonly Field[]): Buffer =>
  Buffer.concat(
    all.map(([width, value]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );
