/** Which messages wait, which are written by hand, and how one is found. */
import { isHandwritten, isPending, messageByKey, scenarioOf } from '../../../workflows/delivery/pending';
import type { MessageMax } from '../../../workflows/state';
import { STATUT_MESSAGE } from '../../../objects/vocabulary';
import { aMessage, NOW } from '../../support/builders';
import { everyOrNone } from '../../support/options';

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
