/** The page Twenty makes with an object, and its replacement whole: what the installer adds tabs with (PLATFORM.md §1.7). */
import { metadata } from '../documents';
import { makeObject } from '../scene';
import type { Case, Row } from '../stage';

const PAGE = `id name type objectMetadataId tabs {
  id title icon position layoutMode isActive
  widgets { id title type objectMetadataId gridPosition { row column rowSpan columnSpan } configuration {
    ... on FieldsConfiguration { configurationType viewId newFieldDefaultVisibility }
    ... on FieldConfiguration { configurationType fieldMetadataId fieldDisplayMode }
    ... on TimelineConfiguration { configurationType }
    ... on TasksConfiguration { configurationType }
    ... on NotesConfiguration { configurationType }
    ... on FilesConfiguration { configurationType }
  } }
}`;

type Tab = Row & {
  readonly title: string;
  readonly position: number;
  readonly isActive: boolean;
  readonly widgets: readonly Row[];
};
type Page = Row & { readonly name: string; readonly tabs: readonly Tab[] };

const readPages = (id: string) =>
  metadata(
    'getPageLayouts',
    `query($id: String!) { getPageLayouts(objectMetadataId: $id, pageLayoutType: RECORD_PAGE) { ${PAGE} } }`,
    { id },
  );

const replacePage = (id: string, input: object) =>
  metadata(
    'updatePageLayoutWithTabsAndWidgets',
    `mutation($id: String!, $input: UpdatePageLayoutWithTabsInput!) {
      updatePageLayoutWithTabsAndWidgets(id: $id, input: $input) { id }
    }`,
    { id, input },
  );

const titles = (page: Page | undefined): readonly string[] =>
  [...(page?.tabs ?? [])].sort((a, b) => a.position - b.position).map(({ title }) => title);

type Placed = Row & {
  readonly fieldMetadataId: string;
  readonly isVisible: boolean;
  readonly position: number;
  readonly viewFieldGroupId: string | null;
};

const readFields = (viewId: string) =>
  metadata(
    'getView',
    `query($viewId: String!) { getView(id: $viewId) {
      viewFields { id fieldMetadataId isVisible position viewFieldGroupId }
      viewFieldGroups { id name position isVisible }
    } }`,
    { viewId },
  );

const writeFields = (input: object) =>
  metadata(
    'upsertFieldsWidget',
    'mutation($input: UpsertFieldsWidgetInput!) { upsertFieldsWidget(input: $input) { id } }',
    { input },
  );

const placed = (fields: readonly Placed[]): readonly Placed[] =>
  [...fields].sort((a, b) => a.position - b.position);

export const pages: readonly Case[] = [
  {
    name: 'an object’s page has five tabs, keeps what is sent back, takes tabs with ids of our own, and puts the rest aside',
    async run(stage) {
      const thing = await makeObject(stage, 'Fichee');
      const read = async (): Promise<Page> => {
        const rows = (await stage.rows(readPages(thing.id))) as Page[];
        expect(rows).toHaveLength(1);
        return rows[0] as Page;
      };
      const made = await read();
      expect(made).toMatchObject({ type: 'RECORD_PAGE', objectMetadataId: thing.id });
      expect(titles(made)).toEqual(['Home', 'Timeline', 'Tasks', 'Notes', 'Files']);
      const types = made.tabs.flatMap(({ widgets }) => widgets.map((widget) => widget.type));
      expect([...types].sort()).toEqual(['FIELDS', 'FILES', 'NOTES', 'TASKS', 'TIMELINE']);

      const kept = made.tabs.map((tab) => ({
        id: tab.id,
        icon: tab.icon,
        position: tab.position,
        layoutMode: tab.layoutMode,
        title: tab.title === 'Home' ? 'Résumé' : tab.title,
        widgets: tab.widgets.map((widget) => ({ ...widget, pageLayoutTabId: tab.id })),
      }));
      const tabId = stage.id('onglet');
      const own = { id: tabId, title: 'À moi', icon: 'IconPhone', position: 11, layoutMode: 'VERTICAL_LIST' };
      const page = { name: made.name, type: 'RECORD_PAGE', objectMetadataId: thing.id };
      await stage.row(replacePage(made.id, { ...page, tabs: [...kept, { ...own, widgets: [] }] }));
      const arranged = await read();
      expect(titles(arranged)).toEqual(['Résumé', 'À moi', 'Timeline', 'Tasks', 'Notes', 'Files']);
      // A new tab loses its icon; told again, it keeps it.
      expect(arranged.tabs.find(({ id }) => id === tabId)).toMatchObject({ ...own, icon: null });
      const home = arranged.tabs.find(({ title }) => title === 'Résumé');
      expect(home?.widgets).toEqual(made.tabs.find(({ title }) => title === 'Home')?.widgets);

      await stage.row(replacePage(made.id, { ...page, tabs: [{ ...own, widgets: [] }] }));
      // Twenty's own tabs stay in the answer, inactive; the interface shows the active ones.
      const left = await read();
      expect(left.tabs.filter(({ isActive }) => isActive)).toEqual([expect.objectContaining(own)]);
      expect(left.tabs.filter(({ isActive }) => !isActive)).toHaveLength(5);
    },
  },
  {
    name: 'the fields of a page go under headings made with them, and one that is not sent stays as it is',
    async run(stage) {
      const thing = await makeObject(stage, 'Rangee');
      const [page] = (await stage.rows(readPages(thing.id))) as Page[];
      const widget = page?.tabs.flatMap(({ widgets }) => widgets).find(({ type }) => type === 'FIELDS');
      const { viewId } = widget?.configuration as { readonly viewId: string };
      type View = { readonly viewFields: readonly Placed[]; readonly viewFieldGroups: readonly Row[] };
      const read = async (): Promise<View> => (await stage.row(readFields(viewId))) as unknown as View;
      const made = placed((await read()).viewFields);
      expect(made.every((field) => field.isVisible && field.viewFieldGroupId === null)).toBe(true);
      const [first, second, ...rest] = made as [Placed, Placed, ...Placed[]];

      const heading = { id: stage.id('rubrique'), name: 'À lire', position: 0, isVisible: true };
      const fields = [
        { viewFieldId: second.id, position: 0, isVisible: true },
        { viewFieldId: first.id, position: 1, isVisible: false },
      ];
      await stage.row(writeFields({ widgetId: widget?.id, groups: [{ ...heading, fields }] }));
      const grouped = await read();
      expect(grouped.viewFieldGroups).toEqual([heading]);
      const under = placed(grouped.viewFields).filter((field) => field.viewFieldGroupId === heading.id);
      expect(under.map(({ id, isVisible }) => ({ id, isVisible }))).toEqual([
        { id: second.id, isVisible: true },
        { id: first.id, isVisible: false },
      ]);
      for (const field of rest) expect(grouped.viewFields).toContainEqual(field);
    },
  },
];
