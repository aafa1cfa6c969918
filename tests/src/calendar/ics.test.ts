import ical, { type VEvent } from 'node-ical';
import { renderFeed } from '../../../src/calendar/feed';
import { renderInvitation } from '../../../src/calendar/ics';
import { eventOf, type CalendarEvent } from '../../../workflows/calendar/event';
import type { MessageMax } from '../../../workflows/state';
import { aLead, aMessage, anAgency, aRendezVous, aState, at, NOW } from '../../support/builders';

const sender = { name: 'MAX', email: 'max@localhost' };
const rendezVous = aRendezVous({
  responsableId: 'marie',
  lieu: 'Chez nous; 2e étage',
  lienVisio: 'https://visio.example/é',
});
const invitation = (etape: string, whose = '', changes: Partial<MessageMax> = {}) =>
  aMessage({
    id: `${etape}${whose}`,
    cle: `invitation.${etape}.rdv-1.2026-11-27T14:00Z${whose}`,
    ...{ rendezVousId: 'rdv-1', scenario: 'INVITATION', etape, canal: 'COURRIEL', ...changes },
  });

function written(message: MessageMax, messages: readonly MessageMax[] = [], lead = aLead()): string {
  const state = aState({ lead, rendezVous: [rendezVous], messages: [...messages, message] });
  const event = eventOf(message, state, anAgency(), sender);
  if (event === null) throw new Error('no event');
  return renderInvitation(event, NOW);
}

function read(text: string): { readonly method: string; readonly events: readonly VEvent[] } {
  const calendar = ical.sync.parseICS(text);
  const events = Object.values(calendar).filter((one): one is VEvent => one?.type === 'VEVENT');
  return { method: /^METHOD:(.*)\r$/m.exec(text)?.[1] ?? '', events };
}

test('an invitation says who, when, where, in a form that calendars read', () => {
  const text = written(invitation('lead'));
  const { method, events } = read(text);
  expect([method, events.length]).toEqual(['REQUEST', 1]);
  expect(events[0]).toMatchObject({
    uid: 'rdv-1@max',
    sequence: 0,
    status: 'CONFIRMED',
    summary: 'Rendez-vous avec Marie',
    location: 'https://visio.example/é',
    description: 'Visioconférence : https://visio.example/é',
    start: at('2026-11-27T14:00:00Z'),
    end: at('2026-11-27T14:30:00Z'),
    organizer: { params: { CN: 'MAX' }, val: 'mailto:max@localhost' },
    attendee: {
      params: { CN: 'Amina Diallo', RSVP: true, PARTSTAT: 'NEEDS-ACTION' },
      val: 'MAILTO:amina@example.fr',
    },
  });
  expect(text).toContain('DTSTART:20261127T140000Z\r\n');
  expect(text).toContain('DTSTAMP:20261124T090000Z\r\n');
});

test('every line ends in CRLF and is folded at 75 octets; the same data is the same text', () => {
  const lead = aLead({ name: 'Éléonore '.repeat(20) });
  const text = written(invitation('equipe', '.marie'), [], lead);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(written(invitation('equipe', '.marie'), [], lead)).toBe(text);
  expect(read(text).events[0]?.summary).toContain('Éléonore Éléonore');
});

test('staff are invited by the agency, see whom to call, and are rung a quarter of an hour before', () => {
  const text = written(invitation('equipe', '.marie'));
  const [event] = read(text).events;
  expect(text).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n/);
  expect(written(invitation('lead')) + written(invitation('equipe-annulation', '.marie'))).not.toContain(
    'VALARM',
  );
  expect(event).toMatchObject({
    summary: 'Rendez-vous : Amina Diallo',
    organizer: { val: 'mailto:max@localhost' },
    attendee: { val: 'MAILTO:marie@example.fr' },
  });
  expect(event?.description).toContain('Téléphone : +33612345678');
});

test('what left, or may have, is counted, to lead and staff apart; what did not leave is not', () => {
  const before = [
    invitation('lead', '', { id: 'sent', statut: 'ENVOYE' }),
    invitation('lead', '', { id: 'read', statut: 'LU' }),
    invitation('lead', '', { id: 'dropped', statut: 'ANNULE' }),
    invitation('lead', '', { id: 'lost', statut: 'INCERTAIN' }),
    invitation('equipe', '.sofia', { id: 'staff', statut: 'ENVOYE' }),
  ];
  expect(read(written(invitation('lead'), before)).events[0]?.sequence).toBe(3);
  expect(read(written(invitation('equipe', '.marie'), before)).events[0]?.sequence).toBe(1);
});

