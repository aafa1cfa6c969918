/** The panel "Importer": drop a file, see what would become of it, import, follow, read the report, undo. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { avisOf, sansDroit } from '../kit/fautes';
import { accessToken, api, openRecord, serverUrl, useColorScheme, useSelectedRecordIds } from '../kit/host';
import { identifiant } from '../kit/identifiant';
import type { Bloc } from '../kit/markdown';
import { Avis, Barre, Bouton, Panneau, Texte, Vide } from '../kit/parts';
import { usePulse } from '../kit/pulse';
import { depotPage } from './depot';
import { avance, etatInitial, vueOf, type Action, type Etat, type Vue } from './etat';
import { creerVide, lire, ouvrir } from './gestes';
import { resumeBlocs } from './resume';
import { Pied } from './pied';
import { ChoixColonnes, ChoixDistribution, ChoixParcours } from './reglages';

const now = (): number => Date.now();
const newId = (): string => identifiant(crypto.getRandomValues(new Uint8Array(16)));
const PULSE_MS = 1_500;
const GESTE = 'pour importer des leads';

type Bord = { readonly etat: Etat; readonly vue: Vue; readonly dispatch: (action: Action) => void };

export const Importer = (): JSX.Element => {
  const [selected] = useSelectedRecordIds();
  const firstId = useRef<string | null>(null);
  firstId.current ??= newId();
  const [etat, dispatch] = useReducer(avance, etatInitial(firstId.current, now()));
  const vue = vueOf(etat, now());
  const open = (): void => void ouvrir(api, selected ?? null).then(dispatch);
  useEffect(open, []);
  usePulse(vue.attend && !etat.occupe, PULSE_MS, async () => dispatch(await lire(api, etat.id, now)));
  const bord = { etat, vue, dispatch };
  if (etat.faute !== null && !etat.ouvert)
    return (
      <Panneau>
        <Vide avis={avisOf(etat.faute, GESTE)}>
          <Bouton onClick={open}>Réessayer</Bouton>
        </Vide>
      </Panneau>
    );
  return (
    <Panneau pied={<Pied {...bord} newId={newId} />}>
      {etat.faute === null ? null : <Avis ton="alerte" avis={avisOf(etat.faute, GESTE)} />}
      <div className="max-ecran" key={vue.ecran}>
        <Corps {...bord} />
      </div>
    </Panneau>
  );
};

const Corps = (bord: Bord): JSX.Element => {
  const { etat, vue } = bord;
  switch (vue.ecran) {
    case 'CHARGEMENT':
      return <Attente texte="Ouverture…" vue={vue} pourcent={null} />;
    case 'SANS_DROIT':
      return <Vide avis={sansDroit(GESTE)} />;
    case 'DEPOT':
      return <Depot {...bord} />;
    case 'ANALYSE':
      return <Attente texte={`MAX lit ${etat.fiche?.fichier ?? 'le fichier'}…`} vue={vue} pourcent={null} />;
    case 'IMPORT':
      return <Attente texte={avancement(etat)} vue={vue} pourcent={etat.fiche?.progression ?? null} />;
    case 'ANNULATION':
      return <Attente texte="MAX annule l’import…" vue={vue} pourcent={null} />;
    case 'APERCU':
    case 'TERMINE':
    case 'ANNULE':
    case 'REFUSE':
      return <Reponse {...bord} ecran={vue.ecran} texte={resumeBlocs(etat.fiche?.resume ?? '')} />;
  }
};

type ReponseProps = Bord & {
  readonly ecran: 'APERCU' | 'TERMINE' | 'ANNULE' | 'REFUSE';
  readonly texte: readonly Bloc[];
};

/** What MAX answered, and what may be said to it. */
const Reponse = ({ etat, dispatch, ecran, texte }: ReponseProps): JSX.Element => {
  const choices = { etat, dispatch };
  switch (ecran) {
    case 'APERCU':
      return (
        <>
          <Texte blocs={texte.slice(0, HEAD)} />
          <ChoixColonnes {...choices} />
          <ChoixDistribution {...choices} />
          <ChoixParcours {...choices} />
          <Texte blocs={texte.slice(HEAD)} />
        </>
      );
    case 'TERMINE':
      return (
        <>
          <Avis ton="succes" avis={{ titre: 'Import terminé', texte: bilan(etat) }}>
            <Rapport etat={etat} />
          </Avis>
          <Texte blocs={texte} />
        </>
      );
    case 'ANNULE':
      return (
        <>
          <Avis avis={{ titre: 'Import annulé', texte: 'Ce qui a été touché depuis reste en place.' }} />
          <Texte blocs={texte} />
        </>
      );
    case 'REFUSE':
      return (
        <>
          <Avis
            ton="attention"
            avis={{ titre: 'MAX ne peut pas importer ce fichier', texte: 'Voici ce qu’il faut corriger.' }}
          />
          <Texte blocs={texte} />
          <ChoixColonnes {...choices} />
          <ChoixDistribution {...choices} />
        </>
      );
  }
};

