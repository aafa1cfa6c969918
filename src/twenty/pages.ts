/** Connections read to their end: nothing is ever cut silently (API.md §2: a page holds what was asked, never a promise of all). */
import { unreadable } from './faults';

export type Page<Node> = {
  readonly edges: readonly ({ readonly node: Node } | null)[] | null;
  readonly pageInfo: { readonly hasNextPage: boolean | null; readonly endCursor?: string | null } | null;
} | null;

/** The records of one page. Null without an error is no answer. */
export function nodesOf<Node>(page: Pick<NonNullable<Page<Node>>, 'edges'> | null): readonly Node[] {
  if (page?.edges === null || page?.edges === undefined) throw unreadable('une liste manque');
  return page.edges.flatMap((edge) => (edge === null ? [] : [edge.node]));
}

/** The cursor after a page, or null when it was the last. */
export function cursorAfter(page: Page<unknown>): string | null {
  if (page?.pageInfo?.hasNextPage !== true) return null;
  if (!page.pageInfo.endCursor) throw unreadable('une page sans suite alors que d’autres suivent');
  return page.pageInfo.endCursor;
}

/** `first` and every page after it, asked one by one. */
export async function everyPage<Node>(
  first: Page<Node>,
  next: (after: string) => Promise<Page<Node>>,
): Promise<readonly Node[]> {
  const nodes = [...nodesOf(first)];
  for (let after = cursorAfter(first); after !== null;) {
    const page = await next(after);
    nodes.push(...nodesOf(page));
    after = cursorAfter(page);
  }
  return nodes;
}

/** Twenty takes at most 200 records in a call (QUERY_MAX_RECORDS, API.md §2). */
export const MOST_RECORDS = 200;

export function batchesOf<Item>(items: readonly Item[], size = MOST_RECORDS): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Items by what `keyOf` says of them, in order of first appearance (`Map.groupBy` is not in Node 20). */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
