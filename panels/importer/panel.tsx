/** The panel "Importer": drop a file, see what would become of it, import, follow, read the report, undo. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { noticeOf, noRight } from '../kit/faults';
import { accessToken, api, openRecord, serverUrl, useColorScheme, useSelectedRecordIds } from '../kit/host';
import { uuidOf } from '../kit/uuid';
import type { Block } from '../kit/markdown';
import { Notice, ProgressBar, Button, Panel, RichText, Empty } from '../kit/parts';
import { usePulse } from '../kit/pulse';
import { depotPage } from './depot';
import { avance, etatInitial, vueOf, type Action, type Etat, type Vue } from './etat';
import { creerVide, lire, ouvrir } from './gestes';
import { resumeBlocs } from './resume';
import { Pied } from './pied';
import { ChoixColonnes, ChoixDistribution, ChoixParcours } from './reglages';

const now = (): number => Date.now();
const newId = (): string => uuidOf(crypto.getRandomValues(new Uint8Array(16)));
const PULSE_MS = 1_500;
const PURPOSE = 'pour importer des leads';

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
  if (etat.fault !== null && !etat.ouvert)
    return (
      <Panel>
        <Empty notice={noticeOf(etat.fault, PURPOSE)}>
          <Button onClick={open}>Réessayer</Button>
        </Empty>
      </Panel>
    );
  return (
    <Panel footer={<Pied {...bord} newId={newId} />}>
      {etat.fault === null ? null : <Notice tone="alert" notice={noticeOf(etat.fault, PURPOSE)} />}
      <div className="max-screen" key={vue.ecran}>
        <Corps {...bord} />
      </div>
    </Panel>
  );
};

const Corps = (bord: Bord): JSX.Element => {
  const { etat, vue } = bord;
  switch (vue.ecran) {
    case 'CHARGEMENT':
      return <Attente text="Ouverture…" vue={vue} percent={null} />;
    case 'SANS_DROIT':
      return <Empty notice={noRight(PURPOSE)} />;
    case 'DEPOT':
      return <Depot {...bord} />;
    case 'ANALYSE':
      return <Attente text={`MAX lit ${etat.fiche?.fichier ?? 'le fichier'}…`} vue={vue} percent={null} />;
    case 'IMPORT':
      return <Attente text={avancement(etat)} vue={vue} percent={etat.fiche?.progression ?? null} />;
    case 'ANNULATION':
      return <Attente text="MAX annule l’import…" vue={vue} percent={null} />;
    case 'APERCU':
    case 'TERMINE':
    case 'ANNULE':
    case 'REFUSE':
      return <Reply {...bord} ecran={vue.ecran} text={resumeBlocs(etat.fiche?.resume ?? '')} />;
  }
};

type ReponseProps = Bord & {
  readonly ecran: 'APERCU' | 'TERMINE' | 'ANNULE' | 'REFUSE';
  readonly text: readonly Block[];
};

/** What MAX answered, and what may be said to it. */
const Reply = ({ etat, dispatch, ecran, text }: ReponseProps): JSX.Element => {
  const choices = { etat, dispatch };
  switch (ecran) {
    case 'APERCU':
      return (
        <>
          <RichText blocks={text.slice(0, HEAD)} />
          <ChoixColonnes {...choices} />
          <ChoixDistribution {...choices} />
          <ChoixParcours {...choices} />
          <RichText blocks={text.slice(HEAD)} />
        </>
      );
    case 'TERMINE':
      return (
        <>
          <Notice tone="success" notice={{ title: 'Import terminé', text: bilan(etat) }}>
            <Rapport etat={etat} />
          </Notice>
          <RichText blocks={text} />
        </>
      );
    case 'ANNULE':
      return (
        <>
          <Notice notice={{ title: 'Import annulé', text: 'Ce qui a été touché depuis reste en place.' }} />
          <RichText blocks={text} />
        </>
      );
    case 'REFUSE':
      return (
        <>
          <Notice
            tone="warning"
            notice={{ title: 'MAX ne peut pas importer ce fichier', text: 'Voici ce qu’il faut corriger.' }}
          />
          <RichText blocks={text} />
          <ChoixColonnes {...choices} />
          <ChoixDistribution {...choices} />
        </>
      );
  }
};

const Rapport = ({ etat: { fiche } }: { readonly etat: Etat }): JSX.Element | null =>
  fiche?.rapport ? (
    <a className="max-button small" href={fiche.rapport.url} target="_blank" rel="noreferrer">
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
      <iframe title="Déposer un fichier" srcDoc={page} sandbox="allow-scripts" className="max-drop-zone" />
      <p className="max-note">
        La première feuille remplie est lue. Rien n’est écrit avant que vous n’ayez vu l’aperçu et cliqué sur
        « Importer ».
      </p>
      <div className="max-row">
        <span className="max-note">Le dépôt ne marche pas ?</span>
        <Button small onClick={byHand}>
          Déposer dans une fiche d’import
        </Button>
      </div>
    </>
  );
};

type AttenteProps = { readonly text: string; readonly vue: Vue; readonly percent: number | null };

const Attente = ({ text, vue, percent }: AttenteProps): JSX.Element => (
  <>
    <p aria-live="polite">{text}</p>
    <ProgressBar percent={percent} label={text} />
    {vue.silence ? <Notice tone="warning" notice={SILENCE} /> : null}
  </>
);

const SILENCE = {
  title: 'MAX ne répond pas',
  text: 'Votre fichier est gardé dans Twenty et sera lu dès que MAX revient : vous pouvez fermer ce panneau. Si cela dure, demandez à votre administrateur de lancer « max doctor ».',
};
