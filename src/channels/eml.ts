/** A message as an .eml file (RFC 5322) that any mail program opens: what would have left, byte for byte, and its key. */
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Outgoing } from '../service/ports';
import { mailOf, type Letterhead } from './mail';

const NOBODY: Letterhead = {
  from: 'MAX <max@localhost>',
  domain: 'max.localhost',
  unsubscribeTo: 'max@localhost',
};

export function renderEml(message: Outgoing, now: Date): Promise<Buffer> {
  const mail = mailOf(message, NOBODY, now);
  const headers = { ...mail.headers, 'X-Max-Cle': message.key.replace(/[\r\n\0]+/g, ' ') };
  return new MailComposer({ ...mail, headers, newline: '\r\n' }).compile().build();
}
