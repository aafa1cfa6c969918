/** Sends whose end nobody saw: the channel is asked, and only a certain "it did not leave" lets a message be sent again. */
import { accordOf } from '../../workflows/delivery/accord';
import { claimedFrom, uncertain } from './claim';
import type { States } from './carry-out';
import type { Loop } from './loop';
import type { Creation, MessageTransition, Sought, Trace } from './ports';
import { keyOfMessage } from './send';
import { within } from './within';
import type { Canal } from '../../objects/vocabulary';
import type { LeadState, MessageMax } from '../../workflows/state';
import { seconds } from '../kernel/time';

type Unresolved = Creation<'resolve'>;
const CHANNEL_TIMEOUT = seconds(30);

export async function resolve(unresolved: readonly Unresolved[], states: States, loop: Loop): Promise<void> {
  const ends = await Promise.all(unresolved.map((one) => resolveOne(one, states, loop)));
  await loop.workspace.transition(ends.filter((end) => end !== null));
  // What was found out may open the next step, or close the door on it.
  const leads = unresolved.filter((_, at) => ends[at] !== null).map(({ leadId }) => leadId);
  await loop.alarms.markDirty([...new Set(leads)], 'envoi élucidé');
}

async function resolveOne(one: Unresolved, states: States, loop: Loop): Promise<MessageTransition | null> {
  const state = states.get(one.leadId);
  const message = state?.messages.find(({ id }) => id === one.messageId);
  if (!state || !message) return null;
  const trace = await traceOf(message, state, loop);
  loop.figures.count('max_envois_elucides_total', { reponse: trace.trace });
  const set = setOf(trace, message, one.from);
  return set && { id: one.messageId, from: one.from, set };
}

/** A channel that cannot answer does not know. */
async function traceOf(message: MessageMax, state: LeadState, loop: Loop): Promise<Trace> {
  if (message.canal === null) return { trace: 'not-sent' };
  const sought = soughtOf(
    { ...message, canal: message.canal },
    state,
    loop.sightings.since(message, loop.clock.now()),
  );
  try {
    return await within(loop.channels[message.canal].trace(keyOfMessage(message), sought), CHANNEL_TIMEOUT);
  } catch {
    return { trace: 'unknown' };
  }
}

function soughtOf(
  message: MessageMax & { readonly canal: Canal },
  { lead, messages }: LeadState,
  knownSince: Date,
): Sought {
  const now = message.canal === 'COURRIEL' ? lead.courriel : lead.telephone;
  // An id on a message that is being sent is that of an attempt before this one.
  const others = messages
    .filter(({ id, statut }) => id !== message.id || statut === 'ENVOI_EN_COURS')
    .map(({ idFournisseur }) => idFournisseur);
  return {
    canal: message.canal,
    destinataires: [...new Set([message.destinataire, now ?? ''])].filter((address) => address !== ''),
    corps: message.corps,
    createdAt: message.createdAt,
    claimedAt: message.updatedAt,
    knownSince,
    others: others.filter((id) => id !== ''),
  };
}

/** The claim's time is the best that is known of when it left. An INCERTAIN that stays so is not touched: its age counts. */
function setOf(trace: Trace, message: MessageMax, from: Unresolved['from']): MessageTransition['set'] | null {
  switch (trace.trace) {
    case 'sent': {
      const accord = accordOf(message, claimedFrom(message));
      return {
        statut: 'ENVOYE',
        raison: 'envoi interrompu ; le fournisseur confirme le départ',
        envoyeLe: message.updatedAt,
        idFournisseur: trace.idFournisseur,
        ...(accord && { accord }),
      };
    }
    case 'not-sent':
      return { statut: claimedFrom(message), raison: 'envoi interrompu avant le départ : repris' };
    case 'unknown': {
      if (from === 'INCERTAIN') return null;
      const raison = 'envoi interrompu ; le fournisseur ne sait pas s’il est parti';
      return { statut: 'INCERTAIN', raison: uncertain(raison, claimedFrom(message)) };
    }
  }
}
