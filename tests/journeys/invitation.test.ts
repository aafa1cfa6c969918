import { days, hours, plus } from '../../src/kernel/time';
import { aLead, anAgency, aState, at, NOW } from '../support/builders';
import { World } from '../support/world';

const lead = aLead({
  createdAt: at('2026-10-01T09:00:00Z'),
  parcours: 'IMMIGRATION',
  conseillereId: 'marie',
});
const booked = (mode: 'AUTO' | 'ASSISTE' | 'CONSEIL' = 'AUTO', changes: Parameters<typeof aLead>[0] = {}) =>
  new World(aState({ lead: { ...lead, ...changes } }), anAgency({ mode, invitations: mode }))
    .settle()
    .books();
const invited = (world: World) => world.sent.filter(({ cle }) => cle.startsWith('invitation'));
const told = (world: World) => invited(world).map(({ cle, destinataire }) => `${cle} → ${destinataire}`);

const FIRST = '2026-11-27T14:00Z';
const THEN = '2026-11-28T15:00Z';
const toLead = `invitation.lead.rdv-1.${FIRST}`;
const toMarie = `invitation.equipe.rdv-1.${FIRST}.marie`;

describe('an appointment', () => {
  test('invites the lead and the person in charge, once each, in their own words', () => {
    const world = booked().until(plus(NOW, days(2)));
    expect(told(world)).toEqual([`${toLead} → amina@example.fr`, `${toMarie} → marie@example.fr`]);
    expect(world.message(toLead).sujet).toBe('Notre rendez-vous : vendredi 27 novembre à 15 h');
    expect(world.message(toMarie).sujet).toBe('Rendez-vous avec Amina Diallo : vendredi 27 novembre à 15 h');
  });

  test('of a lead far away: the lead reads their hours, staff the agency’s', () => {
    const world = booked('AUTO', { fuseauHoraire: 'America/Toronto' }).until(plus(NOW, days(1)));
    expect(world.message(toLead).corps).toContain('à 9 h (heure de Toronto)');
    expect(world.message(toMarie).corps).toContain('à 15 h, en visioconférence.');
  });

  test('moved: invited anew, nothing is cancelled; moved back: once more', () => {
    const world = booked().books({ debut: at('2026-11-28T15:00:00Z') });
    const back = world.books({ debut: at('2026-11-27T14:00:00Z') }).until(plus(NOW, hours(1)));
    expect(told(back).map((line) => line.split(' ')[0])).toEqual([
      toLead,
      toMarie,
      `invitation.lead.rdv-1.${THEN}`,
      `invitation.equipe.rdv-1.${THEN}.marie`,
      `${toLead}.2`,
      `${toMarie}.2`,
    ]);
  });

  test('given to somebody else: the one is invited, the other told, the lead hears nothing', () => {
    const world = booked().books({ responsableId: 'sofia' });
    expect(told(world).slice(2)).toEqual([
      `invitation.equipe.rdv-1.${FIRST}.sofia → sofia@example.fr`,
      `invitation.equipe-annulation.rdv-1.${FIRST}.marie → marie@example.fr`,
    ]);
    world.books({ responsableId: null });
    expect(told(world).slice(4)).toEqual([
      `${toMarie}.2 → marie@example.fr`,
      `invitation.equipe-annulation.rdv-1.${FIRST}.sofia → sofia@example.fr`,
    ]);
  });

  test.each([
    ['cancelled', { statut: 'ANNULE' as const }],
    ['put off', { statut: 'REPORTE' as const }],
    ['deleted', { deletedAt: NOW }],
    ['left without date', { debut: null }],
  ])('%s: both are told, of the hour that was, once', (_name, changes) => {
    const world = booked()
      .books(changes)
      .until(plus(NOW, days(5)));
    expect(told(world).slice(2)).toEqual([
      `invitation.lead-annulation.rdv-1.${FIRST} → amina@example.fr`,
      `invitation.equipe-annulation.rdv-1.${FIRST}.marie → marie@example.fr`,
    ]);
    expect(world.message(`invitation.lead-annulation.rdv-1.${FIRST}`).sujet).toBe(
      'Rendez-vous annulé : vendredi 27 novembre à 15 h',
    );
  });

  test('destroyed: what the keys say is enough to cancel it', () => {
    const world = booked();
    world.state = { ...world.state, rendezVous: [] };
    expect(told(world.settle())).toHaveLength(4);
  });

  test.each([
    ['held', { statut: 'EFFECTUE' as const }],
    ['missed', { statut: 'MANQUE' as const }],
    ['cancelled after it was over', { statut: 'ANNULE' as const }],
  ])('%s: nothing more', (_name, changes) => {
    const world = booked().until(at('2026-11-27T15:00:00Z')).books(changes);
    expect(told(world)).toHaveLength(2);
  });

  test('already past when first seen: nobody is invited', () => {
    const world = new World(aState({ lead }), anAgency({ mode: 'AUTO', invitations: 'AUTO' })).settle();
    expect(told(world.books({ debut: plus(NOW, -hours(1)) }))).toEqual([]);
  });
});

