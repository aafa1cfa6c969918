/** The panel's state, moved by what the person does and by what Twenty answers. Pure: times are handed in (ms). */
import type { Fault } from '../kit/api';
import type { Access } from '../kit/rights';
import { NEW_CHOICE, type Choice, type OrderInput, type Person } from './choice';
import { phaseOf, type OrderRecord, type Phase } from './record';
import type { Subject } from './subject';

export type State = {
  readonly subject: Subject;
  /** False until team, rights and record were read. */
  readonly loaded: boolean;
  readonly access: Access;
  readonly team: readonly Person[];
  readonly choice: Choice;
  /** The record once there is one. */
  readonly record: OrderRecord | null;
  /** The person goes back to her choice; the record is changed when she asks again. */
  readonly editing: boolean;
  /** What was asked last. */
  readonly order: OrderInput | null;
  /** Fingerprint of the demand that was replaced. */
  readonly replaced: string | null;
  /** Leads that already carry the distribution. */
  readonly placed: number;
  /** A write of ours is under way. */
  readonly busy: boolean;
  /** When anything moved last: after a while without, MAX is silent. */
  readonly movedAt: number;
  readonly fault: Fault | null;
};

export type Action =
  | {
      readonly do: 'loaded';
      readonly team: readonly Person[];
      readonly access: Access;
      readonly record: OrderRecord | null;
    }
  | { readonly do: 'choose'; readonly set: Partial<Choice> }
  | { readonly do: 'togglePerson'; readonly membreId: string }
  | { readonly do: 'writing' }
  /** The demand stands in the record. */
  | {
      readonly do: 'asked';
      readonly order: OrderInput;
      readonly record: OrderRecord;
      readonly replaced: string | null;
      readonly at: number;
    }
  /** The record has a new status. */
  | { readonly do: 'statutSet'; readonly record: OrderRecord; readonly at: number }
  | { readonly do: 'read'; readonly record: OrderRecord; readonly placed: number; readonly at: number }
  | { readonly do: 'edit' }
  | { readonly do: 'back' }
  | { readonly do: 'failed'; readonly fault: Fault }
  | { readonly do: 'dismiss' };

export const initialState = (subject: Subject, at: number): State => ({
  subject,
  loaded: false,
  access: 'write',
  team: [],
  choice: NEW_CHOICE,
  record: null,
  editing: false,
  order: null,
  replaced: null,
  placed: 0,
  busy: false,
  movedAt: at,
  fault: null,
});

export function advance(state: State, action: Action): State {
  switch (action.do) {
    case 'loaded':
      return {
        ...state,
        loaded: true,
        team: action.team,
        access: action.access,
        record: action.record,
        fault: null,
      };
    case 'choose':
      return { ...state, choice: { ...state.choice, ...action.set } };
    case 'togglePerson':
      return { ...state, choice: toggled(state.choice, action.membreId) };
    case 'writing':
      return { ...state, busy: true, fault: null };
    case 'asked': {
      const { order, record, replaced, at } = action;
      return { ...settled(state, record, at), order, replaced };
    }
    case 'statutSet':
      return settled(state, action.record, action.at);
    case 'read':
      return withRecord(state, action);
    case 'edit':
      return { ...state, editing: true };
    case 'back':
      return { ...state, editing: false };
    case 'failed':
      return { ...state, fault: action.fault, busy: false };
    case 'dismiss':
      return { ...state, fault: null };
  }
}

const settled = (state: State, record: OrderRecord, at: number): State => ({
  ...state,
  record,
  busy: false,
  editing: false,
  placed: 0,
  movedAt: at,
  fault: null,
});

function toggled(choice: Choice, membreId: string): Choice {
  const { strategie, membreIds } = choice;
  if (strategie === 'A_UNE_PERSONNE') return { ...choice, membreIds: [membreId] };
  const without = membreIds.filter((id) => id !== membreId);
  return { ...choice, membreIds: without.length < membreIds.length ? without : [...membreIds, membreId] };
}

function withRecord(state: State, { record, placed, at }: Extract<Action, { do: 'read' }>): State {
  const moved = placed !== state.placed || JSON.stringify(record) !== JSON.stringify(state.record);
  return { ...state, record, placed, movedAt: moved ? at : state.movedAt, fault: null };
}

/** How long MAX may take before its silence is said. */
export const PATIENCE_MS = 20_000;

export type Screen = 'loading' | 'forbidden' | 'choice' | Exclude<Phase, 'draft'>;

export type View = {
  readonly screen: Screen;
  /** Nothing moved for long: MAX does not answer. */
  readonly silence: boolean;
  /** Somebody is being waited for: the record has to be read again soon. */
  readonly waiting: boolean;
  /** 0 to 100 while leads are handed over, when it is known how many there are. */
  readonly percent: number | null;
  /** May look, but not touch. */
  readonly readOnly: boolean;
};

const WAITING: readonly Screen[] = ['previewing', 'applying', 'undoing'];

export function viewOf(state: State, now: number): View {
  const screen = screenOf(state);
  const waiting = WAITING.includes(screen);
  const total = state.record?.ledger?.planned ?? 0;
  return {
    screen,
    waiting,
    silence: waiting && now - state.movedAt > PATIENCE_MS,
    percent:
      screen === 'applying' && total > 0 ? Math.min(100, Math.round((100 * state.placed) / total)) : null,
    readOnly: state.access !== 'write',
  };
}

function screenOf({ loaded, access, record, editing, replaced }: State): Screen {
  if (!loaded) return 'loading';
  if (access === 'none' || access === 'absent') return 'forbidden';
  // Whoever may read distributions may follow one, and not start one.
  if (record === null) return access === 'read' ? 'forbidden' : 'choice';
  const phase = phaseOf(record, replaced);
  return editing || phase === 'draft' ? 'choice' : phase;
}
