/** What a reading says, and whose the text is. */
import { isOurs, isSaid, textOf, textPrint } from '../../../workflows/lecture/text';
import type { Valeurs } from '../../../workflows/lecture/values';
import { aLead } from '../../support/builders';

const strong = { valeur: 'FORTE', mots: 'je suis prête' };

describe('the text of a reading', () => {
  test.each<[string, Valeurs, string | null, string]>([
    ['nothing to say', {}, null, ''],
    ['an advice alone', {}, 'Conseil.', 'Conseil.'],
    [
      'the option’s label, then the words that decided',
      { niveauMotivation: strong },
      null,
      'Lecture de MAX :\n- Motivation : Forte (« je suis prête »)',
    ],
    [
      'no words: the value alone',
      { budgetEstime: { valeur: 'DE_100_A_500', mots: '' } },
      null,
      'Lecture de MAX :\n- Budget : 100–500€',
    ],
    [
      'a model alone read it, and it is said',
      { urgenceRessentie: { valeur: 'FAIBLE', mots: '', par: 'modele' } },
      null,
      'Lecture de MAX :\n- Urgence : Faible (lu par le modèle de langue seul)',
    ],
    [
      'a model read it in words of the person: the words are enough',
      { urgenceRessentie: { valeur: 'FAIBLE', mots: 'un jour', par: 'modele' } },
      null,
      'Lecture de MAX :\n- Urgence : Faible (« un jour »)',
    ],
    [
      'a pain is in the person’s own words',
      { douleurPrincipale: { valeur: 'je m’épuise', mots: 'je m’épuise' } },
      null,
      'Lecture de MAX :\n- Douleur principale : « je m’épuise »',
    ],
    [
      'a pain that a model alone found',
      { douleurPrincipale: { valeur: 'je m’épuise', mots: '', par: 'modele' } },
      null,
      'Lecture de MAX :\n- Douleur principale : « je m’épuise » (lu par le modèle de langue seul)',
    ],
    [
      'an option that is no longer there is shown as it stands',
      { typeCoaching: { valeur: 'ANCIEN', mots: '' } },
      null,
      'Lecture de MAX :\n- Type de coaching : ANCIEN',
    ],
    [
      'in the order of the lead’s page, the advice last',
      { budgetEstime: { valeur: 'MOINS_100', mots: '' }, typeCoaching: { valeur: 'AUTRE', mots: '' } },
      'Conseil.',
      'Lecture de MAX :\n- Type de coaching : Autre\n- Budget : <100€\n\nConseil.',
    ],
  ])('%s', (_name, values, advice, text) => expect(textOf(values, advice)).toBe(text));

  test.each<[string, string, boolean]>([
    ['nothing', '', true],
    ['spaces and marks', ' \n— \\', true],
    ['what MAX wrote last, as Twenty gives it back', 'Lecture  de MAX\\:\n\n\n* Motivation : FORTE', true],
    ['what MAX wrote, with a word more', 'Lecture de MAX : - Motivation : Forte, sûrement', false],
    ['what MAX wrote, of another value', 'Lecture de MAX : - Motivation : Faible', false],
    ['a sign that changes the sense', 'Lecture de MAX : - Motivation : < Forte', false],
    [
      'an older advice',
      'Conseil de MAX : la personne a répondu ; lire sa réponse et indiquer sa motivation',
      true,
    ],
    ['half an advice', 'Conseil de MAX : la personne a répondu', false],
  ])('%s is MAX’s: %s', (_name, lectureMax, isMax) => {
    const texte = textPrint('Lecture de MAX :\n- Motivation : Forte');
    expect(isOurs(aLead({ lectureMax, memoireMax: { lecture: { texte } } }))).toBe(isMax);
  });

  test('letters tell whether it is said already', () => {
    expect(isSaid(aLead({ lectureMax: '**Lecture** de MAX' }), 'Lecture de MAX :')).toBe(true);
    expect(isSaid(aLead({ lectureMax: 'Lecture de MAX' }), 'Lecture de MAX : < 100 €')).toBe(false);
  });
});