const Rapport = ({ etat: { fiche } }: { readonly etat: Etat }): JSX.Element | null =>
  fiche?.rapport ? (
    <a className="max-bouton petit" href={fiche.rapport.url} target="_blank" rel="noreferrer">
      Ouvrir le rapport
    </a>
  ) : null;

/** The headline and the counts stand above what may be chosen, the details below. */
const HEAD = 2;

const avancement = ({ fiche }: Etat): string => {
  const { total, importes, progression } = fiche ?? {};
  if (!progression) return 'MAX commence l’import…';
  return `MAX importe les leads… ${importes ?? 0} sur ${total ?? '?'}`;
};

const bilan = ({ fiche }: Etat): string => {
  const { importes, doublons, rejetes } = fiche ?? {};
  return [
    compte(importes, 'lead importé', 'leads importés'),
    compte(doublons, 'doublon', 'doublons'),
    `${compte(rejetes, 'ligne refusée', 'lignes refusées')}.`,
  ].join(', ');
};

const compte = (value: number | null | undefined, one: string, several: string): string =>
  `${value ?? 0} ${(value ?? 0) > 1 ? several : one}`;

/** The frame is made once for an id and a parcours: drawn again, it would forget the file it is sending. */
const Depot = ({ etat, dispatch }: Bord): JSX.Element => {
  const theme = useColorScheme();
  const { champId, id, choix } = etat;
  const page = useMemo(
    () =>
      depotPage({
        url: serverUrl(),
        token: accessToken(),
        champId,
        importId: id,
        parcours: choix.parcours,
        theme,
      }),
    [champId, id, choix.parcours, theme],
  );
  const byHand = (): void =>
    void creerVide(api, etat, 'Import de leads').then((fault) => {
      if (fault === null) openRecord('importLeads', id);
      else dispatch(fault);
    });
  return (
    <>
      <ChoixParcours etat={etat} dispatch={dispatch} />
      <iframe title="Déposer un fichier" srcDoc={page} sandbox="allow-scripts" className="max-depot" />
      <p className="max-note">
        La première feuille remplie est lue. Rien n’est écrit avant que vous n’ayez vu l’aperçu et cliqué sur
        « Importer ».
      </p>
      <div className="max-rang">
        <span className="max-note">Le dépôt ne marche pas ?</span>
        <Bouton petit onClick={byHand}>
          Déposer dans une fiche d’import
        </Bouton>
      </div>
    </>
  );
};

type AttenteProps = { readonly texte: string; readonly vue: Vue; readonly pourcent: number | null };

const Attente = ({ texte, vue, pourcent }: AttenteProps): JSX.Element => (
  <>
    <p aria-live="polite">{texte}</p>
    <Barre pourcent={pourcent} label={texte} />
    {vue.silence ? <Avis ton="attention" avis={SILENCE} /> : null}
  </>
);

const SILENCE = {
  titre: 'MAX ne répond pas',
  texte:
    'Votre fichier est gardé dans Twenty et sera lu dès que MAX revient : vous pouvez fermer ce panneau. Si cela dure, demandez à votre administrateur de lancer « max doctor ».',
};
