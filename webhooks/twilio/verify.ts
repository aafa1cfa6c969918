/**
 * Is this call Twilio's? It signs the URL it was told to call, byte for byte, followed by every parameter of the form, name
 * and value, in the order of the names: HMAC-SHA1 with the account's auth token, base64 (twilio.com/docs/usage/security).
 * The URL is the public one, which behind a proxy is not the one the request arrives with: it is given, not guessed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Form } from './form';

export const TWILIO_SIGNATURE_HEADER = 'x-twilio-signature';

export type TwilioCall = {
  /** The public URL, query included, as Twilio was given it. */
  readonly url: string;
  readonly form: Form;
  readonly signature: string | undefined;
};

export function isFromTwilio({ url, form, signature }: TwilioCall, authToken: string): boolean {
  if (!signature || authToken === '') return false;
  const claimed = Buffer.from(signature);
  return urlsAsSigned(url)
    .map((candidate) => Buffer.from(sign(candidate, form, authToken)))
    .map((expected) => expected.length === claimed.length && timingSafeEqual(expected, claimed))
    .includes(true);
}

function sign(url: string, form: Form, authToken: string): string {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + valuesOf(form, name), url);
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}

/** Twilio counts a value given several times once, and sorts them. */
function valuesOf(form: Form, name: string): string {
  const value = form[name] ?? '';
  const values = typeof value === 'string' ? [value] : [...new Set(value)].sort();
  return values.map((one) => name + one).join('');
}

/** Twilio signs with or without the standard port, depending on the product: both are tried, as its own libraries do. */
function urlsAsSigned(url: string): readonly string[] {
  const [, scheme = '', host = '', port = '', rest = ''] =
    /^(https?:\/\/)([^/?#:]+|\[[^\]]+\])(:\d+)?(.*)$/i.exec(url) ?? [];
  if (scheme === '') return [url];
  const standard = scheme.toLowerCase() === 'https://' ? ':443' : ':80';
  return [...new Set([url, `${scheme}${host}${rest}`, `${scheme}${host}${port || standard}${rest}`])];
}
