/** `douleurPrincipale`: the clause that says where it hurts, word for word. The likeliest one; of equals, the first. */
import { clausesOf, sentencesOf, textOf, type Span } from './clauses';
import { cuesIn } from './cues';
import { PAIN } from './generated/pain';
import { oddsOf, unpack } from './linear';
import { painFeatures } from './pain-words';
import { quote, type Plain } from './plain';
import { abstain, type Found, type Question } from './reading';

const model = unpack(PAIN);
/** The chance that a clause is where it hurts. */
const chanceOf = (text: string): number =>
  oddsOf(model, painFeatures(text)).find(({ label }) => label === 'DOULEUR')?.probability ?? 0;

const ENOUGH = 0.5;
const AS_WELL = 0.6;
const SHORT = 120;

/** To "quelle est la difficulté ?", the whole answer is the pain unless it hedges or declines. */
export function readPain(plain: Plain, question?: Question): Found<string> {
  const best = candidates(plain)
    .map((span) => ({ span, weight: chanceOf(textOf(plain, span)) }))
    .reduce<{ span: Span; weight: number } | null>(
      (chosen, one) => (chosen === null || one.weight > chosen.weight ? one : chosen),
      null,
    );
  if (best !== null && best.weight >= ENOUGH) return said(plain, widened(plain, best.span));
  if (question === 'DIFFICULTE') return wholeAnswer(plain);
  return abstain;
}

const candidates = (plain: Plain): readonly Span[] =>
  sentencesOf(plain).flatMap((sentence) => clausesOf(plain, sentence));

function wholeAnswer(plain: Plain): Found<string> {
  const [first] = sentencesOf(plain);
  if (first === undefined || !/[a-z]{3}/.test(textOf(plain, first))) return abstain;
  const cues = cuesIn({ text: plain.text }).map(({ cue }) => cue);
  if (cues.some((cue) => cue !== 'A_BOUT' && cue !== 'AIDE' && cue !== 'VEUT_CHANGER')) return abstain;
  return said(plain, first);
}

/** "je me cache au travail | et je rougis": two neighbouring clauses that both hurt and stay short are one pain. */
function widened(plain: Plain, span: Span): Span {
  const sentence = sentencesOf(plain).find(({ start, end }) => span.start >= start && span.end <= end);
  if (sentence === undefined) return span;
  const clauses = clausesOf(plain, sentence);
  const at = clauses.findIndex(({ start }) => start === span.start);
  const next = clauses[at + 1];
  if (next === undefined || chanceOf(textOf(plain, next)) < AS_WELL) return span;
  return next.end - span.start <= SHORT ? { start: span.start, end: next.end } : span;
}

const OPENING =
  /^(?:(?:bonjour|bonsoir|salut|coach|madame|monsieur|et|mais|donc|alors|bah|ben|bon|euh|ok|oui|franchement|honnetement|ecoute|car|parce que|parce qu'|puis|en fait|pour etre honnete|c'est que|la (?:difficulte|chose) principale|le probleme|mon probleme|ma difficulte|voici la situation|c'est (?=le |la |les |que |mon |ma )|qu'|que|bref|voila)\b[ ,:!'-]*|\d{1,2} ?[).:/-] ?)+/;

function said(plain: Plain, span: Span): Found<string> {
  const text = textOf(plain, span);
  const opening = OPENING.exec(text)?.[0] ?? '';
  const start = opening.length < text.length - 3 ? span.start + opening.length : span.start;
  let { end } = span;
  while (end > start && /[\s.,;:!?"]/.test(plain.text[end - 1] ?? '')) end -= 1;
  const mots = quote(plain, start, end);
  if (mots === '') return abstain;
  return {
    value: mots,
    indices: [{ pour: 'douleurPrincipale', mots, because: 'la difficulté, dans ses mots' }],
  };
}
