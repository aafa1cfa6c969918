/** Composites that are only a handful of named parts: names, addresses, amounts, actors. */
import { inspect } from 'node:util';
import { invalidData } from '../problem';
import { isObject } from '../unknown';
import { readJson, readNumber, readText, readUuid } from './scalars';

type PartReader = (value: unknown, key: string) => unknown;
export type Parts = Readonly<Record<string, PartReader>>;

/** Reads the parts that were sent; the others stay absent, so that an update leaves them alone. */
export function readParts(value: unknown, key: string, kind: string, parts: Parts): Record<string, unknown> {
  if (value === null) return {};
  if (!isObject(value)) {
    throw invalidData(
      `Invalid object value ${inspect(value)} for field "${key}"`,
      `Invalid value for ${kind}`,
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      const read = parts[name];
      if (read === undefined) {
        throw invalidData(
          `Invalid subfield ${name} for ${kind} field "${key}"`,
          `Invalid subfield ${name} for ${kind} field "${key}"`,
        );
      }
      return [name, part === undefined ? undefined : read(part, `${key}.${name}`)];
    }),
  );
}

export const readFullName = (value: unknown, key: string): unknown =>
  readParts(value, key, 'full name', { firstName: readText, lastName: readText });

export const readAddress = (value: unknown, key: string): unknown =>
  readParts(value, key, 'address', {
    addressStreet1: readText,
    addressStreet2: readText,
    addressCity: readText,
    addressPostcode: readText,
    addressState: readText,
    addressCountry: readText,
    addressLat: readNumeric,
    addressLng: readNumeric,
  });

/** The code is not checked: Twenty accepts "ZZZ" (API.md §3). */
export const readCurrency = (value: unknown, key: string): unknown =>
  readParts(value, key, 'currency', { amountMicros: readNumeric, currencyCode: readText });

/** A caller may say the source and the context of an actor; the name and the member are Twenty's to write. */
export const readActor = (value: unknown, key: string): unknown =>
  readParts(value, key, 'actor', {
    source: readSource,
    context: readJson,
    name: readText,
    workspaceMemberId: readUuid,
  });

const SOURCES = 'EMAIL CALENDAR WORKFLOW AGENT API IMPORT MANUAL SYSTEM WEBHOOK APPLICATION'.split(' ');

function readSource(value: unknown, key: string): string {
  if (typeof value === 'string' && SOURCES.includes(value)) return value;
  throw invalidData(
    `Invalid value "${String(value)}" for field "${key}". Valid values are: ${SOURCES.join(', ')}`,
    `Invalid value for field "${key}"`,
  );
}

/** Amounts may come as text: they are bigger than a number can always hold. */
function readNumeric(value: unknown, key: string): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return readNumber(number, key);
}
