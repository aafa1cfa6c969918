/**
 * A reply that perhaps asks us to stop: what persuades waits until a person has judged (DESIGN §5 sending policy: nobody is
 * written to after an opt-out). A later clear answer, an attempt that staff noted or a message that staff wrote ends the doubt.
 */
import { isBefore } from '../../src/kernel/time';
import { isHandwritten } from '../delivery/pending';
import type { LeadState } from '../state';
import { genreOf, isAnswer, receivedAt } from './received';

/** Since when nobody has cleared the doubt; null when there is none. */
export function inDoubtSince({ lead, messages, tentatives }: LeadState): Date | null {
  const last = messages
    .filter((message) => isAnswer(message, lead))
    .toSorted((a, b) => Number(receivedAt(a)) - Number(receivedAt(b)))
    .at(-1);
  if (last === undefined || genreOf(last, lead) !== 'doute') return null;
  const since = receivedAt(last);
  const wasJudged =
    tentatives.some(({ createdAt, deletedAt }) => deletedAt === null && isBefore(since, createdAt)) ||
    messages.some(
      (message) =>
        message.sens !== 'ENTRANT' &&
        isHandwritten(message) &&
        message.envoyeLe !== null &&
        isBefore(since, message.envoyeLe),
    );
  return wasJudged ? null : since;
}
