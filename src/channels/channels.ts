/** Which way each kind of message leaves (DESIGN §2.10). Without credentials, into the outbox on disk. */
import { join } from 'node:path';
import { unsubscribeUrl } from '../../webhooks/unsubscribe';
import type { Contact } from '../../workflows/calendar/event';
import type { Channels } from '../service/loop';
import type { Clock } from '../service/ports';
import { twilioStatusUrl } from '../../webhooks/twilio/paths';
import type { Letterhead } from './mail';
import { createOutbox } from './outbox';
import { addressOf, type ChannelSettings, type SmtpSettings } from './settings';
import { createSmtp } from './smtp';
import { createTwilioChannel } from './twilio/channel';
import { openTwilio } from './twilio/client';

export type ChannelDeps = {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly settings?: ChannelSettings;
  /** Where providers and leads reach us. Only an https address is told to them. */
  readonly publicUrl?: string;
  /** Seals the one-click way out; without it, there is only the way by e-mail. */
  readonly secret?: string;
};

export const outboxFolder = (dataDir: string): string => join(dataDir, 'outbox');

export function createChannels(deps: ChannelDeps): Channels {
  const { dataDir, clock, settings = {} } = deps;
  const outbox = createOutbox({ folder: outboxFolder(dataDir), clock });
  const { twilio, smtp } = settings;
  const account = twilio && openTwilio(twilio);
  const statusUrl = isPublic(deps.publicUrl) ? twilioStatusUrl(deps.publicUrl) : null;
  const sends = {
    SMS: twilio?.smsFrom !== undefined || twilio?.messagingServiceSid !== undefined,
    WHATSAPP: twilio?.whatsappFrom !== undefined,
  };
  const byTwilio = (canal: 'SMS' | 'WHATSAPP') =>
    account && sends[canal] ? createTwilioChannel({ account, canal, clock, statusUrl }) : outbox;
  return {
    SMS: byTwilio('SMS'),
    WHATSAPP: byTwilio('WHATSAPP'),
    COURRIEL: smtp ? createSmtp({ url: smtp.url, letterhead: letterheadOf(smtp, deps), clock }) : outbox,
  };
}

/** An address that may be told to leads and providers. */
export const isPublic = (url: string | undefined): url is string => url?.startsWith('https://') ?? false;

export function letterheadOf(
  { from }: SmtpSettings,
  { publicUrl, secret }: Pick<ChannelDeps, 'publicUrl' | 'secret'>,
): Letterhead {
  const unsubscribeTo = addressOf(from) ?? from;
  const letterhead = { from, unsubscribeTo, domain: unsubscribeTo.slice(unsubscribeTo.indexOf('@') + 1) };
  if (!isPublic(publicUrl) || secret === undefined) return letterhead;
  return { ...letterhead, unsubscribeUrl: (leadId) => unsubscribeUrl(publicUrl, leadId, secret) };
}

/** Invitations are sent in this name: calendars distrust an organizer who is not the sender, and answers come back to it. */
export const senderOf = ({ from }: SmtpSettings): Contact => ({
  name: /^\s*"?([^"<]*?)"?\s*</.exec(from)?.[1] ?? '',
  email: addressOf(from) ?? from,
});
