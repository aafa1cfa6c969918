import { MaxError } from '../../../src/errors';
import { createEchoes } from '../../../src/twenty/echoes';
import { insertOnce, rowsOf } from '../../../src/twenty/insert';

type Stored = { readonly id: string; readonly cle: string };

/** A table with a unique id and a unique key that refuses whole batches, as Twenty does. */
function aTable(stored: readonly Stored[] = []) {
  const rows = [...stored];
  const calls: string[] = [];
  return {
    rows,
    calls,
    echoes: createEchoes(),
    create: (inputs: readonly Stored[]) => {
      calls.push(`create ${inputs.length}`);
      if (inputs.some((input) => rows.some(({ id, cle }) => id === input.id || cle === input.cle))) {
        return Promise.reject(new MaxError('doublon', 'déjà là'));
      }
      rows.push(...inputs);
      return Promise.resolve(inputs.map(({ id }) => ({ id, updatedAt: '2026-11-22T10:00:00Z' })));
    },
    known: (ids: readonly string[], keys: readonly string[]) => {
      calls.push(`known ${ids.length}`);
      return Promise.resolve(rows.filter(({ id, cle }) => ids.includes(id) || keys.includes(cle)));
    },
  };
}

const rowsFor = (...keys: readonly string[]) =>
  rowsOf(
    keys.map((key) => ({ key })),
    ({ key }, id) => ({ id, cle: key }),
  );
const storedAs = (...keys: readonly string[]): readonly Stored[] =>
  rowsFor(...keys).map(({ input }) => input);
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `k${n}`);

test.each<[string, readonly Stored[], readonly string[], readonly string[], readonly string[]]>([
  ['all new', [], ['a', 'b'], [], ['create 2']],
  ['none', [], [], [], []],
  ['the same key twice is one row', [], ['a', 'a'], [], ['create 1']],
  ['one that is there needs no look', storedAs('a'), ['a'], ['a'], ['create 1']],
  ['some are there', storedAs('a', 'c'), ['a', 'b', 'c'], ['a', 'c'], ['create 3', 'known 3', 'create 1']],
  ['all are there', storedAs('a', 'b'), ['a', 'b'], ['a', 'b'], ['create 2', 'known 2']],
  [
    'the key is there under another id',
    [{ id: 'by hand', cle: 'a' }],
    ['a', 'b'],
    ['a'],
    ['create 2', 'known 2', 'create 1'],
  ],
  ['more than a call may hold', [], numbered(450), [], ['create 200', 'create 200', 'create 50']],
])('%s', async (_name, stored, keys, there, calls) => {
  const table = aTable(stored);
  await expect(insertOnce(rowsFor(...keys), table)).resolves.toEqual(there);
  expect(table.calls).toEqual(calls);
  expect(new Set(table.rows.map(({ cle }) => cle))).toEqual(
    new Set([...stored.map(({ cle }) => cle), ...keys]),
  );
});

test('a collision nobody can explain is told, not tried for ever', async () => {
  const table = { ...aTable(), create: () => Promise.reject(new MaxError('doublon', 'déjà là')) };
  await expect(insertOnce(rowsFor('a', 'b'), table)).rejects.toMatchObject({ kind: 'doublon' });
});

test('any other fault is told as it is', async () => {
  const table = { ...aTable(), create: () => Promise.reject(new MaxError('panne', 'en panne')) };
  await expect(insertOnce(rowsFor('a'), table)).rejects.toMatchObject({ kind: 'panne' });
});

test('what was created is remembered as ours', async () => {
  const table = aTable();
  await insertOnce(rowsFor('a'), table);
  expect(table.echoes.isOwn(storedAs('a')[0]?.id ?? '', '2026-11-22T10:00:00Z')).toBe(true);
});
