/** A member's appointments and callbacks as a calendar to subscribe to (DESIGN §4.4). */
import { ICalCalendar, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { descriptionOf, endOf, placeOf, uidOf } from '../../workflows/calendar/event';
import { nameOf } from '../../workflows/person';
import { minutes, plus } from '../kernel/time';
import type { Agenda } from '../service/ports';
import { PRODUCT, wordsOf } from './ics';

/** How long a callback shows. */
const CALL = minutes(15);
const REFRESH_SECONDS = 900;

/** The whole feed, in UTC; each entry is stamped with the last change of its record, so the same agenda is the same text. */
export function renderFeed({ rendezVous, rappels }: Agenda): string {
  const calendar = new ICalCalendar({
    prodId: PRODUCT,
    name: 'Rendez-vous et rappels',
    ttl: REFRESH_SECONDS,
    events: [...rendezVous.map(appointment), ...rappels.map(callback)],
  });
  return `${calendar.toString().replace(/(\r\n)+$/, '')}\r\n`;
}

function appointment(entry: Agenda['rendezVous'][number]): ICalEventData {
  const { id, debut, dureeMinutes, updatedAt, lead } = entry;
  return {
    ...{ id: uidOf(id), stamp: updatedAt, start: debut, end: endOf(debut, dureeMinutes) },
    ...wordsOf({
      summary: `Rendez-vous : ${lead ? nameOf(lead) : 'sans lead'}`,
      description: descriptionOf(entry, lead),
      location: placeOf(entry),
    }),
    status: ICalEventStatus.CONFIRMED,
  };
}

const callback = ({ lead, le, updatedAt }: Agenda['rappels'][number]): ICalEventData => ({
  ...{ id: `rappel-${uidOf(lead.id)}`, stamp: updatedAt, start: le, end: plus(le, CALL) },
  ...wordsOf({
    summary: `Rappeler : ${nameOf(lead)}`,
    description: descriptionOf({ lienVisio: '' }, lead),
    location: '',
  }),
});
