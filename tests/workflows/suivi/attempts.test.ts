import type { ResultatTentative, Statut } from '../../../objects/vocabulary';
import { days, hours, minus, minutes, plus } from '../../../src/kernel/time';
import { aRendezVous, aTentative, at, NOW } from '../../support/builders';
import { aFollowedWorld } from '../../support/followed';

describe('an attempt that staff note writes the status', () => {
  test.each<[ResultatTentative, Statut, Statut]>([
    ['REPONDU', 'NOUVEAU', 'CONTACTE'],
    ['REPONDU', 'A_RECONTACTER', 'CONTACTE'],
    ['PAS_DE_REPONSE', 'NOUVEAU', 'A_RECONTACTER'],
    ['PAS_DE_REPONSE', 'CONTACTE', 'A_RECONTACTER'],
    ['PAS_DE_REPONSE', 'A_RECONTACTER', 'A_RECONTACTER'],
    ['RAPPEL_DEMANDE', 'NOUVEAU', 'A_RECONTACTER'],
    ['RAPPEL_DEMANDE', 'CONTACTE', 'A_RECONTACTER'],
    ['RAPPEL_DEMANDE', 'CONSULTATION_MANQUEE', 'A_RECONTACTER'],
    ['PAS_INTERESSE', 'NOUVEAU', 'PAS_INTERESSE'],
    ['PAS_INTERESSE', 'QUALIFIE', 'PAS_INTERESSE'],
    ['RENDEZ_VOUS', 'NOUVEAU', 'RENDEZ_VOUS_PRIS'],
    ['RENDEZ_VOUS', 'PAS_INTERESSE', 'RENDEZ_VOUS_PRIS'],
    ['RENDEZ_VOUS', 'CONSULTATION_MANQUEE', 'RENDEZ_VOUS_PRIS'],
  ])('%s on %s: %s', (resultat, before, after) => {
    const world = aFollowedWorld({ lead: { statut: before } }).notes({ resultat });
    expect(world.state.lead.statut).toBe(after);
    expect(world.state.tentatives).toHaveLength(1);
  });

  test.each<[ResultatTentative, Statut]>([
    ['REPONDU', 'RENDEZ_VOUS_PRIS'],
    ['REPONDU', 'CONSULTATION_MANQUEE'],
    ['REPONDU', 'PAS_INTERESSE'],
    ['REPONDU', 'CLIENT'],
    ['PAS_DE_REPONSE', 'RENDEZ_VOUS_PRIS'],
    ['PAS_DE_REPONSE', 'CONSULTATION_EFFECTUEE'],
    ['PAS_DE_REPONSE', 'QUALIFIE'],
    ['RAPPEL_DEMANDE', 'RENDEZ_VOUS_PRIS'],
    ['RAPPEL_DEMANDE', 'QUALIFIE'],
    ['PAS_INTERESSE', 'CLIENT'],
    ['RENDEZ_VOUS', 'QUALIFIE'],
    ['RENDEZ_VOUS', 'CLIENT'],
  ])('%s takes nobody back from %s', (resultat, statut) => {
    expect(aFollowedWorld({ lead: { statut } }).notes({ resultat }).state.lead.statut).toBe(statut);
  });

  test('only once it has a result: Twenty makes the row first', () => {
    const world = aFollowedWorld().notes({ resultat: null });
    expect(world.state.lead.statut).toBe('NOUVEAU');
    expect(world.notes({ resultat: 'REPONDU' }).state.lead.statut).toBe('CONTACTE');
  });

  test('noted late, an older one changes nothing', () => {
    const world = aFollowedWorld().notes({ resultat: 'REPONDU', le: NOW });
    world.now = plus(NOW, hours(2));
    world.notes({ id: 'tentative-2', resultat: 'PAS_DE_REPONSE', le: minus(NOW, days(1)) });
    expect(world.state.lead.statut).toBe('CONTACTE');
    world.notes({ id: 'tentative-3', resultat: 'PAS_DE_REPONSE', le: plus(NOW, hours(1)) });
    expect(world.state.lead.statut).toBe('A_RECONTACTER');
  });

  test('a moment still to come is a slip: it does not bar what is noted after it', () => {
    const world = aFollowedWorld().notes({ resultat: 'PAS_DE_REPONSE', le: plus(NOW, days(30)) });
    world.now = plus(NOW, hours(1));
    expect(world.notes({ id: 'tentative-2', resultat: 'REPONDU' }).state.lead.statut).toBe('CONTACTE');
  });

  test('the last one corrected corrects the status, an earlier one does not', () => {
    const world = aFollowedWorld().notes({ resultat: 'PAS_INTERESSE' });
    world.now = plus(NOW, minutes(5));
    expect(world.notes({ resultat: 'REPONDU' }).state.lead.statut).toBe('CONTACTE');
    world.now = plus(NOW, minutes(10));
    world.notes({ id: 'tentative-2', createdAt: world.now, resultat: 'PAS_DE_REPONSE' });
    expect(world.notes({ resultat: 'PAS_INTERESSE' }).state.lead.statut).toBe('A_RECONTACTER');
  });

  test('thrown away, it changes nothing', () => {
    expect(aFollowedWorld().notes({ resultat: 'REPONDU', deletedAt: NOW }).state.lead.statut).toBe('NOUVEAU');
  });

  test('RENDEZ_VOUS with a date on the lead makes the appointment', () => {
    const dateRendezVous = at('2026-11-27T14:00:00Z');
    const world = aFollowedWorld({ lead: { statut: 'CONTACTE', dateRendezVous } }).notes({
      resultat: 'RENDEZ_VOUS',
    });
    expect(world.state.rendezVous).toMatchObject([{ debut: dateRendezVous, statut: 'PLANIFIE' }]);
  });

  test('PAS_INTERESSE cancels what was to come', () => {
    const rendezVous = [aRendezVous()];
    const lead = { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: rendezVous[0]?.debut ?? null } as const;
    const { state } = aFollowedWorld({ lead, rendezVous }).notes({ resultat: 'PAS_INTERESSE' });
    expect(state.rendezVous[0]?.statut).toBe('ANNULE');
    expect(state.lead).toMatchObject({ statut: 'PAS_INTERESSE', dateRendezVous: null });
  });
});

