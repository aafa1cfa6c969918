import { createEchoes } from '../../../src/twenty/echoes';
import { batchesOf, everyPage, groupBy, nodesOf } from '../../../src/twenty/pages';
import type { Page } from '../../../src/twenty/pages';

const page = (nodes: readonly number[], endCursor: string | null = null): Page<number> => ({
  edges: nodes.map((node) => ({ node })),
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

test('every page is read, in order, until Twenty says it was the last', async () => {
  const pages: Record<string, Page<number>> = { b: page([3, 4], 'c'), c: page([5]) };
  await expect(
    everyPage(page([1, 2], 'b'), (after) => Promise.resolve(pages[after] ?? null)),
  ).resolves.toEqual([1, 2, 3, 4, 5]);
});

test.each<[string, Page<number>]>([
  ['a list that is null without an error', null],
  ['edges that are null', { edges: null, pageInfo: null }],
  ['a next page without a cursor', { edges: [], pageInfo: { hasNextPage: true, endCursor: null } }],
])('%s is no answer', async (_name, first) => {
  await expect(everyPage(first, () => Promise.resolve(first))).rejects.toMatchObject({
    kind: 'reponse-illisible',
  });
});

test('holes in the edges are left out', () => {
  expect(nodesOf({ edges: [null, { node: 1 }] })).toEqual([1]);
});

test.each([
  [0, []],
  [1, [1]],
  [200, [200]],
  [201, [200, 1]],
  [450, [200, 200, 50]],
])('%i records go in batches of %j', (count, sizes) => {
  expect(batchesOf(Array.from({ length: count })).map(({ length }) => length)).toEqual(sizes);
});

test('groups keep the order of appearance', () => {
  expect([...groupBy([3, 1, 4, 1, 5], (n) => n % 2)]).toEqual([
    [1, [3, 1, 1, 5]],
    [0, [4]],
  ]);
});

describe('echoes', () => {
  test('a write is known by record and moment, however the moment is spelt', () => {
    const echoes = createEchoes();
    echoes.remember([{ id: 'a', updatedAt: '2026-11-22T10:00:00.123Z' }]);
    expect(echoes.isOwn('a', '2026-11-22T11:00:00.123+01:00')).toBe(true);
    expect(echoes.isOwn('a', '2026-11-22T10:00:00.124Z')).toBe(false);
    expect(echoes.isOwn('b', '2026-11-22T10:00:00.123Z')).toBe(false);
  });

  test('only the last ones are kept', () => {
    const echoes = createEchoes(2);
    const at = (second: number) => `2026-11-22T10:00:0${second}Z`;
    echoes.remember([1, 2].map((n) => ({ id: 'a', updatedAt: at(n) })));
    echoes.remember([{ id: 'a', updatedAt: at(1) }]);
    echoes.remember([{ id: 'a', updatedAt: at(3) }]);
    expect([1, 2, 3].map((n) => echoes.isOwn('a', at(n)))).toEqual([true, false, true]);
  });
});
