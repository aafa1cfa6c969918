/** Installing MAX on a full base: what was there is left alone until somebody touches it. */
import { hours, days, minus, plus } from '../../../src/kernel/time';
import { aLead, anAgency, aState, NOW } from '../../support/builders';
import { World } from '../../support/world';

const LONG_AGO = minus(NOW, days(365));
const old = {
  parcours: 'IMMIGRATION',
  statutCoaching: null,
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
} as const;
const met = (changes: Parameters<typeof aLead>[0]) =>
  new World(aState({ lead: aLead({ ...old, conseillereId: null, ...changes }) }), anAgency()).settle();
const heard = (world: World) => [
  ...world.state.notifications.map(({ nature }) => nature),
  ...world.state.taches.map(({ titre }) => titre),
  ...world.state.clients.map(() => 'client'),
];

describe('a status that was there before MAX', () => {
  test.each(['QUALIFIE', 'NON_QUALIFIE', 'CLIENT', 'A_RECONTACTER'] as const)(
    '%s asks nothing of anybody',
    (statut) => {
      const world = met({ statut }).until(plus(NOW, days(30)));
      expect(heard(world)).toEqual([]);
      expect(world.state.lead.statut).toBe(statut);
    },
  );

  test('a payment noted long ago makes no client by itself', () => {
    expect(heard(met({ statut: 'CLIENT', paiementInitialLe: LONG_AGO }))).toEqual([]);
  });
});

describe('as soon as somebody touches the status, the lead is one like all others', () => {
  test('away and back', () => {
    const world = met({ statut: 'QUALIFIE' }).until(plus(NOW, days(2)));
    world.changesLead({ statut: 'A_RECONTACTER' }).until(plus(NOW, days(3)));
    world.changesLead({ statut: 'QUALIFIE' }).until(plus(NOW, days(4)));
    expect(heard(world)).toContain('A_COMPLETER');
  });

  test('client without a payment is put back', () => {
    const world = met({ statut: 'QUALIFIE' })
      .until(plus(NOW, hours(1)))
      .changesLead({ statut: 'CLIENT' });
    expect(world.state.lead.statut).toBe('QUALIFIE');
  });

  test('client with a payment is converted', () => {
    const world = met({ statut: 'QUALIFIE' }).until(plus(NOW, hours(1)));
    world.changesLead({ statut: 'CLIENT', paiementInitialLe: NOW });
    expect(world.state.clients).toHaveLength(1);
  });

  test('also when MAX meets the lead only with that change', () => {
    const world = met({ statut: 'QUALIFIE', updatedAt: NOW });
    expect(heard(world.until(plus(NOW, hours(1))))).toContain('A_COMPLETER');
  });
});
