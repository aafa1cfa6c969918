/** The filter operators of Twenty, with SQL's third answer: a comparison with nothing is neither true nor false (null). */
import { isMissing, listOf, plainText } from '../unknown';

export type Verdict = boolean | null;

/** How values of one kind are compared: text and enums by order, moments by instant. */
export type Comparison = (a: unknown, b: unknown) => number;

export type Test = (stored: unknown) => Verdict;

const TEXT_ORDER = new Intl.Collator('en');

export const compareText: Comparison = (a, b) => TEXT_ORDER.compare(plainText(a), plainText(b));
export const compareNumbers: Comparison = (a, b) => Number(a) - Number(b);
export const compareMoments: Comparison = (a, b) =>
  isPlainMoment(a) && isPlainMoment(b)
    ? compareRaw(a, b)
    : Date.parse(plainText(a)) - Date.parse(plainText(b));
export const compareRaw: Comparison = (a, b) =>
  plainText(a) < plainText(b) ? -1 : plainText(a) > plainText(b) ? 1 : 0;

/** As everything stored is written: two of these stand as their texts do, which is cheaper to say. */
const isPlainMoment = (value: unknown): boolean =>
  typeof value === 'string' && value.length === 24 && value[10] === 'T' && value.endsWith('Z');

const whenPresent =
  (test: (stored: unknown) => boolean): Test =>
  (stored) =>
    isMissing(stored) ? null : test(stored);

type MakeTest = (value: unknown, compare: Comparison) => Test;

/** `eq: ""` also finds empty text, since Twenty stores it as nothing. */
const equals: MakeTest = (value, compare) => {
  if (value === null) return () => null;
  const test = whenPresent((stored) => compare(stored, value) === 0);
  return value === '' ? (stored) => (isMissing(stored) ? true : test(stored)) : test;
};

const not =
  (test: Test): Test =>
  (stored) => {
    const verdict = test(stored);
    return verdict === null ? null : !verdict;
  };

const pattern = (value: unknown, flags: string): Test => {
  const body = plainText(value)
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '[\\s\\S]*')
    .replaceAll('_', '[\\s\\S]');
  const expression = new RegExp(`^${body}$`, flags);
  const test = whenPresent((stored) => expression.test(plainText(stored)));
  return value === '' ? (stored) => (isMissing(stored) ? true : test(stored)) : test;
};

const oneOf: MakeTest = (value) => {
  const wanted = new Set(listOf(value).map(plainText));
  return whenPresent((stored) => wanted.has(plainText(stored)));
};

const OPERATORS: Readonly<Record<string, MakeTest>> = {
  eq: equals,
  neq: (value, compare) => not(equals(value, compare)),
  gt: (value, compare) => whenPresent((stored) => compare(stored, value) > 0),
  gte: (value, compare) => whenPresent((stored) => compare(stored, value) >= 0),
  lt: (value, compare) => whenPresent((stored) => compare(stored, value) < 0),
  lte: (value, compare) => whenPresent((stored) => compare(stored, value) <= 0),
  in: oneOf,
  is: (value) => (stored) => isMissing(stored) === (value === 'NULL'),
  like: (value) => pattern(value, ''),
  ilike: (value) => pattern(value, 'i'),
  startsWith: (value) => whenPresent((stored) => plainText(stored).startsWith(plainText(value))),
  endsWith: (value) => whenPresent((stored) => plainText(stored).endsWith(plainText(value))),
  containsAny: (value) => whenPresent((stored) => listOf(value).some((one) => listOf(stored).includes(one))),
  containsIlike: (value) => {
    const test = pattern(value, 'i');
    return whenPresent((stored) => listOf(stored).some((one) => test(one) === true));
  },
  isEmptyArray: () => (stored) => isMissing(stored) || listOf(stored).length === 0,
  search: (value) => whenPresent((stored) => plainText(stored).includes(plainText(value).toLowerCase())),
};

export const isOperator = (name: string): boolean => name in OPERATORS;

export const makeTest = (operator: string, value: unknown, compare: Comparison): Test =>
  (OPERATORS[operator] ?? (() => () => null))(value, compare);
