/**
 * Public holidays by country or region ("FR", "CA-QC", "CH-GE"), from date-holidays: days on which offices are closed
 * (`public` and `bank`; not what is only observed). Computed once per region and year.
 */
import Holidays from 'date-holidays';
import { days } from '../../src/kernel/time';

/** A local calendar day, as days since 1970-01-01 (`localDay` of `local-time`). */
export type Day = number;

const NONE = 'AUCUN';
const CLOSED: ReadonlySet<string> = new Set(['public', 'bank']);
/** Rules of the Islamic calendar name its months. */
const MOON = /\b(Shawwal|Dhu al-Hijjah|Muharram|Rabi al-awwal|Safar|Ramadan|Rajab)\b/;
const NEW_YEAR = /\b1 Muharram\b/;
/** Years of regions remembered before starting afresh: what leads have as country is whatever staff typed. */
const MEMORY = 256;

const years = new Map<string, Map<number, ReadonlySet<Day>>>();
let countries: ReadonlySet<string> | null = null;

/** Is this local day a public holiday there? Nowhere ("AUCUN") and unknown places have none. */
export function isHoliday(day: Day, region: string): boolean {
  if (region === NONE || !knowsHolidaysOf(region)) return false;
  const year = new Date(days(day)).getUTCFullYear();
  return (years.get(region)?.get(year) ?? remember(region, year)).has(day);
}

/** Does the calendar know this country? An unknown region of a known country has the country's holidays. */
export function knowsHolidaysOf(region: string): boolean {
  countries ??= new Set(Object.keys(new Holidays().getCountries()));
  return region.length <= 6 && countries.has(region.split('-')[0] ?? '');
}

/**
 * Whose holidays a lead has: its country's when the calendar knows it, else the agency's. An agency in Québec means Québec
 * when the lead only says Canada.
 */
export function holidayRegion(pays: string, agency: string): string {
  const code = pays.trim().toUpperCase();
  if (code === '' || code === agency || !knowsHolidaysOf(code)) return agency;
  return agency.startsWith(`${code}-`) ? agency : code;
}

function remember(region: string, year: number): ReadonlySet<Day> {
  if (years.size >= MEMORY) years.clear();
  const known = years.get(region) ?? new Map<number, ReadonlySet<Day>>();
  years.set(region, known);
  const found = holidaysOf(region, year);
  known.set(year, found);
  return found;
}

/** A half day ("from 14:00") is a working day. */
function holidaysOf(region: string, year: number): ReadonlySet<Day> {
  const [country = '', state] = region.split('-');
  const calendar = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const closed = calendar
    .getHolidays(year)
    .filter(({ type, date }) => CLOSED.has(type) && date.slice(11, 16) === '00:00');
  const known = closed.flatMap(({ date, rule }) => restFrom(dayOf(date.slice(0, 10)), rule));
  return new Set([...known, ...alsoClosed(country, year), ...alsoClosed(region, year)]);
}

const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / days(1);

/**
 * The sighting of the moon may put a feast off by one day after the computed one, as it did in Morocco in four of the years
 * 2022 to 2025; and Morocco and Tunisia rest for two, except at the new year.
 */
function restFrom(day: Day, rule: string): readonly Day[] {
  if (!MOON.test(rule)) return [day];
  return NEW_YEAR.test(rule) ? [day, day + 1] : [day, day + 1, day + 2];
}

const alsoClosed = (region: string, year: number): readonly Day[] => ALSO[region]?.(year).map(dayOf) ?? [];

/** Younger than the library's data, or put off by a Sunday. */
const ALSO: Readonly<Record<string, (year: number) => readonly string[]>> = {
  // The Amazigh new year (decree of 2023) and the Feast of Unity (decree of January 2026).
  MA: (year) => [...(year >= 2024 ? [`${year}-01-14`] : []), ...(year >= 2026 ? [`${year}-10-31`] : [])],
  // Loi sur les jours fériés: Canada Day. Loi sur la fête nationale: Saint-Jean.
  CA: (year) => mondayAfter(`${year}-07-01`),
  'CA-QC': (year) => mondayAfter(`${year}-06-24`),
};

/** The next day, when this one is a Sunday. The epoch was a Thursday. */
function mondayAfter(date: string): readonly string[] {
  const day = dayOf(date);
  return day % 7 === 3 ? [new Date(days(day + 1)).toISOString().slice(0, 10)] : [];
}
