/**
 * `niveauMotivation`: the linear model proposes, the cues dispose. FORTE is said only where a word of engagement, of will to
 * change or of distress stands, FAIBLE only where nothing of the kind does; what is neither sure nor said is left to a human.
 */
import type { Intensite } from '../../objects/vocabulary';
import { cuesIn, SPEAKS, type Cue, type CueFound } from './cues';
import { featuresOf } from './features';
import { MOTIVATION } from './generated/motivation';
import { oddsOf, unpack, type Odds } from './linear';
import { quote, type Plain } from './plain';
import { abstain, type Found, type Indice, type Question } from './reading';

const model = unpack(MOTIVATION);

/** Below this the model is not sure enough. Chosen on the training part by cross-validation (`npm run train` prints it). */
export const SURE = 0.42;
/** What it takes to say FORTE or FAIBLE against, or without, the cues. */
const VERY_SURE = 0.8;

const FOR: readonly Cue[] = ['SANS_DOUTE', 'ENGAGE', 'VEUT_CHANGER', 'AIDE', 'A_BOUT', 'OUI_FORT'];
const COMMITS: readonly Cue[] = ['SANS_DOUTE', 'ENGAGE', 'OUI_FORT'];
const AGAINST: readonly Cue[] = ['REFUS', 'TOUT_VA_BIEN', 'EMPECHE', 'MEFIANCE'];

export function readMotivation(plain: Plain, question?: Question): Found<Intensite> {
  if (!saysSomething(plain.text)) return abstain;
  const cues = cuesIn(plain);
  const value = shortAnswer(plain.text, question) ?? judged(oddsOf(model, featuresOf(plain)), cues);
  return value === null ? abstain : { value, indices: evidence(plain, cues, value) };
}

/** Did the person commit, in so many words? `qualification` asks. */
export const commits = (plain: Plain): boolean =>
  cuesIn(plain).some(({ cue }) => COMMITS.includes(cue) || cue === 'VEUT_CHANGER');

function judged(odds: readonly Odds<Intensite>[], cues: readonly CueFound[]): Intensite | null {
  const has = (some: readonly Cue[]): boolean => cues.some(({ cue }) => some.includes(cue));
  const [first, second] = odds;
  if (first === undefined || first.probability < SURE) return null;
  if (first.probability >= VERY_SURE || isSupported(first.label, has)) return first.label;
  return second?.label === 'MOYENNE' && second.probability > 0.2 ? 'MOYENNE' : null;
}

function isSupported(label: Intensite, has: (some: readonly Cue[]) => boolean): boolean {
  switch (label) {
    case 'FORTE':
      return has(FOR) && !has(['REFUS', 'MEFIANCE']);
    case 'FAIBLE':
      return has([...AGAINST, 'REPORT']) && !has(COMMITS);
    case 'MOYENNE':
      return true;
  }
}

/** Greetings, keyboard noise, emojis and punctuation say nothing about motivation. */
const EMPTY_WORDS =
  /\b(?:bonjour|bonsoir|salut|coucou|merci|test|lorem|ipsum|dolor|sit|amet|madame|monsieur|coach|bonne|journee|soiree|cordialement|qui|etes-vous|es-tu|avatar)\b/g;
function saysSomething(text: string): boolean {
  const words = text.replace(EMPTY_WORDS, ' ').match(/[a-z]{2,}/g) ?? [];
  return words.some(
    (word) =>
      /[aeiouy]/.test(word) &&
      !/[bcdfghjklmnpqrstvwxz]{5}/.test(word) &&
      !/^(?:asdf|qwer|azer|zxcv)/.test(word),
  );
}

const SHORT: readonly (readonly [RegExp, Intensite])[] = [
  [
    /^(?:oui|ok|d'accord|ca marche|ca va|entendu|c'est note|bien recu|parfait|yes|oui merci|ok merci|oui ok|pourquoi pas|peut-etre|peut etre|a voir|je sais pas|je ne sais pas|ca depend|oui et non)$/,
    'MOYENNE',
  ],
  [/^(?:non|bof|non merci|pas vraiment|pas trop|non non|jamais|rien|aucune?|pas interesse)$/, 'FAIBLE'],
];

/** One word: an assent is vague, except to the question whether they are ready. */
function shortAnswer(text: string, question?: Question): Intensite | null {
  const bare = text.replace(/[^a-z' -]/g, '').trim();
  const value = SHORT.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
  if (value !== 'MOYENNE' || !/^(?:oui|ok|d'accord|yes|oui ok|parfait)/.test(bare)) return value;
  return question === 'ENGAGEMENT' || /!/.test(text)
    ? question === 'ENGAGEMENT'
      ? 'FORTE'
      : 'MOYENNE'
    : value;
}

/** The cues that speak for the value; without any, the longest that speaks otherwise is still what was weighed. */
function evidence(plain: Plain, cues: readonly CueFound[], value: Intensite): readonly Indice[] {
  const agreeing = cues.filter(({ cue }) => SPEAKS[cue][0] === value);
  const told = agreeing.length > 0 ? agreeing : cues;
  return told
    .toSorted((a, b) => a.start - b.start)
    .slice(0, 4)
    .map(({ cue, start, end }) => ({
      pour: 'niveauMotivation',
      mots: trimmedQuote(plain, start, end),
      because: SPEAKS[cue][1],
    }));
}

const trimmedQuote = (plain: Plain, start: number, end: number): string =>
  quote(plain, start, end).replace(/^[\s.,;:!?()"/\d-]+(?=\p{L})|[\s.,;:()"]+$/gu, '');
