/**
 * The whole loop without its hands: state, `decide`, `apply`, `judge`, on a clock that only the test moves. Alarms ring at
 * the moments `wake` asked for, and at those only: what nobody planned to look at is not looked at.
 */
import { decide } from '../../workflows/decide';
import type { Decision, ModeleApprouve } from '../../workflows/decisions';
import { apply } from '../../workflows/simulation/apply';
import { handOver } from '../../workflows/simulation/hand-over';
import type {
  Agency,
  Lead,
  LeadState,
  MessageMax,
  RendezVous,
  TentativeContact,
} from '../../workflows/state';
import { aLead, anAgency, aRendezVous, aState, aTentative, NOW } from './builders';

export { apply };

type Deliver = Extract<Decision, { do: 'deliver' }>;

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
  private deliver(decision: Deliver): void {
    const before = this.state;
    const { state, message, verdict } = handOver(decision, before, this.agency, this.now);
    this.state = state;
    if (message === null || verdict?.verdict !== 'send') return;
    const { destinataire, corps, modele } = verdict;
    this.sent.push({
      ...{ at: this.now, cle: message.cle, canal: message.canal, destinataire, corps },
      ...(modele && { modele }),
      state: before,
    });
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
