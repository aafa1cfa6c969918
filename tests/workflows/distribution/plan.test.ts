import fc from 'fast-check';
import type { Strategie } from '../../../objects/vocabulary';
import type { Order } from '../../../workflows/distribution/order';
import { planDistribution } from '../../../workflows/distribution/plan';
import type { Team } from '../../../workflows/distribution/team';
import type { Lead } from '../../../workflows/state';
import { aLead, anOrder, aTeam, NOW, someLeads, type Someone, uuid } from './people';

const plan = (order: Order, leads: readonly Lead[], team: Team, now = NOW) =>
  planDistribution({ order, leads, team, history: new Map() }, now);
const counts = (made: ReturnType<typeof plan>) => made.shares.map((share) => share.nombre);
const marie: Someone = { prenom: 'Marie' };
const sofia: Someone = { prenom: 'Sofia' };
const EQUAL = anOrder({ strategie: 'EGALE' });

describe('who gets how many', () => {
  const three = [{ prenom: 'A' }, { prenom: 'B' }, { prenom: 'C' }];
  const lots = [12, 8, 5].map((nombre, index) => ({ membreId: uuid(index + 1), nombre }));
  test.each<[string, Order, number, readonly Someone[], number[]]>([
    ['12, 8 and 5', anOrder({ strategie: 'PAR_NOMBRE', lots }), 25, three, [12, 8, 5]],
    ['all to one', anOrder({ strategie: 'A_UNE_PERSONNE', membreId: uuid(1) }), 7, three, [7]],
    ['equal, odd number', EQUAL, 7, three, [3, 2, 2]],
    ['equal, by weight', EQUAL, 8, [{ prenom: 'A', poids: 2 }, { prenom: 'B' }, { prenom: 'C' }], [4, 2, 2]],
    [
      'equal, one nearly full',
      EQUAL,
      10,
      [{ prenom: 'A', capacite: 5, charge: 3 }, { prenom: 'B' }, { prenom: 'C' }],
      [2, 4, 4],
    ],
    [
      'in turn, half time',
      anOrder({ strategie: 'TOUR_DE_ROLE' }),
      5,
      [{ prenom: 'A', poids: 0.5 }, { prenom: 'B' }, { prenom: 'C' }],
      [1, 2, 2],
    ],
    [
      'least loaded levels first',
      anOrder({ strategie: 'MOINS_CHARGE' }),
      9,
      [
        { prenom: 'A', charge: 10 },
        { prenom: 'B', charge: 4 },
        { prenom: 'C', charge: 6 },
      ],
      [0, 5, 4],
    ],
    ['only those named', anOrder({ strategie: 'EGALE', participants: [uuid(2), uuid(3)] }), 6, three, [3, 3]],
  ])('%s', (_name, order, many, people, expected) => {
    expect(counts(plan(order, someLeads(many), aTeam(people)))).toEqual(expected);
  });

  test('in turn means in turn, and the oldest lead is served first', () => {
    const made = plan(anOrder({ strategie: 'TOUR_DE_ROLE' }), [...someLeads(5)].reverse(), aTeam(three));
    expect(
      made.placements.map(
        (one) =>
          `${one.name} ${String(one.membreId === uuid(1) ? 'A' : one.membreId === uuid(2) ? 'B' : 'C')}`,
      ),
    ).toEqual(['Lead 1 A', 'Lead 2 B', 'Lead 3 C', 'Lead 4 A', 'Lead 5 B']);
  });

  test('lots follow the order in which they are written: the oldest to the first', () => {
    const order = anOrder({
      strategie: 'PAR_NOMBRE',
      lots: [
        { membreId: uuid(2), nombre: 2 },
        { membreId: uuid(1), nombre: 1 },
      ],
    });
    const made = plan(order, someLeads(3), aTeam([marie, sofia]));
    expect(made.placements.map((one) => one.because)).toEqual([
      'lot de 2 pour Sofia, comme demandé',
      'lot de 2 pour Sofia, comme demandé',
      'lot de 1 pour Marie, comme demandé',
    ]);
  });
});

