/** From the first call to the result, whichever record staff touch, on the test clock. */
import { decide } from '../../workflows/decide';
import { days, hours, minus, minutes, plus } from '../../src/kernel/time';
import { aLead, anAgency, aRendezVous, aState, at, NOW } from '../support/builders';
import { aFollowedWorld, asksIn } from '../support/followed';
import { apply, World } from '../support/world';

const FRIDAY = at('2026-11-27T14:00:00Z');
const MONDAY = at('2026-11-30T10:00:00Z');
const later = (world: World, span: number): World => {
  world.until(plus(world.now, span));
  return world;
};

describe('a consultation, entered on the lead', () => {
  test('called in vain, called again, taken, moved, held', () => {
    const world = aFollowedWorld();
    later(world, hours(1)).changesLead({ statut: 'A_RECONTACTER' });
    later(world, days(1)).changesLead({ statut: 'RENDEZ_VOUS_PRIS' });
    later(world, minutes(1)).changesLead({ dateRendezVous: FRIDAY, typeConsultation: 'VISIO' });
    later(world, hours(3)).changesLead({ dateRendezVous: MONDAY });
    world.until(plus(MONDAY, minutes(40))).changesLead({ statut: 'CONSULTATION_EFFECTUEE' });
    later(world, days(2));
    expect(world.state.tentatives.map(({ resultat }) => resultat)).toEqual(['PAS_DE_REPONSE', 'RENDEZ_VOUS']);
    expect(world.state.rendezVous).toMatchObject([
      { debut: MONDAY, statut: 'EFFECTUE', typeConsultation: 'VISIO', responsableId: 'marie' },
    ]);
    expect(world.state.lead).toMatchObject({ statut: 'CONSULTATION_EFFECTUEE', dateRendezVous: MONDAY });
    expect(asksIn(world)).toEqual([]);
  });
});

describe('the same, entered on the appointment', () => {
  test('made, moved, forgotten, asked about, missed, taken again', () => {
    const auto = anAgency({ mode: 'AUTO' });
    const world = aFollowedWorld({}, auto).books({ debut: FRIDAY, responsableId: 'sofia' });
    later(world, hours(1)).books({ debut: at('2026-11-26T14:00:00Z') });
    expect(world.state.lead.dateRendezVous).toEqual(at('2026-11-26T14:00:00Z'));
    world.until(at('2026-11-26T18:00:00Z'));
    expect(asksIn(world)).toEqual(['resultat → sofia']);
    world.books({ statut: 'MANQUE' });
    expect(world.state.lead).toMatchObject({ statut: 'CONSULTATION_MANQUEE', nombreNoShow: 1 });
    expect(asksIn(world)).toEqual(['resultat → sofia', 'consultation-manquee → marie']);
    later(world, hours(1)).books({ id: 'rdv-2', createdAt: world.now, debut: MONDAY });
    expect(world.state.lead).toMatchObject({
      statut: 'RENDEZ_VOUS_PRIS',
      dateRendezVous: MONDAY,
      nombreNoShow: 1,
    });
    later(world, hours(1)).books({ id: 'rdv-2', statut: 'ANNULE' });
    expect(world.state.lead).toMatchObject({ statut: 'A_RECONTACTER', dateRendezVous: null });
    expect(world.state.tentatives).toEqual([]);
  });
});

describe('the same, through attempts', () => {
  test('no answer, call back, an appointment without its date, the date', () => {
    const world = aFollowedWorld().notes({ resultat: 'PAS_DE_REPONSE' });
    later(world, hours(4)).notes({ id: 't-2', createdAt: world.now, resultat: 'RAPPEL_DEMANDE' });
    later(world, hours(4)).notes({ id: 't-3', createdAt: world.now, resultat: 'RENDEZ_VOUS' });
    later(world, hours(1));
    expect(world.state.lead.statut).toBe('RENDEZ_VOUS_PRIS');
    expect(asksIn(world)).toEqual(['date-manquante → marie']);
    world.changesLead({ dateRendezVous: FRIDAY });
    expect(world.state.rendezVous).toMatchObject([{ debut: FRIDAY, statut: 'PLANIFIE' }]);
    expect(world.state.tentatives).toHaveLength(3);
    expect(world.until(plus(NOW, days(2))).state.notifications.map(({ cle }) => cle)).toEqual(
      expect.arrayContaining([expect.stringContaining('date-manquante')]),
    );
    expect(asksIn(world)).toHaveLength(1);
  });
});

