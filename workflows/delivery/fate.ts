/**
 * What becomes of each message that exists and is not over: cancelled, expired, put to approval, awaited, sent. One
 * decision per message, here and nowhere else, so that no two rules pull at the same record.
 */
import { isBefore } from '../../src/kernel/time';
import { modeOf } from '../agency';
import type { Decision } from '../decisions';
import { isForStaff } from '../invitation/key';
import { nothing } from '../nothing';
import type { Agency, LeadState, MessageMax } from '../state';
import { awaitMessage } from './awaited';
import { endedBecause, isPast, usefulUntil } from './ended';
import { TROP_TARD } from '../reasons';
import { judge, type Candidate } from './judge';
import { isPending, scenarioOf, type Pending } from './pending';
import { decideClaimed, decideUncertain } from './unfinished';
import { decideRefused } from './window-refused';

export function decideFates(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const fates: Decision[] = [];
  for (const message of state.messages) fates.push(...decideFate(message, state, agency, now));
  return fates;
}

function decideFate(message: MessageMax, state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  if (isPending(message)) return decidePending(message, state, agency, now);
  if (message.deletedAt !== null || message.sens === 'ENTRANT') return [];
  switch (message.statut) {
    case 'ENVOI_EN_COURS':
      return [decideClaimed(message, state, now)];
    case 'INCERTAIN':
      return decideUncertain(message, state, now);
    case 'ECHEC':
      return decideRefused(message, state, agency, now);
    default:
      return [];
  }
}

/** Cancelled before expired: the cause that a person set says more than the clock. */
function decidePending(message: Pending, state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const ended = endedBecause(message, state, agency);
  if (ended !== null) return [change(message, state, 'ANNULE', ended)];
  const until = usefulUntil(message, state, agency);
  if (isPast(until, now)) return [change(message, state, 'PERIME', TROP_TARD)];
  const moved = moveByMode(message, state, agency, now);
  if (moved !== null) return moved;
  if (isCandidate(message)) return decideDue(message, state, agency, now);
  if (until === null) return [nothing(state.lead, 'à valider', 'un message attend une approbation')];
  return awaitMessage({ leadId: state.lead.id, statut: message.statut, prevuLe: message.prevuLe, until });
}

const isCandidate = (message: Pending): message is Pending & Candidate => message.statut !== 'A_VALIDER';

/** The mode changed after planning: AUTO releases the drafts, ASSISTE takes back what nobody approved. */
function moveByMode(
  message: Pending,
  state: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] | null {
  const scenario = scenarioOf(message);
  if (scenario === null || message.statut === 'APPROUVE' || isForStaff(message)) return null;
  const auto = modeOf(state.lead, scenario, agency) === 'AUTO';
  if (auto === (message.statut === 'PLANIFIE')) return null;
  const to = auto ? 'PLANIFIE' : 'A_VALIDER';
  const because = auto ? 'mode AUTO : envoyé sans validation' : 'mode ASSISTE : à valider avant l’envoi';
  const prevuLe = message.prevuLe !== null && isBefore(now, message.prevuLe) ? message.prevuLe : now;
  const until = usefulUntil(message, state, agency);
  return [
    change(message, state, to, because),
    ...awaitMessage({ leadId: state.lead.id, statut: to, prevuLe, until }),
  ];
}

/** Not due: wake. Due: judged already here, so that only what may leave is claimed; judged again once claimed. */
function decideDue(
  message: Pending & Candidate,
  state: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const leadId = state.lead.id;
  if (message.prevuLe !== null && isBefore(now, message.prevuLe)) {
    return awaitMessage({ leadId, statut: message.statut, prevuLe: message.prevuLe, until: null });
  }
  const verdict = judge(message, state, agency, now);
  switch (verdict.verdict) {
    case 'send':
      return [
        { do: 'deliver', leadId, messageId: message.id, from: message.statut, because: verdict.because },
      ];
    case 'drop':
      return [change(message, state, verdict.to, verdict.because)];
    case 'reroute': {
      const { canal, because } = verdict;
      return [
        { ...change(message, state, message.statut, because), canal, repli: because },
        { do: 'wake', leadId, at: now, because },
      ];
    }
    case 'postpone':
      return [
        { ...change(message, state, message.statut, verdict.because), prevuLe: verdict.until },
        { do: 'wake', leadId, at: verdict.until, because: verdict.because },
      ];
  }
}

type Change = Extract<Decision, { do: 'changeMessage' }>;

const change = (message: Pending, state: LeadState, to: Change['to'], because: string): Change => ({
  do: 'changeMessage',
  leadId: state.lead.id,
  messageId: message.id,
  from: message.statut,
  to,
  because,
});
