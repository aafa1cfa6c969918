/**
 * When a message may leave (DESIGN §5): 9:00–20:00 and not on Sunday for ordinary messages, 7:30–21:00 any day for
 * reminders of an appointment, in the lead's own zone. The hours come from the settings; the end is not included.
 * Public holidays of the lead's country belong in `isOpenDay`.
 */
import type { Scenario } from '../../objects/vocabulary';
import { isBefore, type TimeOfDay } from '../../src/kernel/time';
import { localInstant, localMinute, localWeekday } from '../local-time/local';
import type { Reglages } from '../state';

export type Hours = { readonly de: TimeOfDay; readonly a: TimeOfDay; readonly sunday: boolean };

const REMINDERS: readonly (Scenario | null)[] = ['COACH_02', 'RAPPEL_IMMIGRATION', 'INVITATION'];

export const hoursFor = (scenario: Scenario | null, reglages: Reglages): Hours =>
  REMINDERS.includes(scenario)
    ? { ...reglages.rappels, sunday: true }
    : { ...reglages.envois, sunday: false };

/** `at` when sending is allowed then, else the first moment after it when it is. `zone` is the lead's. */
export function nextAllowed(at: Date, hours: Hours, zone: string): Date {
  if (isOpen(at, hours, zone)) return at;
  for (let day = 0; day <= 7; day += 1) {
    const opening = localInstant(at, zone, hours.de, day);
    if (!isBefore(opening, at) && isOpenDay(opening, hours, zone)) return opening;
  }
  throw new RangeError('Aucun jour d’envoi en une semaine');
}

function isOpen(at: Date, hours: Hours, zone: string): boolean {
  const minute = localMinute(at, zone);
  return minuteOf(hours.de) <= minute && minute < minuteOf(hours.a) && isOpenDay(at, hours, zone);
}

const isOpenDay = (at: Date, hours: Hours, zone: string): boolean =>
  hours.sunday || localWeekday(at, zone) !== 7;

const minuteOf = (time: TimeOfDay): number => time.hour * 60 + time.minute;
