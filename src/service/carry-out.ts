/** From decisions to the hands that carry them out: one table, in an order that loses nothing when it is cut short. */
import type { Decision } from '../../workflows/decisions';
import type { LeadState } from '../../workflows/state';
import { plus, minutes } from '../kernel/time';
import { deliver } from './deliver';
import type { Loop } from './loop';
import type { Creation } from './ports';
import { requestDistribution } from './request-distribution';
import { resolve } from './resolve';
import { mailNotifications, mailTold } from './staff-mail';

export type States = ReadonlyMap<string, LeadState>;
type Kind = Decision['do'];
type Hands = { readonly [Do in Kind]: (those: readonly Creation<Do>[]) => Promise<void> };

/**
 * First the records that a lead's own memory will speak of, then what staff see, then what will be sent, then what is sent, and the alarms last: a batch cut short anywhere is tried
 * again as a whole, and finds done what was done.
 */
const ORDER: readonly Kind[] = [
  'createRendezVous',
  'updateRendezVous',
  'createTentative',
  'createTask',
  'updateTask',
  'createClient',
  'updateClient',
  'requestDistribution',
  'updateLead',
  'notify',
  'mailNotification',
  'planMessage',
  'changeMessage',
  'resolve',
  'deliver',
  'wake',
  'nothing',
];

export async function carryOut(decisions: readonly Decision[], states: States, loop: Loop): Promise<void> {
  const stale = new Set<string>();
  const hands = handsOf(states, loop, stale);
  for (const kind of ORDER) await hand(kind, decisions, hands, loop);
  await lookAgain(stale, decisions, loop);
}

async function hand<Do extends Kind>(
  kind: Do,
  decisions: readonly Decision[],
  hands: Hands,
  loop: Loop,
): Promise<void> {
  const those = decisions.filter((decision): decision is Creation<Do> => decision.do === kind);
  if (those.length === 0) return;
  loop.figures.count('max_decisions_total', { decision: kind }, those.length);
  await hands[kind](those);
}

/** `stale` collects the leads whose state turned out to be older than what Twenty has. */
function handsOf(states: States, loop: Loop, stale: Set<string>): Hands {
  const { workspace, alarms, clock } = loop;
  return {
    createRendezVous: async (those) => addLeads(stale, those, await workspace.createRendezVous(those)),
    updateRendezVous: (those) => workspace.updateRendezVous(those),
    createTentative: async (those) => void (await workspace.createTentatives(those)),
    createTask: async (those) => void (await workspace.createTasks(those)),
    updateTask: (those) => workspace.updateTasks(those),
    createClient: async (those) => void (await workspace.createClients(those)),
    updateClient: (those) => workspace.updateClients(those),
    requestDistribution: (those) => requestDistribution(those, loop),
    mailNotification: (those) => mailNotifications(those, states, loop),
    updateLead: (those) => workspace.updateLeads(those),
    notify: async (those) => {
      // One that is there was told, perhaps about another lead (two whose appointments overlap): nothing is stale.
      await workspace.createNotifications(those);
      await mailTold(those, loop);
    },
    planMessage: async (those) => addLeads(stale, those, await workspace.createMessages(those)),
    changeMessage: async (those) => {
      const won = await workspace.transition(those.map(transitionOf));
      for (const { messageId, leadId } of those) if (!won.has(messageId)) stale.add(leadId);
    },
    resolve: (those) => resolve(those, states, loop),
    deliver: async (those) => {
      for (const leadId of await deliver(those, loop)) stale.add(leadId);
    },
    wake: async (those) => {
      const past = those.filter(({ at }) => at <= clock.now());
      for (const { leadId } of past) stale.add(leadId);
      const future = those.filter((wake) => !past.includes(wake));
      await Promise.all(future.map(({ leadId, at }) => alarms.setAlarm(leadId, at)));
    },
    nothing: () => Promise.resolve(),
  };
}

const transitionOf = ({
  messageId,
  from,
  to,
  prevuLe,
  canal,
  repli,
  because,
}: Creation<'changeMessage'>) => ({
  id: messageId,
  from,
  set: {
    statut: to,
    raison: because,
    ...(prevuLe && { prevuLe }),
    ...(canal && { canal }),
    ...(repli !== undefined && { repli }),
  },
});

function addLeads(
  stale: Set<string>,
  those: readonly { readonly key: string; readonly leadId: string }[],
  existing: readonly string[],
): void {
  for (const { key, leadId } of those) if (existing.includes(key)) stale.add(leadId);
}

/** At once, a few times in a row; a lead that still collides then is looked at a minute later, and never in a tight loop. */
async function lookAgain(
  stale: ReadonlySet<string>,
  decisions: readonly Decision[],
  loop: Loop,
): Promise<void> {
  const fresh = new Set(decisions.map(({ leadId }) => leadId).filter((id) => !stale.has(id)));
  loop.again.settle([...fresh]);
  if (stale.size === 0) return;
  const tired = await loop.again.mark([...stale], 'état périmé');
  const later = plus(loop.clock.now(), minutes(1));
  await Promise.all(tired.map((leadId) => loop.alarms.setAlarm(leadId, later)));
}
