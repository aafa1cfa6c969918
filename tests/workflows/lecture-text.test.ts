/** What the reading says, whose it is, and which of a lead's texts are read, in answer to what. */
import { decideLecture } from '../../workflows/lecture/lecture';
import { unread } from '../../workflows/lecture/read';
import { isOurs, isSaid, textOf, textPrint } from '../../workflows/lecture/text';
import { isMaxs, patchOf, valuesAfter, type Valeurs } from '../../workflows/lecture/values';
import type { Reading } from '../../workflows/reading';
import { LU_PAR_LE_MODELE } from '../../workflows/reading/reading';
import type { Lead, LeadState, MessageMax } from '../../workflows/state';
import { days, hours, minus, plus } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aReply, aState, NOW } from '../support/builders';

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

describe('what is read, and in answer to what', () => {
  const at = (hoursAgo: number): Date => minus(NOW, hours(hoursAgo));
  const budget = (changes: Partial<MessageMax> = {}): MessageMax =>
    aMessage({
      ...{ id: 'budget', cle: 'coach-01.budget.lead-1', etape: 'budget', statut: 'ENVOYE', envoyeLe: at(5) },
      ...changes,
    });
  const other = (changes: Partial<MessageMax> = {}): MessageMax =>
    aMessage({ id: 'other', cle: '', scenario: 'MANUEL', statut: 'ENVOYE', envoyeLe: at(4), ...changes });
  const reply = (changes: Partial<MessageMax> = {}): MessageMax =>
    aReply({ corps: '300', createdAt: at(2), ...changes });
  const texts = (messages: readonly MessageMax[], lead: Partial<Lead> = {}) =>
    unread(aState({ lead: aLead(lead), messages }), NOW);

  test.each<[string, readonly MessageMax[], 'BUDGET' | undefined, boolean]>([
    ['nothing was asked', [reply()], undefined, false],
    ['the budget question', [budget(), reply()], 'BUDGET', true],
    ['the three questions', [budget({ cle: 'coach-01.questions.lead-1' }), reply()], undefined, true],
    ['a text of staff’s', [other(), reply()], undefined, false],
    ['the last that left: staff’s', [other(), budget(), reply()], undefined, false],
    [
      'the last that left: the budget question',
      [budget({ envoyeLe: at(3) }), other(), reply()],
      'BUDGET',
      true,
    ],
    ['a question that has not left', [budget({ envoyeLe: null }), reply()], undefined, false],
    ['a question that left after the answer', [budget({ envoyeLe: at(1) }), reply()], undefined, false],
    ['a question that left at that instant', [budget({ envoyeLe: at(2) }), reply()], undefined, false],
    [
      'an earlier answer is no question',
      [budget(), reply({ id: 'earlier', envoyeLe: at(3) }), reply({ envoyeLe: at(2) })],
      'BUDGET',
      true,
    ],
  ])('%s', (_name, messages, question, answers) => {
    expect(texts(messages).at(-1)).toMatchObject({ id: 'reponse-1', question, answers });
  });

  test('the form’s message first, then answers as they were written', () => {
    const replies = [reply({ id: 'b', envoyeLe: at(1) }), reply({ id: 'a', envoyeLe: at(2) })];
    expect(texts(replies, { message: 'Bonjour' }).map(({ id }) => id)).toEqual(['lead-1', 'a', 'b']);
  });

  test.each<[string, readonly MessageMax[], Partial<Lead>]>([
    ['blanks', [], { message: ' \n' }],
    ['an answer that was taken in', [reply()], { memoireMax: { reponses: { 'reponse-1': 'reponse' } } }],
    ['a way out', [reply({ corps: 'STOP' })], {}],
    ['a call for help', [reply({ corps: 'AIDE' })], {}],
    ['what we wrote', [budget()], {}],
    ['a deleted answer', [reply({ deletedAt: NOW })], {}],
    ['a form that was there long before MAX', [], { message: 'Bonjour', createdAt: minus(NOW, days(60)) }],
  ])('not read: %s', (_name, messages, lead) => expect(texts(messages, lead)).toEqual([]));

  test('a form message is read once, whatever blanks stand around it', () => {
    const [decided] = decideLecture(aState({ lead: aLead({ message: 'Bonjour' }) }), anAgency(), NOW);
    const memoireMax: unknown = decided?.do === 'updateLead' ? decided.set.memoireMax : null;
    expect(texts([], { message: ' Bonjour\n', memoireMax })).toEqual([]);
    expect(texts([], { message: 'Bonsoir', memoireMax })).toHaveLength(1);
  });
});

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

