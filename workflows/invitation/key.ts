/** The meaning of an invitation, in its key: to whom, for which appointment, at which moment (DESIGN §2.4, §4.4). */
import { keyOf } from '../../src/kernel/keys';
import { templateKey } from '../delivery/wording';
import type { MessageMax } from '../state';

export type Public = 'lead' | 'equipe';

export type Invitation = {
  readonly public: Public;
  /** False: come; true: it does not take place any more (for this recipient). */
  readonly annulation: boolean;
  readonly rendezVousId: string;
  /** The instant it speaks of, to the minute, as keys write it. */
  readonly moment: string;
  /** The member it goes to; null for the lead. */
  readonly membreId: string | null;
  /** 1, or more when the same is said again after something else was: moved away and back. */
  readonly fois: number;
};

const ANNULATION = '-annulation';

export const etapeOf = (invitation: Pick<Invitation, 'public' | 'annulation'>): string =>
  invitation.public + (invitation.annulation ? ANNULATION : '');

/** `invitation.equipe.<rendezVous>.<debut>.<membre>`, and `.2` behind it the second time. */
export function invitationKey(invitation: Invitation): string {
  const { rendezVousId, moment, membreId, fois } = invitation;
  const again = fois === 1 ? [] : [String(fois)];
  const whose = membreId === null ? [] : [membreId];
  return keyOf(templateKey('INVITATION', etapeOf(invitation)), rendezVousId, moment, ...whose, ...again);
}

/** What a message says, read from its key; null when it is no invitation of ours. */
export function readInvitation(message: Pick<MessageMax, 'scenario' | 'cle'>): Invitation | null {
  if (message.scenario !== 'INVITATION') return null;
  const [, etape = '', rendezVousId, moment, ...rest] = message.cle.split('.');
  const annulation = etape.endsWith(ANNULATION);
  const whom = annulation ? etape.slice(0, -ANNULATION.length) : etape;
  if (whom !== 'lead' && whom !== 'equipe') return null;
  const membreId = whom === 'equipe' ? (rest.shift() ?? null) : null;
  if (!rendezVousId || !moment || Number.isNaN(Date.parse(moment))) return null;
  return { public: whom, annulation, rendezVousId, moment, membreId, fois: Number(rest[0] ?? '1') };
}

export const momentOf = (debut: Date): string => keyOf(debut);
export const instantOf = ({ moment }: Pick<Invitation, 'moment'>): Date => new Date(moment);

/** Written to our own staff: neither consent, nor approval, nor quiet hours are needed. */
export const isForStaff = (message: Pick<MessageMax, 'scenario' | 'cle'>): boolean =>
  message.cle.startsWith(TO_STAFF) && readInvitation(message)?.public === 'equipe';

const TO_STAFF = templateKey('INVITATION', 'equipe');
