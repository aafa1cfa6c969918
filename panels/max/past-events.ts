/** What happened with a lead: messages that left or came, attempts to reach the person, appointments held. Pure. */
import {
  CANAL,
  CANAL_TENTATIVE,
  REPONSE_RENDEZ_VOUS,
  RESULTAT_TENTATIVE,
  STATUT_MESSAGE,
  STATUT_RENDEZ_VOUS,
} from '../../objects/vocabulary';
import { labelIn } from '../kit/labels';
import {
  fullNameOf,
  type LeadAnswer,
  type MessageNode,
  type RendezVousNode,
  type TentativeNode,
} from './lead-answer';
import { isPlanned } from './planned-messages';

export type PastEvent = {
  readonly id: string;
  /** ISO. */
  readonly at: string;
  readonly what: string;
  readonly tone: '' | 'green' | 'red' | 'blue' | 'purple' | 'yellow';
  readonly status: string;
  readonly text: string;
  readonly raison: string;
};

const TONES: Readonly<Record<string, PastEvent['tone']>> = {
  ENVOYE: 'green',
  DELIVRE: 'green',
  LU: 'green',
  ECHEC: 'red',
  INCERTAIN: 'yellow',
  RECU: 'purple',
  MANQUE: 'red',
  EFFECTUE: 'green',
  CONFIRME: 'green',
  REPONDU: 'green',
  PAS_INTERESSE: 'red',
};

const toneOf = (value: string | null | undefined): PastEvent['tone'] => TONES[value ?? ''] ?? '';

/** Newest first. What is still planned, or an appointment still to come, is not past. `now`: ms. */
export function pastOf(answer: LeadAnswer, now: number): readonly PastEvent[] {
  const messages = answer.messagesMax.edges.map(({ node }) => node).filter((one) => !isPlanned(one));
  const attempts = answer.tentativesContact.edges.map(({ node }) => node);
  const visits = answer.tousRendezVous.edges.map(({ node }) => node).filter((one) => !isAhead(one, now));
  return [...messages.map(messageEvent), ...attempts.map(attemptEvent), ...visits.map(visitEvent)].sort(
    (a, b) => b.at.localeCompare(a.at),
  );
}

const messageEvent = (node: MessageNode): PastEvent => ({
  id: node.id,
  at: node.envoyeLe ?? (node.sens === 'ENTRANT' ? node.createdAt : (node.updatedAt ?? node.createdAt)),
  what: whatOf(node),
  tone: toneOf(node.statut),
  status: labelIn(STATUT_MESSAGE, node.statut),
  text: node.corps ?? '',
  raison: node.raison ?? '',
});

const attemptEvent = (node: TentativeNode): PastEvent => ({
  id: node.id,
  at: node.le ?? node.createdAt,
  what: ['Contact', labelIn(CANAL_TENTATIVE, node.canal), fullNameOf(node.auteur)]
    .filter((part) => part !== '')
    .join(' · '),
  tone: toneOf(node.resultat),
  status: labelIn(RESULTAT_TENTATIVE, node.resultat),
  text: node.note ?? '',
  raison: '',
});

const visitEvent = (node: RendezVousNode): PastEvent => ({
  id: node.id,
  at: node.debut ?? node.createdAt,
  what: 'Rendez-vous',
  tone: toneOf(node.statut),
  status: labelIn(STATUT_RENDEZ_VOUS, node.statut),
  text: '',
  raison: labelIn(REPONSE_RENDEZ_VOUS, node.reponse),
});

function whatOf({ sens, canal, name, scenario, cle }: MessageNode): string {
  if (sens === 'ENTRANT') return `Réponse reçue par ${labelIn(CANAL, canal)}`;
  // The key says for whom an invitation is (`workflows/invitation/key`).
  const isForTeam = scenario === 'INVITATION' && /\.equipe(-|\.)/.test(cle ?? '');
  return `${isForTeam ? 'À l’équipe : ' : ''}${name ?? 'Message'}`;
}

/** An appointment still to come. */
export const isAhead = ({ debut, statut }: RendezVousNode, now: number): boolean =>
  (statut === 'PLANIFIE' || statut === 'CONFIRME') && new Date(debut ?? 0).getTime() > now;
