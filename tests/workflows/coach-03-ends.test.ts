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

test('a call that took place before its hour counts from its own first message, not from another’s', () => {
  const soon = plus(NOW, hours(4));
  const mine = aMessage({
    ...{ id: 'm1', scenario: 'COACH_03', etape: 'j+1', cle: followUpKey('j+1', lead(), soon) },
    createdAt: minus(NOW, hours(2)),
  });
  const older = { ...message(), id: 'm2', createdAt: minus(NOW, hours(90)) };
  const other = aMessage({ id: 'm3', scenario: 'COACH_02', cle: mine.cle, createdAt: minus(NOW, hours(80)) });
  const answered = (ago: number, ...messages: readonly MessageMax[]) =>
    hasAnsweredSinceCall(aState({ lead: lead(), messages: [...messages, reply(ago)] }), soon);
  expect([answered(1, mine), answered(3, mine)]).toEqual([true, false]);
  expect([answered(3, mine, older), answered(3, mine, other)]).toEqual([false, false]);
  expect(answered(1)).toBe(false);
});

test('an answer that Twenty had before it made the follow-up is of before the call, though our clock runs ahead of Twenty’s', () => {
  const soon = plus(NOW, hours(4));
  const mine = aMessage({
    ...{ id: 'm1', scenario: 'COACH_03', etape: 'j+1', cle: followUpKey('j+1', lead(), soon) },
    createdAt: minus(NOW, hours(30)),
  });
  const answered = (createdAt: Date) => {
    const written = aReply({ createdAt, envoyeLe: minus(NOW, hours(1)) });
    return hasAnsweredSinceCall(aState({ lead: lead(), messages: [mine, written] }), soon);
  };
  expect([answered(minus(NOW, hours(31))), answered(minus(NOW, hours(29)))]).toEqual([false, true]);
});
