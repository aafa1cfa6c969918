/** The calls of a hand-over, who is meant, what is owed, and why somebody gets nothing: each at its edge. */
import { planApply, planWrites, type Change } from '../../../workflows/distribution/apply';
import { because, shareBecause } from '../../../workflows/distribution/because';
import { chooseLeads } from '../../../workflows/distribution/choose';
import { planDrain } from '../../../workflows/distribution/drain';
import { readEntries } from '../../../workflows/distribution/entries';
import {
  newLedger,
  readLedger,
  sorted,
  withoutLedger,
  writeLedger,
} from '../../../workflows/distribution/ledger';
import { findPerson } from '../../../workflows/distribution/names';
import type { Order } from '../../../workflows/distribution/order';
import { planDistribution } from '../../../workflows/distribution/plan';
import { renderPreview } from '../../../workflows/distribution/preview';
import { renderResult } from '../../../workflows/distribution/result';
import { hasRoom } from '../../../workflows/distribution/room';
import { matches } from '../../../workflows/distribution/selection';
import { historyAfter, standingsWithout } from '../../../workflows/distribution/settle';
import { nextStep } from '../../../workflows/distribution/step';
import { planToApply } from '../../../workflows/distribution/still-right';
import { historyOf, readPlan, withPlan, type AppliedPlan } from '../../../workflows/distribution/stored';
import { absenceOn, leadObstacle, personObstacle, roster } from '../../../workflows/distribution/team';
import type { Lead, LeadState } from '../../../workflows/state';
import { planUndo } from '../../../workflows/distribution/undo';
import { aState } from '../../support/builders';
import { aLead, anOrder, aTeam, NOW, someLeads, uuid, type Someone } from './people';

const [MARIE, SOFIA, ANA] = [uuid(1), uuid(2), uuid(3)] as const;
const team = aTeam([
  { prenom: 'Marie', nom: 'Roy' },
  { prenom: 'Sofia', nom: 'Ben Ali' },
]);
const EQUAL = anOrder({ strategie: 'EGALE' });
const lots = (...all: readonly (readonly [string, number])[]) =>
  anOrder({
    strategie: 'PAR_NOMBRE',
    lots: all.map(([membreId, nombre]) => ({ membreId, nombre })),
  } as never);
const planned = (order: Order, leads: readonly Lead[], people = team, history = new Map()) =>
  planDistribution({ order, leads, team: people, history }, NOW);
const to = (lead: Lead, membreId: string): AppliedPlan['placements'][number] => ({
  leadId: lead.id,
  membreId,
  before: { conseillereId: lead.conseillereId, attribueLe: lead.attribueLe, statut: lead.statut },
  because: 'à son tour',
});
const applied = (placements: AppliedPlan['placements'], changes: Partial<AppliedPlan> = {}): AppliedPlan => ({
  ...{ strategie: 'EGALE', langue: 'PREFERER', at: NOW, standings: {}, placements, waiting: [] },
  ...changes,
});

describe('the writes', () => {
  const change = (n: number, changes: Partial<Change> = {}): Change => ({
    ...{ leadId: uuid(n), expected: null, conseillereId: MARIE, attribueLe: NOW },
    ...changes,
  });

  test('are one for each person, former person and moment, and say who must still have the leads', () => {
    const changes = [
      change(1),
      change(2),
      change(3, { expected: SOFIA }),
      change(4, { conseillereId: SOFIA }),
    ];
    expect(planWrites(changes)).toEqual([
      {
        ...{ do: 'updateMany', leadIds: [uuid(1), uuid(2)], expected: null },
        set: { conseillereId: MARIE, attribueLe: NOW },
      },
      {
        ...{ do: 'updateMany', leadIds: [uuid(3)], expected: SOFIA },
        set: { conseillereId: MARIE, attribueLe: NOW },
      },
      {
        ...{ do: 'updateMany', leadIds: [uuid(4)], expected: null },
        set: { conseillereId: SOFIA, attribueLe: NOW },
      },
    ]);
    const given = [change(1, { conseillereId: null, attribueLe: null, expected: MARIE })];
    expect(planWrites(given)).toMatchObject([
      { set: { conseillereId: null, attribueLe: null }, expected: MARIE },
    ]);
  });

  test.each([
    [10, 'updateMany'],
    [11, 'readThenUpsert'],
  ])('of %i kinds of change: %s', (count, kind) => {
    const changes = Array.from({ length: count }, (_none, n) => change(n, { conseillereId: uuid(100 + n) }));
    expect([...new Set(planWrites(changes).map((write) => write.do))]).toEqual([kind]);
  });

  const members = new Set([MARIE, SOFIA]);
  const free = aLead(1);
  const hers = aLead(2, { conseillereId: MARIE, attribueLe: new Date(0) });
  test.each<[string, AppliedPlan['placements'][number], Partial<Lead>, string]>([
    ['nobody has it', to(free, MARIE), {}, 'toDo'],
    ['she has it by this order', to(free, MARIE), { conseillereId: MARIE, attribueLe: NOW }, 'done'],
    [
      'she has it by another hand',
      to(free, MARIE),
      { conseillereId: MARIE, attribueLe: new Date(1) },
      'skipped',
    ],
    ['she had it all along', to(hers, MARIE), {}, 'done'],
    [
      'somebody else has it at the same moment',
      to(free, MARIE),
      { conseillereId: SOFIA, attribueLe: NOW },
      'skipped',
    ],
    ['she is no member any more', to(free, ANA), {}, 'skipped'],
    ['it is deleted', to(free, MARIE), { deletedAt: NOW }, 'skipped'],
  ])('a lead when %s', (_name, placement, changes, what) => {
    const lead = { ...(placement.leadId === free.id ? free : hers), ...changes };
    const { done, toDo, skipped } = planApply(applied([placement]), [lead], members);
    expect({ done: done.length, toDo: toDo.length, skipped: skipped.length }).toEqual({
      ...{ done: 0, toDo: 0, skipped: 0 },
      [what]: 1,
    });
  });
});

