/** The panel's state. Twenty's records are the truth: after each action they are read again. Pure. */
import type { Fault } from '../kit/api';
import type { Access } from '../kit/rights';
import type { Overview } from './overview';
import type { MessageAction } from './planned-messages';

/** What is being changed on one message. */
export type Edit = {
  readonly id: string;
  readonly action: 'edit' | 'postpone';
  readonly value: string;
};

export type State = {
  readonly overview: Overview | null;
  readonly messageAccess: Access;
  readonly leadAccess: Access;
  readonly edit: Edit | null;
  /** Id of what is being written, 'mode' for the mode. */
  readonly busy: string | null;
  readonly fault: Fault | null;
  /** An action that came too late, in French. */
  readonly notice: string | null;
  /** When a person last did something: MAX is at work, look more often. */
  readonly touchedAt: number;
  readonly showAll: boolean;
};

export type Action =
  | {
      readonly do: 'read';
      readonly overview: Overview;
      readonly access?: Pick<State, 'leadAccess' | 'messageAccess'>;
    }
  | { readonly do: 'edit'; readonly edit: Edit | null }
  | { readonly do: 'writing'; readonly id: string }
  | {
      readonly do: 'written';
      readonly overview: Overview;
      readonly notice: string | null;
      readonly at: number;
    }
  | { readonly do: 'failed'; readonly fault: Fault }
  | { readonly do: 'showAll' };

export const INITIAL_STATE: State = {
  overview: null,
  messageAccess: 'write',
  leadAccess: 'write',
  edit: null,
  busy: null,
  fault: null,
  notice: null,
  touchedAt: 0,
  showAll: false,
};

export function advance(state: State, action: Action): State {
  switch (action.do) {
    case 'read':
      return { ...state, ...action.access, overview: action.overview, fault: null };
    case 'edit':
      return { ...state, edit: action.edit, notice: null };
    case 'writing':
      return { ...state, busy: action.id, notice: null, fault: null };
    case 'written': {
      const { overview, notice, at } = action;
      return { ...state, overview, notice, busy: null, edit: null, fault: null, touchedAt: at };
    }
    case 'failed':
      return { ...state, fault: action.fault, busy: null };
    case 'showAll':
      return { ...state, showAll: true };
  }
}

const EVERY_MS = 15_000;
const SOON_MS = 2_000;
const AT_WORK_MS = 30_000;

/** How soon to look again. */
export const pulseMs = ({ touchedAt }: State, now: number): number =>
  now - touchedAt < AT_WORK_MS ? SOON_MS : EVERY_MS;

/** What an action writes on a message: from which statuses it may, and what. */
export type MessageWrite = {
  readonly from: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
};

const PENDING: readonly string[] = ['A_VALIDER', 'APPROUVE', 'PLANIFIE'];

/**
 * Only while the message still waits: one that leaves at this moment is not touched. The status written is among `from`, or
 * Twenty would tell nobody of the change (CONTRIBUTING: a record that moves out of its own filter sends no webhook).
 */
export function writeOf(action: MessageAction, value: string): MessageWrite {
  switch (action) {
    case 'approve':
      return { from: ['A_VALIDER', 'APPROUVE'], data: { statut: 'APPROUVE' } };
    case 'edit':
      return { from: PENDING, data: { corps: value } };
    case 'postpone':
      return { from: PENDING, data: { prevuLe: value } };
    case 'cancel':
      return { from: [...PENDING, 'ANNULE'], data: { statut: 'ANNULE', raison: 'annulé par l’équipe' } };
  }
}

export const TOO_LATE = 'Ce message a changé entre-temps : rien n’a été modifié. Voici où il en est.';
