/** COACH-03's three messages: their keys, when each is due, until when it helps, and what ends it (DESIGN §5). */
import { keyOf } from '../../src/kernel/keys';
import { days, earliest, isBefore, plus } from '../../src/kernel/time';
import { templateKey } from '../delivery/wording';
import { memoryOf } from '../memory';
import { REASON, type Reason } from '../reasons';
import { hasAnswered } from '../reponse/received';
import type { Lead, LeadState, MessageMax, Reglages } from '../state';

export const ETAPES = ['j+1', 'j+3', 'j+7', 'j+7-porte-ouverte'] as const;
export type Etape = (typeof ETAPES)[number];

/** After the call; the last one is an open door when the motivation is strong. */
export const etapesFor = ({ niveauMotivation }: Lead): readonly [Etape, Etape, Etape] => [
  'j+1',
  'j+3',
  niveauMotivation === 'FORTE' ? 'j+7-porte-ouverte' : 'j+7',
];

const INDEX: Readonly<Record<Etape, 0 | 1 | 2>> = { 'j+1': 0, 'j+3': 1, 'j+7': 2, 'j+7-porte-ouverte': 2 };
const isEtape = (etape: string): etape is Etape => etape in INDEX;

/** `coach-03.j+1.<lead>.<call>`: another call has other messages. */
export const followUpKey = (etape: Etape, lead: Lead, le: Date): string =>
  keyOf(templateKey('COACH_03', etape), lead.id, le);

/** One that the team approves late still makes sense for some days. */
const LATE = days(3);
export function followUpUsefulUntil(message: MessageMax, { lead }: LeadState, { suivi }: Reglages): Date {
  const after = isEtape(message.etape) ? suivi.jours[INDEX[message.etape]] : 0;
  const call = memoryOf(lead).appel?.le;
  return plus(call === undefined ? message.createdAt : new Date(call), days(after) + LATE);
}

/**
 * A reply after the call of `le`, the hour in the calendar. Of a call that took place before that hour, an answer of before it
 * counts too, from the moment the call's first message was made. Both records were made by Twenty's clock, so that they tell
 * which came first whatever ours says.
 */
export function hasAnsweredSinceCall(state: LeadState, le: Date): boolean {
  const ending = keyOf('', state.lead.id, le);
  const followed = earliest(
    state.messages
      .filter(({ scenario, cle }) => scenario === 'COACH_03' && cle.endsWith(ending))
      .map(({ createdAt }) => createdAt),
  );
  if (followed === null || !isBefore(followed, le)) return hasAnswered(state, le);
  const { tentatives, messages } = state;
  const madeAfter = ({ createdAt }: { readonly createdAt: Date }): boolean => isBefore(followed, createdAt);
  const since = { ...state, tentatives: tentatives.filter(madeAfter), messages: messages.filter(madeAfter) };
  return hasAnswered(state, le) || hasAnswered(since, followed);
}

/** A reply stops it; so does a call that is no longer marked as held, or another one (DESIGN §5). */
export function followUpEndedBecause(message: MessageMax, state: LeadState): Reason | null {
  const { lead } = state;
  if (lead.parcours !== 'COACHING') return REASON.parcoursChange;
  if (lead.appelRealise !== 'OUI') return REASON.appelChange;
  const known = memoryOf(lead).appel;
  if (known !== undefined && !message.cle.endsWith(keyOf('', lead.id, new Date(known.le))))
    return REASON.appelChange;
  const answered =
    known === undefined
      ? hasAnswered(state, message.createdAt)
      : hasAnsweredSinceCall(state, new Date(known.le));
  if (answered) return REASON.aRepondu;
  return isEtape(message.etape) && !etapesFor(lead).includes(message.etape) ? REASON.motivationChangee : null;
}
