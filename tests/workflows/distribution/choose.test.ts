/** The leads that an order takes. */
import { chooseLeads, demandOf, isTakeable } from '../../../workflows/distribution/choose';
import type { Lead } from '../../../workflows/state';
import { aLead, anOrder, NOW, uuid } from './people';

describe('the leads an order takes', () => {
  const list = (...ids: readonly number[]) =>
    ({ par: 'LISTE', leadIds: ids.map((n) => uuid(1_000_000 + n)) }) as const;
  const names = (outcome: ReturnType<typeof chooseLeads>) =>
    outcome.ok ? outcome.value.map(({ name }) => name) : outcome.erreurs;
  const leads = [
    aLead(3),
    aLead(1),
    aLead(2, { conseillereId: 'marie' }),
    aLead(4, { statut: 'CLIENT', conseillereId: 'marie' }),
  ];

  test.each<[string, ReturnType<typeof anOrder>, unknown]>([
    [
      'a list, whoever has them',
      anOrder({ strategie: 'EGALE', selection: list(2, 1) }),
      ['Lead 1', 'Lead 2'],
    ],
    ['a list, so many of it', anOrder({ strategie: 'EGALE', selection: list(2, 1), nombre: 1 }), ['Lead 1']],
    [
      'a list that the lots do not use up',
      anOrder({ strategie: 'PAR_NOMBRE', lots: [{ membreId: 'a', nombre: 1 }], selection: list(1, 2) }),
      ['Lead 1', 'Lead 2'],
    ],
    [
      'a filter, as many as the lots',
      anOrder({ strategie: 'PAR_NOMBRE', lots: [{ membreId: 'a', nombre: 1 }] }),
      ['Lead 1'],
    ],
    [
      'two that are gone',
      anOrder({ strategie: 'EGALE', selection: list(1, 8, 9) }),
      ['« Sélection » : 2 des 3 leads choisis n’existent plus : refaites la sélection.'],
    ],
    [
      'MAX’s own list: what nobody took meanwhile',
      anOrder({ strategie: 'EGALE', automatique: true, selection: list(1, 2, 4, 9) }),
      ['Lead 1'],
    ],
    [
      'MAX’s own, taken back from one person',
      anOrder({ strategie: 'EGALE', automatique: true, reprendreA: 'marie', selection: list(1, 2, 4) }),
      ['Lead 1', 'Lead 2', 'Lead 4'],
    ],
    ['MAX’s own, none left', anOrder({ strategie: 'EGALE', automatique: true, selection: list(9) }), []],
  ])('%s', (_name, order, expected) => expect(names(chooseLeads(order, leads))).toEqual(expected));

  test('how many it needs', () => {
    const lots = [2, 3].map((nombre) => ({ membreId: 'a', nombre }));
    expect([
      demandOf(anOrder({ strategie: 'PAR_NOMBRE', lots })),
      demandOf(anOrder({ strategie: 'PAR_NOMBRE', lots, nombre: 9 })),
      demandOf(anOrder({ strategie: 'EGALE' })),
    ]).toEqual([5, 9, null]);
  });

  test.each<[string, Partial<Lead>, string | undefined, boolean]>([
    ['nobody’s', {}, undefined, true],
    ['somebody’s', { conseillereId: 'a' }, undefined, false],
    ['that person’s', { conseillereId: 'a' }, 'a', true],
    ['another’s', { conseillereId: 'b' }, 'a', false],
    ['a client, forced', { statut: 'CLIENT' }, 'a', true],
    ['a client', { statut: 'CLIENT' }, undefined, false],
    ['deleted, forced', { deletedAt: NOW }, 'a', false],
  ])('takeable: %s', (_name, lead, reprendreA, is) => {
    expect(isTakeable(reprendreA === undefined ? {} : { reprendreA }, aLead(1, lead))).toBe(is);
  });
});
