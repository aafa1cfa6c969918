/** Three answers in one text, numbered as the questions were: the first is the difficulty, the third the engagement. */
import type { Span } from './clauses';
import type { Plain } from './plain';

export type Answers = { readonly difficulty: Span; readonly engagement: Span | null };

const NUMBERED =
  /(?:^|[\s,.;!?])(?:(?:q|question|reponse|n°) ?)?([1-3]) ?(?:[).:/]-?|-|eme|ere?|\n) ?(?=\D)/g;

/** Null when the text is not a numbered list that begins with 1. */
export function numberedAnswers({ text }: Plain): Answers | null {
  const marks = [...text.matchAll(NUMBERED)].map((found) => ({
    rank: Number(found[1]),
    from: found.index,
    start: found.index + found[0].length,
  }));
  const [one, two, three] = [1, 2, 3].map((rank) => marks.find((mark) => mark.rank === rank));
  if (one === undefined || two === undefined || two.from < one.start) return null;
  const ordered = three !== undefined && three.from > two.start;
  return {
    difficulty: { start: one.start, end: two.from },
    engagement: ordered ? { start: three.start, end: text.length } : null,
  };
}
