/** The panel "Importer": drop a file, see what would become of it, import, follow, read the report, undo. */
import type { JSX } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { noticeOf, noRight } from '../kit/faults';
import { api, useSelectedRecordIds } from '../kit/host';
import { uuidOf } from '../kit/uuid';
import type { Block } from '../kit/markdown';
import { Notice, ProgressBar, Button, Panel, RichText, Empty } from '../kit/parts';
import { usePulse } from '../kit/pulse';
import { DropZone } from './drop-zone';
import { advance, initialState, viewOf, type Action, type State, type View } from './state';
import { load, refresh } from './requests';
import { resumeBlocks } from './resume';
import { Footer } from './footer';
import { ColumnsChoice, DistributionChoice, ParcoursChoice } from './choices';

const now = (): number => Date.now();
const newId = (): string => uuidOf(crypto.getRandomValues(new Uint8Array(16)));
const PULSE_MS = 1_500;
const PURPOSE = 'pour importer des leads';

type Props = { readonly state: State; readonly view: View; readonly dispatch: (action: Action) => void };

export const Importer = (): JSX.Element => {
  const [selected] = useSelectedRecordIds();
  const firstId = useRef<string | null>(null);
  firstId.current ??= newId();
  const [state, dispatch] = useReducer(advance, initialState(firstId.current, now()));
  const view = viewOf(state, now());
  const open = (): void => void load(api, selected ?? null).then(dispatch);
  useEffect(open, []);
  usePulse(view.waiting && !state.busy, PULSE_MS, async () => dispatch(await refresh(api, state.id, now)));
  const props = { state, view, dispatch };
  if (state.fault !== null && !state.loaded)
    return (
      <Panel>
        <Empty notice={noticeOf(state.fault, PURPOSE)}>
          <Button onClick={open}>Réessayer</Button>
        </Empty>
      </Panel>
    );
  return (
    <Panel footer={<Footer {...props} newId={newId} />}>
      {state.fault === null ? null : <Notice tone="alert" notice={noticeOf(state.fault, PURPOSE)} />}
      <div className="max-screen" key={view.screen}>
        <Body {...props} />
      </div>
    </Panel>
  );
};

const Body = (props: Props): JSX.Element => {
  const { state, view } = props;
  switch (view.screen) {
    case 'loading':
      return <Wait text="Ouverture…" view={view} percent={null} />;
    case 'forbidden':
      return <Empty notice={noRight(PURPOSE)} />;
    case 'dropZone':
      return <DropZone state={state} dispatch={props.dispatch} />;
    case 'reading':
      return <Wait text={`MAX lit ${state.record?.fichier ?? 'le fichier'}…`} view={view} percent={null} />;
    case 'importing':
      return <Wait text={progressText(state)} view={view} percent={state.record?.progression ?? null} />;
    case 'undoing':
      return <Wait text="MAX annule l’import…" view={view} percent={null} />;
    case 'preview':
    case 'done':
    case 'undone':
    case 'refused':
      return <Reply {...props} screen={view.screen} text={resumeBlocks(state.record?.resume ?? '')} />;
  }
};

type ReplyProps = Props & {
  readonly screen: 'preview' | 'done' | 'undone' | 'refused';
  readonly text: readonly Block[];
};

/** What MAX answered, and what may be said to it. */
const Reply = ({ state, dispatch, screen, text }: ReplyProps): JSX.Element => {
  const choices = { state, dispatch };
  switch (screen) {
    case 'preview':
      return (
        <>
          <RichText blocks={text.slice(0, HEAD)} />
          <ColumnsChoice {...choices} />
          <DistributionChoice {...choices} />
          <ParcoursChoice {...choices} />
          <RichText blocks={text.slice(HEAD)} />
        </>
      );
    case 'done':
      return (
        <>
          <Notice tone="success" notice={{ title: 'Import terminé', text: summary(state) }}>
            <ReportLink state={state} />
          </Notice>
          <RichText blocks={text} />
        </>
      );
    case 'undone':
      return (
        <>
          <Notice notice={{ title: 'Import annulé', text: 'Ce qui a été touché depuis reste en place.' }} />
          <RichText blocks={text} />
        </>
      );
    case 'refused':
      return (
        <>
          <Notice
            tone="warning"
            notice={{ title: 'MAX ne peut pas importer ce fichier', text: 'Voici ce qu’il faut corriger.' }}
          />
          <RichText blocks={text} />
          <ColumnsChoice {...choices} />
          <DistributionChoice {...choices} />
        </>
      );
  }
};

const ReportLink = ({ state: { record } }: { readonly state: State }): JSX.Element | null =>
  record?.rapport ? (
    <a className="max-button small" href={record.rapport.url} target="_blank" rel="noreferrer">
      Ouvrir le rapport
    </a>
  ) : null;

/** The headline and the counts stand above what may be chosen, the details below. */
const HEAD = 2;

const progressText = ({ record }: State): string => {
  const { total, importes, progression } = record ?? {};
  if (!progression) return 'MAX commence l’import…';
  return `MAX importe les leads… ${importes ?? 0} sur ${total ?? '?'}`;
};

const summary = ({ record }: State): string => {
  const { importes, doublons, rejetes } = record ?? {};
  return [
    counted(importes, 'lead importé', 'leads importés'),
    counted(doublons, 'doublon', 'doublons'),
    `${counted(rejetes, 'ligne refusée', 'lignes refusées')}.`,
  ].join(', ');
};

const counted = (value: number | null | undefined, one: string, several: string): string =>
  `${value ?? 0} ${(value ?? 0) > 1 ? several : one}`;

type WaitProps = { readonly text: string; readonly view: View; readonly percent: number | null };

const Wait = ({ text, view, percent }: WaitProps): JSX.Element => (
  <>
    <p aria-live="polite">{text}</p>
    <ProgressBar percent={percent} label={text} />
    {view.silence ? <Notice tone="warning" notice={SILENCE} /> : null}
  </>
);

const SILENCE = {
  title: 'MAX ne répond pas',
  text: 'Votre fichier est gardé dans Twenty et sera lu dès que MAX revient : vous pouvez fermer ce panneau. Si cela dure, demandez à votre administrateur de lancer « max doctor ».',
};
