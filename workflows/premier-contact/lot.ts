/**
 * Leads that were given together and that nobody contacts are alerted together: one alert per lot and person (DESIGN §4.2), not
 * one per lead. The notice hangs on one of them; the others know it by its key.
 */
import { keyOf } from '../../src/kernel/keys';
import type { Lead } from '../state';

/** The beginning of the keys of every notice about a lot. */
export const LOT = 'premier-contact-lot';
const LOT_DIRECTION = 'premier-contact-lot-direction';

export type Lot = {
  /** What to tell the person in charge, and what to tell the directors, as keys. */
  readonly event: string;
  readonly eventDirection: string;
  readonly recuLe: Date;
};

/** The lot of a lead that is still with the person a distribution gave it to; null: it was given by hand. */
export function lotOf(
  lead: Pick<Lead, 'distributionId' | 'distribueAId' | 'conseillereId' | 'attribueLe'>,
): Lot | null {
  const { distributionId, distribueAId, conseillereId, attribueLe } = lead;
  if (distributionId === null || conseillereId === null || attribueLe === null) return null;
  if (distribueAId !== conseillereId) return null;
  const lot = [distributionId, conseillereId, attribueLe] as const;
  return { event: keyOf(LOT, ...lot), eventDirection: keyOf(LOT_DIRECTION, ...lot), recuLe: attribueLe };
}
