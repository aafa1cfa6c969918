import { REASON, TROP_TARD } from '../../../workflows/reasons';
import type { Lead, MessageMax } from '../../../workflows/state';
import { hours, minutes, plus } from '../../../src/kernel/time';
import { aHandwritten, aReminder, aRendezVous, at, NOW } from '../../support/builders';
import { aFollowedWorld } from '../../support/followed';

const PAST = at('2026-11-24T08:00:00Z');
const cle = (etape: string) => `coach-02.${etape}.rdv-1.2026-11-24T08:00Z`;
const reminder = (etape: string, changes: Partial<MessageMax>) =>
  aReminder(etape, { cle: cle(etape), ...changes });
const held = (messages: readonly MessageMax[] = [], lead: Partial<Lead> = {}) =>
  aFollowedWorld({
    lead: {
      parcours: 'COACHING',
      statut: 'RENDEZ_VOUS_PRIS',
      statutCoaching: 'APPEL_PLANIFIE',
      dateRendezVous: PAST,
      typeConsultation: 'VISIO',
      qualification: 'A_QUALIFIER',
      raisonQualification: 'budget à préciser',
      ...lead,
    },
    rendezVous: [aRendezVous({ debut: PAST })],
    messages,
  });
const EXPIRED = { statut: 'PERIME', raison: TROP_TARD } as const;

describe('is the miss counted?', () => {
  test.each<[string, readonly MessageMax[], number]>([
    ['no reminder was planned (CONSEIL, no consent): it was nobody’s fault of ours', [], 1],
    ['one was sent', [reminder('j-1', { statut: 'ENVOYE' }), reminder('h-1', { statut: 'ECHEC' })], 1],
    ['one was read', [reminder('j-1', { statut: 'LU' })], 1],
    ['one was delivered', [reminder('j-1', { statut: 'DELIVRE' })], 1],
    ['all failed', [reminder('j-1', { statut: 'ECHEC' }), reminder('j-0', { statut: 'ECHEC' })], 0],
    ['nobody knows whether it left', [reminder('j-1', { statut: 'INCERTAIN' })], 0],
    ['the drafts were approved by nobody', [reminder('j-1', EXPIRED), reminder('j-0', EXPIRED)], 0],
    ['staff cancelled it', [reminder('j-1', { statut: 'ANNULE', raison: 'rendez-vous à venir' })], 0],
    ['the person had opted out', [reminder('j-1', { statut: 'ANNULE', raison: REASON.desabonne })], 1],
    ['the consent was withdrawn', [reminder('j-1', { statut: 'ANNULE', raison: REASON.sansAccord })], 1],
    ['MAX was put on CONSEIL', [reminder('j-1', { statut: 'ANNULE', raison: REASON.modeConseil })], 1],
    [
      'it was made too late for a reminder',
      [reminder('j-1', { statut: 'PERIME', raison: 'l’heure du rappel était déjà passée' })],
      1,
    ],
    [
      'staff wrote themselves',
      [reminder('j-1', EXPIRED), aHandwritten({ rendezVousId: 'rdv-1', statut: 'ENVOYE' })],
      1,
    ],
    ['what staff wrote did not leave either', [aHandwritten({ rendezVousId: 'rdv-1', statut: 'ECHEC' })], 1],
    [
      'the one that left spoke of another time',
      [
        reminder('j-1', EXPIRED),
        aReminder('j-0', { cle: 'coach-02.j-0.rdv-1.2026-11-20T08:00Z', statut: 'ENVOYE' }),
      ],
      0,
    ],
    [
      'the one that left was of another appointment',
      [reminder('j-1', EXPIRED), aReminder('j-0', { rendezVousId: 'rdv-2', statut: 'ENVOYE' })],
      0,
    ],
    [
      'the reminder of a consultation counts as well',
      [
        reminder('j-1', {
          ...EXPIRED,
          scenario: 'RAPPEL_IMMIGRATION',
          cle: 'rappel.rdv-1.2026-11-24T08:00Z',
        }),
      ],
      0,
    ],
  ])('%s', (_name, messages, nombreNoShow) => {
    const { lead } = held(messages).books({ statut: 'MANQUE' }).state;
    expect(lead).toMatchObject({ nombreNoShow, noShow: 'OUI', statut: 'CONSULTATION_MANQUEE' });
  });

  test('found out later to have left, it counts after all, once', () => {
    const world = held([reminder('j-1', { statut: 'INCERTAIN' })]).books({ statut: 'MANQUE' });
    expect(world.state.lead.nombreNoShow).toBe(0);
    world.edits(cle('j-1'), { statut: 'DELIVRE' }).settle();
    expect(world.state.lead.nombreNoShow).toBe(1);
  });

  test('each appointment once, also corrected back and forth, and never missed by us', () => {
    const world = held();
    const counts = (['MANQUE', 'EFFECTUE', 'MANQUE', 'MANQUE_PAR_NOUS', 'MANQUE', 'PLANIFIE'] as const).map(
      (statut) => world.books({ statut }).state.lead.nombreNoShow,
    );
    expect(counts).toEqual([1, 0, 1, 0, 1, 0]);
    expect(world.books({ statut: 'MANQUE' }).books({ deletedAt: NOW }).state.lead.nombreNoShow).toBe(0);
  });

  test('a number that staff corrected is the one that goes on', () => {
    const world = held().books({ statut: 'MANQUE' }).changesLead({ nombreNoShow: 4 });
    expect(world.settle().state.lead.nombreNoShow).toBe(4);
    expect(world.books({ statut: 'EFFECTUE' }).state.lead.nombreNoShow).toBe(3);
    const cleared = held().books({ statut: 'MANQUE' }).changesLead({ nombreNoShow: 0 });
    expect(cleared.books({ statut: 'EFFECTUE' }).state.lead.nombreNoShow).toBe(0);
  });

  test('said on the lead, it counts as well', () => {
    expect(held().changesLead({ noShow: 'OUI' }).state.lead.nombreNoShow).toBe(1);
    expect(held().changesLead({ statut: 'CONSULTATION_MANQUEE' }).state.lead.nombreNoShow).toBe(1);
  });
});

