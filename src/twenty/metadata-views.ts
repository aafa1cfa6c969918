/** Views over `/metadata` (API.md §4). One function, one request; nothing is decided here. */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Input } from './metadata-model';
import type { Transport } from './transport';

const viewField = z.object({
  id: z.string(),
  fieldMetadataId: z.string(),
  isVisible: z.boolean(),
  position: z.number(),
  size: z.number(),
});

const part = z.object({ id: z.string(), fieldMetadataId: z.string() });
const group = z.object({ id: z.string(), fieldValue: z.string(), isVisible: z.boolean() });

const view = z.object({
  id: z.string(),
  key: z.string().nullish(),
  name: z.string(),
  objectMetadataId: z.string(),
  viewFields: z.array(viewField),
  viewFilters: z.array(part),
  viewSorts: z.array(part),
  viewGroups: z.array(group),
});

export type ViewRow = z.infer<typeof view>;

const VIEW = `id key name objectMetadataId viewFields { id fieldMetadataId isVisible position size }
  viewFilters { id fieldMetadataId } viewSorts { id fieldMetadataId } viewGroups { id fieldValue isVisible }`;
/** Not the lists of fields that pages keep. */
const KINDS = 'viewTypes: [TABLE, TABLE_WIDGET, KANBAN, CALENDAR]';
const VIEWS = `query MaxViews { getViews(${KINDS}) { ${VIEW} } }`;
const OBJECT_VIEWS = `query MaxObjectViews($id: String!) {
  getViews(objectMetadataId: $id, ${KINDS}) { ${VIEW} }
}`;
const UPDATE_VIEW_FIELD = `mutation MaxUpdateColumn($input: UpdateViewFieldInput!) {
  updateViewField(input: $input) { id }
}`;
const UPDATE_VIEW = `mutation MaxUpdateView($id: String!, $input: UpdateViewInput!) {
  updateView(id: $id, input: $input) { id }
}`;
const CREATE_VIEW = 'mutation MaxCreateView($input: CreateViewInput!) { createView(input: $input) { id } }';
const CREATE_COLUMNS = `mutation MaxCreateColumns($inputs: [CreateViewFieldInput!]!) {
  createManyViewFields(inputs: $inputs) { id }
}`;
const CREATE_FILTER = `mutation MaxCreateFilter($input: CreateViewFilterInput!) {
  createViewFilter(input: $input) { id }
}`;
const CREATE_SORT = `mutation MaxCreateSort($input: CreateViewSortInput!) {
  createViewSort(input: $input) { id }
}`;
const UPDATE_GROUPS = `mutation MaxUpdateGroups($inputs: [UpdateViewGroupInput!]!) {
  updateManyViewGroups(inputs: $inputs) { id }
}`;

const viewsAnswer = z.object({ getViews: z.array(view) });

/** Every table, kanban and calendar of the workspace. */
export async function readViews(transport: Transport): Promise<readonly ViewRow[]> {
  return readAnswer(viewsAnswer, await transport.rawMetadata(VIEWS), 'vues').getViews;
}

export async function readViewsOf(transport: Transport, objectId: string): Promise<readonly ViewRow[]> {
  const answer = await transport.rawMetadata(OBJECT_VIEWS, { id: objectId });
  return readAnswer(viewsAnswer, answer, 'vues d’un objet').getViews;
}

/** The view that Twenty made with the object ("All …"), or nothing when it was removed. */
export const defaultViewOf = (views: readonly ViewRow[], objectId: string): ViewRow | null =>
  views.find((row) => row.key === 'INDEX' && row.objectMetadataId === objectId) ?? null;

export async function updateViewField(transport: Transport, id: string, update: Input): Promise<void> {
  await transport.rawMetadata(UPDATE_VIEW_FIELD, { input: { id, update } }, { repeatable: true });
}

export async function updateView(transport: Transport, id: string, input: Input): Promise<void> {
  await transport.rawMetadata(UPDATE_VIEW, { id, input }, { repeatable: true });
}

/** Made with an id of ours; a second creation is refused. */
export async function createView(transport: Transport, input: Input): Promise<void> {
  await transport.rawMetadata(CREATE_VIEW, { input });
}

/** All or none. */
export async function createViewFields(transport: Transport, inputs: readonly Input[]): Promise<void> {
  await transport.rawMetadata(CREATE_COLUMNS, { inputs });
}

export async function createViewFilter(transport: Transport, input: Input): Promise<void> {
  await transport.rawMetadata(CREATE_FILTER, { input });
}

export async function createViewSort(transport: Transport, input: Input): Promise<void> {
  await transport.rawMetadata(CREATE_SORT, { input });
}

/** Takes column groups of a kanban out of sight. */
export async function hideViewGroups(transport: Transport, ids: readonly string[]): Promise<void> {
  const inputs = ids.map((id) => ({ id, update: { isVisible: false } }));
  await transport.rawMetadata(UPDATE_GROUPS, { inputs }, { repeatable: true });
}
