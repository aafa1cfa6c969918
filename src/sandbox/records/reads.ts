/** findMany, findOne, groupBy: default page 200, no maximum, cursors (API.md §2, §3). */
import type { Shape } from '../metadata/catalogue';
import { badInput, recordNotFound } from '../problem';
import { isMissing, isObject, listOf, plainText } from '../unknown';
import { present } from '../values/present';
import type { World } from '../world';
import { aggregator } from './aggregates';
import type { Arguments } from './arguments';
import { cursorOf, positionTo } from './cursor';
import { matching } from './filter';
import { compareRows, orderKeys } from './order';
import type { OrderKey } from './order';
import { connection } from './projection';
import type { Projector } from './projection';
import type { Selection } from './selection';
import type { Row } from './tables';

const DEFAULT_PAGE = 200;

export type Reads = { readonly world: World; readonly shape: Shape; readonly project: Projector };

export function findMany({ world, shape, project }: Reads, args: Arguments, selection: Selection): unknown {
  refuseMixedPaging(args);
  const found = matching(world, shape, args.filter, { hideDeleted: true, anyOrder: true });
  const keys = orderKeys(world, shape, args.orderBy ?? []);
  const ordered = [...found].sort(compareRows(keys));
  const page = cut(ordered, keys, args);
  return connection(shape, selection, {
    ...page,
    totalCount: found.length,
    project,
    cursor: (row) => cursorOf(keys, row),
    aggregate: aggregator(shape, found),
  });
}

export function findOne({ world, shape, project }: Reads, args: Arguments, selection: Selection): unknown {
  const [row] = matching(world, shape, args.filter, { hideDeleted: true });
  if (row === undefined) throw recordNotFound();
  return project(shape, row, selection);
}

const conflict = (message: string): Error => badInput(message, 'ARGS_CONFLICT');

const EXCLUSIVE = [
  ['first', 'last'],
  ['before', 'after'],
  ['before', 'first'],
  ['after', 'last'],
] as const;

function refuseMixedPaging(args: Arguments): void {
  for (const [one, other] of EXCLUSIVE) {
    if (args[one] && args[other]) throw conflict(`Cannot provide both ${one} and ${other}`);
  }
  if (Number(args.first) < 0) throw badInput('First argument must be non-negative', 'INVALID_ARGS_FIRST');
  if (Number(args.last) < 0) throw badInput('Last argument must be non-negative', 'INVALID_ARGS_LAST');
}

type Cut = {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

/** `last` without `before` counts from the front, as on a real server. `hasPreviousPage` is only ever said going backwards. */
function cut(ordered: readonly Row[], keys: readonly OrderKey[], args: Arguments): Cut {
  const limit = Number(args.first ?? args.last ?? DEFAULT_PAGE);
  const skip = Number(args.offset ?? 0);
  if (typeof args.before === 'string') {
    const at = positionTo(args.before, keys);
    const rows = ordered.filter((row) => at(row) < 0);
    return { rows: rows.slice(-limit), hasNextPage: false, hasPreviousPage: rows.length > limit };
  }
  const at = typeof args.after === 'string' ? positionTo(args.after, keys) : null;
  const rows = (at === null ? ordered : ordered.filter((row) => at(row) > 0)).slice(skip);
  return { rows: rows.slice(0, limit), hasNextPage: rows.length > limit, hasPreviousPage: false };
}

/** Groups by plain fields and parts of composites; date granularities other than the day are not played. */
export function groupBy({ world, shape, project }: Reads, args: Arguments, selection: Selection): unknown {
  const dimensions = listOf(Array.isArray(args.groupBy) ? args.groupBy : [args.groupBy])
    .filter(isObject)
    .flatMap((one) => Object.entries(one).map(([name, value]) => dimension(shape, name, value)));
  const groups = new Map<string, { readonly values: readonly unknown[]; readonly rows: Row[] }>();
  for (const row of matching(world, shape, args.filter, { hideDeleted: true })) {
    const values = dimensions.map((read) => read(row));
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].slice(0, Number(args.limit ?? DEFAULT_PAGE)).map(({ values, rows }) => ({
    ...connection(shape, selection, {
      rows,
      totalCount: rows.length,
      hasNextPage: false,
      hasPreviousPage: false,
      project,
      cursor: (row) => row.id,
      aggregate: aggregator(shape, rows),
    }),
    ...(selection.has('groupByDimensionValues') ? { groupByDimensionValues: values } : {}),
  }));
}

function dimension(shape: Shape, name: string, value: unknown): (row: Row) => unknown {
  const field = shape.byName.get(name);
  if (field === undefined || field.relation)
    throw badInput(`Field "${name}" cannot be grouped by`, 'FIELD_NOT_FOUND');
  const [part] = isObject(value) && !('granularity' in value) ? Object.keys(value) : [];
  return (row) => {
    const shown = present(field, row[name]);
    if (field.type === 'DATE' || field.type === 'DATE_TIME')
      return isMissing(shown) ? null : plainText(shown).slice(0, 10);
    return part !== undefined && isObject(shown) ? (shown[part] ?? null) : shown;
  };
}
