/** A notification also reaches its member by e-mail (DESIGN §3): once, and not for news older than a day. */
import { days, isWithin } from '../../src/kernel/time';
import type { Decision } from '../decisions';
import type { LeadState } from '../state';

const NEWS_FOR = days(1);

/** Carried out only where a mail server is configured (`Loop.staffMail`); elsewhere the record is all there is. */
export const decideMail = ({ lead, notifications }: LeadState, now: Date): readonly Decision[] =>
  notifications
    .filter(
      ({ deletedAt, courrielLe, createdAt, destinataireId }) =>
        deletedAt === null &&
        courrielLe === null &&
        destinataireId !== null &&
        isWithin(NEWS_FOR, createdAt, now),
    )
    .map(({ id }) => ({
      do: 'mailNotification',
      leadId: lead.id,
      notificationId: id,
      because: 'une notification est toute récente',
    }));
