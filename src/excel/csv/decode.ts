/**
 * Bytes of a .csv → text. French Excel writes Windows-1252 or UTF-8 with a BOM, its "Texte Unicode" UTF-16, Excel for Mac
 * sometimes Mac OS Roman; everything else writes UTF-8. The bytes tell: accents of the one are not valid in the other.
 */
import { TextDecoder } from 'node:util';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

const SLICE = 64 * 1024;

export function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : eightBits(bytes));
}

/** The text in slices, without its BOM. A letter on the border of two slices stays whole. */
export function* decode(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += SLICE) {
    yield decoder.decode(bytes.subarray(from, from + SLICE), { stream: true });
  }
  yield decoder.decode();
}

/** The first letters, or null when these bytes are no text in any encoding. */
export function textStart(bytes: Buffer): string | null {
  const [start = ''] = decode(bytes.subarray(0, SLICE), encodingOf(bytes));
  const strange = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return start.includes('\0') || strange * 200 > start.length ? null : start;
}

/** UTF-16 without a BOM: of Latin letters, every other byte is zero. */
function wideEncoding(bytes: Buffer): Encoding | null {
  const sample = bytes.subarray(0, 4_096);
  if (!sample.includes(0)) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = sample.length * 0.3;
  if (odd > enough && even === 0) return 'utf-16le';
  return even > enough && odd === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Buffer): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += SLICE) {
      decoder.decode(bytes.subarray(from, from + SLICE), { stream: true });
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** é è à ê ç ô ù î É, as either encoding writes them; a byte of one set is hardly ever a letter of a French text in the other. */
const WINDOWS = new Set([0xe9, 0xe8, 0xe0, 0xea, 0xe7, 0xf4, 0xf9, 0xee, 0xc9]);
const MAC = new Set([0x8e, 0x8f, 0x88, 0x90, 0x8d, 0x99, 0x9d, 0x94, 0x83]);

function eightBits(bytes: Buffer): Encoding {
  let [windows, mac] = [0, 0];
  for (const byte of bytes.subarray(0, 16 * SLICE)) {
    if (WINDOWS.has(byte)) windows += 1;
    else if (MAC.has(byte)) mac += 1;
  }
  return mac > windows ? 'macintosh' : 'windows-1252';
}