describe('a status set by hand writes the attempt', () => {
  test.each<[Statut, Statut, ResultatTentative]>([
    ['NOUVEAU', 'CONTACTE', 'REPONDU'],
    ['NOUVEAU', 'A_RECONTACTER', 'PAS_DE_REPONSE'],
    ['CONTACTE', 'PAS_INTERESSE', 'PAS_INTERESSE'],
    ['CONTACTE', 'RENDEZ_VOUS_PRIS', 'RENDEZ_VOUS'],
  ])('%s → %s: %s', (before, statut, resultat) => {
    const world = aFollowedWorld({ lead: { statut: before } });
    world.now = plus(NOW, hours(1));
    expect(world.changesLead({ statut }).state.tentatives).toMatchObject([
      { auteurId: 'marie', canal: 'TELEPHONE', resultat, le: world.now },
    ]);
  });

  test.each<Statut>(['NOUVEAU', 'CONSULTATION_EFFECTUEE', 'QUALIFIE', 'NON_QUALIFIE', 'CLIENT'])(
    '%s speaks of no call',
    (statut) => {
      const world = aFollowedWorld({ lead: { statut: 'CONTACTE' } }).changesLead({ statut });
      expect(world.state.tentatives).toEqual([]);
    },
  );

  test('with a moment to call back, the person asked for it', () => {
    const world = aFollowedWorld().changesLead({
      statut: 'A_RECONTACTER',
      prochainRappel: plus(NOW, days(1)),
    });
    expect(world.state.tentatives).toMatchObject([{ resultat: 'RAPPEL_DEMANDE' }]);
  });

  test('once each time, and again the next time', () => {
    const world = aFollowedWorld();
    for (const statut of ['CONTACTE', 'A_RECONTACTER', 'CONTACTE'] as const) {
      world.now = plus(world.now, hours(1));
      world.changesLead({ statut }).settle();
    }
    expect(world.state.tentatives.map(({ resultat }) => resultat)).toEqual([
      'REPONDU',
      'PAS_DE_REPONSE',
      'REPONDU',
    ]);
  });

  test('not when an attempt explains it already', () => {
    const world = aFollowedWorld().puts({ tentative: { resultat: 'REPONDU' }, lead: { statut: 'CONTACTE' } });
    expect(world.settle().state.tentatives).toHaveLength(1);
    const other = aFollowedWorld().puts({
      tentative: { resultat: 'PAS_DE_REPONSE' },
      lead: { statut: 'CONTACTE' },
    });
    expect(other.settle().state.tentatives).toHaveLength(2);
  });

  test('an old attempt explains no new status', () => {
    const tentatives = [aTentative({ resultat: 'REPONDU' })];
    const world = aFollowedWorld({ lead: { statut: 'A_RECONTACTER' }, tentatives });
    expect(world.changesLead({ statut: 'CONTACTE' }).state.tentatives).toHaveLength(2);
  });

  test('a status that MAX wrote creates none: by an appointment, by an attempt', () => {
    const booked = aFollowedWorld().books();
    expect(booked.state).toMatchObject({ lead: { statut: 'RENDEZ_VOUS_PRIS' }, tentatives: [] });
    expect(booked.books({ statut: 'ANNULE' }).state).toMatchObject({
      lead: { statut: 'A_RECONTACTER' },
      tentatives: [],
    });
    expect(aFollowedWorld().notes({ resultat: 'PAS_DE_REPONSE' }).state.tentatives).toHaveLength(1);
  });

  test('corrected by staff, MAX’s own attempt corrects the status', () => {
    const world = aFollowedWorld().changesLead({ statut: 'A_RECONTACTER' });
    world.now = plus(NOW, minutes(5));
    world.notes({ id: world.state.tentatives[0]?.id ?? '', resultat: 'REPONDU' });
    expect(world.state.lead.statut).toBe('CONTACTE');
    expect(world.state.tentatives).toHaveLength(1);
  });
});
