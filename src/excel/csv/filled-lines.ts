/** How long is a .csv? Counted in a moment, so that a file that is far too long is refused before its rows are read. */
const QUOTE = 0x22;
const endsLine = (byte: number): boolean => byte === 0x0a || byte === 0x0d;
const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09;

/**
 * Lines with something in them, up to `enough`. A new line between quotes ends no line; a quotation mark inside a word opens
 * nothing. For encodings of one byte a sign, and UTF-8.
 */
export function filledLines(bytes: Buffer, separator: string, enough: number): number {
  const cut = separator.charCodeAt(0);
  let count = 0;
  let [quoted, filled, opens] = [false, false, true];
  for (let at = 0; at < bytes.length && count < enough; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE && (quoted || opens)) {
      [quoted, opens] = [!quoted, quoted]; // what closes may open again: two marks are one mark of the text
    } else if (quoted) {
      filled = true;
    } else if (endsLine(byte)) {
      count += Number(filled);
      [filled, opens] = [false, true];
    } else if (byte === cut) {
      opens = true;
    } else if (!isBlank(byte)) {
      [filled, opens] = [true, false];
    }
  }
  return count + Number(filled);
}
