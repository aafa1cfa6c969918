/**
 * Twenty 2.21 keeps its data model in a cache, and may keep a wrong one: when somebody reads it while a change is being
 * committed, the reader's older copy of one part can be written over the newer one. From then on `objects` answers "Could
 * not find flat entity in maps", and a field that was just made may be denied, until that part is computed again. Seen on
 * a real server under load, while installing; any further change of an object and of a field computes it again.
 */
import { z } from 'zod';

import { MaxError } from '../errors';
import { readAnswer } from './metadata-answer';
import type { Transport } from './transport';

/** Without the fields, which cannot be read while the cache is wrong. */
const HEADS = `query MaxObjectHeads {
  objects(paging: { first: 1000 }) {
    edges { node { id nameSingular description labelIdentifierFieldMetadataId } }
  }
}`;
const FIELD = 'query MaxFieldHead($id: UUID!) { field(id: $id) { description } }';
const TOUCH_OBJECT = `mutation MaxTouchObject($input: UpdateOneObjectInput!) {
  updateOneObject(input: $input) { id }
}`;
const TOUCH_FIELD = `mutation MaxTouchField($input: UpdateOneFieldMetadataInput!) {
  updateOneField(input: $input) { id }
}`;

const headsAnswer = z.object({
  objects: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          nameSingular: z.string(),
          description: z.string().nullish(),
          labelIdentifierFieldMetadataId: z.string().nullish(),
        }),
      }),
    ),
  }),
});
const fieldAnswer = z.object({ field: z.object({ description: z.string().nullish() }) });

/** Twenty's own words for a cache that contradicts itself. */
export function isStaleMetadata(error: unknown): error is MaxError {
  if (!(error instanceof MaxError) || error.kind !== 'panne') return false;
  return /flat entity/i.test(String(error.details['sentence']));
}

/** Changes a description and puts it back: the same value, or spaces, would be no change to Twenty. */
async function touch(transport: Transport, mutation: string, id: string, description: string): Promise<void> {
  for (const text of [`${description}.`, description]) {
    const input = { id, update: { description: text } };
    await transport.rawMetadata(mutation, { input }, { repeatable: true });
  }
}

/**
 * Makes Twenty compute its cache again, by touching one of the objects `names` (ours: nobody else's is touched) and its
 * title field. False when none of them exists.
 */
export async function refreshMetadata(transport: Transport, names: readonly string[]): Promise<boolean> {
  const heads = readAnswer(headsAnswer, await transport.rawMetadata(HEADS), 'objets').objects.edges;
  const head = heads.find(({ node }) => names.includes(node.nameSingular))?.node;
  const titleId = head?.labelIdentifierFieldMetadataId;
  if (!head || !titleId) return false;
  const { field } = readAnswer(fieldAnswer, await transport.rawMetadata(FIELD, { id: titleId }), 'champ');
  await touch(transport, TOUCH_OBJECT, head.id, head.description ?? '');
  await touch(transport, TOUCH_FIELD, titleId, field.description ?? '');
  return true;
}
