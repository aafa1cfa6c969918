/** `orderBy` → one comparison of rows; the id always decides last. Also what a cursor must remember of a row. */
import type { Shape } from '../metadata/catalogue';
import { joinColumn } from '../metadata/model';
import type { Field } from '../metadata/model';
import { badInput } from '../problem';
import { isMissing, isObject, listOf } from '../unknown';
import { partsOf } from '../values/composites';
import type { World } from '../world';
import { comparisonOf } from './filter-fields';
import { compareRaw } from './operators';
import type { Comparison } from './operators';
import type { Row } from './tables';

export type OrderKey = {
  /** Where the value stands in the cursor: `["title"]`, `["name", "lastName"]`. */
  readonly path: readonly string[];
  readonly valueOf: (row: Row) => unknown;
  readonly compare: Comparison;
  readonly isDescending: boolean;
  readonly nullsFirst: boolean;
};

const ID: OrderKey = {
  path: ['id'],
  valueOf: (row) => row.id,
  compare: compareRaw,
  isDescending: false,
  nullsFirst: true,
};

export function orderKeys(world: World, shape: Shape, orderBy: unknown): readonly OrderKey[] {
  const keys = listOf(Array.isArray(orderBy) ? orderBy : [orderBy])
    .filter(isObject)
    .flatMap((one) => Object.entries(one).flatMap(([name, value]) => fieldKeys(world, shape, name, value)));
  return [...keys, ID];
}

function fieldKeys(world: World, shape: Shape, name: string, value: unknown): readonly OrderKey[] {
  if (isMissing(value)) return [];
  const field = shape.byName.get(name);
  const joined = shape.byJoinColumn.get(name);
  if (joined !== undefined) return [key([name], value, { compare: compareRaw, valueOf: (row) => row[name] })];
  if (field === undefined || field.relation?.kind === 'ONE_TO_MANY') throw unsortable(name);
  if (field.relation) return relationKeys(world, field, value);
  const parts = partsOf(field.type);
  if (parts === null)
    return [key([name], value, { compare: comparisonOf(field), valueOf: (row) => row[name] })];
  if (!isObject(value)) throw unsortable(name);
  return Object.entries(value).map(([part, direction]) =>
    key([name, part], direction, {
      compare: comparisonOf(field, parts[part]?.kind === 'NUMERIC' ? 'NUMERIC' : 'TEXT'),
      valueOf: (row) => partOf(row[name], part),
    }),
  );
}

function relationKeys(world: World, field: Field, value: unknown): readonly OrderKey[] {
  const target = world.catalogue.target(field);
  const rows = world.tables.of(target).rows;
  return Object.entries(isObject(value) ? value : {})
    .flatMap(([name, one]) => fieldKeys(world, target, name, one))
    .map((inner) => ({
      ...inner,
      path: [field.name, ...inner.path],
      valueOf: (row: Row) => {
        const other = rows.get(String(row[joinColumn(field)]));
        return other === undefined ? null : inner.valueOf(other);
      },
    }));
}

const partOf = (value: unknown, part: string): unknown => (isObject(value) ? value[part] : null);

const unsortable = (name: string): Error =>
  badInput(`Field "${name}" does not exist or is not sortable`, 'FIELD_NOT_FOUND');

function key(
  path: readonly string[],
  direction: unknown,
  how: Pick<OrderKey, 'compare' | 'valueOf'>,
): OrderKey {
  const said = String(direction);
  return { path, ...how, isDescending: said.startsWith('Desc'), nullsFirst: said.endsWith('NullsFirst') };
}

/** Negative when `a` stands before `b`. */
export function compareValues(order: OrderKey, a: unknown, b: unknown): number {
  const missing = Number(isMissing(b)) - Number(isMissing(a));
  if (missing !== 0) return order.nullsFirst ? missing : -missing;
  if (isMissing(a)) return 0;
  const sign = order.compare(a, b);
  return order.isDescending ? -sign : sign;
}

export function compareRows(keys: readonly OrderKey[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const order of keys) {
      const sign = compareValues(order, order.valueOf(a), order.valueOf(b));
      if (sign !== 0) return sign;
    }
    return 0;
  };
}
