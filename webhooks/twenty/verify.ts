/**
 * Is this delivery Twenty's, and of now? Twenty signs `<timestamp>:<raw body>` with HMAC-SHA256, hex, no prefix
 * (API.md §1); the bytes must be those received, a re-serialised body no longer matches.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isBefore, minus, minutes, plus } from '../../src/kernel/time';

export const SIGNATURE_HEADER = 'x-twenty-webhook-signature';
export const TIMESTAMP_HEADER = 'x-twenty-webhook-timestamp';

/** Twenty sends at once and never again (API.md §1), so a wider gap is a replay or a clock that is wrong. */
export const TIME_WINDOW = minutes(5);

export type ReceivedDelivery = {
  readonly rawBody: Buffer | string;
  /** Values of the two headers; undefined or null when the request has none. */
  readonly signature: string | null | undefined;
  readonly timestamp: string | null | undefined;
};

export type Verification =
  | { readonly genuine: true; readonly sentAt: Date }
  | {
      readonly genuine: false;
      readonly reason: 'missing-header' | 'forged' | 'stale' | 'future';
      readonly because: string;
    };

const refused = (
  reason: 'missing-header' | 'forged' | 'stale' | 'future',
  because: string,
): Verification => ({
  genuine: false,
  reason,
  because,
});

/**
 * Genuine when one of `secrets` signed it (several while a secret is being replaced) within TIME_WINDOW of `now`.
 * The signature is judged before the time: only what Twenty really sent is called stale or future.
 */
export function verifyDelivery(
  delivery: ReceivedDelivery,
  secrets: readonly string[],
  now: Date,
): Verification {
  const { rawBody, signature, timestamp } = delivery;
  if (!signature || !timestamp) {
    return refused('missing-header', 'en-tête de signature ou d’horodatage absent : pas un envoi de Twenty');
  }
  if (!isSigned(rawBody, signature, timestamp, secrets)) {
    return refused(
      'forged',
      'signature fausse : le secret du webhook dans Twenty n’est pas celui de MAX, ou le corps a été modifié',
    );
  }
  const sentAt = new Date(Number(timestamp));
  if (Number.isNaN(sentAt.getTime())) return refused('forged', 'horodatage illisible');
  if (isBefore(sentAt, minus(now, TIME_WINDOW))) {
    return refused('stale', 'envoi vieux de plus de 5 minutes : rejeu, ou horloges à régler');
  }
  if (isBefore(plus(now, TIME_WINDOW), sentAt)) {
    return refused('future', 'envoi daté de plus de 5 minutes dans le futur : horloges à régler');
  }
  return { genuine: true, sentAt };
}

/** Every secret is tried, whatever the others answered, and each comparison takes the same time. */
function isSigned(
  rawBody: Buffer | string,
  signature: string,
  timestamp: string,
  secrets: readonly string[],
): boolean {
  if (!/^[0-9a-f]{64}$/i.test(signature)) return false;
  const claimed = Buffer.from(signature, 'hex');
  return secrets
    .map((secret) => createHmac('sha256', secret).update(`${timestamp}:`).update(rawBody).digest())
    .map((expected) => timingSafeEqual(expected, claimed))
    .includes(true);
}
