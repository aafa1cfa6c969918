/** Client input → stored columns: known fields only, values read, relations resolved to the id of one record. */
import { foreignKeyName } from '../metadata/build';
import type { Shape } from '../metadata/catalogue';
import { joinColumn } from '../metadata/model';
import type { Field } from '../metadata/model';
import { capitalise } from '../metadata/names';
import { badInput, invalidData } from '../problem';
import { isObject, plainText } from '../unknown';
import { readValue } from '../values/read';
import type { World } from '../world';
import type { Row } from './tables';

export type Columns = Readonly<Record<string, unknown>>;

export function readInput(world: World, shape: Shape, input: Readonly<Record<string, unknown>>): Columns {
  const columns: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const field = shape.byName.get(key) ?? shape.byJoinColumn.get(key);
    if (field === undefined) {
      throw invalidData(`Object ${shape.object.nameSingular} doesn't have any "${key}" field.`);
    }
    if (field.relation?.kind === 'MANY_TO_ONE' && key === field.name) {
      columns[joinColumn(field)] = connected(world, field, value);
    } else {
      columns[key] = readValue(world, field, key, value);
    }
  }
  return columns;
}

/** Every id a row holds must be the id of an existing row, soft-deleted or not. */
export function checkForeignKeys(world: World, shape: Shape, columns: Columns): void {
  for (const [column, field] of shape.byJoinColumn) {
    const id = columns[column];
    if (typeof id !== 'string') continue;
    if (world.tables.of(world.catalogue.target(field)).rows.has(id)) continue;
    throw badInput(
      `insert or update on table "${tableName(world, shape)}" violates foreign key constraint "${foreignKeyName(field)}"`,
      null,
      'This operation references a record that does not exist or cannot be modified due to existing relationships.',
    );
  }
}

/** Custom objects live in tables whose name starts with an underscore. */
export const tableName = (world: World, shape: Shape): string =>
  shape.object.applicationId === world.applications.standard
    ? shape.object.nameSingular
    : `_${shape.object.nameSingular}`;

function connected(world: World, field: Field, value: unknown): string | null {
  if (isObject(value) && value.disconnect === true) return null;
  const connect = isObject(value) ? value.connect : undefined;
  const where = isObject(connect) ? connect.where : undefined;
  if (!isObject(where))
    throw invalidData(`Relation "${field.name}" requires connect or disconnect operation`);
  const target = world.catalogue.target(field);
  const conditions = Object.entries(where).flatMap(([name, part]) => flatten(name, part));
  const found = [...world.tables.of(target).rows.values()].filter((row) => matches(target, row, where));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only.id;
  const said = conditions.map(([name, part]) => `${name} = ${plainText(part)}`).join(' and ');
  throw badInput(
    `Expected 1 record to connect to ${field.name}, but found ${found.length} for ${said}`,
    null,
    `Can't connect to ${field.name}. No unique record found with condition: ${said}`,
  );
}

const flatten = (name: string, value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value)
    ? Object.entries(value).map(([part, one]) => [`${name}${capitalise(part)}`, one] as const)
    : [[name, value]];

function matches(target: Shape, row: Row, where: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(where).every(([name, wanted]) => {
    const held = row[name];
    if (isObject(wanted))
      return isObject(held) && Object.entries(wanted).every(([part, one]) => sameText(held[part], one));
    return target.byName.has(name) && sameText(held, wanted);
  });
}

const sameText = (held: unknown, wanted: unknown): boolean =>
  typeof held === 'string' && typeof wanted === 'string' && held.toLowerCase() === wanted.toLowerCase();
