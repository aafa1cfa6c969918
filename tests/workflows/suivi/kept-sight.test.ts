/** What is seen, what takes the place of what, and what is remembered of it: one look at a time. */
import { asLead } from '../../../workflows/lead-import/newcomer';
import { openAt, waitingOf } from '../../../workflows/suivi/booking';
import { changesOf } from '../../../workflows/suivi/changes';
import type { Draft, Rdv } from '../../../workflows/suivi/draft';
import { remembered } from '../../../workflows/suivi/suivi';
import { days, hours, minus, minutes, plus } from '../../../src/kernel/time';
import type { Lead, RendezVous } from '../../../workflows/state';
import { aLead, aRendezVous, at, aState, NOW } from '../../support/builders';
import { aFollowedWorld } from '../../support/followed';
import type { World } from '../../support/world';
import { draftsOf, aSheet } from '../lead-import/sheets';

const FRIDAY = at('2026-11-27T14:00:00Z');
const MONDAY = at('2026-11-30T10:00:00Z');

const rdv = (changes: Partial<Rdv> = {}): Rdv => ({
  ...{ id: 'rdv-1', key: null, createdAt: NOW, news: false, debut: FRIDAY, dureeMinutes: 30 },
  ...{ statut: 'PLANIFIE', typeConsultation: null, responsableId: null, because: '' },
  ...changes,
});
const draft = (...all: readonly Rdv[]): Draft => ({
  ...{ statut: 'NOUVEAU', date: null, type: null, statutCoaching: null, appelRealise: null, noShow: null },
  ...{ rdv: all, attempt: null, because: [] },
});

test.each<[string, readonly Rdv[], string | undefined]>([
  ['one put off', [rdv({ statut: 'REPORTE' })], 'rdv-1'],
  ['one without a date', [rdv({ debut: null })], 'rdv-1'],
  ['one without a date, but over', [rdv({ debut: null, statut: 'EFFECTUE' })], undefined],
  ['one that stands', [rdv()], undefined],
  ['one put off, and not yet looked at', [rdv({ statut: 'REPORTE', news: true })], undefined],
  [
    'one put off, before one for a later day made in the same minute',
    [rdv({ statut: 'REPORTE' }), rdv({ id: 'rdv-2', debut: MONDAY })],
    undefined,
  ],
  [
    'one put off, beside one for an earlier day',
    [rdv({ statut: 'REPORTE' }), rdv({ id: 'rdv-2', debut: minus(FRIDAY, hours(2)) })],
    'rdv-1',
  ],
  [
    'two that wait, made in the same minute: the one for the later day',
    [rdv({ statut: 'REPORTE' }), rdv({ id: 'rdv-2', statut: 'REPORTE', debut: MONDAY })],
    'rdv-2',
  ],
  [
    'one put off, beside one without a date made in the same minute',
    [rdv({ statut: 'REPORTE' }), rdv({ id: 'rdv-2', debut: null })],
    'rdv-1',
  ],
])('what waits for a date: %s', (_name, all, id) => {
  expect(waitingOf(draft(...all))?.id).toBe(id);
});

test('the open appointment at a date; none where none is said', () => {
  const all = draft(rdv({ debut: MONDAY }), rdv({ id: 'rdv-2' }), rdv({ id: 'rdv-3', debut: null }));
  expect(openAt(all, FRIDAY)?.id).toBe('rdv-2');
  expect(openAt(all, null)).toBeUndefined();
});

test('« rendez-vous pris » keeps the later of two dates that the lead shows', () => {
  const world = aFollowedWorld({
    lead: { statut: 'CONTACTE', dateRendezVous: MONDAY },
    rendezVous: [aRendezVous({ debut: FRIDAY }), aRendezVous({ id: 'rdv-2', debut: MONDAY })],
  });
  world.now = plus(NOW, minutes(1));
  expect(world.changesLead({ statut: 'RENDEZ_VOUS_PRIS' }).state.lead.dateRendezVous).toEqual(MONDAY);
});

test('a date and an appointment of that date that ended well, noted together, are one', () => {
  const soon = plus(NOW, minutes(30));
  const world = aFollowedWorld({ lead: { statut: 'CONTACTE' } });
  world.puts({ lead: { dateRendezVous: soon } });
  world.now = plus(NOW, minutes(1));
  world.puts({ rendezVous: { debut: soon, statut: 'EFFECTUE' } }).settle();
  expect(world.state.rendezVous).toMatchObject([{ id: 'rdv-1', debut: soon, statut: 'EFFECTUE' }]);
});

test.each<[string, { readonly resultat?: 'REPONDU' | null; readonly deletedAt?: Date }]>([
  ['was thrown away', { resultat: 'REPONDU', deletedAt: NOW }],
  ['has no result', { resultat: null }],
])('an attempt counts as the latest when a later one %s', (_name, other) => {
  const world = aFollowedWorld();
  world.puts({ tentative: { id: 'tentative-2', le: plus(NOW, hours(1)), ...other } });
  world.now = plus(NOW, hours(2));
  world.notes({ resultat: 'PAS_DE_REPONSE', le: NOW });
  expect(world.state.lead.statut).toBe('A_RECONTACTER');
});

