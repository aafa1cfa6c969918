/** SMS and WhatsApp by Twilio. The status callback carries the record's id, so that even a send whose answer was lost is told of. */
import type { MessageListInstanceCreateOptions as Options } from 'twilio/lib/rest/api/v2010/account/message';
import { MESSAGE_PARAMETER } from '../../../webhooks/twilio/status';
import type { Channel, Clock, Outcome, Outgoing } from '../../service/ports';
import { recordOfKey } from '../message-id';
import type { TwilioAccount } from './client';
import { outcomeOf } from './outcome';
import { trace } from './trace';

export type TwilioChannelSettings = {
  readonly account: TwilioAccount;
  readonly canal: 'SMS' | 'WHATSAPP';
  readonly clock: Clock;
  /** Where Twilio reports what becomes of a message; null when it cannot reach us. */
  readonly statusUrl: string | null;
};

export function createTwilioChannel(settings: TwilioChannelSettings): Channel {
  return {
    name: settings.canal === 'SMS' ? 'SMS (Twilio)' : 'WhatsApp (Twilio)',
    send: (message) => send(message, settings),
    trace: (_key, sought) => trace(sought, settings),
  };
}

async function send(message: Outgoing, settings: TwilioChannelSettings): Promise<Outcome> {
  try {
    const client = await settings.account.client();
    const { sid } = await client.messages.create(optionsOf(message, settings));
    return { outcome: 'sent', idFournisseur: sid };
  } catch (cause) {
    return outcomeOf(cause);
  }
}

/** A WhatsApp address is a number with a prefix. */
export const channelAddress = (canal: 'SMS' | 'WHATSAPP', number: string): string =>
  canal === 'WHATSAPP' ? `whatsapp:${number}` : number;

function optionsOf(message: Outgoing, { account, canal, statusUrl }: TwilioChannelSettings): Options {
  const { smsFrom, whatsappFrom, messagingServiceSid } = account.settings;
  const from = canal === 'WHATSAPP' ? whatsappFrom : smsFrom;
  const tag = `${MESSAGE_PARAMETER}=${recordOfKey(message.key)}`;
  return {
    to: channelAddress(canal, message.destinataire),
    ...(from === undefined
      ? { messagingServiceSid: messagingServiceSid ?? '' }
      : { from: channelAddress(canal, from) }),
    ...(statusUrl !== null && { statusCallback: `${statusUrl}?${tag}` }),
    ...contentOf(message),
  };
}

const contentOf = ({ corps, modele }: Outgoing): Pick<Options, 'body' | 'contentSid' | 'contentVariables'> =>
  modele === undefined
    ? { body: corps }
    : { contentSid: modele.contentSid, contentVariables: JSON.stringify(modele.variables) };
