/** What ends a message after a call: another journey, another call, an answer, another motivation. */
import { followUpEndedBecause, followUpKey, hasAnsweredSinceCall } from '../../workflows/coach-03/steps';
import { REASON, type Reason } from '../../workflows/reasons';
import { hours, minus, plus } from '../../src/kernel/time';
import type { Lead, MessageMax } from '../../workflows/state';
import { aLead, aMessage, aReply, aState, NOW } from '../support/builders';

const HELD = minus(NOW, hours(30));
const memory = (le: Date | null) => (le === null ? null : { appel: { le: le.toISOString() } });
const lead = (changes: Partial<Lead> = {}): Lead =>
  aLead({ parcours: 'COACHING', appelRealise: 'OUI', memoireMax: memory(HELD), ...changes });
const message = (etape: 'j+1' | 'j+7' | 'j+7-porte-ouverte' = 'j+1'): MessageMax =>
  aMessage({
    ...{ scenario: 'COACH_03', etape, cle: followUpKey(etape, lead(), HELD) },
    createdAt: minus(NOW, hours(20)),
  });
const reply = (ago: number) =>
  aReply({ createdAt: minus(NOW, hours(ago)), envoyeLe: minus(NOW, hours(ago)) });

test.each<[string, Partial<Lead>, MessageMax, readonly MessageMax[], Reason | null]>([
  ['nothing', {}, message(), [], null],
  ['another journey', { parcours: 'IMMIGRATION' }, message(), [], REASON.parcoursChange],
  ['a call that is no longer held', { appelRealise: 'NON' }, message(), [], REASON.appelChange],
  ['another call', { memoireMax: memory(minus(NOW, hours(3))) }, message(), [], REASON.appelChange],
  ['an answer after the call', {}, message(), [reply(25)], REASON.aRepondu],
  ['not an answer of before the call', {}, message(), [reply(40)], null],
  [
    'of a call that MAX does not know, an answer after the message',
    { memoireMax: memory(null) },
    message(),
    [reply(10)],
    REASON.aRepondu,
  ],
  [
    'of a call that MAX does not know, not one before the message',
    { memoireMax: memory(null) },
    message(),
    [reply(25)],
    null,
  ],
  [
    'a strong motivation, of the ordinary last one',
    { niveauMotivation: 'FORTE' },
    message('j+7'),
    [],
    REASON.motivationChangee,
  ],
  ['not of the open door', { niveauMotivation: 'FORTE' }, message('j+7-porte-ouverte'), [], null],
  [
    'a weaker one, of the open door',
    { niveauMotivation: 'FAIBLE' },
    message('j+7-porte-ouverte'),
    [],
    REASON.motivationChangee,
  ],
])('ended by %s', (_name, changes, one, replies, because) => {
  expect(followUpEndedBecause(one, aState({ lead: lead(changes), messages: [one, ...replies] }))).toBe(
    because,
  );
});

test('a call that took place before its hour counts from when MAX heard of it, by its own clock, another from its hour', () => {
  const soon = plus(NOW, hours(4));
  const heard = (le: Date, vu: Date) => ({ appel: { le: le.toISOString(), vu: vu.toISOString() } });
  // Twenty's clock, by which messages are made, may be another one: it says nothing here.
  const made = aMessage({
    ...{ id: 'm1', scenario: 'COACH_03', etape: 'j+1', cle: followUpKey('j+1', lead(), soon) },
    createdAt: minus(NOW, hours(90)),
  });
  const answered = (ago: number, memoireMax: Lead['memoireMax']) =>
    hasAnsweredSinceCall(aState({ lead: lead({ memoireMax }), messages: [made, reply(ago)] }), soon);
  const mine = heard(soon, minus(NOW, hours(2)));
  const others = heard(plus(NOW, hours(9)), minus(NOW, hours(2)));
  expect([answered(1, mine), answered(3, mine)]).toEqual([true, false]);
  expect([answered(1, others), answered(1, memory(soon)), answered(1, null)]).toEqual([false, false, false]);
});
