import { days, hours, minutes, plus } from '../../src/kernel/time';
import type { Lead } from '../../workflows/state';
import {
  aLead,
  aMembreEquipe,
  anAgency,
  aRecommandation,
  aState,
  aTentative,
  at,
  NOW,
} from '../support/builders';
import { World } from '../support/world';

/** Anne administers, Paul directs, Marie and Awa advise, Sofia is the secretary. */
const TEAM = {
  anne: 'ADMINISTRATEUR',
  paul: 'DIRECTEUR',
  marie: 'CONSEILLERE',
  awa: 'CONSEILLERE',
  sofia: 'SECRETAIRE',
} as const;
const equipe = Object.entries(TEAM).map(([membreId, fonction]) =>
  aMembreEquipe({ id: `equipe-${membreId}`, membreId, fonction }),
);
const membres = new Map(
  Object.keys(TEAM).map((id) => [
    id,
    { id, prenom: id.charAt(0).toUpperCase() + id.slice(1), nom: '', courriel: `${id}@example.fr` },
  ]),
);
const agency = anAgency({ equipe, membres });
const forced = anAgency({ equipe, membres, reglages: { strategieReattribution: 'MOINS_CHARGE' } });

const asker = (changes: Partial<Lead> = {}) =>
  aState({ lead: aLead({ parcours: 'IMMIGRATION', statutCoaching: null, ...changes }) });
const arrives = (changes: Partial<Lead> = {}, here = agency, now = NOW) =>
  new World(asker({ createdAt: now, updatedAt: now, ...changes }), here, now).settle();

/** "ALERTE marie", in the order they were told, without the news of the arrival and of the assignment. */
const told = ({ state }: World, ...but: readonly string[]): readonly string[] =>
  state.notifications
    .filter(({ nature }) => !['NOUVEAU_LEAD', 'LEAD_ATTRIBUE', ...but].includes(nature ?? ''))
    .map(({ nature, destinataireId }) => `${nature} ${destinataireId}`);
const tasks = ({ state }: World): readonly string[] =>
  state.taches.map(
    ({ titre, statut, echeance, responsableId }) =>
      `${titre} | ${statut} | ${echeance?.toISOString().slice(0, 16)} | ${responsableId}`,
  );

describe('nobody contacts a lead', () => {
  test('the person in charge is alerted after four working hours, the director eight later, and no more', () => {
    const friday = at('2026-11-27T15:00:00Z');
    const world = arrives({ conseillereId: 'marie' }, agency, friday);
    world.until(at('2026-11-30T09:59:00Z'));
    expect(told(world)).toEqual([]);
    world.until(at('2026-11-30T10:00:00Z'));
    expect(told(world)).toEqual(['ALERTE marie']);
    world.until(at('2026-12-01T08:59:00Z'));
    expect(told(world)).toEqual(['ALERTE marie']);
    world.until(at('2026-12-01T09:00:00Z'));
    expect(told(world)).toEqual(['ALERTE marie', 'ALERTE paul']);
    world.until(at('2027-01-15T09:00:00Z'));
    expect(told(world)).toEqual(['ALERTE marie', 'ALERTE paul']);
  });

  test('a holiday in between does not count', () => {
    const world = arrives({ conseillereId: 'marie' }, agency, at('2026-07-13T15:00:00Z'));
    world.until(at('2026-07-15T08:59:00Z'));
    expect(told(world)).toEqual([]);
    expect(told(world.until(at('2026-07-15T10:00:00Z')))).toEqual(['ALERTE marie']);
  });

  test('an attempt in time, and nobody hears anything', () => {
    const world = arrives({ conseillereId: 'marie' }).until(plus(NOW, hours(3)));
    world.changesState(() => ({
      tentatives: [aTentative({ resultat: 'REPONDU', createdAt: world.now })],
    }));
    expect(told(world.until(plus(NOW, days(10))))).toEqual([]);
  });

  test('given to somebody else after the alert: her own four hours begin', () => {
    const world = arrives({ conseillereId: 'marie' }).until(plus(NOW, hours(4)));
    world.changesLead({ conseillereId: 'awa' });
    world.until(at('2026-11-24T16:59:00Z'));
    expect(told(world)).toEqual(['ALERTE marie']);
    expect(told(world.until(at('2026-11-24T17:00:00Z')))).toEqual(['ALERTE marie', 'ALERTE awa']);
  });

  test('nobody has it: those who can give it to somebody are alerted', () => {
    expect(told(arrives().until(plus(NOW, hours(4))))).toEqual(['ALERTE paul', 'ALERTE anne']);
  });

  test('three attempts without an answer are pointed out, once; after an answer a new row counts', () => {
    const world = arrives({ conseillereId: 'marie', statut: 'CONTACTE' });
    const attempt = (resultat: 'PAS_DE_REPONSE' | 'REPONDU') => {
      world.until(plus(world.now, hours(2)));
      const added = aTentative({ id: `t${world.state.tentatives.length}`, resultat, createdAt: world.now });
      world.changesState(({ tentatives }) => ({ tentatives: [...tentatives, added] }));
      return told(world).filter((one) => one.startsWith('ALERTE')).length;
    };
    const counts = (
      ['PAS_DE_REPONSE', 'PAS_DE_REPONSE', 'PAS_DE_REPONSE', 'PAS_DE_REPONSE', 'REPONDU'] as const
    ).map(attempt);
    expect(counts).toEqual([0, 0, 1, 1, 1]);
    expect((['PAS_DE_REPONSE', 'PAS_DE_REPONSE', 'PAS_DE_REPONSE'] as const).map(attempt)).toEqual([1, 1, 2]);
  });
});

