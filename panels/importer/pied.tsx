/** The foot of the panel: what may be done from where the import stands. */
import type { JSX } from 'preact';
import { api, closePanel, openRecord } from '../kit/host';
import { Button } from '../kit/parts';
import { aChange, type Action, type Etat, type Vue } from './etat';
import { passer, refaire } from './gestes';

type Props = {
  readonly etat: Etat;
  readonly vue: Vue;
  readonly dispatch: (action: Action) => void;
  readonly newId: () => string;
};

const now = (): number => Date.now();

export const Pied = (props: Props): JSX.Element | null => {
  switch (props.vue.ecran) {
    case 'APERCU':
      return (
        <>
          <Annuler {...props}>Abandonner</Annuler>
          {aChange(props.etat) ? <Refaire {...props} /> : <Lancer {...props} />}
        </>
      );
    case 'REFUSE':
      return (
        <>
          <Fiche {...props} />
          <Autre {...props} />
          {aChange(props.etat) ? <Refaire {...props} /> : null}
        </>
      );
    case 'TERMINE':
      return (
        <>
          <Annuler {...props}>Annuler l’import</Annuler>
          <Fiche {...props} />
          <Button onClick={closePanel}>Fermer</Button>
        </>
      );
    case 'ANNULE':
      return (
        <>
          <Fiche {...props} />
          <Autre {...props} />
        </>
      );
    case 'ANALYSE':
    case 'IMPORT':
    case 'ANNULATION':
      return <Fiche {...props} />;
    case 'CHARGEMENT':
    case 'SANS_DROIT':
    case 'DEPOT':
      return null;
  }
};

const run = ({ dispatch }: Props, gesture: Promise<Action>): void => {
  dispatch({ do: 'ecrit' });
  void gesture.then(dispatch);
};

const Annuler = (props: Props & { readonly children: string }): JSX.Element => (
  <Button
    kind="danger"
    disabled={props.etat.occupe}
    onClick={() => run(props, passer(api, props.etat, 'ANNULE', now))}
  >
    {props.children}
  </Button>
);

const Lancer = (props: Props): JSX.Element => (
  <Button
    kind="primary"
    disabled={props.etat.occupe}
    onClick={() => run(props, passer(api, props.etat, 'A_IMPORTER', now))}
  >
    Importer
  </Button>
);

const Refaire = (props: Props): JSX.Element => (
  <Button
    kind="primary"
    disabled={props.etat.occupe}
    onClick={() => run(props, refaire(api, props.etat, now))}
  >
    Refaire l’aperçu
  </Button>
);

const Fiche = ({ etat: { fiche } }: Props): JSX.Element | null =>
  fiche === null ? null : (
    <Button onClick={() => openRecord('importLeads', fiche.id)}>Ouvrir la fiche</Button>
  );

const Autre = ({ dispatch, newId }: Props): JSX.Element => (
  <Button onClick={() => dispatch({ do: 'recommence', id: newId() })}>Autre fichier</Button>
);
