/** The footer of the panel: what may be done from where the import stands. */
import type { JSX } from 'preact';
import { api, closePanel, openRecord } from '../kit/host';
import { Button } from '../kit/parts';
import { hasChanged, type Action, type State, type View } from './state';
import { setStatut, revise } from './requests';

type Props = {
  readonly state: State;
  readonly view: View;
  readonly dispatch: (action: Action) => void;
  readonly newId: () => string;
};

const now = (): number => Date.now();

export const Footer = (props: Props): JSX.Element | null => {
  switch (props.view.screen) {
    case 'preview':
      return (
        <>
          <UndoButton {...props}>Abandonner</UndoButton>
          {hasChanged(props.state) ? <RedoButton {...props} /> : <ImportButton {...props} />}
        </>
      );
    case 'refused':
      return (
        <>
          <RecordButton {...props} />
          <AnotherButton {...props} />
          {hasChanged(props.state) ? <RedoButton {...props} /> : null}
        </>
      );
    case 'done':
      return (
        <>
          <UndoButton {...props}>Annuler l’import</UndoButton>
          <RecordButton {...props} />
          <Button onClick={closePanel}>Fermer</Button>
        </>
      );
    case 'undone':
      return (
        <>
          <RecordButton {...props} />
          <AnotherButton {...props} />
        </>
      );
    case 'reading':
    case 'importing':
    case 'undoing':
      return <RecordButton {...props} />;
    case 'loading':
    case 'forbidden':
    case 'dropZone':
      return null;
  }
};

const run = ({ dispatch }: Props, request: Promise<Action>): void => {
  dispatch({ do: 'writing' });
  void request.then(dispatch);
};

const UndoButton = (props: Props & { readonly children: string }): JSX.Element => (
  <Button
    kind="danger"
    disabled={props.state.busy}
    onClick={() => run(props, setStatut(api, props.state, 'ANNULE', now))}
  >
    {props.children}
  </Button>
);

const ImportButton = (props: Props): JSX.Element => (
  <Button
    kind="primary"
    disabled={props.state.busy}
    onClick={() => run(props, setStatut(api, props.state, 'A_IMPORTER', now))}
  >
    Importer
  </Button>
);

const RedoButton = (props: Props): JSX.Element => (
  <Button
    kind="primary"
    disabled={props.state.busy}
    onClick={() => run(props, revise(api, props.state, now))}
  >
    Refaire l’aperçu
  </Button>
);

const RecordButton = ({ state: { record } }: Props): JSX.Element | null =>
  record === null ? null : (
    <Button onClick={() => openRecord('importLeads', record.id)}>Ouvrir la fiche</Button>
  );

const AnotherButton = ({ dispatch, newId }: Props): JSX.Element => (
  <Button onClick={() => dispatch({ do: 'restart', id: newId() })}>Autre fichier</Button>
);