describe('what the lead allows, and the mode', () => {
  test('opted out: not even the cancellation; staff are told all the same', () => {
    const world = booked().changesLead({ desabonneLe: NOW }).books({ statut: 'ANNULE' });
    expect(told(world).slice(2)).toEqual([
      `invitation.equipe-annulation.rdv-1.${FIRST}.marie → marie@example.fr`,
    ]);
  });

  test.each([
    ['no consent to e-mail', { canauxAutorises: ['SMS' as const] }],
    ['no address', { courriel: null }],
  ])('%s: staff only', (_name, changes) => {
    expect(told(booked('AUTO', changes))).toEqual([`${toMarie} → marie@example.fr`]);
  });

  test('CONSEIL: staff only', () => {
    const world = booked('CONSEIL');
    const messages = world.state.messages.filter(({ scenario }) => scenario === 'INVITATION');
    expect(messages.map(({ etape, statut }) => `${etape} ${statut}`)).toEqual(['equipe ENVOYE']);
  });

  test('ASSISTE: the lead’s waits for approval, follows the appointment, and was never sent: nothing to cancel', () => {
    const world = booked('ASSISTE');
    expect(told(world)).toEqual([`${toMarie} → marie@example.fr`]);
    expect(world.message(toLead).statut).toBe('A_VALIDER');
    world.books({ debut: at('2026-11-28T15:00:00Z') });
    expect(world.message(toLead)).toMatchObject({ statut: 'ANNULE', raison: 'rendez-vous déplacé' });
    world.books({ statut: 'ANNULE' });
    expect(world.message(`invitation.lead.rdv-1.${THEN}`)).toMatchObject({ statut: 'ANNULE' });
    expect(world.state.messages.filter(({ etape }) => etape === 'lead-annulation')).toEqual([]);
    world.books({ statut: 'PLANIFIE' });
    world.edits(`invitation.lead.rdv-1.${THEN}`, { statut: 'APPROUVE' });
    expect(told(world).at(-1)).toBe(`invitation.lead.rdv-1.${THEN} → amina@example.fr`);
  });

  test('ASSISTE: a draft that nobody approves expires when the appointment begins', () => {
    const world = booked('ASSISTE').until(at('2026-11-27T14:00:00Z'));
    expect(world.message(toLead).statut).toBe('PERIME');
  });

  test('at night the lead’s waits for 7 h 30, on a Sunday too; staff get theirs at once', () => {
    const night = at('2026-11-28T22:00:00Z');
    const world = new World(
      aState({ lead }),
      anAgency({ mode: 'AUTO', invitations: 'AUTO' }),
      night,
    ).settle();
    world.books({ debut: at('2026-11-30T14:00:00Z') }).until(plus(night, days(1)));
    expect(invited(world).map((sent) => [sent.destinataire, sent.at.toISOString()])).toEqual([
      ['marie@example.fr', '2026-11-28T22:00:00.000Z'],
      ['amina@example.fr', '2026-11-29T06:30:00.000Z'],
    ]);
  });

  test('a cancellation that was still waiting is dropped when the appointment takes place after all', () => {
    const world = booked('AUTO').changesLead({ modeMax: 'ASSISTE' }).books({ statut: 'ANNULE' });
    const cancellation = `invitation.lead-annulation.rdv-1.${FIRST}`;
    expect(world.message(cancellation).statut).toBe('A_VALIDER');
    world.books({ statut: 'PLANIFIE' });
    expect(world.message(cancellation)).toMatchObject({
      statut: 'ANNULE',
      raison: 'le rendez-vous a de nouveau lieu',
    });
    world.books({ statut: 'ANNULE' });
    expect(world.message(cancellation).statut).toBe('A_VALIDER');
  });

  test('what the team threw away does not come back', () => {
    const world = booked('ASSISTE').edits(toLead, { deletedAt: NOW });
    expect(
      world.until(plus(NOW, days(1))).state.messages.filter(({ etape }) => etape === 'lead'),
    ).toHaveLength(1);
  });
});
