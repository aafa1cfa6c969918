/** createOne, createMany, upsert: at most 200, all or nothing, client ids accepted, soft-deleted twins revived (API.md §2, §3). */
import type { Shape } from '../metadata/catalogue';
import { badInput } from '../problem';
import { isObject, isUuid, without } from '../unknown';
import type { World } from '../world';
import type { Writer } from './actor';
import { changedFields } from './changes';
import type { RecordEvent } from './changes';
import { checkForeignKeys, readInput } from './input';
import type { Columns } from './input';
import { mergedRow, newRow } from './rows';
import { withPage } from './dashboards';
import { keyOf } from './tables';
import type { Row } from './tables';
import { checkUnique } from './unique';

/** `QUERY_MAX_RECORDS` of a 2.21 server. */
export const MAX_RECORDS = 200;

export type Writes = {
  readonly world: World;
  readonly shape: Shape;
  readonly writer: Writer;
  /** One call per batch of events; webhooks go out in chunks of it. */
  readonly emit: (events: readonly RecordEvent[]) => void;
};

export function createRecords(writes: Writes, data: readonly unknown[], upsert: boolean): readonly Row[] {
  if (data.length > MAX_RECORDS) {
    const message = `Maximum number of records to upsert is ${MAX_RECORDS}.`;
    throw badInput(message, 'TOO_MANY_RECORDS_TO_UPDATE', message);
  }
  const inputs = data.map((one) => (isObject(one) ? one : {}));
  for (const { id } of inputs) if (id !== undefined && id !== null && id !== '') checkId(id);
  const columns = inputs.map((input) => readInput(writes.world, writes.shape, input));
  return upsert ? upsertAll(writes, columns) : insertAll(writes, columns);
}

function checkId(id: unknown): void {
  if (isUuid(id)) return;
  throw badInput(`Value "${String(id)}" is not a valid UUID`, 'INVALID_QUERY_INPUT', 'Invalid UUID format.');
}

function insertAll(writes: Writes, columns: readonly Columns[]): readonly Row[] {
  const { world, shape } = writes;
  const rows = newRows(
    writes,
    columns.map((one) => withPage(world, shape, one)),
  );
  checkUnique(world, shape, rows, new Set());
  for (const row of rows) checkForeignKeys(world, shape, row);
  return insert(writes, rows);
}

function newRows({ world, shape, writer }: Writes, columns: readonly Columns[]): readonly Row[] {
  const { lowest } = world.tables.of(shape);
  const first = lowest === null ? 0 : lowest - 1;
  return columns.map((one, at) => newRow(world, shape, one, { writer, position: first - at }));
}

function insert({ world, shape, writer, emit }: Writes, rows: readonly Row[]): readonly Row[] {
  for (const row of rows) world.tables.put(shape, row);
  emit(rows.map((row) => ({ shape, writer, action: 'created', row, updatedFields: null })));
  return rows;
}

/** Known by id or any unique field: updated, and revived when soft-deleted (an `updated` event). Unknown: inserted. */
function upsertAll(writes: Writes, columns: readonly Columns[]): readonly Row[] {
  const { world, shape, writer } = writes;
  const targets = columns.map((one) => known(world, shape, one));
  const updates = columns.flatMap((one, at) => {
    const before = targets[at];
    return before === null || before === undefined ? [] : [{ before, after: revived(writes, before, one) }];
  });
  const fresh = newRows(
    writes,
    columns.filter((_, at) => targets[at] === null),
  );
  const all = [...updates.map(({ after }) => after), ...fresh];
  checkUnique(world, shape, all, new Set(updates.map(({ before }) => before.id)));
  for (const row of all) checkForeignKeys(world, shape, row);
  const events = updates.flatMap(({ before, after }): readonly RecordEvent[] => {
    world.tables.put(shape, after);
    const updatedFields = changedFields(shape, before, after);
    return updatedFields.length === 0
      ? []
      : [{ shape, writer, action: 'updated', row: after, updatedFields }];
  });
  writes.emit(events);
  insert(writes, fresh);
  return all;
}

/** An upsert never touches who created a record. */
function revived({ world, shape, writer }: Writes, before: Row, given: Columns): Row {
  const columns = without(given, 'createdBy');
  return mergedRow(world, shape, before, { columns: { ...columns, deletedAt: null }, writer });
}

function known(world: World, shape: Shape, columns: Columns): Row | null {
  const table = world.tables.of(shape);
  const ids = new Set<string>();
  if (typeof columns.id === 'string' && table.rows.has(columns.id)) ids.add(columns.id);
  for (const index of shape.uniques) {
    const key = keyOf(shape, index, columns);
    const holder = key === null ? undefined : table.keys.get(index.id)?.get(key);
    if (holder !== undefined) ids.add(holder);
  }
  if (ids.size > 1) {
    throw badInput(
      'Multiple records found with the same unique field values. Cannot determine which record to update.',
      'UPSERT_MULTIPLE_MATCHING_RECORDS_CONFLICT',
    );
  }
  const [id] = ids;
  return id === undefined ? null : (table.rows.get(id) ?? null);
}
