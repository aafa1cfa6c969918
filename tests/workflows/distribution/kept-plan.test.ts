/** A plan that was shown, kept, applied: what it must still be right about, and what stays of it. */
import { newLedger, writeLedger } from '../../../workflows/distribution/ledger';
import { lotNotices } from '../../../workflows/distribution/notices';
import { parseOrder, type Order } from '../../../workflows/distribution/order';
import { planDistribution } from '../../../workflows/distribution/plan';
import { previewJson } from '../../../workflows/distribution/preview';
import { readSelection } from '../../../workflows/distribution/selection';
import { planToApply } from '../../../workflows/distribution/still-right';
import type { Lead } from '../../../workflows/state';
import { aLead, anOrder, aTeam, NOW, someLeads, uuid } from './people';

const [MARIE, SOFIA] = [uuid(1), uuid(2)] as const;
const team = aTeam([{ prenom: 'Marie' }, { prenom: 'Sofia' }]);
const planned = (order: Order, leads: readonly Lead[], people = team) =>
  planDistribution({ order, leads, team: people, history: new Map() }, NOW);
const EQUAL = anOrder({ strategie: 'EGALE' });

describe('what a plan adds to everybody’s history', () => {
  test.each<[string, Order, object]>([
    [
      'nothing when staff named the person',
      anOrder({ strategie: 'A_UNE_PERSONNE', membreId: MARIE } as never),
      {},
    ],
    [
      'nothing when staff wrote the lots',
      anOrder({ strategie: 'PAR_NOMBRE', lots: [{ membreId: MARIE, nombre: 2 }] } as never),
      {},
    ],
    [
      'what each was owed and got of equal parts',
      EQUAL,
      { [MARIE]: { received: 1, owed: 1 }, [SOFIA]: { received: 1, owed: 1 } },
    ],
  ])('%s', (_name, order, standings) => {
    expect(planned(order, someLeads(2)).standings).toEqual(standings);
  });
});

describe('a previewed plan', () => {
  const leads = someLeads(2);
  const ledger = newLedger('APERCU', 'print', [planned(EQUAL, leads)]);
  const changeOn = (now: readonly Lead[]) =>
    planToApply(ledger, 'print', { leads: now, fresh: planned(EQUAL, now) }).change;

  test('holds on the same leads, and not when one of them is another', () => {
    expect(changeOn(leads)).toBe('');
    expect(changeOn([...leads.slice(1), aLead(9)])).toBe('les leads concernés ont changé depuis l’aperçu');
  });

  test('counts a lead that the same order takes from her as a place for another', () => {
    const full = aTeam([{ prenom: 'Marie', capacite: 1, charge: 1 }, { prenom: 'Sofia' }]);
    const [hers, free] = [aLead(1, { conseillereId: MARIE }), aLead(2)];
    const both = [hers, free];
    const place = (lead: Lead, membreId: string) => ({
      leadId: lead.id,
      membreId,
      before: { conseillereId: lead.conseillereId, attribueLe: null, statut: lead.statut },
      because: 'aperçu',
    });
    const shown = {
      ...planned(EQUAL, both, full),
      placements: [place(hers, SOFIA), place(free, MARIE)].map((one) => ({ ...one, name: '' })),
      waiting: [],
    };
    const fresh = { ...planned(EQUAL, both, full), waiting: [] };
    const applied = (kept: typeof shown) =>
      planToApply(newLedger('APERCU', 'print', [kept]), 'print', { leads: both, fresh }).change;
    expect(applied(shown)).toBe('');
    const keeping = { ...shown, placements: [place(hers, MARIE), place(free, MARIE)] as never };
    expect(applied(keeping)).toBe('une personne ne peut plus recevoir ce que l’aperçu lui donnait');
  });

  test('for machines, tells of each lead that waits for whom and why', () => {
    const order = anOrder({ strategie: 'PAR_NOMBRE', lots: [{ membreId: MARIE, nombre: 3 }] } as never);
    const plan = planned(order, someLeads(2), aTeam([{ prenom: 'Marie', capacite: 1 }]));
    expect(previewJson(plan).attente).toEqual([
      {
        leadId: aLead(2).id,
        reservedFor: MARIE,
        drains: true,
        because: expect.stringContaining('au complet (1/1)'),
      },
    ]);
  });
});

test('of a lot that was not filled, each lead says how many were asked for', () => {
  const order = anOrder({ strategie: 'PAR_NOMBRE', lots: [{ membreId: MARIE, nombre: 3 }] } as never);
  const { placements } = planned(order, someLeads(2), aTeam([{ prenom: 'Marie', capacite: 1 }]));
  expect(placements.map(({ because }) => because)).toEqual(['lot de 3 pour Marie, comme demandé']);
});

test('a second lead that only she may take finds the place of another of hers', () => {
  const people = aTeam([
    { prenom: 'Marie', capacite: 2, langues: ['FRANCAIS', 'ARABE'] },
    { prenom: 'Sofia', langues: ['FRANCAIS'] },
  ]);
  const leads = [
    aLead(1),
    aLead(2, { langue: 'FRANCAIS' }),
    aLead(3, { langue: 'ARABE' }),
    aLead(4, { langue: 'ARABE' }),
  ];
  const plan = planned({ ...EQUAL, langue: 'EXIGER' }, leads, people);
  expect(plan.waiting).toEqual([]);
  expect(Object.fromEntries(plan.placements.map(({ leadId, membreId }) => [leadId, membreId]))).toMatchObject(
    {
      [aLead(3).id]: MARIE,
      [aLead(4).id]: MARIE,
    },
  );
});

test('what MAX writes into the record of an order is what there is to say, no empty lists', () => {
  expect(writeLedger(null, newLedger('APERCU', 'x', []))).toEqual({
    demande: null,
    etape: 'APERCU',
    pour: 'x',
  });
});

test('somebody who left is greeted without a name', () => {
  const placements = [
    {
      ...{ leadId: aLead(1).id, membreId: uuid(9), because: '' },
      before: { conseillereId: null, attribueLe: null, statut: null },
    },
  ];
  const names = { leads: new Map([[aLead(1).id, 'Amina']]), membres: new Map() };
  expect(
    lotNotices({ placements }, 0, { attributionId: 'ordre', names, membres: team.membres })[0]?.texte,
  ).toBe('Bonjour, un lead vous est attribué : Amina.');
});

describe('what staff write', () => {
  test.each<[unknown, boolean]>([
    ['"les nouveaux"', false],
    ['"[\\"a\\"]"', true],
    ['["a"]', true],
  ])('a selection as the JSON text %j', (text, ok) => {
    expect(readSelection(text).ok).toBe(ok);
  });

  test('a number left null says nothing', () => {
    const raw = { strategie: 'EGALE', selection: ['a'], repartition: { Marie: null, Sofia: null } };
    expect(parseOrder(raw, team)).toMatchObject({ ok: true, order: { participants: [MARIE, SOFIA] } });
  });

  test('a strategy in marks that are no letters is none', () => {
    expect(parseOrder({ strategie: '…', selection: ['a'], nombre: 1 }, team)).toMatchObject({
      ok: false,
      erreurs: [expect.stringContaining('« Stratégie » vaut « … », qui est inconnue')],
    });
  });
});
