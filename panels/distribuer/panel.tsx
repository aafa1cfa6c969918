/** The panel "Distribuer": choose, see the exact preview, apply, follow, undo. All of it happens in one `attribution` record. */
import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { api, useSelectedRecordIds } from '../kit/host';
import { noticeOf, noRight } from '../kit/faults';
import { blocksOf } from '../kit/markdown';
import { Notice, ProgressBar, Button, Panel, RichText, Empty } from '../kit/parts';
import { usePulse } from '../kit/pulse';
import { ChoiceForm } from './choice-form';
import { Footer } from './footer';
import { advance, initialState, viewOf, type Action, type State, type View } from './state';
import { refresh, load } from './requests';
import { readSubject } from './subject';

const now = (): number => Date.now();
/** Between two looks at a record MAX works on. */
const PULSE_MS = 1_200;

const today = (): string => {
  const date = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

type Props = { readonly state: State; readonly view: View; readonly dispatch: (action: Action) => void };

export const Distribuer = (): JSX.Element => {
  const subject = readSubject(useSelectedRecordIds());
  const [state, dispatch] = useReducer(advance, initialState(subject, now()));
  const view = viewOf(state, now());
  const id = state.record?.id ?? null;

  const open = (): void => void load(api, subject, today()).then(dispatch);
  useEffect(open, []);
  usePulse(view.waiting, PULSE_MS, async () => {
    if (id !== null) dispatch(await refresh(api, id, now));
  });

  const props = { state, view, dispatch };
  if (state.fault !== null && !state.loaded) return <Failed {...props} retry={open} />;
  return (
    <Panel footer={<Footer {...props} />}>
      {state.fault === null ? null : <Notice tone="alert" notice={noticeOf(state.fault, PURPOSE)} />}
      <div className="max-screen" key={view.screen}>
        <Body {...props} />
      </div>
    </Panel>
  );
};

const PURPOSE = 'pour distribuer des leads';

const Failed = ({ state, dispatch, retry }: Props & { readonly retry: () => void }): JSX.Element => (
  <Panel>
    {state.fault === null ? null : (
      <Empty notice={noticeOf(state.fault, PURPOSE)}>
        <Button
          onClick={() => {
            dispatch({ do: 'dismiss' });
            retry();
          }}
        >
          Réessayer
        </Button>
      </Empty>
    )}
  </Panel>
);

const Body = (props: Props): JSX.Element => {
  const { state, view } = props;
  const { apercu = '', resultat = '' } = state.record ?? {};
  switch (view.screen) {
    case 'loading':
      return <Wait text="Lecture de l’équipe…" view={view} />;
    case 'forbidden':
      return <Empty notice={noRight(PURPOSE)} />;
    case 'choice':
      return <ChoiceForm state={state} dispatch={props.dispatch} />;
    case 'previewing':
      return <Wait text="MAX prépare l’aperçu…" view={view} />;
    case 'preview':
      return <RichText blocks={blocksOf(apercu)} />;
    case 'applying':
      return <Wait text={`MAX distribue les leads… ${progressText(state)}`} view={view} />;
    case 'applied':
      return (
        <>
          <Notice tone="success" notice={{ title: 'Distribution appliquée', text: afterText(state) }} />
          <RichText blocks={blocksOf(resultat)} />
        </>
      );
    case 'undoing':
      return <Wait text="MAX annule la distribution…" view={view} />;
    case 'undone':
      return (
        <>
          <Notice
            notice={{ title: 'Distribution annulée', text: 'Ce qui a été touché depuis reste en place.' }}
          />
          <RichText blocks={blocksOf(resultat)} />
        </>
      );
    case 'refused':
      return (
        <>
          <Notice
            tone="warning"
            notice={{
              title: 'MAX ne peut pas distribuer ainsi',
              text: 'Rien n’a été écrit. Corrigez ce qui suit.',
            }}
          />
          <RichText blocks={blocksOf(resultat === '' ? apercu : resultat)} />
        </>
      );
  }
};

const progressText = ({ placed, record }: State): string => {
  const total = record?.ledger?.planned ?? 0;
  return placed > 0 && total > 0 ? `${placed} sur ${total}` : '';
};

const afterText = ({ record }: State): string =>
  (record?.enAttente ?? 0) > 0
    ? 'Chaque personne est prévenue. Ceux qui attendent seront placés dès qu’une place se libère.'
    : 'Chaque personne est prévenue.';

const Wait = ({ text, view }: { readonly text: string; readonly view: View }): JSX.Element => (
  <>
    <p aria-live="polite">{text}</p>
    <ProgressBar percent={view.percent} label={text} />
    {view.silence ? <Notice tone="warning" notice={SILENCE} /> : null}
  </>
);

const SILENCE = {
  title: 'MAX ne répond pas',
  text: 'Votre demande est gardée et sera traitée dès qu’il revient : vous pouvez fermer ce panneau. Si cela dure, demandez à votre administrateur de lancer « max doctor ».',
};
