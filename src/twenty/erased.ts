/** The prints that erased leads leave, so that nobody writes to these people again (`workflows/forget`). */
import { z } from 'zod';
import { ERASED_KEY, printsOfKey } from '../../workflows/forget/person';
import { readAnswer } from './metadata-answer';
import type { Transport } from './transport';

const PAGE = 1_000;
const QUERY = `query ErasedLeads($after: String) {
  leads(filter: { and: [{ cleExterne: { startsWith: "${ERASED_KEY}" } }, { or: [{ deletedAt: { is: NULL } }, { deletedAt: { is: NOT_NULL } }] }] }, first: ${PAGE}, after: $after, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id cleExterne } } pageInfo { hasNextPage endCursor }
  }
}`;
const answer = z.object({
  leads: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), cleExterne: z.string().nullable() }) })),
    pageInfo: z.object({ hasNextPage: z.boolean().nullish(), endCursor: z.string().nullish() }),
  }),
});

/** One call for a thousand people. Also from the bin: throwing the empty shell away is no consent. */
export async function loadErased(transport: Transport): Promise<ReadonlySet<string>> {
  const prints = new Set<string>();
  for (let after: string | null = null; ;) {
    const found: unknown = await transport.rawData(QUERY, { after });
    const { leads } = readAnswer(answer, found, 'personnes effacées');
    for (const { node } of leads.edges)
      for (const print of printsOfKey(node.cleExterne ?? '')) prints.add(print);
    after = leads.pageInfo.hasNextPage === true ? (leads.pageInfo.endCursor ?? null) : null;
    if (after === null) return prints;
  }
}
