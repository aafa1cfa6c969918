/** The panel "MAX" on a lead: what it read and why, what is planned, what happened; approve, change, postpone, cancel. */
import type { JSX } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';
import { MODE_MAX } from '../../objects/vocabulary';
import { noticeOf } from '../kit/faults';
import { api, openRecord, useSelectedRecordIds } from '../kit/host';
import { moment } from '../kit/moments';
import { blocksOf } from '../kit/markdown';
import { Notice, ProgressBar, Button, Panel, Section, RichText, Empty } from '../kit/parts';
import { usePulse } from '../kit/pulse';
import type { Dossier, Passe } from './dossier';
import { avance, ETAT_INITIAL, rythme, type Action, type Etat } from './etat';
import { changer, changerMode, ouvrir, relire } from './gestes';
import { MessagePrevu } from './message';

const now = (): number => Date.now();
const PURPOSE = 'pour voir ou modifier ce que MAX prévoit';

export const Max = (): JSX.Element => {
  const [id] = useSelectedRecordIds();
  const [etat, dispatch] = useReducer(avance, ETAT_INITIAL);
  const open = (): void => {
    if (id !== undefined) void ouvrir(api, id, now).then(dispatch);
  };
  useEffect(open, []);
  usePulse(
    id !== undefined && etat.occupe === null && etat.edition === null,
    rythme(etat, now()),
    async () => {
      if (id !== undefined && etat.dossier !== null) dispatch(await relire(api, id, now));
    },
  );
  if (id === undefined)
    return (
      <Panel>
        <Empty notice={UN_SEUL} />
      </Panel>
    );
  if (etat.dossier === null)
    return (
      <Panel>
        <Debut etat={etat} retry={open} />
      </Panel>
    );
  return (
    <Panel>
      {etat.fault === null ? null : <Notice tone="alert" notice={noticeOf(etat.fault, PURPOSE)} />}
      {etat.notice === null ? null : (
        <Notice tone="warning" notice={{ title: 'Trop tard', text: etat.notice }} />
      )}
      <Contenu etat={etat} dossier={etat.dossier} dispatch={dispatch} />
    </Panel>
  );
};

const UN_SEUL = {
  title: 'Choisissez un seul lead',
  text: 'MAX se regarde lead par lead : ouvrez-en un, ou n’en cochez qu’un.',
};

const Debut = ({ etat, retry }: { readonly etat: Etat; readonly retry: () => void }): JSX.Element => {
  if (etat.fault === null)
    return (
      <>
        <p>Lecture du lead…</p>
        <ProgressBar percent={null} label="Lecture du lead" />
      </>
    );
  return (
    <Empty notice={noticeOf(etat.fault, PURPOSE)}>
      <Button onClick={retry}>Réessayer</Button>
    </Empty>
  );
};

type Props = { readonly etat: Etat; readonly dossier: Dossier; readonly dispatch: (action: Action) => void };

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

const Contenu = (props: Props): JSX.Element => (
  <div className="max-screen">
    <h2>{props.dossier.nom}</h2>
    <div className="max-stack">
      {props.dossier.alertes.map((text) => (
        <Notice key={text} tone="warning" notice={{ title: 'À savoir', text }} />
      ))}
    </div>
    <Mode {...props} />
    <LectureMax {...props} />
    <Prevus {...props} />
    <Passes {...props} />
  </div>
);

const MODES: readonly (readonly [string, string])[] = [
  ['', 'Réglage'],
  ...MODE_MAX.map(({ value, label }): readonly [string, string] => [value, label]),
];

const EXPLIQUE: Readonly<Record<string, string>> = {
  CONSEIL: 'MAX lit et conseille ; il n’écrit pas à la personne.',
  ASSISTE: 'MAX prépare des brouillons ; rien ne part sans votre accord.',
  AUTO: 'MAX envoie de lui-même, dans les heures permises.',
};

const Mode = ({ etat, dossier, dispatch }: Props): JSX.Element => {
  const mayWrite = etat.accesLead === 'write' && etat.occupe === null;
  const choose = (mode: string): void => {
    if (mode === dossier.mode) return;
    dispatch({ do: 'ecrit', id: 'mode' });
    void changerMode(api, dossier.leadId, mode, now).then(dispatch);
  };
  return (
    <Section title="Jusqu’où MAX va seul">
      <div className="max-segment" role="radiogroup" aria-label="Mode de MAX">
        {MODES.map(([value, label]) => (
          <button
            key={value}
            type="button"
            role="radio"
            aria-checked={value === dossier.mode}
            className={`max-tab${value === dossier.mode ? ' chosen' : ''}`}
            disabled={!mayWrite}
            onClick={() => choose(value)}
          >
            {label}
          </button>
        ))}
      </div>
      <p className="max-note" style={{ marginTop: '8px' }}>
        {dossier.mode === '' ? reglageText(dossier) : (EXPLIQUE[dossier.mode] ?? '')}
      </p>
    </Section>
  );
};

