/** Pages of records over `/metadata` (PLATFORM.md §1.7): a layout, its tabs, their widgets. */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Input } from './metadata-model';
import type { Transport } from './transport';

const widget = z.object({
  id: z.string(),
  title: z.string(),
  type: z.string(),
  objectMetadataId: z.string().nullish(),
  gridPosition: z.record(z.string(), z.unknown()),
  position: z.record(z.string(), z.unknown()).nullish(),
  configuration: z.record(z.string(), z.unknown()),
});

const tab = z.object({
  id: z.string(),
  title: z.string(),
  icon: z.string().nullish(),
  position: z.number(),
  layoutMode: z.string().nullish(),
  /** Twenty keeps a tab of its own that a person removed, inactive. */
  isActive: z.boolean(),
  widgets: z.array(widget).nullish(),
});

const page = z.object({
  id: z.string(),
  name: z.string(),
  objectMetadataId: z.string().nullish(),
  tabs: z.array(tab).nullish(),
});

const pageField = z.object({
  id: z.string(),
  fieldMetadataId: z.string(),
  isVisible: z.boolean(),
  position: z.number(),
  viewFieldGroupId: z.string().nullish(),
});

export type PageFieldRow = z.infer<typeof pageField>;
export type WidgetRow = z.infer<typeof widget>;
export type TabRow = z.infer<typeof tab>;
export type PageRow = z.infer<typeof page>;

/**
 * Widgets are sent back whole, so the whole of their configuration is read: of the kinds Twenty gives a new object's page,
 * `FIELDS` alone has more than its type. A page with any other kind is left alone (`plan-pages.ts`).
 */
const PAGES = `query MaxPages {
  getPageLayouts(pageLayoutType: RECORD_PAGE) {
    id name objectMetadataId
    tabs { id title icon position layoutMode isActive widgets {
      id title type objectMetadataId gridPosition { row column rowSpan columnSpan }
      position {
        ... on PageLayoutWidgetVerticalListPosition { layoutMode index }
        ... on PageLayoutWidgetCanvasPosition { layoutMode }
      }
      configuration {
        ... on FieldsConfiguration { configurationType viewId newFieldDefaultVisibility shouldAllowUserToSeeHiddenFields }
        ... on TimelineConfiguration { configurationType }
        ... on TasksConfiguration { configurationType }
        ... on NotesConfiguration { configurationType }
        ... on FilesConfiguration { configurationType }
      }
    } }
  }
}`;
const ARRANGE = `mutation MaxArrangePage($id: String!, $input: UpdatePageLayoutWithTabsInput!) {
  updatePageLayoutWithTabsAndWidgets(id: $id, input: $input) { id }
}`;

const PAGE_FIELDS = `query MaxPageFields($viewId: String!) {
  getViewFields(viewId: $viewId) { id fieldMetadataId isVisible position viewFieldGroupId }
}`;
const WRITE_FIELDS = `mutation MaxWritePageFields($input: UpsertFieldsWidgetInput!) {
  upsertFieldsWidget(input: $input) { id }
}`;

const fieldsAnswer = z.object({ getViewFields: z.array(pageField) });
const answer = z.object({ getPageLayouts: z.array(page) });

/** Record pages of every object. */
export async function readPages(transport: Transport): Promise<readonly PageRow[]> {
  return readAnswer(answer, await transport.rawMetadata(PAGES), 'pages').getPageLayouts;
}

/** The page whole, at once: a tab or a widget that is not in `input` is removed. */
export async function arrangePage(transport: Transport, id: string, input: Input): Promise<void> {
  await transport.rawMetadata(ARRANGE, { id, input }, { repeatable: true });
}

/** The fields of a page's summary: `viewId` is that of its widget. */
export async function readPageFields(transport: Transport, viewId: string): Promise<readonly PageFieldRow[]> {
  return readAnswer(fieldsAnswer, await transport.rawMetadata(PAGE_FIELDS, { viewId }), 'champs d’une fiche')
    .getViewFields;
}

/** Order, headings and visibility of a summary's fields; a field that is not in `input` stays as it is. */
export async function writePageFields(transport: Transport, input: Input): Promise<void> {
  await transport.rawMetadata(WRITE_FIELDS, { input }, { repeatable: true });
}
