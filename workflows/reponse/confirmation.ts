/** An opt-out in the person's own words is confirmed once (DESIGN §5); a provider that took the word has answered itself. */
import { keyOf } from '../../src/kernel/keys';
import { days, isBefore, plus } from '../../src/kernel/time';
import { modeOf, reglagesOf, zoneOf } from '../agency';
import type { Decision } from '../decisions';
import { addressFor } from '../delivery/address';
import { awaitMessage } from '../delivery/awaited';
import { messageByKey } from '../delivery/pending';
import { statutOf } from '../delivery/plan';
import { hoursFor, nextAllowed } from '../delivery/quiet-hours';
import { isProviderStop } from '../delivery/received';
import { templateKey, wordingOf } from '../delivery/wording';
import { countryOf } from '../local-time/place';
import { nothing } from '../nothing';
import { nameOf } from '../person';
import type { Agency, LeadState, MessageMax } from '../state';
import { genreOf, isReceived, receivedAt } from './received';

const RULE = 'confirmation de désabonnement';
const ETAPE = 'confirmation';
/** Later it would only be one more message to somebody who wants none. */
export const CONFIRMED_WITHIN = days(2);

export function decideConfirmation(state: LeadState, agency: Agency, now: Date): readonly Decision[] {
  const { lead } = state;
  if (lead.desabonneLe === null) return [nothing(lead, RULE, 'la personne n’est pas désabonnée')];
  const stops = stopsOf(state);
  const [stop] = stops;
  if (stop === undefined) return [nothing(lead, RULE, 'le désabonnement ne vient pas d’une réponse')];
  if (isProviderStop(stop)) return [nothing(lead, RULE, 'l’opérateur a confirmé lui-même')];
  if (!isBefore(now, plus(receivedAt(stop), CONFIRMED_WITHIN)))
    return [nothing(lead, RULE, 'le désabonnement est ancien')];
  if (modeOf(lead, 'DESABONNEMENT', agency) === 'CONSEIL')
    return [nothing(lead, RULE, 'mode CONSEIL : MAX n’écrit pas à la personne')];
  if (stops.some((one) => messageByKey(state.messages, keyFor(one)) !== undefined))
    return [nothing(lead, RULE, 'le désabonnement ne se confirme qu’une fois')];
  return plan(stop, keyFor(stop), state, agency, now);
}

const keyFor = ({ id }: MessageMax): string => keyOf(templateKey('DESABONNEMENT', ETAPE), id);

/** On the channel the person wrote on. */
// eslint-disable-next-line max-params -- the message and its key, beside the three of every decider
function plan(
  stop: MessageMax,
  key: string,
  { lead }: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  const { canal } = stop;
  if (canal === null) return [nothing(lead, RULE, 'aucun canal n’est choisi')];
  const address = addressFor(lead, canal);
  if (!address.ok) return [nothing(lead, RULE, address.because)];
  const step = { scenario: 'DESABONNEMENT', etape: ETAPE, canal, rendezVous: null } as const;
  const wording = wordingOf(step, lead, agency);
  if (!wording.ok) return [nothing(lead, RULE, wording.because)];
  const { destinataire } = address;
  const { sujet, corps } = wording;
  const hours = hoursFor('DESABONNEMENT', reglagesOf(lead, agency), countryOf(lead));
  const prevuLe = nextAllowed(now, hours, zoneOf(lead, agency));
  const statut = statutOf('DESABONNEMENT', lead, agency);
  return [
    {
      do: 'planMessage',
      key,
      leadId: lead.id,
      rendezVousId: null,
      ...{ scenario: step.scenario, etape: ETAPE, canal, statut, prevuLe, destinataire, sujet, corps },
      titre: `Désabonnement confirmé à ${nameOf(lead)}`,
      because: 'la personne a demandé de ne plus lui écrire',
    },
    ...awaitMessage({ leadId: lead.id, statut, prevuLe, until: plus(now, CONFIRMED_WITHIN) }),
  ];
}

/**
 * Since the person last came back, oldest first. A second STOP is not confirmed again; nor is an older one that was found
 * after it, whose webhook was lost.
 */
function stopsOf({ lead, messages }: LeadState): readonly MessageMax[] {
  const inOrder = messages
    .filter(isReceived)
    .map((message) => ({ message, genre: genreOf(message, lead) }))
    .filter(({ genre }) => genre === 'desabonnement' || genre === 'reabonnement')
    .toSorted((a, b) => Number(receivedAt(a.message)) - Number(receivedAt(b.message)));
  const back = inOrder.findLastIndex(({ genre }) => genre === 'reabonnement');
  return inOrder.slice(back + 1).map(({ message }) => message);
}
