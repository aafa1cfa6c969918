/** An appointment as its page shows it: the record of now, what may be done with it, and which times are free. */
import { reglagesOf, zoneOf } from '../../../workflows/agency';
import { holderOf, isDated, isToCome, type Dated } from '../../../workflows/rendez-vous/appointment';
import { freeSlots, type Diary } from '../../../workflows/rendez-vous/slots';
import { standingOf, type Standing } from '../../../workflows/rendez-vous/standing';
import type { Agency } from '../../../workflows/state';
import { days, plus } from '../../kernel/time';
import type { Figures } from '../figures';
import type { Log } from '../log';
import type { Alarms, Clock } from '../ports';
import type { Booking, Bookings } from './bookings';
import type { Lanes } from './lanes';

export type Desk = {
  readonly bookings: Bookings;
  /** Settings and team as last loaded. */
  readonly agency: () => Promise<Agency>;
  readonly alarms: Pick<Alarms, 'markDirty'>;
  readonly lanes: Lanes;
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};

export type Visit = Booking & {
  readonly agency: Agency;
  readonly standing: Exclude<Standing, { readonly is: 'gone' }>;
  /** The lead's next appointment, when this one is none any more. */
  readonly next: Dated | null;
};

/** null: there is nothing to show, and nothing more to be said about it. Throws `MaxError` when Twenty does not answer. */
export async function openVisit(rendezVousId: string, desk: Desk): Promise<Visit | null> {
  const booking = await desk.bookings.find(rendezVousId);
  if (booking === null) return null;
  const standing = standingOf(booking.rendezVous, booking.lead, desk.clock.now());
  if (standing.is === 'gone') return null;
  const agency = await desk.agency();
  const next = standing.is === 'open' ? null : await nextOf(booking, desk);
  return { ...booking, agency, standing, next };
}

async function nextOf({ rendezVous, lead }: Booking, { bookings, clock }: Desk): Promise<Dated | null> {
  const now = clock.now();
  const coming = (await bookings.ofLead(lead.id))
    .filter(isDated)
    .filter((one) => one.id !== rendezVous.id && isToCome(one, now));
  return coming.toSorted((a, b) => a.debut.getTime() - b.debut.getTime())[0] ?? null;
}

/** The times this person may choose, read from the diary of now. */
export async function slotsFor(visit: Visit, desk: Desk): Promise<readonly Date[]> {
  const { rendezVous, lead, agency } = visit;
  const now = desk.clock.now();
  const wanted = { dureeMinutes: rendezVous.dureeMinutes, zone: zoneOf(lead, agency) };
  return freeSlots(wanted, await diaryFor(visit, desk), reglagesOf(lead, agency), now);
}

async function diaryFor({ rendezVous, lead, agency }: Visit, { bookings, clock }: Desk): Promise<Diary> {
  const membreId = holderOf(rendezVous, lead);
  if (membreId === null) return { absence: null, taken: [] };
  const now = clock.now();
  // A day more: the last one ends where the agency is.
  const until = plus(now, days(reglagesOf(lead, agency).enLigne.jours + 2));
  const taken = await bookings.heldBy(membreId, now, until);
  const absence = agency.equipe.find((fiche) => fiche.membreId === membreId) ?? null;
  return { absence, taken: taken.filter(({ id }) => id !== rendezVous.id) };
}
