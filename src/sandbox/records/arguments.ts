/** The arguments of each root field, checked by hand as Twenty does, since no schema is asked (API.md §3; recorded core/37, 88, 89). */
import { invalidQuery } from '../problem';
import { isMissing, isObject, isUuid } from '../unknown';
import type { Verb } from './operations';

export type Arguments = Readonly<Record<string, unknown>>;

type Rule = { readonly test: (value: unknown) => boolean; readonly words: string; readonly required?: true };

const NUMBER: Rule = { test: (value) => typeof value === 'number', words: 'must be a number' };
const TEXT: Rule = { test: (value) => typeof value === 'string', words: 'must be a string' };
const OBJECT: Rule = { test: isObject, words: 'must be an object' };
const LIST: Rule = { test: (value) => Array.isArray(value) || isObject(value), words: 'must be an array' };
const BOOLEAN: Rule = { test: (value) => typeof value === 'boolean', words: 'must be a boolean' };
const ID: Rule = { test: isUuid, words: 'UUID', required: true };
const DATA: Rule = { test: isObject, words: 'object', required: true };
const ROWS: Rule = { test: Array.isArray, words: 'array', required: true };
const FILTER: Rule = { test: isObject, words: 'object', required: true };

const create = (data: Rule): Readonly<Record<string, Rule>> => ({ data, upsert: BOOLEAN });

const RULES: Readonly<Record<Verb, Readonly<Record<string, Rule>>>> = {
  findMany: {
    first: NUMBER,
    last: NUMBER,
    offset: NUMBER,
    before: TEXT,
    after: TEXT,
    filter: OBJECT,
    orderBy: LIST,
  },
  findOne: { filter: FILTER },
  groupBy: {
    groupBy: { ...LIST, words: 'array', required: true },
    filter: OBJECT,
    orderBy: LIST,
    orderByForRecords: LIST,
    viewId: TEXT,
    limit: NUMBER,
    offsetForRecords: NUMBER,
  },
  createOne: create(DATA),
  createMany: create(ROWS),
  updateOne: { id: ID, data: DATA },
  updateMany: { filter: FILTER, data: DATA },
  deleteOne: { id: ID },
  deleteMany: { filter: FILTER },
  destroyOne: { id: ID },
  destroyMany: { filter: FILTER },
  restoreOne: { id: ID },
  restoreMany: { filter: FILTER },
};

export function checkArguments(verb: Verb, sent: Arguments): void {
  const rules = RULES[verb];
  const stranger = Object.keys(sent).find((name) => !(name in rules));
  if (stranger !== undefined) throw invalidQuery(`Argument not allowed: ${stranger}`);
  for (const [name, rule] of Object.entries(rules)) {
    const value = sent[name];
    if (rule.required && (isMissing(value) || !rule.test(value))) {
      throw invalidQuery(`Missing required argument: "${name}" (${rule.words})`);
    }
    if (!rule.required && !isMissing(value) && !rule.test(value)) {
      throw invalidQuery(`Invalid argument: "${name}" ${rule.words}`);
    }
  }
}
