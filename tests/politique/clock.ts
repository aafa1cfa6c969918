/**
 * The oracle's own clock, on Intl and arithmetic alone: nothing of `src/kernel`, of `workflows/local-time`, or of luxon. Simple on
 * purpose; the only thing remembered is how far a zone is from UTC, quarter by quarter of the days that change it.
 */
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Hours, and changes of clocks, fall on quarters. */
export const QUARTER = 15 * MINUTE;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

export type Wall = { readonly date: string; readonly weekday: string; readonly minute: number };

/** What a clock and a calendar on the wall show there. */
export function wallOf(at: number, zone: string): Wall {
  const local = at + offsetOf(at, zone);
  const date = new Date(local);
  return {
    date: date.toISOString().slice(0, 10),
    weekday: WEEKDAYS[date.getUTCDay()] ?? '',
    minute: Math.floor((((local % DAY) + DAY) % DAY) / MINUTE),
  };
}

/** The first instant of the local day of `at`. */
export function startOfDay(at: number, zone: string): number {
  const { date } = wallOf(at, zone);
  let first = Math.floor(at / QUARTER) * QUARTER;
  while (wallOf(first - QUARTER, zone).date === date) first -= QUARTER;
  return first;
}

/** Instants between two UTC dates at which the zone's distance from UTC changes. */
export function transitionsOf(zone: string, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let day = from; day < to; day += DAY) {
    if (offsetOf(day, zone) === offsetOf(day + DAY, zone)) continue;
    let at = day + QUARTER;
    while (offsetOf(at, zone) === offsetOf(day, zone)) at += QUARTER;
    found.push(at);
  }
  return found;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();
/** null: Intl knows no such zone. */
function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = zone === '' ? null : newFormat(zone);
  formats.set(zone, format);
  return format;
}
function newFormat(zone: string): Intl.DateTimeFormat | null {
  const numbers = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...numbers });
  } catch {
    return null;
  }
}
export const isZone = (zone: string): boolean => formatOf(zone) !== null;

/** As Intl shows it, to the minute. */
function askedOffset(at: number, zone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone)?.formatToParts(at) ?? []) parts[type] = value;
  const { year, month, day, hour, minute } = parts;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`) - Math.floor(at / MINUTE) * MINUTE;
}

const offsets = new Map<string, number>();
const remembered = (key: string, ask: () => number): number => {
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const answer = ask();
  offsets.set(key, answer);
  return answer;
};

/** Of a UTC day that begins, and whose next begins, with one offset, all of it; else quarter by quarter. */
function offsetOf(at: number, zone: string): number {
  const day = Math.floor(at / DAY);
  const first = remembered(`${zone} ${day}`, () => askedOffset(day * DAY, zone));
  const last = remembered(`${zone} ${day + 1}`, () => askedOffset((day + 1) * DAY, zone));
  if (first === last) return first;
  const quarter = Math.floor(at / QUARTER);
  return remembered(`${zone} q${quarter}`, () => askedOffset(quarter * QUARTER, zone));
}
