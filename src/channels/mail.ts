/** A message as an e-mail, for the SMTP server and for the outbox alike: nodemailer writes it, we say what is in it. */
import type { SendMailOptions } from 'nodemailer';
import type { Attachment, Outgoing } from '../service/ports';
import { htmlOf } from './html';
import { messageIdOf } from './message-id';

export type Letterhead = {
  /** `Nom <adresse>`, or an address. */
  readonly from: string;
  /** What comes after the @ of our Message-IDs. */
  readonly domain: string;
  /** Where a person writes to leave: a bare address. */
  readonly unsubscribeTo: string;
  /** The one-click address of a lead (RFC 8058); absent without a public https address. */
  readonly unsubscribeUrl?: (leadId: string) => string;
};

export type Letter = SendMailOptions & { readonly headers: Record<string, string> };

/**
 * A letter to a lead carries the way out, and no Auto-Submitted: their out-of-office should answer it, for it tells when they
 * return. A notice to the team is marked as a machine's, so that nobody's out-of-office answers us (RFC 3834).
 */
export function mailOf(message: Outgoing, letterhead: Letterhead, now: Date): Letter {
  const { key, destinataire, sujet, corps, inReplyTo, replyTo, leadId, attachments = [] } = message;
  return {
    from: letterhead.from,
    to: { name: '', address: oneLine(destinataire) },
    subject: oneLine(sujet),
    date: now,
    messageId: messageIdOf(key, letterhead.domain),
    ...(inReplyTo !== undefined && { inReplyTo: oneLine(inReplyTo), references: [oneLine(inReplyTo)] }),
    ...(replyTo !== undefined && { replyTo: oneLine(replyTo) }),
    headers:
      leadId === undefined ? { 'Auto-Submitted': 'auto-generated' } : unsubscribeHeaders(leadId, letterhead),
    text: corps,
    html: htmlOf(corps),
    ...calendarOf(attachments),
    attachments: attachments
      .filter((file) => !isInvitation(file))
      .map(({ filename, contentType, content }) => ({ filename: oneLine(filename), contentType, content })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A line break in a header would let its author write headers of their own. */
const oneLine = (text: string): string => text.replace(/[\r\n\0]+/g, ' ').trim();

function unsubscribeHeaders(
  leadId: string,
  { unsubscribeTo, unsubscribeUrl }: Letterhead,
): Record<string, string> {
  const url = unsubscribeUrl?.(leadId);
  const mailto = `<mailto:${unsubscribeTo}?subject=STOP>`;
  if (url === undefined) return { 'List-Unsubscribe': mailto };
  return {
    'List-Unsubscribe': `${mailto}, <${url}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

const isInvitation = ({ contentType, method }: Attachment): boolean =>
  method !== undefined && contentType.toLowerCase().startsWith('text/calendar');

/** As an alternative of the text and as a file: so Google, Outlook and Apple all show the invitation with its buttons. */
function calendarOf(attachments: readonly Attachment[]): Pick<SendMailOptions, 'icalEvent'> {
  const invitation = attachments.find(isInvitation);
  if (!invitation?.method) return {};
  const { filename, content, method } = invitation;
  return { icalEvent: { filename: oneLine(filename), method, content } };
}
