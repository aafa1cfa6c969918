import { decideQuestions } from '../../workflows/coach-01/questions';
import type { Agency, Lead, LeadState } from '../../workflows/state';
import { days, minus, plus } from '../../src/kernel/time';
import {
  aLead,
  aMessage,
  anAgency,
  aReply,
  aState,
  aTentative,
  at,
  NOW,
  someReglages,
} from '../support/builders';

const lead = (changes: Partial<Lead>): Partial<LeadState> => ({ lead: aLead(changes) });
const decideOne = (changes: Partial<LeadState>, agency: Agency = anAgency(), now = NOW) =>
  decideQuestions(aState(changes), agency, now)[0];

describe('COACH-01: the mode', () => {
  test('ASSISTE drafts, AUTO plans, for the same moment', () => {
    const planned = { do: 'planMessage', key: 'coach-01.questions.lead-1', prevuLe: NOW, etape: 'questions' };
    expect(decideOne({})).toMatchObject({ ...planned, statut: 'A_VALIDER', scenario: 'COACH_01' });
    expect(decideOne({}, anAgency({ mode: 'AUTO' }))).toMatchObject({ ...planned, statut: 'PLANIFIE' });
  });

  test('the text is the customer’s, filled in', () => {
    const decision = decideOne({});
    expect(decision?.do === 'planMessage' ? decision.corps : '').toMatchInlineSnapshot(`
     "Bonjour Amina, merci pour ton message ! Pour préparer notre échange, peux-tu répondre à ces trois questions ?
     1. Quelle est la difficulté qui te pèse le plus en ce moment ?
     2. Qu’est-ce que tu aimerais voir changer dans les trois prochains mois ?
     3. Es-tu prêt(e) à t’engager maintenant pour que ça change ?
     Quelques mots suffisent. Réponds STOP pour ne plus recevoir de messages."
    `);
  });

  test.each([
    ['the lead’s own mode wins', { modeMax: 'AUTO' }, { COACH_01: 'CONSEIL' }, 'planMessage'],
    ['then the scenario’s', { modeMax: null }, { COACH_01: 'CONSEIL' }, 'nothing'],
    ['then the parcours’', { modeMax: null }, {}, 'planMessage'],
  ] as const)('%s', (_name, changes, modes, kind) => {
    const agency = anAgency({ reglages: { modes: { parcours: 'ASSISTE', ...modes } } });
    expect(decideOne(lead(changes), agency)?.do).toBe(kind);
  });
});

describe('COACH-01: the channel is the first preferred one that the lead consented to and can be reached by', () => {
  const prefer = anAgency({ reglages: { canauxPreferes: ['WHATSAPP', 'SMS', 'COURRIEL'] } });
  test.each<[string, Partial<Lead>, string, string]>([
    [
      'in the order of the setting',
      { canauxAutorises: ['COURRIEL', 'SMS', 'WHATSAPP'] },
      'WHATSAPP',
      '+33612345678',
    ],
    ['consent before preference', { canauxAutorises: ['COURRIEL'] }, 'COURRIEL', 'amina@example.fr'],
    [
      'no number: the next',
      { canauxAutorises: ['SMS', 'COURRIEL'], telephone: null },
      'COURRIEL',
      'amina@example.fr',
    ],
    [
      'a landline gets no SMS',
      { canauxAutorises: ['SMS', 'COURRIEL'], telephone: '+33142345678' },
      'COURRIEL',
      'amina@example.fr',
    ],
    [
      'an impossible number',
      { canauxAutorises: ['SMS', 'COURRIEL'], telephone: '+3361' },
      'COURRIEL',
      'amina@example.fr',
    ],
    ['a Québec mobile', { canauxAutorises: ['SMS'], telephone: '+15145550123' }, 'SMS', '+15145550123'],
  ])('%s', (_name, changes, canal, destinataire) => {
    expect(decideOne(lead(changes), prefer)).toMatchObject({ do: 'planMessage', canal, destinataire });
  });

  test('only e-mails have a subject', () => {
    expect(decideOne({})).toMatchObject({ canal: 'SMS', sujet: '' });
    expect(decideOne(lead({ canauxAutorises: ['COURRIEL'] }))).toMatchObject({
      sujet: 'Amina, trois petites questions avant notre échange',
    });
  });
});

