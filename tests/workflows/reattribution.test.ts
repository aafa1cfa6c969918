import { days, hours, plus } from '../../src/kernel/time';
import { decideAssignment } from '../../workflows/assignment/notice';
import { decideReattribution } from '../../workflows/reattribution/reattribution';
import type { Lead, LeadState } from '../../workflows/state';
import { aClient, aLead, aMembreEquipe, anAgency, aNotification, aState, at, NOW } from '../support/builders';

/** Anne directs, Marie and Awa advise, Sofia is the secretary. */
const equipe = [
  aMembreEquipe({ fonction: 'DIRECTEUR' }),
  aMembreEquipe({ id: 'e-marie', membreId: 'marie', fonction: 'CONSEILLERE' }),
  aMembreEquipe({ id: 'e-awa', membreId: 'awa', fonction: 'CONSEILLERE' }),
  aMembreEquipe({ id: 'e-sofia', membreId: 'sofia', fonction: 'SECRETAIRE' }),
];
const membres = new Map(
  ['anne', 'marie', 'awa', 'sofia'].map((id) => [id, { id, prenom: id, nom: '', courriel: '' }]),
);
const agency = anAgency({ equipe, membres });
const forced = anAgency({ equipe, membres, reglages: { strategieReattribution: 'MOINS_CHARGE' } });
const lead = (changes: Partial<Lead> = {}) =>
  aLead({ parcours: 'IMMIGRATION', statut: 'CONSULTATION_EFFECTUEE', conseillereId: 'sofia', ...changes });
const about = (key: string, nature = 'A_REATTRIBUER') => ({ do: 'notify', nature, key });
const writes = (set: object) => ({ do: 'updateLead', set });
const told = (cle: string) => aNotification({ id: cle, cle, createdAt: NOW });

describe('the secretary holds a lead after the consultation', () => {
  const held = (demandee = false) => ({
    aReattribuer: true,
    memoireMax: { reattribution: { de: 'sofia', depuis: NOW.toISOString(), demandee } },
  });
  const notices = [
    told('a-reattribuer.lead-1.2026-11-24T09:00Z.sofia'),
    told('a-reattribuer.lead-1.2026-11-24T09:00Z.anne'),
  ];
  const due = at('2026-11-24T13:00:00Z');
  const late = at('2026-11-25T12:00:00Z');

  test('pointed out at once to her and the directors, listed, and looked at again', () => {
    expect(decideReattribution(aState({ lead: lead() }), agency, NOW)).toMatchObject([
      writes({ aReattribuer: true }),
      writes({ memoireMax: held().memoireMax }),
      about('a-reattribuer.lead-1.2026-11-24T09:00Z.sofia'),
      about('a-reattribuer.lead-1.2026-11-24T09:00Z.anne'),
      { do: 'wake', at: due },
    ]);
  });

  test.each<[string, Partial<Lead>, Date, typeof agency, readonly object[]]>([
    ['in time', held(), NOW, agency, [{ do: 'wake', at: due }]],
    ['overdue, by hand: the directors come next', held(), due, agency, [{ do: 'wake', at: late }]],
    [
      'overdue, with a strategy: a distribution is asked for',
      held(),
      due,
      forced,
      [
        { do: 'requestDistribution', strategie: 'MOINS_CHARGE' },
        writes({ memoireMax: { reattribution: { demandee: true }, distribution: 'reattribution.sofia' } }),
        { do: 'wake', at: late },
      ],
    ],
    ['asked for once', held(true), due, forced, [{ do: 'wake', at: late }]],
    [
      'still there: the directors are alerted',
      held(true),
      late,
      forced,
      [about('reattribution-direction.lead-1.2026-11-24T09:00Z.anne', 'ALERTE')],
    ],
    [
      'given away: the list empties and the next time is another time',
      { ...held(), conseillereId: 'marie' },
      due,
      agency,
      [
        writes({ aReattribuer: false }),
        writes({ memoireMax: { reattribution: undefined } }),
        writes({ memoireMax: { conseillere: { derniere: 'marie' } } }),
      ],
    ],
    [
      'closed: the list empties',
      { ...held(), statut: 'NON_QUALIFIE' },
      due,
      agency,
      [writes({ aReattribuer: false }), writes({ memoireMax: { reattribution: undefined } })],
    ],
  ])('%s', (_name, changes, now, here, expected) => {
    const state = aState({ lead: lead(changes), notifications: notices });
    expect(decideReattribution(state, here, now)).toMatchObject(expected);
  });

  test.each<[string, Partial<Lead>]>([
    ['before the consultation', { statut: 'RENDEZ_VOUS_PRIS' }],
    ['missed', { statut: 'CONSULTATION_MANQUEE' }],
    ['a closed file', { statut: 'NON_QUALIFIE' }],
    ['deleted', { deletedAt: NOW }],
    ['nobody has it', { conseillereId: null }],
    ['not in the team', { conseillereId: 'inconnue', memoireMax: { conseillere: { derniere: 'inconnue' } } }],
  ])('she may: %s', (_name, changes) => {
    expect(decideReattribution(aState({ lead: lead(changes) }), agency, NOW)).toMatchObject([
      { do: 'nothing' },
    ]);
  });
});

