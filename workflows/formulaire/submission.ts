/** A request made by the form: as it was typed, and as it is once it has been read. */
import type { Canal, CanalPrefere, Parcours } from '../../objects/vocabulary';
import { keyOf, recordId } from '../../src/kernel/keys';
import type { Champ } from './fields';

/** As typed, nothing changed: what goes back into the form when something is to be corrected. */
export type Typed = {
  readonly [One in Exclude<Champ, 'canauxAutorises'>]: string;
} & {
  readonly canauxAutorises: readonly string[];
  /** The page of the site, and its utm_… parameters as one line; both as the browser tells them. */
  readonly page: string;
  readonly campagne: string;
};

export const NOTHING_TYPED: Typed = {
  prenom: '',
  nom: '',
  courriel: '',
  telephone: '',
  ville: '',
  message: '',
  canalPrefere: '',
  canauxAutorises: [],
  page: '',
  campagne: '',
};

/** What is kept until Twenty has it: plain data, for it travels through the queue's store. */
export type Submission = {
  /** Of the page that was opened: sent twice, it makes one lead. */
  readonly nonce: string;
  /** A fingerprint of all that was said: the same page sent again with other words is told apart. */
  readonly empreinte: string;
  /** ISO, UTC. */
  readonly recueLe: string;
  readonly parcours: Parcours;
  readonly prenom: string;
  readonly name: string;
  /** Lower case and E.164, the primary one first; one of the two lists is not empty. */
  readonly courriels: readonly string[];
  readonly telephones: readonly string[];
  readonly ville: string;
  readonly message: string;
  readonly canalPrefere: CanalPrefere | null;
  readonly canauxAutorises: readonly Canal[];
  /** What was agreed to; empty: nothing was. */
  readonly consentementTexte: string;
  readonly page: string;
  readonly campagne: string;
};

export type Said = Omit<Submission, 'nonce' | 'empreinte' | 'recueLe'>;

/** The lead's record id is made of this (DESIGN §2.4). */
export const leadKey = ({ nonce }: Pick<Submission, 'nonce'>): string => keyOf('formulaire', nonce);

/** `cleExterne`: the page, and what was said on it. */
export const cleExterne = (submission: Pick<Submission, 'nonce' | 'empreinte'>): string =>
  keyOf(leadKey(submission), submission.empreinte);

/** The same words on the same day or another have the same print. */
export const printOf = (said: Said): string =>
  recordId(`formulaire.${JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))}`).slice(
    0,
    8,
  );
