/** Each person is told once of each event. */
import { isAbout, noticesOf, tellOnce, type News } from '../../../workflows/notification/once';
import { hours, days, minutes } from '../../../src/kernel/time';
import { aNotification, aState, NOW } from '../../support/builders';
import { before } from '../../support/moments';

describe('told once', () => {
  const news: News = {
    event: 'e.1',
    to: ['anne', 'marie'],
    nature: 'ALERTE',
    titre: 't',
    texte: 'x',
    because: 'b',
  };
  const told = (...notifications: readonly { cle: string; createdAt: Date }[]) =>
    tellOnce(aState({ notifications: notifications.map((one) => aNotification(one)) }), news, NOW).map(
      (one) => (one.do === 'notify' ? one.key : one.do),
    );
  test.each<[string, readonly string[], readonly string[]]>([
    ['nobody was yet', told(), ['e.1.anne', 'e.1.marie']],
    ['one was, just now', told({ cle: 'e.1.anne', createdAt: before(minutes(1)) }), ['e.1.marie']],
    ['one was, an hour ago', told({ cle: 'e.1.anne', createdAt: before(hours(1)) }), []],
    [
      'of another event whose key begins alike',
      told({ cle: 'e.12.anne', createdAt: before(days(1)) }),
      ['e.1.anne', 'e.1.marie'],
    ],
    ['both', told({ cle: 'e.1.anne', createdAt: NOW }, { cle: 'e.1.marie', createdAt: NOW }), []],
  ])('once: %s', (_name, keys, expected) => expect(keys).toEqual(expected));

  test('notices of the lot count, and a key is about its event to the dot', () => {
    const state = aState({
      notifications: [aNotification({ cle: 'a.x' })],
      avisDuLot: [aNotification({ cle: 'a.y' })],
    });
    expect(noticesOf('a', state).map(({ cle }) => cle)).toEqual(['a.x', 'a.y']);
    expect([
      isAbout('a.b', 'a.b.c'),
      isAbout('a.b', 'a.bc'),
      isAbout('a.b', 'x.a.b.c'),
      isAbout('a.b', 'a.b'),
    ]).toEqual([...[true, false, false, false]]);
  });
});
