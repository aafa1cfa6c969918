/** How long a file is kept: who is due and why, what is a sign of life, and that nothing goes unannounced. */
import { days, minus, plus, plusMonths } from '../../../src/kernel/time';
import { AHEAD, LOT, courseOf, type Notice } from '../../../workflows/conservation/notice';
import { standingOf, type Due } from '../../../workflows/conservation/standing';
import type { Lead, LeadState } from '../../../workflows/state';
import {
  aClient,
  aLead,
  aMembreEquipe,
  aMessage,
  anAgency,
  aNotification,
  aRendezVous,
  aState,
  aTache,
  aTentative,
  at,
  NOW,
} from '../../support/builders';

const LONG_AGO = at('2024-01-31T10:00:00Z');
const old = { createdAt: LONG_AGO, updatedAt: LONG_AGO };
const LATER = plus(NOW, days(3));
const agencyOf = (mois: number | null, moisDesabonnes: number | null = null) =>
  anAgency({ reglages: { conservation: { mois, moisDesabonnes } } });
const standing = (
  changes: Partial<Omit<LeadState, 'lead'>> & { readonly lead?: Partial<Lead> } = {},
  agency = agencyOf(24),
  signs: readonly Date[] = [],
) => {
  const { lead, ...rest } = changes;
  return standingOf(aState({ ...rest, lead: aLead({ ...old, ...lead }) }), signs, agency, NOW);
};

test('nothing seen for as long as the setting says: due, with the reason', () => {
  expect(standing()).toEqual({
    ...{ kind: 'due', leadId: 'lead-1', parcours: 'COACHING', since: LONG_AGO },
    at: at('2026-01-31T10:00:00Z'),
    because: 'rien n’a bougé depuis le 2024-01-31, et le réglage garde 24 mois',
  });
});

test('months are calendar months: the end of January and a month is the end of February', () => {
  expect(standing({}, agencyOf(1))).toMatchObject({ at: at('2024-02-29T10:00:00Z') });
});

test.each<[string, Parameters<typeof standing>[0], string]>([
  ['a client', { lead: { statut: 'CLIENT' } }, 'un client'],
  ['somebody a coach won', { lead: { statutCoaching: 'GAGNE' } }, 'un client'],
  ['a client’s record, whatever the status', { clients: [aClient(old)] }, 'un client'],
  ['who has paid', { lead: { paiementInitialLe: LONG_AGO } }, 'a payé'],
  ['who is erased', { lead: { cleExterne: 'oubli.lead-1' } }, 'déjà effacé'],
  ['without a parcours', { lead: { parcours: null } }, 'sans parcours'],
  ['of a parcours staff added', { lead: { parcours: 'SPORT' as never } }, 'sans parcours'],
  [
    'with an appointment to come',
    { rendezVous: [aRendezVous({ ...old, debut: LATER })] },
    'un rendez-vous est à venir',
  ],
  ['with a date typed on the lead', { lead: { dateRendezVous: LATER } }, 'un rendez-vous est à venir'],
  ['to be called back', { lead: { prochainRappel: LATER } }, 'un rappel est demandé'],
  ['with a task to come', { taches: [aTache({ echeance: LATER })] }, 'une tâche est à faire'],
  [
    'with a message to come',
    { messages: [aMessage({ ...old, prevuLe: LATER })] },
    'un message est à envoyer',
  ],
  [
    'with a message on its way',
    { messages: [aMessage({ ...old, prevuLe: LONG_AGO, statut: 'ENVOI_EN_COURS' })] },
    'un message est à envoyer',
  ],
])('never: %s', (_who, changes, because) =>
  expect(standing(changes)).toMatchObject({ kind: 'kept', because: expect.stringContaining(because) }),
);

test.each<[string, Parameters<typeof standing>[0]]>([
  ['a cancelled appointment', { rendezVous: [aRendezVous({ ...old, debut: LONG_AGO, statut: 'ANNULE' })] }],
  [
    'an appointment to come, in the bin',
    { rendezVous: [aRendezVous({ ...old, debut: null, deletedAt: LONG_AGO })] },
  ],
  [
    'a draft that nobody approved',
    { messages: [aMessage({ ...old, prevuLe: LONG_AGO, statut: 'A_VALIDER' })] },
  ],
  ['a notice to the team', { notifications: [aNotification()] }],
  ['a task that is past', { taches: [aTache({ echeance: LONG_AGO })] }],
])('keeps nobody: %s', (_what, changes) =>
  expect(standing(changes)).toMatchObject({ kind: 'due', since: LONG_AGO }),
);

const RECENT = minus(NOW, days(10));
test.each<[string, Parameters<typeof standing>[0], readonly Date[]]>([
  ['the lead was touched', { lead: { updatedAt: RECENT } }, []],
  ['a reply came', { messages: [aMessage({ ...old, prevuLe: null, updatedAt: RECENT })] }, []],
  [
    'an appointment took place',
    { rendezVous: [aRendezVous({ ...old, debut: RECENT, statut: 'EFFECTUE' })] },
    [],
  ],
  ['a call was noted', { tentatives: [aTentative({ ...old, le: RECENT })] }, []],
  ['a note or a file hangs on it', {}, [RECENT]],
])('a sign of life: %s', (_what, changes, signs) =>
  expect(standing(changes, agencyOf(24), signs)).toMatchObject({ since: RECENT, at: plusMonths(RECENT, 24) }),
);