describe('what is kept', () => {
  const plan = applied([to(aLead(1), MARIE)], {
    waiting: [{ leadId: uuid(5), reservedFor: MARIE, drains: true, because: 'au complet' }],
    standings: { [MARIE]: { received: 1, owed: 0.5 } },
  });

  test('comes back whole, the waiting leads with their reasons too', () => {
    expect(readPlan(JSON.parse(JSON.stringify(withPlan('2 à Marie', plan))))).toEqual({
      ok: true,
      value: plan,
    });
    expect(readPlan({ demande: null, plan: null })).toEqual({ ok: true, value: null });
  });

  test('adds up over orders, less what was taken back', () => {
    const one = { standings: { [MARIE]: { received: 2, owed: 1 }, [SOFIA]: { received: 0, owed: 1 } } };
    expect(historyOf([one, one])).toEqual(
      new Map([
        [MARIE, { received: 4, owed: 2 }],
        [SOFIA, { received: 0, owed: 2 }],
      ]),
    );
    expect(historyAfter(historyOf([one]), [one], [one])).toEqual(historyOf([one]));
    expect(historyAfter(new Map([[ANA, { received: 1, owed: 3 }]]), [one]).get(ANA)).toEqual({
      received: 1,
      owed: 3,
    });
  });

  test('of a plan part of which did not go: received and owed still add up', () => {
    const two = applied([to(aLead(1), MARIE), to(aLead(2), SOFIA)], {
      standings: { [MARIE]: { received: 1, owed: 1 }, [SOFIA]: { received: 1, owed: 1 } },
    });
    expect(standingsWithout(two, new Set([aLead(1).id]))).toEqual({
      [MARIE]: { received: 0, owed: 0.5 },
      [SOFIA]: { received: 1, owed: 0.5 },
    });
    expect(standingsWithout(two, new Set())).toEqual(two.standings);
    expect(standingsWithout(applied([]), new Set())).toEqual({});
  });

  test('objects are the same whatever the order of their names; nothing is « null »', () => {
    expect(sorted({ b: 1, a: [{ d: 1, c: 2 }] })).toBe('{"a":[{"c":2,"d":1}],"b":1}');
    expect(sorted(undefined)).toBe('null');
  });

  test('an order without MAX’s part has no ledger', () => {
    expect(readLedger('2 à Marie')).toEqual({ ok: true, value: null });
    expect(readLedger({ Marie: 2 })).toEqual({ ok: true, value: null });
    const written = writeLedger(null, newLedger('APERCU', 'x', []));
    expect(readLedger(written)).toMatchObject({ ok: true, value: { lots: [], etape: 'APERCU' } });
    expect(withoutLedger(written)).toBeNull();
  });
});

