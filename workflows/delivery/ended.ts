/** Is there still a reason to send a planned message? Asked when deciding, and again at the moment of sending. */
import { isBefore, plus } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import { coach01EndedBecause, FRESH_FOR } from '../coach-01/conditions';
import { ABSENCE, absenceEndedBecause, absenceUsefulUntil } from '../coach-02/absence';
import { reminderEndedBecause, reminderUsefulUntil } from '../coach-02/appointment';
import { followUpEndedBecause, followUpUsefulUntil } from '../coach-03/steps';
import { eveEndedBecause } from '../rappel-immigration/appointment';
import { invitationEndedBecause, invitationUsefulUntil } from '../invitation/holds';
import { isForStaff } from '../invitation/key';
import { REASON, type Reason } from '../reasons';
import { appointmentOf } from '../rendez-vous/appointment';
import { CONFIRMED_WITHIN } from '../reponse/confirmation';
import { silenceOfScenario } from '../silence/silence';
import type { Agency, LeadState, MessageMax } from '../state';
import { scenarioOf } from './pending';

/** The first reason to cancel, in the order of the sending policy (DESIGN §5); null: it is still wanted. */
export function endedBecause(message: MessageMax, state: LeadState, agency: Agency): Reason | null {
  if (isForStaff(message)) return scenarioEnded(message, state);
  return (
    silenceOfScenario(state.lead, scenarioOf(message)) ??
    notForMode(message, state, agency) ??
    scenarioEnded(message, state)
  );
}

/** In CONSEIL MAX advises and sends nothing of its own, not even what was approved before. */
export function notForMode(message: MessageMax, state: LeadState, agency: Agency): Reason | null {
  const scenario = scenarioOf(message);
  if (scenario === null) return null;
  return modeOf(state.lead, scenario, agency) === 'CONSEIL' ? REASON.modeConseil : null;
}

/** Answered, moved, cancelled… by the rules of the message's own scenario. */
export function scenarioEnded(message: MessageMax, state: LeadState): Reason | null {
  switch (scenarioOf(message)) {
    case 'COACH_01':
      return coach01EndedBecause(message, state);
    case 'COACH_02':
      return message.etape === ABSENCE
        ? absenceEndedBecause(message, state)
        : reminderEndedBecause(message, state);
    case 'COACH_03':
      return followUpEndedBecause(message, state);
    case 'DESABONNEMENT':
      return state.lead.desabonneLe === null ? REASON.deRetour : null;
    case 'INVITATION':
      return invitationEndedBecause(message, state);
    case 'RAPPEL_IMMIGRATION':
      return eveEndedBecause(message, state);
    case 'MANUEL':
    case null:
      return null;
  }
}

/** The moment after which the message would only confuse; null: never. */
export function usefulUntil(message: MessageMax, state: LeadState, agency: Agency): Date | null {
  switch (scenarioOf(message)) {
    case 'COACH_01':
      return plus(message.createdAt, FRESH_FOR);
    case 'COACH_02':
      return message.etape === ABSENCE ? absenceUsefulUntil(message) : reminderUntil(message, state, agency);
    case 'COACH_03':
      return followUpUsefulUntil(message, state, reglagesOf(state.lead, agency));
    case 'DESABONNEMENT':
      return plus(message.createdAt, CONFIRMED_WITHIN);
    case 'RAPPEL_IMMIGRATION':
      return debutOf(message, state);
    case 'INVITATION':
      return invitationUsefulUntil(message);
    case 'MANUEL':
    case null:
      return null;
  }
}

const debutOf = (message: MessageMax, state: LeadState): Date | null =>
  appointmentOf(message, state)?.debut ?? null;

function reminderUntil(message: MessageMax, state: LeadState, agency: Agency): Date | null {
  const debut = debutOf(message, state);
  return debut && reminderUsefulUntil(message.etape, debut, zoneOf(state.lead, agency));
}

export const isPast = (until: Date | null, now: Date): boolean => until !== null && !isBefore(now, until);
