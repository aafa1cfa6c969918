/** One person who holds two appointments at the same time is told, once. */
import { decideOverlaps } from '../../workflows/double-rendez-vous/overlap';
import type { RendezVous } from '../../workflows/state';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import { anAgency, aNotification, aRendezVous, aState, NOW } from '../support/builders';
import { before, later } from '../support/moments';

describe('one person, twice at the same time', () => {
  const start = later(days(1));
  const one = (id: string, changes: Partial<RendezVous> = {}) =>
    aRendezVous({ id, debut: start, responsableId: 'anne', name: `Chez ${id}`, ...changes });
  const keys = (
    rendezVous: readonly RendezVous[],
    voisins: readonly RendezVous[] = [],
    told: readonly string[] = [],
  ) =>
    decideOverlaps(
      aState({ rendezVous, voisins, notifications: told.map((cle) => aNotification({ cle })) }),
      anAgency(),
      NOW,
    ).map((decision) =>
      decision.do === 'notify'
        ? `${decision.destinataireId} ${decision.key.replace(/\.2026[^.]*/g, '')}`
        : decision.do,
    );
  const key = (first: string, second: string) =>
    `double-rendez-vous.${first}.2026-11-25T09:00Z.${second}.2026-11-25T09:00Z`;
  test.each<[string, readonly string[], readonly string[]]>([
    ['another lead’s', keys([one('a')], [one('b')]), ['anne double-rendez-vous.a.b']],
    ['the same key from the other side', keys([one('b')], [one('a')]), ['anne double-rendez-vous.a.b']],
    ['the same lead’s, once', keys([one('a'), one('b')]), ['anne double-rendez-vous.a.b']],
    ['told', keys([one('a')], [one('b')], [key('a', 'b')]), ['nothing']],
    [
      'one told, another not',
      keys([one('a')], [one('b'), one('c')], [key('a', 'b')]),
      ['anne double-rendez-vous.a.c'],
    ],
    ['another person’s', keys([one('a')], [one('b', { responsableId: 'marie' })]), ['nothing']],
    ['nobody’s', keys([one('a', { responsableId: null })], [one('b', { responsableId: null })]), ['nothing']],
    ['just after', keys([one('a')], [one('b', { debut: plus(start, minutes(30)) })]), ['nothing']],
    ['just before', keys([one('a')], [one('b', { debut: minus(start, minutes(30)) })]), ['nothing']],
    [
      'a minute of it',
      keys([one('a')], [one('b', { debut: minus(start, minutes(29)) })]),
      ['anne double-rendez-vous.a.b'],
    ],
    ['cancelled', keys([one('a')], [one('b', { statut: 'ANNULE' })]), ['nothing']],
    ['without a date', keys([one('a')], [one('b', { debut: null })]), ['nothing']],
    ['mine without a date', keys([one('a', { debut: null })], [one('b')]), ['nothing']],
    [
      'past',
      keys([one('a', { debut: before(hours(2)) })], [one('b', { debut: before(hours(2)) })]),
      ['nothing'],
    ],
    ['alone', keys([one('a')]), ['nothing']],
    ['none', keys([]), ['nothing']],
  ])('%s', (_name, found, expected) => expect(found).toEqual(expected));

  test('says with whom, when it is known', () => {
    const texte = (name: string) => {
      const [news] = decideOverlaps(
        aState({ rendezVous: [one('a')], voisins: [one('b', { name })] }),
        anAgency(),
        NOW,
      );
      return news?.do === 'notify' ? news.texte : '';
    };
    expect(texte(' Chez Léa ')).toContain('que « Chez Léa » ');
    expect(texte(' ')).toContain('que un autre rendez-vous ');
  });
});
