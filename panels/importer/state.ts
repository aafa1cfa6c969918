/** The panel's state, moved by what the person does and by what Twenty answers. Pure: times are handed in (ms). */
import type { StatutImport } from '../../objects/vocabulary';
import type { Fault } from '../kit/api';
import { phaseOf, type ImportRecord, type Phase } from './record';

/** What a person says about a file: what it is, what its columns become, who gets the leads. */
export type Choice = {
  readonly parcours: string;
  readonly strategie: string;
  readonly demande: string;
  readonly colonnes: Readonly<Record<string, string>>;
};

export type State = {
  /** Of the record that is, or that the drop zone will make. */
  readonly id: string;
  readonly loaded: boolean;
  /** Id of the field the file goes into. */
  readonly fieldId: string;
  readonly mayWrite: boolean;
  readonly record: ImportRecord | null;
  readonly choice: Choice;
  readonly replaced: string | null;
  readonly busy: boolean;
  readonly movedAt: number;
  readonly fault: Fault | null;
};

export type Action =
  | {
      readonly do: 'loaded';
      readonly fieldId: string;
      readonly mayWrite: boolean;
      readonly record: ImportRecord | null;
    }
  | { readonly do: 'choose'; readonly set: Partial<Choice> }
  | { readonly do: 'read'; readonly record: ImportRecord | null; readonly at: number }
  | { readonly do: 'writing' }
  | {
      readonly do: 'written';
      readonly record: ImportRecord;
      readonly replaced: string | null;
      readonly at: number;
    }
  | { readonly do: 'failed'; readonly fault: Fault }
  | { readonly do: 'restart'; readonly id: string };

const NOTHING_SAID: Choice = { parcours: 'IMMIGRATION', strategie: '', demande: '', colonnes: {} };

export const initialState = (id: string, at: number): State => ({
  id,
  loaded: false,
  fieldId: '',
  mayWrite: true,
  record: null,
  choice: NOTHING_SAID,
  replaced: null,
  busy: false,
  movedAt: at,
  fault: null,
});

export function advance(state: State, action: Action): State {
  switch (action.do) {
    case 'loaded': {
      const { fieldId, mayWrite, record } = action;
      const id = record?.id ?? state.id;
      return {
        ...state,
        loaded: true,
        fieldId,
        mayWrite,
        id,
        record,
        choice: choiceOf(record, state.choice),
        fault: null,
      };
    }
    case 'choose':
      return { ...state, choice: { ...state.choice, ...action.set } };
    case 'read':
      return withRecord(state, action.record, action.at);
    case 'writing':
      return { ...state, busy: true, fault: null };
    case 'written': {
      const { record, replaced, at } = action;
      return { ...state, record, replaced, busy: false, movedAt: at, fault: null };
    }
    case 'failed':
      return { ...state, fault: action.fault, busy: false };
    case 'restart':
      return {
        ...initialState(action.id, state.movedAt),
        loaded: true,
        fieldId: state.fieldId,
        mayWrite: state.mayWrite,
      };
  }
}

function withRecord(state: State, record: ImportRecord | null, at: number): State {
  if (record === null) return { ...state, fault: null };
  const moved = JSON.stringify(record) !== JSON.stringify(state.record);
  const isNewPreview =
    phaseOf(record, state.replaced) === 'preview' && record.ledger?.pour !== state.record?.ledger?.pour;
  const choice = state.record === null || isNewPreview ? choiceOf(record, state.choice) : state.choice;
  return { ...state, record, choice, movedAt: moved ? at : state.movedAt, fault: null };
}

/** What the record says, as the form shows it. */
const choiceOf = (record: ImportRecord | null, before: Choice): Choice =>
  record === null
    ? before
    : {
        parcours: record.parcours === '' ? 'IMMIGRATION' : record.parcours,
        strategie: record.strategie,
        demande: record.demande,
        colonnes: Object.fromEntries(record.colonnes.map(({ title, champ }) => [title, champ])),
      };

/** Was something chosen that the preview does not know? */
export const hasChanged = ({ record, choice }: State): boolean =>
  record !== null && JSON.stringify(choiceOf(record, choice)) !== JSON.stringify(choice);

/** What is written to have the preview made again; what MAX noted beside the columns stays. */
export const revisionOf = ({ record, choice }: State): Readonly<Record<string, unknown>> => ({
  statut: 'APERCU' satisfies StatutImport,
  parcours: choice.parcours,
  strategie: choice.strategie === '' ? null : choice.strategie,
  demande: choice.demande,
  ...(Object.keys(choice.colonnes).length > 0 && {
    correspondance: {
      ...record?.correspondance,
      colonnes: Object.fromEntries(
        Object.entries(choice.colonnes).map(([title, champ]) => [title, champ === '' ? null : champ]),
      ),
    },
  }),
});

/** A file of 100,000 rows takes MAX a while: longer than that without a sign is silence. */
export const PATIENCE_MS = 30_000;

export type Screen = 'loading' | 'forbidden' | 'dropZone' | Exclude<Phase, 'empty'>;
export type View = { readonly screen: Screen; readonly waiting: boolean; readonly silence: boolean };

const WAITING: readonly Screen[] = ['reading', 'importing', 'undoing'];

export function viewOf(state: State, now: number): View {
  const screen = screenOf(state);
  const waiting = WAITING.includes(screen) || screen === 'dropZone';
  return { screen, waiting, silence: WAITING.includes(screen) && now - state.movedAt > PATIENCE_MS };
}

function screenOf({ loaded, mayWrite, record, replaced }: State): Screen {
  if (!loaded) return 'loading';
  if (!mayWrite) return 'forbidden';
  const phase = record === null ? 'empty' : phaseOf(record, replaced);
  return phase === 'empty' ? 'dropZone' : phase;
}