describe('why it is written', () => {
  const conseil = anAgency({ mode: 'CONSEIL' });
  const asked = aMessage({
    statut: 'ENVOYE',
    envoyeLe: minus(NOW, days(20)),
    createdAt: minus(NOW, days(20)),
  });
  const old = { createdAt: minus(NOW, days(21)) };
  const decideOne = (lead: Partial<Lead>, rest: Partial<LeadState> = {}, agency = anAgency(), now = NOW) =>
    decideLecture(aState({ lead: aLead(lead), ...rest }), agency, now)[0];

  test.each<[string, ReturnType<typeof decideOne>, object]>([
    [
      'a pain and an engagement',
      decideOne({ message: 'Je n’arrive pas à trouver des clients. Je suis prête à m’engager maintenant !' }),
      { do: 'updateLead', because: 'douleur claire et engagement : à qualifier' },
    ],
    [
      'a text that says nothing is remembered as read',
      decideOne({ message: 'Bonjour' }),
      { do: 'updateLead', because: 'MAX a lu ce que la personne a écrit' },
    ],
    [
      'nobody answered',
      decideOne(old, { messages: [asked] }),
      {
        do: 'updateLead',
        set: { niveauMotivation: 'FAIBLE' },
        because: 'pas de réponse aux questions dans le délai',
      },
    ],
    [
      'nobody answered, and a person knows better',
      decideOne({ ...old, niveauMotivation: 'MOYENNE' }, { messages: [asked] }),
      { do: 'nothing', because: 'rien de nouveau à lire' },
    ],
    [
      'an advice',
      decideOne({}, {}, conseil),
      { do: 'updateLead', because: 'mode CONSEIL : MAX conseille et n’écrit pas à la personne' },
    ],
    [
      'nobody is advised on a lead from long before',
      decideOne({ createdAt: minus(NOW, days(60)) }, {}, conseil),
      { do: 'nothing', because: 'rien de nouveau à lire' },
    ],
    [
      'MAX may only write in ASSISTE what it read',
      decideOne({}),
      { do: 'nothing', because: 'rien de nouveau à lire' },
    ],
    [
      'immigration',
      decideOne({ parcours: 'IMMIGRATION' }),
      { because: 'le lead n’est pas du parcours coaching' },
    ],
    ['deleted', decideOne({ deletedAt: NOW }), { because: 'le lead a été supprimé' }],
  ])('%s', (_name, decided, expected) => expect(decided).toMatchObject(expected));

  test('what a model has read stands before the rules’ own reading', () => {
    const lectures = new Map([
      [
        'lead-1',
        {
          ...{ typeCoaching: null, niveauMotivation: null, qualification: null, budgetEstime: null },
          ...{ urgenceRessentie: 'FORTE', douleurPrincipale: null },
          indices: [{ pour: 'urgenceRessentie', mots: '', because: LU_PAR_LE_MODELE }],
        } satisfies Reading,
      ],
    ]);
    expect(decideOne({ message: 'Bonjour' }, { lectures })).toMatchObject({
      set: {
        urgenceRessentie: 'FORTE',
        memoireMax: { lecture: { valeurs: { urgenceRessentie: { valeur: 'FORTE', par: 'modele' } } } },
      },
    });
  });

  test('the memory holds a print of what was written, only when it was', () => {
    const memory = (decided: ReturnType<typeof decideOne>): object =>
      decided?.do === 'updateLead' ? (decided.set.memoireMax as { lecture: object }).lecture : {};
    expect(Object.keys(memory(decideOne({ message: 'Bonjour' })))).toEqual(['message']);
    expect(Object.keys(memory(decideOne({}, {}, conseil)))).toEqual(['texte']);
    expect(
      Object.keys(memory(decideOne(old, { messages: [asked] }, anAgency(), plus(NOW, hours(1))))),
    ).toEqual(['valeurs', 'texte']);
  });
});
