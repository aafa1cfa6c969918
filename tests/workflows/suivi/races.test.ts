/** Several things before MAX looks, and writes cut short: the cases random histories found, one by one. */
import { hours, minutes, plus } from '../../../src/kernel/time';
import { decide } from '../../../workflows/decide';
import { decideSuivi } from '../../../workflows/suivi/suivi';
import { aRendezVous, anAgency, at, NOW } from '../../support/builders';
import { aFollowedWorld } from '../../support/followed';
import { apply, type World } from '../../support/world';

const FRIDAY = at('2026-11-27T14:00:00Z');
const MONDAY = at('2026-11-30T10:00:00Z');
const PAST = at('2026-11-24T08:00:00Z');
const taken = { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY, typeConsultation: 'VISIO' } as const;
const coaching = { parcours: 'COACHING', statutCoaching: 'APPEL_PLANIFIE' } as const;
const aTaken = (lead = {}) => aFollowedWorld({ lead: { ...taken, ...lead }, rendezVous: [aRendezVous()] });
type Edit = Parameters<World['puts']>[0];

/** A minute apart, in this order. */
function inTurn(world: World, ...edits: readonly Edit[]): World {
  for (const edit of edits) {
    world.now = plus(world.now, minutes(1));
    world.puts(edit);
  }
  world.now = plus(world.now, minutes(1));
  return world;
}

/** The records are written, the lead with its memory is not. */
function cut(world: World): World {
  const written = decide(world.state, world.agency, world.now).filter(
    ({ do: kind }) => kind !== 'updateLead',
  );
  world.state = apply(world.state, written, world.now);
  world.now = plus(world.now, minutes(1));
  return world;
}

describe('cut short', () => {
  test('a date with another status: the appointment that MAX made does not take the status', () => {
    const world = inTurn(aFollowedWorld(), { lead: { dateRendezVous: FRIDAY, statut: 'CONTACTE' } });
    expect(cut(world).settle().state).toMatchObject({
      lead: { statut: 'CONTACTE', dateRendezVous: FRIDAY },
      rendezVous: [{ debut: FRIDAY }],
    });
  });

  test('nor does the one that MAX moved', () => {
    const world = inTurn(aTaken(), { lead: { dateRendezVous: MONDAY, statut: 'CONTACTE' } });
    expect(cut(world).settle().state).toMatchObject({
      lead: { statut: 'CONTACTE', dateRendezVous: MONDAY },
      rendezVous: [{ debut: MONDAY }],
    });
  });

  test('moved by staff, then its date emptied on the lead: it stays put off', () => {
    const world = inTurn(aTaken(), { rendezVous: { debut: MONDAY } }, { lead: { dateRendezVous: null } });
    expect(cut(world).settle().state).toMatchObject({
      lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: null },
      rendezVous: [{ statut: 'REPORTE' }],
    });
  });
});

describe('one after the other, seen together', () => {
  test('cancelled by « pas intéressé », then confirmed on the record: it takes place', () => {
    const world = inTurn(
      aTaken(),
      { tentative: { resultat: 'PAS_INTERESSE', createdAt: NOW } },
      { rendezVous: { statut: 'CONFIRME' } },
    );
    expect(world.settle().state).toMatchObject({ lead: taken, rendezVous: [{ statut: 'CONFIRME' }] });
  });

  test('« pas intéressé », then an appointment: it takes place', () => {
    const world = inTurn(
      aFollowedWorld(),
      { lead: { statut: 'PAS_INTERESSE' } },
      { rendezVous: { createdAt: plus(NOW, minutes(2)) } },
    );
    expect(world.settle().state).toMatchObject({
      lead: { statut: 'RENDEZ_VOUS_PRIS' },
      rendezVous: [{ statut: 'PLANIFIE' }],
    });
  });

  test('a date on the lead, and a record made as put off: the date has its own appointment', () => {
    const world = inTurn(
      aFollowedWorld(),
      { lead: { dateRendezVous: FRIDAY } },
      { rendezVous: { statut: 'REPORTE', debut: MONDAY, createdAt: plus(NOW, minutes(2)) } },
    );
    const { state } = world.settle();
    expect(state.lead.dateRendezVous).toEqual(FRIDAY);
    expect(state.rendezVous.map(({ statut }) => statut).sort()).toEqual(['PLANIFIE', 'REPORTE']);
  });

  test('a confirmed appointment and the same date on the lead: it stays confirmed', () => {
    const world = inTurn(
      aFollowedWorld(),
      { rendezVous: { statut: 'CONFIRME', debut: FRIDAY } },
      { lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY } },
    );
    expect(world.settle().state.rendezVous).toMatchObject([{ statut: 'CONFIRME' }]);
  });

  test('the result and the emptied date in one look: the result, and nothing is put off', () => {
    const rendezVous = [aRendezVous({ debut: PAST })];
    const world = aFollowedWorld({ lead: { ...taken, dateRendezVous: PAST }, rendezVous });
    inTurn(world, { lead: { statut: 'CONSULTATION_EFFECTUEE', dateRendezVous: null } });
    expect(world.settle().state).toMatchObject({
      lead: { statut: 'CONSULTATION_EFFECTUEE', dateRendezVous: null },
      rendezVous: [{ statut: 'EFFECTUE' }],
    });
    expect(world.history.filter((one) => one.do === 'updateRendezVous')).toHaveLength(1);
  });
});

