import type { Statut, StatutRendezVous } from '../../../objects/vocabulary';
import { days, hours, minutes, plus } from '../../../src/kernel/time';
import type { Lead, RendezVous } from '../../../workflows/state';
import { aRendezVous, at, NOW } from '../../support/builders';
import { aFollowedWorld, asksIn } from '../../support/followed';

const FRIDAY = at('2026-11-27T14:00:00Z');
const MONDAY = at('2026-11-30T10:00:00Z');
const taken = { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY, typeConsultation: 'VISIO' } as const;
const aTaken = (lead: Partial<Lead> = {}, rendezVous: Partial<RendezVous> = {}) =>
  aFollowedWorld({
    lead: { ...taken, ...lead },
    rendezVous: [aRendezVous({ debut: FRIDAY, ...rendezVous })],
  });

describe('from the lead to the appointment', () => {
  test('status and date make it: name, length, kind, person', () => {
    const world = aFollowedWorld().changesLead({
      statut: 'RENDEZ_VOUS_PRIS',
      dateRendezVous: FRIDAY,
      typeConsultation: 'TELEPHONE',
    });
    expect(world.history.filter((one) => one.do === 'createRendezVous')).toMatchObject([
      {
        key: 'rendez-vous.lead-1.2026-11-27T14:00Z',
        set: {
          name: 'Consultation de Amina Diallo',
          debut: FRIDAY,
          dureeMinutes: 30,
          typeConsultation: 'TELEPHONE',
          responsableId: 'marie',
          statut: 'PLANIFIE',
        },
      },
    ]);
    expect(world.state.rendezVous).toHaveLength(1);
  });

  test('in coaching it is a discovery call, and the coaching status says so', () => {
    const lead = { parcours: 'COACHING', statutCoaching: 'PRE_QUALIF' } as const;
    const world = aFollowedWorld({ lead }).changesLead({
      statut: 'RENDEZ_VOUS_PRIS',
      dateRendezVous: FRIDAY,
    });
    expect(world.history.find((one) => one.do === 'createRendezVous')).toMatchObject({
      set: { name: 'Appel découverte de Amina Diallo' },
    });
    expect(world.state.lead.statutCoaching).toBe('APPEL_PLANIFIE');
  });

  test('the status first, the date in the next click: one appointment, and nobody was asked', () => {
    const world = aFollowedWorld().changesLead({ statut: 'RENDEZ_VOUS_PRIS' });
    world.until(plus(NOW, minutes(1))).changesLead({ dateRendezVous: FRIDAY });
    world.until(plus(NOW, hours(1)));
    expect(world.state.rendezVous).toMatchObject([{ debut: FRIDAY }]);
    expect(asksIn(world)).toEqual([]);
  });

  test('the date alone is enough, unless a status was chosen with it', () => {
    const world = aFollowedWorld({ lead: { statut: 'CONTACTE' } }).changesLead({ dateRendezVous: FRIDAY });
    expect(world.state.lead.statut).toBe('RENDEZ_VOUS_PRIS');
    const other = aFollowedWorld().changesLead({ dateRendezVous: FRIDAY, statut: 'CONTACTE' });
    expect(other.state.lead.statut).toBe('CONTACTE');
    expect(other.state.rendezVous).toHaveLength(1);
  });

  test('a past date makes none', () => {
    const past = at('2026-11-20T14:00:00Z');
    const world = aFollowedWorld().changesLead({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: past });
    expect(world.state.rendezVous).toEqual([]);
    expect(world.state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: past });
  });

  test.each<Statut>(['QUALIFIE', 'NON_QUALIFIE', 'CLIENT'])(
    '%s stays so with a further appointment',
    (statut) => {
      const world = aFollowedWorld({ lead: { statut } }).changesLead({ dateRendezVous: FRIDAY });
      expect(world.state).toMatchObject({ lead: { statut }, rendezVous: [{ debut: FRIDAY }] });
    },
  );

  test('another date moves it, and what was confirmed is to be confirmed again', () => {
    const { state } = aTaken({}, { statut: 'CONFIRME' }).changesLead({ dateRendezVous: MONDAY });
    expect(state.rendezVous).toMatchObject([{ id: 'rdv-1', debut: MONDAY, statut: 'PLANIFIE' }]);
    expect(state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: MONDAY });
  });

  test('of several, the one that the lead shows is moved, and stays shown', () => {
    const world = aTaken().books({ id: 'rdv-2', debut: at('2026-11-28T14:00:00Z') });
    world.now = plus(NOW, minutes(1));
    const { state } = world.changesLead({ dateRendezVous: MONDAY });
    expect(state.rendezVous.map(({ id, debut }) => [id, debut])).toEqual([
      ['rdv-1', MONDAY],
      ['rdv-2', at('2026-11-28T14:00:00Z')],
    ]);
    expect(state.lead.dateRendezVous).toEqual(MONDAY);
  });

  test('another kind of consultation goes to the appointment', () => {
    const { state } = aTaken().changesLead({ typeConsultation: 'EN_PERSONNE' });
    expect(state.rendezVous).toMatchObject([{ typeConsultation: 'EN_PERSONNE', debut: FRIDAY }]);
  });

  test('emptied while « rendez-vous pris »: put off, a date is asked for, and the same appointment takes it', () => {
    const world = aTaken().changesLead({ dateRendezVous: null });
    expect(world.state).toMatchObject({
      lead: { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: null },
      rendezVous: [{ statut: 'REPORTE', debut: FRIDAY }],
    });
    world.until(plus(NOW, minutes(10)));
    expect(asksIn(world)).toEqual(['date-manquante → marie']);
    world.changesLead({ dateRendezVous: MONDAY });
    expect(world.state.rendezVous).toMatchObject([{ id: 'rdv-1', statut: 'PLANIFIE', debut: MONDAY }]);
  });

  test('emptied with another status: cancelled', () => {
    const { state } = aTaken().changesLead({ dateRendezVous: null, statut: 'CONTACTE' });
    expect(state).toMatchObject({ lead: { statut: 'CONTACTE' }, rendezVous: [{ statut: 'ANNULE' }] });
  });

  test('PAS_INTERESSE cancels what is to come, other statuses leave it', () => {
    expect(aTaken().changesLead({ statut: 'PAS_INTERESSE' }).state).toMatchObject({
      lead: { statut: 'PAS_INTERESSE', dateRendezVous: null },
      rendezVous: [{ statut: 'ANNULE' }],
    });
    for (const statut of ['A_RECONTACTER', 'QUALIFIE', 'CLIENT'] as const) {
      expect(aTaken().changesLead({ statut, paiementInitialLe: NOW }).state).toMatchObject({
        lead: { statut, dateRendezVous: FRIDAY },
        rendezVous: [{ statut: 'PLANIFIE' }],
      });
    }
  });

  test('cancelled and taken again at the same time: a second record, not the first one again', () => {
    const world = aFollowedWorld().changesLead({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: FRIDAY });
    const [first] = world.state.rendezVous;
    world.now = plus(NOW, hours(1));
    world.books({ id: first?.id ?? '', statut: 'ANNULE' });
    world.now = plus(NOW, hours(2));
    world.changesLead({ dateRendezVous: FRIDAY });
    expect(world.state.rendezVous.map(({ statut, debut }) => [statut, debut])).toEqual([
      ['ANNULE', FRIDAY],
      ['PLANIFIE', FRIDAY],
    ]);
    expect(new Set(world.state.rendezVous.map(({ id }) => id)).size).toBe(2);
  });
});

