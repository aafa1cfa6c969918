import type { Statut, StatutRendezVous } from '../../../objects/vocabulary';
import { days, hours, minutes, plus } from '../../../src/kernel/time';
import type { Lead, RendezVous } from '../../../workflows/state';
import { aMembreEquipe, anAgency, aRendezVous, at, NOW } from '../../support/builders';
import { aFollowedWorld, asksIn } from '../../support/followed';
import type { World } from '../../support/world';

/** An hour ago: over for half an hour. */
const PAST = at('2026-11-24T08:00:00Z');
const MONDAY = at('2026-11-30T10:00:00Z');
const held = (lead: Partial<Lead> = {}, rendezVous: Partial<RendezVous> = {}, agency = anAgency()): World =>
  aFollowedWorld(
    {
      lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: PAST, typeConsultation: 'VISIO', ...lead },
      rendezVous: [aRendezVous({ debut: PAST, ...rendezVous })],
    },
    agency,
  );
const coaching = { parcours: 'COACHING', statutCoaching: 'APPEL_PLANIFIE' } as const;

describe('the result, on whichever side it was said', () => {
  test.each<[Statut, StatutRendezVous]>([
    ['CONSULTATION_EFFECTUEE', 'EFFECTUE'],
    ['CONSULTATION_MANQUEE', 'MANQUE'],
  ])('%s is %s', (statut, result) => {
    expect(held().changesLead({ statut }).state.rendezVous[0]?.statut).toBe(result);
    expect(held().books({ statut: result }).state.lead.statut).toBe(statut);
    expect(held().books({ statut: result }).state.lead.dateRendezVous).toEqual(PAST);
  });

  test('missed by us: the lead is to be called again', () => {
    expect(held().books({ statut: 'MANQUE_PAR_NOUS' }).state.lead.statut).toBe('A_RECONTACTER');
    const corrected = held().books({ statut: 'MANQUE' }).books({ statut: 'MANQUE_PAR_NOUS' });
    expect(corrected.state.lead).toMatchObject({ statut: 'A_RECONTACTER', nombreNoShow: 0 });
  });

  test('missed by us with another to come: it stays taken', () => {
    const world = held()
      .books({ id: 'rdv-2', debut: MONDAY })
      .books({ id: 'rdv-1', statut: 'MANQUE_PAR_NOUS' });
    expect(world.state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: MONDAY });
  });

  test.each<[string, Partial<Lead>, Partial<Lead>]>([
    ['held', { statut: 'CONSULTATION_EFFECTUEE' }, { appelRealise: 'OUI', statutCoaching: 'APPEL_REALISE' }],
    ['missed', { statut: 'CONSULTATION_MANQUEE' }, { noShow: 'OUI', statutCoaching: 'APPEL_PLANIFIE' }],
  ])('coaching, %s: its marks follow', (_name, said, marks) => {
    expect(held(coaching).changesLead(said).state.lead).toMatchObject(marks);
    const statut = said.statut === 'CONSULTATION_EFFECTUEE' ? 'EFFECTUE' : 'MANQUE';
    expect(held(coaching).books({ statut }).state.lead).toMatchObject({ ...said, ...marks });
  });

  test.each<[Partial<Lead>, Statut, StatutRendezVous]>([
    [{ appelRealise: 'OUI' }, 'CONSULTATION_EFFECTUEE', 'EFFECTUE'],
    [{ statutCoaching: 'APPEL_REALISE' }, 'CONSULTATION_EFFECTUEE', 'EFFECTUE'],
    [{ noShow: 'OUI' }, 'CONSULTATION_MANQUEE', 'MANQUE'],
  ])('coaching: the mark %j says it as well', (mark, statut, result) => {
    const { state } = held(coaching).changesLead(mark);
    expect(state).toMatchObject({ lead: { statut, ...mark }, rendezVous: [{ statut: result }] });
  });

  test('immigration has no such marks', () => {
    expect(held().books({ statut: 'EFFECTUE' }).state.lead).toMatchObject({
      appelRealise: null,
      statutCoaching: null,
    });
    expect(held().books({ statut: 'MANQUE' }).state.lead.noShow).toBeNull();
  });

  test('corrected, the marks go back with it', () => {
    const world = held(coaching).books({ statut: 'MANQUE' }).books({ statut: 'EFFECTUE' });
    expect(world.state.lead).toMatchObject({
      statut: 'CONSULTATION_EFFECTUEE',
      noShow: 'NON',
      appelRealise: 'OUI',
    });
    world.books({ statut: 'MANQUE' });
    expect(world.state.lead).toMatchObject({
      statut: 'CONSULTATION_MANQUEE',
      noShow: 'OUI',
      appelRealise: 'NON',
      statutCoaching: 'APPEL_PLANIFIE',
    });
    world.books({ statut: 'PLANIFIE' });
    expect(world.state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', noShow: 'NON' });
  });

  test('a call that the coach ticked without an appointment survives a missed one', () => {
    const world = held({ ...coaching, appelRealise: 'OUI' });
    expect(world.books({ statut: 'MANQUE' }).state.lead).toMatchObject({
      appelRealise: 'OUI',
      noShow: 'OUI',
    });
  });

  test('without any appointment a consultation that took place at the lead’s date is recorded', () => {
    const world = aFollowedWorld({ lead: { statut: 'CONTACTE' } }).changesLead({
      statut: 'CONSULTATION_EFFECTUEE',
      dateRendezVous: PAST,
    });
    expect(world.state.rendezVous).toMatchObject([{ debut: PAST, statut: 'EFFECTUE' }]);
    const undated = aFollowedWorld().changesLead({ statut: 'CONSULTATION_EFFECTUEE' });
    expect(undated.state).toMatchObject({ lead: { statut: 'CONSULTATION_EFFECTUEE' }, rendezVous: [] });
  });
});

