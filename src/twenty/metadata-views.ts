/** Table views over `/metadata`. Fields made by API are hidden in an object's index view until they are shown (API.md §4). */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Transport } from './transport';

const viewField = z.object({
  id: z.string(),
  fieldMetadataId: z.string(),
  isVisible: z.boolean(),
  position: z.number(),
});

const view = z.object({
  id: z.string(),
  key: z.string().nullish(),
  objectMetadataId: z.string(),
  viewFields: z.array(viewField),
});

export type ViewRow = z.infer<typeof view>;

const VIEW = 'id key objectMetadataId viewFields { id fieldMetadataId isVisible position }';
const VIEWS = `query MaxViews { getViews { ${VIEW} } }`;
const OBJECT_VIEWS = `query MaxObjectViews($id: String!) { getViews(objectMetadataId: $id) { ${VIEW} } }`;
const UPDATE_VIEW_FIELD = `mutation MaxShowColumn($input: UpdateViewFieldInput!) {
  updateViewField(input: $input) { id }
}`;

const viewsAnswer = z.object({ getViews: z.array(view) });

const indexViews = (answer: unknown): readonly ViewRow[] =>
  readAnswer(viewsAnswer, answer, 'vues').getViews.filter((row) => row.key === 'INDEX');

/** The default view ("All …") of every object. */
export async function readIndexViews(transport: Transport): Promise<readonly ViewRow[]> {
  return indexViews(await transport.rawMetadata(VIEWS));
}

/** The default view of one object, or nothing when it was removed. */
export async function readIndexView(transport: Transport, objectId: string): Promise<ViewRow | null> {
  return indexViews(await transport.rawMetadata(OBJECT_VIEWS, { id: objectId }))[0] ?? null;
}

export async function showViewField(transport: Transport, id: string, position: number): Promise<void> {
  const input = { id, update: { isVisible: true, position } };
  await transport.rawMetadata(UPDATE_VIEW_FIELD, { input }, { repeatable: true });
}
