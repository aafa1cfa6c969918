/** An appointment as a calendar takes it: for the lead, for the team, moved, cancelled. */
import { descriptionOf, endOf, eventOf, placeOf, uidOf } from '../../workflows/calendar/event';
import { aLead, aMessage, anAgency, aRendezVous, aState, at } from '../support/builders';

const agency = anAgency();
const AGENCE = { name: 'Agence', email: 'agence@example.fr' };
const rendezVous = aRendezVous({ responsableId: 'marie', lienVisio: ' https://visio.example/1 ' });
const invitation = (etape: string, moment = '2026-11-27T14:00Z', whom = '') =>
  aMessage({
    ...{ scenario: 'INVITATION', etape, canal: 'COURRIEL', rendezVousId: 'rdv-1' },
    cle: `invitation.${etape}.rdv-1.${moment}${whom}`,
  });
const of = (message = invitation('lead'), rdv = rendezVous, lead = aLead()) =>
  eventOf(message, aState({ lead, rendezVous: [rdv], messages: [message] }), agency, AGENCE);

test('for the lead: with whom and where, nothing of the team’s', () => {
  expect(of()).toEqual({
    ...{ uid: 'rdv-1@max', sequence: 0, method: 'REQUEST', status: 'CONFIRMED' },
    ...{ start: at('2026-11-27T14:00:00Z'), end: at('2026-11-27T14:30:00Z') },
    ...{ summary: 'Rendez-vous avec Marie', location: 'https://visio.example/1', organizer: AGENCE },
    description: 'Visioconférence : https://visio.example/1',
    attendee: { name: 'Amina Diallo', email: 'amina@example.fr', rsvp: true, partstat: 'NEEDS-ACTION' },
    alarmMinutes: null,
  });
});

test('for the team: whom, and how to reach her', () => {
  expect(of(invitation('equipe', '2026-11-27T14:00Z', '.marie'))).toMatchObject({
    ...{ uid: 'rdv-1@max', method: 'REQUEST', summary: 'Rendez-vous : Amina Diallo', alarmMinutes: 15 },
    description: 'Lead : Amina Diallo\nTéléphone : +33612345678\nVisioconférence : https://visio.example/1',
    attendee: { name: 'Marie', email: 'marie@example.fr', rsvp: true },
  });
});

test.each([
  ['lead-annulation', ''],
  ['equipe-annulation', '.marie'],
])('a cancellation (%s) asks for no answer and rings no bell', (etape, whom) => {
  expect(of(invitation(etape, '2026-11-27T14:00Z', whom))).toMatchObject({
    ...{ method: 'CANCEL', status: 'CANCELLED', alarmMinutes: null, attendee: { rsvp: false } },
  });
});

test('nobody in charge, no address', () => {
  const lead = aLead({ courriel: null });
  expect(of(invitation('lead'), { ...rendezVous, responsableId: null }, lead)).toMatchObject({
    ...{ summary: 'Rendez-vous', attendee: { email: '' } },
  });
});

test('a message that is no invitation has no event', () => {
  expect(of(aMessage())).toBeNull();
});

test.each([
  [45, '2026-11-27T14:45:00Z'],
  [0, '2026-11-27T14:30:00Z'],
  [-5, '2026-11-27T14:30:00Z'],
])('%i minutes', (duree, end) => {
  expect(endOf(at('2026-11-27T14:00:00Z'), duree)).toEqual(at(end));
});

test.each([
  ['VISIO', ' ', ' https://v.example ', 'https://v.example'],
  ['VISIO', ' Salle 2 ', '', 'Salle 2'],
  ['VISIO', '', '', 'Visioconférence'],
  ['TELEPHONE', 'Salle 2', 'https://v.example', 'Téléphone'],
  ['PRESENTIEL', ' Salle 2 ', 'https://v.example', 'Salle 2'],
  ['PRESENTIEL', '', ' https://v.example ', 'https://v.example'],
  [null, '', '', ''],
] as const)('%s at « %s », link « %s » is at %s', (typeConsultation, lieu, lienVisio, place) => {
  expect(placeOf({ typeConsultation: typeConsultation as never, lieu, lienVisio })).toBe(place);
});

test('a description says only what there is', () => {
  expect(descriptionOf({ lienVisio: ' ' }, null)).toBe('');
  expect(descriptionOf({ lienVisio: '' }, aLead({ telephone: null }))).toBe('Lead : Amina Diallo');
  expect(uidOf('x')).toBe('x@max');
});
