/** Typing errors between two words: a letter too many, too few, another one, two swapped (optimal string alignment). */

/** How many, or `most + 1` when there are more than `most`. */
export function typos(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (most === 0 || Math.abs(a.length - b.length) > most) return most + 1;
  let rows: Rows = [[], Array.from({ length: b.length + 1 }, (_none, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, rows);
    if (Math.min(...row) > most) return most + 1;
    rows = [rows[1], row];
  }
  return Math.min(rows[1][b.length] ?? 0, most + 1);
}

type Rows = readonly [beforeLast: readonly number[], last: readonly number[]];

/** The cheapest ways from the first `i` letters of `a` to each beginning of `b`. */
function nextRow(a: string, b: string, i: number, [beforeLast, last]: Rows): readonly number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed);
    const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row.push(swapped ? Math.min(cost, (beforeLast[j - 2] ?? 0) + 1) : cost);
  }
  return row;
}

/** Errors forgiven in a word of this length: none in short ones, where one letter makes another word. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
