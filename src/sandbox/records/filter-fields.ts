/** What may be asked of a field in a filter, and how its values compare (messages as a real server words them). */
import { inspect } from 'node:util';
import type { FieldType } from '../metadata/model';
import type { Field } from '../metadata/model';
import { badInput } from '../problem';
import type { Problem } from '../problem';
import { isObject, isUuid, plainText } from '../unknown';
import { partsOf } from '../values/composites';
import type { PartKind } from '../values/composites';
import { parseMoment } from '../values/moments';
import { compareMoments, compareNumbers, compareRaw, compareText, makeTest } from './operators';
import type { Comparison, Test } from './operators';

const ORDERED = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'is'];
const STRING = [...ORDERED, 'like', 'ilike', 'startsWith', 'endsWith'];
const ENUM = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'containsAny', 'is', 'isEmptyArray'];

const ALLOWED: Readonly<Partial<Record<FieldType, readonly string[]>>> = {
  TEXT: STRING,
  NUMBER: ORDERED,
  NUMERIC: ORDERED,
  POSITION: ORDERED,
  BOOLEAN: ['eq', 'is'],
  DATE: ORDERED,
  DATE_TIME: ORDERED,
  UUID: ORDERED,
  RELATION: ORDERED,
  MORPH_RELATION: ORDERED,
  ARRAY: ['containsIlike', 'is', 'isEmptyArray'],
  MULTI_SELECT: ['containsAny', 'is', 'isEmptyArray'],
  SELECT: ENUM,
  RATING: ENUM,
  RAW_JSON: ['is', 'like'],
  FILES: ['is', 'like'],
  RICH_TEXT: ['ilike'],
  TS_VECTOR: ['eq', 'neq', 'is', 'search'],
};

export const badFilter = (message: string, friendly?: string): Problem =>
  badInput(message, 'INVALID_ARGS_FILTER', friendly);

/** The test of `{operator: value}` on a plain field or one part of a composite. */
export function fieldTest(field: Field, name: string, filter: unknown, type: FieldType = field.type): Test {
  const [operator, value] = onlyOperator(name, filter);
  const allowed = ALLOWED[type] ?? ['eq', 'neq', 'is'];
  if (!allowed.includes(operator)) {
    throw badFilter(
      `Operator "${operator}" is not valid for field "${name}" of type ${type} - Allowed operators: ${allowed.join(', ')}`,
      `Invalid filter : Operator "${operator}" is not valid for this "${name}" ${type} field`,
    );
  }
  checkValue({ field, name, type }, operator, value);
  return makeTest(operator, value, comparisonOf(field, type));
}

function onlyOperator(name: string, filter: unknown): readonly [string, unknown] {
  if (!isObject(filter)) {
    throw badFilter(
      `Filter value for field "${name}" must be an object`,
      'Invalid filter: filter value must be an object',
    );
  }
  const [entry, ...others] = Object.entries(filter);
  if (entry === undefined || others.length > 0) {
    throw badFilter(
      `Filter for field "${name}" must have exactly one operator`,
      'Invalid filter: exactly one operator per field is required',
    );
  }
  return entry;
}

type Asked = { readonly field: Field; readonly name: string; readonly type: FieldType };

function checkValue(asked: Asked, operator: string, value: unknown): void {
  if (operator === 'is') {
    if (value === 'NULL' || value === 'NOT_NULL') return;
    throw badFilter(
      'Invalid filter value for "is" operator. Expected "NULL" or "NOT_NULL"',
      'Invalid value for "is" operator',
    );
  }
  if (operator === 'in' || operator === 'containsAny') {
    if (!Array.isArray(value)) {
      throw badFilter(
        `Filter operator "${operator}" requires an array value for field ${asked.name}`,
        `Invalid filter: "${operator}" operator requires an array`,
      );
    }
    if (value.length === 0) throw emptyList(asked.name);
    for (const one of value) checkOne(asked, one);
    return;
  }
  if (operator !== 'isEmptyArray' && operator !== 'like' && operator !== 'ilike') checkOne(asked, value);
}

const emptyList = (name: string): Problem =>
  badInput(
    `Invalid filter value for field ${name}. Expected non-empty array`,
    'INVALID_QUERY_INPUT',
    'Invalid filter value: ""',
  );

function checkOne({ field, name, type }: Asked, value: unknown): void {
  if (value === null) return;
  if ((type === 'UUID' || type === 'RELATION' || type === 'MORPH_RELATION') && !isUuid(value)) {
    throw badFilter(
      `Invalid UUID value ${inspect(value)} for field "${name}"`,
      `Invalid value for UUID: "${inspect(value)}"`,
    );
  }
  if (type === 'DATE_TIME' && (typeof value !== 'string' || parseMoment(value) === null)) {
    throw badFilter(
      `Invalid value ${inspect(value)} for date-time field "${name}". Expected format: 'YYYY-MM-DDTHH:mm:ssZ'`,
    );
  }
  if (type === 'SELECT' && !(field.options ?? []).some((option) => option.value === value)) {
    // Only the database notices; it names the enum of the column.
    throw badInput(
      `invalid input value for enum ${field.name}_enum: "${plainText(value)}"`,
      null,
      'Invalid input provided.',
    );
  }
}

const PART_TYPES: Readonly<Record<PartKind, FieldType>> = {
  TEXT: 'TEXT',
  NULLABLE_TEXT: 'TEXT',
  LIST: 'RAW_JSON',
  JSON: 'RAW_JSON',
  NUMERIC: 'NUMERIC',
  UUID: 'UUID',
  SELECT: 'TEXT',
};

/** `{primaryEmail: {eq: …}}` → one test per part. */
export function partTests(field: Field, filter: unknown): readonly (readonly [part: string, test: Test])[] {
  const parts = partsOf(field.type) ?? {};
  if (!isObject(filter)) throw badFilter(`Filter value for field "${field.name}" must be an object`);
  return Object.entries(filter).map(([name, one]) => {
    const part = parts[name];
    if (part === undefined)
      throw badFilter(`Sub field "${name}" not found for composite type: ${field.type}`);
    return [name, fieldTest(field, `${field.name}.${name}`, one, PART_TYPES[part.kind])] as const;
  });
}

/** Enums compare by the place of their option, as Postgres orders them. */
export function comparisonOf(field: Field, type: FieldType = field.type): Comparison {
  if (type === 'DATE_TIME') return compareMoments;
  if (type === 'NUMBER' || type === 'NUMERIC' || type === 'POSITION') return compareNumbers;
  if (type === 'SELECT' || type === 'RATING') {
    const places = new Map((field.options ?? []).map((option, at) => [option.value, at]));
    return (a, b) => (places.get(String(a)) ?? -1) - (places.get(String(b)) ?? -1);
  }
  return type === 'TEXT' ? compareText : compareRaw;
}
