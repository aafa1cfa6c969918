/** The aggregate fields of a connection: counts, sums, averages, extremes, percentages, by the names of the schema. */
import type { Shape } from '../metadata/catalogue';
import type { Field } from '../metadata/model';
import { capitalise } from '../metadata/names';
import { isMissing, isObject, plainText } from '../unknown';
import type { Row } from './tables';

const COUNTS = [
  'countEmpty',
  'countNotEmpty',
  'countUniqueValues',
  'percentageEmpty',
  'percentageNotEmpty',
] as const;

type Column = (row: Row) => unknown;

/** Answers `aggregate("sumScore")` over these rows; null for a name that means nothing here. */
export function aggregator(shape: Shape, rows: readonly Row[]): (name: string) => unknown {
  return (name) => aggregatesBy(shape).get(name)?.(rows) ?? null;
}

type Aggregate = (rows: readonly Row[]) => number | string | null;

/** Most reads ask for none: they are made when the first one does, and kept as long as the shape is. */
const known = new WeakMap<Shape, ReadonlyMap<string, Aggregate>>();

function aggregatesBy(shape: Shape): ReadonlyMap<string, Aggregate> {
  const there = known.get(shape) ?? new Map(shape.fields.flatMap((field) => aggregatesOf(field)));
  known.set(shape, there);
  return there;
}

function aggregatesOf(field: Field): readonly (readonly [string, Aggregate])[] {
  const suffix = capitalise(field.name);
  const whole: Column = (row) => row[field.name];
  const counts = COUNTS.map((kind) => [`${kind}${suffix}`, count(kind, whole)] as const);
  if (field.type === 'CURRENCY') {
    const micros: Column = (row) => partOf(row[field.name], 'amountMicros');
    return [...counts, ...numbers(`${suffix}AmountMicros`, micros)];
  }
  if (field.type === 'NUMBER') return [...counts, ...numbers(suffix, whole)];
  if (field.type === 'DATE' || field.type === 'DATE_TIME') return [...counts, ...extremes(suffix, whole)];
  if (field.type !== 'BOOLEAN') return counts;
  return [
    ...counts,
    [`countTrue${suffix}`, (rows) => rows.filter((row) => whole(row) === true).length],
    [`countFalse${suffix}`, (rows) => rows.filter((row) => whole(row) === false).length],
  ];
}

const partOf = (value: unknown, part: string): unknown => (isObject(value) ? value[part] : null);

function numbers(suffix: string, column: Column): readonly (readonly [string, Aggregate])[] {
  const values = (rows: readonly Row[]): readonly number[] =>
    rows.map(column).filter((value): value is number => typeof value === 'number');
  const over =
    (compute: (values: readonly number[]) => number): Aggregate =>
    (rows) => {
      const present = values(rows);
      return present.length === 0 ? null : compute(present);
    };
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  return [
    [`sum${suffix}`, over(sum)],
    [`avg${suffix}`, over((list) => sum(list) / list.length)],
    [`min${suffix}`, over((list) => Math.min(...list))],
    [`max${suffix}`, over((list) => Math.max(...list))],
  ];
}

function extremes(suffix: string, column: Column): readonly (readonly [string, Aggregate])[] {
  const ordered = (rows: readonly Row[]): readonly string[] =>
    rows
      .map(column)
      .filter((value): value is string => typeof value === 'string')
      .sort();
  return [
    [`min${suffix}`, (rows) => ordered(rows)[0] ?? null],
    [`max${suffix}`, (rows) => ordered(rows).at(-1) ?? null],
  ];
}

function count(kind: (typeof COUNTS)[number], column: Column): Aggregate {
  return (rows) => {
    const present = rows.map(column).filter((value) => !isEmpty(value));
    if (kind === 'countUniqueValues') return new Set(present.map(plainText)).size;
    const wanted = kind.endsWith('NotEmpty') ? present.length : rows.length - present.length;
    if (kind.startsWith('count')) return wanted;
    return rows.length === 0 ? null : wanted / rows.length;
  };
}

const isEmpty = (value: unknown): boolean =>
  isMissing(value) || value === '' || (isObject(value) && Object.values(value).every(isEmpty));
