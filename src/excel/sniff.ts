/** What a file is, by its first bytes: a name proves nothing (a photo called leads.xlsx, a web page called leads.xls). */
import { textStart } from './csv/decode';
import type { FileFault, ForeignFormat } from './faults';

export type Sniffed =
  /** A zip: a workbook, or something else that is one (see `xlsx/archive.ts`). */
  | { readonly kind: 'zip' }
  | { readonly kind: 'text' }
  | { readonly kind: 'fault'; readonly fault: FileFault };

const foreign = (format: ForeignFormat): Sniffed => ({ kind: 'fault', fault: { kind: 'format', format } });

const SIGNATURES: readonly (readonly [string, ForeignFormat])[] = [
  ['255044462d', 'pdf'],
  ['ffd8ff', 'image'],
  ['89504e470d0a1a0a', 'image'],
  ['47494638', 'image'],
  ['52494646', 'image'], // RIFF: webp
  ['49492a00', 'image'], // tiff
  ['4d4d002a', 'image'],
  ['7b5c727466', 'document'], // {\rtf
  ['1f8b', 'archive'],
  ['377abcaf271c', 'archive'],
  ['526172211a07', 'archive'],
];

const OLE = 'd0cf11e0a1b11ae1';

export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0) return { kind: 'fault', fault: { kind: 'empty' } };
  const head = bytes.toString('hex', 0, 16);
  if (/^504b(0304|0506|0708)/.test(head)) return { kind: 'zip' };
  if (head.startsWith(OLE)) return ole(bytes);
  if (isOldWorkbook(bytes)) return foreign('xls');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  return known ? foreign(known[1]) : sniffText(bytes);
}

/** Microsoft's container before .xlsx: also the envelope around an .xlsx that has a password. */
function ole(bytes: Buffer): Sniffed {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return { kind: 'fault', fault: { kind: 'password' } };
  return foreign(holds('Workbook') || holds('Book') ? 'xls' : 'document');
}

/** Excel 2 to 4 wrote their records (BOF, 0x09) without a container. */
const isOldWorkbook = (bytes: Buffer): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
  [0x04, 0x06, 0x08].includes(bytes[2] ?? -1) &&
  bytes[3] === 0x00;

function sniffText(bytes: Buffer): Sniffed {
  const start = textStart(bytes);
  if (start === null) return foreign('unknown');
  const text = start.trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<meta|<table|<body|<style|mime-version:)/.test(text))
    return foreign('html');
  if (!text.startsWith('<?xml') && !text.startsWith('<workbook')) return { kind: 'text' };
  if (text.includes('<html')) return foreign('html');
  return foreign(text.includes('office:document') ? 'ods' : 'xml');
}
