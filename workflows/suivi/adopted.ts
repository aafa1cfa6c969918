/**
 * MAX installed on a full base asks nothing about what was there before it: a status that nobody has touched since is left
 * alone, however much it lacks. As soon as a person changes the status, the lead is one like all others.
 */
import { days, isBefore, minus } from '../../src/kernel/time';
import { isFresh } from '../coach-01/conditions';
import { memoryOf } from '../memory';
import type { Lead } from '../state';

/** Longer than a service is ever down between a person's click and the first look at the lead. */
const UNTOUCHED_FOR = days(1);

export const wasUntouched = (lead: Lead, now: Date): boolean =>
  isBefore(lead.updatedAt, minus(now, UNTOUCHED_FOR));

/** Did the lead have this status before MAX came? */
export function statusWasThere(lead: Lead, now: Date): boolean {
  const known = memoryOf(lead).suivi;
  if (known !== undefined) return known.adopteEn === lead.statut;
  return !isFresh(lead, now) && wasUntouched(lead, now);
}
