/** Insert-only creation under a computed id (DESIGN §2.4): a second creation collides, and says so instead of doubling. */
import { recordId } from '../kernel/keys';
import { MaxError } from '../errors';
import type { Echoes, Written } from './echoes';
import { batchesOf } from './pages';

export type Row<Input> = { readonly key: string; readonly id: string; readonly input: Input };
export type Known = { readonly id: string; readonly cle: string | null };

export type Insertion<Input> = {
  readonly create: (inputs: readonly Input[]) => Promise<readonly Written[] | null>;
  /** Which of these exist already, in the bin included. */
  readonly known: (ids: readonly string[], keys: readonly string[]) => Promise<readonly Known[]>;
  readonly echoes: Echoes;
};

/** For objects without `cle`: the id alone is the key. */
export const knownById = (nodes: readonly { readonly id: string }[]): readonly Known[] =>
  nodes.map(({ id }) => ({ id, cle: null }));

/** One row per key: the same key twice in a batch would make Twenty refuse the whole of it. */
export function rowsOf<Item extends { readonly key: string }, Input>(
  items: readonly Item[],
  inputOf: (item: Item, id: string) => Input,
): readonly Row<Input>[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return [...byKey.values()].map((item) => {
    const id = recordId(item.key);
    return { key: item.key, id, input: inputOf(item, id) };
  });
}

/**
 * Creates the rows that are not there yet, answers the keys that were. One call per 200 rows, three when some collide
 * (Twenty refuses the whole batch; what exists is looked up, the rest created).
 */
export async function insertOnce<Input>(
  rows: readonly Row<Input>[],
  insertion: Insertion<Input>,
): Promise<readonly string[]> {
  const existing: string[] = [];
  for (const batch of batchesOf(rows)) existing.push(...(await insertBatch(batch, insertion)));
  return existing;
}

async function insertBatch<Input>(
  rows: readonly Row<Input>[],
  insertion: Insertion<Input>,
): Promise<readonly string[]> {
  const [first] = rows;
  if (first === undefined) return [];
  try {
    insertion.echoes.remember((await insertion.create(rows.map(({ input }) => input))) ?? []);
    return [];
  } catch (reason) {
    if (!(reason instanceof MaxError) || reason.kind !== 'doublon') throw reason;
    if (rows.length === 1) return [first.key];
    const found = await insertion.known(
      rows.map(({ id }) => id),
      rows.map(({ key }) => key),
    );
    const taken = new Set(found.flatMap(({ id, cle }) => [id, cle]));
    const there = rows.filter(({ id, key }) => taken.has(id) || taken.has(key));
    if (there.length === 0) throw reason;
    const rest = rows.filter((row) => !there.includes(row));
    return [...there.map(({ key }) => key), ...(await insertBatch(rest, insertion))];
  }
}