describe('who gets nothing, and why', () => {
  test.each<[string, Someone, string]>([
    [
      'inactive',
      { ...sofia, recoitDesLeads: false },
      'ne reçoit pas de leads (case « Reçoit des leads » décochée)',
    ],
    [
      'away, last day',
      { ...sofia, absentDu: '2026-08-01', absentAu: '2026-08-10' },
      'absence jusqu’au 10 août inclus',
    ],
    [
      'away, first day',
      { ...sofia, absentDu: '2026-08-10', absentAu: '2026-09-01' },
      'absence jusqu’au 1er septembre inclus',
    ],
    ['away without return', { ...sofia, absentDu: '2026-08-02' }, 'absence sans date de retour'],
    ['away until', { ...sofia, absentAu: '2026-08-12' }, 'absence jusqu’au 12 août inclus'],
    [
      'dates the wrong way round',
      { ...sofia, absentDu: '2026-08-12', absentAu: '2026-08-09' },
      'absence jusqu’au 12 août inclus',
    ],
    ['full', { ...sofia, capacite: 20, charge: 20 }, 'au complet (20/20)'],
    ['over full', { ...sofia, capacite: 20, charge: 23 }, 'au complet (23/20)'],
    ['weight nought', { ...sofia, poids: 0 }, 'poids nul dans la fiche d’équipe'],
  ])('%s', (_name, person, because) => {
    const made = plan(EQUAL, someLeads(3), aTeam([marie, person]));
    expect(counts(made)).toEqual([3, 0]);
    expect(made.shares[1]?.because).toContain(because);
    const alone = plan(EQUAL, someLeads(1), aTeam([person]));
    expect(alone.waiting[0]?.because).toContain(`Sofia : ${because.replace('23/20', '23/20')}`);
  });

  test.each([
    ['the day before', { absentDu: '2026-08-11', absentAu: '2026-08-12' }],
    ['the day after', { absentDu: '2026-08-01', absentAu: '2026-08-09' }],
  ])('present %s', (_name, dates) => {
    expect(counts(plan(EQUAL, someLeads(2), aTeam([marie, { ...sofia, ...dates }])))).toEqual([1, 1]);
  });

  test('the day is the agency’s: 23:30 in Montréal is not yet the 11th', () => {
    const people = [{ ...sofia, absentDu: '2026-08-11', absentAu: '2026-08-11' }];
    const late = new Date('2026-08-11T03:30:00Z');
    expect(counts(plan(EQUAL, someLeads(1), aTeam(people, 'America/Toronto'), late))).toEqual([1]);
    expect(counts(plan(EQUAL, someLeads(1), aTeam(people, 'Europe/Paris'), late))).toEqual([0]);
  });

  test('a departed member is not at the table, and said so when the order names her', () => {
    const team = aTeam([marie, sofia]);
    const left: Team = { ...team, membres: new Map([...team.membres].filter(([id]) => id !== uuid(2))) };
    expect(counts(plan(EQUAL, someLeads(2), left))).toEqual([2]);
    const lots = [{ membreId: uuid(2), nombre: 2 }];
    const made = plan(anOrder({ strategie: 'PAR_NOMBRE', lots }), someLeads(2), left);
    expect(made.waiting[0]?.because).toBe('personne de disponible (Personne partie : a quitté l’équipe)');
  });

  test('nobody at all', () => {
    expect(plan(EQUAL, someLeads(1), aTeam([])).waiting[0]?.because).toBe(
      'personne dans l’équipe ne reçoit de leads',
    );
  });

  test('a lot is never given to others: it waits for its person, and the oldest leads are served', () => {
    const lots = [
      { membreId: uuid(1), nombre: 2 },
      { membreId: uuid(2), nombre: 2 },
    ];
    const made = plan(
      anOrder({ strategie: 'PAR_NOMBRE', lots }),
      someLeads(5),
      aTeam([{ ...marie, absentDu: '2026-08-01' }, sofia]),
    );
    expect(made.placements.map((one) => one.name)).toEqual(['Lead 1', 'Lead 2']);
    expect(made.waiting.map((one) => [one.name, one.reservedFor, one.drains, one.because])).toEqual([
      ['Lead 3', uuid(1), true, 'personne de disponible (Marie : absence sans date de retour)'],
      ['Lead 4', uuid(1), true, 'personne de disponible (Marie : absence sans date de retour)'],
      ['Lead 5', null, false, 'l’ordre ne le donne à personne'],
    ]);
  });
});

