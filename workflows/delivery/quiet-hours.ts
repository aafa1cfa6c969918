/**
 * When a message may leave (DESIGN §5): 9:00–20:00 and neither on Sunday nor on a public holiday of the lead's country for
 * ordinary messages, 7:30–21:00 any day for reminders of an appointment, in the lead's own zone. The hours come from the
 * settings; the end is not included.
 */
import type { Scenario } from '../../objects/vocabulary';
import { isBefore, type TimeOfDay } from '../../src/kernel/time';
import { localDay, localInstant, localMinute, localWeekday } from '../local-time/local';
import type { Reglages } from '../state';
import { holidayRegion, isHoliday } from '../working-time/holidays';

/** `closed`: whose public holidays count besides Sundays; null, any day will do. */
export type Hours = { readonly de: TimeOfDay; readonly a: TimeOfDay; readonly closed: string | null };

const REMINDERS: readonly (Scenario | null)[] = ['COACH_02', 'RAPPEL_IMMIGRATION', 'INVITATION'];

/** What is said of an appointment to come; the word after a missed one is an ordinary message. */
export const isReminder = (scenario: Scenario | null, etape: string): boolean =>
  REMINDERS.includes(scenario) && etape !== 'absence';

/** `pays` is the lead's country; without one that the calendar knows, the agency's holidays count. */
export const hoursFor = (scenario: Scenario | null, reglages: Reglages, pays = '', etape = ''): Hours =>
  isReminder(scenario, etape)
    ? { ...reglages.rappels, closed: null }
    : { ...reglages.envois, closed: holidayRegion(pays, reglages.joursFeries) };

/** Sundays and holidays in a row, and then some: no country has two weeks of them. */
const HORIZON = 14;

/** `at` when sending is allowed then, else the first moment after it when it is. `zone` is the lead's. */
export function nextAllowed(at: Date, hours: Hours, zone: string): Date {
  if (isOpen(at, hours, zone)) return at;
  for (let day = 0; day <= HORIZON; day += 1) {
    const opening = localInstant(at, zone, hours.de, day);
    if (!isBefore(opening, at) && isOpenDay(opening, hours, zone)) return opening;
  }
  throw new RangeError('Aucun jour d’envoi en deux semaines');
}

function isOpen(at: Date, hours: Hours, zone: string): boolean {
  const minute = localMinute(at, zone);
  return minuteOf(hours.de) <= minute && minute < minuteOf(hours.a) && isOpenDay(at, hours, zone);
}

const isOpenDay = (at: Date, { closed }: Hours, zone: string): boolean =>
  closed === null || (localWeekday(at, zone) !== 7 && !isHoliday(localDay(at, zone), closed));

const minuteOf = (time: TimeOfDay): number => time.hour * 60 + time.minute;
