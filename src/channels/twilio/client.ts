/** The official client, loaded only when it is needed, and what its failures mean. */
import type { Twilio } from 'twilio';
import type { TwilioSettings } from '../settings';

/** Below the loop's own patience, so that a lost answer is known as one. */
const TIMEOUT_MS = 20_000;

export type TwilioAccount = { readonly client: () => Promise<Twilio>; readonly settings: TwilioSettings };

export function openTwilio(settings: TwilioSettings): TwilioAccount {
  let opened: Promise<Twilio> | undefined;
  const open = async (): Promise<Twilio> => {
    const { default: twilio } = await import('twilio');
    const httpClient = new twilio.RequestClient({ timeout: TIMEOUT_MS });
    return twilio(settings.accountSid, settings.authToken, { httpClient });
  };
  return { client: () => (opened ??= open()), settings };
}

/** Did the request surely never leave, was it answered, or does nobody know? */
export type CallFault =
  | { readonly kind: 'answered'; readonly status: number; readonly code: number }
  | { readonly kind: 'never-left' }
  | { readonly kind: 'lost' };

/** Faults of the name or of the connection itself: not a byte of the request was sent. */
const BEFORE_THE_REQUEST: readonly string[] = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
];

export function callFault(cause: unknown): CallFault {
  const { status, code } = fieldsOf(cause);
  if (typeof status === 'number') {
    return { kind: 'answered', status, code: typeof code === 'number' ? code : 0 };
  }
  return { kind: BEFORE_THE_REQUEST.includes(String(code)) ? 'never-left' : 'lost' };
}

const fieldsOf = (cause: unknown): { readonly status?: unknown; readonly code?: unknown } =>
  typeof cause === 'object' && cause !== null ? cause : {};
