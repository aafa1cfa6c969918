/** What a coaching lead wrote, read (DESIGN §5 "Reading a lead"): its form message once, then each answer once, oldest first. */
import { recordId } from '../../src/kernel/keys';
import { templateKey } from '../delivery/wording';
import { isFresh } from '../coach-01/conditions';
import { memoryOf } from '../memory';
import { readText, type Question, type ReadField, type Reading } from '../reading';
import { isAnswer, receivedAt, replyOf } from '../reponse/received';
import type { Lead, LeadState, MessageMax } from '../state';

export type Champ = Exclude<ReadField, 'qualification'>;
export const CHAMPS: readonly Champ[] = [
  'typeCoaching',
  'douleurPrincipale',
  'niveauMotivation',
  'urgenceRessentie',
  'budgetEstime',
];

export const messagePrint = (lead: Lead): string => recordId(`lecture.${lead.message.trim()}`);

/** `answers`: written after MAX had put its questions, so that a vague text is a vague answer. */
export type Heard = { readonly reading: Reading; readonly answers: boolean };

/** A text to be read: of which record, in answer to what, and what the local rules read in it. */
export type Unread = {
  readonly id: string;
  readonly texte: string;
  readonly question: Question | undefined;
  readonly local: Reading;
  readonly answers: boolean;
};

/** Texts that MAX has not read yet, read; what `state.lectures` knows of one stands before the local reading. */
export const newReadings = (state: LeadState, now: Date): readonly Heard[] =>
  unread(state, now).map(({ id, local, answers }) => ({
    reading: state.lectures?.get(id) ?? local,
    answers,
  }));

/** Texts that MAX has not read yet, oldest first. A form message that was there long before MAX is left to people. */
export function unread(state: LeadState, now: Date): readonly Unread[] {
  const { lead, messages } = state;
  const { reponses } = memoryOf(lead);
  const answers = messages
    .filter((message) => reponses?.[message.id] === undefined && isAnswer(message, lead))
    .toSorted((a, b) => Number(receivedAt(a)) - Number(receivedAt(b)))
    .flatMap((message) => unreadReply(message, state));
  return [...unreadForm(lead, now), ...answers];
}

function unreadForm(lead: Lead, now: Date): readonly Unread[] {
  const { id, message: texte } = lead;
  if (texte.trim() === '' || memoryOf(lead).lecture?.message === messagePrint(lead)) return [];
  if (!isFresh(lead, now)) return [];
  return [{ id, texte, question: undefined, local: readText(texte), answers: false }];
}

function unreadReply(message: MessageMax, state: LeadState): readonly Unread[] {
  const asked = askedBefore(message, state);
  const question = questionOf(asked);
  const reply = replyOf(message, question);
  if (reply.kind !== 'reponse' && reply.kind !== 'doute') return [];
  const { texte, lecture: local } = reply;
  return [{ id: message.id, texte, question, local, answers: asked?.scenario === 'COACH_01' }];
}

/** The last message of ours that had left by then. */
function askedBefore(message: MessageMax, { messages }: LeadState): MessageMax | undefined {
  const at = receivedAt(message);
  return messages
    .filter(({ sens, envoyeLe }) => sens !== 'ENTRANT' && envoyeLe !== null && envoyeLe < at)
    .toSorted((a, b) => Number(a.envoyeLe) - Number(b.envoyeLe))
    .at(-1);
}

/** The budget question gives a bare "300" its meaning; the three questions together give none. */
const questionOf = (asked: MessageMax | undefined): Question | undefined =>
  asked?.cle.startsWith(templateKey('COACH_01', 'budget')) === true ? 'BUDGET' : undefined;

export const wordsFor = (champ: ReadField, { indices }: Reading): string =>
  indices
    .filter(({ pour }) => pour === champ)
    .map(({ mots }) => mots.trim())
    .filter((mots, at, all) => mots !== '' && all.indexOf(mots) === at)
    .join(' … ');
