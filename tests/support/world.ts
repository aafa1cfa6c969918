/**
 * The whole loop without its hands: state, `decide`, `apply`, `judge`, on a clock that only the test moves. Alarms ring at
 * the moments `wake` asked for, and at those only: what nobody planned to look at is not looked at.
 */
import { recordId } from '../../src/kernel/keys';
import { decide } from '../../workflows/decide';
import type { Decision, ModeleApprouve } from '../../workflows/decisions';
import { accordOf } from '../../workflows/delivery/accord';
import { judge } from '../../workflows/delivery/judge';
import { isEdited } from '../../workflows/delivery/wording-now';
import type {
  Agency,
  Lead,
  LeadState,
  MessageMax,
  NotificationMax,
  RendezVous,
  TentativeContact,
} from '../../workflows/state';
import { aLead, anAgency, aRendezVous, aState, aTentative, NOW } from './builders';

type Deliver = Extract<Decision, { do: 'deliver' }>;

/** Carries decisions out as Twenty would hold them: creations are insert-only, changes are conditional. Sends nothing. */
export const apply = (state: LeadState, decisions: readonly Decision[], now: Date): LeadState =>
  decisions.reduce((after, decision) => applyOne(after, decision, now), state);

// eslint-disable-next-line complexity -- one case per kind of decision
function applyOne(state: LeadState, decision: Decision, now: Date): LeadState {
  switch (decision.do) {
    case 'updateLead':
      return { ...state, lead: { ...state.lead, ...decision.set, updatedAt: now } };
    case 'createRendezVous': {
      const { key, leadId, set } = decision;
      const added = aRendezVous({ ...record(key, now), leadId, ...set });
      return { ...state, rendezVous: insert(state.rendezVous, added) };
    }
    case 'updateRendezVous': {
      const { rendezVousId: id, set } = decision;
      return { ...state, rendezVous: change(state.rendezVous, id, { ...set, updatedAt: now }) };
    }
    case 'createTentative': {
      const { key, leadId, auteurId, canal, resultat, le } = decision;
      const added = aTentative({ ...record(key, now), leadId, auteurId, canal, resultat, le });
      return { ...state, tentatives: insert(state.tentatives, added) };
    }
    case 'createTask': {
      const { key, leadId, titre, echeance, responsableId } = decision;
      const task = {
        id: recordId(key),
        leadId,
        titre,
        statut: 'TODO',
        echeance,
        responsableId,
        deletedAt: null,
      };
      return { ...state, taches: insert(state.taches, task) };
    }
    case 'updateTask':
      return { ...state, taches: change(state.taches, decision.taskId, decision.set) };
    case 'createClient': {
      const { key, leadId, conseillereId } = decision;
      const personneId = recordId(`personne.${leadId}`);
      const added = { ...record(key, now), leadId, conseillereId, personneId };
      return { ...state, clients: insert(state.clients, added) };
    }
    case 'updateClient':
      return { ...state, clients: change(state.clients, decision.clientId, decision.set) };
    case 'mailNotification':
      return {
        ...state,
        notifications: change(state.notifications, decision.notificationId, { courrielLe: now }),
      };
    case 'notify':
      return { ...state, notifications: insert(state.notifications, toNotification(decision, now)) };
    case 'planMessage':
      return { ...state, messages: insert(state.messages, toMessage(decision, now)) };
    case 'changeMessage': {
      const { messageId, from, to, prevuLe, canal, repli, because } = decision;
      const set = {
        statut: to,
        raison: because,
        ...(prevuLe && { prevuLe }),
        ...(canal && { canal }),
        ...(repli !== undefined && { repli }),
      };
      return changeMessage(state, { messageId, from, set, now });
    }
    case 'requestDistribution':
    case 'deliver':
    case 'resolve':
    case 'wake':
    case 'nothing':
      return state;
  }
}

type MessageUpdate = {
  readonly messageId: string;
  readonly from: MessageMax['statut'];
  readonly set: Partial<MessageMax>;
  readonly now: Date;
};

