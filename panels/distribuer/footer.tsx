/** The footer of the panel: what may be done from where the distribution stands. */
import type { JSX } from 'preact';
import { api, closePanel, openRecord } from '../kit/host';
import { Button } from '../kit/parts';
import { choiceFaults, orderOf } from './choice';
import type { Action, Screen, State, View } from './state';
import { sendOrder, setStatut } from './requests';

type Props = { readonly state: State; readonly view: View; readonly dispatch: (action: Action) => void };

const now = (): number => Date.now();

const MAY_UNDO: readonly Screen[] = ['previewing', 'preview', 'applied'];
const MAY_CHANGE: readonly Screen[] = ['preview', 'refused'];
const DONE: readonly Screen[] = ['applied', 'undone', 'refused'];

export const Footer = (props: Props): JSX.Element | null => {
  const { state, view } = props;
  if (view.screen === 'choice') return <ChoiceFooter {...props} />;
  if (view.readOnly || state.busy) return <RecordButton {...props} />;
  const isDone = DONE.includes(view.screen);
  return (
    <>
      {MAY_UNDO.includes(view.screen) ? <UndoButton {...props} /> : null}
      {MAY_CHANGE.includes(view.screen) ? (
        <Button onClick={() => props.dispatch({ do: 'edit' })}>Modifier</Button>
      ) : null}
      {view.screen === 'preview' ? <ApplyButton {...props} /> : null}
      {isDone ? <RecordButton {...props} /> : null}
      {isDone ? <Button onClick={closePanel}>Fermer</Button> : null}
    </>
  );
};

const ChoiceFooter = (props: Props): JSX.Element => {
  const { state, dispatch } = props;
  const [fault] = choiceFaults(state.choice, state.subject, state.team);
  return (
    <>
      {fault === undefined ? null : (
        <span className="max-note max-fault" aria-live="polite">
          {fault}
        </span>
      )}
      {state.editing ? <Button onClick={() => dispatch({ do: 'back' })}>Revenir</Button> : null}
      <Button kind="primary" disabled={fault !== undefined || state.busy} onClick={() => ask(props)}>
        Voir l’aperçu
      </Button>
    </>
  );
};

/** Asked again without a change, the preview that is there is the answer. */
function ask({ state, dispatch }: Props): void {
  const order = orderOf(state.choice, state.subject, state.team);
  if (state.editing && JSON.stringify(order) === JSON.stringify(state.order)) {
    dispatch({ do: 'back' });
    return;
  }
  dispatch({ do: 'writing' });
  void sendOrder(api, order, state.record, now).then(dispatch);
}

function step({ state: { record }, dispatch }: Props, statut: 'A_APPLIQUER' | 'ANNULEE'): void {
  if (record === null) return;
  dispatch({ do: 'writing' });
  void setStatut(api, record, statut, now).then(dispatch);
}

const UndoButton = (props: Props): JSX.Element => (
  <Button kind="danger" onClick={() => step(props, 'ANNULEE')}>
    {props.view.screen === 'applied' ? 'Annuler la distribution' : 'Abandonner'}
  </Button>
);

const ApplyButton = (props: Props): JSX.Element => (
  <Button
    kind="primary"
    disabled={props.state.record?.ledger?.planned === 0}
    onClick={() => step(props, 'A_APPLIQUER')}
  >
    Appliquer
  </Button>
);

const RecordButton = ({ state: { record } }: Props): JSX.Element | null =>
  record === null ? null : (
    <Button onClick={() => openRecord('attribution', record.id)}>Ouvrir la fiche</Button>
  );
