/** The person chooses: how, to whom, how many. */
import type { JSX } from 'preact';
import { PARCOURS, STRATEGIE, type Parcours, type Strategie } from '../../objects/vocabulary';
import { valueOf } from '../kit/events';
import { Section } from '../kit/parts';
import { fonctionLabel, leads, sumOf, totalOf, type Demande, type Personne } from './demande';
import type { Action, Etat } from './etat';

type Props = { readonly etat: Etat; readonly dispatch: (action: Action) => void };

const NOTES: Readonly<Record<Strategie, string>> = {
  A_UNE_PERSONNE: 'tous à la même personne',
  PAR_NOMBRE: 'vous dites combien à chacune',
  EGALE: 'autant à chacune, à un près',
  TOUR_DE_ROLE: 'l’une après l’autre, suite du dernier tour',
  MOINS_CHARGE: 'd’abord à qui en a le moins',
};

export const Choix = (props: Props): JSX.Element => (
  <>
    <Sujets {...props} />
    <Section title="Comment">
      <div className="max-list" role="radiogroup" aria-label="Stratégie">
        {STRATEGIE.map(({ value, label }) => (
          <label
            key={value}
            className={`max-option${value === props.etat.demande.strategie ? ' chosen' : ''}`}
          >
            <input
              type="radio"
              name="strategie"
              value={value}
              checked={value === props.etat.demande.strategie}
              onChange={() => props.dispatch({ do: 'choisit', set: { strategie: value, choisies: [] } })}
            />
            <span className="name">{label}</span>
            <span className="note">{NOTES[value]}</span>
          </label>
        ))}
      </div>
    </Section>
    <Section title={titreEquipe(props.etat.demande.strategie)}>
      <Equipe {...props} />
      <Bilan etat={props.etat} />
    </Section>
  </>
);

const titreEquipe = (strategie: Strategie): string => {
  if (strategie === 'A_UNE_PERSONNE') return 'À qui';
  return strategie === 'PAR_NOMBRE'
    ? 'Qui reçoit combien'
    : 'Entre qui (sans choix : toutes celles qui reçoivent des leads)';
};

const Sujets = ({ etat: { sujet, demande }, dispatch }: Props): JSX.Element | null => {
  if (sujet.par === 'DISTRIBUTION') return null;
  if (sujet.par === 'LEADS')
    return <h2>{sujet.ids.length > 1 ? `${leads(sujet.ids.length)} choisis` : '1 lead choisi'}</h2>;
  return (
    <Section title="Quels leads">
      <div className="max-row">
        {demande.strategie === 'PAR_NOMBRE' ? (
          <span>Les prochains leads sans personne</span>
        ) : (
          <span className="max-row">
            <label htmlFor="max-next">Les</label>
            <input
              id="max-next"
              className="max-field short"
              type="text"
              value={demande.prochains}
              aria-label="Nombre de leads"
              onInput={(event) => dispatch({ do: 'choisit', set: { prochains: valueOf(event) } })}
            />
            <span>prochains leads sans personne</span>
          </span>
        )}
        <select
          className="max-field max-end"
          style={{ width: 'auto' }}
          value={demande.parcours}
          aria-label="Parcours"
          onChange={(event) =>
            dispatch({ do: 'choisit', set: { parcours: valueOf(event) as Parcours | '' } })
          }
        >
          <option value="">Tous les parcours</option>
          {PARCOURS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </Section>
  );
};

const Equipe = ({ etat, dispatch }: Props): JSX.Element => {
  if (etat.equipe.length === 0)
    return (
      <p>
        Aucun membre de l’équipe : ajoutez-en dans Direction › Membres de l’équipe, avec « Reçoit des leads ».
      </p>
    );
  return (
    <div className="max-list">
      {etat.equipe.map((personne) => (
        <LigneDe key={personne.membreId} personne={personne} demande={etat.demande} dispatch={dispatch} />
      ))}
    </div>
  );
};

type LigneProps = {
  readonly personne: Personne;
  readonly demande: Demande;
  readonly dispatch: Props['dispatch'];
};

const LigneDe = ({ personne, demande, dispatch }: LigneProps): JSX.Element => {
  const { membreId, nom } = personne;
  const chosen = demande.choisies.includes(membreId);
  const isCounted = demande.strategie === 'PAR_NOMBRE';
  return (
    <label className={`max-option${chosen && !isCounted ? ' chosen' : ''}`}>
      {isCounted ? null : (
        <input
          type={demande.strategie === 'A_UNE_PERSONNE' ? 'radio' : 'checkbox'}
          name="personne"
          value={membreId}
          checked={chosen}
          onChange={() => dispatch({ do: 'personne', membreId })}
        />
      )}
      <span className="name">{nom}</span>
      <span className="note">{noteOf(personne)}</span>
      {isCounted ? (
        <input
          className="max-field short"
          type="text"
          placeholder="0"
          value={demande.nombres[membreId] ?? ''}
          aria-label={`Leads pour ${nom}`}
          onInput={(event) =>
            dispatch({ do: 'choisit', set: { nombres: { ...demande.nombres, [membreId]: valueOf(event) } } })
          }
        />
      ) : null}
    </label>
  );
};

const noteOf = ({ fonction, capacite, recoit, absente }: Personne): string =>
  [
    fonctionLabel(fonction),
    absente ? 'absente aujourd’hui' : '',
    recoit ? '' : 'ne reçoit pas de leads',
    recoit && capacite !== null ? `capacité ${capacite}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** "25 sur 25": what is given of what was chosen. */
const Bilan = ({ etat: { demande, sujet } }: { readonly etat: Etat }): JSX.Element | null => {
  if (demande.strategie !== 'PAR_NOMBRE') return null;
  const total = totalOf(demande, sujet);
  const sum = sumOf(demande.nombres);
  const left = total === null ? 0 : total - sum;
  return (
    <p className="max-note" aria-live="polite" style={{ marginTop: '8px' }}>
      {total === null ? `Total : ${leads(sum)}` : `Total : ${sum} sur ${total}`}
      {left > 0 ? ` · ${left > 1 ? `${left} restent` : '1 reste'} sans personne` : ''}
    </p>
  );
};