describe('who is behind', () => {
  test('is served first, and counted with what is owed and received', () => {
    const history = new Map([
      [MARIE, { received: 5, owed: 4 }],
      [SOFIA, { received: 4, owed: 5 }],
    ]);
    const { placements } = planned(EQUAL, someLeads(2), team, history);
    expect(placements.map(({ membreId }) => membreId)).toEqual([SOFIA, SOFIA]);
  });

  test('of the least loaded, one’s own lead counts for nobody', () => {
    const people = aTeam([
      { prenom: 'Marie', charge: 2 },
      { prenom: 'Sofia', charge: 1 },
    ]);
    const order = anOrder({ strategie: 'MOINS_CHARGE' });
    const choice = (lead: Lead) => planned(order, [lead], people).placements[0]?.membreId;
    expect(choice(aLead(1))).toBe(SOFIA);
    expect(choice(aLead(1, { conseillereId: MARIE }))).toBe(MARIE);
    expect(choice(aLead(1, { conseillereId: ANA }))).toBe(SOFIA);
  });

  test.each([
    ['EGALE', 'à parts égales : 1 lead sur 1 pour Marie Roy'],
    ['TOUR_DE_ROLE', 'à tour de rôle : c’était le tour de Marie Roy'],
    ['MOINS_CHARGE', 'Marie Roy avait le moins de leads en cours (0 avant ce lot)'],
  ] as const)('by %s says so of each lead', (strategie, sentence) => {
    expect(planned(anOrder({ strategie }), someLeads(1)).placements).toMatchObject([{ because: sentence }]);
  });
});

describe('who is meant', () => {
  const people = aTeam([
    { prenom: 'Marie', nom: 'Roy', fonction: 'COACH', recoitDesLeads: false },
    { prenom: 'Sofia', nom: 'Ben Ali', fonction: 'COACH' },
    { prenom: 'Ana', nom: '', fonction: 'SECRETAIRE', recoitDesLeads: false },
  ]);
  const found = (text: string) => {
    const one = findPerson(people, text);
    return one.ok ? one.value.membreId : one.erreurs.join();
  };
  test.each([
    ['à  la  secrétaire', ANA],
    ['à Madame  Roy', MARIE],
    ['Mme la coach', SOFIA],
    ['chez Sofia', SOFIA],
    ['Roy Marie', MARIE],
    [` ${MARIE.toUpperCase()} `, MARIE],
    ['fiche-001', expect.stringContaining('ne désigne personne')],
    ['…', expect.stringContaining('« … » ne désigne personne de l’équipe')],
    ['  Zoé ', expect.stringContaining('« Zoé » ne désigne personne')],
  ])('%j', (text, who) => {
    expect(found(text)).toEqual(who);
  });

  test('a member of Twenty without a file of the team is named', () => {
    const all = { ...team, equipe: team.equipe.slice(0, 1) };
    expect(findPerson(all, 'Sofia Ben Ali')).toMatchObject({
      erreurs: [expect.stringContaining('Sofia Ben Ali n’a pas de fiche d’équipe')],
    });
    expect(findPerson(all, SOFIA)).toMatchObject({
      erreurs: [expect.stringContaining('Sofia Ben Ali n’a pas de fiche d’équipe')],
    });
  });

  test.each<[unknown, readonly object[]]>([
    [
      '  12 à Marie   et   8 à Sofia ',
      [
        { qui: 'Marie', nombre: 12 },
        { qui: 'Sofia', nombre: 8 },
      ],
    ],
    ['  {"Marie": 12} ', [{ qui: 'Marie', nombre: 12 }]],
    ['12 leads pour Marie [vendredi]', [{ qui: 'Marie [vendredi]', nombre: 12 }]],
  ])('the lots %j', (written, entries) => {
    expect(readEntries(written)).toEqual({ ok: true, value: entries });
  });
});

