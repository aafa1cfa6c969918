/** How far MAX goes by itself with this lead. */
import type { JSX } from 'preact';
import { MODE_MAX } from '../../objects/vocabulary';
import { api } from '../kit/host';
import { Section } from '../kit/parts';
import type { Overview } from './overview';
import { changeMode } from './requests';
import type { Action, State } from './state';

type Props = {
  readonly state: State;
  readonly overview: Overview;
  readonly dispatch: (action: Action) => void;
};

const now = (): number => Date.now();

const MODES: readonly (readonly [string, string])[] = [
  ['', 'Réglage'],
  ...MODE_MAX.map(({ value, label }): readonly [string, string] => [value, label]),
];

const MODE_NOTES: Readonly<Record<string, string>> = {
  CONSEIL: 'MAX lit et conseille ; il n’écrit pas à la personne.',
  ASSISTE: 'MAX prépare des brouillons ; rien ne part sans votre accord.',
  AUTO: 'MAX envoie de lui-même, dans les heures permises.',
};

export const Mode = ({ state, overview, dispatch }: Props): JSX.Element => {
  const mayWrite = state.leadAccess === 'write' && state.busy === null;
  const choose = (mode: string): void => {
    if (mode === overview.mode) return;
    dispatch({ do: 'writing', id: 'mode' });
    void changeMode(api, overview.leadId, mode, now).then(dispatch);
  };
  return (
    <Section title="Jusqu’où MAX va seul">
      <div className="max-segment" role="radiogroup" aria-label="Mode de MAX">
        {MODES.map(([value, label]) => (
          <button
            key={value}
            type="button"
            role="radio"
            aria-checked={value === overview.mode}
            className={`max-tab${value === overview.mode ? ' chosen' : ''}`}
            disabled={!mayWrite}
            onClick={() => choose(value)}
          >
            {label}
          </button>
        ))}
      </div>
      <p className="max-note" style={{ marginTop: '8px' }}>
        {overview.mode === '' ? reglageText(overview) : (MODE_NOTES[overview.mode] ?? '')}
      </p>
    </Section>
  );
};

const reglageText = ({ modeReglage }: Overview): string =>
  `Comme dans les réglages du parcours${modeReglage === '' ? '' : ` (mode général : ${modeReglage})`}.`;
