/** COACH-01 after the questions: one reminder, the end of patience, and the question of the budget. */
import { decideBudget } from '../../workflows/coach-01/budget';
import { budgetEndedBecause, coach01EndedBecause, isFresh } from '../../workflows/coach-01/conditions';
import { decideSilence, isSilent } from '../../workflows/coach-01/silence';
import { REASON } from '../../workflows/reasons';
import type { Lead, LeadState, MessageMax } from '../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aReply, aState, aTentative, at, NOW } from '../support/builders';

const auto = anAgency({
  mode: 'AUTO',
  reglages: { joursRelance: 1, joursSansReponse: 3, questionBudget: true },
});
const asked = (changes: Partial<MessageMax> = {}) =>
  aMessage({ statut: 'ENVOYE', envoyeLe: NOW, ...changes });
const reminder = (changes: Partial<MessageMax> = {}) =>
  aMessage({ id: 'relance', cle: 'coach-01.relance.lead-1', etape: 'relance', ...changes });
const state = (changes: Partial<LeadState> = {}) => aState({ messages: [asked()], ...changes });
const lead = (changes: Partial<Lead>): Partial<LeadState> => ({ lead: aLead(changes) });

describe('the reminder', () => {
  test('is planned as soon as the questions have left, a day after', () => {
    expect(decideSilence(state(), auto, NOW)[0]).toMatchObject({
      ...{ do: 'planMessage', key: 'coach-01.relance.lead-1', etape: 'relance', prevuLe: plus(NOW, days(1)) },
      because: 'pas de réponse 1 jour(s) après les questions',
    });
  });

  test.each<[string, Date, Date]>([
    ['late: at once', plus(NOW, days(2)), plus(NOW, days(2))],
    ['as late as three days after its time', plus(NOW, days(3)), plus(NOW, days(3))],
  ])('%s', (_name, now, prevuLe) => {
    expect(decideSilence(state(), auto, now)[0]).toMatchObject({ do: 'planMessage', prevuLe });
  });

  test('later than that it is not sent', () => {
    expect(decideSilence(state(), auto, plus(NOW, days(4) + minutes(1)))[0]).toMatchObject({
      ...{ do: 'nothing', because: 'il est trop tard pour une relance' },
    });
  });

  test.each(['ENVOYE', 'DELIVRE', 'LU'] as const)('questions in %s have left', (statut) => {
    expect(decideSilence(state({ messages: [asked({ statut })] }), auto, NOW)[0]).toMatchObject({
      do: 'planMessage',
    });
  });

  test.each<[string, Partial<LeadState>, string]>([
    ['another parcours', lead({ parcours: 'IMMIGRATION' }), 'le lead n’est pas du parcours coaching'],
    [
      'questions that did not leave',
      { messages: [asked({ statut: 'ECHEC' })] },
      'les questions ne sont pas parties',
    ],
    ['no questions', { messages: [] }, 'les questions ne sont pas parties'],
    ['opted out', lead({ desabonneLe: NOW }), REASON.desabonne],
    ['an answer', { messages: [asked(), aReply({ createdAt: plus(NOW, minutes(1)) })] }, REASON.aRepondu],
    ['moved on', lead({ statut: 'RENDEZ_VOUS_PRIS' }), REASON.avance],
    ['CONSEIL', lead({ modeMax: 'CONSEIL' }), 'mode CONSEIL : MAX n’envoie pas de relance'],
  ])('nothing, and why: %s', (_name, changes, because) => {
    expect(decideSilence(state(changes), auto, NOW)[0]).toMatchObject({ do: 'nothing', because });
  });

  test('who is away has a day from her return', () => {
    const away = aReply({
      corps: 'Je suis en congés, de retour le 1er décembre. Pour toute urgence, voyez ma collègue.',
      createdAt: plus(NOW, minutes(1)),
    });
    expect(decideSilence(state({ messages: [asked(), away] }), auto, plus(NOW, hours(1)))[0]).toMatchObject({
      ...{ do: 'planMessage', prevuLe: at('2026-12-02T08:00:00Z') },
    });
  });
});

describe('the end of patience', () => {
  const silent = (now: Date, changes: Partial<LeadState> = {}) => isSilent(state(changes), auto, now);
  const END = plus(NOW, days(3));

  test('three days after the questions, not before', () => {
    expect([silent(minus(END, minutes(1))), silent(END)]).toEqual([false, true]);
  });

  test('it is looked at then', () => {
    expect(decideSilence(state(), auto, NOW).at(-1)).toMatchObject({ do: 'wake', at: END });
    expect(decideSilence(state(), auto, END)).not.toContainEqual(
      expect.objectContaining({ because: 'sans réponse d’ici là, la motivation sera faible' }),
    );
  });

  test.each<[string, Partial<MessageMax>, Date]>([
    [
      'reminded late: a day to answer',
      { statut: 'LU', envoyeLe: plus(NOW, days(2.5)) },
      plus(NOW, days(3.5)),
    ],
    ['reminded in time: no longer', { statut: 'DELIVRE', envoyeLe: plus(NOW, days(1)) }, END],
    ['a reminder that did not leave', { statut: 'ANNULE', envoyeLe: null }, END],
  ])('%s', (_name, changes, end) => {
    const messages = [asked(), reminder(changes)];
    expect([silent(minus(end, minutes(1)), { messages }), silent(end, { messages })]).toEqual([false, true]);
  });

  test.each<[string, Partial<LeadState>]>([
    ['never asked', { messages: [] }],
    ['an answer', { messages: [asked(), aReply({ createdAt: plus(NOW, minutes(1)) })] }],
    ['spoken with', { tentatives: [aTentative({ le: plus(NOW, minutes(1)) })] }],
    ['opted out', lead({ desabonneLe: NOW })],
    ['won', lead({ statutCoaching: 'GAGNE' })],
  ])('%s: never', (_name, changes) => {
    expect(silent(plus(NOW, days(30)), changes)).toBe(false);
  });
});

