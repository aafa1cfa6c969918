/**
 * What happened at Twilio while nobody listened: its webhooks are hints too, each sent once (a call that fails is not
 * repeated), and its log is the truth. Read again at every sweep, with an overlap; what is known already collides.
 */
import type { Inbound } from '../../../webhooks/inbound';
import type { Receipt } from '../../../webhooks/receipt';
import { inboundOf } from '../../../webhooks/twilio/inbound';
import { receiptOf } from '../../../webhooks/twilio/status';
import type { TwilioAccount } from './client';

export type History = {
  readonly inbound: readonly Inbound[];
  readonly receipts: readonly Receipt[];
  /** More happened than one reading shows. */
  readonly cut: boolean;
};

const MOST = 1_000;

type Logged = {
  readonly sid: string;
  readonly direction: string;
  readonly from: string;
  readonly body: string;
  readonly numMedia: string;
  readonly status: string;
  readonly errorCode: number | null;
  readonly dateCreated: Date | null;
};

/** Since `since`, of our numbers only, unless a messaging service chooses them. */
export async function readHistory(account: TwilioAccount, since: Date, now: Date): Promise<History> {
  const client = await account.client();
  const pages = [];
  for (const filter of filtersOf(account)) {
    pages.push(await client.messages.list({ ...filter, dateSentAfter: since, limit: MOST, pageSize: MOST }));
  }
  const bySid = new Map<string, Logged>(pages.flat().map((logged) => [logged.sid, logged]));
  const logged = [...bySid.values()];
  return {
    inbound: logged.filter(isInbound).map((one) => toInbound(one, now)),
    receipts: logged.filter((one) => !isInbound(one)).flatMap((one) => toReceipt(one) ?? []),
    cut: pages.some((page) => page.length >= MOST),
  };
}

type Filter = { readonly to?: string; readonly from?: string };

function filtersOf({ settings }: TwilioAccount): readonly Filter[] {
  const { smsFrom, whatsappFrom, messagingServiceSid } = settings;
  if (messagingServiceSid !== undefined) return [{}];
  const numbers = [
    ...(smsFrom === undefined ? [] : [smsFrom]),
    ...(whatsappFrom === undefined ? [] : [`whatsapp:${whatsappFrom}`]),
  ];
  return numbers.flatMap((number) => [{ to: number }, { from: number }]);
}

const isInbound = ({ direction }: Logged): boolean => direction === 'inbound';

const toInbound = ({ sid, from, body, numMedia, dateCreated }: Logged, now: Date): Inbound =>
  inboundOf({ sid, from, text: body, media: Number(numMedia) || 0, optOut: '', at: dateCreated ?? now });

const toReceipt = ({ sid, status, errorCode }: Logged): Receipt | null =>
  receiptOf({ sid, status, code: errorCode ?? 0, messageId: null });
