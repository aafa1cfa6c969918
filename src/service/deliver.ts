/**
 * Messages that are due: claim, look again, judge again, send, record (DESIGN §2.5, §5). The claim is a conditional update,
 * so of all who try exactly one sends; what happens between the send and its record is found out by `resolve`.
 */
import type { Verdict } from '../../workflows/decisions';
import { heldBy, type Candidate, type Rule } from '../../workflows/delivery/judge';
import { isForStaff } from '../../workflows/invitation/key';
import type { Agency, LeadState } from '../../workflows/state';
import { cut } from '../kernel/cut';
import { minutes, plus, seconds } from '../kernel/time';
import { CLAIMED } from './claim';
import { attachmentsOf } from './invitation';
import { faultFields } from './log';
import type { Loop } from './loop';
import type { Creation, MessageTransition, Outcome } from './ports';
import { optOut } from './opt-out';
import { recordEnds } from './record-ends';
import { MOST_SKEW } from './skew';
import { handOver, resultOf, type Judged } from './send';

type Due = Creation<'deliver'>;
type Result = MessageTransition['set'];
type Claimed = { readonly due: Due; readonly claimedAt: Date };

/** Small, so that little time passes between a claim and its send. */
const AT_ONCE = 20;
/** A claim is taken for lost after eight seconds (`workflows/delivery/unfinished`): past half of that it is given back unsent. */
const SEND_WITHIN = seconds(4);
/** A clock is set right by a person. */
const SKEWED_LATER = minutes(5);
/** A message that leaves later than this after its time is told as late in the figures. */
const LATE = minutes(5);

/** Answers the leads to look at again: all that were tried, sent or not. */
export async function deliver(due: readonly Due[], loop: Loop): Promise<readonly string[]> {
  for (const group of cut(due, AT_ONCE)) await deliverGroup(group, loop);
  return due.map(({ leadId }) => leadId);
}

async function deliverGroup(group: readonly Due[], loop: Loop): Promise<void> {
  const { workspace, clock } = loop;
  // A claim that then waits in line for its look is given back unsent, and trying again would keep the line long.
  await workspace.roomToSend();
  const claimedAt = clock.now();
  const won = await workspace.transition(
    group.map(({ messageId, from }) => ({ id: messageId, from, set: CLAIMED[from] })),
  );
  const ours = group.filter(({ messageId }) => won.has(messageId));
  if (ours.length === 0) return;
  const [agency, states] = [
    await loop.agency(),
    await workspace.loadStates([...new Set(ours.map(({ leadId }) => leadId))]),
  ];
  const stateOf = new Map(states.map((state) => [state.lead.id, state]));
  const results = await Promise.all(
    ours.map((due) => deliverOne({ due, claimedAt }, stateOf.get(due.leadId), agency, loop)),
  );
  // When this fails the verdict stands all the same: the records stay ENVOI_EN_COURS and `resolve` asks the channel.
  await recordEnds(
    results.filter((result) => result !== null),
    loop,
  );
}

/** What becomes of a claimed message; null when someone else has changed it since the claim. */
async function deliverOne(
  claimed: Claimed,
  state: LeadState | undefined,
  agency: Agency,
  loop: Loop,
): Promise<MessageTransition | null> {
  const { due, claimedAt } = claimed;
  const message = state?.messages.find(({ id }) => id === due.messageId);
  const end = (set: Result): MessageTransition => ({ id: due.messageId, from: 'ENVOI_EN_COURS', set });
  if (!state || !message) return end({ statut: 'ANNULE', raison: 'le lead ou le message a été supprimé' });
  if (message.statut !== 'ENVOI_EN_COURS') return null;
  if (loop.clock.now() > plus(claimedAt, SEND_WITHIN)) {
    return end({ statut: due.from, raison: 'Twenty a tardé à répondre : envoi repris' });
  }
  const skew = loop.workspace.clockLead() ?? 0;
  if (Math.abs(skew) > MOST_SKEW) return end(heldByTheClock(due.from, skew, loop));
  return end(await judgeAndSend({ ...message, statut: due.from }, state, agency, loop));
}

