/** Records that take the same values go together, 200 to a call (API.md §2). */
import { batchesOf, groupBy } from './pages';

export type AlikeChange<Data> = { readonly id: string; readonly data: Data };

/** `write` gets each group of ids with what they take; groups go one after the other. */
export async function updateAlike<Data extends object>(
  changes: readonly AlikeChange<Data>[],
  write: (ids: readonly string[], data: Data) => Promise<void>,
): Promise<void> {
  const groups = groupBy(changes, ({ data }) => fingerprint(data));
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    for (const ids of batchesOf(group.map(({ id }) => id))) await write(ids, first.data);
  }
}

/** Whatever the order of its fields. */
export const fingerprint = (data: object): string =>
  JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
