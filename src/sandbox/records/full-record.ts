/** A row as answers and webhooks show it whole: composites nested, relations only as `<name>Id`. */
import type { Shape } from '../metadata/catalogue';
import { isManyToOne, isOneToMany, joinColumn } from '../metadata/model';
import type { Field } from '../metadata/model';
import { isObject, plainText } from '../unknown';
import { present } from '../values/present';
import type { Row } from './tables';

export function fullRecord(shape: Shape, row: Row): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const field of shape.fields) {
    if (isOneToMany(field)) continue;
    if (isManyToOne(field)) record[joinColumn(field)] = row[joinColumn(field)] ?? null;
    else
      record[field.name] =
        field.type === 'TS_VECTOR' ? searchVector(shape, row) : present(field, row[field.name]);
  }
  return record;
}

/** What Postgres would index of the record's title; enough to be recognised as such. */
export function searchVector(shape: Shape, row: Row): string {
  const words = labelOf(shape, row)
    .toLowerCase()
    .split(/[^\p{L}\p{N}@.+-]+/u);
  return words
    .filter((word) => word !== '')
    .map((word, at) => `'${word}':${at + 1}`)
    .join(' ');
}

/** The record's title in words: its name, its full name, its e-mail; its id when it has none. */
export function labelOf(shape: Shape, row: Row): string {
  const field = shape.labelField;
  if (field === null) return row.id;
  const text = labelText(field, row[field.name]).trim();
  return text === '' ? '' : text;
}

function labelText(field: Field, value: unknown): string {
  if (field.type !== 'FULL_NAME') return plainText(value);
  return isObject(value) ? `${plainText(value.firstName)} ${plainText(value.lastName)}` : '';
}
