/** A column's title against the vocabulary: accents, case, punctuation, little words and typing errors do not count. */
import { fold } from '../distribution/fold';
import type { Champ } from './champs';
import { CHAMPS, WORDS } from './champs';
import { forgiven, typos } from './typos';

export type TitleMatch = {
  readonly champ: Champ;
  /** `faible`: a word that heads other things too. `proche`: typing errors, or a telling word among others. */
  readonly niveau: 'sur' | 'faible' | 'proche';
};

const SILENT = new Set(
  'de du des d la le les l un une et ou and or the of your votre vos ton ta tes son sa ses n no nr num numero'.split(
    ' ',
  ),
);

/** "N° de Tél. (obligatoire) *" → "tel"; "firstName" → "first name", but "WhatsApp" → "whatsapp"; "Emails 2" → "email". */
export function canonical(title: string): string {
  const spaced = title.replace(/whats ?app/i, 'whatsapp').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = fold(spaced).split(' ');
  const telling = words.map(bare).filter((word) => word !== '' && !SILENT.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Without its rank and its plural; what starts with a figure is a rank ("2e"). */
function bare(word: string): string {
  const name = word.replace(/\d+$/, '');
  if (/^\d/.test(name)) return '';
  return name.length > 4 ? name.replace(/s$/, '') : name;
}

/** The sure ones first; a weak word may head several kinds of columns. */
const PHRASES: ReadonlyMap<string, readonly TitleMatch[]> = gathered([
  ...CHAMPS.flatMap((champ) => phrases(WORDS[champ].sure, { champ, niveau: 'sur' })),
  ...CHAMPS.flatMap((champ) => phrases(WORDS[champ].weak ?? '', { champ, niveau: 'faible' })),
]);

function gathered(
  pairs: readonly (readonly [string, TitleMatch])[],
): ReadonlyMap<string, readonly TitleMatch[]> {
  const all = new Map<string, TitleMatch[]>();
  for (const [phrase, match] of pairs) all.set(phrase, [...(all.get(phrase) ?? []), match]);
  return all;
}

function phrases(list: string, match: TitleMatch): readonly (readonly [string, TitleMatch])[] {
  return list
    .split(',')
    .map(canonical)
    .filter((phrase) => phrase !== '')
    .map((phrase) => [phrase, match] as const);
}

/** Words that tell what a column is, whatever stands around them ("Tél. joignable le soir"). */
const TELLING: readonly (readonly [Champ, ReadonlySet<string>])[] = [
  ['courriel', new Set(['mail', 'email', 'courriel', 'mel'])],
  [
    'telephone',
    new Set(['tel', 'telephone', 'phone', 'portable', 'mobile', 'gsm', 'cellulaire', 'whatsapp']),
  ],
];

/** What the title may mean, none when there is no idea. What is not `sur` counts only when the cells agree (`fits.ts`). */
export function matchTitle(title: string): readonly TitleMatch[] {
  const whole = canonical(title);
  if (whole === '') return [];
  const short = canonical(title.replace(/\([^)]*\)|\[[^\]]*\]|\*/g, ' '));
  const exact = PHRASES.get(whole) ?? PHRASES.get(short);
  if (exact) return exact;
  const near = misspelt(short) ?? byTellingWord(whole);
  return near === null ? [] : [{ champ: near, niveau: 'proche' }];
}

/** A title is compared only with phrases that its errors could make of it. */
const SURE_BY_LENGTH: ReadonlyMap<number, readonly (readonly [string, Champ])[]> = byLength();

function byLength(): ReadonlyMap<number, readonly (readonly [string, Champ])[]> {
  const lengths = new Map<number, (readonly [string, Champ])[]>();
  for (const [phrase, [match]] of PHRASES) {
    if (match?.niveau !== 'sur') continue;
    const same = lengths.get(phrase.length) ?? [];
    lengths.set(phrase.length, [...same, [phrase, match.champ]]);
  }
  return lengths;
}

function misspelt(title: string): Champ | null {
  let best: { readonly champ: Champ; readonly errors: number } | null = null;
  for (const length of [-2, -1, 0, 1, 2].map((more) => title.length + more)) {
    const most = forgiven(length);
    for (const [phrase, champ] of SURE_BY_LENGTH.get(length) ?? []) {
      const errors = typos(title, phrase, most);
      if (errors <= most && (best === null || errors < best.errors)) best = { champ, errors };
    }
  }
  return best?.champ ?? null;
}

function byTellingWord(title: string): Champ | null {
  const words = title.split(' ');
  const found = TELLING.filter(([, telling]) => words.some((word) => telling.has(word)));
  const [only, other] = found;
  return only && !other ? only[0] : null;
}

/** The field that a person names in « Correspondance »: its name in Twenty, its label, or any sure word for it. */
export function champNamed(text: string): Champ | null {
  const byName = CHAMPS.find((champ) => champ.toLowerCase() === text.trim().toLowerCase());
  if (byName) return byName;
  const [match] = PHRASES.get(canonical(text)) ?? [];
  return match?.niveau === 'sur' ? match.champ : null;
}