describe('from the appointment to the lead', () => {
  test.each<[Statut, Statut]>([
    ['NOUVEAU', 'RENDEZ_VOUS_PRIS'],
    ['A_RECONTACTER', 'RENDEZ_VOUS_PRIS'],
    ['PAS_INTERESSE', 'RENDEZ_VOUS_PRIS'],
    ['CONSULTATION_MANQUEE', 'RENDEZ_VOUS_PRIS'],
    ['CONSULTATION_EFFECTUEE', 'RENDEZ_VOUS_PRIS'],
    ['QUALIFIE', 'QUALIFIE'],
    ['CLIENT', 'CLIENT'],
  ])('made by staff on %s: %s, with its date and kind', (before, after) => {
    const { state } = aFollowedWorld({ lead: { statut: before } }).books({ debut: FRIDAY });
    expect(state.lead).toMatchObject({
      statut: after,
      dateRendezVous: FRIDAY,
      typeConsultation: 'VISIO',
      statutCoaching: null,
    });
    expect(state.rendezVous).toHaveLength(1);
  });

  test.each([
    ['NOUVEAU', 'APPEL_PLANIFIE'],
    ['PRE_QUALIF', 'APPEL_PLANIFIE'],
    ['OFFRE_ENVOYEE', 'OFFRE_ENVOYEE'],
    ['GAGNE', 'GAGNE'],
  ] as const)('coaching %s → %s', (before, after) => {
    const lead = { parcours: 'COACHING', statutCoaching: before } as const;
    expect(aFollowedWorld({ lead }).books().state.lead.statutCoaching).toBe(after);
  });

  test('without a date yet it is not one', () => {
    const world = aFollowedWorld().books({ debut: null });
    expect(world.state.lead).toMatchObject({ statut: 'NOUVEAU', dateRendezVous: null });
    expect(world.books({ debut: FRIDAY }).state.lead.statut).toBe('RENDEZ_VOUS_PRIS');
  });

  test('moved there, the date follows; confirmed, nothing does', () => {
    expect(aTaken().books({ debut: MONDAY }).state.lead.dateRendezVous).toEqual(MONDAY);
    const confirmed = aTaken().books({ statut: 'CONFIRME' });
    expect(confirmed.state.lead).toMatchObject(taken);
    expect(confirmed.state.rendezVous).toMatchObject([{ statut: 'CONFIRME' }]);
  });

  test('of several to come the lead shows the next one', () => {
    const world = aTaken().books({ id: 'rdv-2', debut: MONDAY });
    expect(world.state.lead.dateRendezVous).toEqual(FRIDAY);
    expect(world.books({ id: 'rdv-3', debut: at('2026-11-26T09:00:00Z') }).state.lead.dateRendezVous).toEqual(
      at('2026-11-26T09:00:00Z'),
    );
    world.books({ id: 'rdv-3', statut: 'ANNULE' }).books({ id: 'rdv-1', deletedAt: NOW });
    expect(world.state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: MONDAY });
  });

  test.each<[string, Partial<RendezVous>]>([
    ['cancelled', { statut: 'ANNULE' }],
    ['thrown away', { deletedAt: NOW }],
  ])('%s: no date, to be called again', (_name, changes) => {
    expect(aTaken().books(changes).state.lead).toMatchObject({
      statut: 'A_RECONTACTER',
      dateRendezVous: null,
    });
    expect(aTaken({ statut: 'QUALIFIE' }).books(changes).state.lead.statut).toBe('QUALIFIE');
  });

  test('destroyed for good: the same', () => {
    const world = aTaken();
    world.state = { ...world.state, rendezVous: [] };
    expect(world.settle().state.lead).toMatchObject({ statut: 'A_RECONTACTER', dateRendezVous: null });
  });

  test('cancelled, a coaching lead has no call planned any more', () => {
    const lead = { parcours: 'COACHING', statutCoaching: 'APPEL_PLANIFIE' } as const;
    expect(aTaken(lead).books({ statut: 'ANNULE' }).state.lead.statutCoaching).toBe('PRE_QUALIF');
  });

  test.each<[string, Partial<RendezVous>]>([
    ['put off', { statut: 'REPORTE' }],
    ['left without a date', { debut: null }],
  ])('%s without a new date: still taken, the date is asked for, once', (_name, changes) => {
    const world = aTaken().books(changes);
    expect(world.state.lead).toMatchObject({ statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: null });
    world.until(plus(NOW, days(2)));
    expect(asksIn(world)).toEqual(['date-manquante → marie']);
    world.changesLead({ dateRendezVous: MONDAY });
    expect(world.state.rendezVous).toMatchObject([{ id: 'rdv-1', debut: MONDAY, statut: 'PLANIFIE' }]);
  });

  test('put off with its new date, at once or afterwards: planned', () => {
    const after: Partial<RendezVous> = { debut: MONDAY, statut: 'PLANIFIE' };
    const atOnce = aTaken().books({ statut: 'REPORTE', debut: MONDAY });
    expect(atOnce.state).toMatchObject({ lead: { dateRendezVous: MONDAY }, rendezVous: [after] });
    const afterwards = aTaken().books({ statut: 'REPORTE' }).books({ debut: MONDAY });
    expect(afterwards.state).toMatchObject({ lead: { dateRendezVous: MONDAY }, rendezVous: [after] });
  });

  test('put off and replaced by another: the old one is not revived', () => {
    const world = aTaken().books({ statut: 'REPORTE' });
    world.now = plus(NOW, hours(1));
    world.books({ id: 'rdv-2', createdAt: world.now, debut: MONDAY, statut: 'PLANIFIE' });
    world.until(plus(MONDAY, hours(1))).books({ id: 'rdv-2', statut: 'EFFECTUE' });
    world.changesLead({ dateRendezVous: at('2026-12-04T10:00:00Z') });
    expect(world.state.rendezVous.map(({ statut }) => statut)).toEqual(['REPORTE', 'EFFECTUE', 'PLANIFIE']);
  });

  test('its kind is the lead’s', () => {
    expect(aTaken().books({ typeConsultation: 'TELEPHONE' }).state.lead.typeConsultation).toBe('TELEPHONE');
  });

  test.each<StatutRendezVous>(['ANNULE', 'REPORTE'])('a new record that is %s says nothing', (statut) => {
    expect(aFollowedWorld().books({ statut }).state.lead).toMatchObject({
      statut: 'NOUVEAU',
      dateRendezVous: null,
    });
  });
});

