/** Which of a lead’s texts are read, in answer to what. */
import { decideLecture } from '../../../workflows/lecture/lecture';
import { unread } from '../../../workflows/lecture/read';
import type { Lead, MessageMax } from '../../../workflows/state';
import { days, hours, minus } from '../../../src/kernel/time';
import { aLead, aMessage, anAgency, aReply, aState, NOW } from '../../support/builders';

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
