/** The order and the sight of appointments in a draft of the follow-up. */
import {
  byDebut,
  isOpen,
  patchLead,
  patchRdv,
  sameInstant,
  shownOpen,
  withoutRdv,
  type DatedRdv,
  type Draft,
  type Rdv,
} from '../../../workflows/suivi/draft';
import { targetOf } from '../../../workflows/suivi/outcome';
import { STATUT_RENDEZ_VOUS } from '../../../objects/vocabulary';
import { days, hours, minutes } from '../../../src/kernel/time';
import { NOW } from '../../support/builders';
import { before, later } from '../../support/moments';
import { everyOf } from '../../support/options';

describe('appointments in a draft', () => {
  const rdv = (id: string, debut: Date | null, changes: Partial<Rdv> = {}): Rdv => ({
    ...{
      id,
      debut,
      key: null,
      createdAt: NOW,
      news: false,
      dureeMinutes: 30,
      statut: 'PLANIFIE',
      typeConsultation: null,
    },
    ...{ responsableId: null, because: '' },
    ...changes,
  });
  const draft = (those: readonly Rdv[], date: Date | null = null): Draft => ({
    ...{ statut: 'NOUVEAU', date, type: null, statutCoaching: null, appelRealise: null, noShow: null },
    ...{ rdv: those, attempt: null, because: ['a'] },
  });
  test('in the order of their times, then of their ids', () => {
    const those = [rdv('b', NOW), rdv('a', NOW), rdv('c', before(1))] as readonly DatedRdv[];
    expect(those.toSorted(byDebut).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(byDebut(those[1] as DatedRdv, those[0] as DatedRdv)).toBeLessThan(0);
    expect([sameInstant(NOW, new Date(NOW)), sameInstant(null, null), sameInstant(null, NOW)]).toEqual([
      true,
      true,
      false,
    ]);
    const all = everyOf(STATUT_RENDEZ_VOUS);
    expect(all.filter((statut) => isOpen(rdv('a', NOW, { statut })))).toEqual(['PLANIFIE', 'CONFIRME']);
    expect(isOpen(rdv('a', null))).toBe(false);
  });

  const [one, two, past] = [
    rdv('one', later(hours(1))),
    rdv('two', later(hours(2))),
    rdv('past', before(hours(5))),
  ];
  test.each<[string, Draft, string | undefined]>([
    ['the one that the lead’s date shows', draft([one, two], later(hours(2))), 'two'],
    ['also a past one', draft([one, past], before(hours(5))), 'past'],
    ['else the next one', draft([two, one, past], later(days(9))), 'one'],
    [
      'not a cancelled one',
      draft([rdv('x', later(hours(1)), { statut: 'ANNULE' }), two], later(hours(1))),
      'two',
    ],
    ['not one that is news', draft([rdv('x', later(hours(1)), { news: true }), two]), 'two'],
    ['one that has begun and is not over', draft([rdv('x', before(minutes(29)))]), 'x'],
    ['not one that is over', draft([rdv('x', before(minutes(30)))]), undefined],
    ['none', draft([], NOW), undefined],
  ])('%s', (_name, of, id) => expect(shownOpen(of, NOW)?.id).toBe(id));

  test.each<[string, readonly Rdv[], string | undefined]>([
    ['the latest that began', [rdv('a', before(hours(2))), rdv('b', before(hours(1)))], 'b'],
    ['with a result', [rdv('a', before(hours(2))), rdv('b', before(hours(1)), { statut: 'MANQUE' })], 'b'],
    [
      'not a cancelled one',
      [rdv('a', before(hours(2))), rdv('b', before(hours(1)), { statut: 'ANNULE' })],
      'a',
    ],
    ['not one without a date', [rdv('a', before(hours(2))), rdv('b', null, { statut: 'EFFECTUE' })], 'a'],
    ['not one far ahead', [rdv('a', before(hours(2))), rdv('b', later(days(2)))], 'a'],
    ['none', [rdv('b', later(days(2)))], undefined],
  ])('a result is about %s', (_name, those, id) => expect(targetOf(draft(those), NOW)?.id).toBe(id));

  test('what is patched, and why, once', () => {
    const patched = patchRdv(draft([one, two]), 'two', { statut: 'ANNULE' }, 'b');
    expect(patched.rdv.map(({ statut, because }) => `${statut} ${because}`)).toEqual([
      'PLANIFIE ',
      'ANNULE b',
    ]);
    expect(withoutRdv(draft([one, two]), 'one').rdv.map(({ id }) => id)).toEqual(['two']);
    expect(patchLead(patchLead(draft([]), { statut: 'CLIENT' }, 'b'), {}, 'b')).toMatchObject({
      statut: 'CLIENT',
      because: ['a', 'b'],
    });
  });
});
