/**
 * The words a claimed message carries. They also keep, through a crash, that the team had approved it: such a message goes
 * back to APPROUVE, not to a status from which it would have to be approved once more.
 */
import type { MessageMax } from '../../workflows/state';
import type { MessageTransition } from './ports';

export type From = 'PLANIFIE' | 'APPROUVE';
type Claim = MessageTransition['set'];

const APPROVED = 'message approuvé';

/** What a claim writes: the same for all of a group, so that they are claimed in one call. */
export const CLAIMED: Readonly<Record<From, Claim>> = {
  PLANIFIE: { statut: 'ENVOI_EN_COURS', raison: 'envoi en cours' },
  APPROUVE: { statut: 'ENVOI_EN_COURS', raison: `envoi en cours (${APPROVED})` },
};

/** The reason of an uncertain end, with the approval kept. */
export const uncertain = (because: string, from: From): string =>
  from === 'APPROUVE' ? `${because} (${APPROVED})` : because;

/** Where a message that surely did not leave goes back to. */
export const claimedFrom = ({ raison }: Pick<MessageMax, 'raison'>): From =>
  raison.endsWith(`(${APPROVED})`) ? 'APPROUVE' : 'PLANIFIE';
