/** A page is made whole: Twenty's tabs as they are, in French, and MAX's between them. */
import { FIELDS_TITLES, TAB_TITLES, type TabSpec, type WidgetSpec } from '../../objects/pages/spec';
import { views } from '../../objects/views';
import type { Input } from '../twenty/metadata-model';
import { arrangePage, readPages, type PageRow, type TabRow } from '../twenty/metadata-pages';
import { arrangeFields } from './arrange-fields';
import { tabId, widgetId } from './furniture-ids';
import { isAsMade } from './plan-pages';
import { cutToServer } from './server-inputs';
import type { FurnishStep } from './step';
import { idOf, idOfView, type Work } from './work';

type ArrangePage = Extract<FurnishStep, { do: 'arrangePage' }>;

const TAB_INPUT = 'UpdatePageLayoutTabWithWidgetsInput';
const WIDGET_INPUT = 'UpdatePageLayoutWidgetWithIdInput';

/** Twenty's tabs stand at 10, 20…: ours go between the first and the second. */
const tabPosition = (index: number): number => 11 + index;

function keptTab(work: Work, tab: TabRow): Input {
  const widgets = (tab.widgets ?? []).map((widget) =>
    cutToServer(work.server, WIDGET_INPUT, {
      ...widget,
      title: FIELDS_TITLES[widget.title] ?? widget.title,
      pageLayoutTabId: tab.id,
    }),
  );
  const title = TAB_TITLES[tab.title] ?? tab.title;
  return cutToServer(work.server, TAB_INPUT, { ...tab, title, widgets });
}

type Place = { readonly object: string; readonly tab: string; readonly index: number };

function widgetInput(work: Work, widget: WidgetSpec, { object, tab, index }: Place): Input {
  return cutToServer(work.server, WIDGET_INPUT, {
    id: widgetId(tab, widget.field),
    pageLayoutTabId: tab,
    title: widget.title,
    type: 'FIELD',
    objectMetadataId: idOf(work.ids.objects, object),
    gridPosition: { row: index, column: 0, rowSpan: 1, columnSpan: 12 },
    position: { layoutMode: 'VERTICAL_LIST', index },
    configuration: {
      configurationType: 'FIELD',
      fieldMetadataId: idOf(work.ids.fields, `${object}.${widget.field}`),
      fieldDisplayMode: widget.as,
      ...(widget.as === 'TABLE' ? { viewId: idOfTable(work, widget.view) } : {}),
    },
  });
}

function idOfTable(work: Work, key: string): string | undefined {
  const view = views.find((one) => one.key === key);
  return view && idOfView(work, view);
}

function ownTab(work: Work, object: string, spec: TabSpec, index: number): Input {
  const id = tabId(idOf(work.ids.objects, object), spec.key);
  return cutToServer(work.server, TAB_INPUT, {
    id,
    title: spec.title,
    icon: spec.icon,
    position: tabPosition(index),
    layoutMode: 'VERTICAL_LIST',
    widgets: spec.widgets.map((widget, place) =>
      widgetInput(work, widget, { object, tab: id, index: place }),
    ),
  });
}

function pageInput(work: Work, row: PageRow, { page }: ArrangePage): Input {
  return {
    name: row.name,
    type: 'RECORD_PAGE',
    objectMetadataId: row.objectMetadataId,
    tabs: [
      ...(row.tabs ?? []).map((tab) => keptTab(work, tab)),
      ...page.tabs.map((tab, index) => ownTab(work, page.object, tab, index)),
    ],
  };
}

/**
 * Read again right before: a page that a person has arranged since the plan is left to them. Said twice, because Twenty 2.21
 * forgets the icon of a tab it makes and takes it for a tab it has.
 */
export async function applyArrangePage(work: Work, step: ArrangePage): Promise<void> {
  const objectId = idOf(work.ids.objects, step.page.object);
  const row = (await readPages(work.transport)).find((page) => page.objectMetadataId === objectId);
  if (!row || !isAsMade(row)) return;
  const input = pageInput(work, row, step);
  await arrangePage(work.transport, row.id, input);
  if (step.page.tabs.length > 0) await arrangePage(work.transport, row.id, input);
  await arrangeFields(work, step.page, row);
}
