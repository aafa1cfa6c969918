/** Values of one part: text, numbers, ids, choices. Each reader answers what is stored, or refuses in Twenty's words. */
import { inspect } from 'node:util';
import type { Field } from '../metadata/model';
import { Problem, invalidData } from '../problem';
import { isObject, isUuid, plainText } from '../unknown';

export function readText(value: unknown, key: string): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw refused('string', value, `text field "${key}"`);
  // Postgres cannot store it; Twenty lets the error through.
  if (value.includes('\u0000'))
    throw new Problem('Data validation error.', { code: 'INTERNAL_SERVER_ERROR' });
  return value === '' ? null : value;
}

export function readNumber(value: unknown, key: string): number | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidData(
    `Invalid number value ${inspect(value)} for field "${key}"`,
    `Invalid value for number: "${inspect(value)}"`,
  );
}

export function readPosition(value: unknown, key: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidData(
    `Invalid position value ${inspect(value)} for field "${key}"`,
    `Invalid value for position: "${inspect(value)}"`,
  );
}

export function readBoolean(value: unknown, key: string): boolean | null {
  if (value === null || typeof value === 'boolean') return value;
  throw refused('boolean', value, `field "${key}"`);
}

export function readUuid(value: unknown, key: string): string | null {
  if (value === null) return null;
  if (isUuid(value)) return value.toLowerCase();
  throw invalidData(
    `Invalid UUID value ${inspect(value)} for field "${key}"`,
    `Invalid value for UUID: "${inspect(value)}"`,
  );
}

export function readChoice(value: unknown, field: Field, key: string): string | null {
  if (value === null) return null;
  const values = (field.options ?? []).map((option) => option.value);
  if (typeof value === 'string' && values.includes(value)) return value;
  throw invalidData(
    `Invalid value "${plainText(value)}" for field "${key}". Valid values are: ${values.join(', ')}`,
    `Invalid value for field "${key}"`,
  );
}

export function readChoices(value: unknown, field: Field, key: string): readonly string[] | null {
  if (value === null) return null;
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const values = (field.options ?? []).map((option) => option.value);
  const texts = given.filter((one): one is string => typeof one === 'string' && values.includes(one));
  if (texts.length !== given.length) {
    throw invalidData(
      `Invalid value ${inspect(value)} for multi select field "${key}"`,
      `Invalid value for multi-select: "${inspect(value)}"`,
    );
  }
  return texts.length === 0 ? null : texts;
}

export function readTexts(value: unknown, key: string): readonly string[] | null {
  if (value === null) return null;
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = given.filter((one): one is string => typeof one === 'string');
  if (texts.length !== given.length) {
    throw invalidData(
      `Invalid value ${inspect(value)} for field "${key} - Array values need to be string"`,
      `Invalid value for array: "${inspect(value)}"`,
    );
  }
  return texts.length === 0 ? null : texts;
}

export function readJson(value: unknown, key: string): unknown {
  const parsed = typeof value === 'string' ? parsedJson(value) : value;
  if (parsed === null || isObject(parsed) || Array.isArray(parsed)) return parsed;
  throw refused('object', value, `field "${key}"`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function readRelationId(value: unknown, field: Field, key: string): string | null {
  if (field.relation?.kind === 'ONE_TO_MANY') {
    throw invalidData(`One-to-many relation ${key} field does not support write operations.`);
  }
  return readUuid(value, key);
}

const refused = (kind: string, value: unknown, where: string): Problem =>
  invalidData(
    `Invalid ${kind} value ${inspect(value)} for ${where}`,
    `Invalid value for ${kind}: "${inspect(value)}"`,
  );
