/** Working time of the agency: its opening hours on its working days, in its zone, without public holidays (DESIGN §4.3). */
import { JOUR } from '../../objects/vocabulary';
import { hours, isBefore, plus } from '../../src/kernel/time';
import { localDay, localInstant, localWeekday } from '../local-time/local';
import type { Reglages } from '../state';
import { isHoliday } from './holidays';

export type WorkingCalendar = Pick<Reglages, 'fuseauHoraire' | 'ouverture' | 'joursFeries'>;

/** Days looked ahead; settings that leave no working day within them count as always open. */
const HORIZON = 2_000;

/**
 * The instant at which `count` working hours have passed since `from`: closed hours, days off and holidays do not count. Real
 * hours, also on the day the clocks change. Ends at the closing when they end with it.
 */
export function addWorkingHours(from: Date, count: number, calendar: WorkingCalendar): Date {
  let left = hours(count);
  for (let day = 0; day < HORIZON; day += 1) {
    const { opening, closing } = span(from, day, calendar);
    const start = isBefore(from, opening) ? opening : from;
    const open = closing.getTime() - start.getTime();
    if (open <= 0 || !isWorkingDay(opening, calendar)) continue;
    if (left <= open) return plus(start, left);
    left -= open;
  }
  return plus(from, hours(count));
}

/** As many hours as the agency works in `count` days. */
export function addWorkingDays(from: Date, count: number, calendar: WorkingCalendar): Date {
  const { de, a } = calendar.ouverture;
  const day = a.hour - de.hour + (a.minute - de.minute) / 60;
  return addWorkingHours(from, count * day, calendar);
}

/** The closing of the first working day after the day of `from`. */
export function nextWorkingDayEnd(from: Date, calendar: WorkingCalendar): Date {
  for (let day = 1; day < HORIZON; day += 1) {
    const { opening, closing } = span(from, day, calendar);
    if (isWorkingDay(opening, calendar)) return closing;
  }
  return plus(from, hours(24));
}

export const isWorkingDay = (at: Date, { fuseauHoraire, ouverture, joursFeries }: WorkingCalendar): boolean =>
  ouverture.jours.some((jour) => jour === JOUR[localWeekday(at, fuseauHoraire) - 1]?.value) &&
  !isHoliday(localDay(at, fuseauHoraire), joursFeries);

const span = (from: Date, day: number, { fuseauHoraire, ouverture }: WorkingCalendar) => ({
  opening: localInstant(from, fuseauHoraire, ouverture.de, day),
  closing: localInstant(from, fuseauHoraire, ouverture.a, day),
});
