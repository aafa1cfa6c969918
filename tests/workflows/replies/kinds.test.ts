/** Words of a wish for silence, by what they are about: what the model sees where no list of spellings helps. */
import { kindsOf } from '../../../workflows/replies/opt-out-kinds';

test.each<[string, readonly string[]]>([
  [
    'END',
    [
      'arretez',
      'stoppez',
      'cesser',
      'terminer',
      'annulez',
      'suspendez',
      'desactivez',
      'coupez',
      'fin',
      'resilier',
    ],
  ],
  [
    'REMOVE',
    [
      'retirez',
      'enlever',
      'supprimez',
      'effacez',
      'rayez',
      'otez',
      'desabonner',
      'oubliez',
      'sortez',
      'bloque',
    ],
  ],
  [
    'MESSAGE',
    [
      'message',
      'messages',
      'mail',
      'courriel',
      'courriels',
      'envoi',
      'relance',
      'pub',
      'offre',
      'offres',
      'texto',
      'rappels',
      'call',
    ],
  ],
  [
    'WRITE',
    [
      'ecrire',
      'envoyer',
      'contacter',
      'relancer',
      'appelez',
      'texte',
      'texter',
      'textez',
      'deranger',
      'harceler',
    ],
  ],
  [
    'LIST',
    ['liste', 'listes', 'fichier', 'fichiers', 'base', 'bases', 'contact', 'numero', 'adresse', 'diffusion'],
  ],
  ['YOU', ['vous', 'vos', 'votre', 'tes', 'toi']],
  ['ME', ['me', "m'", 'moi', 'mon', 'nous']],
  ['NOT', ['ne', "n'", 'pas', 'non', 'sans']],
  ['NOMORE', ['plus', 'jamais', 'aucun', 'aucune', 'rien']],
  ['ENOUGH', ['assez', 'marre', 'suffit', 'saoule', 'gonflez', 'insupportable', 'relou']],
  ['PEACE', ['paix', 'tranquille', 'silence', 'lachez', 'laissez', 'foutez']],
  ['WANT', ['veux', 'souhaite', 'voudrais', 'desire', 'merci', 'veuillez']],
  ['CARE', ['interesse', 'besoin', 'envie', 'concerne']],
  ['LAW', ['rgpd', 'cnil', 'loi', 'plainte', 'avocat', 'consentement']],
  ['WRONG', ['erreur', 'trompe', 'mauvais', 'decede']],
  ['LATER', ['demain', 'lundi', 'semaine', 'tard', 'apres', 'bientot']],
  ['MEET', ['rdv', 'seance', 'consultation', 'prix', 'tarif']],
  ['OTHERS', ['il', 'mari', 'patron', 'enfant', 'enfants', 'collegue']],
  ['SELF', ['fumer', 'procrastiner', 'travail', 'tabac', 'peur', 'vie']],
  ['ASK', ['?', 'pourquoi', 'comment', 'combien']],
])('%s', (kind, words) => {
  expect(words.filter((word) => !kindsOf([word]).includes(kind))).toEqual([]);
});

test.each([
  ['END', ['coupez-vous', 'finalement', 'quart', 'endroit', 'diminution', 'dessous']],
  ['REMOVE', ['virement', 'sortie', 'rayon', 'taken', 'revirer']],
  ['MESSAGE', ['essai', 'remarque']],
  ['WRITE', ['decrire', 'renvoi', 'adresse']],
  ['LIST', ['nommer', 'contactez', 'baser', 'numerique', 'realiste']],
  ['YOU', ['voussoyer', 'tout', 'toit']],
  ['ME', ['mer', 'jeu', 'montre']],
  ['NOT', ['nez', 'passe', 'nord']],
  ['NOMORE', ['plusieurs', 'surplus']],
  ['PEACE', ['palais', 'relais']],
  ['WANT', ['prix', 'mercredi']],
  ['OTHERS', ['ile', 'marier', 'genser']],
  ['SELF', ['vieux', 'parfum']],
  ['MEET', ['appeler', 'perdre']],
])('not %s', (kind, words) => {
  expect(words.filter((word) => kindsOf([word]).includes(kind))).toEqual([]);
});
