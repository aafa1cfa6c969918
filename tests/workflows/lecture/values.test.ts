/** From readings to fields: which value stands, and what is written. */
import { isMaxs, patchOf, valuesAfter, type Valeurs } from '../../../workflows/lecture/values';
import { LU_PAR_LE_MODELE } from '../../../workflows/reading/reading';
import type { Reading } from '../../../workflows/reading';
import type { Lead } from '../../../workflows/state';
import { aLead } from '../../support/builders';

const strong = { valeur: 'FORTE', mots: 'je suis prête' };

describe('from readings to fields', () => {
  const reading = (changes: Partial<Reading> = {}): Reading => ({
    ...{ typeCoaching: null, niveauMotivation: null, qualification: null, budgetEstime: null },
    ...{ urgenceRessentie: null, douleurPrincipale: null, indices: [] },
    ...changes,
  });
  const indice = (mots: string, because = 'mots de motivation') =>
    ({ pour: 'niveauMotivation', mots, because }) as const;
  const after = (one: Partial<Reading>, answers = false, lead: Partial<Lead> = {}): Valeurs =>
    valuesAfter(aLead(lead), [{ reading: reading(one), answers }]);

  test.each<[string, Valeurs, Valeurs]>([
    ['no words, no question: nothing', after({ niveauMotivation: 'FAIBLE' }), {}],
    [
      'no words, in answer to us: a vague answer',
      after({ niveauMotivation: 'FAIBLE' }, true),
      { niveauMotivation: { valeur: 'FAIBLE', mots: '' } },
    ],
    [
      'words of another field decide nothing here',
      after({ urgenceRessentie: 'FORTE', indices: [indice('vite')] }),
      {},
    ],
    [
      'the words, each once, without blanks',
      after({ niveauMotivation: 'FORTE', indices: [indice(' a '), indice(''), indice('b'), indice('a')] }),
      { niveauMotivation: { valeur: 'FORTE', mots: 'a … b' } },
    ],
    [
      'a model alone',
      after({ niveauMotivation: 'FORTE', indices: [indice('', LU_PAR_LE_MODELE)] }),
      { niveauMotivation: { valeur: 'FORTE', mots: '', par: 'modele' } },
    ],
    [
      'a model read another field',
      after(
        { niveauMotivation: 'FORTE', urgenceRessentie: 'FORTE', indices: [indice('', LU_PAR_LE_MODELE)] },
        true,
      ),
      {
        niveauMotivation: { valeur: 'FORTE', mots: '', par: 'modele' },
        urgenceRessentie: { valeur: 'FORTE', mots: '' },
      },
    ],
    [
      'abstaining keeps what was read before',
      after({}, true, { memoireMax: { lecture: { valeurs: { niveauMotivation: strong } } } }),
      { niveauMotivation: strong },
    ],
    [
      'a person’s value stays',
      after({ niveauMotivation: 'FORTE' }, true, { niveauMotivation: 'FAIBLE' }),
      {},
    ],
  ])('%s', (_name, values, expected) => expect(values).toEqual(expected));

  test.each<[string, Lead['niveauMotivation'], unknown, boolean]>([
    ['an empty field', null, null, true],
    ['what MAX wrote', 'FORTE', { lecture: { valeurs: { niveauMotivation: strong } } }, true],
    ['what a person made of it', 'FAIBLE', { lecture: { valeurs: { niveauMotivation: strong } } }, false],
    ['a person’s, where MAX read another field', 'FORTE', { lecture: { valeurs: {} } }, false],
    ['a person’s, where MAX read nothing yet', 'FORTE', { lecture: {} }, false],
    ['a person’s, on a lead that MAX never saw', 'FORTE', null, false],
  ])('%s is MAX’s to change: %s', (_name, niveauMotivation, memoireMax, isMax) => {
    expect(isMaxs(aLead({ niveauMotivation, memoireMax }), 'niveauMotivation')).toBe(isMax);
  });

  const pain = { douleurPrincipale: { valeur: 'seule', mots: 'seule' } };
  const engaged = { niveauMotivation: strong };
  test.each<[string, Partial<Lead>, Valeurs, Valeurs, object]>([
    ['nothing changed', { douleurPrincipale: 'seule', niveauMotivation: 'FORTE' }, pain, pain, {}],
    ['a pain alone', {}, {}, pain, { douleurPrincipale: 'seule' }],
    ['a strong motivation alone', {}, {}, engaged, { niveauMotivation: 'FORTE' }],
    [
      'both',
      {},
      {},
      { ...pain, ...engaged },
      { douleurPrincipale: 'seule', niveauMotivation: 'FORTE', qualification: 'A_QUALIFIER' },
    ],
    [
      'the pain a person wrote, the motivation now read',
      { douleurPrincipale: 'seule' },
      {},
      engaged,
      { niveauMotivation: 'FORTE', qualification: 'A_QUALIFIER' },
    ],
    [
      'the motivation a person set, the pain now read',
      { niveauMotivation: 'FORTE' },
      {},
      pain,
      { douleurPrincipale: 'seule', qualification: 'A_QUALIFIER' },
    ],
    [
      'qualified otherwise by a person',
      { douleurPrincipale: 'seule', qualification: 'NON_QUALIFIE' },
      {},
      engaged,
      { niveauMotivation: 'FORTE' },
    ],
    [
      'a weak motivation after a strong one lowers nothing',
      { douleurPrincipale: 'seule', niveauMotivation: 'FORTE' },
      { ...pain, ...engaged },
      { ...pain, niveauMotivation: { valeur: 'FAIBLE', mots: '' } },
      { niveauMotivation: 'FAIBLE' },
    ],
  ])('written: %s', (_name, lead, before, values, expected) => {
    // The very objects that stand in the memory are what did not change.
    const patch = patchOf(aLead(lead), before, values);
    expect({ ...patch, raisonQualification: undefined }).toEqual({
      ...expected,
      raisonQualification: undefined,
    });
  });
});