describe('what keeps somebody from receiving', () => {
  const person = (someone: Partial<Someone>) => {
    const [one] = roster(aTeam([{ prenom: 'Marie', ...someone }]));
    if (one === undefined) throw new Error('nobody');
    return one;
  };
  const rules = { langue: 'EXIGER', byParcours: true, hasCoaches: true } as const;
  test.each<[string, Partial<Someone>, Partial<Lead>, string | null]>([
    ['a secretary, a client', { fonction: 'SECRETAIRE' }, { statut: 'CLIENT' }, 'SECRETARIAT'],
    ['a secretary, a newcomer', { fonction: 'SECRETAIRE' }, {}, null],
    ['another language', { langues: ['FRANCAIS'] }, { langue: 'ARABE' }, 'LANGUE'],
    ['a coach, immigration', { fonction: 'COACH' }, { parcours: 'IMMIGRATION' }, 'PARCOURS'],
    ['an advisor, coaching', {}, { parcours: 'COACHING' }, 'PARCOURS'],
  ])('%s', (_name, someone, lead, motif) => {
    expect(leadObstacle(person(someone), aLead(1, lead), rules)?.motif ?? null).toBe(motif);
  });

  test.each([
    ['EGALE', 'POIDS_NUL'],
    ['TOUR_DE_ROLE', 'POIDS_NUL'],
    ['MOINS_CHARGE', undefined],
    ['PAR_NOMBRE', undefined],
  ] as const)('a weight of nothing, by %s: %s', (strategie, motif) => {
    expect(personObstacle(person({ poids: 0 }), strategie, 'Europe/Paris', NOW)?.motif).toBe(motif);
  });

  test('a day away is one day', () => {
    expect(absenceOn('2026-08-10', { absentDu: '2026-08-10', absentAu: '2026-08-10' })).toBe(
      'absence jusqu’au 10 août inclus',
    );
    expect(absenceOn('2026-08-11', { absentDu: '2026-08-12', absentAu: '2026-08-10' })).toBe(
      'absence jusqu’au 12 août inclus',
    );
  });

  test('somebody without a weight still has room', () => {
    expect(hasRoom(aTeam([{ prenom: 'Marie', poids: 0 }]), NOW)).toBe(true);
    expect(hasRoom(aTeam([{ prenom: 'Marie', capacite: 1, charge: 1 }]), NOW)).toBe(false);
  });
});

describe('the leads', () => {
  test.each<[Partial<Lead>, object, boolean]>([
    [{ parcours: null }, { parcours: ['IMMIGRATION'] }, false],
    [{ parcours: null }, {}, true],
    [{ source: null }, { sources: ['FORMULAIRE_WEB'] }, false],
    [{ source: null }, {}, true],
  ])('%j, asked for by %j: %s', (lead, filter, taken) => {
    const all = { par: 'FILTRE', parcours: [], statuts: [], sources: [], ...filter } as never;
    expect(matches(aLead(1, lead), all)).toBe(taken);
  });

  test('chosen by hand, one in the bin is one too few', () => {
    const selection = { par: 'LISTE', leadIds: [aLead(1).id, aLead(2).id] } as const;
    const order = { ...EQUAL, selection };
    expect(chooseLeads(order, someLeads(2))).toMatchObject({ ok: true });
    expect(chooseLeads(order, [aLead(1), aLead(2, { deletedAt: NOW })])).toMatchObject({
      erreurs: [expect.stringContaining('1 des 2 leads choisis n’existe plus')],
    });
  });

  const wait = (n: number, drains = true) => ({
    leadId: aLead(n).id,
    reservedFor: null,
    drains,
    because: 'au complet',
  });
  test('that wait are tried again; gone, taken, closed or given to nobody, they wait no more', () => {
    const leads = [
      aLead(1),
      aLead(2, { deletedAt: NOW }),
      aLead(3, { conseillereId: SOFIA }),
      aLead(4, { statut: 'CLIENT' }),
      aLead(5),
    ];
    const waiting = [wait(1), wait(2), wait(3), wait(4), wait(5, false), wait(6)];
    const { plan, dropped } = planDrain({ order: EQUAL, waiting, leads, team, history: new Map() }, NOW);
    expect(plan?.placements.map(({ leadId }) => leadId)).toEqual([aLead(1).id]);
    expect(dropped).toEqual([
      { leadId: aLead(2).id, because: 'le lead a été supprimé' },
      { leadId: aLead(3).id, because: 'le lead a déjà une conseillère' },
      { leadId: aLead(4).id, because: 'le lead est clos' },
      { leadId: aLead(5).id, because: 'au complet' },
      { leadId: aLead(6).id, because: 'le lead a été supprimé' },
    ]);
  });

  test('left over by the lots stay with who has them, and are said to', () => {
    const leads = [aLead(1), aLead(2, { conseillereId: SOFIA })];
    expect(planned(lots([MARIE, 1]), leads).waiting).toMatchObject([
      { leadId: aLead(2).id, drains: false, because: 'l’ordre ne le donne à personne ; reste où il est' },
    ]);
  });

  test('that are to be given up by somebody wait for a place all the same', () => {
    const people = aTeam([{ prenom: 'Marie', capacite: 0 }, { prenom: 'Sofia' }]);
    const order = { ...EQUAL, participants: [MARIE], reprendreA: SOFIA } as Order;
    expect(planned(order, [aLead(1, { conseillereId: SOFIA })], people).waiting).toMatchObject([
      { drains: true, because: expect.not.stringContaining('reste où il est') },
    ]);
  });
});

