/**
 * Unique indexes: the primary key and every `isUnique` field, soft-deleted rows included. The refusal names the record in the way
 * only when it is a live one, not the primary key's, and not a row of the same batch (API.md §3).
 */
import type { Shape } from '../metadata/catalogue';
import type { Index } from '../metadata/model';
import { Problem } from '../problem';
import type { World } from '../world';
import { keyOf } from './tables';
import type { Row } from './tables';

/** Throws when one of `rows` (not stored yet) would break an index. `replacing` are ids that are being updated. */
export function checkUnique(
  world: World,
  shape: Shape,
  rows: readonly Row[],
  replacing: ReadonlySet<string>,
): void {
  const { rows: stored } = world.tables.of(shape);
  const ids = new Set(rows.map((row) => row.id));
  if (ids.size < rows.length) throw duplicate(null, shape);
  if (rows.some((row) => stored.has(row.id) && !replacing.has(row.id))) throw duplicate(null, shape);
  for (const index of shape.uniques) checkIndex(world, shape, index, rows);
}

function checkIndex(world: World, shape: Shape, index: Index, rows: readonly Row[]): void {
  const holders = world.tables.of(shape).keys.get(index.id);
  const ids = new Set(rows.map((row) => row.id));
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(shape, index, row);
    if (key === null) continue;
    const holder = holders?.get(key);
    if (seen.has(key)) throw duplicate(null, shape);
    if (holder !== undefined && !ids.has(holder))
      throw taken(world, shape, { holder, index: index.fieldIds });
    seen.add(key);
  }
}

function taken(
  world: World,
  shape: Shape,
  { holder, index }: { holder: string; index: readonly string[] },
): Problem {
  const row = world.tables.of(shape).rows.get(holder);
  const label = shape.fields.find((field) => field.id === index[0])?.label ?? '';
  return duplicate(row !== undefined && row.deletedAt === null ? { id: holder, label } : null, shape);
}

export const duplicate = (
  live: { readonly id: string; readonly label: string } | null,
  shape: Shape,
): Problem =>
  new Problem('A duplicate entry was detected', {
    userFriendlyMessage:
      live === null
        ? 'This record already exists. Please check your data and try again.'
        : `This ${live.label} value is already in use. Please check your data and try again.`,
    ...(live === null
      ? {}
      : { conflictingRecordId: live.id, conflictingObjectNameSingular: shape.object.nameSingular }),
    code: 'BAD_USER_INPUT',
  });