test.each([
  ['empty: nobody', null, null, null, null],
  ['the others', 24, null, 24, 24],
  ['only those who opted out', null, 6, null, 6],
  ['both', 24, 6, 24, 6],
  ['who opted out is never kept longer', 6, 24, 6, 6],
])('%s', (_name, mois, moisDesabonnes, others, optedOut) => {
  const agency = agencyOf(mois, moisDesabonnes);
  const months = (lead: Partial<Lead>) => {
    const found = standing({ lead }, agency);
    return found.kind === 'due' ? found.at : found.because;
  };
  const expected = (n: number | null) =>
    n === null ? 'le réglage dit de ne rien effacer' : plusMonths(LONG_AGO, n);
  expect([months({}), months({ desabonneLe: LONG_AGO })]).toEqual([expected(others), expected(optedOut)]);
});

const due = (id: string, moment: Date, parcours: Due['parcours'] = 'COACHING'): Due => ({
  ...{ kind: 'due', leadId: id, parcours, since: LONG_AGO, at: moment, because: '' },
});
const notice = (createdAt: Date, rule = '24-0', parcours = 'COACHING'): Notice => ({
  cle: `conservation.${parcours}.${rule}.${createdAt.toISOString().slice(0, 10)}.anne`,
  createdAt,
});
const course = (dues: readonly Due[], given: readonly Notice[] = [], agency = agencyOf(24)) => {
  const { erase, waiting, announced, announcements } = courseOf(dues, given, agency, NOW);
  const ids = (some: readonly Due[]) => some.map(({ leadId }) => leadId).join(' ');
  return { erase: ids(erase), waiting: ids(waiting), announced: ids(announced), told: announcements.length };
};
const past = minus(NOW, days(100));

test.each<[string, readonly Due[], readonly Notice[], object]>([
  ['nobody', [], [], { erase: '', waiting: '', announced: '', told: 0 }],
  ['due and never announced: announced', [due('a', past)], [], { erase: '', announced: 'a', told: 1 }],
  [
    'soon due: announced, with what falls due in the month after',
    [due('a', plus(NOW, days(13))), due('b', plus(NOW, days(43))), due('c', plus(NOW, days(45)))],
    [],
    { announced: 'a b', told: 1 },
  ],
  ['due in three weeks alone: not yet', [due('a', plus(NOW, days(21)))], [], { announced: '', told: 0 }],
  [
    'announced yesterday: waits',
    [due('a', past)],
    [notice(minus(NOW, days(1)))],
    { erase: '', waiting: 'a', told: 0 },
  ],
  ['announced two weeks ago: goes', [due('a', past)], [notice(minus(NOW, AHEAD))], { erase: 'a', told: 0 }],
  [
    'a second less than two weeks ago: waits',
    [due('a', past)],
    [notice(plus(minus(NOW, AHEAD), 1_000))],
    { erase: '', waiting: 'a' },
  ],
  [
    'announced, and due only tomorrow: waits',
    [due('a', plus(NOW, days(1)))],
    [notice(minus(NOW, days(20)))],
    { erase: '', waiting: 'a', told: 0 },
  ],
  [
    'due after what was announced: a new lot',
    [due('a', NOW)],
    [notice(minus(NOW, AHEAD + LOT))],
    { erase: '', announced: 'a', told: 1 },
  ],
  [
    'announced under another rule: again',
    [due('a', past)],
    [notice(past, '36-0')],
    { erase: '', announced: 'a' },
  ],
  [
    'announced of the other parcours: again',
    [due('a', past)],
    [notice(past, '24-0', 'IMMIGRATION')],
    { erase: '', announced: 'a' },
  ],
  [
    'each parcours has its own lot',
    [due('a', past), due('b', past, 'IMMIGRATION')],
    [notice(minus(NOW, days(60)))].map(({ cle }) => ({ cle, createdAt: plus(past, -1) })),
    { erase: 'a', announced: 'b', told: 1 },
  ],
])('%s', (_name, dues, given, expected) => expect(course(dues, given)).toMatchObject(expected));

test('directors and administrators are told, each once, how many, when and what to do', () => {
  const team = [
    aMembreEquipe(),
    aMembreEquipe({ id: '2', membreId: 'marie', fonction: 'DIRECTEUR' }),
    aMembreEquipe({ id: '3', membreId: 'sofia', fonction: 'CONSEILLERE' }),
  ];
  const agency = { ...agencyOf(24, 6), equipe: team };
  const { announcements } = courseOf([due('a', past), due('b', past)], [], agency, NOW);
  expect(announcements.map(({ key }) => key)).toEqual([
    'conservation.COACHING.24-6.2026-11-24.marie',
    'conservation.COACHING.24-6.2026-11-24.anne',
  ]);
  expect(announcements[0]).toMatchObject({
    titre: 'À effacer à partir du 08/12/2026 : 2 dossiers (coaching)',
    texte: expect.stringContaining('réglage : 24 mois, 6 mois pour les désabonnés'),
  });
});

test('nobody to tell: nothing is announced, so nothing can go', () => {
  const agency = { ...agencyOf(24), equipe: [] };
  expect(courseOf([due('a', past)], [], agency, NOW)).toEqual({
    ...{ erase: [], waiting: [], announced: [], announcements: [] },
    nobodyToTell: true,
  });
});
