/** Pages of records: the one Twenty makes with an object, and its replacement whole (recorded from a 2.21 server). */
import { listOf, objectOf } from '../unknown';
import { nowIso } from '../world';
import type { World } from '../world';
import { mustAdminister } from './change';
import type { Desk } from './change';
import type { ObjectType } from './model';
import { notFound } from './objects';

type Row = Readonly<Record<string, unknown>>;

export type Page = Row & {
  readonly id: string;
  readonly objectMetadataId: string | null;
  tabs: readonly Row[];
};

/** Title, icon, kind of widget; the position is ten times the place. */
const TABS = [
  ['Home', 'IconHome', 'FIELDS'],
  ['Timeline', 'IconTimelineEvent', 'TIMELINE'],
  ['Tasks', 'IconCheckbox', 'TASKS'],
  ['Notes', 'IconNotes', 'NOTES'],
  ['Files', 'IconPaperclip', 'FILES'],
] as const;

/** `BAR_CHART` is a `BarChartConfiguration`. */
const typeOf = (kind: string): string =>
  kind
    .split('_')
    .map((word) => `${word.charAt(0)}${word.slice(1).toLowerCase()}`)
    .concat('Configuration')
    .join('');

function showConfiguration(configuration: Row): Row {
  return { __typename: typeOf(String(configuration.configurationType)), ...configuration };
}

/** What a widget's place looks like follows from its tab, whatever was sent. */
function showPosition(layoutMode: unknown, index: number, grid: Row): Row | null {
  if (layoutMode === 'GRID') return { __typename: 'PageLayoutWidgetGridPosition', layoutMode, ...grid };
  if (layoutMode === 'CANVAS') return { __typename: 'PageLayoutWidgetCanvasPosition', layoutMode };
  if (layoutMode !== 'VERTICAL_LIST') return null;
  return { __typename: 'PageLayoutWidgetVerticalListPosition', layoutMode, index };
}

const stamps = (world: World): Row => ({
  createdAt: nowIso(world),
  updatedAt: nowIso(world),
  deletedAt: null,
});

function keptTab(world: World, pageId: string, input: Row): Row {
  const shared = { isActive: true, ...stamps(world) };
  const widgets = listOf(input.widgets).map((one, index) => {
    const widget = objectOf(one);
    return {
      ...shared,
      ...widget,
      pageLayoutTabId: input.id,
      configuration: showConfiguration(objectOf(widget.configuration)),
      position: showPosition(input.layoutMode, index, objectOf(widget.gridPosition)),
    };
  });
  return { ...shared, ...input, pageLayoutId: pageId, widgets };
}

export function addPage(world: World, object: ObjectType, fieldsViewId: string): void {
  const id = world.dice.uuid();
  const tabs = TABS.map(([title, icon, type], index) => {
    const layoutMode = type === 'FIELDS' ? 'VERTICAL_LIST' : 'CANVAS';
    const fields = { viewId: fieldsViewId, newFieldDefaultVisibility: true };
    const widget = {
      id: world.dice.uuid(),
      title: type === 'FIELDS' ? 'Fields' : title,
      type,
      objectMetadataId: object.id,
      gridPosition: { row: 0, column: 0, rowSpan: type === 'FIELDS' ? 12 : 6, columnSpan: 12 },
      configuration: { configurationType: type, ...(type === 'FIELDS' ? fields : {}) },
    };
    const position = (index + 1) * 10;
    const made = keptTab(world, id, {
      id: world.dice.uuid(),
      title,
      icon,
      position,
      layoutMode,
      widgets: [widget],
    });
    return { ...made, isBuiltIn: true };
  });
  const name = `Default ${object.labelSingular} Layout`;
  const page = { id, name, type: 'RECORD_PAGE', objectMetadataId: object.id, ...stamps(world), tabs };
  world.furniture.pages.set(id, page);
}

/** The page Twenty makes with a dashboard: one tab, nothing on it. */
export function addDashboardPage(world: World): string {
  const id = world.dice.uuid();
  const tab = {
    id: world.dice.uuid(),
    title: 'Tab 1',
    icon: null,
    position: 0,
    layoutMode: 'GRID',
    widgets: [],
  };
  world.furniture.pages.set(id, {
    id,
    name: 'Dashboard Layout',
    type: 'DASHBOARD',
    objectMetadataId: null,
    ...stamps(world),
    tabs: [keptTab(world, id, tab)],
  });
  return id;
}

export function dropPages(world: World, objectId: string): void {
  const { pages } = world.furniture;
  for (const page of [...pages.values()]) if (page.objectMetadataId === objectId) pages.delete(page.id);
}

/**
 * Tabs that are not sent: Twenty's own become inactive, the workspace's own go. Widgets that are not sent go
 * (the real server puts its own aside, like tabs). */
export function replacePage(desk: Desk, id: string, input: Row): Page {
  mustAdminister(desk);
  const { world } = desk;
  const page = world.furniture.pages.get(id);
  if (page === undefined) throw notFound('Page layout not found', null);
  const known = new Map(page.tabs.map((tab) => [tab.id, tab]));
  const sent = new Set(listOf(input.tabs).map((tab) => objectOf(tab).id));
  const aside = page.tabs
    .filter((tab) => tab.isBuiltIn === true && !sent.has(tab.id))
    .map((tab): Row => ({ ...tab, isActive: false }));
  const tabs = listOf(input.tabs).map((one): Row => {
    const tab = objectOf(one);
    const before = known.get(tab.id);
    // A new tab loses its icon, as on the real server; told again, it keeps it.
    const kept = keptTab(world, id, before ? tab : { ...tab, icon: null });
    return { ...kept, isBuiltIn: before?.isBuiltIn === true };
  });
  const inOrder = [...tabs, ...aside].sort((a, b) => Number(a.position) - Number(b.position));
  return Object.assign(page, { name: input.name, tabs: inOrder, updatedAt: nowIso(world) });
}
