/** Of the messages Twenty holds, those that may still leave: why they would, and what may be done about them. Pure. */
import { CANAL, SCENARIO, STATUT_MESSAGE } from '../../objects/vocabulary';
import { labelIn } from '../kit/labels';
import type { MessageNode } from './lead-answer';

/** A message that may still leave. */
export type PlannedMessage = {
  readonly id: string;
  readonly title: string;
  readonly statut: string;
  readonly statutLabel: string;
  readonly canal: string;
  /** ISO; '' when it has no time. */
  readonly prevuLe: string;
  readonly sujet: string;
  readonly corps: string;
  /** Which rule wants it, and what it waits for. */
  readonly reasons: readonly string[];
  /** Somebody may still decide about it. */
  readonly actions: readonly MessageAction[];
};

export type MessageAction = 'approve' | 'edit' | 'postpone' | 'cancel';

const PENDING: readonly string[] = ['A_VALIDER', 'APPROUVE', 'PLANIFIE', 'ENVOI_EN_COURS'];

export const isPlanned = ({ statut, sens }: MessageNode): boolean =>
  sens !== 'ENTRANT' && PENDING.includes(statut ?? '');

const ACTIONS: Readonly<Record<string, readonly MessageAction[]>> = {
  A_VALIDER: ['approve', 'edit', 'postpone', 'cancel'],
  APPROUVE: ['edit', 'postpone', 'cancel'],
  PLANIFIE: ['edit', 'postpone', 'cancel'],
};

const WAITS_FOR: Readonly<Record<string, string>> = {
  A_VALIDER: 'attend votre accord : ne part pas sans lui',
  APPROUVE: 'approuvé : part à l’heure prévue, si tout est encore vrai',
  PLANIFIE: 'part à l’heure prévue, si tout est encore vrai',
  ENVOI_EN_COURS: 'est en train de partir',
};

/** The next one first, one without a time last. */
export const plannedOf = (messages: readonly MessageNode[]): readonly PlannedMessage[] =>
  messages.filter(isPlanned).map(plannedMessage).sort(byMoment);

function plannedMessage(message: MessageNode): PlannedMessage {
  const statut = message.statut ?? '';
  const scenario = labelIn(SCENARIO, message.scenario);
  const corps = message.corps ?? '';
  return {
    id: message.id,
    title: message.name ?? scenario,
    statut,
    statutLabel: labelIn(STATUT_MESSAGE, statut),
    canal: labelIn(CANAL, message.canal),
    prevuLe: message.prevuLe ?? '',
    sujet: message.sujet ?? '',
    corps,
    reasons: [
      scenario,
      message.raison ?? '',
      message.repli ?? '',
      isEdited(message) ? 'texte modifié par l’équipe : part tel quel' : '',
      WAITS_FOR[statut] ?? '',
    ].filter((part) => part !== ''),
    actions: ACTIONS[statut] ?? [],
  };
}

const isEdited = ({ texteMax, corps }: MessageNode): boolean =>
  Boolean(texteMax) && texteMax !== (corps ?? '');

const byMoment = (a: PlannedMessage, b: PlannedMessage): number =>
  (a.prevuLe || '9').localeCompare(b.prevuLe || '9');
