/** What the follow-up remembers of a lead. */
import { isRemembered, leadPart, rendezVousPart, tentativesPart } from '../../../workflows/suivi/base';
import { isNothing, isSame, tidy } from '../../../workflows/suivi/memory';
import { aLead, aRendezVous, aTentative, NOW } from '../../support/builders';

describe('what the follow-up remembers', () => {
  test('of the lead: a date with its kind, a status that is never empty', () => {
    expect(leadPart(aLead({ statut: null, typeConsultation: 'VISIO' }))).toMatchObject({
      statut: 'NOUVEAU',
      date: undefined,
      type: undefined,
    });
    expect(leadPart(aLead({ dateRendezVous: NOW, typeConsultation: 'VISIO' }))).toMatchObject({
      date: NOW.toISOString(),
      type: 'VISIO',
    });
    expect(leadPart(aLead({ dateRendezVous: NOW })).type).toBeUndefined();
  });

  test('of appointments that are dated and there, of attempts that have a result', () => {
    expect(
      [aRendezVous(), aRendezVous({ debut: null }), aRendezVous({ deletedAt: NOW })].map(isRemembered),
    ).toEqual([true, false, false]);
    expect(
      rendezVousPart([aRendezVous({ statut: null, debut: NOW }), aRendezVous({ id: 'x', debut: null })]),
    ).toEqual({
      'rdv-1': { statut: 'PLANIFIE', debut: NOW.toISOString(), type: 'VISIO' },
    });
    expect(rendezVousPart([aRendezVous({ typeConsultation: null })])['rdv-1']?.type).toBeUndefined();
    const those = [
      aTentative(),
      aTentative({ id: 'b', resultat: null }),
      aTentative({ id: 'c', deletedAt: NOW }),
    ];
    expect(tentativesPart(those)).toEqual({ 'tentative-1': 'REPONDU' });
  });

  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, null, true],
    [null, {}, false],
    [{}, null, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: { b: [1] } }, { a: { b: [1] } }, true],
    [{ a: { b: [1] } }, { a: { b: [2] } }, false],
    [{ a: 1 }, 'a', false],
    ['a', { a: 1 }, false],
  ])('%j and %j are the same: %s', (a, b, same) => expect(isSame(a, b)).toBe(same));

  test('empty parts are left out, and what has nothing to say is nothing', () => {
    const memory = tidy({
      statut: 'NOUVEAU',
      date: undefined,
      marques: [],
      rendezVous: {},
      tentatives: { a: 'REPONDU' },
    });
    expect(memory).toEqual({ tentatives: { a: 'REPONDU' } });
    expect([isNothing(tidy({ statut: 'NOUVEAU' })), isNothing(memory)]).toEqual([true, false]);
  });
});
