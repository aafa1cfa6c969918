/** Whether anybody has done anything about a lead, and when. */
import { contactsIn, isTouched } from '../../../workflows/premier-contact/touched';
import type { Lead, LeadState } from '../../../workflows/state';
import { STATUT_MESSAGE } from '../../../objects/vocabulary';
import { days } from '../../../src/kernel/time';
import { aLead, aMessage, aRendezVous, aState, aTentative, NOW } from '../../support/builders';
import { before } from '../../support/moments';
import { everyOrNone } from '../../support/options';

const EVERY_STATUT = everyOrNone(STATUT_MESSAGE);

describe('has anybody done anything about a lead', () => {
  const touched = (state: Partial<LeadState>, lead: Partial<Lead> = {}): boolean =>
    isTouched(aState({ lead: aLead(lead), ...state }));
  test.each<[string, boolean, boolean]>([
    ['nothing at all', touched({}), false],
    ['no status yet', touched({}, { statut: null, statutCoaching: null }), false],
    ['its status was moved', touched({}, { statut: 'CONTACTE' }), true],
    ['its coaching status was moved', touched({}, { statutCoaching: 'APPEL_PLANIFIE' }), true],
    ['MAX asked its questions', touched({}, { statutCoaching: 'PRE_QUALIF' }), false],
    [
      'a coaching status of an immigration lead',
      touched({}, { parcours: 'IMMIGRATION', statutCoaching: 'GAGNE' }),
      false,
    ],
    ['an attempt', touched({ tentatives: [aTentative()] }), true],
    ['a deleted attempt', touched({ tentatives: [aTentative({ deletedAt: NOW })] }), false],
    ['an appointment', touched({ rendezVous: [aRendezVous()] }), true],
    ['a deleted appointment', touched({ rendezVous: [aRendezVous({ deletedAt: NOW })] }), false],
  ])('%s', (_name, is, expected) => expect(is).toBe(expected));

  test('a message that a person approved, or that left', () => {
    expect(EVERY_STATUT.filter((statut) => touched({ messages: [aMessage({ statut })] }))).toEqual([
      ...['APPROUVE', 'ENVOI_EN_COURS', 'ENVOYE', 'DELIVRE', 'LU', 'INCERTAIN'],
    ]);
  });

  test('and when', () => {
    const [a, b, c, d] = [before(days(1)), before(days(2)), before(days(3)), before(days(4))];
    const state = aState({
      tentatives: [
        aTentative({ le: a, createdAt: NOW }),
        aTentative({ le: null, createdAt: b }),
        aTentative({ le: NOW, deletedAt: NOW }),
      ],
      messages: [
        aMessage({ statut: 'ENVOYE', envoyeLe: c }),
        aMessage({ statut: 'APPROUVE', envoyeLe: null }),
        aMessage({ statut: 'ECHEC', envoyeLe: NOW }),
      ],
      rendezVous: [aRendezVous({ createdAt: d }), aRendezVous({ createdAt: NOW, deletedAt: NOW })],
    });
    expect(contactsIn(state)).toEqual([a, b, c, d]);
  });
});
