/** Notifications that also reach their member by e-mail (DESIGN §3 notificationMax). At most once: claimed, then sent. */
import { keyOf, recordId } from '../kernel/keys';
import type { States } from './carry-out';
import type { Loop } from './loop';
import type { Creation } from './ports';

export async function mailNotifications(
  those: readonly Creation<'mailNotification'>[],
  states: States,
  loop: Mailer,
): Promise<void> {
  const notices = those.flatMap(({ leadId, notificationId }) => {
    const notice = states.get(leadId)?.notifications.find(({ id }) => id === notificationId);
    if (!notice) return [];
    const { id, destinataireId, name: sujet, texte: corps } = notice;
    return [{ id, destinataireId, sujet, corps }];
  });
  await mailNotices(notices, loop);
}

/** A notification as it is written, before Twenty has given it back. */
type Told = {
  readonly key: string;
  readonly destinataireId: string;
  readonly titre: string;
  readonly texte: string;
};

/**
 * Those just written. At once: a notification wakes nobody (its webhook is our own echo, no sweep asks for it), so that a lead
 * nothing else happens to would not be looked at again while it is news. Leads of one lot tell the same: once.
 */
export const mailTold = (told: readonly Told[], loop: Mailer): Promise<void> =>
  mailNotices(
    [...new Map(told.map((one) => [one.key, one])).values()].map(({ key, destinataireId, titre, texte }) => ({
      id: recordId(key),
      destinataireId,
      sujet: titre,
      corps: texte,
    })),
    loop,
  );

type Notice = {
  readonly id: string;
  readonly destinataireId: string | null;
  readonly sujet: string;
  readonly corps: string;
};
type Mailer = Pick<Loop, 'staffMail' | 'workspace' | 'clock' | 'agency' | 'channels' | 'figures'>;

/** Those of these notifications that nobody has mailed yet. */
export async function mailNotices(notices: readonly Notice[], loop: Mailer): Promise<void> {
  if (!loop.staffMail || notices.length === 0) return;
  const ids = notices.map(({ id }) => id);
  const won = await loop.workspace.claimNotifications(ids, loop.clock.now());
  const { membres } = await loop.agency();
  for (const { id, destinataireId, sujet, corps } of notices.filter((one) => won.has(one.id))) {
    const destinataire = membres.get(destinataireId ?? '')?.courriel;
    if (!destinataire) continue;
    const key = keyOf('notification', id);
    const outcome = await loop.channels.COURRIEL.send({ key, canal: 'COURRIEL', destinataire, sujet, corps });
    loop.figures.count('max_courriels_equipe_total', { resultat: outcome.outcome });
  }
}
