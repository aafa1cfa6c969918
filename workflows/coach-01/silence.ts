/** COACH-01 without an answer: one gentle reminder, then the motivation is FAIBLE (DESIGN §5; delays are settings). */
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, plus } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { messageByKey } from '../delivery/pending';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { decideStep } from '../delivery/step';
import { templateKey } from '../delivery/wording';
import { countryOf } from '../local-time/place';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import { awayUntil } from '../reponse/absence';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, Lead, LeadState, MessageMax } from '../state';
import { FRESH_FOR, questionsEndedBecause, questionsKey, RELANCE } from './conditions';

const RULE = 'COACH-01 relance';
/** MAX that was away, or came later, does not remind people of what they have forgotten. */
const NOT_LATER_THAN = days(3);
/** Whoever was reminded late still has a day to answer. */
const AFTER_THE_REMINDER = days(1);

export const relanceKey = (lead: Lead): string => keyOf(templateKey('COACH_01', RELANCE), lead.id);

/** Planned as soon as the questions have left, so that staff see it coming. */
export function decideSilence(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.parcours !== 'COACHING') return [nothing(lead, RULE, 'le lead n’est pas du parcours coaching')];
  const asked = askedAt(state);
  if (asked === null) return [nothing(lead, RULE, 'les questions ne sont pas parties')];
  const reason = silenceOfScenario(lead, 'COACH_01') ?? questionsEndedBecause(state, asked);
  if (reason !== null) return [nothing(lead, RULE, reason)];
  return [...remind(state, asked, agency, now), ...lookAtTheEnd(state, asked, agency, now)];
}

function remind(state: LeadState, asked: Date, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (modeOf(lead, 'COACH_01', agency) === 'CONSEIL')
    return [nothing(lead, RULE, 'mode CONSEIL : MAX n’envoie pas de relance')];
  const reglages = reglagesOf(lead, agency);
  const zone = zoneOf(lead, agency);
  const wanted = plus(from(state, asked, zone), days(reglages.joursRelance));
  if (isBefore(plus(wanted, NOT_LATER_THAN), now))
    return [nothing(lead, RULE, 'il est trop tard pour une relance')];
  const due = isBefore(wanted, now) ? now : wanted;
  const step = {
    rule: RULE,
    scenario: 'COACH_01',
    etape: RELANCE,
    key: relanceKey(lead),
    titre: `COACH-01 · Relance à ${nameOf(lead)}`,
    rendezVous: null,
    prevuLe: nextAllowed(due, hoursFor('COACH_01', reglages, countryOf(lead)), zone),
    until: plus(now, FRESH_FOR),
    skipped: null,
    because: `pas de réponse ${reglages.joursRelance} jour(s) après les questions`,
  } as const;
  return decideStep(step, state, agency);
}

function lookAtTheEnd(state: LeadState, asked: Date, agency: Agency, now: Date): readonly Decision[] {
  const at = silentAt(state, asked, agency);
  if (!isBefore(now, at)) return [];
  return [
    { do: 'wake', leadId: state.lead.id, at, because: 'sans réponse d’ici là, la motivation sera faible' },
  ];
}

/** Has the time to answer run out? Never for questions that did not leave, nor for somebody who has moved on. */
export function isSilent(state: LeadState, agency: Agency, now: Date): boolean {
  const asked = askedAt(state);
  if (asked === null || questionsEndedBecause(state, asked) !== null) return false;
  if (silenceOfScenario(state.lead, 'COACH_01') !== null) return false;
  return !isBefore(now, silentAt(state, asked, agency));
}

function silentAt(state: LeadState, asked: Date, agency: Agency): Date {
  const { joursSansReponse } = reglagesOf(state.lead, agency);
  const end = plus(from(state, asked, zoneOf(state.lead, agency)), days(joursSansReponse));
  const reminded = leftAt(messageByKey(state.messages, relanceKey(state.lead)));
  if (reminded === null) return end;
  const afterwards = plus(reminded, AFTER_THE_REMINDER);
  return isBefore(end, afterwards) ? afterwards : end;
}

/** Who is away has not had the time to answer. */
function from(state: LeadState, asked: Date, zone: string): Date {
  const back = awayUntil(state, zone);
  return back !== null && isBefore(asked, back) ? back : asked;
}

const askedAt = ({ lead, messages }: LeadState): Date | null =>
  leftAt(messageByKey(messages, questionsKey(lead)));

const leftAt = (message: MessageMax | undefined): Date | null =>
  message?.statut === 'ENVOYE' || message?.statut === 'DELIVRE' || message?.statut === 'LU'
    ? message.envoyeLe
    : null;