test('a cancellation names the same event and asks nothing', () => {
  const { method, events } = read(written(invitation('lead-annulation')));
  expect(method).toBe('CANCEL');
  expect(events[0]).toMatchObject({
    uid: 'rdv-1@max',
    status: 'CANCELLED',
    start: at('2026-11-27T14:00:00Z'),
  });
});

test('the same organizer whoever sees the lead, and whoever did', () => {
  const handed = { ...rendezVous, responsableId: 'sofia' };
  const state = aState({ rendezVous: [handed], messages: [] });
  expect(eventOf(invitation('lead'), state, anAgency(), sender)?.organizer).toEqual(sender);
});

test.each([
  ['by phone', { typeConsultation: 'TELEPHONE', lieu: 'bureau' }, 'Téléphone'],
  ['a video call whose link is to come', { typeConsultation: 'VISIO' }, 'Visioconférence'],
  ['in person', { typeConsultation: 'EN_PERSONNE', lieu: ' 3 rue Haute ' }, '3 rue Haute'],
  [
    'not said how, with a link',
    { typeConsultation: null, lienVisio: 'https://visio.example/a' },
    'https://visio.example/a',
  ],
  ['not said at all', { typeConsultation: null }, ''],
] as const)('the place: %s', (_name, changes, place) => {
  const state = aState({ rendezVous: [aRendezVous(changes)] });
  expect(eventOf(invitation('lead'), state, anAgency(), sender)?.location).toBe(place);
});

describe('what people typed writes no line of its own', () => {
  const event = eventOf(invitation('lead'), aState({ rendezVous: [rendezVous] }), anAgency(), sender);
  if (event === null) throw new Error('no event');
  const EVIL = 'a"\r\nX-EVIL:1\0\u0007b';
  test.each<[string, Partial<CalendarEvent>]>([
    ['the title', { summary: EVIL }],
    ['the place', { location: EVIL }],
    ['the description', { description: EVIL }],
    ['the organizer', { organizer: { name: EVIL, email: EVIL } }],
    ['the invited', { attendee: { ...event.attendee, name: EVIL, email: EVIL } }],
  ])('%s', (_name, changes) => {
    const text = renderInvitation({ ...event, ...changes }, NOW);
    const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
    expect(lines.filter((line) => line.startsWith('X-EVIL'))).toEqual([]);
    expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
    for (const line of lines) if (/^(ORGANIZER|ATTENDEE)/.test(line)) expect(line).not.toContain('\\"');
    expect(read(text).events).toHaveLength(1);
  });
});

test.each([
  ['an hour that Paris skips', '2026-03-29T01:30:00Z'],
  ['an hour that Toronto has twice', '2026-11-01T05:30:00Z'],
  ['the night Morocco changes for Ramadan', '2027-02-07T02:30:00Z'],
])('is in UTC, so that no zone can move it: %s', (_name, iso) => {
  const message = invitation('lead', '', { cle: `invitation.lead.rdv-1.${iso.slice(0, 16)}Z` });
  const state = aState({ rendezVous: [{ ...rendezVous, debut: at(iso) }], messages: [message] });
  const event = eventOf(message, state, anAgency(), sender);
  const text = event === null ? '' : renderInvitation(event, NOW);
  expect(text).toContain(`\r\nDTSTART:${iso.replace(/[-:]/g, '')}\r\n`);
  expect(text).not.toMatch(/TZID|VTIMEZONE|VALUE=DATE[;:]/);
  expect(read(text).events[0]?.start.getTime()).toBe(at(iso).getTime());
});

test('other messages carry no event', () => {
  expect(eventOf(aMessage(), aState(), anAgency(), sender)).toBeNull();
});

test('the feed: appointments and callbacks, titled in French', () => {
  const lead = aLead();
  const text = renderFeed({
    rendezVous: [{ ...aRendezVous(), debut: at('2026-11-27T14:00:00Z'), lead }],
    rappels: [{ lead, le: at('2026-11-25T08:00:00Z'), updatedAt: NOW }],
  });
  expect(read(text).events).toMatchObject([
    { uid: 'rdv-1@max', summary: 'Rendez-vous : Amina Diallo', end: at('2026-11-27T14:30:00Z') },
    { uid: 'rappel-lead-1@max', summary: 'Rappeler : Amina Diallo', end: at('2026-11-25T08:15:00Z') },
  ]);
  expect(read(renderFeed({ rendezVous: [], rappels: [] })).events).toEqual([]);
});
