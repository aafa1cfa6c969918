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

/** Texts that MAX has not read yet, read. A form message that was there long before MAX is left to people. */
export function newReadings(state: LeadState, now: Date): readonly Heard[] {
  const { lead, messages } = state;
  const memory = memoryOf(lead);
  const isNew = lead.message.trim() !== '' && memory.lecture?.message !== messagePrint(lead);
  const form = isNew && isFresh(lead, now) ? [{ reading: readText(lead.message), answers: false }] : [];
  const answers = messages
    .filter((message) => memory.reponses?.[message.id] === undefined && isAnswer(message, lead))
    .toSorted((a, b) => Number(receivedAt(a)) - Number(receivedAt(b)))
    .flatMap((message) => readingOf(message, state));
  return [...form, ...answers];
}

function readingOf(message: MessageMax, state: LeadState): readonly Heard[] {
  const asked = askedBefore(message, state);
  const reply = replyOf(message, questionOf(asked));
  if (reply.kind !== 'reponse' && reply.kind !== 'doute') return [];
  return [{ reading: reply.lecture, answers: asked?.scenario === 'COACH_01' }];
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
