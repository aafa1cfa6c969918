/**
 * Soft delete, restore, destroy. Deleting again moves `deletedAt` and is told again; restoring a live record is told to nobody; a
 * destroyMany tells only its first record (a bug of 2.21: API.md §1). What the database does to children is never told.
 */
import type { Shape } from '../metadata/catalogue';
import { joinColumn } from '../metadata/model';
import { recordNotFound } from '../problem';
import type { World } from '../world';
import { nowIso } from '../world';
import type { Arguments } from './arguments';
import type { EventAction } from './changes';
import type { Writes } from './creates';
import { dropPage } from './dashboards';
import { matching, rowTest } from './filter';
import type { Row } from './tables';

export type Removal = 'delete' | 'restore' | 'destroy';

export function removeOne(writes: Writes, how: Removal, { id }: Arguments): Row {
  const row = writes.world.tables.of(writes.shape).rows.get(String(id).toLowerCase());
  if (row === undefined) throw recordNotFound();
  const [done] = remove(writes, how, [row]);
  return done ?? row;
}

/**
 * By filter. What is answered and told is read again with the same filter afterwards: a filter on `deletedAt` does its work and
 * answers nothing, tells nothing (seen on a real server).
 */
export function removeMany(writes: Writes, how: Removal, { filter }: Arguments): readonly Row[] {
  const rows = matching(writes.world, writes.shape, filter, { hideDeleted: false });
  if (how === 'destroy') return destroy(writes, rows);
  const test = rowTest(writes.world, writes.shape, filter);
  const seen = (row: Row): boolean => test(row) === true;
  const silent: Writes = {
    ...writes,
    emit: (events) => writes.emit(events.filter((event) => seen(event.row))),
  };
  return remove(silent, how, rows).filter(seen);
}

function remove(writes: Writes, how: Removal, rows: readonly Row[]): readonly Row[] {
  if (how === 'destroy') return destroy(writes, rows);
  return how === 'delete' ? softDelete(writes, rows) : restore(writes, rows);
}

function softDelete(writes: Writes, rows: readonly Row[]): readonly Row[] {
  const now = nowIso(writes.world);
  const deleted = rows.map((row) => ({ ...row, deletedAt: now, updatedAt: now }));
  for (const row of deleted) writes.world.tables.put(writes.shape, row);
  tell(writes, 'deleted', deleted);
  return deleted;
}

function restore(writes: Writes, rows: readonly Row[]): readonly Row[] {
  const now = nowIso(writes.world);
  const restored = rows.map((row) => ({ ...row, deletedAt: null, updatedAt: now }));
  for (const row of restored) writes.world.tables.put(writes.shape, row);
  tell(
    writes,
    'restored',
    restored.filter((_, at) => (rows[at]?.deletedAt ?? null) !== null),
  );
  return restored;
}

function destroy(writes: Writes, rows: readonly Row[]): readonly Row[] {
  for (const row of rows) {
    writes.world.tables.remove(writes.shape, row);
    letGo(writes.world, writes.shape, row.id);
    dropPage(writes.world, writes.shape, row);
  }
  tell(writes, 'destroyed', rows.slice(0, 1));
  return rows;
}

function tell({ shape, writer, emit }: Writes, action: EventAction, rows: readonly Row[]): void {
  const updatedFields = action === 'destroyed' ? null : ['deletedAt'];
  emit(rows.map((row) => ({ shape, writer, action, row, updatedFields })));
}

/** The foreign keys that pointed at a destroyed row: emptied, or their rows destroyed with it. */
function letGo(world: World, shape: Shape, id: string): void {
  for (const field of world.catalogue.fields.values()) {
    if (field.relation?.kind !== 'MANY_TO_ONE' || field.relation.targetObjectId !== shape.object.id) continue;
    const owner = world.catalogue.shape(field.objectMetadataId);
    const column = joinColumn(field);
    for (const row of [...world.tables.of(owner).rows.values()]) {
      if (row[column] !== id) continue;
      if (field.relation.onDelete !== 'CASCADE') {
        world.tables.put(owner, { ...row, [column]: null });
        continue;
      }
      world.tables.remove(owner, row);
      letGo(world, owner, row.id);
    }
  }
}
