/** One line of the bench: what was measured, what it gave, and what it is compared with. */
export type Row = {
  readonly mesure: string;
  readonly sujet: string;
  readonly valeur: number;
  readonly unite: string;
  readonly note?: string;
};

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** Readable columns, numbers to the right. */
export function renderTable(rows: readonly Row[]): string {
  const cells = rows.map(({ mesure, sujet, valeur, unite, note }) => [
    mesure,
    sujet,
    number.format(valeur),
    unite,
    note ?? '',
  ]);
  const lines = [['mesure', 'sujet', 'valeur', 'unité', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 2 ? cell.padStart(widths[2] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
