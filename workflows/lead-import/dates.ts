/** Dates as a file holds them: cells, Excel's day numbers, and text in the forms French speakers use. */
import { hours, minutes, plus } from '../../src/kernel/time';
import type { TimeOfDay } from '../../src/kernel/time';
import { offsetAt } from '../../src/kernel/offset';
import { localInstant } from '../local-time/local';
import { lineOf } from './cell-text';
import type { Cell } from './sheet';

/** A day on the calendar without a zone; `time` null when only the day is said. */
export type LocalDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: TimeOfDay | null;
};

/** Null for anything that is not one certain day ("12 mars" without a year, "bientôt", 31/02/2025). */
export function readDate(cell: Cell | undefined): LocalDate | null {
  const text = plain(lineOf(cell));
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')));
  for (const read of FORMS) {
    const found = read(text);
    if (found) return isReal(found) ? found : null;
  }
  return null;
}

/** The instant of that day and time in `zone`; a day alone is taken at `otherwise`. */
export function instantOf({ year, month, day, time }: LocalDate, zone: string, otherwise: TimeOfDay): Date {
  const noon = Date.UTC(year, month - 1, day, 12);
  return localInstant(new Date(noon - offsetAt(zone, noon)), zone, time ?? otherwise);
}

/** "12/03/2025", as the report and the messages say it. */
export const frenchDate = ({ year, month, day }: LocalDate): string =>
  `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${String(year)}`;

/** Days since 1899-12-30, as Excel counts after its imaginary 29 February 1900; from 1950 to 2100. */
function fromSerial(value: number): LocalDate | null {
  if (value < 18_264 || value > 73_415) return null;
  const minute = Math.round((value % 1) * 1_440);
  const at = plus(new Date(Date.UTC(1899, 11, 30)), Math.floor(value) * hours(24) + minutes(minute));
  const time = minute === 0 ? null : { hour: at.getUTCHours(), minute: at.getUTCMinutes() };
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), time };
}

/** Lower case, no accents, no weekday, one space: the marks between figures stay. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\.),? ?/, '')
    .replace(/\ble (?=\d)/g, '');

const TIME = String.raw`(?:[ t,]+(?:a |vers )?(\d{1,2})\s*(?:[h:]\s*(\d{2})?)(?::\d{2}(?:\.\d+)?)?\s*(am|pm)?z?)?`;
const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'janvier janv jan january',
    'fevrier fevr fev feb february',
    'mars mar march',
    'avril avr apr april',
    'mai may',
    'juin jun june',
    'juillet juil jul july',
    'aout aou aug august',
    'septembre sept sep september',
    'octobre oct october',
    'novembre nov november',
    'decembre dec december',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1])),
);

type Form = (text: string) => LocalDate | null;

const form =
  (pattern: string, order: readonly ('d' | 'm' | 'y')[]): Form =>
  (text) => {
    const found = new RegExp(`^${pattern}${TIME}$`).exec(text);
    if (!found) return null;
    const part = (name: 'd' | 'm' | 'y'): string => found[order.indexOf(name) + 1] ?? '';
    const month = MONTHS[part('m')] ?? Number(part('m'));
    const time = timeOf(found[4], found[5], found[6]);
    return { year: fullYear(part('y')), month, day: Number(part('d')), time };
  };

/** Day first, as French speakers write; month first only where it cannot be a day ("03/25/2025"). */
const FORMS: readonly Form[] = [
  form(String.raw`(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})`, ['y', 'm', 'd']),
  dayFirst(form(String.raw`(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})`, ['d', 'm', 'y'])),
  form(String.raw`(\d{1,2})(?:er|e)?[ .-]+([a-z]{3,9})\.?[ ,.-]+(\d{4}|\d{2})`, ['d', 'm', 'y']),
  form(String.raw`([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`, ['m', 'd', 'y']),
];

function dayFirst(read: Form): Form {
  return (text) => {
    const date = read(text);
    if (date === null || date.month <= 12) return date;
    return { ...date, day: date.month, month: date.day };
  };
}

const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900);
};

function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): TimeOfDay | null {
  if (hour === undefined) return null;
  const twelve = Number(hour) % 12;
  const read = half === undefined ? Number(hour) : half === 'pm' ? twelve + 12 : twelve;
  return { hour: read, minute: Number(minute ?? 0) };
}

function isReal({ year, month, day, time }: LocalDate): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  // A day too many, or none, is in another month.
  const onCalendar = at.getUTCMonth() === month - 1;
  const inTime = time === null || (time.hour <= 23 && time.minute <= 59);
  return onCalendar && inTime && year >= 1900 && year <= 2100;
}
