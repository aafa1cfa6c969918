/** What was said already about an appointment, to whom, and what was said last. */
import type { StatutMessage } from '../../objects/vocabulary';
import type { LeadState, MessageMax } from '../state';
import { readInvitation, type Invitation, type Public } from './key';

export type Said = { readonly invitation: Invitation; readonly message: MessageMax };
export type Recipient = Pick<Invitation, 'public' | 'rendezVousId' | 'membreId'>;

const LEFT: readonly (StatutMessage | null)[] = ['ENVOYE', 'DELIVRE', 'LU'];

/** Under way, or its answer was lost: it may be in their calendar. */
const MAY_HAVE_LEFT: readonly (StatutMessage | null)[] = [...LEFT, 'INCERTAIN', 'ENVOI_EN_COURS'];

export const hasLeft = ({ message }: Said): boolean => LEFT.includes(message.statut);

export function everySaid({ messages }: LeadState): readonly Said[] {
  const said: Said[] = [];
  for (const message of messages) {
    const invitation = readInvitation(message);
    if (invitation !== null) said.push({ invitation, message });
  }
  return said;
}

export const isTo =
  (recipient: Recipient) =>
  ({ invitation }: Said): boolean =>
    invitation.public === recipient.public &&
    invitation.rendezVousId === recipient.rendezVousId &&
    invitation.membreId === recipient.membreId;

/** The last one that really left, by the hour it left. */
export const lastToLeave = (said: readonly Said[]): Said | undefined =>
  said
    .filter(hasLeft)
    .reduce<Said | undefined>((last, one) => (last && leftAt(last) > leftAt(one) ? last : one), undefined);

const leftAt = ({ message }: Said): number => (message.envoyeLe ?? message.updatedAt).getTime();

/**
 * SEQUENCE of RFC 5545: how many invitations and cancellations of this appointment have left, or may have left, before, to
 * the lead or to staff. It only grows, so that a calendar never takes an old one for the newest.
 */
export const sequenceOf = (message: MessageMax, invitation: Invitation, state: LeadState): number =>
  everySaid(state).filter(
    (one) =>
      MAY_HAVE_LEFT.includes(one.message.statut) && one.message.id !== message.id && isAbout(one, invitation),
  ).length;

const isAbout = (
  { invitation }: Said,
  other: { readonly public: Public; readonly rendezVousId: string },
): boolean => invitation.public === other.public && invitation.rendezVousId === other.rendezVousId;
