/** Markdown of an order as a terminal shows it: tables in columns, no marks. */

/** `| a | b |` rows of one table become columns as wide as their widest cell. */
export function terminalLines(markdown: string): readonly string[] {
  const lines: string[] = [];
  let table: string[][] = [];
  const flush = (): void => {
    lines.push(...columns(table));
    table = [];
  };
  for (const line of markdown.split('\n')) {
    if (line.startsWith('| ')) {
      if (!/^[|\s:-]+$/.test(line)) table.push(cellsOf(line));
      continue;
    }
    flush();
    lines.push(plain(line));
  }
  flush();
  return lines;
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\| | \|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => plain(cell.trim()));

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const plain = (text: string): string => text.replace(/\*\*/g, '').replace(/\\([\\|*_`[\]<>#])/g, '$1');