describe('what staff read', () => {
  test('only those who change hands are said to', () => {
    const leads = [aLead(1, { conseillereId: MARIE }), aLead(2)];
    const order = anOrder({ strategie: 'A_UNE_PERSONNE', membreId: MARIE } as never);
    expect(renderPreview(planned(order, leads))).not.toContain('Attention');
    expect(renderPreview(planned(order, [aLead(1, { conseillereId: SOFIA })]))).toContain(
      '**Attention :** 1 lead change de personne.',
    );
  });

  test('of an order that placed nobody, no empty table', () => {
    const waiting = [{ leadId: aLead(1).id, reservedFor: null, drains: true, because: 'au complet' }];
    const names = { leads: new Map([[aLead(1).id, 'Amina']]), membres: new Map() };
    const text = renderResult({ lots: [applied([], { waiting })], left: [], change: '', names });
    expect(text).toContain('0 lead donné sur 1');
    expect(text).not.toContain('A reçu');
    expect(text).not.toContain('Lead par lead');
  });

  test('who received as many stand by name', () => {
    const lot = applied([to(aLead(1), SOFIA), to(aLead(2), MARIE), to(aLead(3), ANA)]);
    const membres = new Map([
      [MARIE, 'Marie'],
      [SOFIA, 'Sofia'],
      [ANA, 'Ana'],
    ]);
    const text = renderResult({ lots: [lot], left: [], change: '', names: { leads: new Map(), membres } });
    expect([...text.matchAll(/^\| (Ana|Marie|Sofia) \|/gm)].map(([, name]) => name)).toEqual([
      ...['Ana', 'Marie', 'Sofia'],
    ]);
  });

  test('why each of a lot, and why no more', () => {
    const [seat] = roster(team).map((person) => ({
      ...{ person, index: 0, obstacle: null, limit: 5, before: 0, got: 3, owed: 0, load: 3 },
    }));
    if (seat === undefined) throw new Error('nobody');
    const why = {
      order: lots([MARIE, 5]),
      seat,
      total: 8,
      langue: null,
      speech: 'unsaid',
      previous: null,
      same: false,
    };
    expect(because(why as never)).toBe('lot de 5 pour Marie Roy, comme demandé');
    expect(shareBecause(lots([MARIE, 5]), seat, 8)).toBe('3 sur 5 demandés');
  });
});

describe('the next step', () => {
  const step = (statut: 'ANNULEE' | 'APPLIQUEE' | 'REFUSEE', etape: 'ANNULEE' | 'APPLIQUEE' | null) =>
    nextStep({ statut, ledger: etape === null ? null : newLedger(etape, 'x', []), print: 'x' }).do;
  test.each([
    ['ANNULEE', 'ANNULEE', 'nothing'],
    ['APPLIQUEE', 'ANNULEE', 'restore'],
    ['APPLIQUEE', 'APPLIQUEE', 'nothing'],
    ['REFUSEE', null, 'nothing'],
  ] as const)('%s after %s: %s', (statut, etape, what) => {
    expect(step(statut, etape)).toBe(what);
  });

  test('without a plan that was shown, the fresh one', () => {
    const fresh = planned(EQUAL, someLeads(1));
    expect(planToApply(newLedger('APERCU', 'autre', []), 'x', { leads: someLeads(1), fresh })).toEqual({
      plan: fresh,
      change: '',
    });
  });

  test('other leads would wait now: the plan that was shown does not hold', () => {
    const people = aTeam([{ prenom: 'Marie', capacite: 1 }]);
    const leads = someLeads(2);
    const fresh = planned(EQUAL, leads, people);
    const shown = {
      ...fresh,
      placements: [{ ...to(aLead(2), MARIE), name: '' }],
      waiting: fresh.waiting.map((one) => ({ ...one, leadId: aLead(1).id })),
    };
    expect(planToApply(newLedger('APERCU', 'x', [shown]), 'x', { leads, fresh }).change).toBe(
      'les places disponibles ont changé depuis l’aperçu',
    );
  });

  test('a lead without a status was not touched since', () => {
    const lead = aLead(1, { conseillereId: MARIE, attribueLe: NOW, statut: null });
    const state: LeadState = { ...aState(), lead };
    const plan = applied([
      { ...to(aLead(1), MARIE), before: { conseillereId: null, attribueLe: null, statut: 'NOUVEAU' } },
    ]);
    const undo = planUndo(plan, [state], new Set([MARIE]));
    expect(JSON.stringify(undo)).not.toContain('le statut a changé');
  });
});
