/**
 * A reply as the model of `opt-out.ts` sees it: which rules speak, hashed words, neighbours, words two apart, runs of letters,
 * how it begins and ends, and how long it is. Letters carry what no list of spellings foresees.
 */
import { bucketOf, type Features } from '../reading/features';
import type { Plain } from '../reading/plain';
import { kindsOf } from './opt-out-kinds';
import { SIGNS, signsOf } from './opt-out-rules';

const BUCKETS = 16_384;
/** How many words a message may have to be of each length. */
const LENGTHS = [1, 2, 3, 5, 8, 12, 20, 35, 60] as const;
const MARKS = ['?', '!', '\n', "'"] as const;
export const OPT_OUT_DIMENSIONS = BUCKETS + SIGNS + LENGTHS.length + MARKS.length + 2;

export function optOutFeatures(plain: Pick<Plain, 'text'>): Features {
  const features = new Map<number, number>();
  const words = wordsOf(plain.text);
  const framed = ['<s>', ...words, '</s>'];
  addAll(features, 'w', words, 1.2);
  addAll(features, 'p', neighbours(framed, 1), 1.2);
  addAll(features, 's', neighbours(framed, 2), 0.7);
  addAll(features, 't', triples(framed), 0.7);
  addAll(features, 'c', words.flatMap(letterRuns), 1);
  for (const sentence of sentencesOf(words)) addKinds(features, sentence);
  addShape(features, plain, words.length);
  return features;
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(/[a-z0-9]+(?:'(?=[a-z]))?|[!?.]|\p{Extended_Pictographic}/gu) ?? [])
    .slice(0, 160)
    .map((word) => (/^\d{3,}$/.test(word) ? '000' : word));

const neighbours = (words: readonly string[], apart: number): readonly string[] =>
  words.slice(apart).map((word, n) => `${words[n] ?? ''} ${word}`);

const triples = (words: readonly string[]): readonly string[] =>
  words.slice(2).map((word, n) => `${words[n] ?? ''} ${words[n + 1] ?? ''} ${word}`);

const letterRuns = (word: string): readonly string[] => {
  const marked = `^${word}$`;
  const runs = (size: number): readonly string[] =>
    Array.from({ length: Math.max(0, marked.length - size + 1) }, (_, at) => marked.slice(at, at + size));
  return [...runs(4), ...runs(5)];
};

function addAll(
  features: Map<number, number>,
  kind: string,
  names: readonly string[],
  strength: number,
): void {
  const each = strength / Math.sqrt(Math.max(1, names.length));
  for (const name of names) {
    const at = bucketOf(`${kind}:${name}`, BUCKETS);
    features.set(at, (features.get(at) ?? 0) + each);
  }
}

function addShape(features: Map<number, number>, plain: Pick<Plain, 'text'>, words: number): void {
  const set = (at: number, strength: number): void => void features.set(BUCKETS + at, strength);
  const signs = signsOf(plain);
  for (const sign of signs) set(sign, 0.8);
  LENGTHS.forEach((most, n) => {
    if (words <= most) set(SIGNS + n, 0.4);
  });
  MARKS.forEach((mark, n) => {
    if (plain.text.includes(mark)) set(SIGNS + LENGTHS.length + n, 0.4);
  });
  if (signs.length === 0) set(SIGNS + LENGTHS.length + MARKS.length, 0.5);
  if (signs.length > 2) set(SIGNS + LENGTHS.length + MARKS.length + 1, 0.5);
}

/** Sentences, as far as marks that were kept tell them apart. */
const sentencesOf = (words: readonly string[]): readonly (readonly string[])[] => {
  const ends = words.flatMap((word, at) => (word === '!' || word === '.' ? [at + 1] : []));
  return [0, ...ends].map((from, n) => words.slice(from, ends[n])).filter((sentence) => sentence.length > 0);
};

function addKinds(features: Map<number, number>, sentence: readonly string[]): void {
  const kinds = kindsOf(sentence).slice(0, 20);
  const pairs = kinds.flatMap((one, n) => kinds.slice(n + 1, n + 5).map((other) => `${one}>${other}`));
  const threes = kinds.flatMap((one, n) =>
    kinds
      .slice(n + 1, n + 4)
      .flatMap((two, m) => kinds.slice(n + m + 2, n + m + 4).map((three) => `${one}>${two}>${three}`)),
  );
  addAll(features, 'k', [...new Set(kinds)], 1);
  addAll(features, 'kk', [...new Set(pairs)], 1.2);
  addAll(features, 'kkk', [...new Set(threes)], 1);
}
