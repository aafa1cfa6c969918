/** Is the appointment still what an invitation says of it? Asked when planning, when deciding its fate, when sending. */
import { REASON, type Reason } from '../reasons';
import { appointmentEnded, holderOf } from '../rendez-vous/appointment';
import type { LeadState, MessageMax, RendezVous } from '../state';
import { instantOf, momentOf, readInvitation, type Invitation } from './key';

export const invitedTo = (
  { rendezVousId }: Pick<Invitation, 'rendezVousId'>,
  state: LeadState,
): RendezVous | undefined => state.rendezVous.find(({ id }) => id === rendezVousId);

/** Why this recipient is not expected at the appointment any more; null while they are, whatever its hour. */
export function notExpectedBecause(
  invitation: Pick<Invitation, 'rendezVousId' | 'membreId'>,
  state: LeadState,
): Reason | null {
  const rendezVous = invitedTo(invitation, state);
  if (state.lead.deletedAt !== null) return REASON.leadSupprime;
  const ended = appointmentEnded(rendezVous);
  if (ended !== null || rendezVous === undefined) return ended;
  const { membreId } = invitation;
  const another = membreId !== null && membreId !== holderOf(rendezVous, state.lead);
  return another ? REASON.autreResponsable : null;
}

/** It took place, or somebody missed it: nothing is left to cancel. */
export const isOver = (rendezVous: RendezVous | undefined): boolean =>
  rendezVous?.deletedAt === null && OVER.includes(rendezVous.statut);

const OVER: readonly RendezVous['statut'][] = ['EFFECTUE', 'MANQUE', 'MANQUE_PAR_NOUS'];

/** Why a planned invitation, or a planned cancellation of one, is not to leave any more. */
export function invitationEndedBecause(message: MessageMax, state: LeadState): Reason | null {
  const invitation = readInvitation(message);
  if (invitation === null) return null;
  const notExpected = notExpectedBecause(invitation, state);
  const rendezVous = invitedTo(invitation, state);
  if (invitation.annulation) {
    if (notExpected === null) return REASON.rendezVousMaintenu;
    return isOver(rendezVous) ? notExpected : null;
  }
  if (notExpected !== null || !rendezVous?.debut) return notExpected;
  return momentOf(rendezVous.debut) === invitation.moment ? null : REASON.rendezVousDeplace;
}

/** Nobody needs an invitation to what has begun, nor its cancellation. */
export function invitationUsefulUntil(message: MessageMax): Date | null {
  const invitation = readInvitation(message);
  return invitation && instantOf(invitation);
}

/** Minutes, when the appointment itself is gone from Twenty. */
const ORDINARY_DURATION = 30;

/** The appointment as the message speaks of it: a cancellation speaks of the hour that no longer holds. */
export function appointmentSpokenOf(message: MessageMax, state: LeadState): RendezVous | null {
  const invitation = readInvitation(message);
  const found = state.rendezVous.find(({ id }) => id === (invitation?.rendezVousId ?? message.rendezVousId));
  if (invitation === null) return found ?? null;
  const debut = instantOf(invitation);
  if (found) return { ...found, debut };
  const { createdAt, updatedAt, leadId } = message;
  return {
    ...{ id: invitation.rendezVousId, createdAt, updatedAt, deletedAt: updatedAt, name: '', leadId, debut },
    ...{ responsableId: null, dureeMinutes: ORDINARY_DURATION, typeConsultation: null, statut: null },
    ...{ lieu: '', lienVisio: '', reponse: null, reponseLe: null, reponseTexte: '' },
  };
}
