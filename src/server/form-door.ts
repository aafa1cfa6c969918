/** What the doors of the web form are given, and the words of their refusals, by HTML and by JSON. */
import type { CountryCode } from 'libphonenumber-js';
import type { Parcours } from '../../objects/vocabulary';
import { sealForm } from '../../webhooks/formulaire';
import type { FormPage } from '../pages/formulaire';
import type { Agence } from '../pages/page';
import type { Figures } from '../service/figures';
import type { Outcome, Reception } from '../service/formulaire/receive';
import type { Clock } from '../service/ports';
import type { Limiter } from './limiter';

/** What the settings say to a visitor of a parcours, as far as it is known. */
export type Public = { readonly agence: Agence; readonly pays: CountryCode };

export type FormDoor = {
  readonly reception: Reception;
  readonly secret: string;
  readonly publicOf: (parcours: Parcours) => Promise<Public>;
  /** Nobody can guess it: 32 hexadecimal digits. */
  readonly nonce: () => string;
  /** By address. */
  readonly limiter: Limiter;
  /** Sites that may show the form and send to it. */
  readonly origins: readonly string[];
  readonly confidentialite?: string;
  readonly clock: Clock;
  readonly figures: Figures;
};

export const freshToken = (parcours: Parcours, { nonce, clock, secret }: FormDoor): string =>
  sealForm({ nonce: nonce(), ouverteLe: clock.now() }, parcours, secret);

type Said = Partial<Pick<FormPage, 'status' | 'faults' | 'alert' | 'headers'>> & { readonly status: number };

/** What a refusal is called in HTTP, and what the visitor reads. */
export function saidOf(outcome: Exclude<Outcome, { outcome: 'recu' }>): Said {
  switch (outcome.outcome) {
    case 'corriger':
      return { status: 422, faults: outcome.faults };
    case 'machine':
      return { status: 422, alert: outcome.verdict.phrase };
    case 'perime':
      return {
        status: 409,
        alert:
          'Cette page était ouverte depuis longtemps. Rien n’est perdu : relisez, puis envoyez de nouveau.',
      };
    case 'trop':
      return {
        status: 429,
        headers: { 'retry-after': '600' },
        alert:
          'Trop de demandes sont parties d’ici en peu de temps. Votre texte est gardé sur cette page : renvoyez-le dans dix minutes.',
      };
    case 'trop-long':
      return {
        status: 413,
        alert: 'Votre envoi est trop long. Raccourcissez votre message, puis envoyez de nouveau.',
      };
    case 'en-panne':
      return {
        status: 503,
        headers: { 'retry-after': '60' },
        alert:
          'Notre système ne répond pas, et votre demande n’est pas encore arrivée. Votre texte est gardé sur cette page : renvoyez-le dans quelques minutes, il ne comptera qu’une fois.',
      };
  }
}
