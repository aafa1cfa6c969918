/** COACH-01, when the setting says so: one tactful question on the budget, after an answer that did not speak of it. */
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, minutes, plus } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { decideStep } from '../delivery/step';
import { templateKey } from '../delivery/wording';
import { countryOf } from '../local-time/place';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { genreOf, isAnswer, receivedAt } from '../reponse/received';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState } from '../state';
import { BUDGET, budgetEndedBecause, FRESH_FOR } from './conditions';

const RULE = 'COACH-01 budget';
/** Nobody answers in the second; and a second message of hers may say it by itself. */
const AFTER_THE_ANSWER = minutes(30);
const NOT_LATER_THAN = days(3);

export function decideBudget(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (!reglagesOf(lead, agency).questionBudget)
    return [nothing(lead, RULE, 'le réglage ne demande pas le budget')];
  const answered = lastAnswer(state);
  const refused = whyNot(state, answered, agency, now);
  if (refused !== null || answered === null) return [nothing(lead, RULE, refused ?? 'aucune réponse écrite')];
  const wanted = plus(answered, AFTER_THE_ANSWER);
  const due = isBefore(wanted, now) ? now : wanted;
  const reglages = reglagesOf(lead, agency);
  const step = {
    rule: RULE,
    scenario: 'COACH_01',
    etape: BUDGET,
    key: keyOf(templateKey('COACH_01', BUDGET), lead.id),
    titre: `COACH-01 · Question du budget à ${nameOf(lead)}`,
    rendezVous: null,
    prevuLe: nextAllowed(due, hoursFor('COACH_01', reglages, countryOf(lead)), zoneOf(lead, agency)),
    until: plus(now, FRESH_FOR),
    skipped: null,
    because: 'la personne a répondu sans parler de budget',
  } as const;
  return decideStep(step, state, agency);
}

function whyNot(state: LeadState, answered: Date | null, agency: Agency, now: Date): string | null {
  const { lead } = state;
  const reason = silenceOfScenario(lead, 'COACH_01') ?? budgetEndedBecause(lead);
  if (reason !== null) return reason;
  if (modeOf(lead, 'COACH_01', agency) === 'CONSEIL') return 'mode CONSEIL : MAX ne pose pas de question';
  if (answered === null) return 'aucune réponse écrite';
  return isBefore(plus(answered, NOT_LATER_THAN), now) ? 'la réponse est trop ancienne' : null;
}

function lastAnswer({ lead, messages }: LeadState): Date | null {
  const last = messages
    .filter((message) => isAnswer(message, lead))
    .toSorted((a, b) => Number(receivedAt(a)) - Number(receivedAt(b)))
    .at(-1);
  // Whoever may have had enough is asked nothing more.
  return last === undefined || genreOf(last, lead) === 'doute' ? null : receivedAt(last);
}