describe('the question of the budget', () => {
  const answer = (changes: Partial<MessageMax> = {}) =>
    aReply({ createdAt: minus(NOW, hours(1)), corps: 'Je veux avancer', ...changes });
  const decide = (changes: Partial<LeadState> = {}, now = NOW, agency = auto) =>
    decideBudget(aState({ messages: [answer()], ...changes }), agency, now)[0];

  test('half an hour after an answer, or at once when that is over', () => {
    expect(decide()).toMatchObject({
      ...{ do: 'planMessage', key: 'coach-01.budget.lead-1', etape: 'budget', prevuLe: NOW },
      because: 'la personne a répondu sans parler de budget',
    });
    expect(decide({ messages: [answer({ createdAt: minus(NOW, minutes(10)) })] })).toMatchObject({
      prevuLe: plus(NOW, minutes(20)),
    });
  });

  test('of several answers the last one counts', () => {
    const first = answer({ id: 'une', createdAt: minus(NOW, days(5)) });
    expect(decide({ messages: [answer(), first] })).toMatchObject({ do: 'planMessage' });
  });

  test.each<[string, Partial<LeadState>, string]>([
    ['known', lead({ budgetEstime: 'PLUS_2000' }), REASON.budgetConnu],
    ['another parcours', lead({ parcours: 'IMMIGRATION' }), REASON.parcoursChange],
    ['moved on', lead({ statutCoaching: 'APPEL_PLANIFIE' }), REASON.avance],
    ['opted out', lead({ desabonneLe: NOW }), REASON.desabonne],
    ['CONSEIL', lead({ modeMax: 'CONSEIL' }), 'mode CONSEIL : MAX ne pose pas de question'],
    ['no answer', { messages: [] }, 'aucune réponse écrite'],
    [
      'she may have had enough',
      { ...lead({ memoireMax: { reponses: { 'reponse-1': 'doute' } } }), messages: [answer()] },
      'aucune réponse écrite',
    ],
    [
      'too long ago',
      { messages: [answer({ createdAt: minus(NOW, days(3) + minutes(1)) })] },
      'la réponse est trop ancienne',
    ],
  ])('not asked: %s', (_name, changes, because) => {
    expect(decide(changes)).toMatchObject({ do: 'nothing', because });
  });

  test('not asked: the setting says so', () => {
    expect(decide({}, NOW, anAgency({ mode: 'AUTO', reglages: { questionBudget: false } }))).toMatchObject({
      because: 'le réglage ne demande pas le budget',
    });
  });

  test('three days are not too long', () => {
    expect(decide({ messages: [answer({ createdAt: minus(NOW, days(3)) })] })).toMatchObject({
      do: 'planMessage',
    });
  });
});

test.each<[string, Partial<MessageMax>, Partial<LeadState>, string | null]>([
  [
    'questions after an answer',
    {},
    { messages: [aReply({ createdAt: plus(NOW, minutes(1)) })] },
    REASON.aRepondu,
  ],
  [
    'the budget after an answer',
    { etape: 'budget' },
    { messages: [aReply({ createdAt: plus(NOW, minutes(1)) })] },
    null,
  ],
  ['the budget, once known', { etape: 'budget' }, lead({ budgetEstime: 'PLUS_2000' }), REASON.budgetConnu],
  ['questions, the budget known', {}, lead({ budgetEstime: 'PLUS_2000' }), null],
])('what ends them: %s', (_name, changes, given, because) => {
  expect(coach01EndedBecause(aMessage(changes), aState(given))).toBe(because);
});

test.each([
  [{ statut: 'NOUVEAU' }, null],
  [{ statut: 'CONTACTE' }, null],
  [{ statut: null }, null],
  [{ statutCoaching: 'PRE_QUALIF' }, null],
  [{ statutCoaching: null }, null],
  [{ statut: 'QUALIFIE' }, REASON.avance],
  [{ statutCoaching: 'OFFRE_ENVOYEE' }, REASON.avance],
] as const)('%j', (changes, because) => {
  expect(budgetEndedBecause(aLead(changes))).toBe(because);
});

test('a lead is fresh for a week', () => {
  const of = (now: Date) => isFresh(aLead(), now);
  expect([of(plus(NOW, days(7) - 1)), of(plus(NOW, days(7)))]).toEqual([true, false]);
});
