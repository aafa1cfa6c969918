/**
 * A text as the linear models see it: hashed words, pairs of words and runs of four letters, beside the cues that the rules
 * know. The letters carry what no list of spellings foresees.
 */
import { CUES, cuesIn } from './cues';
import type { Plain } from './plain';

/** Hash buckets; the cues follow behind them. */
export const BUCKETS = 8_192;
const EXTRAS = ['COURT', 'LONG', 'QUESTION', 'EXCLAME', 'DEUX_FORTS', 'FORT_ET_FAIBLE'] as const;
export const DIMENSIONS = BUCKETS + CUES.length * 2 + EXTRAS.length;

/** Index → weight in this text. Each block is scaled by its own length, so that long texts do not shout. */
export type Features = ReadonlyMap<number, number>;

export function featuresOf(plain: Pick<Plain, 'text'>): Features {
  const features = new Map<number, number>();
  const words = wordsOf(plain.text);
  const pairs = words.slice(1).map((word, n) => `${words[n]} ${word}`);
  addAll(
    features,
    ['<s>', ...words].map((word) => `w:${word}`),
    1,
  );
  addAll(
    features,
    [`<s> ${words[0]}`, ...pairs].map((pair) => `p:${pair}`),
    0.8,
  );
  addAll(features, words.flatMap(letterRuns), 0.8);
  addCues(features, plain, words.length);
  return features;
}

const wordsOf = (text: string): readonly string[] =>
  (text.match(/[a-z0-9]+(?:'(?=[a-z]))?|[!?%€$]/g) ?? [])
    .slice(0, 220)
    .map((word) => (/^\d/.test(word) ? '0' : word));

const letterRuns = (word: string): readonly string[] => {
  const marked = `^${word}$`;
  if (marked.length <= 4) return [];
  return Array.from({ length: marked.length - 3 }, (_, at) => `c:${marked.slice(at, at + 4)}`);
};

function addAll(features: Map<number, number>, names: readonly string[], strength: number): void {
  const each = strength / Math.sqrt(Math.max(1, names.length));
  for (const name of names) {
    const at = bucketOf(name);
    features.set(at, (features.get(at) ?? 0) + each);
  }
}

const FOR: ReadonlySet<string> = new Set([
  'SANS_DOUTE',
  'ENGAGE',
  'VEUT_CHANGER',
  'AIDE',
  'A_BOUT',
  'OUI_FORT',
]);
const AGAINST: ReadonlySet<string> = new Set([
  'REFUS',
  'TOUT_VA_BIEN',
  'EMPECHE',
  'MEFIANCE',
  'REPORT',
  'PAS_PRET',
]);

function addCues(features: Map<number, number>, plain: Pick<Plain, 'text'>, words: number): void {
  const found = cuesIn(plain).map(({ cue }) => cue);
  CUES.forEach((cue, n) => {
    const times = found.filter((one) => one === cue).length;
    if (times > 0) features.set(BUCKETS + n * 2, 1);
    if (times > 1) features.set(BUCKETS + n * 2 + 1, 1);
  });
  const extras = [
    words <= 4,
    words > 40,
    plain.text.includes('?'),
    plain.text.includes('!'),
    found.filter((cue) => FOR.has(cue)).length > 1,
    found.some((cue) => FOR.has(cue)) && found.some((cue) => AGAINST.has(cue)),
  ];
  extras.forEach((holds, n) => {
    if (holds) features.set(BUCKETS + CUES.length * 2 + n, 0.7);
  });
}

/** FNV-1a, 32 bits: the same bucket on every machine. */
export function bucketOf(name: string, buckets = BUCKETS): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash ^= name.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % buckets;
}