describe('a discovery call', () => {
  test('taken on the lead, reminded of, missed twice, and given back', () => {
    const lead = aLead({
      createdAt: minus(NOW, days(20)),
      statutCoaching: 'PRE_QUALIF',
      conseillereId: 'sofia',
    });
    const world = new World(aState({ lead }), anAgency({ mode: 'AUTO' })).settle();
    world.changesLead({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY });
    expect(world.state.messages.map(({ etape, statut }) => `${etape} ${statut}`)).toEqual([
      'j-1 PLANIFIE',
      'j-0 PLANIFIE',
      'h-1 PLANIFIE',
      'equipe ENVOYE',
    ]);
    world.until(plus(FRIDAY, minutes(20))).changesLead({ noShow: 'OUI' });
    expect(world.sent).toHaveLength(4);
    expect(world.state.lead).toMatchObject({
      statut: 'CONSULTATION_MANQUEE',
      nombreNoShow: 1,
      qualification: null,
    });

    const second = at('2026-12-02T14:00:00Z');
    world.changesLead({ dateRendezVous: second }).until(plus(second, minutes(20)));
    const [, again] = world.state.rendezVous;
    world.books({ id: again?.id ?? '', statut: 'MANQUE' });
    expect(world.state.lead).toMatchObject({
      nombreNoShow: 2,
      qualification: 'NON_QUALIFIE',
      raisonQualification: 'deux rendez-vous manqués',
    });
    world.books({ id: again?.id ?? '', statut: 'MANQUE_PAR_NOUS' });
    expect(world.state.lead).toMatchObject({
      statut: 'A_RECONTACTER',
      nombreNoShow: 1,
      qualification: null,
      raisonQualification: '',
    });
  });

  test('put off by the lead itself, its reminders die, and live again with the new date', () => {
    const lead = aLead({ createdAt: minus(NOW, days(20)), statutCoaching: 'PRE_QUALIF' });
    const world = new World(aState({ lead }), anAgency({ mode: 'AUTO' })).settle().books({ debut: FRIDAY });
    later(world, hours(1)).changesLead({ dateRendezVous: null });
    expect(new Set(world.state.messages.map(({ statut }) => statut))).toEqual(new Set(['ANNULE']));
    later(world, hours(1)).changesLead({ dateRendezVous: MONDAY });
    expect(world.until(plus(MONDAY, minutes(10))).sent.map(({ cle }) => cle)).toEqual([
      'coach-02.j-1.rdv-1.2026-11-30T10:00Z',
      'coach-02.h-1.rdv-1.2026-11-30T10:00Z',
    ]);
    expect(world.state.rendezVous).toHaveLength(1);
  });
});

describe('cut between the records and the lead with its memory', () => {
  const cutShort = (world: World): World => {
    const decisions = decide(world.state, world.agency, world.now);
    const written = decisions.filter(({ do: kind }) => kind !== 'updateLead');
    expect(written.length).toBeLessThan(decisions.length);
    world.state = apply(world.state, written, world.now);
    world.now = plus(world.now, minutes(1));
    return world;
  };

  test('taken on the lead: one appointment, one attempt', () => {
    const world = aFollowedWorld().puts({ lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY } });
    const { state } = cutShort(world).settle();
    expect(state).toMatchObject({
      lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY },
      rendezVous: [{ debut: FRIDAY }],
      tentatives: [{ resultat: 'RENDEZ_VOUS' }],
    });
  });

  test('and changed again by a person before MAX is back: that one stands', () => {
    const world = aFollowedWorld().puts({ lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY } });
    const { state } = cutShort(world)
      .puts({ lead: { dateRendezVous: MONDAY } })
      .settle();
    expect(state.rendezVous.map(({ debut }) => debut)).toEqual([MONDAY]);
    const second = aFollowedWorld().puts({ lead: { statut: 'CONTACTE' } });
    const after = cutShort(second)
      .puts({ lead: { statut: 'PAS_INTERESSE' } })
      .settle();
    expect(after.state.lead.statut).toBe('PAS_INTERESSE');
    expect(after.state.tentatives.map(({ resultat }) => resultat)).toEqual(['REPONDU', 'PAS_INTERESSE']);
  });

  test('a missed one is counted once and told once', () => {
    const rendezVous = [aRendezVous({ debut: at('2026-11-24T08:00:00Z') })];
    const lead = { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: at('2026-11-24T08:00:00Z') } as const;
    const world = aFollowedWorld({ lead, rendezVous }).puts({ lead: { statut: 'CONSULTATION_MANQUEE' } });
    cutShort(world).settle();
    expect(world.state.lead.nombreNoShow).toBe(1);
    expect(asksIn(world)).toEqual(['consultation-manquee → marie']);
  });

  test('cut before the notice instead: it is told afterwards', () => {
    const rendezVous = [aRendezVous({ debut: at('2026-11-24T08:00:00Z') })];
    const world = aFollowedWorld({ lead: { statut: 'RENDEZ_VOUS_PRIS' }, rendezVous });
    world.puts({ rendezVous: { statut: 'MANQUE' } });
    const written = decide(world.state, world.agency, world.now).filter(({ do: kind }) => kind !== 'notify');
    world.state = apply(world.state, written, world.now);
    expect(asksIn(world.settle())).toEqual(['consultation-manquee → marie']);
  });
});

test('our own echo is nobody’s choice: looking again, and again later, writes nothing', () => {
  const world = aFollowedWorld().changesLead({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY });
  const before = world.history.length;
  for (const span of [0, minutes(1), days(1)]) later(world, span).settle();
  world.changesLead({ name: 'Amina Diallo-Roy', message: 'un détail' });
  expect(world.history).toHaveLength(before);
});

test('two persons at once: what each did last is what stands, and it stays', () => {
  const world = aFollowedWorld({ lead: { statut: 'CONTACTE' } });
  world.puts({ lead: { dateRendezVous: FRIDAY } });
  world.now = plus(NOW, minutes(1));
  world.puts({ tentative: { resultat: 'PAS_INTERESSE', createdAt: world.now } });
  expect(world.settle().state).toMatchObject({ lead: { statut: 'PAS_INTERESSE', dateRendezVous: null } });
  expect(world.state.rendezVous).toEqual([]);
});
