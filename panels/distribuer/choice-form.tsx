/** The person chooses: how, to whom, how many. */
import type { JSX } from 'preact';
import { FONCTION, PARCOURS, STRATEGIE, type Parcours, type Strategie } from '../../objects/vocabulary';
import { valueOf } from '../kit/events';
import { labelIn } from '../kit/labels';
import { Section } from '../kit/parts';
import { leads, sumOf, totalOf, type Choice, type Person } from './choice';
import type { Action, State } from './state';

type Props = { readonly state: State; readonly dispatch: (action: Action) => void };

const NOTES: Readonly<Record<Strategie, string>> = {
  A_UNE_PERSONNE: 'tous à la même personne',
  PAR_NOMBRE: 'vous dites combien à chacune',
  EGALE: 'autant à chacune, à un près',
  TOUR_DE_ROLE: 'l’une après l’autre, suite du dernier tour',
  MOINS_CHARGE: 'd’abord à qui en a le moins',
};

export const ChoiceForm = (props: Props): JSX.Element => (
  <>
    <Subjects {...props} />
    <Section title="Comment">
      <div className="max-list" role="radiogroup" aria-label="Stratégie">
        {STRATEGIE.map(({ value, label }) => (
          <label
            key={value}
            className={`max-option${value === props.state.choice.strategie ? ' chosen' : ''}`}
          >
            <input
              type="radio"
              name="strategie"
              value={value}
              checked={value === props.state.choice.strategie}
              onChange={() => props.dispatch({ do: 'choose', set: { strategie: value, membreIds: [] } })}
            />
            <span className="name">{label}</span>
            <span className="note">{NOTES[value]}</span>
          </label>
        ))}
      </div>
    </Section>
    <Section title={teamTitle(props.state.choice.strategie)}>
      <TeamList {...props} />
      <Total state={props.state} />
    </Section>
  </>
);

const teamTitle = (strategie: Strategie): string => {
  if (strategie === 'A_UNE_PERSONNE') return 'À qui';
  return strategie === 'PAR_NOMBRE'
    ? 'Qui reçoit combien'
    : 'Entre qui (sans choix : toutes celles qui reçoivent des leads)';
};

const Subjects = ({ state: { subject, choice }, dispatch }: Props): JSX.Element | null => {
  if (subject.kind === 'distribution') return null;
  if (subject.kind === 'leads')
    return <h2>{subject.ids.length > 1 ? `${leads(subject.ids.length)} choisis` : '1 lead choisi'}</h2>;
  return (
    <Section title="Quels leads">
      <div className="max-row">
        {choice.strategie === 'PAR_NOMBRE' ? (
          <span>Les prochains leads sans personne</span>
        ) : (
          <span className="max-row">
            <label htmlFor="max-next">Les</label>
            <input
              id="max-next"
              className="max-field short"
              type="text"
              value={choice.nextCount}
              aria-label="Nombre de leads"
              onInput={(event) => dispatch({ do: 'choose', set: { nextCount: valueOf(event) } })}
            />
            <span>prochains leads sans personne</span>
          </span>
        )}
        <select
          className="max-field max-end"
          style={{ width: 'auto' }}
          value={choice.parcours}
          aria-label="Parcours"
          onChange={(event) => dispatch({ do: 'choose', set: { parcours: valueOf(event) as Parcours | '' } })}
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

const TeamList = ({ state, dispatch }: Props): JSX.Element => {
  if (state.team.length === 0)
    return (
      <p>
        Aucun membre de l’équipe : ajoutez-en dans Direction › Membres de l’équipe, avec « Reçoit des leads ».
      </p>
    );
  return (
    <div className="max-list">
      {state.team.map((person) => (
        <PersonRow key={person.membreId} person={person} choice={state.choice} dispatch={dispatch} />
      ))}
    </div>
  );
};

type RowProps = {
  readonly person: Person;
  readonly choice: Choice;
  readonly dispatch: Props['dispatch'];
};

const PersonRow = ({ person, choice, dispatch }: RowProps): JSX.Element => {
  const { membreId, nom } = person;
  const chosen = choice.membreIds.includes(membreId);
  const isCounted = choice.strategie === 'PAR_NOMBRE';
  return (
    <label className={`max-option${chosen && !isCounted ? ' chosen' : ''}`}>
      {isCounted ? null : (
        <input
          type={choice.strategie === 'A_UNE_PERSONNE' ? 'radio' : 'checkbox'}
          name="person"
          value={membreId}
          checked={chosen}
          onChange={() => dispatch({ do: 'togglePerson', membreId })}
        />
      )}
      <span className="name">{nom}</span>
      <span className="note">{noteOf(person)}</span>
      {isCounted ? (
        <input
          className="max-field short"
          type="text"
          placeholder="0"
          value={choice.counts[membreId] ?? ''}
          aria-label={`Leads pour ${nom}`}
          onInput={(event) =>
            dispatch({ do: 'choose', set: { counts: { ...choice.counts, [membreId]: valueOf(event) } } })
          }
        />
      ) : null}
    </label>
  );
};

const noteOf = ({ fonction, capacite, receives, away }: Person): string =>
  [
    labelIn(FONCTION, fonction),
    away ? 'absente aujourd’hui' : '',
    receives ? '' : 'ne reçoit pas de leads',
    receives && capacite !== null ? `capacité ${capacite}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** "25 sur 25": what is given of what was chosen. */
const Total = ({ state: { choice, subject } }: { readonly state: State }): JSX.Element | null => {
  if (choice.strategie !== 'PAR_NOMBRE') return null;
  const total = totalOf(choice, subject);
  const sum = sumOf(choice.counts);
  const left = total === null ? 0 : total - sum;
  return (
    <p className="max-note" aria-live="polite" style={{ marginTop: '8px' }}>
      {total === null ? `Total : ${leads(sum)}` : `Total : ${sum} sur ${total}`}
      {left > 0 ? ` · ${left > 1 ? `${left} restent` : '1 reste'} sans personne` : ''}
    </p>
  );
};
