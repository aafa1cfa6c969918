/** What to ask Twenty before planning: who has one of these addresses, numbers, or names with a town. */
import type { Reading } from './reading';

export type Search = {
  readonly courriels: readonly string[];
  readonly telephones: readonly string[];
  /** Whole names as the import writes them; only those whose town is known can be told apart. */
  readonly noms: readonly string[];
};

/** One for each `size` rows of the file about somebody: a bounded question each. */
export function searchesOf(rows: Reading['rows'], size: number): readonly Search[] {
  const drafts = rows.flatMap((row) => (row.lu === 'lead' ? [row.draft] : []));
  return Array.from({ length: Math.ceil(drafts.length / size) }, (_none, at) => {
    const some = drafts.slice(at * size, (at + 1) * size);
    return {
      courriels: unique(some.flatMap(({ courriels }) => courriels)),
      telephones: unique(some.flatMap(({ telephones }) => telephones)),
      noms: unique(
        some.filter(({ ville, name }) => ville !== '' && name.includes(' ')).map(({ name }) => name),
      ),
    };
  });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
