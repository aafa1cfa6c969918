/** What goes with an invitation: the .ics, written at the moment of sending, from the state of that moment. */
import { eventOf, type Contact } from '../../workflows/calendar/event';
import type { Agency, LeadState, MessageMax } from '../../workflows/state';
import { renderInvitation } from '../calendar/ics';
import type { Loop } from './loop';
import type { Attachment } from './ports';

/** The sender of the local outbox, until a mail server gives the agency its own address. */
const NOBODY_YET: Contact = { name: 'MAX', email: 'max@localhost' };

export function attachmentsOf(
  message: MessageMax,
  state: LeadState,
  agency: Agency,
  loop: Pick<Loop, 'clock' | 'sender'>,
): readonly Attachment[] {
  const event = eventOf(message, state, agency, loop.sender ?? NOBODY_YET);
  if (event === null) return [];
  return [
    {
      filename: event.method === 'CANCEL' ? 'annulation.ics' : 'invitation.ics',
      contentType: 'text/calendar; charset=utf-8',
      content: renderInvitation(event, loop.clock.now()),
      method: event.method,
    },
  ];
}
