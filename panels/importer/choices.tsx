/** What the person says of the file once MAX has read it: parcours, columns, who gets the leads. */
import type { JSX } from 'preact';
import { PARCOURS, STRATEGIE } from '../../objects/vocabulary';
import { CHAMP } from '../../workflows/lead-import/champs';
import { valueOf } from '../kit/events';
import { Section } from '../kit/parts';
import type { Action, State } from './state';

type Props = { readonly state: State; readonly dispatch: (action: Action) => void };

export const ParcoursChoice = ({ state, dispatch }: Props): JSX.Element => (
  <Section title="Parcours">
    <div className="max-segment" role="radiogroup" aria-label="Parcours">
      {PARCOURS.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          role="radio"
          aria-checked={state.choice.parcours === value}
          className={`max-tab${state.choice.parcours === value ? ' chosen' : ''}`}
          onClick={() => dispatch({ do: 'choose', set: { parcours: value } })}
        >
          {label}
        </button>
      ))}
    </div>
  </Section>
);

export const ColumnsChoice = ({ state: { choice }, dispatch }: Props): JSX.Element | null => {
  const titles = Object.keys(choice.colonnes);
  if (titles.length === 0) return null;
  return (
    <Section title="Ce que devient chaque colonne">
      <div className="max-list">
        {titles.map((title) => (
          <label key={title} className="max-option">
            <span className="name">{title}</span>
            <select
              className="max-field"
              style={{ width: '180px', height: '28px' }}
              value={choice.colonnes[title] ?? ''}
              aria-label={`La colonne ${title} devient`}
              onChange={(event) =>
                dispatch({ do: 'choose', set: { colonnes: { ...choice.colonnes, [title]: valueOf(event) } } })
              }
            >
              <option value="">À MAX de voir</option>
              <option value="ignorer">Ne pas importer</option>
              {Object.entries(CHAMP).map(([champ, label]) => (
                <option key={champ} value={champ}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </Section>
  );
};

const NAMED: readonly string[] = ['A_UNE_PERSONNE', 'PAR_NOMBRE'];

export const DistributionChoice = ({ state: { choice }, dispatch }: Props): JSX.Element => (
  <Section title="À qui vont les nouveaux leads">
    <div className="max-stack">
      <select
        className="max-field"
        value={choice.strategie}
        aria-label="Distribution"
        onChange={(event) => dispatch({ do: 'choose', set: { strategie: valueOf(event) } })}
      >
        <option value="">À personne pour l’instant</option>
        {STRATEGIE.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {choice.strategie === '' ? null : (
        <input
          className="max-field"
          type="text"
          value={choice.demande}
          aria-label="Qui reçoit combien"
          placeholder={
            NAMED.includes(choice.strategie)
              ? 'Qui reçoit combien : 12 à Marie, 8 à Sofia'
              : 'Entre qui : Marie, Sofia (vide : toute l’équipe)'
          }
          onInput={(event) => dispatch({ do: 'choose', set: { demande: valueOf(event) } })}
        />
      )}
    </div>
  </Section>
);
