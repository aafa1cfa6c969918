/**
 * When the reminders of one appointment are due, and which of them are skipped (DESIGN §5 COACH-02). Times are local
 * intentions in the lead's zone, moved into the hours of reminders; a skipped one is recorded with its reason.
 */
import { hours, isBefore, minus, minutes } from '../../src/kernel/time';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { localInstant } from '../local-time/local';
import type { Dated } from '../rendez-vous/appointment';
import type { Reglages } from '../state';
import { reminderUsefulUntil, type Etape } from './appointment';

/** Two reminders this close to each other become the later one. */
export const TOO_CLOSE = hours(2);

export type Reminder = {
  readonly etape: Etape;
  readonly prevuLe: Date;
  /** Until when it helps. */
  readonly until: Date;
  /** null: to be sent. */
  readonly skipped: string | null;
};

/** In the order of their times. `now` matters only for reminders that are late because nobody could look earlier. */
export function schedule(
  rendezVous: Dated,
  reglages: Reglages,
  zone: string,
  now: Date,
): readonly Reminder[] {
  const reminders = intentions(rendezVous.debut, reglages, zone).map(([etape, intended]) =>
    place(etape, intended, rendezVous, { reglages, zone, now }),
  );
  return withoutNeighbours(reminders);
}

const intentions = (debut: Date, reglages: Reglages, zone: string): readonly (readonly [Etape, Date])[] => [
  ['j-1', localInstant(debut, zone, reglages.heureRappelVeille, -1)],
  ['j-0', localInstant(debut, zone, reglages.heureRappelMatin)],
  ['h-1', minus(debut, minutes(reglages.minutesRappelAvant))],
];

type Circumstances = { readonly reglages: Reglages; readonly zone: string; readonly now: Date };

/**
 * Past when the appointment was made (or last changed): skipped. Past by now although the appointment was there before:
 * we were late, and it is still sent while it helps.
 */
function place(
  etape: Etape,
  intended: Date,
  rendezVous: Dated,
  { reglages, zone, now }: Circumstances,
): Reminder {
  const until = reminderUsefulUntil(etape, rendezVous.debut, zone);
  const skip = (skipped: string): Reminder => ({ etape, prevuLe: intended, until, skipped });
  if (!isBefore(rendezVous.updatedAt, intended)) {
    return skip('l’heure du rappel était déjà passée quand le rendez-vous a été pris');
  }
  const due = isBefore(intended, now) ? now : intended;
  const prevuLe = nextAllowed(due, hoursFor('COACH_02', reglages), zone);
  return isBefore(prevuLe, until)
    ? { etape, prevuLe, until, skipped: null }
    : skip('dans les heures permises, ce rappel viendrait trop tard pour servir');
}

/** From the last to the first: whatever is sent within TOO_CLOSE before another that is sent gives way to it. */
function withoutNeighbours(reminders: readonly Reminder[]): readonly Reminder[] {
  const sorted = reminders.toSorted((a, b) => a.prevuLe.getTime() - b.prevuLe.getTime());
  let next: Date | null = null;
  return sorted
    .toReversed()
    .map((reminder): Reminder => {
      if (reminder.skipped !== null) return reminder;
      if (next !== null && next.getTime() - reminder.prevuLe.getTime() <= TOO_CLOSE) {
        return { ...reminder, skipped: 'un autre rappel part dans les deux heures qui suivent' };
      }
      next = reminder.prevuLe;
      return reminder;
    })
    .toReversed();
}
