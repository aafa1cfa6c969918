/** Replies that reach a mailbox which Twenty itself synchronises: the same records, under the same keys, as by IMAP. */
import { inboundKey, type Inbound } from '../../webhooks/inbound';
import { recordsNamedIn } from '../channels/message-id';
import { replyText } from '../mail/quoted';
import type { InboundRoom } from './inbound';
import type { ReadHistory } from './inbound-history';
import type { SyncedMail } from './inbound-ports';

/** Only mails of leads are read: of everybody else nothing but the address is looked at. */
export const syncedHistory =
  ({ inbox }: Pick<InboundRoom, 'inbox'>): ReadHistory =>
  async (since, now) => {
    const ofLeads = async (emails: readonly string[]): Promise<ReadonlySet<string>> => {
      if (emails.length === 0) return new Set();
      const senders = await inbox.senders({ phones: [], emails });
      return new Set(senders.flatMap(({ courriel }) => courriel ?? []));
    };
    const mails = await inbox.syncedMails(since, now, ofLeads);
    return { inbound: mails.map(toInbound), receipts: [], cut: false };
  };

function toInbound({ messageId, from, sujet, texte, receivedAt }: SyncedMail): Inbound {
  return {
    key: inboundKey('COURRIEL', messageId),
    canal: 'COURRIEL',
    from,
    sujet,
    corps: texte === null ? '' : replyText(texte),
    arrivedAt: receivedAt,
    idFournisseur: messageId,
    etape: '',
    notes: texte === null ? ['texte non partagé par le titulaire de la boîte : à lire dans Twenty'] : [],
    answers: recordsNamedIn(texte ?? ''),
  };
}