describe('both at once', () => {
  test.each<[string, readonly ('lead' | 'rdv')[], Date]>([
    ['the appointment last', ['lead', 'rdv'], MONDAY],
    ['the lead last', ['rdv', 'lead'], at('2026-12-02T09:00:00Z')],
  ])('the newer date wins on both: %s', (_name, order, expected) => {
    const world = aTaken();
    for (const which of order) {
      world.now = plus(world.now, minutes(1));
      if (which === 'lead') world.puts({ lead: { dateRendezVous: at('2026-12-02T09:00:00Z') } });
      else world.puts({ rendezVous: { debut: MONDAY } });
    }
    const { state } = world.settle();
    expect([state.lead.dateRendezVous, state.rendezVous[0]?.debut]).toEqual([expected, expected]);
  });

  test('of the same instant the lead wins: it is what staff look at', () => {
    const { state } = aTaken()
      .puts({ rendezVous: { debut: MONDAY }, lead: { dateRendezVous: at('2026-12-02T09:00:00Z') } })
      .settle();
    expect(state.rendezVous[0]?.debut).toEqual(at('2026-12-02T09:00:00Z'));
  });

  test('fields that do not contradict each other both stand', () => {
    const { state } = aTaken()
      .puts({ rendezVous: { debut: MONDAY }, lead: { typeConsultation: 'TELEPHONE' } })
      .settle();
    expect(state).toMatchObject({
      lead: { dateRendezVous: MONDAY, typeConsultation: 'TELEPHONE' },
      rendezVous: [{ debut: MONDAY, typeConsultation: 'TELEPHONE' }],
    });
  });

  test('a date typed and an appointment made at another time are one appointment', () => {
    const world = aFollowedWorld().puts({ lead: { dateRendezVous: FRIDAY } });
    world.now = plus(NOW, minutes(1));
    const { state } = world.puts({ rendezVous: { debut: MONDAY, createdAt: world.now } }).settle();
    expect(state.rendezVous).toHaveLength(1);
    expect([state.lead.dateRendezVous, state.rendezVous[0]?.debut]).toEqual([MONDAY, MONDAY]);
  });
});

