/** `readText`: what a lead wrote → the reading of DESIGN §5. Local and deterministic; unsure means null, for a human. */
import type { Intensite, Qualification } from '../../objects/vocabulary';
import { numberedAnswers, type Answers } from './answers';
import { readBudget } from './budget';
import type { Span } from './clauses';
import { machineTalk, withoutSpans } from './injection';
import { readKind } from './kind';
import { commits, readMotivation } from './motivation';
import { readPain } from './pain';
import { plainOf, quote, type Plain } from './plain';
import { ownWords } from './quoted';
import { abstain, type Found, type Indice, type Question, type Reading } from './reading';
import { readUrgency } from './urgency';

export type ReadOptions = {
  /** Which question of COACH-01 the text answers, when it is one alone. */
  readonly question?: Question;
};

/**
 * Reads a text, its quoted history and signature left out. Never answers NON_QUALIFIE: nobody is disqualified on text alone.
 * A clear pain together with an engagement is A_QUALIFIER; QUALIFIE is for a human to say.
 */
export function readText(texte: string, { question }: ReadOptions = {}): Reading {
  const whole = plainOf(ownWords(texte));
  const machine = machineTalk(whole);
  const plain = withoutSpans(whole, machine);
  const answers = numberedAnswers(plain);
  const pain = painOf(plain, answers, question);
  const kind = readKind(plain, pain.value);
  const motivation = motivationOf(plain, answers, { question, pain: pain.value !== null });
  const budget = readBudget(plain, question);
  const urgency = readUrgency(plain);
  return {
    typeCoaching: kind.value,
    niveauMotivation: motivation.value,
    qualification: qualificationOf(motivation.value, pain.value),
    budgetEstime: budget.value,
    urgenceRessentie: urgency.value,
    douleurPrincipale: pain.value,
    indices: [kind, motivation, budget, urgency, pain]
      .flatMap(({ indices }) => indices)
      .concat(left(whole, machine)),
  };
}

const qualificationOf = (motivation: Intensite | null, pain: string | null): Qualification | null =>
  motivation === 'FORTE' && pain !== null ? 'A_QUALIFIER' : null;

const part = (plain: Plain, { start, end }: Span): Plain => ({
  source: plain.source,
  text: plain.text.slice(start, end),
  from: plain.from.slice(start, end),
  to: plain.to.slice(start, end),
});

function painOf(plain: Plain, answers: Answers | null, question?: Question): Found<string> {
  if (answers === null) return readPain(plain, question);
  const first = readPain(part(plain, answers.difficulty), 'DIFFICULTE');
  return first.value === null ? abstain : first;
}

type MotivationContext = { readonly question: Question | undefined; readonly pain: boolean };

/** In a numbered list the third answer speaks for the motivation; a plain "oui" there commits when a pain was named. */
function motivationOf(
  plain: Plain,
  answers: Answers | null,
  { question, pain }: MotivationContext,
): Found<Intensite> {
  if (answers?.engagement == null) return readMotivation(plain, question);
  const third = part(plain, answers.engagement);
  const read = readMotivation(third, 'ENGAGEMENT');
  if (read.value !== 'FORTE' || pain || commits(third)) return read;
  return { ...read, value: 'MOYENNE' };
}

const left = (plain: Plain, machine: readonly Span[]): readonly Indice[] =>
  machine.map(({ start, end }) => ({
    pour: 'qualification',
    mots: quote(plain, start, end),
    because: 'phrase adressée à une machine : laissée de côté',
  }));
