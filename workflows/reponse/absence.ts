/** An absence notice that says until when: what persuades waits for that day (DESIGN §5 COACH-01). */
import { offsetAt } from '../../src/kernel/offset';
import { isBefore, minus } from '../../src/kernel/time';
import { localInstant, MIDNIGHT } from '../local-time/local';
import type { LeadState } from '../state';
import { genreOf, isAnswer, isReceived, receivedAt, replyOf } from './received';

const NOON = 'T12:00:00Z';

/** The first moment of the day the person is back, in her zone; null when she is there, or has written herself since. */
export function awayUntil({ lead, messages }: LeadState, zone: string): Date | null {
  const received = messages.filter(isReceived);
  if (received.length === 0) return null;
  const notices = received
    .filter((message) => genreOf(message, lead) === 'automatique')
    .toSorted((a, b) => Number(receivedAt(a)) - Number(receivedAt(b)));
  const last = notices.at(-1);
  if (last === undefined) return null;
  const since = receivedAt(last);
  if (received.some((message) => isBefore(since, receivedAt(message)) && isAnswer(message, lead)))
    return null;
  const reply = replyOf(last);
  if (reply.kind !== 'automatique' || reply.retourLe === null) return null;
  return startOf(reply.retourLe, zone);
}

function startOf(day: string, zone: string): Date {
  const noon = new Date(day + NOON);
  return localInstant(minus(noon, offsetAt(zone, noon.getTime())), zone, MIDNIGHT);
}
