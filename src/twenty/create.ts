/** Messages and notifications, created once. */
import type { Creation, NewNotification } from '../service/ports';
import type { Transport } from './transport';
import type { Echoes } from './echoes';
import {
  CreateMessagesDocument,
  CreateNotificationsDocument,
  KnownMessagesDocument,
  KnownNotificationsDocument,
} from './generated/operations';
import type { MessageMaxCreateInput, NotificationMaxCreateInput } from './generated/operations';
import { insertOnce, rowsOf } from './insert';
import { sayable } from './mappers/out';
import { nodesOf } from './pages';

/** Sent again after a lost answer: the second creation collides and the keys come back as "already there". */
const repeatable = { repeatable: true };

export const createMessages = (
  transport: Transport,
  echoes: Echoes,
  messages: readonly Creation<'planMessage'>[],
): Promise<readonly string[]> =>
  insertOnce(rowsOf(messages, messageInput), {
    echoes,
    create: async (data) =>
      (await transport.data(CreateMessagesDocument, { data }, repeatable)).createMessagesMax,
    known: async (ids, keys) =>
      nodesOf((await transport.data(KnownMessagesDocument, { ids, keys })).messagesMax),
  });

export const createNotifications = (
  transport: Transport,
  echoes: Echoes,
  notifications: readonly NewNotification[],
): Promise<readonly string[]> =>
  insertOnce(rowsOf(notifications, notificationInput), {
    echoes,
    create: async (data) =>
      (await transport.data(CreateNotificationsDocument, { data }, repeatable)).createNotificationsMax,
    known: async (ids, keys) =>
      nodesOf((await transport.data(KnownNotificationsDocument, { ids, keys })).notificationsMax),
  });

/** `texteMax` keeps MAX's own words: a text that differs from it was edited by the team (`messageMax.object.ts`). */
const messageInput = (message: Creation<'planMessage'>, id: string): MessageMaxCreateInput => ({
  id,
  cle: message.key,
  name: sayable(message.titre),
  leadId: message.leadId,
  rendezVousId: message.rendezVousId,
  scenario: message.scenario,
  etape: message.etape,
  canal: message.canal,
  sens: 'SORTANT',
  statut: message.statut,
  prevuLe: message.prevuLe.toISOString(),
  destinataire: sayable(message.destinataire),
  sujet: sayable(message.sujet),
  corps: sayable(message.corps),
  texteMax: sayable(message.corps),
  raison: sayable(message.because),
});

const notificationInput = (notification: NewNotification, id: string): NotificationMaxCreateInput => ({
  id,
  cle: notification.key,
  name: sayable(notification.titre),
  destinataireId: notification.destinataireId,
  nature: notification.nature,
  leadId: notification.leadId,
  texte: sayable(notification.texte),
});
