/** The moment of sending, played: claimed, judged again on the state of now, and gone as if every channel answered yes. */
import { accordOf } from '../delivery/accord';
import { judge } from '../delivery/judge';
import { isEdited } from '../delivery/wording-now';
import type { Decision, Verdict } from '../decisions';
import type { Agency, LeadState, MessageMax } from '../state';
import { moveMessage } from './apply';

type Deliver = Extract<Decision, { do: 'deliver' }>;
export type HandedOver = {
  readonly state: LeadState;
  /** null: somebody else has moved the message meanwhile. */
  readonly message: MessageMax | null;
  readonly verdict: Verdict | null;
};

export function handOver(
  { messageId, from }: Deliver,
  state: LeadState,
  agency: Agency,
  now: Date,
): HandedOver {
  const message = state.messages.find(({ id, statut }) => id === messageId && statut === from);
  if (message === undefined) return { state, message: null, verdict: null };
  const verdict = judge({ ...message, statut: from }, state, agency, now);
  const set = endOf(verdict, message, from, now);
  return { state: { ...state, ...moveMessage(state, { messageId, from, set, now }) }, message, verdict };
}

/** What the record says afterwards; the same as `src/service/send` writes. */
function endOf(verdict: Verdict, message: MessageMax, from: Deliver['from'], now: Date): Partial<MessageMax> {
  const raison = verdict.because;
  switch (verdict.verdict) {
    case 'drop':
      return { statut: verdict.to, raison };
    case 'postpone':
      return { statut: from, prevuLe: verdict.until, raison };
    case 'reroute':
      return { statut: from, canal: verdict.canal, repli: raison, raison };
    case 'send': {
      const { sujet, corps, destinataire, modele } = verdict;
      const texteMax = isEdited(message) ? message.texteMax : corps;
      const how = { accord: accordOf(message, from), ...(modele && { repli: raison }) };
      return { statut: 'ENVOYE', envoyeLe: now, raison, sujet, corps, texteMax, destinataire, ...how };
    }
  }
}
