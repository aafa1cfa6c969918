/** A cursor is base64 of the JSON of a row's orderBy values and its id (API.md §3; recorded core/15, 16). */
import { badInput } from '../problem';
import { isObject } from '../unknown';
import { compareValues } from './order';
import type { OrderKey } from './order';
import type { Row } from './tables';

export function cursorOf(keys: readonly OrderKey[], row: Row): string {
  const values: Record<string, unknown> = {};
  for (const order of keys) plant(values, order.path, order.valueOf(row) ?? null);
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64');
}

function plant(into: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const held = into[name];
  const nested: Record<string, unknown> = isObject(held) ? held : {};
  into[name] = nested;
  plant(nested, rest, value);
}

/** Sign of "row stands after the cursor": positive after, negative before, 0 the row of the cursor itself. */
export function positionTo(cursor: string, keys: readonly OrderKey[]): (row: Row) => number {
  const values = decode(cursor);
  return (row) => {
    for (const order of keys) {
      const sign = compareValues(order, order.valueOf(row), dig(values, order.path));
      if (sign !== 0) return sign;
    }
    return 0;
  };
}

function decode(cursor: string): unknown {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString('utf8'));
    if (isObject(values)) return values;
  } catch {
    // Falls through to the same refusal: what is not JSON is no cursor either.
  }
  throw badInput(`Invalid cursor: ${cursor}`, 'INVALID_CURSOR');
}

const dig = (values: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((held, name) => (isObject(held) ? held[name] : null), values);
