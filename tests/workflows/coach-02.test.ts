import { decideReminders } from '../../workflows/coach-02/reminders';
import { schedule } from '../../workflows/coach-02/schedule';
import type { Dated } from '../../workflows/rendez-vous/appointment';
import { REASON } from '../../workflows/reasons';
import type { LeadState, Reglages } from '../../workflows/state';
import { days, minus } from '../../src/kernel/time';
import { aLead, anAgency, aReminder, aRendezVous, aState, at, NOW, someReglages } from '../support/builders';

const PARIS = 'Europe/Paris';
const TORONTO = 'America/Toronto';
const CASABLANCA = 'Africa/Casablanca';
const LONG_AGO = at('2025-01-01T00:00:00Z');

/** "j-1 26/11 17:00" in UTC, and "–" before a skipped one. */
const times = (debut: string, zone: string, changes: Partial<Reglages> = {}, made = LONG_AGO, now = made) =>
  schedule(aRendezVous({ debut: at(debut), updatedAt: made }) as Dated, someReglages(changes), zone, now).map(
    ({ etape, prevuLe, skipped }) =>
      `${skipped === null ? '' : '–'}${etape} ${prevuLe.toISOString().slice(5, 16).replace('T', ' ')}`,
  );

describe('COACH-02: when', () => {
  test.each([
    [
      'an afternoon in Paris',
      '2026-11-27T14:00:00Z',
      PARIS,
      ['j-1 11-26 17:00', 'j-0 11-27 07:00', 'h-1 11-27 13:00'],
    ],
    [
      'two hours apart become the later one',
      '2026-11-27T10:00:00Z',
      PARIS,
      ['j-1 11-26 17:00', '–j-0 11-27 07:00', 'h-1 11-27 09:00'],
    ],
    [
      'a minute more and both stay',
      '2026-11-27T10:01:00Z',
      PARIS,
      ['j-1 11-26 17:00', 'j-0 11-27 07:00', 'h-1 11-27 09:01'],
    ],
    [
      'at eight in the morning: an hour before is too early, the morning one too late',
      '2026-11-27T07:00:00Z',
      PARIS,
      ['j-1 11-26 17:00', 'h-1 11-27 06:30', '–j-0 11-27 07:00'],
    ],
    [
      'at six in the morning: only the day before',
      '2026-11-27T05:00:00Z',
      PARIS,
      ['j-1 11-26 17:00', '–h-1 11-27 04:00', '–j-0 11-27 07:00'],
    ],
    [
      'late in the evening: one hour before is too late to write',
      '2026-11-27T21:30:00Z',
      PARIS,
      ['j-1 11-26 17:00', 'j-0 11-27 07:00', '–h-1 11-27 20:30'],
    ],
    [
      'Monday: the day before is Sunday, and allowed',
      '2026-11-30T14:00:00Z',
      PARIS,
      ['j-1 11-29 17:00', 'j-0 11-30 07:00', 'h-1 11-30 13:00'],
    ],
    [
      'the day after the spring change in Paris',
      '2026-03-29T12:00:00Z',
      PARIS,
      ['j-1 03-28 17:00', 'j-0 03-29 06:00', 'h-1 03-29 11:00'],
    ],
    [
      'the day after the autumn change in Toronto',
      '2026-11-01T19:00:00Z',
      TORONTO,
      ['j-1 10-31 22:00', 'j-0 11-01 13:00', 'h-1 11-01 18:00'],
    ],
    [
      'the first day of Ramadan in Casablanca',
      '2026-02-15T14:00:00Z',
      CASABLANCA,
      ['j-1 02-14 17:00', 'j-0 02-15 08:00', 'h-1 02-15 13:00'],
    ],
    [
      'the last evening of Ramadan',
      '2026-03-22T14:00:00Z',
      CASABLANCA,
      ['j-1 03-21 18:00', 'j-0 03-22 07:00', 'h-1 03-22 13:00'],
    ],
    [
      'its day is the lead’s, not the agency’s',
      '2026-11-28T01:00:00Z',
      TORONTO,
      ['j-1 11-26 23:00', 'j-0 11-27 13:00', 'h-1 11-28 00:00'],
    ],
  ])('%s', (_name, debut, zone, expected) => {
    expect(times(debut, zone)).toEqual(expected);
  });

  test.each([
    [
      'booked two hours ahead',
      '2026-11-27T12:00:00Z',
      ['–j-1 11-26 17:00', '–j-0 11-27 07:00', 'h-1 11-27 13:00'],
    ],
    [
      'booked half an hour ahead',
      '2026-11-27T13:30:00Z',
      ['–j-1 11-26 17:00', '–j-0 11-27 07:00', '–h-1 11-27 13:00'],
    ],
    [
      'booked in the very minute of a reminder',
      '2026-11-26T17:00:00Z',
      ['–j-1 11-26 17:00', 'j-0 11-27 07:00', 'h-1 11-27 13:00'],
    ],
  ])('what is past when the appointment is made is skipped: %s', (_name, made, expected) => {
    expect(times('2026-11-27T14:00:00Z', PARIS, {}, at(made))).toEqual(expected);
  });

  test.each([
    [
      'a reminder missed by an outage is sent late while it helps',
      '2026-11-26T18:00:00Z',
      ['j-1 11-26 18:00', 'j-0 11-27 07:00', 'h-1 11-27 13:00'],
    ],
    [
      'but not the next day',
      '2026-11-27T06:45:00Z',
      ['–j-1 11-26 17:00', 'j-0 11-27 07:00', 'h-1 11-27 13:00'],
    ],
    [
      'nor just before the next one',
      '2026-11-27T11:30:00Z',
      ['–j-1 11-26 17:00', '–j-0 11-27 11:30', 'h-1 11-27 13:00'],
    ],
  ])('%s', (_name, now, expected) => {
    expect(times('2026-11-27T14:00:00Z', PARIS, {}, LONG_AGO, at(now))).toEqual(expected);
  });

  test('the settings move them', () => {
    const changes = {
      heureRappelVeille: { hour: 12, minute: 15 },
      heureRappelMatin: { hour: 9, minute: 0 },
      minutesRappelAvant: 30,
    };
    expect(times('2026-11-27T14:00:00Z', PARIS, changes)).toEqual([
      'j-1 11-26 11:15',
      'j-0 11-27 08:00',
      'h-1 11-27 13:30',
    ]);
  });
});

