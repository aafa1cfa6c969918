/**
 * Time as the whole project speaks it: instants are `Date` (UTC), spans are milliseconds made by the functions below,
 * local intentions ("la veille à 18 h") are computed in an IANA zone (DESIGN §2.12). No function here reads a clock.
 */
import { DateTime, IANAZone } from 'luxon';
import { offsetAt } from './offset';

export const seconds = (n: number): number => n * 1_000;
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;
export const days = (n: number): number => n * 86_400_000;

export const plus = (at: Date, span: number): Date => new Date(at.getTime() + span);
export const minus = (at: Date, span: number): Date => new Date(at.getTime() - span);
export const isBefore = (a: Date, b: Date): boolean => a.getTime() < b.getTime();
/** Has less than `span` passed since `at`? */
export const isWithin = (span: number, at: Date, now: Date): boolean => now.getTime() < at.getTime() + span;
/** Calendar months in UTC: the 31st plus one month is the month's last day. `n` may be negative. */
export const plusMonths = (at: Date, n: number): Date =>
  DateTime.fromJSDate(at, { zone: 'utc' }).plus({ months: n }).toJSDate();
export const latest = (dates: readonly [Date, ...Date[]]): Date =>
  new Date(Math.max(...dates.map((date) => date.getTime())));
export const earliest = (dates: readonly Date[]): Date | null =>
  dates.length === 0 ? null : new Date(Math.min(...dates.map((date) => date.getTime())));

/** True for a zone this machine's ICU data knows ("Europe/Paris"), false for anything else. */
export const isZone = (zone: string): boolean => IANAZone.isValidZone(zone);

/** A time of day on a 24-hour clock, as people write it in the settings: "09:00". */
export type TimeOfDay = { readonly hour: number; readonly minute: number };

/** "9:00", "09:00", "9h", "9 h 30" → a time of day; anything else → null. */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  const found = /^\s*(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)\s*$/.exec(text);
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? '0');
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
}

/**
 * The instant of `time` on the local day of `at`, moved by `dayShift` days, in `zone`.
 * A local time skipped by a clock change becomes the first instant after the gap (luxon's rule).
 */
export function localTime(at: Date, zone: string, time: TimeOfDay, dayShift = 0): Date {
  return DateTime.fromJSDate(at, { zone })
    .plus({ days: dayShift })
    .set({ hour: time.hour, minute: time.minute, second: 0, millisecond: 0 })
    .toJSDate();
}

/** Minutes since local midnight of `at` in `zone`. */
export function minuteOfDay(at: Date, zone: string): number {
  const local = DateTime.fromJSDate(at, { zone });
  return local.hour * 60 + local.minute;
}

/** ISO weekday of `at` in `zone`: 1 is Monday, 7 is Sunday. */
export const weekday = (at: Date, zone: string): number => DateTime.fromJSDate(at, { zone }).weekday;

const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** The wall clock of `at` in `zone`, to be read with the UTC getters; every message asks, so no date object of luxon's. */
const wallClock = (at: Date, zone: string): Date => new Date(at.getTime() + offsetAt(zone, at.getTime()));

/** "mardi 24 novembre à 14 h 30", "mardi 1er décembre à 9 h", in the reader's zone. */
export const frenchDateTime = (at: Date, zone: string): string =>
  `${frenchDate(at, zone)} à ${frenchTime(at, zone)}`;

/** "mardi 24 novembre", "mardi 1er décembre", in the reader's zone. */
export function frenchDate(at: Date, zone: string): string {
  const local = wallClock(at, zone);
  const day = local.getUTCDate() === 1 ? '1er' : String(local.getUTCDate());
  return `${JOURS[local.getUTCDay()]} ${day} ${MOIS[local.getUTCMonth()]}`;
}

/** "14 h 30", "9 h", in the reader's zone. */
export function frenchTime(at: Date, zone: string): string {
  const local = wallClock(at, zone);
  const [hour, minute] = [local.getUTCHours(), local.getUTCMinutes()];
  return minute === 0 ? `${hour} h` : `${hour} h ${String(minute).padStart(2, '0')}`;
}
