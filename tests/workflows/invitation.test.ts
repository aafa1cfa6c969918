/** An invitation: its key, what left before it, whether it still holds. */
import { hasLeft, isTo, lastToLeave, sequenceOf } from '../../workflows/invitation/history';
import {
  appointmentSpokenOf,
  invitationEndedBecause,
  invitationUsefulUntil,
  isOver,
} from '../../workflows/invitation/holds';
import {
  etapeOf,
  invitationKey,
  isForStaff,
  readInvitation,
  type Invitation,
} from '../../workflows/invitation/key';
import { REASON } from '../../workflows/reasons';
import type { Lead, MessageMax, RendezVous } from '../../workflows/state';
import { STATUT_MESSAGE, STATUT_RENDEZ_VOUS } from '../../objects/vocabulary';
import { days } from '../../src/kernel/time';
import { aHandwritten, aLead, aMessage, aRendezVous, aState, NOW } from '../support/builders';
import { before, later } from '../support/moments';
import { everyOrNone } from '../support/options';

const EVERY_STATUT = everyOrNone(STATUT_MESSAGE);

describe('an invitation', () => {
  const invitation: Invitation = {
    ...{ public: 'lead', annulation: false, rendezVousId: 'rdv-1', moment: '2026-11-27T14:00Z' },
    ...{ membreId: null, fois: 1 },
  };
  const said = (changes: Partial<Invitation>, message: Partial<MessageMax> = {}) =>
    aMessage({ scenario: 'INVITATION', cle: invitationKey({ ...invitation, ...changes }), ...message });

  test.each<[Partial<Invitation>, string]>([
    [{}, 'invitation.lead.rdv-1.2026-11-27T14:00Z'],
    [{ annulation: true, fois: 2 }, 'invitation.lead-annulation.rdv-1.2026-11-27T14:00Z.2'],
    [{ public: 'equipe', membreId: 'anne' }, 'invitation.equipe.rdv-1.2026-11-27T14:00Z.anne'],
    [
      { public: 'equipe', membreId: 'anne', annulation: true, fois: 3 },
      'invitation.equipe-annulation.rdv-1.2026-11-27T14:00Z.anne.3',
    ],
  ])('%j has the key %s, and is read from it', (changes, cle) => {
    const whole = { ...invitation, ...changes };
    expect(invitationKey(whole)).toBe(cle);
    expect(readInvitation({ scenario: 'INVITATION', cle })).toEqual(whole);
    expect(isForStaff({ scenario: 'INVITATION', cle })).toBe(whole.public === 'equipe');
    expect(etapeOf(whole)).toBe(cle.split('.')[1]);
  });

  test.each([
    'invitation.lead',
    'invitation.lead.rdv-1',
    'invitation.lead..2026-11-27T14:00Z',
    'invitation.lead.rdv-1.demain',
    'invitation.voisin.rdv-1.2026-11-27T14:00Z',
    '',
  ])('%j is none', (cle) => {
    expect(readInvitation({ scenario: 'INVITATION', cle })).toBeNull();
    expect(invitationUsefulUntil(aMessage({ scenario: 'INVITATION', cle }))).toBeNull();
  });

  test('another scenario has none', () => {
    const cle = invitationKey(invitation);
    expect(readInvitation({ scenario: 'COACH_02', cle })).toBeNull();
    expect(isForStaff({ scenario: 'COACH_02', cle: 'invitation.equipe.rdv-1.2026-11-27T14:00Z.anne' })).toBe(
      false,
    );
  });

  test('left, to whom, and which was last', () => {
    const one = (message: Partial<MessageMax>, changes: Partial<Invitation> = {}) => ({
      invitation: { ...invitation, ...changes },
      message: aMessage(message),
    });
    expect(EVERY_STATUT.filter((statut) => hasLeft(one({ statut })))).toEqual(['ENVOYE', 'DELIVRE', 'LU']);
    const to = isTo({ public: 'lead', rendezVousId: 'rdv-1', membreId: null });
    expect([
      to(one({})),
      to(one({}, { public: 'equipe' })),
      to(one({}, { rendezVousId: 'x' })),
      to(one({}, { membreId: 'anne' })),
    ]).toEqual([...[true, false, false, false]]);
    const left = (id: string, envoyeLe: Date | null, updatedAt = NOW) =>
      one({ id, statut: 'ENVOYE', envoyeLe, updatedAt });
    const last = lastToLeave([
      left('a', before(3)),
      left('b', before(1)),
      left('c', before(2)),
      one({ id: 'd', envoyeLe: NOW }),
    ]);
    expect(last?.message.id).toBe('b');
    expect(lastToLeave([left('a', before(3)), left('b', null, before(1))])?.message.id).toBe('b');
    expect(lastToLeave([left('a', before(1)), left('b', before(1))])?.message.id).toBe('b');
    expect(lastToLeave([])).toBeUndefined();
  });

  test('its sequence counts those that left or may have, before, to the same', () => {
    const mine = said({}, { id: 'mine', statut: 'ENVOI_EN_COURS' });
    const count = (...messages: readonly MessageMax[]) =>
      sequenceOf(mine, invitation, aState({ messages: [mine, ...messages] }));
    expect(count()).toBe(0);
    const may = EVERY_STATUT.filter((statut) => count(said({ fois: 2 }, { id: 'x', statut })) === 1);
    expect(may).toEqual(['ENVOI_EN_COURS', 'ENVOYE', 'DELIVRE', 'LU', 'INCERTAIN']);
    expect(count(said({ public: 'equipe', membreId: 'anne' }, { id: 'x', statut: 'ENVOYE' }))).toBe(0);
    expect(count(said({ rendezVousId: 'rdv-2' }, { id: 'x', statut: 'ENVOYE' }))).toBe(0);
    expect(count(said({ annulation: true }, { id: 'x', statut: 'ENVOYE' }))).toBe(1);
  });

  const rendezVous = (changes: Partial<RendezVous> = {}) =>
    aRendezVous({ debut: new Date('2026-11-27T14:00Z'), ...changes });
  const ended = (changes: Partial<Invitation>, those: readonly RendezVous[], lead: Partial<Lead> = {}) =>
    invitationEndedBecause(said(changes), aState({ lead: aLead(lead), rendezVous: those }));
  test.each<[string, string | null, string | null]>([
    ['holds', ended({}, [rendezVous()]), null],
    ['moved', ended({}, [rendezVous({ debut: later(days(9)) })]), REASON.rendezVousDeplace],
    ['gone', ended({}, []), REASON.rendezVousSupprime],
    ['without a date', ended({}, [rendezVous({ debut: null })]), REASON.rendezVousSansDate],
    ['the lead is gone', ended({}, [rendezVous()], { deletedAt: NOW }), REASON.leadSupprime],
    [
      'somebody else holds it',
      ended({ public: 'equipe', membreId: 'anne' }, [rendezVous({ responsableId: 'marie' })]),
      REASON.autreResponsable,
    ],
    [
      'its holder',
      ended({ public: 'equipe', membreId: 'anne' }, [rendezVous({ responsableId: 'anne' })]),
      null,
    ],
    [
      'its lead’s person in charge',
      ended({ public: 'equipe', membreId: 'anne' }, [rendezVous()], { conseillereId: 'anne' }),
      null,
    ],
    [
      'a cancellation of what takes place',
      ended({ annulation: true }, [rendezVous()]),
      REASON.rendezVousMaintenu,
    ],
    [
      'a cancellation of what is cancelled',
      ended({ annulation: true }, [rendezVous({ statut: 'ANNULE' })]),
      null,
    ],
    ['a cancellation of what is gone', ended({ annulation: true }, []), null],
  ])('%s', (_name, because, expected) => expect(because).toBe(expected));

  test('what took place, or was missed, needs no cancellation', () => {
    const all = everyOrNone(STATUT_RENDEZ_VOUS);
    expect(all.filter((statut) => isOver(rendezVous({ statut })))).toEqual([
      'EFFECTUE',
      'MANQUE',
      'MANQUE_PAR_NOUS',
    ]);
    expect([isOver(undefined), isOver(rendezVous({ statut: 'MANQUE', deletedAt: NOW }))]).toEqual([
      false,
      false,
    ]);
    expect(ended({ annulation: true }, [rendezVous({ statut: 'MANQUE' })])).not.toBeNull();
  });

  test('it speaks of its own hour, also of an appointment that moved or is gone', () => {
    const hour = new Date('2026-11-27T14:00Z');
    const spoken = (those: readonly RendezVous[], message = said({ annulation: true })) =>
      appointmentSpokenOf(message, aState({ rendezVous: those }));
    expect(spoken([rendezVous({ debut: later(days(9)), lieu: 'Lyon' })])).toMatchObject({
      debut: hour,
      lieu: 'Lyon',
    });
    expect(spoken([])).toMatchObject({ id: 'rdv-1', debut: hour, dureeMinutes: 30, lieu: '', reponse: null });
    expect(spoken([rendezVous()], aHandwritten())).toBeNull();
    expect(spoken([rendezVous()], aHandwritten({ rendezVousId: 'rdv-1' }))?.id).toBe('rdv-1');
  });
});
