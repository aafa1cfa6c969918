/** Builds new rows and merges changes into old ones: ids, moments, positions, signatures, defaults. */
import type { Shape } from '../metadata/catalogue';
import { isManyToOne, isOneToMany, joinColumn } from '../metadata/model';
import type { Field } from '../metadata/model';
import { unquoted } from '../metadata/options';
import { isObject, listOf } from '../unknown';
import { partsOf } from '../values/composites';
import type { World } from '../world';
import { nowIso } from '../world';
import { actorOf } from './actor';
import type { Writer } from './actor';
import type { Columns } from './input';
import type { Row } from './tables';

/** `position`: new records go before all others, each before the one made just before (0, -1, -2 … seen on a real server). */
export function newRow(
  world: World,
  shape: Shape,
  columns: Columns,
  { writer, position }: { writer: Writer; position: number },
): Row {
  const now = nowIso(world);
  const row: Record<string, unknown> = {};
  for (const field of shape.fields) {
    if (isOneToMany(field) || field.type === 'TS_VECTOR') continue;
    const column = isManyToOne(field) ? joinColumn(field) : field.name;
    row[column] = stored(field, columns[column]);
  }
  return {
    ...row,
    id: typeof columns.id === 'string' ? columns.id : world.dice.uuid(),
    createdAt: columns.createdAt ?? now,
    updatedAt: columns.updatedAt ?? now,
    position: typeof columns.position === 'number' ? columns.position : position,
    createdBy: signed(writer, columns.createdBy),
    updatedBy: actorOf(writer),
  };
}

/** `createdBy` cannot be forged: the caller chooses its source and context, no more. */
const signed = (writer: Writer, given: unknown): unknown => {
  const actor = actorOf(writer);
  if (!isObject(given)) return actor;
  return { ...actor, source: given.source ?? actor.source, context: given.context ?? actor.context };
};

function stored(field: Field, given: unknown): unknown {
  const parts = partsOf(field.type);
  if (parts !== null) {
    const sent = isObject(given) ? given : {};
    const fallback = isObject(field.defaultValue) && given === undefined ? field.defaultValue : {};
    return Object.fromEntries(
      Object.keys(parts).map((name) => [name, sent[name] ?? quoteless(fallback[name])]),
    );
  }
  return given === undefined ? defaultOf(field) : given;
}

const quoteless = (value: unknown): unknown => {
  const text = typeof value === 'string' ? unquoted(value) : value;
  return text === '' ? null : (text ?? null);
};

/** The value of a field nobody wrote. */
export function defaultOf(field: Field): unknown {
  if (isManyToOne(field)) return null;
  if (field.type === 'MULTI_SELECT' && Array.isArray(field.defaultValue))
    return listOf(field.defaultValue).map(quoteless);
  return field.type === 'UUID' || field.type === 'DATE_TIME' ? null : quoteless(field.defaultValue);
}

export type Change = { readonly columns: Columns; readonly writer: Writer };

/** The given columns over the old ones; `updatedAt` moves even when nothing else does, `updatedBy` is always the writer. */
export function mergedRow(world: World, shape: Shape, before: Row, { columns, writer }: Change): Row {
  const after: Record<string, unknown> = { ...before };
  for (const [column, value] of Object.entries(columns)) {
    const field = shape.byName.get(column);
    const isComposite = field !== undefined && partsOf(field.type) !== null;
    after[column] = isComposite ? mergedParts(before[column], value) : value;
  }
  return {
    ...after,
    id: before.id,
    updatedAt: columns.updatedAt ?? nowIso(world),
    updatedBy: actorOf(writer),
  };
}

/** Parts that were not sent stay as they are. */
function mergedParts(held: unknown, given: unknown): unknown {
  const sent = isObject(given) ? Object.entries(given).filter(([, part]) => part !== undefined) : [];
  return { ...(isObject(held) ? held : {}), ...Object.fromEntries(sent) };
}
