/** Rows found through an index are those that a walk finds, whatever was written in between. */
import type { Shape } from '../../../src/sandbox/metadata/catalogue';
import { candidates } from '../../../src/sandbox/records/candidates';
import { Tables, type Row } from '../../../src/sandbox/records/tables';

const shape = {
  object: { id: 'objet' },
  fields: [],
  byName: new Map(),
  byJoinColumn: new Map([['leadId', {}]]),
  uniques: [],
  labelField: null,
} as unknown as Shape;

const at = (hour: number): string => new Date(Date.UTC(2026, 0, 1, hour)).toISOString();
const row = (id: string, leadId: string | null, hour: number, deleted: number | null = null): Row => ({
  ...{ id, leadId, updatedAt: at(hour), deletedAt: deleted === null ? null : at(deleted) },
});

function tableOf(rows: readonly Row[]): { tables: Tables; find: (filter: unknown) => readonly string[] } {
  const tables = new Tables();
  for (const one of rows) tables.put(shape, one);
  const find = (filter: unknown): readonly string[] =>
    candidates(tables.of(shape), shape, filter, true)
      .map(({ id }) => id)
      .sort();
  return { tables, find };
}

const since = (hour: number): object => ({
  or: [
    { and: [{ updatedAt: { gte: at(hour) } }, { updatedAt: { lt: at(23) } }] },
    { and: [{ deletedAt: { gte: at(hour) } }, { deletedAt: { lt: at(23) } }] },
  ],
});
const ROWS = [row('a', 'x', 1), row('b', 'y', 2), row('c', 'x', 3), row('d', null, 4)];

test.each<[string, unknown, readonly string[]]>([
  ['of one lead', { leadId: { eq: 'x' } }, ['a', 'c']],
  ['of several', { leadId: { in: ['x', 'y'] } }, ['a', 'b', 'c']],
  ['beside something else', { and: [{ leadId: { in: ['y'] } }, { nom: { eq: 'n' } }] }, ['b']],
  ['of nobody known', { leadId: { eq: 'z' } }, []],
  ['since a moment', since(3), ['c', 'd']],
  ['later than a moment, which is no less', { updatedAt: { gt: at(3) } }, ['c', 'd']],
  [
    'one of two, when only one says since when',
    { or: [since(3), { nom: { eq: 'n' } }] },
    ['a', 'b', 'c', 'd'],
  ],
  ['not of a lead says nothing of which', { not: { leadId: { eq: 'x' } } }, ['a', 'b', 'c', 'd']],
  ['up to a moment, all', { updatedAt: { lt: at(3) } }, ['a', 'b', 'c', 'd']],
  ['no filter', undefined, ['a', 'b', 'c', 'd']],
])('%s', (_name, filter, found) => {
  expect(tableOf(ROWS).find(filter)).toEqual(found);
});

test('what is written, moved or taken out after the index was made is where it is now', () => {
  const { tables, find } = tableOf(ROWS);
  expect(find({ leadId: { eq: 'x' } })).toEqual(['a', 'c']);
  expect(find(since(4))).toEqual(['d']);
  tables.put(shape, row('a', 'y', 5));
  tables.put(shape, row('e', 'x', 6));
  tables.put(shape, row('b', 'y', 2, 7));
  tables.remove(shape, row('c', 'x', 3));
  expect(find({ leadId: { eq: 'x' } })).toEqual(['e']);
  expect(find({ leadId: { eq: 'y' } })).toEqual(['a', 'b']);
  expect(find(since(5))).toEqual(['a', 'b', 'e']);
});

test('a moment that goes back makes the table be walked, and nothing is lost', () => {
  const { tables, find } = tableOf(ROWS);
  expect(find(since(4))).toEqual(['d']);
  tables.put(shape, row('f', 'x', 2));
  tables.put(shape, row('g', 'x', 9));
  expect(find(since(9))).toEqual(['a', 'b', 'c', 'd', 'f', 'g']);
});

test('an order that matters is kept: only ids are looked up', () => {
  const { tables } = tableOf(ROWS);
  const ids = (filter: unknown): readonly string[] =>
    candidates(tables.of(shape), shape, filter, false).map(({ id }) => id);
  expect(ids({ leadId: { eq: 'x' } })).toEqual(['a', 'b', 'c', 'd']);
  expect(ids({ id: { in: ['c', 'a'] } })).toEqual(['c', 'a']);
});
