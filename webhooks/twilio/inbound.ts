/** An SMS or WhatsApp message that Twilio hands over, from its form to plain data. */
import { ETAPE_RECUE } from '../../workflows/delivery/received';
import { inboundKey, type Inbound } from '../inbound';
import { valueOf, type Form } from './form';

export type ParsedInbound =
  { readonly ok: true; readonly inbound: Inbound } | { readonly ok: false; readonly because: string };

/** Longer than ten segments of an SMS and than WhatsApp's own limit of 4,096 characters. */
export const LONGEST_TEXT = 20_000;
const SID = /^[A-Z]{2}[0-9a-f]{32}$/i;

/** A call without a message's id is not one about a message; everything else is kept, an odd sender included. */
export function parseInbound(form: Form, now: Date): ParsedInbound {
  const sid = valueOf(form, 'MessageSid') || valueOf(form, 'SmsSid');
  if (!SID.test(sid)) return { ok: false, because: 'appel sans identifiant de message' };
  const media = Number(valueOf(form, 'NumMedia')) || 0;
  return {
    ok: true,
    inbound: inboundOf({
      sid,
      from: valueOf(form, 'From'),
      text: valueOf(form, 'Body') || valueOf(form, 'ButtonText'),
      media,
      optOut: valueOf(form, 'OptOutType'),
      at: now,
    }),
  };
}

export type TwilioMessage = {
  readonly sid: string;
  /** `+336…`, or `whatsapp:+336…`. */
  readonly from: string;
  readonly text: string;
  readonly media: number;
  /** STOP, START or HELP when Twilio's Advanced Opt-Out has taken the words for that and answered. */
  readonly optOut: string;
  readonly at: Date;
};

/** The same record whether Twilio called us or we read it in its history. */
export function inboundOf({ sid, from, text, media, optOut, at }: TwilioMessage): Inbound {
  const canal = from.startsWith('whatsapp:') ? 'WHATSAPP' : 'SMS';
  const cut = text.length > LONGEST_TEXT;
  return {
    key: inboundKey(canal, sid),
    canal,
    from: from.replace(/^whatsapp:/, '').trim(),
    sujet: '',
    corps: cut ? text.slice(0, LONGEST_TEXT) : text,
    arrivedAt: at,
    idFournisseur: sid,
    etape: optOut === 'STOP' ? ETAPE_RECUE.stop : optOut === 'START' ? ETAPE_RECUE.start : '',
    notes: [
      ...(media > 0 ? [`${media} pièce(s) jointe(s) non reprise(s)`] : []),
      ...(cut ? ['texte coupé : trop long'] : []),
    ],
    answers: [],
  };
}
