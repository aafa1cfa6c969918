/** Appointments as the page of a lead needs them, behind `src/twenty`: one at a time, and never written on a stale view. */
import type { StatutRendezVous } from '../../../objects/vocabulary';
import type { NewRendezVous } from '../../../workflows/decisions';
import type { Answer } from '../../../workflows/rendez-vous/gesture';
import type { Taken } from '../../../workflows/rendez-vous/slots';
import type { Lead, RendezVous } from '../../../workflows/state';

export type Booking = { readonly rendezVous: RendezVous; readonly lead: Lead };

/** As the record was read: what it must still be for the change to be made. */
export type Seen = Pick<RendezVous, 'debut' | 'statut'>;

export type NewBooking = {
  readonly key: string;
  readonly leadId: string;
  readonly set: NewRendezVous & Omit<Answer, 'statut' | 'debut'> & Pick<RendezVous, 'lieu' | 'lienVisio'>;
};

/** How a gesture of the person ended. */
export type Ended =
  /** As the person wanted; the appointment to show. */
  | { readonly ended: 'done'; readonly rendezVousId: string }
  /** That time is not free any more. */
  | { readonly ended: 'taken' }
  /** The appointment is not what was on the screen. */
  | { readonly ended: 'changed' };

export type Held = Taken & { readonly id: string };

export interface Bookings {
  /** An appointment with its lead; null when it does not exist or hangs on nobody. One root field. */
  find(rendezVousId: string): Promise<Booking | null>;
  /** Every appointment of a lead, those in the bin included. */
  ofLead(leadId: string): Promise<readonly RendezVous[]>;
  /** What this member holds that may reach into [from, to): theirs, and their leads' that nobody else holds. */
  heldBy(membreId: string, from: Date, to: Date): Promise<readonly Held[]>;
  /** Conditional: true when the record was still as `seen`, and took `set`. */
  change(rendezVousId: string, seen: Seen, set: Partial<Answer>): Promise<boolean>;
  /** Insert-only: false when the key was there already. */
  book(one: NewBooking): Promise<boolean>;
}

/** The statuses a conditional change may find where `statut` was read: an empty one counts as planned. */
export const asRead = (statut: StatutRendezVous | null): StatutRendezVous => statut ?? 'PLANIFIE';