describe('a lead asks to be called back', () => {
  const friday = at('2026-11-27T10:00:00Z');
  const asks = () =>
    arrives({ conseillereId: 'marie' }).changesLead({ statut: 'A_RECONTACTER', prochainRappel: friday });

  test('a task for the person in charge, which follows date and person and closes with the call', () => {
    const world = asks();
    expect(tasks(world)).toEqual(['Rappeler Amina Diallo | TODO | 2026-11-27T10:00 | marie']);
    world.changesLead({ prochainRappel: at('2026-12-01T10:00:00Z') });
    expect(tasks(world)).toEqual(['Rappeler Amina Diallo | TODO | 2026-12-01T10:00 | marie']);
    world.changesLead({ conseillereId: 'awa' });
    expect(tasks(world)).toEqual(['Rappeler Amina Diallo | TODO | 2026-12-01T10:00 | awa']);
    world.until(at('2026-12-01T10:05:00Z'));
    world.changesState(() => ({
      tentatives: [aTentative({ resultat: 'REPONDU', createdAt: world.now, updatedAt: world.now })],
    }));
    expect(tasks(world)).toEqual(['Rappeler Amina Diallo | DONE | 2026-12-01T10:00 | awa']);
    expect(told(world)).toEqual([]);
    world.changesLead({ statut: 'CONTACTE' });
    world.changesLead({ statut: 'A_RECONTACTER', prochainRappel: at('2026-12-08T10:00:00Z') });
    expect(tasks(world)).toEqual([
      'Rappeler Amina Diallo | DONE | 2026-12-01T10:00 | awa',
      'Rappeler Amina Diallo | TODO | 2026-12-08T10:00 | awa',
    ]);
  });

  test('the status leaves: the task is closed', () => {
    expect(tasks(asks().changesLead({ statut: 'RENDEZ_VOUS_PRIS' }))).toEqual([
      'Rappeler Amina Diallo | DONE | 2026-11-27T10:00 | marie',
    ]);
  });

  test('forgotten for more than a working day: one alert', () => {
    const world = asks().until(at('2026-11-30T09:59:00Z'));
    expect(told(world)).toEqual([]);
    expect(told(world.until(at('2026-11-30T10:00:00Z')))).toEqual(['ALERTE marie']);
    expect(told(world.until(at('2026-12-20T10:00:00Z')))).toEqual(['ALERTE marie']);
  });

  test('without a date: asked for after a moment, once; not when the date comes right after the status', () => {
    const world = arrives({ conseillereId: 'marie' }).changesLead({ statut: 'A_RECONTACTER' });
    expect(told(world)).toEqual([]);
    expect(told(world.until(plus(NOW, minutes(2))))).toEqual(['A_COMPLETER marie']);
    expect(told(world.until(plus(NOW, days(9))))).toEqual(['A_COMPLETER marie']);

    const quick = arrives({ conseillereId: 'marie' }).changesLead({ statut: 'A_RECONTACTER' });
    quick.until(plus(NOW, minutes(1))).changesLead({ prochainRappel: friday });
    expect(told(quick.until(plus(NOW, hours(5))))).toEqual([]);
  });
});

