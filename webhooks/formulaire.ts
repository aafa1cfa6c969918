/**
 * What the form sends, by HTML or JSON, and the seal on the page that was opened: which one, and when. It is what makes a second
 * click the same request, and a form filled in no time a machine's.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Parcours } from '../objects/vocabulary';
import { hours } from '../src/kernel/time';
import { campaignIn } from '../workflows/formulaire/origin';
import { NOTHING_TYPED, type Typed } from '../workflows/formulaire/submission';

export const FORM_PATH = '/formulaire';
/** People do not see it; machines fill it. */
export const TRAP = 'site_internet';
export const TOKEN = 'jeton';

/** Characters of a body; the longest honest one is a tenth of it. */
export const BODY_MOST = 65_536;

const NONCE_BYTES = 16;
const TIME_BYTES = 6;
const SEAL_BYTES = 16;
const TOKEN_FORM = /^[A-Za-z0-9_-]{51}$/;
/** A page left open over lunch, or over night, still sends. */
const LIVES = hours(48);

export type Opened = { readonly nonce: string; readonly ouverteLe: Date };

/** `nonce`: 32 hexadecimal digits nobody can guess. */
export function sealForm({ nonce, ouverteLe }: Opened, parcours: Parcours, secret: string): string {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeUIntBE(ouverteLe.getTime(), 0, TIME_BYTES);
  const head = Buffer.concat([Buffer.from(nonce, 'hex'), time]);
  return Buffer.concat([head, seal(head, parcours, secret)]).toString('base64url');
}

const seal = (head: Buffer, parcours: Parcours, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(`formulaire:${parcours}:`)
    .update(head)
    .digest()
    .subarray(0, SEAL_BYTES);

/** Which page this is; null when it is none of ours, of the other form, or older than two days. */
export function openForm(
  token: string,
  parcours: Parcours,
  secrets: readonly string[],
  now: Date,
): Opened | null {
  if (!TOKEN_FORM.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.toString('base64url') !== token) return null;
  const head = bytes.subarray(0, NONCE_BYTES + TIME_BYTES);
  const claimed = bytes.subarray(NONCE_BYTES + TIME_BYTES);
  const genuine = secrets.map((secret) => timingSafeEqual(seal(head, parcours, secret), claimed));
  if (!genuine.includes(true)) return null;
  const ouverteLe = new Date(head.readUIntBE(NONCE_BYTES, TIME_BYTES));
  if (now.getTime() - ouverteLe.getTime() > LIVES) return null;
  return { nonce: head.subarray(0, NONCE_BYTES).toString('hex'), ouverteLe };
}

export type Received = { readonly typed: Typed; readonly jeton: string; readonly piege: string };

const TEXTS = ['prenom', 'nom', 'courriel', 'telephone', 'ville', 'message', 'canalPrefere', 'page'] as const;

/** An HTML form, URL-encoded: whatever is missing is empty. */
export function parseFormBody(body: string): Received {
  const form = new URLSearchParams(body);
  const texts = Object.fromEntries(TEXTS.map((name) => [name, form.get(name) ?? '']));
  return {
    typed: {
      ...NOTHING_TYPED,
      ...texts,
      canauxAutorises: form.getAll('canauxAutorises'),
      campagne: form.get('campagne') ?? campaignIn(form),
    },
    jeton: form.get(TOKEN) ?? '',
    piege: form.get(TRAP) ?? '',
  };
}

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

const JsonBody = z.object({
  ...{ prenom: text, nom: text, courriel: text, telephone: text, ville: text, message: text },
  ...{ canalPrefere: text, page: text, campagne: text, [TOKEN]: text, [TRAP]: text },
  canauxAutorises: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  ...{ utm_source: text, utm_medium: text, utm_campaign: text, utm_term: text, utm_content: text },
});

/** The names of the HTML form; null when it is no JSON object with texts in it. */
export function parseJsonBody(body: string): Received | null {
  const parsed = JsonBody.safeParse(jsonOf(body));
  if (!parsed.success) return null;
  const {
    [TOKEN]: jeton,
    [TRAP]: piege,
    utm_source,
    utm_medium,
    utm_campaign,
    utm_term,
    utm_content,
    ...typed
  } = parsed.data;
  const utm = new URLSearchParams({ utm_source, utm_medium, utm_campaign, utm_term, utm_content });
  return {
    typed: { ...typed, campagne: typed.campagne === '' ? campaignIn(utm) : typed.campagne },
    jeton,
    piege,
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