describe('another person in charge', () => {
  test('takes over what is to come and was the previous one’s', () => {
    const world = aTaken({}, { responsableId: 'marie' })
      .books({ id: 'rdv-2', debut: MONDAY, responsableId: 'anne' })
      .books({ id: 'rdv-3', debut: at('2026-11-20T10:00:00Z'), responsableId: 'marie', statut: 'EFFECTUE' });
    world.changesLead({ conseillereId: 'sofia' });
    expect(world.state.rendezVous.map(({ responsableId }) => responsableId)).toEqual([
      'sofia',
      'anne',
      'marie',
    ]);
  });

  test('between two persons nobody loses them', () => {
    const world = aTaken({}, { responsableId: 'marie' }).changesLead({ conseillereId: null });
    expect(world.state.rendezVous[0]?.responsableId).toBe('marie');
    world.changesLead({ conseillereId: 'sofia' });
    expect(world.state.rendezVous[0]?.responsableId).toBe('sofia');
  });

  test('who was put there by hand afterwards stays', () => {
    const world = aTaken({}, { responsableId: 'marie' }).changesLead({ conseillereId: 'sofia' });
    world.books({ responsableId: 'anne' });
    expect(world.settle().state.rendezVous[0]?.responsableId).toBe('anne');
  });
});
