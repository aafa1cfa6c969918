/**
 * A sheet looked over before a row of it is given away: that it inflates to what its directory says, that no document type
 * hides in it, how many rows hold something, and which cells are merged (the norm writes that after the rows). Searched as
 * bytes, which takes a tenth of the time of reading.
 */
import { FileRefused, trapped } from '../faults';
import type { ReadLimits } from '../limits';
import type { Archive } from './archive';
import { mergesIn, type Merge } from './merges';

const bytesOf = (word: string): Buffer => Buffer.from(word);
const [ROW, VALUE, INLINE] = [bytesOf('<row'), bytesOf('<v'), bytesOf('<is')];
const [MERGES, DOCTYPE] = [bytesOf('mergeCells'), bytesOf('<!DOCTYPE')];
/** Longer than any word looked for, so that a word on the border of two pieces is found whole. */
const OVERLAP = 16;
const LONGEST_MERGES = 4 * 1024 * 1024;

export async function survey(archive: Archive, part: string, limits: ReadLimits): Promise<readonly Merge[]> {
  const rows = new FilledRows();
  let tail: Buffer[] | null = null;
  let kept: Buffer = Buffer.alloc(0);
  for await (const chunk of archive.bytes(part, limits.sheetBytes)) {
    const bytes = Buffer.concat([kept, chunk]);
    if (bytes.includes(DOCTYPE)) throw trapped('entity');
    if (tail !== null) tail.push(chunk);
    else if (bytes.includes(MERGES)) tail = [bytes.subarray(bytes.indexOf(MERGES))];
    rows.add(bytes, bytes.length - OVERLAP);
    if (rows.count > limits.rows) throw new FileRefused({ kind: 'too-many-rows', limit: limits.rows });
    kept = bytes.subarray(Math.max(0, bytes.length - OVERLAP));
  }
  return mergesIn(Buffer.concat(tail ?? []).toString('utf8', 0, LONGEST_MERGES));
}

/**
 * Rows with a value in them: "<row" with "<v" or "<is" before the next. Rows that are only coloured count for nothing: people
 * format whole columns, and Excel then writes a million of them. (A file with prefixed names is counted while it is read.)
 */
class FilledRows {
  count = 0;
  private inRow = false;

  /** Looks at the words that begin before `end`. */
  add(bytes: Buffer, end: number): void {
    const find = (word: Buffer, from: number): number => {
      const at = bytes.indexOf(word, from);
      return at === -1 || at >= end ? Infinity : at;
    };
    let [row, value, inline] = [find(ROW, 0), find(VALUE, 0), find(INLINE, 0)];
    while (row !== Infinity || Math.min(value, inline) !== Infinity) {
      if (row < Math.min(value, inline)) {
        this.inRow = true;
        row = find(ROW, row + 1);
        continue;
      }
      if (this.inRow) this.count += 1;
      this.inRow = false;
      if (row === Infinity) return;
      if (value < row) value = find(VALUE, row);
      if (inline < row) inline = find(INLINE, row);
    }
  }
}
