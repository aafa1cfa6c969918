/** Events as text that calendars read (RFC 5545): UTC times, CRLF, folded lines. Same data, same text. */
import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { CalendarEvent } from '../../workflows/calendar/event';

export const PRODUCT = { company: 'MAX', product: 'MAX for Twenty', language: 'FR' };

/** An invitation or its cancellation (RFC 5546). `stamp` is the moment of sending. */
export function renderInvitation(event: CalendarEvent, stamp: Date): string {
  const { uid, sequence, start, end, summary, description, location, organizer, attendee } = event;
  const calendar = new ICalCalendar({ prodId: PRODUCT, method: ICalCalendarMethod[event.method] });
  calendar.createEvent({
    ...{ id: uid, sequence, stamp, start, end, summary, status: ICalEventStatus[event.status] },
    ...(description !== '' && { description }),
    ...(location !== '' && { location }),
    organizer: { name: organizer.name || organizer.email, email: organizer.email },
    attendees: [
      {
        name: attendee.name || attendee.email,
        email: attendee.email,
        rsvp: attendee.rsvp,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  });
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`;
}
