/** Records of any object of the workspace, in the bin or not, read whole. */
import { z } from 'zod';
import type { Found } from '../../workflows/forget/plan';
import type { Values } from '../../workflows/forget/person';
import { readAnswer } from './metadata-answer';
import type { ObjectRow } from './metadata-model';
import { kindsOf, selectionOf } from './personal-fields';
import type { Transport } from './transport';

const PAGE = 500;
/** In the bin or not. */
export const ANY = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const node = z.record(z.string(), z.unknown());

export async function readAll(
  transport: Transport,
  object: ObjectRow,
  filter: object,
): Promise<readonly Found[]> {
  const fields = kindsOf(object);
  const rows = await nodes(transport, object, filter, `createdAt updatedAt deletedAt ${selectionOf(object)}`);
  return rows.map(({ id, ...values }) => ({ object: object.nameSingular, id: String(id), values, fields }));
}

export async function nodes(
  transport: Transport,
  object: ObjectRow,
  filter: object,
  selection: string,
): Promise<readonly Values[]> {
  const { namePlural, nameSingular } = object;
  const query = `query MaxPersonalData($filter: ${capital(nameSingular)}FilterInput, $after: String) {
    ${namePlural}(filter: $filter, first: ${PAGE}, after: $after, orderBy: [{ id: AscNullsFirst }]) {
      edges { node { id ${selection} } } pageInfo { hasNextPage endCursor }
    }
  }`;
  const shape = z.object({
    [namePlural]: z.object({
      edges: z.array(z.object({ node })),
      pageInfo: z.object({ hasNextPage: z.boolean().nullish(), endCursor: z.string().nullish() }),
    }),
  });
  const found: Values[] = [];
  for (let after: string | null = null; ;) {
    const answer = await transport.rawData(query, { filter: { and: [filter, ANY] }, after });
    const page = readAnswer(shape, answer, namePlural)[namePlural];
    found.push(...(page?.edges ?? []).map((edge) => edge.node));
    after = page?.pageInfo.hasNextPage === true ? (page.pageInfo.endCursor ?? null) : null;
    if (after === null) return found;
  }
}

/** One after the other: Twenty counts calls, and nobody waits. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<readonly Result[]>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(...(await work(item)));
  return results;
}

export const idOf = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : []);
