/** What an appointment means for its reminders: their keys, until when they help, and what ends them (DESIGN §5). */
import { templateKey } from '../delivery/wording';
import { localInstant, MIDNIGHT } from '../local-time/local';
import { REASON, type Reason } from '../reasons';
import { appointmentEnded, appointmentOf, isDated, meaningOf, type Dated } from '../rendez-vous/appointment';
import type { LeadState, MessageMax } from '../state';

export type Etape = 'j-1' | 'j-0' | 'h-1';

/** `coach-02.j-1.<rendezVous>.<debut>`: a moved appointment has other reminders, not the same at another time. */
export const reminderKey = (etape: string, rendezVous: Dated): string =>
  `${templateKey('COACH_02', etape)}.${meaningOf(rendezVous)}`;

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
