/** Dates and moments: ISO writing only, moments normalised to UTC with milliseconds (`2026-11-22` alone is midnight UTC). */
import { inspect } from 'node:util';
import type { Problem } from '../problem';
import { invalidData } from '../problem';

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/** As it is stored, on a day that every month has: most of what is asked. */
const PLAIN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The instant a text writes, or null when it writes none. Without an offset it is taken as UTC. */
export function parseMoment(text: string): Date | null {
  if (PLAIN.test(text)) return new Date(text);
  const found = MOMENT.exec(text);
  if (!found || !isDay(found[1] ?? '')) return null;
  const hasZone = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(text.slice(10));
  const at = new Date(text.length > 10 && !hasZone ? `${text}Z` : text.replace(' ', 'T'));
  return Number.isNaN(at.getTime()) ? null : at;
}

/** True for a day that exists: the 31st of February does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

export function readMoment(value: unknown, key: string): string | null {
  if (value === null) return null;
  const at = typeof value === 'string' ? parseMoment(value) : null;
  if (at === null) throw notWritten(value, 'date-time', key, 'YYYY-MM-DDTHH:mm:ssZ');
  return at.toISOString();
}

export function readDate(value: unknown, key: string): string | null {
  if (value === null) return null;
  const day = typeof value === 'string' && parseMoment(value) !== null ? value.slice(0, 10) : '';
  if (!isDay(day)) throw notWritten(value, 'date', key, 'YYYY-MM-DD');
  return day;
}

const notWritten = (value: unknown, kind: string, key: string, form: string): Problem =>
  invalidData(
    `Invalid value ${inspect(value)} for ${kind} field "${key}". Expected format: '${form}'`,
    `Invalid value for ${kind}: "${inspect(value)}". Expected format: '${form}'`,
  );
