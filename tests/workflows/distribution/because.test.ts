/** Why she gets this many, and why nobody takes it: the sentences of the preview. */
import { decimal, shareBecause, waitingBecause } from '../../../workflows/distribution/because';
import type { Seat } from '../../../workflows/distribution/fair';
import type { Order } from '../../../workflows/distribution/order';
import { roster } from '../../../workflows/distribution/team';
import { anOrder, aTeam, type Someone } from './people';

const seat = (someone: Partial<Someone> = {}, changes: Partial<Seat> = {}): Seat => {
  const [person] = roster(aTeam([{ prenom: 'Marie', nom: 'Roy', charge: 4, ...someone }]));
  if (person === undefined) throw new Error('nobody');
  return {
    person,
    index: 0,
    obstacle: null,
    limit: null,
    before: 0,
    got: 3,
    owed: 2.6667,
    load: 7,
    ...changes,
  };
};

test.each<[string, Order, Seat, string]>([
  [
    'to one person',
    anOrder({ strategie: 'A_UNE_PERSONNE', membreId: 'x' } as never),
    seat(),
    'comme demandé',
  ],
  [
    'by number',
    anOrder({ strategie: 'PAR_NOMBRE', lots: [] } as never),
    seat({}, { limit: 3 }),
    'comme demandé',
  ],
  [
    'by number, not all',
    anOrder({ strategie: 'PAR_NOMBRE', lots: [] } as never),
    seat({}, { limit: 5 }),
    '3 sur 5 demandés',
  ],
  ['equally', anOrder({ strategie: 'EGALE' }), seat(), 'part de 2,7 sur 8'],
  [
    'equally, with a weight',
    anOrder({ strategie: 'EGALE' }),
    seat({ poids: 1.5 }),
    'part de 2,7 sur 8 (poids 1,5)',
  ],
  [
    'equally, owed',
    anOrder({ strategie: 'EGALE' }),
    seat({}, { before: 0.5 }),
    'part de 2,7 sur 8, 0,5 de retard sur les distributions passées',
  ],
  [
    'equally, ahead',
    anOrder({ strategie: 'EGALE' }),
    seat({}, { before: -0.34 }),
    'part de 2,7 sur 8, 0,3 d’avance sur les distributions passées',
  ],
  [
    'equally, hardly ahead',
    anOrder({ strategie: 'EGALE' }),
    seat({}, { before: -0.04 }),
    'part de 2,7 sur 8',
  ],
  [
    'in turn, full',
    anOrder({ strategie: 'TOUR_DE_ROLE' }),
    seat({ capacite: 7 }),
    'à son tour ; au complet (7/7)',
  ],
  ['in turn, with room', anOrder({ strategie: 'TOUR_DE_ROLE' }), seat({ capacite: 8 }), 'à son tour'],
  ['least loaded', anOrder({ strategie: 'MOINS_CHARGE' }), seat(), 'de 4 leads en cours à 7'],
  [
    'least loaded, of one',
    anOrder({ strategie: 'MOINS_CHARGE' }),
    seat({ charge: 1 }),
    'de 1 lead en cours à 7',
  ],
  [
    'kept from it',
    anOrder({ strategie: 'EGALE' }),
    seat({}, { obstacle: { motif: 'ABSENCE', because: 'en congés' } as never }),
    'en congés',
  ],
])('%s', (_name, order, given, because) => {
  expect(shareBecause(order, given, 8)).toBe(because);
});

test('nobody takes it: three are named at most', () => {
  const seats = (count: number) =>
    Array.from({ length: count }, (_none, index) => seat({ capacite: index === 0 ? 7 : null }, { index }));
  const away = { motif: 'ABSENCE', because: 'en congés' } as never;
  const obstacles = [null, away, away, away, away];
  expect(waitingBecause([], [])).toBe('personne dans l’équipe ne reçoit de leads');
  expect(waitingBecause(seats(1), obstacles)).toBe('personne de disponible (Marie Roy : au complet (7/7))');
  expect(waitingBecause(seats(3), obstacles)).toBe(
    'personne de disponible (Marie Roy : au complet (7/7), Marie Roy : en congés, Marie Roy : en congés)',
  );
  expect(waitingBecause(seats(4), obstacles)).toMatch(/en congés, et 1 autre personne\)$/);
  expect(waitingBecause(seats(5), obstacles)).toMatch(/en congés, et 2 autres personnes\)$/);
  expect(decimal(2)).toBe('2');
});
