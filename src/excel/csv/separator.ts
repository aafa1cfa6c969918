/** Which sign separates the cells of a .csv: the one that cuts the most rows into the same number of cells. */
export type Separator = ';' | ',' | '\t' | '|';

/** In the order that decides a draw: Excel in French writes semicolons, and commas stand inside French numbers. */
const SEPARATORS: readonly Separator[] = [';', '\t', ',', '|'];

const SAMPLE_ROWS = 200;

/** `start`: the first letters of the file. A text without any separator has one column. */
export function separatorOf(start: string): Separator {
  const rows = rowsOf(start);
  const scores = SEPARATORS.map((separator) => [separator, score(rows, separator)] as const);
  return scores.reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}

/** Excel's own line "sep=;" at the top of a file. It never shows it as a row. */
export function declaredSeparator(
  start: string,
): { readonly separator: Separator; readonly length: number } | null {
  const found = /^"?sep=([;,\t|])"?(?:\r\n|\r|\n|$)/i.exec(start);
  return found ? { separator: found[1] as Separator, length: found[0].length } : null;
}

/** Rows of the sample, without what stands between quotes: a separator or a new line in there separates nothing. */
const rowsOf = (start: string): readonly string[] =>
  start
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((row) => row.trim() !== '')
    .slice(0, SAMPLE_ROWS);

/** How many rows have the commonest number of separators. */
function score(rows: readonly string[], separator: Separator): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const found = row.split(separator).length - 1;
    if (found > 0) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