describe('COACH-01 does nothing, and says why', () => {
  const without = (cle: string) =>
    anAgency({ modeles: new Map([...anAgency().modeles].filter(([key]) => key !== cle)) });
  const withModele = (changes: object) =>
    anAgency({
      modeles: new Map([...anAgency().modeles].map(([key, modele]) => [key, { ...modele, ...changes }])),
    });

  test.each<[string, Partial<LeadState>, string]>([
    ['immigration', lead({ parcours: 'IMMIGRATION' }), 'le lead n’est pas du parcours coaching'],
    ['no parcours', lead({ parcours: null }), 'le lead n’est pas du parcours coaching'],
    ['opted out', lead({ desabonneLe: NOW }), 'la personne s’est désabonnée'],
    ['not interested', lead({ statut: 'PAS_INTERESSE' }), 'le lead est « Pas intéressé »'],
    ['deleted', lead({ deletedAt: NOW }), 'le lead a été supprimé'],
    ['won', lead({ statutCoaching: 'GAGNE' }), 'le coaching est « Gagné »'],
    ['lost', lead({ statutCoaching: 'PERDU' }), 'le coaching est « Perdu »'],
    ['to be called back', lead({ statut: 'A_RECONTACTER' }), 'le parcours est déjà plus avancé'],
    ['an appointment taken', lead({ statut: 'RENDEZ_VOUS_PRIS' }), 'le parcours est déjà plus avancé'],
    ['a call planned', lead({ statutCoaching: 'APPEL_PLANIFIE' }), 'le parcours est déjà plus avancé'],
    ['they wrote', { messages: [aReply()] }, 'la personne a répondu'],
    ['staff spoke with them', { tentatives: [aTentative()] }, 'la personne a répondu'],
    [
      'a lead from before',
      lead({ createdAt: minus(NOW, days(7)) }),
      'le lead a été créé il y a plus de 7 jours : pas de premier message si tard',
    ],
    ['no consent', lead({ canauxAutorises: [] }), 'la personne n’a donné son accord pour aucun canal'],
    [
      'no address',
      lead({ telephone: null, courriel: null }),
      'aucun canal possible (SMS : le lead n’a pas de numéro de téléphone ; WhatsApp : la personne n’a pas donné son accord pour ce canal ; Courriel : le lead n’a pas d’adresse de courriel)',
    ],
    [
      'asked before',
      { messages: [aMessage({ statut: 'ENVOYE' })] },
      'les questions ne se posent qu’une fois par lead',
    ],
    [
      'draft thrown away',
      { messages: [aMessage({ statut: 'A_VALIDER', deletedAt: NOW })] },
      'les questions ne se posent qu’une fois par lead',
    ],
    [
      'cancelled by a person',
      { messages: [aMessage({ statut: 'ANNULE', raison: 'trop tôt' })] },
      'les questions ne se posent qu’une fois par lead',
    ],
    [
      'cancelled because answered',
      { messages: [aMessage({ statut: 'ANNULE', raison: 'la personne a répondu' })] },
      'les questions ne se posent qu’une fois par lead',
    ],
    [
      'could come back, but the number is gone',
      { ...lead({ telephone: null }), messages: [aMessage({ statut: 'ANNULE', raison: 'mode CONSEIL' })] },
      'le lead n’a pas de numéro de téléphone',
    ],
  ])('%s', (_name, changes, because) => {
    expect(decideQuestions(aState(changes), anAgency(), NOW)).toMatchObject([{ do: 'nothing', because }]);
  });

  test.each([
    ['missing', without('coach-01.questions'), 'le modèle « coach-01.questions » n’existe pas'],
    ['inactive', withModele({ actif: false }), 'le modèle « coach-01.questions » est désactivé'],
    [
      'for e-mail only',
      withModele({ canal: 'COURRIEL' }),
      'le modèle « coach-01.questions » est réservé au canal COURRIEL',
    ],
    ['emptied', withModele({ corps: ' ' }), 'modèle « coach-01.questions » : le texte est vide'],
    [
      'speaking of an hour',
      withModele({ corps: 'À {{heure}} !' }),
      'modèle « coach-01.questions » : la variable {{heure}} n’existe pas dans ce message',
    ],
  ])('the template is %s', (_name, agency, because) => {
    expect(decideQuestions(aState(), agency, NOW)).toMatchObject([{ do: 'nothing', because }]);
  });

  test.each([
    ['a call that nobody answered', aTentative({ resultat: 'PAS_DE_REPONSE' })],
    ['a conversation noted and thrown away', aTentative({ deletedAt: NOW })],
  ])('but asks after %s', (_name, tentative) => {
    expect(decideOne({ tentatives: [tentative] })?.do).toBe('planMessage');
  });
});

describe('COACH-01 is planned for the first allowed moment', () => {
  test.each([
    ['a quarter past nine in the evening', '2026-11-24T20:15:00Z', '2026-11-25T08:00:00Z'],
    ['Sunday noon', '2026-11-29T11:00:00Z', '2026-11-30T08:00:00Z'],
    ['eight in the evening sharp is too late', '2026-11-24T19:00:00Z', '2026-11-25T08:00:00Z'],
    ['nine in the morning sharp is not too early', '2026-11-25T08:00:00Z', '2026-11-25T08:00:00Z'],
  ])('%s', (_name, now, prevuLe) => {
    expect(decideOne(lead({ createdAt: at(now) }), anAgency(), at(now))).toMatchObject({
      prevuLe: at(prevuLe),
    });
  });

  test('in the hours of the lead, not of the agency', () => {
    const evening = at('2026-11-24T20:15:00Z');
    const there = lead({ createdAt: evening, fuseauHoraire: 'America/Toronto' });
    expect(decideOne(there, anAgency(), evening)).toMatchObject({ prevuLe: evening });
    const nonsense = lead({ createdAt: evening, fuseauHoraire: 'Montréal' });
    expect(decideOne(nonsense, anAgency(), evening)).toMatchObject({ prevuLe: at('2026-11-25T08:00:00Z') });
  });

  test('in the hours of the lead’s parcours', () => {
    const reglages = {
      COACHING: someReglages({ envois: { de: { hour: 11, minute: 30 }, a: { hour: 12, minute: 0 } } }),
      IMMIGRATION: someReglages(),
    };
    const agency: Agency = { ...anAgency(), reglages };
    expect(decideOne({}, agency)).toMatchObject({ prevuLe: at('2026-11-24T10:30:00Z') });
  });
});

test('questions that come back keep their record and take the mode of now', () => {
  const cancelled = aMessage({ statut: 'ANNULE', raison: 'mode CONSEIL', createdAt: minus(NOW, days(1)) });
  expect(decideQuestions(aState({ messages: [cancelled] }), anAgency({ mode: 'AUTO' }), NOW)).toMatchObject([
    { do: 'changeMessage', messageId: 'message-1', from: 'ANNULE', to: 'PLANIFIE', prevuLe: NOW },
    { do: 'wake', at: NOW },
  ]);
  expect(decideQuestions(aState({ messages: [cancelled] }), anAgency(), NOW)).toMatchObject([
    { do: 'changeMessage', to: 'A_VALIDER' },
    { do: 'wake', at: plus(NOW, days(6)) },
  ]);
});
