/**
 * One lead's coming days, played on a clock that jumps from one moment MAX would look at it to the next. Pure: the same mind as
 * the service's decides and judges, and nothing leaves. Nothing else happens meanwhile either: no answer, no new appointment.
 */
import { isBefore } from '../../src/kernel/time';
import { decide } from '../decide';
import type { Decision, Verdict } from '../decisions';
import { isPending } from '../delivery/pending';
import type { Agency, LeadState, MessageMax } from '../state';
import { apply } from './apply';
import { handOver } from './hand-over';

export type Span = {
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
  /** Drafts count as approved the moment they are there. */
  readonly approve: boolean;
};

/** What concerns a message; `message` is as it was when it was judged. */
export type Moment =
  | { readonly at: Date; readonly decision: Of<'planMessage' | 'changeMessage' | 'nothing'> }
  | { readonly at: Date; readonly message: MessageMax; readonly verdict: Verdict };
type Of<Do extends Decision['do']> = Extract<Decision, { do: Do }>;

export type Course = {
  /** In their order; what a rule did not do is there once per reason. */
  readonly moments: readonly Moment[];
  readonly end: LeadState;
  /** MAX would keep looking at this lead without end: a fault of ours, said and not followed. */
  readonly endless: boolean;
};

/** Looks at the same instant, and instants, after which a lead goes round in circles. */
const MANY_ROUNDS = 20;
const MANY_INSTANTS = 20_000;

export function play(start: LeadState, agency: Agency, span: Span): Course {
  const moments: Moment[] = [];
  const isNews = once();
  let [state, now] = [start, span.from];
  for (let instant = 0; instant < MANY_INSTANTS; instant += 1) {
    const settled = settle(state, agency, now, span.approve);
    moments.push(...settled.moments.filter(isNews));
    state = settled.state;
    if (settled.endless) return { moments, end: state, endless: true };
    const next = settled.wake;
    if (next === null || !isBefore(now, next) || !isBefore(next, span.until)) {
      return { moments, end: state, endless: false };
    }
    now = next;
  }
  return { moments, end: state, endless: true };
}

type Settled = {
  readonly state: LeadState;
  readonly moments: readonly Moment[];
  readonly wake: Date | null;
  readonly endless: boolean;
};

/** Decides and carries out until there is nothing more to do at this instant. */
function settle(before: LeadState, agency: Agency, now: Date, approve: boolean): Settled {
  const moments: Moment[] = [];
  let state = before;
  for (let round = 0; round < MANY_ROUNDS; round += 1) {
    if (approve) state = approveDrafts(state, now);
    const decisions = decide(state, agency, now);
    moments.push(...decisions.filter(isAboutMessages).map((decision) => ({ at: now, decision })));
    const work = decisions.filter(isWork);
    if (work.length === 0) return { state, moments, wake: wakeOf(decisions), endless: false };
    state = apply(state, work, now);
    for (const decision of work) {
      if (decision.do !== 'deliver') continue;
      const { state: after, message, verdict } = handOver(decision, state, agency, now);
      state = after;
      if (message && verdict) moments.push({ at: now, message, verdict });
    }
  }
  return { state, moments, wake: null, endless: true };
}

const isAboutMessages = (decision: Decision): decision is Of<'planMessage' | 'changeMessage' | 'nothing'> =>
  decision.do === 'planMessage' || decision.do === 'changeMessage' || decision.do === 'nothing';

/** A rule says at every look why it does nothing: once is enough. */
function once(): (moment: Moment) => boolean {
  const said = new Set<string>();
  return (moment) => {
    if (!('decision' in moment) || moment.decision.do !== 'nothing') return true;
    const { rule, because } = moment.decision;
    const before = said.size;
    return said.add(`${rule} ${because}`).size > before;
  };
}

/** What only a provider could answer is not work here. */
const isWork = ({ do: kind }: Decision): boolean =>
  kind !== 'nothing' && kind !== 'wake' && kind !== 'resolve';

const wakeOf = (decisions: readonly Decision[]): Date | null =>
  decisions.find((decision) => decision.do === 'wake')?.at ?? null;

function approveDrafts(state: LeadState, now: Date): LeadState {
  if (!state.messages.some(isDraft)) return state;
  const approved = { statut: 'APPROUVE', updatedAt: now } as const;
  return {
    ...state,
    messages: state.messages.map((message) => (isDraft(message) ? { ...message, ...approved } : message)),
  };
}

const isDraft = (message: MessageMax): boolean => isPending(message) && message.statut === 'A_VALIDER';