describe('roles', () => {
  const ana: Someone = { prenom: 'Ana', fonction: 'SECRETAIRE' };
  test.each([
    ['CLIENT', 'le secrétariat ne peut pas recevoir un client'],
    ['QUALIFIE', 'après la consultation, le secrétariat ne peut plus recevoir le lead'],
    ['CONSULTATION_EFFECTUEE', 'après la consultation, le secrétariat ne peut plus recevoir le lead'],
  ] as const)('the secretary gets no %s', (statut, because) => {
    const made = plan(EQUAL, [aLead(1, { statut })], aTeam([ana]));
    expect(made.waiting[0]?.because).toBe(`personne de disponible (Ana : ${because})`);
  });

  test('the client goes to the advisor even when the order would have filled her first', () => {
    const lots = [
      { membreId: uuid(2), nombre: 1 },
      { membreId: uuid(1), nombre: 1 },
    ];
    const made = plan(
      anOrder({ strategie: 'PAR_NOMBRE', lots }),
      [aLead(1), aLead(2, { statut: 'CLIENT' })],
      aTeam([ana, marie]),
    );
    expect(made.waiting).toEqual([]);
    expect(made.placements.map((one) => one.membreId)).toEqual([uuid(1), uuid(2)]);
  });

  test('coaching leads go to coaches, immigration leads never do, unless people are named', () => {
    const team = aTeam([marie, { prenom: 'Karim', fonction: 'COACH' }]);
    const leads = [aLead(1, { parcours: 'COACHING' }), aLead(2, { parcours: 'COACHING' }), aLead(3)];
    const byName = (made: ReturnType<typeof plan>) =>
      made.shares.map((share) => `${share.nom} ${String(share.nombre)}`);
    expect(byName(plan(EQUAL, leads, team))).toEqual(['Karim 2', 'Marie 1']);
    expect(byName(plan(anOrder({ strategie: 'EGALE', participants: [uuid(1)] }), leads, team))).toEqual([
      'Marie 3',
    ]);
  });
});

describe('languages', () => {
  const team = aTeam([
    { ...marie, langues: ['FRANCAIS'] },
    { ...sofia, langues: ['FRANCAIS', 'ARABE'] },
  ]);
  const leads = [
    aLead(1, { langue: 'ARABE' }),
    aLead(2),
    aLead(3, { langue: 'FRANCAIS' }),
    aLead(4, { langue: 'ARABE' }),
  ];

  test('preferred within equal parts', () => {
    const made = plan(EQUAL, leads, team);
    expect(counts(made)).toEqual([2, 2]);
    expect(made.placements.filter((one) => one.membreId === uuid(2)).map((one) => one.name)).toEqual([
      'Lead 1',
      'Lead 4',
    ]);
    expect(made.placements[0]?.because).toContain('langue du lead parlée (arabe)');
  });

  test('never against the parts', () => {
    const arabic = someLeads(4, { langue: 'ARABE' });
    const made = plan(EQUAL, arabic, team);
    expect(counts(made)).toEqual([2, 2]);
    expect(
      made.placements.filter((one) => one.because.includes('non parlée par cette personne')),
    ).toHaveLength(2);
  });

  test('required: only who speaks it, and it waits otherwise', () => {
    expect(counts(plan({ ...EQUAL, langue: 'EXIGER' }, someLeads(4, { langue: 'ARABE' }), team))).toEqual([
      0, 4,
    ]);
    const made = plan({ ...EQUAL, langue: 'EXIGER' }, [aLead(1, { langue: 'ESPAGNOL' })], team);
    expect(made.waiting[0]?.because).toContain('ne parle pas la langue du lead');
  });

  test('somebody who states no language is not kept out', () => {
    const made = plan({ ...EQUAL, langue: 'EXIGER' }, [aLead(1, { langue: 'ESPAGNOL' })], aTeam([marie]));
    expect(made.placements).toHaveLength(1);
  });
});

