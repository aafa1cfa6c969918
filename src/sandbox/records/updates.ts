/**
 * updateOne, updateMany. Soft-deleted rows are updated like others. The events of an updateMany are read again with the same filter
 * afterwards: a row that no longer matches it is told to nobody, so a conditional update (`statut: {eq: …}`, then another statut)
 * makes no webhook at all (seen on a real 2.21 server).
 */
import { badInput, recordNotFound } from '../problem';
import type { Arguments } from './arguments';
import { changedFields } from './changes';
import type { RecordEvent } from './changes';
import { MAX_RECORDS } from './creates';
import type { Writes } from './creates';
import { matching, rowTest } from './filter';
import { checkForeignKeys, readInput } from './input';
import { mergedRow } from './rows';
import type { Row } from './tables';
import { checkUnique, duplicate } from './unique';
import { objectOf } from '../unknown';

export function updateOne(writes: Writes, { id, data }: Arguments): Row {
  const before = writes.world.tables.of(writes.shape).rows.get(String(id).toLowerCase());
  const columns = readInput(writes.world, writes.shape, objectOf(data));
  if (before === undefined) throw recordNotFound();
  const [after] = apply(writes, [before], { columns, isStillSeen: () => true });
  if (after === undefined) throw recordNotFound();
  return after;
}

export function updateMany(writes: Writes, { filter, data }: Arguments): readonly Row[] {
  const { world, shape } = writes;
  const columns = readInput(world, shape, objectOf(data));
  const rows = matching(world, shape, filter, { hideDeleted: false });
  if (rows.length > MAX_RECORDS) {
    throw badInput(
      `Cannot update more than ${MAX_RECORDS} records at once`,
      null,
      `You can only update up to ${MAX_RECORDS} records at once.`,
    );
  }
  const test = rowTest(world, shape, filter);
  return apply(writes, rows, { columns, isStillSeen: (row) => test(row) === true });
}

type Plan = {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly isStillSeen: (row: Row) => boolean;
};

function apply(writes: Writes, rows: readonly Row[], { columns, isStillSeen }: Plan): readonly Row[] {
  const { world, shape, writer } = writes;
  const changes = rows.map((before) => ({
    before,
    after: mergedRow(world, shape, before, { columns, writer }),
  }));
  refuseTakenId(writes, rows, columns.id);
  checkUnique(
    world,
    shape,
    changes.map(({ after }) => after),
    new Set(rows.map((row) => row.id)),
  );
  checkForeignKeys(world, shape, columns);
  for (const { after } of changes) world.tables.put(shape, after);
  writes.emit(
    changes.flatMap(({ before, after }): readonly RecordEvent[] => {
      const updatedFields = changedFields(shape, before, after);
      if (updatedFields.length === 0 || !isStillSeen(after)) return [];
      return [{ shape, writer, action: 'updated', row: after, updatedFields }];
    }),
  );
  return changes.map(({ after }) => after);
}

/** An id may be "changed" to itself only; that of another record is a duplicate. */
function refuseTakenId({ world, shape }: Writes, rows: readonly Row[], id: unknown): void {
  if (typeof id !== 'string' || rows.every((row) => row.id === id)) return;
  if (world.tables.of(shape).rows.has(id)) throw duplicate(null, shape);
}
