/** When the three questions of COACH-01 are, or are no longer, a good idea (DESIGN §5). */
import { keyOf } from '../../src/kernel/keys';
import { days, isWithin } from '../../src/kernel/time';
import { templateKey } from '../delivery/wording';
import { REASON, type Reason } from '../reasons';
import { hasAnswered } from '../reponse/received';
import type { Lead, LeadState, MessageMax } from '../state';

/**
 * Only newcomers are asked: installing MAX on a base that is already full, or importing an old file, must not write to
 * everybody. The questions, once planned, stay useful as long.
 */
export const FRESH_FOR = days(7);

/** One set of questions per lead, ever. */
export const questionsKey = (lead: Lead): string => keyOf(QUESTIONS_KEY, lead.id);
export const QUESTIONS = 'questions';
const QUESTIONS_KEY = templateKey('COACH_01', QUESTIONS);
export const RELANCE = 'relance';
export const BUDGET = 'budget';

const BEFORE_THE_CALL = {
  statut: ['NOUVEAU', 'CONTACTE'],
  statutCoaching: ['NOUVEAU', 'PRE_QUALIF'],
} as const satisfies Record<string, readonly string[]>;

/**
 * Why questions that are planned should not leave any more. `since`: answers before it do not count. Who has filled in the form
 * twice is not asked twice: a person decides first, by emptying the link or keeping one of the two.
 */
export function questionsEndedBecause(state: LeadState, since: Date): Reason | null {
  const { lead } = state;
  if (lead.parcours !== 'COACHING') return REASON.parcoursChange;
  if (hasAnswered(state, since)) return REASON.aRepondu;
  if (lead.doublonDeId !== null) return REASON.doublon;
  return isAdvanced(lead) ? REASON.avance : null;
}

/** Why a message of this scenario that is planned should not leave any more. */
export function coach01EndedBecause(message: MessageMax, state: LeadState): Reason | null {
  return message.etape === BUDGET
    ? budgetEndedBecause(state.lead)
    : questionsEndedBecause(state, message.createdAt);
}

/** Asked after an answer, so that another answer does not end it. */
export function budgetEndedBecause(lead: Lead): Reason | null {
  if (lead.parcours !== 'COACHING') return REASON.parcoursChange;
  if (lead.budgetEstime !== null) return REASON.budgetConnu;
  return isAdvanced(lead) ? REASON.avance : null;
}

export const isFresh = (lead: Lead, now: Date): boolean => isWithin(FRESH_FOR, lead.createdAt, now);

const isAdvanced = ({ statut, statutCoaching }: Lead): boolean =>
  (statut !== null && !includes(BEFORE_THE_CALL.statut, statut)) ||
  (statutCoaching !== null && !includes(BEFORE_THE_CALL.statutCoaching, statutCoaching));

const includes = (list: readonly string[], value: string): boolean => list.includes(value);
