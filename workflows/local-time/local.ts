/**
 * Local intentions ("la veille à 18 h") as instants (DESIGN §2.12), without building a date object for each question.
 * Agrees with `src/kernel/time` (a test compares the two over years and zones).
 */
import { days, hours, minutes, type TimeOfDay } from '../../src/kernel/time';
import { offsetAt } from '../../src/kernel/offset';

const DAY = days(1);

/** The local wall clock of `at`, as milliseconds of a UTC-like calendar. */
const wallClock = (at: Date, zone: string): number => at.getTime() + offsetAt(zone, at.getTime());

const startOfDay = (wall: number): number => Math.floor(wall / DAY) * DAY;

/**
 * Wall clock → instant. A local time that happens twice is its first occurrence; one that a clock change skips moves
 * forward by the length of the gap (2 h 30 → 3 h 30).
 */
function instantOf(wall: number, zone: string): Date {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const early = wall - before;
  if (before === after || offsetAt(zone, early) === before) return new Date(early);
  const late = wall - after;
  return new Date(offsetAt(zone, late) === after ? late : early);
}

/** The instant of `time` on the local day of `at` in `zone`, `dayShift` days later. */
export function localInstant(at: Date, zone: string, time: TimeOfDay, dayShift = 0): Date {
  const day = startOfDay(wallClock(at, zone)) + dayShift * DAY;
  return instantOf(day + hours(time.hour) + minutes(time.minute), zone);
}

/** Minutes since local midnight. */
export const localMinute = (at: Date, zone: string): number =>
  Math.floor((wallClock(at, zone) - startOfDay(wallClock(at, zone))) / minutes(1));

/** ISO weekday, 1 is Monday, 7 is Sunday. The epoch was a Thursday. */
export const localWeekday = (at: Date, zone: string): number =>
  ((((startOfDay(wallClock(at, zone)) / DAY + 3) % 7) + 7) % 7) + 1;

/** The local calendar day, as days since 1970-01-01: to compare days without writing them. */
export const localDay = (at: Date, zone: string): number => startOfDay(wallClock(at, zone)) / DAY;

export const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0 };
