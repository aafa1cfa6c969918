/** Decisions carried out on a state, as Twenty would hold it afterwards: creations are insert-only, changes conditional. */
import type { Decision } from '../decisions';
import type { LeadState, MessageMax } from '../state';
import { newClient, newMessage, newNotification, newRendezVous, newTache, newTentative } from './records';

type Of<Do extends Decision['do']> = Extract<Decision, { do: Do }>;
type Hands = {
  readonly [Do in Decision['do']]: (state: LeadState, decision: Of<Do>, now: Date) => Partial<LeadState>;
};

/** Sends nothing; whom a distribution would choose is not known here. */
export const apply = (state: LeadState, decisions: readonly Decision[], now: Date): LeadState =>
  decisions.reduce((after, decision) => ({ ...after, ...changesBy(after, decision, now) }), state);

function changesBy(state: LeadState, decision: Decision, now: Date): Partial<LeadState> {
  const hand = HANDS[decision.do] as (state: LeadState, one: Decision, now: Date) => Partial<LeadState>;
  return hand(state, decision, now);
}

const UNCHANGED: Partial<LeadState> = {};

/** One per kind of decision; a kind without one does not compile. */
const HANDS: Hands = {
  updateLead: ({ lead }, { set }, now) => ({ lead: { ...lead, ...set, updatedAt: now } }),
  createRendezVous: ({ rendezVous }, decision, now) => ({
    rendezVous: insert(rendezVous, newRendezVous(decision, now)),
  }),
  updateRendezVous: ({ rendezVous }, { rendezVousId, set }, now) => ({
    rendezVous: change(rendezVous, rendezVousId, { ...set, updatedAt: now }),
  }),
  createTentative: ({ tentatives }, decision, now) => ({
    tentatives: insert(tentatives, newTentative(decision, now)),
  }),
  createTask: ({ taches }, decision) => ({ taches: insert(taches, newTache(decision)) }),
  updateTask: ({ taches }, { taskId, set }) => ({ taches: change(taches, taskId, set) }),
  createClient: ({ clients }, decision, now) => ({ clients: insert(clients, newClient(decision, now)) }),
  updateClient: ({ clients }, { clientId, set }) => ({ clients: change(clients, clientId, set) }),
  notify: ({ notifications }, decision, now) => ({
    notifications: insert(notifications, newNotification(decision, now)),
  }),
  mailNotification: ({ notifications }, { notificationId }, now) => ({
    notifications: change(notifications, notificationId, { courrielLe: now }),
  }),
  planMessage: ({ messages }, decision, now) => ({ messages: insert(messages, newMessage(decision, now)) }),
  changeMessage: (state, { messageId, from, to, prevuLe, canal, repli, because }, now) => {
    const moved = {
      ...(prevuLe && { prevuLe }),
      ...(canal && { canal }),
      ...(repli !== undefined && { repli }),
    };
    return moveMessage(state, { messageId, from, set: { statut: to, raison: because, ...moved }, now });
  },
  requestDistribution: () => UNCHANGED,
  deliver: () => UNCHANGED,
  resolve: () => UNCHANGED,
  wake: () => UNCHANGED,
  nothing: () => UNCHANGED,
};

export type Move = {
  readonly messageId: string;
  readonly from: MessageMax['statut'];
  readonly set: Partial<MessageMax>;
  readonly now: Date;
};

/** The conditional update of one message: nothing when it is no longer in `from`. */
export const moveMessage = (
  { messages }: LeadState,
  { messageId, from, set, now }: Move,
): Pick<LeadState, 'messages'> => ({
  messages: messages.map((message) =>
    message.id === messageId && message.statut === from ? { ...message, ...set, updatedAt: now } : message,
  ),
});

const change = <Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  set: Partial<Item>,
): readonly Item[] => items.map((item) => (item.id === id ? { ...item, ...set } : item));

const insert = <Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] =>
  items.some(({ id }) => id === item.id) ? items : [...items, item];
