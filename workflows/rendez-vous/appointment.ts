/** What every rule asks of an appointment: when it is, whether it stands, who holds it (DESIGN §4.4). */
import { keyOf } from '../../src/kernel/keys';
import { isBefore } from '../../src/kernel/time';
import { ENDED, REASON, type Reason } from '../reasons';
import type { Lead, LeadState, MessageMax, RendezVous } from '../state';

export type Dated = RendezVous & { readonly debut: Date };

export const isDated = (rendezVous: RendezVous): rendezVous is Dated => rendezVous.debut !== null;

/** Why nothing is to be said of this appointment any more; null while it is to take place. */
export function appointmentEnded(rendezVous: RendezVous | undefined): Reason | null {
  if (rendezVous === undefined || rendezVous.deletedAt !== null) return REASON.rendezVousSupprime;
  if (rendezVous.debut === null) return REASON.rendezVousSansDate;
  return rendezVous.statut === null ? null : ENDED[rendezVous.statut];
}

export const isToCome = (rendezVous: Dated, now: Date): boolean =>
  appointmentEnded(rendezVous) === null && isBefore(now, rendezVous.debut);

export const appointmentOf = (message: MessageMax, state: LeadState): RendezVous | undefined =>
  state.rendezVous.find(({ id }) => id === message.rendezVousId);

/** Who holds it: the one named on it, else the lead's person in charge. */
export const holderOf = ({ responsableId }: RendezVous, lead: Lead): string | null =>
  responsableId ?? lead.conseillereId;

/** `<rendezVous>.<debut>`, the end of the keys of what is said once per date: a moved appointment has others. */
export function meaningOf(rendezVous: Dated): string {
  let meaning = meanings.get(rendezVous);
  if (meaning === undefined) meanings.set(rendezVous, (meaning = keyOf(rendezVous.id, rendezVous.debut)));
  return meaning;
}

/** One decision asks for the keys of an appointment many times, and writing a date is slow. States are never changed. */
const meanings = new WeakMap<Dated, string>();
