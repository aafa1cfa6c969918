/** Events as text that calendars read (RFC 5545): UTC times, CRLF, folded lines. Same data, same text. */
import {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarEvent, Contact } from '../../workflows/calendar/event';

export const PRODUCT = { company: 'MAX', product: 'MAX for Twenty', language: 'FR' };

/** An invitation or its cancellation (RFC 5546). `stamp` is the moment of sending. */
export function renderInvitation(event: CalendarEvent, stamp: Date): string {
  const { uid, sequence, start, end, summary, description, location, organizer, attendee, alarmMinutes } =
    event;
  const calendar = new ICalCalendar({ prodId: PRODUCT, method: ICalCalendarMethod[event.method] });
  calendar.createEvent({
    ...{ id: uid, sequence, stamp, start, end, status: ICalEventStatus[event.status] },
    ...wordsOf({ summary, description, location }),
    organizer: named(organizer),
    attendees: [
      {
        ...named(attendee),
        rsvp: attendee.rsvp,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
    ...(alarmMinutes !== null && {
      alarms: [{ type: ICalAlarmType.display, trigger: alarmMinutes * SECONDS }],
    }),
  });
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`;
}

const SECONDS = 60;

type Words = Pick<CalendarEvent, 'summary' | 'description' | 'location'>;

/** Of one line but for the description, and without control characters: RFC 5545 §3.1 forbids them, readers refuse the file. */
export const wordsOf = ({ summary, description, location }: Words): Partial<Words> => ({
  summary: oneLine(summary),
  ...(description !== '' && { description: withoutControls(description) }),
  ...(location !== '' && { location: oneLine(location) }),
});

/** A parameter stands in quotes and cannot hold one (RFC 5545 §3.2). */
const named = ({ name, email }: Contact): Contact => ({
  name: oneLine(name || email).replaceAll('"', '’'),
  email: oneLine(email),
});

const withoutControls = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f]/g, '');

const oneLine = (text: string): string => withoutControls(text).replace(/\s+/g, ' ').trim();
