/**
 * The times a lead may choose by itself (DESIGN §5 "/rdv"): within the agency's opening hours, on its working days, not sooner
 * than the notice of the settings, when the person who holds the appointment is there and not taken, and never in the night of
 * whoever chooses. Pure; what the diary holds is given.
 */
import { hours, isBefore, minutes, plus, type TimeOfDay } from '../../src/kernel/time';
import { localDay } from '../distribution/day';
import { absenceOn } from '../distribution/team';
import { localInstant, localMinute } from '../local-time/local';
import type { MembreEquipe, Reglages, RendezVous } from '../state';
import { isWorkingDay } from '../working-time/hours';

export type Taken = { readonly debut: Date; readonly dureeMinutes: number };

/** Of the person who holds the appointment; without a person, nothing stands in the way but the agency's hours. */
export type Diary = {
  readonly absence: Pick<MembreEquipe, 'absentDu' | 'absentAu'> | null;
  readonly taken: readonly Taken[];
};

export type Wanted = {
  readonly dureeMinutes: number;
  /** Where whoever chooses lives. */
  readonly zone: string;
};

type Rules = Pick<Reglages, 'fuseauHoraire' | 'ouverture' | 'joursFeries' | 'enLigne'>;

/** From one start to the next: as long as an appointment, within these. A duration is whatever staff typed. */
const SHORTEST_STEP = 5;
const LONGEST_STEP = 60;
/** An agency far away may be open while the lead sleeps: nobody chooses 3 a.m. but by mistake. */
const AWAKE: { readonly de: TimeOfDay; readonly a: TimeOfDay } = {
  de: { hour: 7, minute: 0 },
  a: { hour: 21, minute: 0 },
};

/** Free starts, in order. An appointment ends at the closing at the latest. */
export function freeSlots(wanted: Wanted, diary: Diary, rules: Rules, now: Date): readonly Date[] {
  const earliest = plus(now, hours(rules.enLigne.preavisHeures));
  const days = Array.from({ length: rules.enLigne.jours + 1 }, (_, day) => day);
  return days
    .flatMap((day) => startsOf(day, wanted, rules, now))
    .filter((start) => !isBefore(start, earliest))
    .filter((start) => isAwake(start, wanted.zone))
    .filter((start) => !isTaken(start, wanted, diary))
    .filter((start) => isThere(start, diary, rules));
}

/** Every start of one day of the agency, taken or not; none on a day off. */
function startsOf(day: number, { dureeMinutes }: Wanted, rules: Rules, now: Date): readonly Date[] {
  const { ouverture, fuseauHoraire } = rules;
  const opening = localInstant(now, fuseauHoraire, ouverture.de, day);
  const closing = localInstant(now, fuseauHoraire, ouverture.a, day);
  if (!isWorkingDay(opening, rules)) return [];
  const room = closing.getTime() - opening.getTime() - minutes(dureeMinutes);
  if (room < 0) return [];
  const step = minutes(Math.min(Math.max(dureeMinutes, SHORTEST_STEP), LONGEST_STEP));
  return Array.from({ length: Math.floor(room / step) + 1 }, (_, at) => plus(opening, at * step));
}

const minuteOf = ({ hour, minute }: TimeOfDay): number => hour * 60 + minute;

function isAwake(start: Date, zone: string): boolean {
  const minute = localMinute(start, zone);
  return minuteOf(AWAKE.de) <= minute && minute < minuteOf(AWAKE.a);
}

const isThere = (start: Date, { absence }: Diary, { fuseauHoraire }: Rules): boolean =>
  absence === null || absenceOn(localDay(start, fuseauHoraire), absence) === null;

const isTaken = (start: Date, { dureeMinutes }: Wanted, { taken }: Diary): boolean =>
  taken.some((other) => meet({ debut: start, dureeMinutes }, other));

/** Do these two need the person at the same time? One that begins when the other ends does not. */
export const meet = (one: Taken, other: Taken): boolean =>
  isBefore(one.debut, endOf(other)) && isBefore(other.debut, endOf(one));

const endOf = ({ debut, dureeMinutes }: Taken): Date => plus(debut, minutes(dureeMinutes));

/** Still to take place at a known time, as far as the person's diary goes. */
export const isHeld = <One extends Pick<RendezVous, 'debut' | 'statut'>>(
  rendezVous: One,
): rendezVous is One & { readonly debut: Date } =>
  rendezVous.debut !== null &&
  (rendezVous.statut === null || rendezVous.statut === 'PLANIFIE' || rendezVous.statut === 'CONFIRME');