const changeMessage = (state: LeadState, { messageId, from, set, now }: MessageUpdate): LeadState => ({
  ...state,
  messages: state.messages.map((message) =>
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

const record = (key: string, now: Date) => ({
  id: recordId(key),
  createdAt: now,
  updatedAt: now,
  deletedAt: null,
});
const stored = (key: string, now: Date) => ({ ...record(key, now), cle: key });

const toNotification = (decision: Extract<Decision, { do: 'notify' }>, now: Date): NotificationMax => ({
  ...stored(decision.key, now),
  destinataireId: decision.destinataireId,
  nature: decision.nature,
  leadId: decision.leadId,
  name: decision.titre,
  texte: decision.texte,
  courrielLe: null,
});

function toMessage(decision: Extract<Decision, { do: 'planMessage' }>, now: Date): MessageMax {
  const { leadId, rendezVousId, scenario, etape, canal, statut, prevuLe, destinataire, sujet, corps } =
    decision;
  return {
    ...stored(decision.key, now),
    ...{ leadId, rendezVousId, scenario, etape, canal, statut, prevuLe, destinataire, sujet, corps },
    sens: 'SORTANT',
    envoyeLe: null,
    texteMax: corps,
    raison: decision.because,
    repli: '',
    accord: null,
    idFournisseur: '',
  };
}

export type Sent = {
  readonly at: Date;
  readonly cle: string;
  readonly canal: string | null;
  readonly destinataire: string;
  readonly corps: string;
  readonly modele?: ModeleApprouve;
  /** What was known at that instant. */
  readonly state: LeadState;
};

/** Rounds after which a lead that still asks for work is a loop. */
const MANY_ROUNDS = 10;

export class World {
  readonly sent: Sent[] = [];
  /** Every decision ever taken that was not `nothing` or `wake`. */
  readonly history: Decision[] = [];
  /** Keys of the messages that a person cancelled or threw away. */
  readonly refused = new Set<string>();
  private alarm: Date | null = null;

  constructor(
    public state: LeadState = aState({ lead: aLead({ statut: null, source: null, statutCoaching: null }) }),
    public agency: Agency = anAgency(),
    public now: Date = NOW,
  ) {}

  /** Decides and carries out until there is nothing more to do at this instant. */
  settle(): this {
    for (let round = 0; round < MANY_ROUNDS; round += 1) {
      const decisions = decide(this.state, this.agency, this.now);
      this.alarm = decisions.find((decision) => decision.do === 'wake')?.at ?? null;
      const work = decisions.filter(({ do: kind }) => kind !== 'nothing' && kind !== 'wake');
      if (work.length === 0) return this;
      this.history.push(...work);
      this.state = apply(this.state, work, this.now);
      work.filter((decision) => decision.do === 'deliver').forEach((decision) => this.deliver(decision));
    }
    throw new Error('the same lead keeps asking for work at the same instant');
  }

  /** Claim, judge again on fresh state, send. */
  private deliver({ messageId, from }: Deliver): void {
    const set = (was: MessageMax['statut'], changes: Partial<MessageMax>): void => {
      this.state = changeMessage(this.state, { messageId, from: was, set: changes, now: this.now });
    };
    set(from, { statut: 'ENVOI_EN_COURS' });
    const claimed = this.state.messages.find(({ id }) => id === messageId);
    if (claimed?.statut !== 'ENVOI_EN_COURS') return;
    const verdict = judge({ ...claimed, statut: from }, this.state, this.agency, this.now);
    const raison = verdict.because;
    if (verdict.verdict === 'drop') return set('ENVOI_EN_COURS', { statut: verdict.to, raison });
    if (verdict.verdict === 'postpone') {
      return set('ENVOI_EN_COURS', { statut: from, prevuLe: verdict.until, raison });
    }
    if (verdict.verdict === 'reroute') {
      const { canal } = verdict;
      return set('ENVOI_EN_COURS', { statut: from, canal, repli: raison, raison });
    }
    const { sujet, corps, destinataire, modele } = verdict;
    this.sent.push({
      at: this.now,
      cle: claimed.cle,
      canal: claimed.canal,
      destinataire,
      corps,
      ...(modele && { modele }),
      state: this.state,
    });
    const texteMax = isEdited(claimed) ? claimed.texteMax : corps;
    const how = { accord: accordOf(claimed, from), ...(modele && { repli: raison }) };
    const what = { envoyeLe: this.now, sujet, corps, texteMax, destinataire, raison };
    set('ENVOI_EN_COURS', { statut: 'ENVOYE', ...what, ...how });
  }

  /** Lets time pass; alarms ring on the way. */
  until(moment: Date): this {
    while (this.alarm !== null && this.alarm <= moment) {
      if (this.alarm > this.now) this.now = this.alarm;
      this.settle();
    }
    this.now = moment;
    return this.settle();
  }

  changesLead(changes: Partial<Lead>): this {
    this.state = { ...this.state, lead: { ...this.state.lead, ...changes, updatedAt: this.now } };
    return this.settle();
  }

  changesAgency(agency: Agency): this {
    this.agency = agency;
    return this.settle();
  }

  /** Creates the appointment, or changes it. */
  books(changes: Partial<RendezVous> = {}): this {
    return this.puts({ rendezVous: changes }).settle();
  }

  /** Notes an attempt, or changes it. */
  notes(changes: Partial<TentativeContact> = {}): this {
    return this.puts({ tentative: changes }).settle();
  }

  /** People write, and MAX has not looked yet: several of these are one look later. */
  puts(changes: {
    readonly lead?: Partial<Lead>;
    readonly rendezVous?: Partial<RendezVous>;
    readonly tentative?: Partial<TentativeContact>;
  }): this {
    const { lead, rendezVous, tentative } = changes;
    const updatedAt = this.now;
    if (lead) this.state = { ...this.state, lead: { ...this.state.lead, ...lead, updatedAt } };
    if (rendezVous) {
      const there = this.state.rendezVous.find(({ id }) => id === (rendezVous.id ?? 'rdv-1'));
      const one = { ...(there ?? aRendezVous({ createdAt: this.now })), ...rendezVous, updatedAt };
      const others = this.state.rendezVous.filter(({ id }) => id !== one.id);
      this.state = { ...this.state, rendezVous: [...others, one] };
    }
    if (tentative) {
      const there = this.state.tentatives.find(({ id }) => id === (tentative.id ?? 'tentative-1'));
      const one = { ...(there ?? aTentative({ createdAt: this.now })), ...tentative, updatedAt };
      const others = this.state.tentatives.filter(({ id }) => id !== one.id);
      this.state = { ...this.state, tentatives: [...others, one] };
    }
    return this;
  }

  /** A person edits, approves, cancels or deletes a message in Twenty. */
  edits(cle: string, changes: Partial<MessageMax>): this {
    if (changes.statut === 'ANNULE' || changes.deletedAt) this.refused.add(cle);
    this.state = {
      ...this.state,
      messages: this.state.messages.map((message) =>
        message.cle === cle ? { ...message, ...changes, updatedAt: this.now } : message,
      ),
    };
    return this.settle();
  }

  /** A message that came in, or one that staff wrote. */
  adds(message: MessageMax): this {
    this.state = {
      ...this.state,
      messages: [...this.state.messages, { ...message, createdAt: this.now, updatedAt: this.now }],
    };
    return this.settle();
  }

  /** Anything else that happens around the lead: an attempt, a recommendation, a task ticked off. */
  changesState(changes: (state: LeadState) => Partial<LeadState>): this {
    this.state = { ...this.state, ...changes(this.state) };
    return this.settle();
  }

  /** `cle` without the lead's or appointment's id → statut, to read a story at a glance. */
  get statuts(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.state.messages.map(({ cle, statut }) => [cle.replace(/\.(rdv-\d|lead-\d)/, ''), statut ?? '']),
    );
  }

  message(cle: string): MessageMax {
    const found = this.state.messages.find((message) => message.cle === cle);
    if (found === undefined) throw new Error(`no message ${cle}`);
    return found;
  }
}
