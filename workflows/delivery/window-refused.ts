/**
 * WhatsApp said no after all: its clock is the truth, or our template is not one of its own. The message takes the way it would
 * have taken outside the window, each way once at most: text, template, another channel; and never after it stopped being true.
 */
import { hours, isBefore, plus } from '../../src/kernel/time';
import { modeOf } from '../agency';
import type { Decision } from '../decisions';
import type { Agency, LeadState, MessageMax } from '../state';
import { endedBecause, isPast, usefulUntil } from './ended';
import { classeOf, withClasse } from './failure';
import { scenarioOf } from './pending';
import { wayAround } from './way-around';
import { REFUSED } from './whatsapp-window';

/** Since it was tried: what failed long ago is left to the team, who may have said it otherwise since. */
const FALL_BACK_WITHIN = hours(24);

type Change = Extract<Decision, { do: 'changeMessage' }>;

/** For a message in ECHEC: the next way, or what somebody can do about it, said on the record once. */
export function decideRefused(
  message: MessageMax,
  state: LeadState,
  agency: Agency,
  now: Date,
): readonly Decision[] {
  if (!isRefusedByWindow(message) || isOver(message, state, agency, now)) return [];
  const way = wayAround(message, state, agency, { closed: REFUSED, templateRefused: message.repli !== '' });
  const leadId = state.lead.id;
  const change = { do: 'changeMessage', leadId, messageId: message.id, from: 'ECHEC' } as const;
  if (way.by === 'none')
    return saidAlready({ ...change, to: 'ECHEC', because: withRemedy(way.because) }, message);
  const canal = way.by === 'channel' ? way.canal : 'WHATSAPP';
  const to = statusBefore(message, state, agency);
  return [
    { ...change, to, canal, repli: way.because, prevuLe: now, because: way.because },
    { do: 'wake', leadId, at: now, because: 'WhatsApp a refusé : le message prend un autre chemin' },
  ];
}

const isRefusedByWindow = ({ statut, canal, sens, raison }: MessageMax): boolean =>
  statut === 'ECHEC' && canal === 'WHATSAPP' && sens !== 'ENTRANT' && classeOf(raison) === 'FENETRE';

function isOver(message: MessageMax, state: LeadState, agency: Agency, now: Date): boolean {
  const tried = message.envoyeLe ?? message.prevuLe ?? message.createdAt;
  return (
    !isBefore(now, plus(tried, FALL_BACK_WITHIN)) ||
    endedBecause(message, state, agency) !== null ||
    isPast(usefulUntil(message, state, agency), now)
  );
}

/** What the team approved stays approved; what left by itself does so again only while the mode allows. */
function statusBefore(message: MessageMax, state: LeadState, agency: Agency): Change['to'] {
  const scenario = scenarioOf(message);
  if (scenario === null || message.accord !== null) return 'APPROUVE';
  return modeOf(state.lead, scenario, agency) === 'AUTO' ? 'PLANIFIE' : 'A_VALIDER';
}

/** Keeps the class, so that the message is taken up when the remedy comes in time. */
const withRemedy = (because: string): string => withClasse(because, 'FENETRE');

const saidAlready = (change: Change, { raison }: MessageMax): readonly Decision[] =>
  change.because === raison ? [] : [change];
