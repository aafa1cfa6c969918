/** The foot of the panel: what may be done from where the distribution stands. */
import type { JSX } from 'preact';
import { api, closePanel, openRecord } from '../kit/host';
import { Button } from '../kit/parts';
import { empechements, ordreOf } from './demande';
import type { Action, Ecran, Etat, Vue } from './etat';
import { demander, passer } from './gestes';

type Props = { readonly etat: Etat; readonly vue: Vue; readonly dispatch: (action: Action) => void };

const now = (): number => Date.now();

const MAY_UNDO: readonly Ecran[] = ['APERCU_DEMANDE', 'APERCU', 'APPLIQUEE'];
const MAY_CHANGE: readonly Ecran[] = ['APERCU', 'REFUSEE'];
const DONE: readonly Ecran[] = ['APPLIQUEE', 'ANNULEE', 'REFUSEE'];

export const Pied = (props: Props): JSX.Element | null => {
  const { etat, vue } = props;
  if (vue.ecran === 'CHOIX') return <PiedDuChoix {...props} />;
  if (vue.lectureSeule || etat.occupe) return <Fiche {...props} />;
  const isDone = DONE.includes(vue.ecran);
  return (
    <>
      {MAY_UNDO.includes(vue.ecran) ? <Annuler {...props} /> : null}
      {MAY_CHANGE.includes(vue.ecran) ? (
        <Button onClick={() => props.dispatch({ do: 'modifie' })}>Modifier</Button>
      ) : null}
      {vue.ecran === 'APERCU' ? <Appliquer {...props} /> : null}
      {isDone ? <Fiche {...props} /> : null}
      {isDone ? <Button onClick={closePanel}>Fermer</Button> : null}
    </>
  );
};

const PiedDuChoix = (props: Props): JSX.Element => {
  const { etat, dispatch } = props;
  const [fault] = empechements(etat.demande, etat.sujet, etat.equipe);
  return (
    <>
      {fault === undefined ? null : (
        <span className="max-note max-fault" aria-live="polite">
          {fault}
        </span>
      )}
      {etat.modifie ? <Button onClick={() => dispatch({ do: 'renonce' })}>Revenir</Button> : null}
      <Button kind="primary" disabled={fault !== undefined || etat.occupe} onClick={() => ask(props)}>
        Voir l’aperçu
      </Button>
    </>
  );
};

/** Asked again without a change, the preview that is there is the answer. */
function ask({ etat, dispatch }: Props): void {
  const ordre = ordreOf(etat.demande, etat.sujet, etat.equipe);
  if (etat.modifie && JSON.stringify(ordre) === JSON.stringify(etat.ordre)) {
    dispatch({ do: 'renonce' });
    return;
  }
  dispatch({ do: 'ecrit' });
  void demander(api, ordre, etat.fiche, now).then(dispatch);
}

function step({ etat: { fiche }, dispatch }: Props, statut: 'A_APPLIQUER' | 'ANNULEE'): void {
  if (fiche === null) return;
  dispatch({ do: 'ecrit' });
  void passer(api, fiche, statut, now).then(dispatch);
}

const Annuler = (props: Props): JSX.Element => (
  <Button kind="danger" onClick={() => step(props, 'ANNULEE')}>
    {props.vue.ecran === 'APPLIQUEE' ? 'Annuler la distribution' : 'Abandonner'}
  </Button>
);

const Appliquer = (props: Props): JSX.Element => (
  <Button
    kind="primary"
    disabled={props.etat.fiche?.registre?.donnes === 0}
    onClick={() => step(props, 'A_APPLIQUER')}
  >
    Appliquer
  </Button>
);

const Fiche = ({ etat: { fiche } }: Props): JSX.Element | null =>
  fiche === null ? null : (
    <Button onClick={() => openRecord('attribution', fiche.id)}>Ouvrir la fiche</Button>
  );