describe('several appointments', () => {
  const two = (first: object, second: object, lead: object) =>
    aFollowedWorld({
      lead: { ...coaching, ...lead },
      rendezVous: [aRendezVous({ debut: PAST, ...first }), aRendezVous({ id: 'rdv-2', ...second })],
    });

  test('one held and taken back, another held: the call took place', () => {
    const both = { statut: 'CONSULTATION_EFFECTUEE', appelRealise: 'OUI', dateRendezVous: PAST };
    const earlier = { debut: at('2026-11-20T08:00:00Z'), statut: 'EFFECTUE' };
    const world = two({ statut: 'EFFECTUE' }, earlier, both).books({ id: 'rdv-2', statut: 'PLANIFIE' });
    expect(world.state.lead).toMatchObject({ statut: 'CONSULTATION_EFFECTUEE', appelRealise: 'OUI' });
  });

  test('one of two calls cancelled: the other is still planned', () => {
    const lead = { ...taken, dateRendezVous: FRIDAY };
    const world = two({ debut: FRIDAY }, { debut: MONDAY }, lead).books({ statut: 'ANNULE' });
    expect(world.state.lead).toMatchObject({ statutCoaching: 'APPEL_PLANIFIE', dateRendezVous: MONDAY });
  });

  test('an older date on the lead gives way to a consultation noted since', () => {
    const lead = { ...taken, dateRendezVous: at('2026-11-20T08:00:00Z'), statut: 'CONTACTE' };
    const world = aFollowedWorld({ lead: { ...coaching, ...lead } as object });
    world.books({ debut: PAST, statut: 'EFFECTUE' });
    expect(world.state.lead).toMatchObject({ statut: 'CONSULTATION_EFFECTUEE', dateRendezVous: PAST });
  });

  test('a date on the lead that belongs to none of several makes no record of the past', () => {
    const lead = { statut: 'CONTACTE', dateRendezVous: at('2026-11-20T08:00:00Z') };
    const world = two({ debut: MONDAY, statut: 'ANNULE' }, { debut: FRIDAY, statut: 'ANNULE' }, lead);
    expect(world.changesLead({ statut: 'CONSULTATION_EFFECTUEE' }).state.rendezVous).toHaveLength(2);
  });
});

describe('taken again', () => {
  test('a miss noted while the hour still runs stays a miss', () => {
    const debut = plus(NOW, minutes(-10));
    const world = aFollowedWorld({
      lead: { ...taken, dateRendezVous: debut },
      rendezVous: [aRendezVous({ debut })],
    }).books({ statut: 'MANQUE' });
    world.now = plus(NOW, minutes(1));
    expect(world.changesLead({ statut: 'RENDEZ_VOUS_PRIS' }).state.rendezVous).toMatchObject([
      { statut: 'MANQUE' },
    ]);
  });

  test('a result set by mistake before its time goes back with its marks', () => {
    const world = aTaken(coaching).books({ statut: 'EFFECTUE' });
    expect(world.state.lead.appelRealise).toBe('OUI');
    world.now = plus(NOW, hours(1));
    expect(world.changesLead({ statut: 'RENDEZ_VOUS_PRIS' }).state).toMatchObject({
      lead: { appelRealise: 'NON', statutCoaching: 'APPEL_PLANIFIE' },
      rendezVous: [{ statut: 'PLANIFIE', debut: FRIDAY }],
    });
  });
});

test('looks again at once only when it wrote what others decide on', () => {
  const wakesNow = (world: World): boolean =>
    decideSuivi(world.state, anAgency(), world.now).some((one) => one.do === 'wake' && one.at <= world.now);
  const booked = aFollowedWorld().puts({ lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY } });
  expect(wakesNow(booked)).toBe(true);
  expect(wakesNow(booked.settle())).toBe(false);
  expect(wakesNow(aFollowedWorld().puts({ lead: { statut: 'QUALIFIE' } }))).toBe(false);
});
