/** Notifications that also reach their member by e-mail (DESIGN §3 notificationMax). At most once: claimed, then sent. */
import { keyOf } from '../kernel/keys';
import type { States } from './carry-out';
import type { Loop } from './loop';
import type { Creation } from './ports';

export async function mailNotifications(
  those: readonly Creation<'mailNotification'>[],
  states: States,
  loop: Loop,
): Promise<void> {
  if (!loop.staffMail) return;
  const won = await loop.workspace.claimNotifications(
    those.map(({ notificationId }) => notificationId),
    loop.clock.now(),
  );
  const { membres } = await loop.agency();
  for (const { leadId, notificationId } of those.filter((one) => won.has(one.notificationId))) {
    const notice = states.get(leadId)?.notifications.find(({ id }) => id === notificationId);
    const destinataire = membres.get(notice?.destinataireId ?? '')?.courriel;
    if (!notice || !destinataire) continue;
    const { name: sujet, texte: corps } = notice;
    const key = keyOf('notification', notificationId);
    const outcome = await loop.channels.COURRIEL.send({ key, canal: 'COURRIEL', destinataire, sujet, corps });
    loop.figures.count('max_courriels_equipe_total', { resultat: outcome.outcome });
  }
}