/** Given back unsent, and said aloud: nothing leaves until somebody has set the clock. */
function heldByTheClock(from: Due['from'], skew: number, { clock, figures, log }: Loop): Result {
  const secondes = Math.round(skew / 1_000);
  figures.count('max_messages_dus_total');
  figures.count('max_messages_remis_total', { regle: 'horloge' });
  log.error({ ecartSecondes: secondes }, 'horloges trop éloignées : rien ne part');
  const raison = `l’horloge de MAX a ${Math.abs(secondes)} s d’écart avec celle de Twenty : envoi remis (voir « max doctor »)`;
  return { statut: from, raison, prevuLe: plus(clock.now(), SKEWED_LATER) };
}

async function judgeAndSend(
  message: Candidate,
  state: LeadState,
  agency: Agency,
  loop: Loop,
): Promise<Result> {
  const now = loop.clock.now();
  const judged = judgeAgain(message, state, agency, loop);
  const verdict = judged?.verdict;
  const held = (): Rule => heldBy(message, state, agency, now);
  countJudged(verdict, message, held, loop);
  switch (verdict?.verdict) {
    case undefined:
      return { statut: 'ECHEC', raison: 'MAX n’a pas su juger ce message : consultez son journal' };
    case 'drop':
      return { statut: verdict.to, raison: verdict.because };
    case 'postpone':
      return { statut: message.statut, raison: verdict.because, prevuLe: verdict.until };
    case 'reroute': {
      const { canal, because } = verdict;
      return { statut: message.statut, canal, repli: because, raison: because };
    }
    case 'send':
      return resultOf(
        await sendIt(message, { verdict, attachments: judged?.attachments ?? [] }, state, loop),
        message,
        verdict,
        now,
      );
  }
}

/** Every due message is counted once: sent for, put off or given up, by which rule; and how late what leaves is. */
function countJudged(
  verdict: Verdict | undefined,
  { prevuLe }: Candidate,
  heldBy: () => Rule,
  { figures, clock }: Loop,
): void {
  figures.count('max_messages_dus_total');
  if (verdict === undefined) return figures.count('max_messages_refuses_total', { regle: 'panne' });
  if (verdict.verdict !== 'send') {
    const regle = heldBy();
    const name = verdict.verdict === 'drop' ? 'max_messages_refuses_total' : 'max_messages_remis_total';
    return figures.count(name, { regle });
  }
  const lateMs = clock.now().getTime() - (prevuLe ?? clock.now()).getTime();
  figures.count('max_envois_retard_secondes_total', {}, Math.max(0, lateMs) / 1_000);
  if (lateMs > LATE) figures.count('max_envois_en_retard_total');
}

/** A provider that says "this person told us STOP" is believed at once, before the message's own end is written. */
async function sendIt(message: Candidate, judged: Judged, state: LeadState, loop: Loop): Promise<Outcome> {
  const outcome = await handOver(message, judged, state, loop);
  if (outcome.outcome === 'refused' && outcome.classe === 'DESABONNE' && !isForStaff(message))
    await optOut([state.lead], outcome.because, loop);
  return outcome;
}

/** The second judgement, and what goes with the message; null when the mind fails, which must not hold up the others. */
function judgeAgain(
  message: Candidate,
  state: LeadState,
  agency: Agency,
  loop: Loop,
): Judged<Verdict> | null {
  try {
    const verdict = loop.mind.judge(message, state, agency, loop.clock.now());
    const sends = verdict.verdict === 'send';
    return { verdict, attachments: sends ? attachmentsOf(message, state, agency, loop) : [] };
  } catch (cause) {
    loop.log.error({ messageId: message.id, ...faultFields(cause) }, 'message impossible à juger');
    return null;
  }
}