const reglageText = ({ modeReglage }: Dossier): string =>
  `Comme dans les réglages du parcours${modeReglage === '' ? '' : ` (mode général : ${modeReglage})`}.`;

const LectureMax = ({ dossier }: Props): JSX.Element => (
  <Section title="Ce que MAX a lu">
    {dossier.lecture === '' ? <p>{sansLecture(dossier)}</p> : <RichText blocks={blocksOf(dossier.lecture)} />}
    {dossier.traits.length === 0 ? null : (
      <div className="max-row" style={{ marginTop: '8px' }}>
        {dossier.traits.map(({ label, valeur }) => (
          <span key={label} className="max-tag" title={`${label} : ${valeur}`}>
            {label} : {valeur}
          </span>
        ))}
      </div>
    )}
  </Section>
);

const sansLecture = ({ parcours, traits }: Dossier): string => {
  if (parcours === 'IMMIGRATION')
    return 'MAX lit les leads du parcours coaching ; ici, il suit les rendez-vous et les rappels.';
  return traits.length > 0
    ? 'MAX n’a rien noté de sa main ; les valeurs ci-dessous sont celles de la fiche.'
    : 'Rien encore : la personne n’a rien écrit dont MAX soit sûr. Quand il doute, il laisse vide.';
};

const Prevus = ({ etat, dossier, dispatch }: Props): JSX.Element => (
  <Section
    title={dossier.prevus.length > 1 ? `Ce qui est prévu (${dossier.prevus.length})` : 'Ce qui est prévu'}
  >
    <div className="max-stack">
      {dossier.rendezVous.map(({ id, debut, statut }) => (
        <div key={id} className="max-card">
          <div className="max-row">
            <strong>Rendez-vous {moment(debut, zoneHere(), now())}</strong>
            <span className="max-tag max-end blue">{statut}</span>
          </div>
        </div>
      ))}
    </div>
    {dossier.prevus.length === 0 ? <p>Aucun message n’est prévu pour l’instant.</p> : null}
    <div className="max-stack">
      {dossier.prevus.map((message) => (
        <MessagePrevu
          key={message.id}
          message={message}
          edition={etat.edition?.id === message.id ? etat.edition : null}
          occupe={etat.occupe !== null}
          peut={etat.accesMessages === 'write'}
          zone={zoneHere()}
          leadZone={dossier.fuseau}
          now={now()}
          edite={(edition) => dispatch({ do: 'edite', edition })}
          fait={(geste, valeur) => {
            dispatch({ do: 'ecrit', id: message.id });
            void changer(api, { messageId: message.id, geste, valeur, leadId: dossier.leadId }, now).then(
              dispatch,
            );
          }}
        />
      ))}
    </div>
  </Section>
);

const FIRST = 8;
const suite = (count: number): string => (count > 1 ? `Voir les ${count} suivants` : 'Voir le suivant');

const Passes = ({ etat, dossier, dispatch }: Props): JSX.Element => {
  const shown = etat.tout ? dossier.passes : dossier.passes.slice(0, FIRST);
  return (
    <Section title="Ce qui s’est passé">
      {dossier.passes.length === 0 ? <p>Rien encore.</p> : null}
      <div className="max-list">
        {shown.map((passe) => (
          <LignePassee key={passe.id} passe={passe} />
        ))}
      </div>
      <div className="max-row" style={{ marginTop: '8px' }}>
        {shown.length < dossier.passes.length ? (
          <Button small onClick={() => dispatch({ do: 'voitTout' })}>
            {suite(dossier.passes.length - shown.length)}
          </Button>
        ) : null}
        <Button small onClick={() => openRecord('lead', dossier.leadId)}>
          Ouvrir la fiche du lead
        </Button>
      </div>
    </Section>
  );
};

const LignePassee = ({ passe }: { readonly passe: Passe }): JSX.Element => (
  <div className="max-past">
    <div className="max-row">
      <span>{passe.quoi}</span>
      {passe.etat === '' ? null : <span className={`max-tag ${passe.tone}`}>{passe.etat}</span>}
      <span className="max-note max-end">{moment(passe.le, zoneHere(), now())}</span>
    </div>
    {passe.text === '' ? null : <p className="max-excerpt">{passe.text}</p>}
    {passe.raison === '' ? null : <span className="max-note">{passe.raison}</span>}
  </div>
);
