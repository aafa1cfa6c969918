/** Cursor lists of /metadata: ten by default, cursors that are places in the list (recorded metadata/00, 41). */
import { isObject } from '../unknown';

export type Paging = {
  readonly paging?: {
    readonly first?: number | null;
    readonly after?: string | null;
    readonly last?: number | null;
    readonly before?: string | null;
  };
};

const cursorAt = (place: number): string => Buffer.from(`arrayconnection:${place}`).toString('base64');

const placeOf = (cursor: string): number =>
  Number(Buffer.from(cursor, 'base64').toString('utf8').split(':')[1] ?? -1);

export function page<Node>(
  nodes: readonly Node[],
  paging: Paging['paging'],
): Readonly<Record<string, unknown>> {
  const asked = isObject(paging) ? paging : {};
  const from = typeof asked.after === 'string' ? placeOf(asked.after) + 1 : 0;
  const to = typeof asked.before === 'string' ? placeOf(asked.before) : nodes.length;
  const size = Number(asked.first ?? asked.last ?? 10);
  const start = asked.last ? Math.max(from, to - size) : from;
  const end = asked.last ? to : Math.min(to, from + size);
  const edges = nodes.slice(start, end).map((node, at) => ({ node, cursor: cursorAt(start + at) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: end < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The comparisons a filter of objects or fields may make: booleans, and ids by equality or list. */
export function fits(node: Readonly<Record<string, unknown>>, filter: unknown): boolean {
  if (!isObject(filter)) return true;
  return Object.entries(filter).every(([key, wanted]) => {
    if (key === 'and') return (Array.isArray(wanted) ? wanted : []).every((one) => fits(node, one));
    if (key === 'or') return (Array.isArray(wanted) ? wanted : []).some((one) => fits(node, one));
    return (
      !isObject(wanted) || Object.entries(wanted).every(([how, value]) => compares(node[key], how, value))
    );
  });
}

function compares(held: unknown, how: string, value: unknown): boolean {
  if (how === 'is' || how === 'eq') return held === value;
  if (how === 'isNot' || how === 'neq') return held !== value;
  return how !== 'in' || (Array.isArray(value) && value.includes(held));
}