describe('news', () => {
  const seen = { statut: 'PLANIFIE', debut: FRIDAY.toISOString() } as const;
  const newsOf = (changes: Partial<RendezVous>) =>
    changesOf(
      aState({
        lead: aLead({ statut: 'NOUVEAU' }),
        rendezVous: [aRendezVous({ debut: FRIDAY, typeConsultation: null, ...changes })],
      }),
      { rendezVous: { 'rdv-1': seen } },
    ).map(({ kind }) => kind);

  test.each<[string, Partial<RendezVous>, readonly string[]]>([
    ['an appointment as it was', { statut: 'PLANIFIE' }, []],
    ['whose status was emptied: that is planned', { statut: null }, []],
    ['confirmed', { statut: 'CONFIRME' }, ['rdv']],
    ['at another time', { debut: MONDAY }, ['rdv']],
    ['of another kind', { typeConsultation: 'VISIO' }, ['rdv']],
    ['thrown away', { deletedAt: NOW }, ['rdv']],
    ['whose date was emptied', { debut: null }, ['rdv']],
  ])('%s', (_name, changes, kinds) => {
    expect(newsOf(changes)).toEqual(kinds);
  });
});

describe('what is remembered of a lead', () => {
  const memoireMax = { suivi: { statut: 'CONTACTE', date: FRIDAY.toISOString() } };
  const state = aState({ lead: aLead({ statut: 'CONTACTE', dateRendezVous: FRIDAY, memoireMax }) });

  test('a status that another rule writes, beside the date that stays', () => {
    expect(remembered(state, { statut: 'QUALIFIE' })).toMatchObject({
      statut: 'QUALIFIE',
      date: FRIDAY.toISOString(),
    });
  });

  test('of an imported one its status, not the date to come: its appointment is still to be made', () => {
    const [given] = draftsOf(
      aSheet(['Nom', 'Courriel', 'Statut', 'Date du rdv'], ['Diallo', 'a@x.fr', 'Contacté', '12/01/2027']),
    );
    if (given === undefined) throw new Error('nobody');
    const made = { ...given, id: 'lead-1', cleExterne: 'import.1.a', doublonDeId: null };
    const lead = asLead(made, '1', { parcours: 'IMMIGRATION', now: NOW, rank: 0 });
    expect(lead.dateRendezVous).toBeInstanceOf(Date);
    const suivi = (lead.memoireMax as { readonly suivi: object }).suivi;
    expect(suivi).toEqual({ statut: 'CONTACTE', adopte: NOW.toISOString(), adopteEn: 'CONTACTE' });
    const past = asLead({ ...made, dateRendezVous: minus(NOW, days(3)) }, '1', {
      ...{ parcours: 'IMMIGRATION', now: NOW, rank: 0 },
    });
    expect((past.memoireMax as { readonly suivi: object }).suivi).toMatchObject({
      date: minus(NOW, days(3)).toISOString(),
    });
  });
});

describe('an appointment that somebody changes again', () => {
  const past = minus(NOW, days(5));
  const known = (statut: RendezVous['statut'], lead: Partial<Lead> = {}, debut: Date | null = FRIDAY) =>
    aFollowedWorld({
      lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY, ...lead },
      rendezVous: [aRendezVous({ debut, statut })],
    });
  test.each<[string, World, Partial<RendezVous>, object]>([
    [
      'confirmed, and moved: what staff confirmed stays so',
      known('CONFIRME'),
      { debut: MONDAY },
      { lead: { dateRendezVous: MONDAY }, rendezVous: [{ statut: 'CONFIRME', debut: MONDAY }] },
    ],
    [
      'put off, and given a day that is past: still put off',
      known('REPORTE', { dateRendezVous: null }),
      { debut: past },
      { rendezVous: [{ statut: 'REPORTE', debut: past }] },
    ],
    [
      'put off, and given a day to come: planned again',
      known('REPORTE', { dateRendezVous: null }),
      { debut: MONDAY },
      { lead: { dateRendezVous: MONDAY }, rendezVous: [{ statut: 'PLANIFIE', debut: MONDAY }] },
    ],
    [
      'held, and its hour corrected: the lead, called again since, is not taken back',
      known('EFFECTUE', { statut: 'A_RECONTACTER', dateRendezVous: null }, past),
      { debut: minus(past, hours(1)) },
      { lead: { statut: 'A_RECONTACTER' } },
    ],
    [
      'cancelled, and its hour corrected: the lead waits for what it waited for',
      known('ANNULE', { dateRendezVous: null }),
      { debut: MONDAY },
      { lead: { statut: 'RENDEZ_VOUS_PRIS' }, rendezVous: [{ statut: 'ANNULE' }] },
    ],
    [
      'held on a day that nobody knows: no result for the lead',
      known('PLANIFIE'),
      { debut: null, statut: 'EFFECTUE' },
      { lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: null } },
    ],
    [
      'with its status emptied: as planned',
      known('PLANIFIE'),
      { statut: null },
      { lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY } },
    ],
  ])('%s', (_name, world, changes, expected) => {
    world.now = plus(NOW, minutes(1));
    expect(world.books(changes).state).toMatchObject(expected);
  });
});
