/** The panel "MAX" on a lead: what it read and why, what is planned, what happened; approve, change, postpone, cancel. */
import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { noticeOf } from '../kit/faults';
import { api, useSelectedRecordIds } from '../kit/host';
import { moment, zoneHere } from '../kit/moments';
import { blocksOf } from '../kit/markdown';
import { Notice, ProgressBar, Button, Panel, Section, RichText, Empty } from '../kit/parts';
import { usePulse } from '../kit/pulse';
import { Mode } from './mode';
import type { Overview } from './overview';
import { Past } from './past';
import { advance, INITIAL_STATE, pulseMs, type Action, type State } from './state';
import { changeMessage, load, refresh } from './requests';
import { MessageCard } from './message';

const now = (): number => Date.now();
const PURPOSE = 'pour voir ou modifier ce que MAX prévoit';

export const Max = (): JSX.Element => {
  const [id] = useSelectedRecordIds();
  const [state, dispatch] = useReducer(advance, INITIAL_STATE);
  const open = (): void => {
    if (id !== undefined) void load(api, id, now).then(dispatch);
  };
  useEffect(open, []);
  usePulse(
    id !== undefined && state.busy === null && state.edit === null,
    pulseMs(state, now()),
    async () => {
      if (id !== undefined && state.overview !== null) dispatch(await refresh(api, id, now));
    },
  );
  if (id === undefined)
    return (
      <Panel>
        <Empty notice={ONE_LEAD} />
      </Panel>
    );
  if (state.overview === null)
    return (
      <Panel>
        <Loading state={state} retry={open} />
      </Panel>
    );
  return (
    <Panel>
      {state.fault === null ? null : <Notice tone="alert" notice={noticeOf(state.fault, PURPOSE)} />}
      {state.notice === null ? null : (
        <Notice tone="warning" notice={{ title: 'Trop tard', text: state.notice }} />
      )}
      <Content state={state} overview={state.overview} dispatch={dispatch} />
    </Panel>
  );
};

const ONE_LEAD = {
  title: 'Choisissez un seul lead',
  text: 'MAX se regarde lead par lead : ouvrez-en un, ou n’en cochez qu’un.',
};

const Loading = ({ state, retry }: { readonly state: State; readonly retry: () => void }): JSX.Element => {
  if (state.fault === null)
    return (
      <>
        <p>Lecture du lead…</p>
        <ProgressBar percent={null} label="Lecture du lead" />
      </>
    );
  return (
    <Empty notice={noticeOf(state.fault, PURPOSE)}>
      <Button onClick={retry}>Réessayer</Button>
    </Empty>
  );
};

type Props = {
  readonly state: State;
  readonly overview: Overview;
  readonly dispatch: (action: Action) => void;
};

const Content = (props: Props): JSX.Element => (
  <div className="max-screen">
    <h2>{props.overview.name}</h2>
    <div className="max-stack">
      {props.overview.alerts.map((text) => (
        <Notice key={text} tone="warning" notice={{ title: 'À savoir', text }} />
      ))}
    </div>
    <Mode {...props} />
    <LectureMax {...props} />
    <Planned {...props} />
    <Past {...props} />
  </div>
);

const LectureMax = ({ overview }: Props): JSX.Element => (
  <Section title="Ce que MAX a lu">
    {overview.lecture === '' ? (
      <p>{noLectureText(overview)}</p>
    ) : (
      <RichText blocks={blocksOf(overview.lecture)} />
    )}
    {overview.traits.length === 0 ? null : (
      <div className="max-row" style={{ marginTop: '8px' }}>
        {overview.traits.map(({ label, value }) => (
          <span key={label} className="max-tag" title={`${label} : ${value}`}>
            {label} : {value}
          </span>
        ))}
      </div>
    )}
  </Section>
);

const noLectureText = ({ parcours, traits }: Overview): string => {
  if (parcours === 'IMMIGRATION')
    return 'MAX lit les leads du parcours coaching ; ici, il suit les rendez-vous et les rappels.';
  return traits.length > 0
    ? 'MAX n’a rien noté de sa main ; les valeurs ci-dessous sont celles de la fiche.'
    : 'Rien encore : la personne n’a rien écrit dont MAX soit sûr. Quand il doute, il laisse vide.';
};

const Planned = ({ state, overview, dispatch }: Props): JSX.Element => (
  <Section
    title={overview.planned.length > 1 ? `Ce qui est prévu (${overview.planned.length})` : 'Ce qui est prévu'}
  >
    <div className="max-stack">
      {overview.rendezVous.map(({ id, debut, statut }) => (
        <div key={id} className="max-card">
          <div className="max-row">
            <strong>Rendez-vous {moment(debut, zoneHere(), now())}</strong>
            <span className="max-tag max-end blue">{statut}</span>
          </div>
        </div>
      ))}
    </div>
    {overview.planned.length === 0 ? <p>Aucun message n’est prévu pour l’instant.</p> : null}
    <div className="max-stack">
      {overview.planned.map((message) => (
        <MessageCard
          key={message.id}
          message={message}
          edit={state.edit?.id === message.id ? state.edit : null}
          busy={state.busy !== null}
          mayWrite={state.messageAccess === 'write'}
          zone={zoneHere()}
          leadZone={overview.zone}
          now={now()}
          onEdit={(edit) => dispatch({ do: 'edit', edit })}
          onAct={(action, value) => {
            dispatch({ do: 'writing', id: message.id });
            void changeMessage(
              api,
              { messageId: message.id, action, value, leadId: overview.leadId },
              now,
            ).then(dispatch);
          }}
        />
      ))}
    </div>
  </Section>
);
