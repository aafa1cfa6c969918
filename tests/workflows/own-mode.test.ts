/** A scenario whose mode differs from its parcours': what it does, and that what it does not do is said. */
import { decideBudget } from '../../workflows/coach-01/budget';
import { decideQuestions } from '../../workflows/coach-01/questions';
import { decideSilence } from '../../workflows/coach-01/silence';
import { decideConfirmation } from '../../workflows/reponse/confirmation';
import type { Decision } from '../../workflows/decisions';
import type { LeadState } from '../../workflows/state';
import type { ModeMax, Scenario } from '../../objects/vocabulary';
import { days, hours, minus } from '../../src/kernel/time';
import { aLead, aMessage, anAgency, aReply, aState, NOW } from '../support/builders';

const agency = (scenario: Scenario, mode: ModeMax) =>
  anAgency({ reglages: { modes: { parcours: mode === 'CONSEIL' ? 'AUTO' : 'CONSEIL', [scenario]: mode } } });
const asked = aMessage({ statut: 'ENVOYE', envoyeLe: minus(NOW, days(1)) });
const stop = aReply({ corps: 'Arrêtez de m’écrire', canal: 'COURRIEL', envoyeLe: minus(NOW, hours(1)) });
const wantsNone = aState({
  lead: aLead({ desabonneLe: minus(NOW, hours(1)), canauxAutorises: ['COURRIEL'] }),
  messages: [stop],
});
const whatOf = (decisions: readonly Decision[]) =>
  decisions.map((one) => (one.do === 'planMessage' ? `${one.do} ${one.statut}` : one.do));

const rows: readonly (readonly [string, Scenario, LeadState, (mode: ModeMax) => readonly Decision[]])[] = [
  ['questions', 'COACH_01', aState(), (mode) => decideQuestions(aState(), agency('COACH_01', mode), NOW)],
  [
    'relance',
    'COACH_01',
    aState({ messages: [asked] }),
    (mode) => decideSilence(aState({ messages: [asked] }), agency('COACH_01', mode), NOW),
  ],
  [
    'confirmation',
    'DESABONNEMENT',
    wantsNone,
    (mode) => decideConfirmation(wantsNone, agency('DESABONNEMENT', mode), NOW),
  ],
];

test.each(rows)('%s', (_name, _scenario, _state, decided) => {
  expect(whatOf(decided('AUTO')).slice(0, 2)).toEqual(['planMessage PLANIFIE', 'wake']);
  expect(whatOf(decided('ASSISTE')).slice(0, 2)).toEqual(['planMessage A_VALIDER', 'wake']);
  const [quiet] = decided('CONSEIL');
  expect(quiet).toMatchObject({ do: 'nothing', because: expect.stringContaining('mode CONSEIL') as string });
});

describe('an opt-out', () => {
  const decided = (changes: Partial<LeadState>) =>
    decideConfirmation({ ...wantsNone, ...changes }, agency('DESABONNEMENT', 'AUTO'), NOW);

  test('is confirmed once', () => {
    const done = aMessage({ id: 'm2', cle: 'desabonnement.confirmation.reponse-1', statut: 'ENVOYE' });
    expect(decided({ messages: [stop, done] })).toMatchObject([
      { do: 'nothing', because: 'le désabonnement ne se confirme qu’une fois' },
    ]);
  });

  test('of somebody without an address is not', () => {
    expect(decided({ lead: { ...wantsNone.lead, courriel: null } })).toMatchObject([{ do: 'nothing' }]);
  });

  test('is confirmed on the first of several, in the order in which they came', () => {
    const second = aReply({
      id: 'reponse-2',
      corps: 'STOP',
      canal: 'COURRIEL',
      envoyeLe: minus(NOW, hours(0.5)),
    });
    expect(decided({ messages: [second, stop] })[0]).toMatchObject({
      key: 'desabonnement.confirmation.reponse-1',
    });
  });
});

test('the question of the budget follows an answer, not silence', () => {
  const answered = aReply({
    corps: 'Je doute de moi',
    envoyeLe: minus(NOW, hours(1)),
    createdAt: minus(NOW, hours(1)),
  });
  const decided = (messages: LeadState['messages'], questionBudget = true) =>
    decideBudget(
      aState({ messages }),
      anAgency({ reglages: { questionBudget, modes: { parcours: 'AUTO' } } }),
      NOW,
    );
  expect(decided([asked])[0]).toMatchObject({ do: 'nothing' });
  expect(decided([asked, answered], false)).toMatchObject([
    { because: 'le réglage ne demande pas le budget' },
  ]);
  expect(whatOf(decided([asked, answered]))[0]).toBe('planMessage PLANIFIE');
});
