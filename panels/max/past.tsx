/** What happened with the lead, newest first. */
import type { JSX } from 'preact';
import { openRecord } from '../kit/host';
import { moment, zoneHere } from '../kit/moments';
import { Button, Section } from '../kit/parts';
import type { Overview } from './overview';
import type { PastEvent } from './past-events';
import type { Action, State } from './state';

type Props = {
  readonly state: State;
  readonly overview: Overview;
  readonly dispatch: (action: Action) => void;
};

const now = (): number => Date.now();

const FIRST = 8;
const moreText = (count: number): string => (count > 1 ? `Voir les ${count} suivants` : 'Voir le suivant');

export const Past = ({ state, overview, dispatch }: Props): JSX.Element => {
  const shown = state.showAll ? overview.past : overview.past.slice(0, FIRST);
  return (
    <Section title="Ce qui s’est passé">
      {overview.past.length === 0 ? <p>Rien encore.</p> : null}
      <div className="max-list">
        {shown.map((event) => (
          <PastRow key={event.id} event={event} />
        ))}
      </div>
      <div className="max-row" style={{ marginTop: '8px' }}>
        {shown.length < overview.past.length ? (
          <Button small onClick={() => dispatch({ do: 'showAll' })}>
            {moreText(overview.past.length - shown.length)}
          </Button>
        ) : null}
        <Button small onClick={() => openRecord('lead', overview.leadId)}>
          Ouvrir la fiche du lead
        </Button>
      </div>
    </Section>
  );
};

const PastRow = ({ event }: { readonly event: PastEvent }): JSX.Element => (
  <div className="max-past">
    <div className="max-row">
      <span>{event.what}</span>
      {event.status === '' ? null : <span className={`max-tag ${event.tone}`}>{event.status}</span>}
      <span className="max-note max-end">{moment(event.at, zoneHere(), now())}</span>
    </div>
    {event.text === '' ? null : <p className="max-excerpt">{event.text}</p>}
    {event.raison === '' ? null : <span className="max-note">{event.raison}</span>}
  </div>
);
