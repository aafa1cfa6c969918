/** What MAX writes of its reading: values, words, advice; and never over a person. */
import { decideLecture } from '../../../workflows/lecture/lecture';
import { LU_PAR_LE_MODELE } from '../../../workflows/reading/reading';
import type { Agency, Lead, LeadState, MessageMax } from '../../../workflows/state';
import type { Reading } from '../../../workflows/reading';
import { days, minus, plus, hours } from '../../../src/kernel/time';
import { aLead, aMessage, anAgency, aRendezVous, aReply, aState, NOW } from '../../support/builders';
import { World } from '../../support/world';

const STRONG =
  'Ce qui me pèse : je n’arrive pas à trouver des clients, je suis à bout. Oui, je suis prête à m’engager maintenant !';
const VAGUE = 'Bof, je ne sais pas trop, un peu de tout. À voir plus tard peut-être.';
const decideOne = (lead: Partial<Lead>, agency: Agency = anAgency(), rest: Partial<LeadState> = {}) =>
  decideLecture(aState({ lead: aLead(lead), ...rest }), agency, NOW)[0];
/** What MAX has written by the end of the day. */
const read = (lead: Partial<Lead>, ...replies: readonly string[]): Lead => {
  const world = new World(aState({ lead: aLead(lead) })).settle();
  replies.forEach((corps, rank) => {
    world.now = plus(world.now, 60_000);
    world.adds(aReply({ id: `reponse-${rank}`, corps }));
  });
  return world.state.lead;
};

describe('the reading of a coaching lead', () => {
  test('the form’s message is read: pain in the person’s own words, motivation, qualification', () => {
    const lead = read({ message: STRONG });
    expect(lead).toMatchObject({
      niveauMotivation: 'FORTE',
      qualification: 'A_QUALIFIER',
      raisonQualification: 'douleur claire et engagement dans ses réponses',
      typeCoaching: 'BUSINESS',
    });
    expect(STRONG).toContain(lead.douleurPrincipale);
    expect(lead.lectureMax).toContain(`- Douleur principale : « ${lead.douleurPrincipale} »`);
    expect(lead.lectureMax).toMatch(/- Motivation : Forte \(« .*suis prête … m’engager.* »\)/);
  });

  test('an answer is read, and a newer one wins over an older one', () => {
    expect(read({}, STRONG).niveauMotivation).toBe('FORTE');
    expect(read({}, VAGUE).niveauMotivation).not.toBe('FORTE');
    expect(read({}, VAGUE, STRONG)).toMatchObject({
      niveauMotivation: 'FORTE',
      qualification: 'A_QUALIFIER',
    });
  });

  test.each<[string, Partial<Lead>, Partial<Lead>]>([
    ['a motivation that staff set', { niveauMotivation: 'FAIBLE' }, { niveauMotivation: 'FAIBLE' }],
    ['a type', { typeCoaching: 'AUTRE' }, { typeCoaching: 'AUTRE' }],
    ['a pain', { douleurPrincipale: 'la solitude' }, { douleurPrincipale: 'la solitude' }],
    [
      'a qualification, for or against',
      { qualification: 'NON_QUALIFIE', raisonQualification: 'hors cible' },
      { qualification: 'NON_QUALIFIE', raisonQualification: 'hors cible' },
    ],
    ['a reading', { lectureMax: 'Vue au téléphone.' }, { lectureMax: 'Vue au téléphone.' }],
  ])('%s stays', (_name, written, stays) => {
    expect(read(written, STRONG)).toMatchObject(stays);
  });

  test('MAX never disqualifies on text alone', () => {
    const lead = read(
      { qualification: null },
      'Non merci, ça ne m’intéresse pas vraiment, je suis perdue.',
      VAGUE,
    );
    expect(lead.qualification).toBeNull();
  });

  test('a machine’s words say nothing of the person', () => {
    const lead = read(
      {},
      'Réponse automatique : je suis en congé jusqu’au 4 décembre. Je suis prête à m’engager.',
    );
    expect(lead).toMatchObject({ niveauMotivation: null, qualification: null, lectureMax: '' });
  });

  test('each text is read once', () => {
    const world = new World(aState({ lead: aLead({ message: STRONG }) })).settle();
    world.adds(aReply({ corps: VAGUE }));
    const before = world.history.length;
    world.changesLead({ niveauMotivation: null, douleurPrincipale: '', typeCoaching: null });
    expect(world.state.lead).toMatchObject({
      niveauMotivation: null,
      douleurPrincipale: '',
      typeCoaching: null,
    });
    expect(world.history.length).toBeLessThanOrEqual(before + 1);
  });

  test.each<[string, Partial<Lead>]>([
    ['immigration', { parcours: 'IMMIGRATION', message: STRONG }],
    ['a lead from long before', { createdAt: minus(NOW, days(30)), message: STRONG }],
    ['a deleted lead', { deletedAt: NOW, message: STRONG }],
  ])('not read: %s', (_name, lead) => {
    expect(decideOne(lead)?.do).toBe('nothing');
  });

  test('a bare figure after the budget question is a budget', () => {
    const asked = aMessage({
      cle: 'coach-01.budget.lead-1',
      etape: 'budget',
      statut: 'ENVOYE',
      envoyeLe: minus(NOW, days(1)),
    });
    const decided = decideOne({}, anAgency(), { messages: [asked, aReply({ corps: '300' })] });
    expect(decided).toMatchObject({ set: { budgetEstime: 'DE_100_A_500' } });
  });
});

