/** When the three questions of COACH-01 are, or are no longer, a good idea (DESIGN §5). */
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, plus } from '../../src/kernel/time';
import { templateKey } from '../delivery/wording';
import { REASON, type Reason } from '../reasons';
import type { Lead, LeadState } from '../state';

/**
 * Only newcomers are asked: installing MAX on a base that is already full, or importing an old file, must not write to
 * everybody. The questions, once planned, stay useful as long.
 */
export const FRESH_FOR = days(7);

/** One set of questions per lead, ever. */
export const questionsKey = (lead: Lead): string => keyOf(templateKey('COACH_01', QUESTIONS), lead.id);
export const QUESTIONS = 'questions';

const BEFORE_THE_CALL = {
  statut: ['NOUVEAU', 'CONTACTE'],
  statutCoaching: ['NOUVEAU', 'PRE_QUALIF'],
} as const satisfies Record<string, readonly string[]>;

/** Why questions that are planned should not leave any more. `since`: answers before it do not count. */
export function questionsEndedBecause(state: LeadState, since: Date): Reason | null {
  const { lead } = state;
  if (lead.parcours !== 'COACHING') return REASON.parcoursChange;
  if (hasAnswered(state, since)) return REASON.aRepondu;
  return isAdvanced(lead) ? REASON.avance : null;
}

export const isFresh = (lead: Lead, now: Date): boolean => isBefore(now, plus(lead.createdAt, FRESH_FOR));

const isAdvanced = ({ statut, statutCoaching }: Lead): boolean =>
  (statut !== null && !includes(BEFORE_THE_CALL.statut, statut)) ||
  (statutCoaching !== null && !includes(BEFORE_THE_CALL.statutCoaching, statutCoaching));

/** A message that came in, or a conversation that staff noted. Automatic replies are to be told apart here. */
const hasAnswered = ({ messages, tentatives }: LeadState, since: Date): boolean =>
  messages.some(
    (message) =>
      message.sens === 'ENTRANT' &&
      message.deletedAt === null &&
      isBefore(since, message.envoyeLe ?? message.createdAt),
  ) ||
  tentatives.some(
    (tentative) =>
      tentative.resultat === 'REPONDU' &&
      tentative.deletedAt === null &&
      isBefore(since, tentative.le ?? tentative.createdAt),
  );

const includes = (list: readonly string[], value: string): boolean => list.includes(value);
