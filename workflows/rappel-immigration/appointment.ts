/** What an appointment means for its confirmation of the day before: its key, and what ends it (DESIGN §4.5). */
import { keyOf } from '../../src/kernel/keys';
import { appointmentEnded, appointmentOf, isDated, type Dated } from '../coach-02/appointment';
import { templateKey } from '../delivery/wording';
import { REASON, type Reason } from '../reasons';
import type { LeadState, MessageMax } from '../state';

export const VEILLE = 'veille';

/** `rappel-immigration.veille.<rendezVous>.<debut>`: a moved appointment has another confirmation. */
export const eveKey = (rendezVous: Dated): string =>
  keyOf(templateKey('RAPPEL_IMMIGRATION', VEILLE), rendezVous.id, rendezVous.debut);

/** Why a planned confirmation should not leave any more. */
export function eveEndedBecause(message: MessageMax, state: LeadState): Reason | null {
  if (state.lead.parcours === 'COACHING') return REASON.parcoursCoaching;
  const rendezVous = appointmentOf(message, state);
  const ended = appointmentEnded(rendezVous);
  if (ended !== null || rendezVous === undefined || !isDated(rendezVous)) return ended;
  return eveKey(rendezVous) === message.cle ? null : REASON.rendezVousDeplace;
}
