/**
 * The address that ends all messages to a lead in one click (RFC 8058), without an account: it carries the lead's id and a
 * seal that only the service can make. It never expires: the right to leave does not either.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const UNSUBSCRIBE_PATH = '/desabonnement';
export const UNSUBSCRIBE_PARAMETER = 'l';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const seal = (leadId: string, secret: string): string =>
  createHmac('sha256', secret).update(`desabonnement:${leadId}`).digest('base64url').slice(0, 27);

export const unsubscribeUrl = (publicUrl: string, leadId: string, secret: string): string =>
  `${publicUrl}${UNSUBSCRIBE_PATH}?${UNSUBSCRIBE_PARAMETER}=${leadId}.${seal(leadId, secret)}`;

/** The lead whose token this is, sealed by one of `secrets`; null else. */
export function leadOfToken(token: string, secrets: readonly string[]): string | null {
  const [leadId = '', claimed = ''] = token.split('.');
  if (!UUID.test(leadId)) return null;
  const given = Buffer.from(claimed);
  const genuine = secrets
    .map((secret) => Buffer.from(seal(leadId, secret)))
    .map((expected) => expected.length === given.length && timingSafeEqual(expected, given));
  return genuine.includes(true) ? leadId : null;
}
