/** What Postgres would keep beside a table: rows by the record they belong to, and in the order in which they changed. Made when first asked for. */
import type { Row, Table } from './tables';

type Indexes = {
  /** Join column → owner → ids of its rows, in the order they came to it. */
  readonly owners: Map<string, Map<unknown, Set<string>>>;
  /** Every state that was put, with the latest of its two moments; null: they did not come in order, and the table is walked. */
  log: { readonly at: number; readonly row: Row }[] | null;
};

const known = new WeakMap<Table, Indexes>();

function indexesOf(table: Table): Indexes {
  const there = known.get(table);
  if (there) return there;
  const log = [...table.rows.values()].map(logged).sort((one, other) => one.at - other.at);
  const made: Indexes = { owners: new Map(), log };
  known.set(table, made);
  return made;
}

const momentOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : -Infinity);
const logged = (row: Row) => ({ at: Math.max(momentOf(row.updatedAt), momentOf(row.deletedAt)), row });

/** The rows whose `column` holds one of `values`. */
export function ownersOf(table: Table, column: string, values: readonly unknown[]): readonly Row[] {
  const { owners } = indexesOf(table);
  const index = owners.get(column) ?? indexOn(table, column);
  owners.set(column, index);
  const found: Row[] = [];
  for (const value of new Set(values))
    for (const id of index.get(value) ?? []) {
      const row = table.rows.get(id);
      if (row) found.push(row);
    }
  return found;
}

function indexOn(table: Table, column: string): Map<unknown, Set<string>> {
  const index = new Map<unknown, Set<string>>();
  for (const row of table.rows.values()) add(index, row[column], row.id);
  return index;
}

function add(index: Map<unknown, Set<string>>, value: unknown, id: string): void {
  const ids = index.get(value);
  if (ids) ids.add(id);
  else index.set(value, new Set([id]));
}

/** The rows whose `updatedAt` or `deletedAt` is `moment` or later. */
export function since(table: Table, moment: number): readonly Row[] {
  const { log } = indexesOf(table);
  if (log === null) return [...table.rows.values()];
  const found = new Set<Row>();
  for (let at = log.length - 1; at >= 0; at -= 1) {
    const entry = log[at];
    if (entry === undefined || entry.at < moment) break;
    if (table.rows.get(entry.row.id) === entry.row) found.add(entry.row);
  }
  return [...found];
}

/** To be called when a row of the table was put in the place of `before`, or taken out (`after` undefined). */
export function reindex(table: Table, before: Row | undefined, after: Row | undefined): void {
  const indexes = known.get(table);
  if (indexes === undefined) return;
  for (const [column, index] of indexes.owners) {
    if (before && before[column] === after?.[column]) continue;
    if (before) index.get(before[column])?.delete(before.id);
    if (after) add(index, after[column], after.id);
  }
  if (after) append(indexes, table, logged(after));
}

function append(indexes: Indexes, table: Table, entry: { readonly at: number; readonly row: Row }): void {
  const { log } = indexes;
  if (log === null) return;
  if (entry.at < (log.at(-1)?.at ?? -Infinity)) indexes.log = null;
  else log.push(entry);
  if (log.length > 2 * table.rows.size + 100)
    indexes.log = log.filter(({ row }) => table.rows.get(row.id) === row);
}
