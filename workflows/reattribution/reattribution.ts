/**
 * After the consultation the file belongs to an advisor (DESIGN §4.9). One rule per situation: a client with the secretary goes
 * back at once; a lead with her is pointed out, then forced or escalated; else lead and client record keep the same advisor.
 * `aReattribuer` feeds the list "À réattribuer" and empties it.
 */
import type { Decision, LeadPatch } from '../decisions';
import { memoryOf } from '../memory';
import { nothing } from '../nothing';
import type { Agency, LeadState } from '../state';
import { isAfterConsultation, isClient, isSecretary, secretaryHoldsClient } from './advisor';
import { decideAgreement } from './agreement';
import { decideReturn, decideReturnWithoutLead, remindReturn } from './client-back';
import { decideHeld } from './held';

const RULE = 'réattribution';

export function decideReattribution(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.deletedAt !== null) return inBin(state, agency, now);
  if (!isAfterConsultation(lead) && !isClient(state)) return quiet(state, 'la consultation n’a pas eu lieu');
  if (secretaryHoldsClient(state, agency)) return decideReturn(state, agency, now);
  if (isSecretary(lead.conseillereId, agency))
    return [...list(state, true), ...decideHeld(state, agency, now)];
  const decisions = [
    ...list(state, isClient(state) && lead.conseillereId === null),
    ...forget(state),
    ...decideAgreement(state, agency),
    ...remindReturn(state, agency, now),
  ];
  return decisions.length > 0 ? decisions : [nothing(lead, RULE, 'le dossier n’est pas au secrétariat')];
}

function inBin(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const decisions = decideReturnWithoutLead(state, agency, now);
  return decisions.length > 0 ? decisions : [nothing(state.lead, RULE, 'le lead a été supprimé')];
}

/** Before the consultation, or when the file is closed, the secretary may have it. */
function quiet(state: LeadState, because: string): readonly Decision[] {
  const decisions = [...list(state, false), ...forget(state)];
  return decisions.length > 0 ? decisions : [nothing(state.lead, RULE, because)];
}

const list = ({ lead }: LeadState, aReattribuer: boolean): readonly Decision[] =>
  lead.aReattribuer === aReattribuer
    ? []
    : [
        write(
          lead.id,
          { aReattribuer },
          aReattribuer ? 'le dossier attend une conseillère' : 'le dossier n’attend plus',
        ),
      ];

/** The next time she holds it is another time. */
const forget = ({ lead }: LeadState): readonly Decision[] =>
  memoryOf(lead).reattribution === undefined
    ? []
    : [write(lead.id, { memoireMax: { reattribution: undefined } }, 'le dossier n’est plus au secrétariat')];

const write = (leadId: string, set: LeadPatch, because: string): Decision => ({
  do: 'updateLead',
  leadId,
  set,
  because,
});
