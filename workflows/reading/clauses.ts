/** A plain text in sentences, and a sentence in clauses: the reach of a negation, of a budget word, of a pain. */
import type { Plain } from './plain';

export type Span = { readonly start: number; readonly end: number };

const SENTENCE = /[^.!?;\n]+(?:[.!?;](?=\d)[^.!?;\n]+)*[.!?;]*/g;
const CLAUSE_BREAK =
  /,(?!\d)|(?<!budget ?|enveloppe ?|grandeur ?|max ?|maximum ?): |\(|\)|\b(?:mais|donc|alors|sauf que|sinon)\b|\bet (?=(?:je|j'|donc|la|moi|encore|c'est|il|ca|on|tu|vous)\b)|\bcar\b|\bparce que\b|\bpuis\b/g;

/** Sentences with their closing marks; a full stop inside a number does not end one. */
export function sentencesOf({ text }: Plain): readonly Span[] {
  return [...text.matchAll(SENTENCE)]
    .map((found) => trimmed(text, found.index, found.index + found[0].length))
    .filter(({ start, end }) => end > start);
}

/** The clauses of a sentence, in order. */
export function clausesOf({ text }: Plain, { start, end }: Span): readonly Span[] {
  const breaks = [...text.slice(start, end).matchAll(CLAUSE_BREAK)];
  const cuts = breaks.map((found) => {
    const mark = /^[,:()]/.test(found[0]) ? found[0].length : 0;
    return start + found.index + mark;
  });
  return [start, ...cuts]
    .map((from, n) => trimmed(text, from, cuts[n] ?? end))
    .filter((span) => span.end > span.start);
}

/** The clause of the text that holds position `at`. */
export function clauseAt(plain: Plain, at: number): Span {
  const sentence = sentencesOf(plain).find(({ start, end }) => at >= start && at < end);
  if (sentence === undefined) return { start: 0, end: plain.text.length };
  return clausesOf(plain, sentence).find(({ start, end }) => at >= start && at < end) ?? sentence;
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,:)]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,(]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

export const textOf = ({ text }: Plain, { start, end }: Span): string => text.slice(start, end);