describe('which appointment, and which lead', () => {
  test('the latest that has begun gets it, not the one of next week', () => {
    const world = held().books({ id: 'rdv-2', debut: MONDAY });
    const { state } = world.changesLead({ statut: 'CONSULTATION_EFFECTUEE' });
    expect(state.rendezVous.map(({ id, statut }) => [id, statut])).toEqual([
      ['rdv-1', 'EFFECTUE'],
      ['rdv-2', 'PLANIFIE'],
    ]);
    expect(state.lead.dateRendezVous).toEqual(MONDAY);
  });

  test('a result already there is corrected, whenever the appointment was to be', () => {
    const world = held({ dateRendezVous: MONDAY }, { debut: MONDAY }).books({ statut: 'EFFECTUE' });
    world.changesLead({ statut: 'CONSULTATION_MANQUEE' });
    expect(world.state.rendezVous[0]?.statut).toBe('MANQUE');
  });

  test('held a little ahead of its time, it is still that one', () => {
    const soon = plus(NOW, hours(3));
    const world = held({ dateRendezVous: soon }, { debut: soon }).changesLead({
      statut: 'CONSULTATION_EFFECTUEE',
    });
    expect(world.state.rendezVous[0]?.statut).toBe('EFFECTUE');
    const far = plus(NOW, days(3));
    const other = held({ dateRendezVous: far }, { debut: far }).changesLead({
      statut: 'CONSULTATION_EFFECTUEE',
    });
    expect(other.state.rendezVous[0]?.statut).toBe('PLANIFIE');
  });

  test('a result entered late on an older one does not undo the later one', () => {
    const older = aRendezVous({ id: 'rdv-0', debut: at('2026-11-10T10:00:00Z') });
    const rendezVous = [older, aRendezVous({ debut: PAST, statut: 'EFFECTUE' })];
    const lead = {
      statut: 'CONSULTATION_EFFECTUEE',
      dateRendezVous: PAST,
      typeConsultation: 'VISIO',
    } as const;
    const world = aFollowedWorld({ lead, rendezVous }).books({ id: 'rdv-0', statut: 'MANQUE' });
    expect(world.state.lead).toMatchObject({ statut: 'CONSULTATION_EFFECTUEE', dateRendezVous: PAST });
  });

  test.each<Statut>(['QUALIFIE', 'NON_QUALIFIE', 'CLIENT', 'PAS_INTERESSE'])(
    '%s is not touched by a past appointment',
    (statut) => {
      for (const result of ['EFFECTUE', 'MANQUE', 'MANQUE_PAR_NOUS', 'ANNULE'] as const) {
        expect(held({ statut }).books({ statut: result }).state.lead.statut).toBe(statut);
      }
    },
  );

  test('taken again after a miss: a new appointment, and the miss stays what it was', () => {
    const world = held().books({ statut: 'MANQUE' });
    world.now = plus(NOW, minutes(5));
    world.changesLead({ statut: 'RENDEZ_VOUS_PRIS' });
    expect(world.state.rendezVous.map(({ statut }) => statut)).toEqual(['MANQUE']);
    world.now = plus(NOW, minutes(6));
    world.changesLead({ dateRendezVous: MONDAY });
    expect(world.state.rendezVous.map(({ statut, debut }) => [statut, debut])).toEqual([
      ['MANQUE', PAST],
      ['PLANIFIE', MONDAY],
    ]);
    expect(world.state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', nombreNoShow: 1 });
  });

  test('the time it took place corrected on the lead: the record follows, its result stays', () => {
    const world = held().books({ statut: 'EFFECTUE' });
    const earlier = at('2026-11-23T08:00:00Z');
    const { state } = world.changesLead({ dateRendezVous: earlier });
    expect(state.rendezVous).toMatchObject([{ debut: earlier, statut: 'EFFECTUE' }]);
  });

  test('held, then cancelled after all: to be called again; put off after all: a date is asked for', () => {
    expect(held().books({ statut: 'EFFECTUE' }).books({ statut: 'ANNULE' }).state.lead).toMatchObject({
      statut: 'A_RECONTACTER',
      dateRendezVous: null,
    });
    const putOff = held().books({ statut: 'MANQUE' }).books({ statut: 'REPORTE' });
    expect(putOff.state.lead).toMatchObject({
      statut: 'RENDEZ_VOUS_PRIS',
      dateRendezVous: null,
      nombreNoShow: 0,
    });
  });

  test('both sides at once: the newer result wins', () => {
    const lastOnRdv = held().puts({ lead: { statut: 'CONSULTATION_MANQUEE' } });
    lastOnRdv.now = plus(NOW, minutes(1));
    expect(lastOnRdv.puts({ rendezVous: { statut: 'EFFECTUE' } }).settle().state).toMatchObject({
      lead: { statut: 'CONSULTATION_EFFECTUEE', nombreNoShow: 0 },
      rendezVous: [{ statut: 'EFFECTUE' }],
    });
    const lastOnLead = held().puts({ rendezVous: { statut: 'EFFECTUE' } });
    lastOnLead.now = plus(NOW, minutes(1));
    expect(lastOnLead.puts({ lead: { statut: 'CONSULTATION_MANQUEE' } }).settle().state).toMatchObject({
      lead: { statut: 'CONSULTATION_MANQUEE', nombreNoShow: 1 },
      rendezVous: [{ statut: 'MANQUE' }],
    });
  });
});

describe('what the team is told and asked', () => {
  const team = anAgency({
    equipe: [
      aMembreEquipe(),
      aMembreEquipe({ id: 'e2', membreId: 'sofia', fonction: 'DIRECTEUR' }),
      aMembreEquipe({ id: 'e3', membreId: 'parti', fonction: 'DIRECTEUR' }),
    ],
  });

  test.each<[string, string | null, readonly string[]]>([
    ['the person in charge', 'marie', ['consultation-manquee → marie']],
    [
      'else directors and administrators',
      null,
      ['consultation-manquee → sofia', 'consultation-manquee → anne'],
    ],
    ['also when she has left', 'parti', ['consultation-manquee → sofia', 'consultation-manquee → anne']],
  ])('a missed one: %s', (_name, conseillereId, told) => {
    const world = held({ conseillereId }, {}, team).books({ statut: 'MANQUE' });
    expect(asksIn(world)).toEqual(told);
  });

  test('once per missed appointment, whoever is in charge later and however often it is corrected', () => {
    const world = held().books({ statut: 'MANQUE' }).changesLead({ conseillereId: 'sofia' });
    world.books({ statut: 'EFFECTUE' }).books({ statut: 'MANQUE' });
    expect(asksIn(world)).toEqual(['consultation-manquee → marie']);
    world.books({ id: 'rdv-2', debut: at('2026-11-23T08:00:00Z'), statut: 'MANQUE' });
    expect(asksIn(world)).toEqual(['consultation-manquee → marie', 'consultation-manquee → sofia']);
  });

  test('the notice thrown away for good does not come back once it is old', () => {
    const world = held()
      .books({ statut: 'MANQUE' })
      .until(plus(NOW, days(20)));
    world.state = { ...world.state, notifications: [] };
    expect(asksIn(world.settle())).toEqual([]);
  });

  test.each<[string, Partial<RendezVous>, Partial<Lead>, readonly string[]]>([
    ['whoever holds it', { responsableId: 'sofia' }, {}, ['resultat → sofia']],
    ['else the person in charge', {}, {}, ['resultat → marie']],
    ['else the administrators', {}, { conseillereId: null }, ['resultat → anne']],
  ])('no result an hour after the end asks %s, once', (_name, rendezVous, lead, asked) => {
    const world = held(lead, rendezVous, team);
    expect(asksIn(world.until(at('2026-11-24T09:29:00Z')))).toEqual([]);
    expect(asksIn(world.until(at('2026-11-24T09:30:00Z')))).toEqual(asked);
    expect(asksIn(world.until(plus(NOW, days(3))))).toEqual(asked);
  });

  test('with a result nobody is asked', () => {
    const world = held()
      .books({ statut: 'EFFECTUE' })
      .until(plus(NOW, days(1)));
    expect(asksIn(world)).toEqual([]);
  });

  test('moved, it is asked about again at its new time', () => {
    const world = held()
      .until(plus(NOW, hours(2)))
      .books({ debut: MONDAY });
    expect(asksIn(world.until(plus(MONDAY, days(1))))).toEqual(['resultat → marie', 'resultat → marie']);
  });

  test('taken without a date: asked after two clicks’ time, once per occurrence', () => {
    const world = aFollowedWorld().changesLead({ statut: 'RENDEZ_VOUS_PRIS' });
    expect(asksIn(world.until(plus(NOW, minutes(1))))).toEqual([]);
    expect(asksIn(world.until(plus(NOW, minutes(2))))).toEqual(['date-manquante → marie']);
    world.until(plus(NOW, days(1))).changesLead({ statut: 'CONTACTE' });
    world.changesLead({ statut: 'RENDEZ_VOUS_PRIS' }).until(plus(NOW, days(2)));
    expect(asksIn(world)).toEqual(['date-manquante → marie', 'date-manquante → marie']);
  });

  test('a past date is no date, and the question says so', () => {
    const world = aFollowedWorld().changesLead({
      statut: 'RENDEZ_VOUS_PRIS',
      dateRendezVous: at('2026-11-20T10:00:00Z'),
    });
    world.until(plus(NOW, hours(1)));
    expect(world.state.notifications.at(-1)?.texte).toBe(
      'Amina Diallo est « Rendez-vous pris », mais le rendez-vous a une date passée : indiquez la date sur le lead, ou changez son statut.',
    );
  });
});
