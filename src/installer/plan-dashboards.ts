/** Dashboards: made once, filled once; from then on they are staff's, and a removed one stays away. */
import type { DashboardSpec, TileSpec } from '../../objects/dashboards/spec';
import { ANCHOR, dashboardId } from './furniture-ids';
import { note, nothing, settle, step, together, type Outcome } from './plan-field';
import { PAGE_INPUT } from './server-inputs';
import type { Actual, Desired, Step } from './step';

export const dashboardKey = ({ key }: DashboardSpec): string => `tableau.${key}`;

/** Twenty's own object whose records are dashboards. */
export const DASHBOARD = 'dashboard';

export function canHaveDashboards(actual: Actual): boolean {
  const host = actual.objects.find(({ nameSingular }) => nameSingular === DASHBOARD);
  return host?.isActive === true && actual.server.shapes[PAGE_INPUT] !== null && actual.settled !== null;
}

const fieldsOf = ({ chart, conditions }: TileSpec): readonly string[] => [
  ...conditions.map(({ field }) => field),
  ...('field' in chart ? [chart.field] : []),
  ...('of' in chart ? [chart.of.field] : []),
  ...('stacked' in chart && chart.stacked ? [chart.stacked.field] : []),
];

function isOff(tile: TileSpec, actual: Actual): boolean {
  const found = actual.objects.find(({ nameSingular }) => nameSingular === tile.object);
  if (!found) return false;
  const off = found.fieldsList.filter(({ isActive }) => isActive === false).map(({ name }) => name);
  return !found.isActive || fieldsOf(tile).some((name) => off.includes(name));
}

function planDashboard(dashboard: DashboardSpec, actual: Actual): Outcome {
  if (actual.settled?.has(dashboardKey(dashboard)) !== false) return nothing;
  const waits = dashboard.tiles.find((tile) => isOff(tile, actual));
  if (waits) {
    return note(
      `Le tableau de bord « ${dashboard.title} » attend : ce que compte « ${waits.title} » est désactivé dans Twenty.`,
    );
  }
  const create: Step = { do: 'createDashboard', dashboard };
  const fill: Step = { do: 'fillDashboard', dashboard };
  const done = settle(dashboardKey(dashboard));
  const anchor = actual.objects.find(({ nameSingular }) => nameSingular === ANCHOR);
  const row = anchor && actual.dashboards.find(({ id }) => id === dashboardId(anchor.id, dashboard.key));
  if (!row) return together([step(create, fill), done]);
  // In the bin, or arranged by somebody.
  return row.isDeleted || row.isFilled ? done : together([step(fill), done]);
}

/** Without dashboards, or without the input that fills their page, everything else works. */
export function planDashboards(desired: Desired, actual: Actual): Outcome {
  if (!canHaveDashboards(actual)) return nothing;
  return together(desired.dashboards.map((dashboard) => planDashboard(dashboard, actual)));
}
