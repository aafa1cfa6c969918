/**
 * A text as the rules read it: lower case, no accents, one kind of apostrophe and blank, SMS spelling spelled out. Every
 * character remembers where it stands in the source, so that evidence is always quoted verbatim.
 */
import { READS } from './spelling';

export type Plain = {
  readonly source: string;
  readonly text: string;
  /** `from[i]`, `to[i]`: the piece of the source that character `i` of `text` was read from. */
  readonly from: readonly number[];
  readonly to: readonly number[];
};

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘`´][\p{L}\p{M}\p{N}]+)*/gu;
const APOSTROPHE = /['’‘`´]/g;

/** Nobody needs more than this to be understood; it bounds the work on a hostile text. */
export const MAX_LENGTH = 5_000;

/** Reads `source`, cut at `MAX_LENGTH`. */
export function plainOf(source: string): Plain {
  const out = new Out();
  const read = source.slice(0, MAX_LENGTH);
  let at = 0;
  for (const found of read.matchAll(WORD)) {
    between(out, read, at, found.index);
    at = found.index + found[0].length;
    if (isElided(found[0], read.slice(at, at + 6))) {
      out.put(`${fold(found[0])}'`, found.index, at + 1);
      at += 1;
    } else word(out, found[0], found.index);
  }
  between(out, read, at, read.length);
  return { source, text: out.text, from: out.from, to: out.to };
}

/** The verbatim words of the source under `[start, end)` of the plain text. */
export const quote = (plain: Plain, start: number, end: number): string =>
  end <= start ? '' : plain.source.slice(plain.from[start] ?? 0, plain.to[end - 1] ?? 0);

/** Lower case without accents or ligatures: "Écœuré" → "ecoeure". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(APOSTROPHE, "'");

/** "j ai", "d ici", "n arrive": the apostrophe left out. "c" and "t" alone are words of their own ("c urgent"). */
const isElided = (written: string, next: string): boolean =>
  (/^(?:[jdlnms]|qu|jusqu|lorsqu)$/i.test(written) && /^ [aeiouyéèêàâîôûh]/i.test(next)) ||
  (/^c$/i.test(written) && /^ (?:est|[ée]tait|[ée]t[ée]|en)\b/i.test(next)) ||
  (/^t$/i.test(written) && /^ (?:es|as|en|y)\b/i.test(next));

class Out {
  text = '';
  readonly from: number[] = [];
  readonly to: number[] = [];
  put(piece: string, from: number, to: number): void {
    this.text += piece;
    for (let n = 0; n < piece.length; n += 1) {
      this.from.push(from);
      this.to.push(to);
    }
  }
  /** A mark that belongs to the character before. */
  extend(to: number): void {
    if (this.to.length > 0) this.to[this.to.length - 1] = to;
  }
}

function word(out: Out, written: string, at: number): void {
  const folded = squeeze(fold(written));
  const reads = expand(folded);
  if (reads !== folded || folded.length !== written.length) {
    const whole = reads !== folded || fold(written) !== folded;
    if (whole) return out.put(reads, at, at + written.length);
  }
  let offset = 0;
  for (const character of written) {
    const piece = fold(character);
    const next = offset + character.length;
    if (piece === '') out.extend(at + next);
    else out.put(piece, at + offset, at + next);
    offset = next;
  }
}

/** "ouiiii" → "oui": three of a letter are one. Digits stay. */
const squeeze = (folded: string): string => folded.replace(/([a-z])\1{2,}/g, '$1');

const J_CONSONANT = /^j'?([bcdfgklmnpqrstvwxz][a-z']+)$/;
const J_VERB = /^j(a(?:i|im|rriv|ttend|vai|ura|dor|cheter)|essa|embarq|hesit|esper|etai|aime|accept|ose)/;

/** "mécris", "darreter", "sinscrire": the apostrophe left out inside one word. */
const ELIDED =
  /^([mtsdln])((?:ecri|envoy|appel|aider?|arret|inter+ess|engag|inscri|occup|investi|accompagn|ennui|argent|avoir|etre|abonn)[a-z]*)$/;

function expand(folded: string): string {
  const known = READS.get(folded);
  if (known !== undefined) return known;
  const rest = J_CONSONANT.exec(folded)?.[1];
  if (rest !== undefined) return `je ${expand(rest)}`;
  const elided = ELIDED.exec(folded);
  if (elided !== null) return `${elided[1]}'${elided[2]}`;
  if (J_VERB.test(folded)) return `j'${folded.slice(1)}`;
  return folded;
}

const BLANK = /[\s\u00a0\u202f\u2009\u2007]/;
const DASH = /[‐‑‒–—]/;
const QUOTE = /[«»“”„]/;

function between(out: Out, source: string, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const character = source[at] ?? '';
    if (character === '\n') out.put('\n', at, at + 1);
    else if (BLANK.test(character)) {
      if (!/[ \n]$/.test(out.text)) out.put(' ', at, at + 1);
    } else if (DASH.test(character)) out.put('-', at, at + 1);
    else if (QUOTE.test(character)) out.put('"', at, at + 1);
    else if (/['’‘`´]/.test(character)) out.put("'", at, at + 1);
    else out.put(character, at, at + 1);
  }
}
