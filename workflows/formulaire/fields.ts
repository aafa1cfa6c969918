/** What each form asks, in the words the visitor reads. The order is that of the page. */
import type { CanalPrefere, Canal, Parcours } from '../../objects/vocabulary';

/** As they are called in the HTML form, in the JSON, and on the lead. */
export const CHAMPS = [
  'prenom',
  'nom',
  'courriel',
  'telephone',
  'ville',
  'message',
  'canalPrefere',
  'canauxAutorises',
] as const;
export type Champ = (typeof CHAMPS)[number];

/** Longest value, in characters. */
export const MOST: Readonly<Record<Champ, number>> = {
  prenom: 80,
  nom: 80,
  courriel: 254,
  telephone: 60,
  ville: 120,
  message: 5_000,
  canalPrefere: 20,
  canauxAutorises: 60,
};

export const LABEL: Readonly<Record<Exclude<Champ, 'message'>, string>> = {
  prenom: 'Prénom',
  nom: 'Nom',
  courriel: 'Courriel',
  telephone: 'Téléphone',
  ville: 'Ville',
  canalPrefere: 'Comment préférez-vous être joint(e) ?',
  canauxAutorises: 'Messages que vous acceptez',
};

export type Form = {
  readonly title: string;
  readonly intro: string;
  readonly message: { readonly label: string; readonly help: string; readonly required: boolean };
  readonly button: string;
  readonly thanks: string;
};

export const FORMS: Readonly<Record<Parcours, Form>> = {
  IMMIGRATION: {
    title: 'Parlez-nous de votre projet',
    intro: 'Nous vous rappelons ou vous écrivons pour convenir d’une consultation.',
    message: {
      label: 'Votre projet',
      help: 'Par exemple : le pays visé, votre métier, votre famille, vos délais.',
      required: false,
    },
    button: 'Envoyer ma demande',
    thanks: 'Une personne de l’équipe vous répond dès que possible.',
  },
  COACHING: {
    title: 'Demander un premier échange',
    intro: 'Dites-nous ce qui vous amène : nous revenons vers vous pour en parler.',
    message: {
      label: 'Ce que vous cherchez',
      help: 'Ce qui vous bloque aujourd’hui, et ce que vous voulez changer, avec vos mots.',
      required: true,
    },
    button: 'Envoyer ma demande',
    thanks: 'Nous vous lisons, et revenons vers vous dès que possible.',
  },
};

export const PREFERENCES: readonly (readonly [CanalPrefere, string])[] = [
  ['TELEPHONE', 'Par téléphone'],
  ['SMS', 'Par SMS'],
  ['WHATSAPP', 'Par WhatsApp'],
  ['COURRIEL', 'Par courriel'],
];

export const ACCORDS: readonly (readonly [Canal, string])[] = [
  ['COURRIEL', 'des courriels'],
  ['SMS', 'des SMS'],
  ['WHATSAPP', 'des messages WhatsApp'],
];

/**
 * What is shown above the boxes, word for word, and kept on the lead with its version and the boxes that were ticked. Changed
 * words are another version: a consent says what was agreed to on its day.
 */
export const CONSENTEMENT = {
  version: '2026-11',
  texte:
    'J’accepte que l’équipe m’écrive au sujet de ma demande, par les moyens que je coche. Je peux l’arrêter à tout moment, en répondant STOP ou par le lien de chaque courriel.',
} as const;

/** The last segment of the form's address. */
export const SLUG: Readonly<Record<Parcours, string>> = {
  IMMIGRATION: 'immigration',
  COACHING: 'coaching',
};

export function parcoursOf(slug: string): Parcours | null {
  if (slug === SLUG.IMMIGRATION) return 'IMMIGRATION';
  return slug === SLUG.COACHING ? 'COACHING' : null;
}
