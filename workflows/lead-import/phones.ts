/** Phones as people leave them in a cell, with and without their country, several in one → E.164 (DESIGN §4.1). */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import { saysNothing } from './cell-text';
import type { Unreadable } from './emails';

export type ReadPhones = {
  readonly telephones: readonly string[];
  /** "+33… poste 12": an extension, which Twenty has no place for. */
  readonly postes: readonly string[];
  readonly illisibles: readonly Unreadable[];
};

type Found = { readonly e164: string; readonly poste: string | null };

/** Some thirty numbers. A longer cell is a text, and trying every part of it would hold up the import. */
const LONGEST = 600;

/**
 * Each once, in the order written: the first becomes the primary one. `pays` is where a number without a country is: the
 * row's own country, else that of the settings. Another country is never guessed.
 */
export function readPhones(text: string, pays: CountryCode): ReadPhones {
  if (saysNothing(text)) return { telephones: [], postes: [], illisibles: [] };
  const read = text.length > LONGEST ? [unreadable(text, pays)] : split(text, pays);
  const found = read.flatMap((one) => ('e164' in one ? [one] : []));
  return {
    telephones: [...new Set(found.map(({ e164 }) => e164))],
    postes: found.flatMap(({ e164, poste }) => (poste === null ? [] : [`${e164} poste ${poste}`])),
    illisibles: read.flatMap((one) => ('valeur' in one ? [one] : [])),
  };
}

/** A slash, a comma or a dash also stand inside a number ("06/12/34/56/78"): the whole is tried before its parts. */
const SEPARATORS: readonly RegExp[] = [/[;|\n]|\s(?:ou|et|puis|or|and)\s|\s[/–—-]\s/i, /[/,]|\s-|-\s/];

function split(text: string, pays: CountryCode, depth = 0): readonly (Found | Unreadable)[] {
  const whole = readOne(text, pays);
  if (whole) return [whole];
  const separator = SEPARATORS[depth];
  if (separator === undefined) return inARow(text, pays) ?? [unreadable(text, pays)];
  const pieces = text.split(separator).filter((piece) => /\p{L}|\d/u.test(piece));
  if (pieces.length < 2) return split(text, pays, depth + 1);
  const read = pieces.filter((piece) => /\d/.test(piece)).flatMap((piece) => split(piece, pays, depth + 1));
  // Cut into nothing readable, the cut was wrong: the cell is told as a whole.
  return read.some((one) => 'e164' in one) ? read : (inARow(text, pays) ?? [unreadable(text, pays)]);
}

/** "06 12 34 56 78 07 11 22 33 44": groups are gathered until they make a number; all must end in one. */
function inARow(text: string, pays: CountryCode): readonly Found[] | null {
  const found: Found[] = [];
  let gathered = '';
  for (const group of text.split(/\s+/)) {
    gathered = `${gathered} ${group}`;
    const one = readOne(gathered, pays);
    if (one === null) continue;
    found.push(one);
    gathered = '';
  }
  return gathered === '' ? found : null;
}

const EXTENSION = /\s*(?:poste|post\.?|ext\.?|extension|x|#)\s*:?\s*(\d{1,6})\s*$/i;
/** No number has more digits (E.164), and none that can be called has fewer with its area. */
const DIGITS = { least: 6, most: 16 };

function readOne(text: string, pays: CountryCode): Found | null {
  const poste = EXTENSION.exec(text)?.[1] ?? null;
  const bare = text
    .replace(EXTENSION, '')
    .replace(/\bO(?=[\d .]{8})/i, '0')
    .replace(/[\p{L}°º:’'*_"]+\.?/gu, ' ')
    .replace(/[,/\\]/g, ' ')
    .trim();
  const count = digitsOf(bare).length;
  if (count < DIGITS.least || count > DIGITS.most || isAbridged(text)) return null;
  const e164 = [bare, ...withCountry(bare)].map((form) => valid(form, pays)).find((one) => one !== null);
  return e164 === undefined ? null : { e164, poste };
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Where numbers written with their country's code but without its "+" may come from. */
const CALLING = /^(?:33|1|32|41|212|216|213|237|225)/;

/** "0033 6…", "212 6…": the country is there, its sign is not. */
function withCountry(text: string): readonly string[] {
  if (text.startsWith('+')) return [];
  const digits = digitsOf(text).replace(/^00/, '');
  return digits.length >= 10 && CALLING.test(digits) ? [`+${digits.replace(/^(33|32|41)0/, '$1')}`] : [];
}

/** Of the form that numbers of the country have: whether a range is given out yet changes faster than any list of them. */
function valid(text: string, pays: CountryCode): string | null {
  const number = parsePhoneNumberFromString(text, pays);
  return number?.isValid() === true ? number.number : null;
}

/** "3,36123E+10": Excel kept only the first digits. */
const isAbridged = (text: string): boolean => /\d(?:[.,]\d+)?E\+?\d{1,2}\s*$/i.test(text);

const EXAMPLES: Readonly<Partial<Record<CountryCode, string>>> = {
  FR: '06 12 34 56 78',
  CA: '514 555-0199',
  BE: '0470 12 34 56',
  CH: '079 123 45 67',
  MA: '0612 34 56 78',
  TN: '22 345 678',
  DZ: '0551 23 45 67',
  CM: '6 77 12 34 56',
  CI: '07 01 02 03 04',
};

function unreadable(text: string, pays: CountryCode): Unreadable {
  if (isAbridged(text)) {
    const remede = 'mettez la colonne au format Texte et saisissez de nouveau le numéro';
    return { valeur: text, pourquoi: 'a été abrégé par Excel et des chiffres sont perdus', remede };
  }
  const count = digitsOf(text).length;
  const example = EXAMPLES[pays];
  const local = example === undefined ? '' : ` (${pays} : ${example})`;
  return {
    valeur: text,
    pourquoi:
      count === 0
        ? 'n’a aucun chiffre'
        : `a ${String(count)} ${count > 1 ? 'chiffres' : 'chiffre'} et n’est pas un numéro valable`,
    remede: `complétez-le${local}, ou écrivez l’indicatif du pays (+33 6 12 34 56 78)`,
  };
}
