/** One planned message: what it says, when and why it leaves, and what a person may do about it. */
import type { JSX } from 'preact';
import { leadClockTime, dateFieldValue, moment } from '../kit/moments';
import { Button } from '../kit/parts';
import { valueOf } from '../kit/events';
import type { MessageAction, PlannedMessage } from './planned-messages';
import type { Edit } from './state';

type Props = {
  readonly message: PlannedMessage;
  readonly edit: Edit | null;
  readonly busy: boolean;
  readonly mayWrite: boolean;
  readonly zone: string;
  readonly leadZone: string;
  readonly now: number;
  readonly onEdit: (edit: Edit | null) => void;
  readonly onAct: (action: MessageAction, value: string) => void;
};

const TONES: Readonly<Record<string, string>> = {
  A_VALIDER: 'yellow',
  APPROUVE: 'green',
  PLANIFIE: 'blue',
  ENVOI_EN_COURS: 'blue',
};

export const MessageCard = (props: Props): JSX.Element => {
  const { message, edit, mayWrite } = props;
  return (
    <article className="max-card">
      <div className="max-row">
        <strong>{message.title}</strong>
        <span className={`max-tag max-end ${TONES[message.statut] ?? ''}`}>{message.statutLabel}</span>
      </div>
      <span className="max-note">{whenText(props)}</span>
      {edit === null ? <Content {...props} /> : <Editor {...props} edit={edit} />}
      <ul className="max-note">
        {message.reasons.map((raison) => (
          <li key={raison}>{raison}</li>
        ))}
      </ul>
      {mayWrite && edit === null && message.actions.length > 0 ? <Actions {...props} /> : null}
    </article>
  );
};

const whenText = ({ message, zone, leadZone, now }: Props): string => {
  if (message.prevuLe === '') return [message.canal, 'sans heure'].filter((part) => part !== '').join(' · ');
  return [message.canal, moment(message.prevuLe, zone, now), leadClockTime(message.prevuLe, zone, leadZone)]
    .filter((part) => part !== '')
    .join(' · ');
};

const Content = ({ message }: Props): JSX.Element => (
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

const Actions = ({ message, busy, onEdit, onAct }: Props): JSX.Element => {
  const may = (action: MessageAction): boolean => message.actions.includes(action);
  return (
    <div className="max-row">
      {may('approve') ? (
        <Button small kind="primary" disabled={busy} onClick={() => onAct('approve', '')}>
          Approuver
        </Button>
      ) : null}
      {may('edit') ? (
        <Button
          small
          disabled={busy}
          onClick={() => onEdit({ id: message.id, action: 'edit', value: message.corps })}
        >
          Modifier
        </Button>
      ) : null}
      {may('postpone') ? (
        <Button
          small
          disabled={busy}
          onClick={() => onEdit({ id: message.id, action: 'postpone', value: laterDate(message) })}
        >
          Reporter
        </Button>
      ) : null}
      {may('cancel') ? (
        <Button small kind="danger" disabled={busy} onClick={() => onAct('cancel', '')}>
          Ne pas envoyer
        </Button>
      ) : null}
    </div>
  );
};

/** An hour later than planned, never in the past: the field starts with something that may be kept. */
const laterDate = ({ prevuLe }: PlannedMessage): string => {
  const at = new Date(Math.max(prevuLe === '' ? 0 : new Date(prevuLe).getTime(), Date.now()) + 3_600_000);
  return dateFieldValue(at, -at.getTimezoneOffset());
};

const Editor = ({ edit, busy, onEdit, onAct }: Props & { readonly edit: Edit }): JSX.Element => {
  const isText = edit.action === 'edit';
  const faulty = isText ? edit.value.trim() === '' : Number.isNaN(new Date(edit.value).getTime());
  const isPast = !isText && !faulty && new Date(edit.value).getTime() < Date.now();
  const change = (event: Event): void => onEdit({ ...edit, value: valueOf(event) });
  return (
    <div className="max-stack">
      {isText ? (
        <textarea
          className="max-field"
          rows={5}
          value={edit.value}
          aria-label="Texte du message"
          onInput={change}
        />
      ) : (
        <input
          className="max-field"
          type="datetime-local"
          value={edit.value}
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
          disabled={busy || faulty}
          onClick={() => onAct(edit.action, isText ? edit.value : new Date(edit.value).toISOString())}
        >
          {isText ? 'Enregistrer le texte' : 'Reporter'}
        </Button>
        <Button small disabled={busy} onClick={() => onEdit(null)}>
          Revenir
        </Button>
      </div>
    </div>
  );
};