describe('CONSEIL: the advised next step', () => {
  const conseil = anAgency({ mode: 'CONSEIL' });
  const advice = 'Conseil de MAX : poser à la personne les trois questions de pré-qualification, par SMS.';
  const other =
    'Conseil de MAX : poser à la personne les trois questions de pré-qualification, par Courriel.';
  test.each([
    ['an empty reading is filled', '', { do: 'updateLead', set: { lectureMax: advice } }],
    ['our own older advice is renewed', `${other}\n`, { do: 'updateLead', set: { lectureMax: advice } }],
    ['the same advice is not written twice', `${advice}\n\n`, { do: 'nothing' }],
    ['what a person wrote stays', 'Très motivée, rappeler lundi', { do: 'nothing' }],
    ['what a person added stays', `${advice} Fait.`, { do: 'nothing' }],
  ])('%s', (_name, lectureMax, expected) => {
    expect(decideOne({ lectureMax }, conseil)).toMatchObject(expected);
  });

  const answered: readonly MessageMax[] = [aReply({ corps: 'Je vous ai laissé un message vocal hier' })];
  test.each<[string, Partial<Lead>, Partial<LeadState>, string]>([
    ['no channel: ask for one', { canauxAutorises: [] }, {}, 'par quel canal lui écrire'],
    [
      'a strong motivation: a call',
      { niveauMotivation: 'FORTE' },
      { messages: answered },
      'proposer un appel',
    ],
    ['a vague one: ask', { niveauMotivation: 'MOYENNE' }, { messages: answered }, 'reste vague'],
    ['an answer MAX cannot read: a human', {}, { messages: answered }, 'lire sa réponse'],
    ['a call to come: remind', {}, { rendezVous: [aRendezVous()] }, 'rappeler la veille'],
    ['a call held: follow up', { appelRealise: 'OUI' }, {}, 'message personnel le lendemain'],
    ['a missed call', { noShow: 'OUI' }, {}, 'proposer un autre moment'],
  ])('%s', (_name, lead, rest, words) => {
    expect(decideOne(lead, conseil, rest)).toMatchObject({
      set: { lectureMax: expect.stringContaining(words) as string },
    });
  });

  test('nobody is advised to write to a person who wants nothing', () => {
    expect(decideOne({ desabonneLe: NOW }, conseil)?.do).toBe('nothing');
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
