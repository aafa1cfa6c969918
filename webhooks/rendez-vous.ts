/**
 * The address of an appointment's page: the appointment's id and a seal that only the service can make, packed short because it
 * travels in SMS. It says nothing else, so that it stays the same when the appointment moves; what it may still do is for
 * `workflows/rendez-vous/standing` to say, each time it is opened.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Followed by the token: one segment. */
export const RENDEZ_VOUS_PATH = '/rdv';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const ID_BYTES = 16;
/** 128 bits of the HMAC. */
const SEAL_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const seal = (rendezVousId: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`rendez-vous:${rendezVousId}`).digest().subarray(0, SEAL_BYTES);

/** Throws `TypeError` for what is no id of Twenty's. */
export function rendezVousToken(rendezVousId: string, secret: string): string {
  if (!UUID.test(rendezVousId)) throw new TypeError('Not the id of a record.');
  const id = Buffer.from(rendezVousId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, seal(rendezVousId, secret)]).toString('base64url');
}

export const rendezVousUrl = (publicUrl: string, rendezVousId: string, secret: string): string =>
  `${publicUrl}${RENDEZ_VOUS_PATH}/${rendezVousToken(rendezVousId, secret)}`;

/** The appointment whose token this is, sealed by one of `secrets`; null for everything else, spelled ever so slightly otherwise. */
export function rendezVousOfToken(token: string, secrets: readonly string[]): string | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.toString('base64url') !== token) return null;
  const id = uuidOf(bytes.subarray(0, ID_BYTES));
  const claimed = bytes.subarray(ID_BYTES);
  const genuine = secrets.map((secret) => timingSafeEqual(seal(id, secret), claimed));
  return genuine.includes(true) ? id : null;
}

const uuidOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