describe('leads that have somebody already', () => {
  test('change hands, free a place and say so', () => {
    const team = aTeam([
      { ...marie, charge: 2, capacite: 2 },
      { ...sofia, charge: 0 },
    ]);
    const made = plan(
      anOrder({ strategie: 'A_UNE_PERSONNE', membreId: uuid(2) }),
      [aLead(1, { conseillereId: uuid(1) })],
      team,
    );
    expect(made.placements[0]).toMatchObject({
      before: { conseillereId: uuid(1) },
      because: 'donné à Sofia, comme demandé ; était chez Marie',
    });
    const even = plan(
      anOrder({ strategie: 'MOINS_CHARGE' }),
      [aLead(1, { conseillereId: uuid(1) }), aLead(2, { conseillereId: uuid(1) })],
      team,
    );
    expect(even.shares.map((share) => share.chargeApres)).toEqual([1, 1]);
  });

  test('that cannot be placed stay where they are', () => {
    const made = plan(
      EQUAL,
      [aLead(1, { conseillereId: uuid(9) })],
      aTeam([{ ...sofia, recoitDesLeads: false }]),
    );
    expect(made.waiting[0]).toMatchObject({
      drains: false,
      because: expect.stringContaining('; reste où il est'),
    });
  });
});

const aStrategy = fc.constantFrom<Strategie>(
  'A_UNE_PERSONNE',
  'PAR_NOMBRE',
  'EGALE',
  'TOUR_DE_ROLE',
  'MOINS_CHARGE',
);
const someone = fc.record({
  prenom: fc.constantFrom('A', 'B', 'C'),
  fonction: fc.constantFrom('CONSEILLERE' as const, 'SECRETAIRE' as const, 'COACH' as const),
  capacite: fc.option(fc.integer({ min: 0, max: 12 })),
  charge: fc.integer({ min: 0, max: 8 }),
  poids: fc.constantFrom(0, 0.5, 1, 1, 3),
  recoitDesLeads: fc.boolean(),
  absentAu: fc.constantFrom(null, '2026-08-09', '2026-08-10'),
  langues: fc.subarray(['FRANCAIS' as const, 'ARABE' as const, 'ANGLAIS' as const]),
});
const someLead = fc.record({
  statut: fc.constantFrom('NOUVEAU' as const, 'CLIENT' as const, null),
  parcours: fc.constantFrom('IMMIGRATION' as const, 'COACHING' as const),
  langue: fc.constantFrom(null, 'ARABE' as const, 'ANGLAIS' as const),
  conseillereId: fc.constantFrom(null, null, uuid(1), uuid(2)),
});

test('whatever the order, every lead is placed once or waits with a reason; nobody gets what she may not', () => {
  fc.assert(
    fc.property(
      aStrategy,
      fc.array(someone, { minLength: 1, maxLength: 6 }),
      fc.array(someLead, { maxLength: 40 }),
      fc.constantFrom('PREFERER' as const, 'EXIGER' as const),
      (strategie, people, overs, langue) => {
        const lots = people.map((_one, index) => ({ membreId: uuid(index + 1), nombre: 1 + (index % 5) }));
        const order = { ...anOrder({ strategie, lots, membreId: uuid(1) }), langue };
        const leads = overs.map((over, index) => aLead(index, over));
        const team = aTeam(people);
        const made = plan(order, leads, team);
        const again = plan(order, [...leads].reverse(), team);

        expect(again).toEqual(made);
        const ids = [...made.placements, ...made.waiting].map((one) => one.leadId).sort();
        expect(ids).toEqual(leads.map((lead) => lead.id).sort());
        expect(made.waiting.every((one) => one.because !== '')).toBe(true);
        for (const share of made.shares) {
          const got = made.placements.filter((one) => one.membreId === share.membreId);
          expect(got).toHaveLength(share.nombre);
          if (share.obstacle) expect(got).toHaveLength(0);
          if (strategie === 'PAR_NOMBRE') expect(share.nombre).toBeLessThanOrEqual(share.demande ?? 0);
          if (share.capacite !== null)
            expect(share.chargeApres).toBeLessThanOrEqual(Math.max(share.capacite, share.chargeAvant));
          const fiche = team.equipe.find((one) => one.membreId === share.membreId);
          const clients = got.filter((one) => one.before.statut === 'CLIENT');
          if (fiche?.fonction === 'SECRETAIRE') expect(clients).toHaveLength(0);
        }
      },
    ),
    { numRuns: 300 },
  );
});
