/** Every amount a text names: value or range, currency when written, where it stands. Phones, dates and times are no amounts. */
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyOf, type Currency } from './currency';
import { NUMBER, readNumber } from './numbers';
import type { Plain } from './plain';

export type Amount = {
  readonly low: number;
  readonly high: number;
  readonly currency: Currency | null;
  readonly start: number;
  readonly end: number;
};

const JOIN = String.raw` ?(?:-|/|~| a | et | ou | voire |, )(?:voire )? ?`;
const AMOUNT = new RegExp(
  `(?<before>${CURRENCY_BEFORE} ?)?(?<first>${NUMBER})(?: ?(?:d'|de )?(?<unit>${CURRENCY_AFTER}))?` +
    `(?:${JOIN}(?<before2>${CURRENCY_BEFORE} ?)?(?<second>(?!une?\\b(?! centaine| millier))${NUMBER}))?(?: ?(?:d'|de )?(?<after>${CURRENCY_AFTER}))?`,
  'g',
);

/** What looks like a number and is none of our business: phones, dates, hours, percentages, addresses of the web. */
const OTHER_NUMBERS: readonly RegExp[] = [
  /(?<![\d])(?:\+|00)\d[\d .()-]{7,}\d/g,
  /(?<![\d.,])0\d(?:[ .-]?\d{2}){4}(?!\d)/g,
  /(?<!\d)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)/g,
  /(?<![\d.,])0\d{8,9}(?!\d)/g,
  /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/g,
  /(?<![\d/])\d{1,2}\/(?:0?[1-9]|1[0-2])(?![\d/])(?! ?(?:€|euro|\$))/g,
  /(?<!\d)\d{1,2} ?(?:h|:)(?: ?\d{2})?(?![a-z\d])/g,
  /\d+(?:[.,]\d+)? ?(?:%|pour cent|kg|kilos?|km|ans?\b|annees?\b)/g,
  /(?<!\d)\d{1,2} ?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?: \d{4})?/g,
  // Three of a letter are read as one: "www." stands there as "w.".
  /https?:\S+|\bw(?:ww)?\.\S+|\S+@\S+/g,
  /(?<![\d ])\d{1,2}\/(?:10|20|100)(?!\d)/g,
];

const hide = (text: string): string =>
  OTHER_NUMBERS.reduce((left, pattern) => left.replace(pattern, (found) => '_'.repeat(found.length)), text);

/** Nobody names more; a wall of numbers is no budget. */
const MOST = 50;

/** Amounts in the order of the text. A range is one amount; "3 fois 200" and "200 par mois pendant 6 mois" are multiplied. */
export function amountsIn(plain: Plain): readonly Amount[] {
  const text = hide(plain.text);
  return [...text.matchAll(AMOUNT)].slice(0, MOST).flatMap((found) => {
    const amount = amountOf(found);
    return amount === null ? [] : [inFull(amount, text)];
  });
}

function amountOf(found: RegExpMatchArray): Amount | null {
  const groups = found.groups ?? {};
  const bounds = boundsOf(groups['first'] ?? '', groups['second']);
  if (bounds === null) return null;
  const written = currencyWritten(groups);
  if (written === 'e' && bounds.high < 15) return null;
  const currency = written === undefined ? null : currencyOf(written, bounds.high);
  const start = found.index ?? 0;
  return {
    ...bounds,
    ...neighbours(groups, currency),
    currency,
    start,
    end: start + found[0].trimEnd().length,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;
type Bounds = { readonly low: number; readonly high: number };

const currencyWritten = ({ before, before2, after, unit }: Groups): string | undefined =>
  [before, before2, after, unit].find((one) => one !== undefined)?.trim();

function boundsOf(first: string, second: string | undefined): Bounds | null {
  const one = readNumber(first);
  const two = second === undefined ? null : readNumber(second);
  if (one === null) return null;
  if (two === null) return { low: one.value, high: one.value };
  return { low: matched(one.value, two.value, two.scale), high: two.value };
}

/** Francs CFA and dinars are counted in hundreds of thousands: "150 200 FCFA" is one number. */
const neighbours = ({ first, second }: Groups, currency: Currency | null): Bounds | null =>
  first === undefined || second !== undefined || currency === 'XOF' || currency === 'DZD'
    ? null
    : sideBySide(first);

/** "150 200 euros" is a range of neighbours, not a hundred and fifty thousand. */
function sideBySide(written: string): Bounds | null {
  const found = /^([1-9]\d{2}) ([1-9]\d{2})$/.exec(written.trim());
  const [low, high] = [Number(found?.[1]), Number(found?.[2])];
  return found !== null && low < high && high <= low * 2 ? { low, high } : null;
}

/** "1 à 2k", "2 à 3 mille", "deux à trois cents": the first number borrows the scale of the second. */
const matched = (first: number, second: number, scale: number): number =>
  first * scale < second ? first * scale : first;

const TIMES = new RegExp(`(?<times>${NUMBER}) ?(?:fois|x) ?(?:de )?$`);
const MONTHLY = new RegExp(
  String.raw`^ ?(?:/ ?|par |chaque |le )mois(?: \w+){0,2}? (?:pendant|sur|durant|pour) (?<times>${NUMBER}) mois`,
);

function inFull(amount: Amount, text: string): Amount {
  const before = TIMES.exec(text.slice(Math.max(0, amount.start - 20), amount.start));
  const after = before === null ? MONTHLY.exec(text.slice(amount.end, amount.end + 60)) : null;
  const times = timesOf((before ?? after)?.groups?.['times']);
  if (times === null) return amount;
  const [start, end] = [amount.start - lengthOf(before), amount.end + lengthOf(after)];
  return { ...amount, low: amount.low * times, high: amount.high * times, start, end };
}

const lengthOf = (found: RegExpExecArray | null): number => found?.[0].length ?? 0;

/** Two to thirty-six instalments; anything else is no number of instalments. */
function timesOf(written: string | undefined): number | null {
  const times = written === undefined ? null : readNumber(written);
  return times !== null && times.value >= 2 && times.value <= 36 ? times.value : null;
}
