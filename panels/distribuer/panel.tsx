/** The panel "Distribuer": choose, see the exact preview, apply, follow, undo. All of it happens in one `attribution` record. */
import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { api, useSelectedRecordIds } from '../kit/host';
import { avisOf, sansDroit } from '../kit/fautes';
import { blocsOf } from '../kit/markdown';
import { Avis, Barre, Bouton, Panneau, Texte, Vide } from '../kit/parts';
import { usePulse } from '../kit/pulse';
import { Choix } from './choix';
import { Pied } from './pied';
import { avance, etatInitial, vueOf, type Action, type Etat, type Vue } from './etat';
import { lire, ouvrir } from './gestes';
import { readSujet } from './sujet';

const now = (): number => Date.now();
/** Between two looks at a record MAX works on. */
const PULSE_MS = 1_200;

const today = (): string => {
  const date = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

type Bord = { readonly etat: Etat; readonly vue: Vue; readonly dispatch: (action: Action) => void };

export const Distribuer = (): JSX.Element => {
  const sujet = readSujet(useSelectedRecordIds());
  const [etat, dispatch] = useReducer(avance, etatInitial(sujet, now()));
  const vue = vueOf(etat, now());
  const id = etat.fiche?.id ?? null;

  const open = (): void => void ouvrir(api, sujet, today()).then(dispatch);
  useEffect(open, []);
  usePulse(vue.attend, PULSE_MS, async () => {
    if (id !== null) dispatch(await lire(api, id, now));
  });

  const bord = { etat, vue, dispatch };
  if (etat.faute !== null && !etat.lu) return <Rate {...bord} retry={open} />;
  return (
    <Panneau pied={<Pied {...bord} />}>
      {etat.faute === null ? null : <Avis ton="alerte" avis={avisOf(etat.faute, GESTE)} />}
      <div className="max-ecran" key={vue.ecran}>
        <Corps {...bord} />
      </div>
    </Panneau>
  );
};

const GESTE = 'pour distribuer des leads';

const Rate = ({ etat, dispatch, retry }: Bord & { readonly retry: () => void }): JSX.Element => (
  <Panneau>
    {etat.faute === null ? null : (
      <Vide avis={avisOf(etat.faute, GESTE)}>
        <Bouton
          onClick={() => {
            dispatch({ do: 'oublie' });
            retry();
          }}
        >
          Réessayer
        </Bouton>
      </Vide>
    )}
  </Panneau>
);

const Corps = (bord: Bord): JSX.Element => {
  const { etat, vue } = bord;
  const { apercu = '', resultat = '' } = etat.fiche ?? {};
  switch (vue.ecran) {
    case 'CHARGEMENT':
      return <Attente texte="Lecture de l’équipe…" vue={vue} />;
    case 'SANS_DROIT':
      return <Vide avis={sansDroit(GESTE)} />;
    case 'CHOIX':
      return <Choix etat={etat} dispatch={bord.dispatch} />;
    case 'APERCU_DEMANDE':
      return <Attente texte="MAX prépare l’aperçu…" vue={vue} />;
    case 'APERCU':
      return <Texte blocs={blocsOf(apercu)} />;
    case 'APPLICATION':
      return <Attente texte={`MAX distribue les leads… ${avancement(etat)}`} vue={vue} />;
    case 'APPLIQUEE':
      return (
        <>
          <Avis ton="succes" avis={{ titre: 'Distribution appliquée', texte: apresOf(etat) }} />
          <Texte blocs={blocsOf(resultat)} />
        </>
      );
    case 'ANNULATION':
      return <Attente texte="MAX annule la distribution…" vue={vue} />;
    case 'ANNULEE':
      return (
        <>
          <Avis
            avis={{ titre: 'Distribution annulée', texte: 'Ce qui a été touché depuis reste en place.' }}
          />
          <Texte blocs={blocsOf(resultat)} />
        </>
      );
    case 'REFUSEE':
      return (
        <>
          <Avis
            ton="attention"
            avis={{
              titre: 'MAX ne peut pas distribuer ainsi',
              texte: 'Rien n’a été écrit. Corrigez ce qui suit.',
            }}
          />
          <Texte blocs={blocsOf(resultat === '' ? apercu : resultat)} />
        </>
      );
  }
};

const avancement = ({ faits, fiche }: Etat): string => {
  const total = fiche?.registre?.donnes ?? 0;
  return faits > 0 && total > 0 ? `${faits} sur ${total}` : '';
};

const apresOf = ({ fiche }: Etat): string =>
  (fiche?.enAttente ?? 0) > 0
    ? 'Chaque personne est prévenue. Ceux qui attendent seront placés dès qu’une place se libère.'
    : 'Chaque personne est prévenue.';

const Attente = ({ texte, vue }: { readonly texte: string; readonly vue: Vue }): JSX.Element => (
  <>
    <p aria-live="polite">{texte}</p>
    <Barre pourcent={vue.pourcent} label={texte} />
    {vue.silence ? <Avis ton="attention" avis={SILENCE} /> : null}
  </>
);

const SILENCE = {
  titre: 'MAX ne répond pas',
  texte:
    'Votre demande est gardée et sera traitée dès qu’il revient : vous pouvez fermer ce panneau. Si cela dure, demandez à votre administrateur de lancer « max doctor ».',
};