describe('the second no-show', () => {
  const second = { nombreNoShow: 1 };
  const DISQUALIFIED = { qualification: 'NON_QUALIFIE', raisonQualification: 'deux rendez-vous manqués' };

  test('disqualifies, says why, and goes back with the miss', () => {
    const world = held([], second).books({ statut: 'MANQUE' });
    expect(world.state.lead).toMatchObject({ nombreNoShow: 2, ...DISQUALIFIED });
    expect(world.books({ statut: 'EFFECTUE' }).state.lead).toMatchObject({
      nombreNoShow: 1,
      qualification: 'A_QUALIFIER',
      raisonQualification: 'budget à préciser',
    });
  });

  test('the first does not', () => {
    expect(held().books({ statut: 'MANQUE' }).state.lead.qualification).toBe('A_QUALIFIER');
  });

  test('one that does not count does not', () => {
    const world = held([reminder('j-1', EXPIRED)], second).books({ statut: 'MANQUE' });
    expect(world.state.lead).toMatchObject({ nombreNoShow: 1, qualification: 'A_QUALIFIER' });
  });

  test('in immigration nobody is disqualified by it', () => {
    const world = held([], { ...second, parcours: 'IMMIGRATION', statutCoaching: null });
    expect(world.books({ statut: 'MANQUE' }).state.lead).toMatchObject({
      nombreNoShow: 2,
      qualification: 'A_QUALIFIER',
    });
  });

  test('what a person decided since stays', () => {
    const requalified = held([], second).books({ statut: 'MANQUE' });
    requalified.changesLead({ qualification: 'QUALIFIE', raisonQualification: 'a rappelé, très motivée' });
    expect(requalified.settle().state.lead.qualification).toBe('QUALIFIE');
    expect(requalified.books({ statut: 'EFFECTUE' }).state.lead).toMatchObject({
      qualification: 'QUALIFIE',
      raisonQualification: 'a rappelé, très motivée',
    });
    const agreed = held([], second)
      .books({ statut: 'MANQUE' })
      .changesLead({ raisonQualification: 'hors budget' });
    expect(agreed.books({ statut: 'EFFECTUE' }).state.lead).toMatchObject({
      qualification: 'NON_QUALIFIE',
      raisonQualification: 'hors budget',
    });
  });

  test('who was not qualified already keeps the reason', () => {
    const lead = { ...second, qualification: 'NON_QUALIFIE', raisonQualification: 'hors budget' } as const;
    expect(held([], lead).books({ statut: 'MANQUE' }).state.lead.raisonQualification).toBe('hors budget');
  });

  test('a third one, after a person gave another chance', () => {
    const world = held([], second).books({ statut: 'MANQUE' }).changesLead({ qualification: 'QUALIFIE' });
    world.now = plus(NOW, hours(1));
    world.books({
      id: 'rdv-2',
      createdAt: world.now,
      debut: plus(world.now, minutes(-20)),
      statut: 'MANQUE',
    });
    expect(world.state.lead).toMatchObject({ nombreNoShow: 3, ...DISQUALIFIED });
  });
});
