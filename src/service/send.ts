/** One message to its channel, and from the channel's answer to what the record says. */
import type { Canal } from '../../objects/vocabulary';
import type { Verdict } from '../../workflows/decisions';
import { accordOf } from '../../workflows/delivery/accord';
import { withClasse } from '../../workflows/delivery/failure';
import type { Candidate } from '../../workflows/delivery/judge';
import { isEdited } from '../../workflows/delivery/wording-now';
import { isForStaff } from '../../workflows/invitation/key';
import type { LeadState, MessageMax } from '../../workflows/state';
import { minutes, plus, seconds } from '../kernel/time';
import { uncertain } from './claim';
import type { Loop } from './loop';
import type { Attachment, Channel, MessageTransition, Outcome, Outgoing } from './ports';
import { within } from './within';

type Send = Extract<Verdict, { verdict: 'send' }>;
/** What is to leave, and what goes with it. */
export type Judged<Any extends Verdict = Send> = {
  readonly verdict: Any;
  readonly attachments: readonly Attachment[];
};
type Result = MessageTransition['set'];

const CHANNEL_TIMEOUT = seconds(30);
const TRY_LATER = minutes(5);

/** What makes a repeated hand-over recognisable: the message's meaning, or the record when staff wrote it by hand. */
export const keyOfMessage = ({ cle, id }: Pick<MessageMax, 'cle' | 'id'>): string => (cle === '' ? id : cle);

export async function handOver(
  message: Candidate,
  { verdict, attachments }: Judged,
  state: LeadState,
  loop: Loop,
): Promise<Outcome> {
  const { canal } = message;
  if (canal === null) return { outcome: 'refused', because: 'le message n’a pas de canal' };
  const { sujet, corps, destinataire, modele } = verdict;
  const outgoing = {
    ...{ key: keyOfMessage(message), canal, destinataire, sujet, corps },
    ...(!isForStaff(message) && toLead(canal, state)),
    ...(attachments.length > 0 && { attachments }),
    ...(modele && { modele }),
  };
  const outcome = await sendOnce(loop.channels[canal], outgoing);
  loop.figures.count('max_envois_total', { canal, resultat: outcome.outcome });
  return outcome;
}

/** Its way out, and the thread it goes on. */
function toLead(canal: Canal, state: LeadState): Pick<Outgoing, 'leadId' | 'inReplyTo'> {
  const inReplyTo = canal === 'COURRIEL' ? lastMailFrom(state) : undefined;
  return { leadId: state.lead.id, ...(inReplyTo !== undefined && { inReplyTo }) };
}

/** The Message-ID of the lead's last mail: the conversation goes on in one thread. */
const lastMailFrom = ({ messages }: LeadState): string | undefined =>
  messages
    .filter(({ sens, canal, idFournisseur }) => sens === 'ENTRANT' && canal === 'COURRIEL' && idFournisseur)
    .sort((a, b) => Number(b.envoyeLe ?? 0) - Number(a.envoyeLe ?? 0))[0]?.idFournisseur;

/** A channel that throws or stays silent may have sent all the same: only it can tell, later. */
async function sendOnce(channel: Channel, outgoing: Outgoing): Promise<Outcome> {
  try {
    return await within(channel.send(outgoing), CHANNEL_TIMEOUT);
  } catch {
    return { outcome: 'unknown', because: `${channel.name} : réponse perdue, envoi à vérifier` };
  }
}

/** `later` goes back to where the message was claimed from, five minutes on; `unknown` is asked about, never repeated. */
export function resultOf(outcome: Outcome, message: Candidate, verdict: Send, now: Date): Result {
  switch (outcome.outcome) {
    case 'sent':
      return {
        statut: 'ENVOYE',
        raison: verdict.because,
        envoyeLe: now,
        idFournisseur: outcome.idFournisseur,
        ...textSent(message, verdict),
        ...handedOver(message, verdict),
      };
    case 'refused':
      return { statut: 'ECHEC', raison: said(outcome), ...handedOver(message, verdict) };
    case 'later':
      return { statut: message.statut, raison: said(outcome), prevuLe: plus(now, TRY_LATER) };
    case 'unknown':
      return {
        statut: 'INCERTAIN',
        raison: uncertain(outcome.because, message.statut),
        ...(outcome.idFournisseur !== undefined && { idFournisseur: outcome.idFournisseur }),
        ...textSent(message, verdict),
        ...handedOver(message, verdict),
      };
  }
}

/** What stays true of a message whatever its channel answered: that the team had approved it, and how it was to leave. */
function handedOver(message: Candidate, { modele, because }: Send): Pick<Result, 'accord' | 'repli'> {
  const accord = accordOf(message, message.statut);
  return { ...(accord && { accord }), ...(modele && { repli: because }) };
}

const said = ({ because, classe }: Extract<Outcome, { outcome: 'refused' | 'later' }>): string =>
  classe === undefined ? because : withClasse(because, classe);

/** The text that really left, where it is not what the record already says; MAX's own, rendered anew, is still its own. */
function textSent(
  message: Candidate,
  { sujet, corps, destinataire }: Send,
): Pick<Result, 'sujet' | 'corps' | 'texteMax' | 'destinataire'> {
  return {
    ...(sujet !== message.sujet && { sujet }),
    ...(corps !== message.corps && { corps, ...(!isEdited(message) && { texteMax: corps }) }),
    ...(destinataire !== message.destinataire && { destinataire }),
  };
}
