/** The steps that make a dashboard: its record, whose page Twenty makes with it, and the tiles on that page. */
import type { DashboardSpec } from '../../objects/dashboards/spec';
import {
  createDashboard,
  fillDashboard,
  readDashboardPage,
  readDashboards,
} from '../twenty/metadata-dashboards';
import { ANCHOR, dashboardId } from './furniture-ids';
import { cutToServer } from './server-inputs';
import { tileInput } from './tile-input';
import { idOf, type Work } from './work';

const TAB_INPUT = 'UpdatePageLayoutTabWithWidgetsInput';

export const idOfDashboard = (work: Work, { key }: DashboardSpec): string =>
  dashboardId(idOf(work.ids.objects, ANCHOR), key);

export async function makeDashboard(work: Work, dashboard: DashboardSpec): Promise<void> {
  await createDashboard(work.transport, { id: idOfDashboard(work, dashboard), title: dashboard.title });
}

/** Read again right before: one that a person has arranged since the plan is left to them. */
export async function fill(work: Work, dashboard: DashboardSpec): Promise<void> {
  const id = idOfDashboard(work, dashboard);
  const [row] = await readDashboards(work.transport, [id]);
  const page = row?.pageLayoutId ? await readDashboardPage(work.transport, row.pageLayoutId) : null;
  const tab = page?.tabs[0];
  if (!row?.pageLayoutId || !page || tab === undefined || page.widgets.length > 0) return;
  const widgets = dashboard.tiles.map((tile) => tileInput(work, tile, { dashboard: id, tab }));
  const only = { id: tab, title: dashboard.tab, position: 0, layoutMode: 'GRID', widgets };
  await fillDashboard(work.transport, row.pageLayoutId, {
    name: page.name,
    type: 'DASHBOARD',
    tabs: [cutToServer(work.server, TAB_INPUT, only)],
  });
}
