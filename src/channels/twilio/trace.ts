/**
 * "Did it leave?", asked of Twilio's own log after a lost answer. Twilio keeps no key of ours, so the message is looked for by
 * its recipient, its time and its text. "It did not" is only said when nothing at all was sent there that is not accounted for.
 */
import { isBefore, minus, minutes, plus, seconds } from '../../kernel/time';
import type { Sought, Trace } from '../../service/ports';
import { channelAddress, type TwilioChannelSettings } from './channel';

/** The loop gives a send thirty seconds; Twilio's log shows a message at once, and gets some more. By our clock alone. */
const SETTLED_AFTER = seconds(45);
/** Between the clocks of Twenty and of Twilio, also where nobody sets the first. What is older than that is another message. */
const SKEW = minutes(20);
/** More than one person is ever sent; a log that is longer is not one we can be certain about. */
const MOST = 200;

type Logged = { readonly sid: string; readonly body: string; readonly dateCreated: Date | null };

export async function trace(sought: Sought | undefined, settings: TwilioChannelSettings): Promise<Trace> {
  if (!sought) return { trace: 'unknown' };
  const logs = [];
  for (const address of sought.destinataires) logs.push(await logOf(address, settings));
  const sent = logs.flat().filter((logged) => isCandidate(logged, sought));
  const found = sent.find(({ body }) => sameText(body, sought.corps));
  if (found) return { trace: 'sent', idFournisseur: found.sid };
  const settled = isBefore(plus(sought.knownSince, SETTLED_AFTER), settings.clock.now());
  const whole = logs.every((log) => log.length < MOST);
  return sent.length === 0 && settled && whole && sought.destinataires.length > 0
    ? { trace: 'not-sent' }
    : { trace: 'unknown' };
}

/** All that ever went to this person from us; messages still in Twilio's queue have no sending date and are in it too. */
async function logOf(address: string, { account, canal }: TwilioChannelSettings): Promise<readonly Logged[]> {
  const client = await account.client();
  return client.messages.list({ to: channelAddress(canal, address), limit: MOST, pageSize: MOST });
}

const isCandidate = ({ sid, dateCreated }: Logged, { createdAt, others }: Sought): boolean =>
  !others.includes(sid) && (dateCreated === null || isBefore(minus(createdAt, SKEW), dateCreated));

/** Twilio trims the text and may change its line breaks. */
const sameText = (one: string, other: string): boolean => flat(one) === flat(other);
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
