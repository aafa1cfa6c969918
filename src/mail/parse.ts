/** The bytes of a mail → plain data. Attachments are left aside; what a machine wrote is marked as such. */
import PostalMime, { type Email } from 'postal-mime';
import { inboundKey, type Inbound } from '../../webhooks/inbound';
import type { Receipt } from '../../webhooks/receipt';
import { ETAPE_RECUE } from '../../workflows/delivery/received';
import { recordsNamedIn } from '../channels/message-id';
import { automaticBecause, type Headers } from './automatic';
import { reportOf } from './bounce';
import { htmlToText } from './html-text';
import { replyText } from './quoted';

export type ParsedMail =
  | { readonly kind: 'reply'; readonly inbound: Inbound }
  | { readonly kind: 'report'; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'nothing'; readonly because: string };

/** Far more than a person writes in a reply. */
const LONGEST_TEXT = 20_000;

/** `arrivedAt` is the mail server's own time; `fallbackId` names a mail without Message-ID. */
export async function parseMail(
  source: Uint8Array,
  arrivedAt: Date,
  fallbackId: string,
): Promise<ParsedMail> {
  const mail = await PostalMime.parse(source, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  });
  const receipts = reportOf(mail);
  if (receipts !== null) return { kind: 'report', receipts };
  const from = addressIn(mail);
  if (from === null) return { kind: 'nothing', because: 'courriel sans expéditeur' };
  return { kind: 'reply', inbound: replyOf(mail, { from, arrivedAt, fallbackId }) };
}

type Arrival = { readonly from: string; readonly arrivedAt: Date; readonly fallbackId: string };

function replyOf(mail: Email, { from, arrivedAt, fallbackId }: Arrival): Inbound {
  const id = mail.messageId?.trim() || fallbackId;
  const automatic = automaticBecause(headersOf(mail)) ?? answerOfCalendar(mail);
  const text = replyText(textOf(mail));
  const files = mail.attachments.filter(({ disposition }) => disposition === 'attachment').length;
  return {
    key: inboundKey('COURRIEL', id),
    canal: 'COURRIEL',
    from,
    sujet: (mail.subject ?? '').slice(0, 500),
    corps: text.slice(0, LONGEST_TEXT),
    arrivedAt,
    idFournisseur: id,
    etape: automatic === null ? '' : ETAPE_RECUE.automatique,
    notes: [
      ...(automatic === null ? [] : [automatic]),
      ...(files > 0 ? [`${files} pièce(s) jointe(s) non reprise(s)`] : []),
      ...(text.length > LONGEST_TEXT ? ['texte coupé : trop long'] : []),
    ],
    answers: recordsNamedIn(`${mail.inReplyTo ?? ''} ${mail.references ?? ''}`),
  };
}

/** A calendar program answers our invitations for its owner (RFC 6047): no words of theirs. */
const answerOfCalendar = ({ attachments }: Email): string | null =>
  attachments.some(
    ({ mimeType, method }) => mimeType === 'text/calendar' && /^(reply|counter)$/i.test(method ?? ''),
  )
    ? 'réponse d’un agenda à une invitation'
    : null;

/** Some phones write HTML only. */
const textOf = ({ text, html }: Email): string => (text?.trim() ? text : htmlToText(html ?? ''));

const addressIn = ({ from }: Email): string | null =>
  from?.address !== undefined && from.address.includes('@') ? from.address.trim().toLowerCase() : null;

const headersOf = (mail: Email): Headers =>
  new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value]));
