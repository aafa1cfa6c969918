/**
 * Which rows a filter could find, without walking the whole table: by id, by the record they belong to, by the moment since which
 * they changed. Never too few; the filter itself decides (`filter.ts`).
 */
import type { Shape } from '../metadata/catalogue';
import { isObject, listOf } from '../unknown';
import { ownersOf, since } from './table-indexes';
import type { Row, Table } from './tables';

/** In the order they came, except with `anyOrder`: for a reader who sorts them anyway. */
export function candidates(table: Table, shape: Shape, filter: unknown, anyOrder: boolean): readonly Row[] {
  const { rows } = table;
  const ids = valuesOf(filter, 'id');
  if (ids !== null) return [...new Set(ids.map(String))].flatMap((id) => rows.get(id.toLowerCase()) ?? []);
  if (!anyOrder) return [...rows.values()];
  for (const column of shape.byJoinColumn.keys()) {
    const owners = valuesOf(filter, column);
    if (owners !== null) return ownersOf(table, column, owners);
  }
  const moment = changedSince(filter);
  return moment === null ? [...rows.values()] : since(table, moment);
}

/** The values that a column must hold, one of them, when the filter asks for that beside whatever else it asks. */
function valuesOf(filter: unknown, column: string): readonly unknown[] | null {
  if (!isObject(filter)) return null;
  const asked = filter[column];
  if (isObject(asked) && Array.isArray(asked.in)) return listOf(asked.in);
  if (isObject(asked) && 'eq' in asked) return [asked.eq];
  for (const one of listOf(filter.and)) {
    const values = valuesOf(one, column);
    if (values !== null) return values;
  }
  return null;
}

/** The moment before which nothing it finds has `updatedAt` or `deletedAt`; null: it does not say. */
function changedSince(filter: unknown): number | null {
  if (!isObject(filter)) return null;
  const said = [filter.updatedAt, filter.deletedAt].flatMap((asked) => {
    const from = isObject(asked) ? (asked.gte ?? asked.gt) : undefined;
    return typeof from === 'string' ? [Date.parse(from)] : [];
  });
  const both = listOf(filter.and).flatMap((one) => changedSince(one) ?? []);
  const either = listOf(filter.or).map(changedSince);
  const eachOf = either.filter((one): one is number => one !== null);
  if (either.length > 0 && eachOf.length === either.length) both.push(Math.min(...eachOf));
  const bounds = [...said, ...both].filter((at) => !Number.isNaN(at));
  return bounds.length === 0 ? null : Math.max(...bounds);
}