describe('the secretary gets a client', () => {
  const client = (changes: Partial<Lead> = {}) => lead({ statut: 'CLIENT', ...changes });
  const known = { memoireMax: { conseillere: { derniere: 'marie', accord: 'marie' } } };
  const notice = (who: string, n = 1) => about(`client-au-secretariat.lead-1.${n}.${who}`);

  test.each<[string, Partial<LeadState>, typeof agency, readonly object[]]>([
    [
      'on the lead: back to the advisor, and said to the directors, to her and to the advisor',
      { lead: client(known), clients: [aClient({ conseillereId: 'marie' })] },
      agency,
      [
        writes({ conseillereId: 'marie', memoireMax: { remise: { fois: 1, de: 'sofia' } } }),
        notice('anne'),
        notice('marie'),
        notice('sofia'),
      ],
    ],
    [
      'on the client record: the record goes back to the lead’s advisor',
      { lead: client({ ...known, conseillereId: 'marie' }), clients: [aClient({ conseillereId: 'sofia' })] },
      agency,
      [
        { do: 'updateClient', clientId: 'client-1', set: { conseillereId: 'marie' } },
        writes({ memoireMax: { remise: { fois: 1, de: 'sofia' } } }),
        notice('anne'),
        notice('marie'),
        notice('sofia'),
      ],
    ],
    [
      'both, as an import would: back to the last advisor',
      { lead: client(known), clients: [aClient({ conseillereId: 'sofia' })] },
      agency,
      [
        { do: 'updateClient', set: { conseillereId: 'marie' } },
        writes({ conseillereId: 'marie' }),
        notice('anne'),
        notice('marie'),
        notice('sofia'),
      ],
    ],
    [
      'nobody known: emptied, and listed',
      { lead: client() },
      agency,
      [writes({ conseillereId: null, aReattribuer: true }), notice('anne'), notice('sofia')],
    ],
    [
      'nobody known, with a strategy: emptied and dispatched',
      { lead: client() },
      forced,
      [
        { do: 'requestDistribution', strategie: 'MOINS_CHARGE' },
        writes({ conseillereId: null, memoireMax: { distribution: 'reattribution.sofia' } }),
        notice('anne'),
        notice('sofia'),
      ],
    ],
    [
      'the last advisor left the agency: emptied',
      { lead: client({ memoireMax: { conseillere: { derniere: 'partie' } } }) },
      agency,
      [writes({ conseillereId: null }), notice('anne'), notice('sofia')],
    ],
    [
      'again: said again',
      {
        lead: client({ memoireMax: { ...known.memoireMax, remise: { fois: 1, de: 'sofia' } } }),
        notifications: [told('client-au-secretariat.lead-1.1.anne')],
      },
      agency,
      [
        writes({ conseillereId: 'marie', memoireMax: { remise: { fois: 2, de: 'sofia' } } }),
        notice('anne', 2),
        notice('marie', 2),
        notice('sofia', 2),
      ],
    ],
    [
      'a crash before the notice: it comes',
      {
        lead: client({
          conseillereId: 'marie',
          memoireMax: { conseillere: { derniere: 'marie' }, remise: { fois: 1, de: 'sofia' } },
        }),
      },
      agency,
      [notice('anne'), notice('marie'), notice('sofia')],
    ],
  ])('%s', (_name, changes, here, expected) => {
    const decisions = decideReattribution(aState({ lead: client(), ...changes }), here, NOW);
    expect(decisions).toMatchObject(expected);
    expect(decisions).toHaveLength(expected.length);
  });

  test('she is not told that it is hers', () => {
    const state = aState({ lead: client(known) });
    expect(decideAssignment(state, agency, NOW)).toMatchObject([{ do: 'nothing' }]);
  });

  describe('whose lead is in the bin', () => {
    const inBin = (changes: Partial<Lead> = {}) =>
      client({ deletedAt: NOW, conseillereId: 'marie', ...changes });
    const given = (changes: Parameters<typeof aClient>[0] = {}) =>
      aClient({ conseillereId: 'sofia', updatedAt: NOW, ...changes });
    const notice = (who: string) => about(`client-au-secretariat.client-1.2026-11-24T09:00Z.${who}`);
    const back = (conseillereId: string | null) => ({
      ...{ do: 'updateClient', clientId: 'client-1', set: { conseillereId } },
      because: 'le secrétariat ne garde pas un client',
    });

    test.each<[string, Lead, string | null, readonly string[]]>([
      ['its advisor', inBin(), 'marie', ['anne', 'marie', 'sofia']],
      [
        'the last one known, when the lead was the secretary’s too',
        inBin({ conseillereId: 'sofia', memoireMax: { conseillere: { derniere: 'awa' } } }),
        'awa',
        ['anne', 'awa', 'sofia'],
      ],
      ['nobody: a strategy distributes leads', inBin({ conseillereId: null }), null, ['anne', 'sofia']],
    ])('the record alone goes back, to %s', (_whom, one, whom, told) => {
      const decisions = decideReattribution(aState({ lead: one, clients: [given()] }), forced, NOW);
      expect(decisions).toMatchObject([back(whom), ...told.map(notice)]);
      expect(decisions).toHaveLength(1 + told.length);
    });

    test('said once, and again when she gets it again', () => {
      const lead = inBin();
      const before = ['anne', 'marie', 'sofia'].map((who) =>
        told(`client-au-secretariat.client-1.2026-11-24T09:00Z.${who}`),
      );
      const of = (updatedAt: Date) =>
        decideReattribution(
          aState({ lead, clients: [given({ updatedAt })], notifications: before }),
          agency,
          NOW,
        ).filter((one) => one.do === 'notify');
      expect(of(NOW)).toEqual([]);
      expect(of(plus(NOW, hours(1)))).toHaveLength(3);
    });

    test.each<[string, readonly ReturnType<typeof aClient>[]]>([
      ['an advisor’s', [given({ conseillereId: 'awa' })]],
      ['nobody’s', [given({ conseillereId: null })]],
      ['in the bin as well', [given({ deletedAt: NOW })]],
      ['not there', []],
    ])('left alone: the record is %s', (_whose, clients) => {
      expect(decideReattribution(aState({ lead: inBin(), clients }), agency, NOW)).toMatchObject([
        { do: 'nothing', because: 'le lead a été supprimé' },
      ]);
    });
  });
});

