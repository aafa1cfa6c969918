/** What an appointment means for its confirmation of the day before: its key, and what ends it (DESIGN §4.5). */
import { templateKey } from '../delivery/wording';
import { REASON, type Reason } from '../reasons';
import { appointmentEnded, appointmentOf, isDated, meaningOf, type Dated } from '../rendez-vous/appointment';
import type { LeadState, MessageMax } from '../state';

export const VEILLE = 'veille';

/** `rappel-immigration.veille.<rendezVous>.<debut>`: a moved appointment has another confirmation. */
export const eveKey = (rendezVous: Dated): string =>
  `${templateKey('RAPPEL_IMMIGRATION', VEILLE)}.${meaningOf(rendezVous)}`;

/** Why a planned confirmation should not leave any more. */
export function eveEndedBecause(message: MessageMax, state: LeadState): Reason | null {
  if (state.lead.parcours === 'COACHING') return REASON.parcoursCoaching;
  const rendezVous = appointmentOf(message, state);
  const ended = appointmentEnded(rendezVous);
  if (ended !== null || rendezVous === undefined || !isDated(rendezVous)) return ended;
  return eveKey(rendezVous) === message.cle ? null : REASON.rendezVousDeplace;
}
