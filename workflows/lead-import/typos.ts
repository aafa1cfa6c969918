/** Typing errors between two words: a letter too many, too few, another one, two swapped (optimal string alignment). */

/** How many, or `most + 1` when there are more than `most`. */
export function typos(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_none, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(a, b, [i, j], [beforeLast, last, row]));
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

type Rows = readonly [beforeLast: readonly number[], last: readonly number[], row: readonly number[]];

function cheapest(a: string, b: string, [i, j]: readonly [number, number], rows: Rows): number {
  const [beforeLast, last, row] = rows;
  const same = a[i - 1] === b[j - 1];
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    at(last, j) + 1,
    at(row, j - 1) + 1,
    at(last, j - 1) + (same ? 0 : 1),
    swapped ? at(beforeLast, j - 2) + 1 : Infinity,
  );
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;

/** Errors forgiven in a word of this length: none in short ones, where one letter makes another word. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);
