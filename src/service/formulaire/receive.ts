/** What was sent by the form: read, judged, and kept before the visitor is thanked. Twenty is not asked (DESIGN §4.1). */
import type { CountryCode } from 'libphonenumber-js';
import type { Parcours } from '../../../objects/vocabulary';
import { openForm, type Received } from '../../../webhooks/formulaire';
import { readTyped, type FormFault } from '../../../workflows/formulaire/read';
import { judgeSpam, type SpamVerdict } from '../../../workflows/formulaire/spam';
import { printOf, type Said } from '../../../workflows/formulaire/submission';
import { MaxError } from '../../errors';
import { faultFields, type Log } from '../log';
import type { Clock } from '../ports';
import type { Keep } from './ports';

export type Reception = {
  readonly keep: Keep;
  /** Seal the pages. */
  readonly secrets: readonly string[];
  /** May this person send once more? Takes one of what is allowed. */
  readonly mayWrite: (contact: string) => boolean;
  readonly clock: Clock;
  readonly log: Log;
};

export type Outcome =
  | { readonly outcome: 'recu' }
  | { readonly outcome: 'corriger'; readonly faults: readonly FormFault[] }
  | { readonly outcome: 'machine'; readonly verdict: Extract<SpamVerdict, { verdict: 'machine' }> }
  /** The page is none of ours, or was open for days: a fresh one is to be sent. */
  | { readonly outcome: 'perime' }
  | { readonly outcome: 'trop' }
  | { readonly outcome: 'trop-long' }
  /** The store does not answer: nothing was kept. */
  | { readonly outcome: 'en-panne' };

type Door = { readonly parcours: Parcours; readonly pays: CountryCode };

export async function receiveForm(
  { typed, jeton, piege }: Received,
  { parcours, pays }: Door,
  reception: Reception,
): Promise<Outcome> {
  const now = reception.clock.now();
  const read = readTyped(typed, parcours, pays);
  if (!read.ok) return { outcome: 'corriger', faults: read.faults };
  const opened = openForm(jeton, parcours, reception.secrets, now);
  if (opened === null) return { outcome: 'perime' };
  const verdict = judgeSpam({ typed, piege, ouverteLe: opened.ouverteLe }, now);
  if (verdict.verdict === 'machine') return { outcome: 'machine', verdict };
  const contacts = [...read.said.courriels, ...read.said.telephones];
  if (!contacts.every(reception.mayWrite)) return { outcome: 'trop' };
  return keepIt(read.said, opened.nonce, reception);
}

async function keepIt(said: Said, nonce: string, { keep, clock, log }: Reception): Promise<Outcome> {
  try {
    await keep({ ...said, nonce, empreinte: printOf(said), recueLe: clock.now().toISOString() });
    return { outcome: 'recu' };
  } catch (cause) {
    if (!(cause instanceof MaxError)) throw cause;
    log.error(faultFields(cause), 'demande du formulaire non gardée : la file d’attente ne répond pas');
    return { outcome: 'en-panne' };
  }
}