test('an evaluation is asked for, completed bit by bit, and its task closes by itself', () => {
  const world = arrives({ conseillereId: 'marie', statut: 'CONSULTATION_EFFECTUEE' });
  world.changesLead({ statut: 'QUALIFIE' });
  expect(told(world)).toEqual([]);
  world.until(plus(NOW, minutes(2)));
  expect(told(world)).toEqual(['A_COMPLETER marie']);
  expect(tasks(world)[0]).toContain('| TODO | 2026-11-25T17:00 | marie');
  world.changesLead({ admissibilite: 'ADMISSIBLE' }).changesLead({ notesEvaluation: 'Bon dossier.' });
  expect(tasks(world)[0]).toMatch(
    /^Compléter l’évaluation de Amina Diallo : au moins une procédure recommandée \|/,
  );
  world.changesState(() => ({ recommandations: [aRecommandation()] }));
  expect(tasks(world)[0]).toContain('| DONE |');
  world.until(plus(NOW, days(20)));
  expect(told(world)).toEqual(['A_COMPLETER marie']);
  expect(world.state.taches).toHaveLength(1);
});

describe('a lead becomes a client', () => {
  const qualified = {
    conseillereId: 'marie',
    statut: 'QUALIFIE',
    admissibilite: 'ADMISSIBLE',
    notesEvaluation: 'x',
  } as const;
  const ready = () => arrives(qualified).changesState(() => ({ recommandations: [aRecommandation()] }));

  test('without payment it goes back, each time with a word; the payment is noticed; then it is one, once', () => {
    const world = ready().changesLead({ statut: 'CLIENT' });
    expect([world.state.lead.statut, told(world)]).toEqual(['QUALIFIE', ['A_COMPLETER marie']]);
    world.until(plus(NOW, hours(1))).changesLead({ statut: 'CLIENT' });
    expect([world.state.lead.statut, told(world)]).toEqual([
      'QUALIFIE',
      ['A_COMPLETER marie', 'A_COMPLETER marie'],
    ]);
    world.until(plus(NOW, hours(2))).changesLead({ paiementInitialLe: NOW });
    world.until(plus(NOW, hours(3)));
    expect([world.state.lead.statut, told(world).length]).toEqual(['QUALIFIE', 3]);
    world.changesLead({ statut: 'CLIENT' });
    expect(world.state.clients).toMatchObject([{ leadId: 'lead-1', conseillereId: 'marie' }]);
    expect(told(world).slice(3)).toEqual(['LEAD_CONVERTI paul', 'LEAD_CONVERTI anne', 'LEAD_CONVERTI marie']);
    world
      .changesLead({ statut: 'QUALIFIE' })
      .changesLead({ statut: 'CLIENT' })
      .until(plus(NOW, days(30)));
    expect([world.state.clients.length, told(world).length]).toEqual([1, 6]);
  });

  test('a record that staff threw away stays thrown away', () => {
    const world = ready().changesLead({ statut: 'CLIENT', paiementInitialLe: NOW });
    world.changesState(({ clients }) => ({ clients: clients.map((one) => ({ ...one, deletedAt: NOW })) }));
    world.changesLead({ statut: 'QUALIFIE' }).changesLead({ statut: 'CLIENT' });
    expect(world.history.filter((decision) => decision.do === 'createClient')).toHaveLength(1);
  });

  test('the setting does not want a payment: at once', () => {
    const world = arrives(qualified, anAgency({ equipe, membres, reglages: { paiementRequis: false } }));
    expect(world.changesLead({ statut: 'CLIENT' }).state.clients).toHaveLength(1);
  });
});

