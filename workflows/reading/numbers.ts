/** Numbers as people write them: "1 500", "2,5k", "1k5", "2'500", "deux mille cinq cents", "une centaine", "200 mille". */
const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
  dizaine: 10,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  cinquantaine: 50,
};
const SCALES: Readonly<Record<string, number>> = {
  cent: 100,
  cents: 100,
  centaine: 100,
  centaines: 100,
  mille: 1_000,
  milles: 1_000,
  millier: 1_000,
  milliers: 1_000,
  million: 1_000_000,
  millions: 1_000_000,
};
/** "quelques centaines", "plusieurs centaines": three of them, the middle of what is meant. */
const VAGUE: Readonly<Record<string, number>> = { quelques: 3, plusieurs: 3, couple: 2 };

const DIGITS = String.raw`\d{1,3}(?:[ .,'’]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?`;
const NAMES = [...Object.keys(UNITS), ...Object.keys(SCALES)].sort((a, b) => b.length - a.length).join('|');
const WORDS = String.raw`\b(?:(?:quelques|plusieurs|couple de) )?(?:${NAMES})\b(?:[ -]et[ -](?:une?|onze)\b|[ -](?:${NAMES})\b)*`;
const SCALED = String.raw`(?:${DIGITS})(?: ?k(?:\d(?!\d))?(?![a-z\d])| ?k(?=(?:€|\$|e\b|eur|euro|cad|fcfa|dh))| (?:mille|milles|milliers?|millions?)\b(?: (?:et |)(?:cinq cents|cinq cent))?| cents?\b(?! %))?`;

/** One number in a plain text, in digits or in words. */
export const NUMBER = `(?:(?<![\\d.,/])(?:${SCALED})|${WORDS})`;

export type ReadNumber = {
  readonly value: number;
  /** "2" of "2k": what "1 à 2k" needs. */ readonly scale: number;
};

/** The value of a text that matched NUMBER, or null ("un" alone may be an article: the caller decides). */
export function readNumber(written: string): ReadNumber | null {
  const text = written.trim();
  const digits = new RegExp(`^(${DIGITS})`).exec(text)?.[1];
  if (digits === undefined) return inWords(text);
  const rest = text.slice(digits.length).trim();
  const value = inDigits(digits);
  if (rest === '') return { value, scale: 1 };
  const half = /^k(\d)$/.exec(rest)?.[1];
  if (half !== undefined) return { value: value * 1_000 + Number(half) * 100, scale: 1_000 };
  if (/^k/.test(rest)) return { value: value * 1_000, scale: 1_000 };
  const [name = '', ...others] = rest.split(' ');
  const scale = SCALES[name] ?? 1;
  return { value: value * scale + (others.length > 0 ? scale / 2 : 0), scale };
}

/** "1.500" and "1,500" are thousands, "2,5" and "1500.00" are decimals. */
function inDigits(written: string): number {
  const grouped = /^\d{1,3}(?:[ .,'’]\d{3})+/.exec(written)?.[0];
  if (grouped === undefined) return Number(written.replace(',', '.'));
  const decimals = written.slice(grouped.length).replace(',', '.');
  return Number(grouped.replace(/[ .,'’]/g, '') + decimals);
}

/** "deux mille cinq cents" → 2500, "quatre-vingt-dix" → 90, "quinze cents" → 1500, "quelques centaines" → 300. */
function inWords(text: string): ReadNumber | null {
  let [total, current, scale] = [0, 0, 1];
  for (const name of text.split(/[ -]+/)) {
    const vague = VAGUE[name];
    const times = SCALES[name];
    if (vague !== undefined) current = vague;
    else if (times !== undefined) {
      scale = times;
      current = Math.max(current, 1) * times;
      if (times >= 1_000) [total, current] = [total + current, 0];
    } else current = added(current, UNITS[name] ?? 0);
  }
  const value = total + current;
  return text === '' ? null : { value, scale };
}

/** "quatre-vingt" multiplies; "soixante-dix" adds. */
const added = (current: number, unit: number): number =>
  current % 100 === 4 && unit === 20 ? current - 4 + 80 : current + unit;
