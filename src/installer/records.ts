/** Records of our own objects over `/graphql`, for documents known only at run time (names come from the model). */
import { z } from 'zod';

import type { ObjectSpec } from '../../objects/spec';
import { readAnswer } from '../twenty/metadata-answer';
import type { Transport } from '../twenty/transport';
import type { SeedRecord } from './step';

/** Twenty hides soft-deleted records unless the filter speaks of `deletedAt` (API.md §3). */
const ALSO_DELETED = 'filter: { or: [{ deletedAt: { is: NULL } }, { deletedAt: { is: NOT_NULL } }] }';

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const knownRow = z.object({
  id: z.string(),
  cle: z.string().nullish(),
  membreId: z.string().nullish(),
});

/** Ids and `key`s of every record of the object, soft-deleted ones included. One call. */
export async function readKnown(
  transport: Transport,
  object: ObjectSpec,
  key: string,
): Promise<ReadonlySet<string>> {
  const { plural } = object;
  const query = `query MaxKnown { ${plural}(first: 1000, ${ALSO_DELETED}) { edges { node { id ${key} } } } }`;
  const schema = z.object({
    [plural]: z.object({ edges: z.array(z.object({ node: knownRow })) }),
  });
  const answer = readAnswer(schema, await transport.rawData(query), object.labelPlural);
  const rows = answer[plural]?.edges.map((edge) => edge.node) ?? [];
  return new Set(rows.flatMap((row) => [row.id, row.cle ?? '', row.membreId ?? '']).filter(Boolean));
}

/** Insert-only, all or none; a record that exists already refuses the whole lot (API.md §3). */
export async function createRecords(
  transport: Transport,
  object: ObjectSpec,
  records: readonly SeedRecord[],
): Promise<void> {
  const many = capital(object.plural);
  const query =
    `mutation MaxCreate${many}($data: [${capital(object.singular)}CreateInput!]!) ` +
    `{ create${many}(data: $data) { id } }`;
  await transport.rawData(query, { data: records });
}

/** How many records each object holds, soft-deleted ones included. One token an object (API.md §2). */
export async function countRecords(
  transport: Transport,
  objects: readonly ObjectSpec[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { singular, plural } of objects) {
    const query = `query MaxCount { ${plural}(first: 1, ${ALSO_DELETED}) { totalCount } }`;
    const schema = z.object({ [plural]: z.object({ totalCount: z.number() }) });
    const answer = readAnswer(schema, await transport.rawData(query), `nombre de ${plural}`);
    counts.set(singular, answer[plural]?.totalCount ?? 0);
  }
  return counts;
}
