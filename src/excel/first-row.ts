import type { SheetRow } from '../../workflows/lead-import/sheet';

/** The same rows once it is known that there are some, or null. What is wrong with the first row is thrown here. */
export async function withFirstRow(rows: AsyncGenerator<SheetRow>): Promise<AsyncIterable<SheetRow> | null> {
  const first = await rows.next();
  return first.done ? null : prepended(first.value, rows);
}

async function* prepended(first: SheetRow, rest: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  yield first;
  yield* rest;
}
