/** A dashboard is a record of Twenty's and a page that comes and goes with it: what the installer makes "Direction" with. */
import { createOne, metadata, objectName, removeOne } from '../documents';
import type { Case, Row } from '../stage';

const DASHBOARD = objectName('dashboard', 'dashboards');

const CHART = 'configurationType aggregateFieldMetadataId aggregateOperation';
const PAGE = `id name type objectMetadataId tabs {
  id title position layoutMode
  widgets { id title type objectMetadataId gridPosition { row column rowSpan columnSpan } configuration {
    ... on AggregateChartConfiguration { ${CHART} ratioAggregateConfig { fieldMetadataId optionValue } }
    ... on BarChartConfiguration { ${CHART} primaryAxisGroupByFieldMetadataId barLayout: layout filter }
    ... on PieChartConfiguration { ${CHART} groupByFieldMetadataId }
  } }
}`;

type Tab = Row & { readonly id: string; readonly widgets: readonly Row[] };
type Page = Row & { readonly name: string; readonly tabs: readonly Tab[] };

const readPage = (id: string) =>
  metadata('getPageLayout', `query($id: String!) { getPageLayout(id: $id) { ${PAGE} } }`, { id });

const at = (row: number, column: number) => ({ row, column, rowSpan: 4, columnSpan: 6 });

export const dashboards: readonly Case[] = [
  {
    name: 'a dashboard comes with a page of one empty tab, takes charts with ids of our own, and takes its page along',
    async run(stage, { fiche, fields }) {
      const id = stage.id('tableau');
      stage.afterwards(removeOne('destroy', DASHBOARD, id));
      const select = 'id title pageLayoutId deletedAt';
      const made = await stage.row(createOne(DASHBOARD, { id, title: 'Compté' }, { select }));
      expect(made).toMatchObject({ id, title: 'Compté', deletedAt: null });
      const pageId = String(made.pageLayoutId);
      const empty = (await stage.row(readPage(pageId))) as Page;
      expect(empty).toMatchObject({ type: 'DASHBOARD', objectMetadataId: null });
      expect(empty.tabs).toMatchObject([{ title: 'Tab 1', layoutMode: 'GRID', widgets: [] }]);

      const tab = String(empty.tabs[0]?.id);
      const count = { aggregateFieldMetadataId: fields.nombre, aggregateOperation: 'COUNT' };
      const tile = (name: string, place: object, configuration: object) => ({
        id: stage.id(name),
        pageLayoutTabId: tab,
        title: name,
        type: 'GRAPH',
        objectMetadataId: fiche.id,
        gridPosition: place,
        configuration: { ...count, ...configuration },
      });
      const widgets = [
        tile('combien', at(0, 0), { configurationType: 'AGGREGATE_CHART' }),
        tile('barres', at(4, 0), {
          configurationType: 'BAR_CHART',
          primaryAxisGroupByFieldMetadataId: fields.statut,
          layout: 'VERTICAL',
        }),
        tile('parts', at(4, 6), {
          configurationType: 'PIE_CHART',
          groupByFieldMetadataId: fields.statut,
        }),
      ];
      const tabs = [{ id: tab, title: 'Ensemble', position: 0, layoutMode: 'GRID', widgets }];
      await stage.row(
        metadata(
          'updatePageLayoutWithTabsAndWidgets',
          `mutation($id: String!, $input: UpdatePageLayoutWithTabsInput!) {
            updatePageLayoutWithTabsAndWidgets(id: $id, input: $input) { id }
          }`,
          { id: pageId, input: { name: empty.name, type: 'DASHBOARD', tabs } },
        ),
      );
      const filled = (await stage.row(readPage(pageId))) as Page;
      expect(filled.tabs).toMatchObject([{ id: tab, title: 'Ensemble', layoutMode: 'GRID' }]);
      const kept = [...(filled.tabs[0]?.widgets ?? [])].sort((a, b) =>
        String(a.id) < String(b.id) ? -1 : 1,
      );
      const sent = [...widgets].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(kept.map((widget) => widget.id)).toEqual(sent.map((widget) => widget.id));
      expect(kept.map((widget) => widget.gridPosition)).toEqual(sent.map((widget) => widget.gridPosition));

      await stage.row(removeOne('destroy', DASHBOARD, id));
      expect((await stage.send(readPage(pageId))).body).toMatchObject({ data: { getPageLayout: null } });
    },
  },
];
