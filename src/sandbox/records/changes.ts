/** Which fields an update changed, and the events that are told to webhooks (API.md §1). */
import type { Shape } from '../metadata/catalogue';
import { isManyToOne, isOneToMany, joinColumn } from '../metadata/model';
import type { Writer } from './actor';
import type { Row } from './tables';

export type EventAction = 'created' | 'updated' | 'deleted' | 'restored' | 'destroyed';

/** One event; `row` is the state after the change (before it, for destroyed). Never the previous values. */
export type RecordEvent = {
  readonly shape: Shape;
  readonly action: EventAction;
  readonly row: Row;
  readonly updatedFields: readonly string[] | null;
  readonly writer: Writer;
};

const SILENT = new Set(['updatedAt', 'searchVector']);

/**
 * Composites count as a whole; a relation counts as two names, after the others; updatedAt never counts. A change of a morph
 * relation alone is not reported at all (PLATFORM.md §3).
 */
export function changedFields(shape: Shape, before: Row, after: Row): readonly string[] {
  const plain = shape.fields.filter(
    (field) => !isManyToOne(field) && !isOneToMany(field) && !SILENT.has(field.name),
  );
  const relations = shape.fields.filter((field) => field.type === 'RELATION' && isManyToOne(field));
  return [
    ...plain.filter(({ name }) => !isSame(before[name], after[name])).map(({ name }) => name),
    ...relations
      .filter((field) => !isSame(before[joinColumn(field)], after[joinColumn(field)]))
      .flatMap((field) => [field.name, joinColumn(field)]),
  ];
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b || ((a ?? null) === null && (b ?? null) === null)) return true;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** The same object written in another order is the same value. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