describe('COACH-02: what', () => {
  const kinds = (changes: Partial<LeadState>, agency = anAgency()) =>
    decideReminders(aState(changes), agency, NOW).map((decision) => [decision.do, decision.because]);
  const booked = { rendezVous: [aRendezVous()] };

  test.each([
    ['ASSISTE', 'A_VALIDER'],
    ['AUTO', 'PLANIFIE'],
  ] as const)('in %s three reminders are %s, with keys from their meaning', (mode, statut) => {
    const planned = decideReminders(aState(booked), anAgency({ mode }), NOW).filter(
      ({ do: kind }) => kind === 'planMessage',
    );
    expect(planned).toMatchObject(
      ['j-1', 'j-0', 'h-1'].map((etape) => ({
        key: `coach-02.${etape}.rdv-1.2026-11-27T14:00Z`,
        statut,
        etape,
        rendezVousId: 'rdv-1',
        scenario: 'COACH_02',
      })),
    );
  });

  test('a skipped reminder is recorded with its reason, and never sent', () => {
    const soon = { rendezVous: [aRendezVous({ debut: at('2026-11-24T10:30:00Z') })] };
    expect(
      decideReminders(aState(soon), anAgency({ mode: 'AUTO' }), NOW).filter(
        ({ do: kind }) => kind === 'planMessage',
      ),
    ).toMatchObject([
      {
        etape: 'j-1',
        statut: 'PERIME',
        because: 'l’heure du rappel était déjà passée quand le rendez-vous a été pris',
      },
      { etape: 'j-0', statut: 'PERIME' },
      { etape: 'h-1', statut: 'PLANIFIE', prevuLe: at('2026-11-24T09:30:00Z') },
    ]);
  });

  test('two appointments have six reminders', () => {
    const two = { rendezVous: [aRendezVous(), aRendezVous({ id: 'rdv-2', statut: 'CONFIRME' })] };
    expect(kinds(two).filter(([kind]) => kind === 'planMessage')).toHaveLength(6);
  });

  test.each<[string, Partial<LeadState>, string]>([
    ['none', {}, 'aucun rendez-vous à venir'],
    ['one that began', { rendezVous: [aRendezVous({ debut: NOW })] }, 'aucun rendez-vous à venir'],
    ['one without date', { rendezVous: [aRendezVous({ debut: null })] }, 'aucun rendez-vous à venir'],
    ['a cancelled one', { rendezVous: [aRendezVous({ statut: 'ANNULE' })] }, 'aucun rendez-vous à venir'],
    ['a deleted one', { rendezVous: [aRendezVous({ deletedAt: NOW })] }, 'aucun rendez-vous à venir'],
    [
      'an immigration lead',
      { ...booked, lead: aLead({ parcours: 'IMMIGRATION' }) },
      'le lead n’est pas du parcours coaching',
    ],
    ['a silenced lead', { ...booked, lead: aLead({ desabonneLe: NOW }) }, 'la personne s’est désabonnée'],
    [
      'CONSEIL',
      { ...booked, lead: aLead({ modeMax: 'CONSEIL' }) },
      'mode CONSEIL : MAX n’envoie pas de rappels',
    ],
  ])('nothing for %s', (_name, changes, because) => {
    expect(kinds(changes)).toEqual([['nothing', because]]);
  });

  test('a sale won does not silence an appointment, an appointment without status counts', () => {
    const lead = aLead({ statutCoaching: 'GAGNE' });
    expect(kinds({ lead, rendezVous: [aRendezVous({ statut: null })] })[0]).toEqual([
      'planMessage',
      'rendez-vous à venir',
    ]);
  });

  test('no consent: each reminder says so', () => {
    expect(kinds({ ...booked, lead: aLead({ canauxAutorises: [] }) })).toEqual(
      ['j-1', 'j-0', 'h-1'].map(() => ['nothing', 'la personne n’a donné son accord pour aucun canal']),
    );
  });

  const cancelled = (raison: string, changes = {}) =>
    aReminder('j-1', { statut: 'ANNULE', raison, ...changes });
  test.each([
    [
      'ours, appointment moved and back',
      cancelled(REASON.rendezVousDeplace),
      'la raison de l’annulation n’est plus vraie',
    ],
    [
      'ours, appointment put off and on again',
      cancelled(REASON.rendezVousReporte),
      'la raison de l’annulation n’est plus vraie',
    ],
    ['ours, silence over', cancelled(REASON.pasInteresse), 'la raison de l’annulation n’est plus vraie'],
    ['a person’s', cancelled('je l’appelle moi-même'), 'le rappel a été annulé par l’équipe'],
    ['a person’s, without a word', cancelled(''), 'le rappel a été annulé par l’équipe'],
    [
      'ours, then thrown away',
      cancelled(REASON.rendezVousDeplace, { deletedAt: NOW }),
      'le rappel a été supprimé par l’équipe',
    ],
    [
      'ours, by a channel no longer agreed to',
      cancelled(REASON.modeConseil, { canal: 'WHATSAPP' }),
      REASON.sansAccord,
    ],
    ['not cancelled at all', aReminder('j-1', { statut: 'PERIME' }), 'le rappel existe déjà'],
  ])('a cancelled reminder comes back only if it was ours: %s', (_name, message, because) => {
    expect(kinds({ ...booked, messages: [message] })[0]?.[1]).toBe(because);
  });

  test('ours, but its time is past by now', () => {
    const tomorrow = aRendezVous({
      debut: at('2026-11-25T08:00:00Z'),
      createdAt: minus(NOW, days(3)),
      updatedAt: at('2026-11-24T18:00:00Z'),
    });
    const message = cancelled(REASON.rendezVousDeplace, { cle: 'coach-02.j-1.rdv-1.2026-11-25T08:00Z' });
    const state = aState({ rendezVous: [tomorrow], messages: [message] });
    expect(decideReminders(state, anAgency(), at('2026-11-24T18:00:00Z'))[0]?.because).toBe(
      'l’heure du rappel était déjà passée quand le rendez-vous a été pris',
    );
  });
});
