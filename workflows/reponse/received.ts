/** Received messages as rules see them: what each is, read once, and whether it is an answer (DESIGN §5 COACH-01). */
import { isBefore } from '../../src/kernel/time';
import { isAutomatic, isProviderStart, isProviderStop } from '../delivery/received';
import { memoryOf } from '../memory';
import type { Question } from '../reading';
import { classifyReply } from '../replies';
import type { Reply } from '../replies/reply';
import type { Lead, LeadState, MessageMax } from '../state';
import type { Genre } from './genre';

export const isReceived = ({ sens, deletedAt }: MessageMax): boolean =>
  sens === 'ENTRANT' && deletedAt === null;

export const receivedAt = ({ envoyeLe, createdAt }: MessageMax): Date => envoyeLe ?? createdAt;

/** Several rules ask of one message, and reading a text is slow. States are never changed. */
const replies = new WeakMap<MessageMax, Reply>();

/** `question`: what the message answers, when known; only the first reading counts it. */
export function replyOf(message: MessageMax, question?: Question): Reply {
  let reply = replies.get(message);
  if (reply === undefined) replies.set(message, (reply = classify(message, question)));
  return reply;
}

function classify(message: MessageMax, question?: Question): Reply {
  const because = 'l’opérateur l’a reconnu';
  if (isProviderStop(message)) return { kind: 'desabonnement', mots: message.corps.trim(), because };
  if (isProviderStart(message)) return { kind: 'reabonnement', mots: message.corps.trim(), because };
  const entetes = isAutomatic(message) ? { 'auto-submitted': 'auto-replied' } : {};
  const { sujet, corps: texte } = message;
  return classifyReply({ texte, sujet, entetes }, receivedAt(message), question);
}

/** What MAX took it for the first time it saw it; one not taken in yet is read now. */
export const genreOf = (message: MessageMax, lead: Pick<Lead, 'memoireMax'>): Genre =>
  memoryOf(lead).reponses?.[message.id] ?? replyOf(message).kind;

/** Words of the person herself: neither a machine's, nor only about whether she wants to hear from us. */
export const isAnswer = (message: MessageMax, lead: Pick<Lead, 'memoireMax'>): boolean => {
  if (!isReceived(message)) return false;
  const genre = genreOf(message, lead);
  return genre === 'reponse' || genre === 'aide' || genre === 'doute';
};

/** An answer in writing, or a conversation that staff noted, after `since`. */
export const hasAnswered = ({ lead, messages, tentatives }: LeadState, since: Date): boolean =>
  messages.some(
    (message) =>
      message.sens === 'ENTRANT' && isBefore(since, receivedAt(message)) && isAnswer(message, lead),
  ) ||
  tentatives.some(
    ({ resultat, deletedAt, le, createdAt }) =>
      resultat === 'REPONDU' && deletedAt === null && isBefore(since, le ?? createdAt),
  );