describe('lead and client record keep the same advisor', () => {
  const agreed = (accord: string | null) => ({ conseillere: { derniere: 'marie', accord } });
  const client = (conseillereId: string | null, accord?: string | null, changes: Partial<Lead> = {}) =>
    lead({
      statut: 'CLIENT',
      conseillereId,
      aReattribuer: conseillereId === null,
      memoireMax: accord === undefined ? null : agreed(accord),
      ...changes,
    });

  test.each<[string, Lead, string | null, readonly object[]]>([
    ['the same, known', client('marie', 'marie'), 'marie', [{ do: 'nothing' }]],
    ['the same, not yet known', client('marie'), 'marie', [writes({ memoireMax: agreed('marie') })]],
    [
      'the lead was changed',
      client('awa', 'marie'),
      'marie',
      [
        { do: 'updateClient', set: { conseillereId: 'awa' } },
        writes({ memoireMax: { conseillere: { derniere: 'awa', accord: 'awa' } } }),
      ],
    ],
    [
      'the record was changed',
      client('marie', 'marie'),
      'awa',
      [
        writes({ conseillereId: 'awa' }),
        writes({ memoireMax: { conseillere: { derniere: 'awa', accord: 'awa' } } }),
      ],
    ],
    [
      'both were: the lead counts',
      client('awa', 'marie'),
      'anne',
      [{ do: 'updateClient', set: { conseillereId: 'awa' } }, writes({})],
    ],
    [
      'the lead was emptied: so is the record, and the last advisor stays known',
      client(null, 'marie'),
      'marie',
      [
        { do: 'updateClient', set: { conseillereId: null } },
        writes({ memoireMax: { conseillere: { derniere: 'marie', accord: null } } }),
      ],
    ],
    [
      'never agreed: somebody is better than nobody',
      client(null),
      'marie',
      [writes({ conseillereId: 'marie' }), writes({ memoireMax: agreed('marie') })],
    ],
  ])('%s', (_name, one, conseillereId, expected) => {
    const decisions = decideReattribution(
      aState({ lead: one, clients: [aClient({ conseillereId })] }),
      agency,
      plus(NOW, days(1) + hours(1)),
    );
    expect(decisions).toMatchObject(expected);
    expect(decisions).toHaveLength(expected.length);
  });

  test('a record in the bin is nobody’s', () => {
    const state = aState({
      lead: client('marie', undefined, { memoireMax: { conseillere: { derniere: 'marie' } } }),
      clients: [aClient({ conseillereId: 'awa', deletedAt: NOW })],
    });
    expect(decideReattribution(state, agency, NOW)).toMatchObject([{ do: 'nothing' }]);
  });
});
