/** One planned message: what it says, when and why it leaves, and what a person may do about it. */
import type { JSX } from 'preact';
import { leadClockTime, dateFieldValue, moment } from '../kit/moments';
import { Button } from '../kit/parts';
import { valueOf } from '../kit/events';
import type { Geste, Prevu } from './dossier';
import type { Edition } from './etat';

type Props = {
  readonly message: Prevu;
  readonly edition: Edition | null;
  readonly occupe: boolean;
  readonly peut: boolean;
  readonly zone: string;
  readonly leadZone: string;
  readonly now: number;
  readonly edite: (edition: Edition | null) => void;
  readonly fait: (geste: Geste, valeur: string) => void;
};

const TON: Readonly<Record<string, string>> = {
  A_VALIDER: 'yellow',
  APPROUVE: 'green',
  PLANIFIE: 'blue',
  ENVOI_EN_COURS: 'blue',
};

export const MessagePrevu = (props: Props): JSX.Element => {
  const { message, edition, peut } = props;
  return (
    <article className="max-card">
      <div className="max-row">
        <strong>{message.title}</strong>
        <span className={`max-tag max-end ${TON[message.statut] ?? ''}`}>{message.statutLabel}</span>
      </div>
      <span className="max-note">{quand(props)}</span>
      {edition === null ? <Contenu {...props} /> : <Editeur {...props} edition={edition} />}
      <ul className="max-note">
        {message.pourquoi.map((raison) => (
          <li key={raison}>{raison}</li>
        ))}
      </ul>
      {peut && edition === null && message.gestes.length > 0 ? <Gestes {...props} /> : null}
    </article>
  );
};

const quand = ({ message, zone, leadZone, now }: Props): string => {
  if (message.prevuLe === '') return [message.canal, 'sans heure'].filter((part) => part !== '').join(' · ');
  return [message.canal, moment(message.prevuLe, zone, now), leadClockTime(message.prevuLe, zone, leadZone)]
    .filter((part) => part !== '')
    .join(' · ');
};

const Contenu = ({ message }: Props): JSX.Element => (
  <div className="text">
    {message.sujet === '' ? null : (
      <strong>
        {message.sujet}
        {'\n'}
      </strong>
    )}
    {message.corps === '' ? <span className="max-note">(sans texte)</span> : message.corps}
  </div>
);

const Gestes = ({ message, occupe, edite, fait }: Props): JSX.Element => {
  const may = (geste: Geste): boolean => message.gestes.includes(geste);
  return (
    <div className="max-row">
      {may('APPROUVER') ? (
        <Button small kind="primary" disabled={occupe} onClick={() => fait('APPROUVER', '')}>
          Approuver
        </Button>
      ) : null}
      {may('MODIFIER') ? (
        <Button
          small
          disabled={occupe}
          onClick={() => edite({ id: message.id, geste: 'MODIFIER', valeur: message.corps })}
        >
          Modifier
        </Button>
      ) : null}
      {may('REPORTER') ? (
        <Button
          small
          disabled={occupe}
          onClick={() => edite({ id: message.id, geste: 'REPORTER', valeur: dateDe(message) })}
        >
          Reporter
        </Button>
      ) : null}
      {may('ANNULER') ? (
        <Button small kind="danger" disabled={occupe} onClick={() => fait('ANNULER', '')}>
          Ne pas envoyer
        </Button>
      ) : null}
    </div>
  );
};

/** An hour later than planned, never in the past: the field starts with something that may be kept. */
const dateDe = ({ prevuLe }: Prevu): string => {
  const at = new Date(Math.max(prevuLe === '' ? 0 : new Date(prevuLe).getTime(), Date.now()) + 3_600_000);
  return dateFieldValue(at, -at.getTimezoneOffset());
};

const Editeur = ({ edition, occupe, edite, fait }: Props & { readonly edition: Edition }): JSX.Element => {
  const isText = edition.geste === 'MODIFIER';
  const faulty = isText ? edition.valeur.trim() === '' : Number.isNaN(new Date(edition.valeur).getTime());
  const isPast = !isText && !faulty && new Date(edition.valeur).getTime() < Date.now();
  const change = (event: Event): void => edite({ ...edition, valeur: valueOf(event) });
  return (
    <div className="max-stack">
      {isText ? (
        <textarea
          className="max-field"
          rows={5}
          value={edition.valeur}
          aria-label="Texte du message"
          onInput={change}
        />
      ) : (
        <input
          className="max-field"
          type="datetime-local"
          value={edition.valeur}
          aria-label="Nouvelle heure d’envoi"
          onChange={change}
        />
      )}
      {isPast ? (
        <span className="max-note">Cette heure est passée : le message partirait tout de suite.</span>
      ) : null}
      <div className="max-row">
        <Button
          small
          kind="primary"
          disabled={occupe || faulty}
          onClick={() =>
            fait(edition.geste, isText ? edition.valeur : new Date(edition.valeur).toISOString())
          }
        >
          {isText ? 'Enregistrer le texte' : 'Reporter'}
        </Button>
        <Button small disabled={occupe} onClick={() => edite(null)}>
          Revenir
        </Button>
      </div>
    </div>
  );
};
