/** The panel "Distribuer": choose, see the exact preview, apply, follow, undo. All of it happens in one `attribution` record. */
import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { api, useSelectedRecordIds } from '../kit/host';
import { noticeOf, noRight } from '../kit/faults';
import { blocksOf } from '../kit/markdown';
import { Notice, ProgressBar, Button, Panel, RichText, Empty } from '../kit/parts';
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
  if (etat.fault !== null && !etat.lu) return <Rate {...bord} retry={open} />;
  return (
    <Panel footer={<Pied {...bord} />}>
      {etat.fault === null ? null : <Notice tone="alert" notice={noticeOf(etat.fault, PURPOSE)} />}
      <div className="max-screen" key={vue.ecran}>
        <Corps {...bord} />
      </div>
    </Panel>
  );
};

const PURPOSE = 'pour distribuer des leads';

const Rate = ({ etat, dispatch, retry }: Bord & { readonly retry: () => void }): JSX.Element => (
  <Panel>
    {etat.fault === null ? null : (
      <Empty notice={noticeOf(etat.fault, PURPOSE)}>
        <Button
          onClick={() => {
            dispatch({ do: 'oublie' });
            retry();
          }}
        >
          Réessayer
        </Button>
      </Empty>
    )}
  </Panel>
);

const Corps = (bord: Bord): JSX.Element => {
  const { etat, vue } = bord;
  const { apercu = '', resultat = '' } = etat.fiche ?? {};
  switch (vue.ecran) {
    case 'CHARGEMENT':
      return <Attente text="Lecture de l’équipe…" vue={vue} />;
    case 'SANS_DROIT':
      return <Empty notice={noRight(PURPOSE)} />;
    case 'CHOIX':
      return <Choix etat={etat} dispatch={bord.dispatch} />;
    case 'APERCU_DEMANDE':
      return <Attente text="MAX prépare l’aperçu…" vue={vue} />;
    case 'APERCU':
      return <RichText blocks={blocksOf(apercu)} />;
    case 'APPLICATION':
      return <Attente text={`MAX distribue les leads… ${avancement(etat)}`} vue={vue} />;
    case 'APPLIQUEE':
      return (
        <>
          <Notice tone="success" notice={{ title: 'Distribution appliquée', text: apresOf(etat) }} />
          <RichText blocks={blocksOf(resultat)} />
        </>
      );
    case 'ANNULATION':
      return <Attente text="MAX annule la distribution…" vue={vue} />;
    case 'ANNULEE':
      return (
        <>
          <Notice
            notice={{ title: 'Distribution annulée', text: 'Ce qui a été touché depuis reste en place.' }}
          />
          <RichText blocks={blocksOf(resultat)} />
        </>
      );
    case 'REFUSEE':
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

const avancement = ({ faits, fiche }: Etat): string => {
  const total = fiche?.registre?.donnes ?? 0;
  return faits > 0 && total > 0 ? `${faits} sur ${total}` : '';
};

const apresOf = ({ fiche }: Etat): string =>
  (fiche?.enAttente ?? 0) > 0
    ? 'Chaque personne est prévenue. Ceux qui attendent seront placés dès qu’une place se libère.'
    : 'Chaque personne est prévenue.';

const Attente = ({ text, vue }: { readonly text: string; readonly vue: Vue }): JSX.Element => (
  <>
    <p aria-live="polite">{text}</p>
    <ProgressBar percent={vue.percent} label={text} />
    {vue.silence ? <Notice tone="warning" notice={SILENCE} /> : null}
  </>
);

const SILENCE = {
  title: 'MAX ne répond pas',
  text: 'Votre demande est gardée et sera traitée dès qu’il revient : vous pouvez fermer ce panneau. Si cela dure, demandez à votre administrateur de lancer « max doctor ».',
};
