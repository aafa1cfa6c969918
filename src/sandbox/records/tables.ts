/** The rows of every object, with the unique indexes that Postgres would keep. Soft-deleted rows stay, and count. */
import type { Shape } from '../metadata/catalogue';
import type { Field, Index } from '../metadata/model';
import { isMissing, isObject } from '../unknown';
import { uniqueParts } from '../values/composites';
import { reindex } from './table-indexes';

/** Plain fields by name, composites as objects of their parts, relations as `<name>Id`. Never changed in place. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export type Table = {
  readonly rows: Map<string, Row>;
  /** Index id → key → row id. */
  readonly keys: Map<string, Map<string, string>>;
  /** Lowest `position` ever stored; the next record goes before it. */
  lowest: number | null;
};

export class Tables {
  private readonly tables = new Map<string, Table>();

  of(shape: Shape): Table {
    const known = this.tables.get(shape.object.id);
    const table = known ?? {
      rows: new Map<string, Row>(),
      keys: new Map<string, Map<string, string>>(),
      lowest: null,
    };
    if (known === undefined) this.tables.set(shape.object.id, table);
    for (const index of shape.uniques)
      if (!table.keys.has(index.id)) table.keys.set(index.id, keysOf(shape, index, table));
    return table;
  }

  put(shape: Shape, row: Row): void {
    const table = this.of(shape);
    const before = table.rows.get(row.id);
    if (before) this.forget(shape, table, before);
    table.rows.set(row.id, row);
    reindex(table, before, row);
    if (typeof row.position === 'number') table.lowest = Math.min(table.lowest ?? row.position, row.position);
    for (const index of shape.uniques) {
      const key = keyOf(shape, index, row);
      if (key !== null) table.keys.get(index.id)?.set(key, row.id);
    }
  }

  remove(shape: Shape, row: Row): void {
    const table = this.of(shape);
    this.forget(shape, table, row);
    table.rows.delete(row.id);
    reindex(table, row, undefined);
  }

  drop(objectId: string): void {
    this.tables.delete(objectId);
  }

  private forget(shape: Shape, table: Table, row: Row): void {
    for (const index of shape.uniques) {
      const key = keyOf(shape, index, row);
      if (key !== null) table.keys.get(index.id)?.delete(key);
    }
  }
}

function keysOf(shape: Shape, index: Index, table: Table): Map<string, string> {
  const keys = new Map<string, string>();
  for (const row of table.rows.values()) {
    const key = keyOf(shape, index, row);
    if (key !== null) keys.set(key, row.id);
  }
  return keys;
}

/** The value a unique index compares; null when a column is empty, since Postgres lets empty columns repeat. */
export function keyOf(shape: Shape, index: Index, values: Readonly<Record<string, unknown>>): string | null {
  const columns = index.fieldIds.flatMap((id) => {
    const field = shape.fields.find((one) => one.id === id);
    return field ? columnsOf(field, values) : [];
  });
  if (columns.length === 0 || columns.some((value) => isMissing(value) || value === '')) return null;
  return JSON.stringify(columns);
}

function columnsOf(field: Field, values: Readonly<Record<string, unknown>>): readonly unknown[] {
  const parts = uniqueParts(field.type);
  if (parts.length === 0) return [values[field.name]];
  const value = values[field.name];
  return parts.map((part) => (isObject(value) ? value[part] : null));
}