describe('the secretary', () => {
  const seen = (here = agency) =>
    arrives({ conseillereId: 'sofia', statut: 'RENDEZ_VOUS_PRIS' }, here).changesLead({
      statut: 'CONSULTATION_EFFECTUEE',
    });

  test('may not keep a lead after the consultation: said at once, then to the director; the list empties', () => {
    const world = seen();
    expect([told(world), world.state.lead.aReattribuer]).toEqual([
      ['A_REATTRIBUER sofia', 'A_REATTRIBUER paul'],
      true,
    ]);
    world.until(at('2026-11-25T11:59:00Z'));
    expect(told(world)).toHaveLength(2);
    expect(told(world.until(at('2026-11-25T12:00:00Z'))).slice(2)).toEqual(['ALERTE paul']);
    world.changesLead({ conseillereId: 'marie' });
    expect(world.state.lead.aReattribuer).toBe(false);
    world.until(plus(NOW, days(3))).changesLead({ conseillereId: 'sofia' });
    expect(told(world).slice(3)).toEqual(['A_REATTRIBUER sofia', 'A_REATTRIBUER paul']);
  });

  test('with a strategy the lead is handed on after the delay, by one order each time she holds it', () => {
    const world = seen(forced).until(plus(NOW, days(2)));
    const orders = () => world.history.filter((decision) => decision.do === 'requestDistribution').length;
    expect(orders()).toBe(1);
    world.changesLead({ conseillereId: 'marie' }).changesLead({ conseillereId: 'sofia' });
    world.until(plus(NOW, days(4)));
    expect(orders()).toBe(2);
  });

  const clientOfMarie = (here = agency) =>
    arrives({ conseillereId: 'marie', statut: 'QUALIFIE', paiementInitialLe: NOW }, here).changesLead({
      statut: 'CLIENT',
    });

  test('never keeps a client: on the lead or on the record, again and again, it goes back and is said', () => {
    const world = clientOfMarie();
    const both = () => [world.state.lead.conseillereId, world.state.clients[0]?.conseillereId];
    const returned = () => told(world).filter((one) => one === 'A_REATTRIBUER sofia').length;
    const attributed = () =>
      world.state.notifications.filter(({ nature }) => nature === 'LEAD_ATTRIBUE').length;
    const before = attributed();
    world.changesLead({ conseillereId: 'sofia' });
    expect([both(), returned()]).toEqual([['marie', 'marie'], 1]);
    world.changesState(({ clients }) => ({
      clients: clients.map((one) => ({ ...one, conseillereId: 'sofia' })),
    }));
    expect([both(), returned()]).toEqual([['marie', 'marie'], 2]);
    world.changesLead({ conseillereId: 'sofia' });
    expect([both(), returned(), attributed() - before]).toEqual([['marie', 'marie'], 3, 0]);
  });

  test('a lead of hers that becomes a client is left to nobody and listed until somebody has it', () => {
    const world = seen().changesLead({ statut: 'CLIENT', paiementInitialLe: NOW });
    expect(world.state.lead).toMatchObject({ conseillereId: null, aReattribuer: true });
    expect(world.state.clients).toMatchObject([{ conseillereId: null }]);
    world.changesLead({ conseillereId: 'awa' });
    expect(world.state.lead).toMatchObject({ conseillereId: 'awa', aReattribuer: false });
    expect(world.state.clients).toMatchObject([{ conseillereId: 'awa' }]);
  });

  test('lead and client record follow each other', () => {
    const world = clientOfMarie().changesLead({ conseillereId: 'awa' });
    expect(world.state.clients).toMatchObject([{ conseillereId: 'awa' }]);
    world.changesState(({ clients }) => ({
      clients: clients.map((one) => ({ ...one, conseillereId: 'marie' })),
    }));
    expect(world.state.lead.conseillereId).toBe('marie');
  });
});

test('a probable duplicate is linked and flagged once; a link that staff empty stays empty', () => {
  const semblables = [
    {
      id: 'lead-0',
      name: 'A. Diallo',
      createdAt: at('2026-10-01T09:00:00Z'),
      courriel: 'amina@example.fr',
      telephone: null,
    },
  ];
  const world = new World({ ...asker(), semblables }, agency).settle();
  expect([world.state.lead.doublonDeId, told(world)]).toEqual(['lead-0', ['ALERTE anne']]);
  world.changesLead({ doublonDeId: null }).until(plus(NOW, hours(2)));
  expect([world.state.lead.doublonDeId, told(world)]).toEqual([null, ['ALERTE anne']]);
});

test('on a public holiday of the lead’s country nothing leaves but reminders', () => {
  const throne = at('2026-07-30T10:00:00Z');
  const lead = aLead({ createdAt: throne, pays: 'MA', fuseauHoraire: 'Africa/Casablanca' });
  const world = new World(aState({ lead }), anAgency({ mode: 'AUTO' }), throne).settle();
  world.until(plus(throne, days(2)));
  expect(world.sent.map(({ at: moment }) => moment)).toEqual([at('2026-07-31T08:00:00Z')]);

  const known = aLead({ ...lead, createdAt: at('2026-06-01T09:00:00Z'), statutCoaching: 'PRE_QUALIF' });
  const booked = new World(aState({ lead: known }), anAgency({ mode: 'AUTO' }), at('2026-07-28T09:00:00Z'));
  booked.books({ debut: at('2026-07-31T14:00:00Z') }).until(at('2026-08-01T00:00:00Z'));
  expect(booked.sent.map(({ at: moment }) => moment.toISOString().slice(0, 10))).toEqual([
    '2026-07-30',
    '2026-07-31',
    '2026-07-31',
  ]);
});
