/** What rules ask of a message: whether it waits, whose it is, when it is looked at again, why it failed. */
import { isHandwritten, isPending, messageByKey, scenarioOf } from '../../../workflows/delivery/pending';
import {
  ETAPE_RECUE,
  isAutomatic,
  isProviderStart,
  isProviderStop,
} from '../../../workflows/delivery/received';
import { awaitMessage } from '../../../workflows/delivery/awaited';
import { CLASSES, classeOf, withClasse } from '../../../workflows/delivery/failure';
import { STATUT_MESSAGE, type StatutMessage } from '../../../objects/vocabulary';
import type { MessageMax } from '../../../workflows/state';
import { days } from '../../../src/kernel/time';
import { aMessage, NOW } from '../../support/builders';
import { everyOrNone } from '../../support/options';
import { later } from '../../support/moments';

const EVERY_STATUT = everyOrNone(STATUT_MESSAGE);

describe('a message', () => {
  test('waits in three statuses', () => {
    expect(EVERY_STATUT.filter((statut) => isPending(aMessage({ statut })))).toEqual([
      'A_VALIDER',
      'APPROUVE',
      'PLANIFIE',
    ]);
    expect(isPending(aMessage({ sens: 'ENTRANT' }))).toBe(false);
    expect(isPending(aMessage({ deletedAt: NOW }))).toBe(false);
  });

  test.each<[string, Partial<MessageMax>, boolean]>([
    ['a step of MAX’s', {}, false],
    ['no scenario', { scenario: null }, true],
    ['MANUEL, whatever its key', { scenario: 'MANUEL' }, true],
    ['no key', { cle: '' }, true],
  ])('is written by hand: %s', (_name, changes, is) => {
    expect(isHandwritten(aMessage(changes))).toBe(is);
    expect(scenarioOf(aMessage(changes))).toBe(is ? null : 'COACH_01');
  });

  test('is found by its whole key', () => {
    const messages = [aMessage({ id: 'a', cle: 'x.1' }), aMessage({ id: 'b', cle: 'x.12' })];
    expect([messageByKey(messages, 'x.12')?.id, messageByKey(messages, 'x')]).toEqual(['b', undefined]);
  });
});

test('that came in says by its step what a machine or the operator made of it', () => {
  const all = [isAutomatic, isProviderStop, isProviderStart];
  const steps = [ETAPE_RECUE.automatique, ETAPE_RECUE.stop, ETAPE_RECUE.start];
  for (const [at, etape] of steps.entries())
    expect(all.map((is) => is({ sens: 'ENTRANT', etape }))).toEqual(all.map((_is, n) => n === at));
  expect(all.map((is, n) => is({ sens: 'SORTANT', etape: steps[n] ?? '' }))).toEqual([false, false, false]);
});

const until = later(days(1));

test.each<[StatutMessage, Date | null, Date | null, Date | null]>([
  ['PLANIFIE', NOW, until, NOW],
  ['APPROUVE', NOW, null, NOW],
  ['PLANIFIE', null, until, null],
  ['A_VALIDER', NOW, until, until],
  ['A_VALIDER', NOW, null, null],
  ['ENVOYE', NOW, until, null],
  ['PERIME', NOW, until, null],
])('%s, due %s, useful until %s: looked at again %s', (statut, prevuLe, useful, at) => {
  const decisions = awaitMessage({ leadId: 'lead-1', statut, prevuLe, until: useful });
  expect(decisions.map((one) => (one.do === 'wake' ? one.at : one))).toEqual(at === null ? [] : [at]);
});

test('a class of failure travels in the words, at their end', () => {
  for (const classe of CLASSES) expect(classeOf(withClasse('refusé', classe))).toBe(classe);
  expect(classeOf(`${withClasse('refusé', 'NUMERO')} !`)).toBeNull();
  expect(classeOf('')).toBeNull();
  expect(new Set(CLASSES.map((classe) => withClasse('', classe))).size).toBe(CLASSES.length);
});
