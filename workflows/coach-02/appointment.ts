/** What an appointment means for its reminders: their keys, until when they help, and what ends them (DESIGN §5). */
import { keyOf } from '../../src/kernel/keys';
import { templateKey } from '../delivery/wording';
import { localInstant, MIDNIGHT } from '../local-time/local';
import { ENDED, REASON, type Reason } from '../reasons';
import type { LeadState, MessageMax, RendezVous } from '../state';

export type Etape = 'j-1' | 'j-0' | 'h-1';
export type Dated = RendezVous & { readonly debut: Date };

/** `coach-02.j-1.<rendezVous>.<debut>`: a moved appointment has other reminders, not the same at another time. */
export function reminderKey(etape: string, rendezVous: Dated): string {
  let meaning = meanings.get(rendezVous);
  if (meaning === undefined) meanings.set(rendezVous, (meaning = keyOf(rendezVous.id, rendezVous.debut)));
  return `${templateKey('COACH_02', etape)}.${meaning}`;
}

/** One decision asks for the keys of an appointment many times, and writing a date is slow. States are never changed. */
const meanings = new WeakMap<Dated, string>();

/** Why no reminder of this appointment is to leave any more; null while it is to take place. */
export function appointmentEnded(rendezVous: RendezVous | undefined): Reason | null {
  if (rendezVous === undefined || rendezVous.deletedAt !== null) return REASON.rendezVousSupprime;
  if (rendezVous.debut === null) return REASON.rendezVousSansDate;
  return rendezVous.statut === null ? null : ENDED[rendezVous.statut];
}

export const isDated = (rendezVous: RendezVous): rendezVous is Dated => rendezVous.debut !== null;

export const appointmentOf = (message: MessageMax, state: LeadState): RendezVous | undefined =>
  state.rendezVous.find(({ id }) => id === message.rendezVousId);

/** Why a planned reminder should not leave any more: the appointment is over, or is no longer at the time it speaks of. */
export function reminderEndedBecause(message: MessageMax, state: LeadState): Reason | null {
  if (state.lead.parcours !== 'COACHING') return REASON.parcoursChange;
  const rendezVous = appointmentOf(message, state);
  const ended = appointmentEnded(rendezVous);
  if (ended !== null || rendezVous === undefined || !isDated(rendezVous)) return ended;
  return reminderKey(message.etape, rendezVous) === message.cle ? null : REASON.rendezVousDeplace;
}

/** "Demain" is true until midnight at the lead's; the others until the appointment begins. */
export const reminderUsefulUntil = (etape: string, debut: Date, zone: string): Date =>
  etape === 'j-1' ? localInstant(debut, zone, MIDNIGHT) : debut;
