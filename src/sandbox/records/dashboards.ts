/** A dashboard is a record and a page: made together, gone together (seen on a 2.21 server). */
import type { Shape } from '../metadata/catalogue';
import { addDashboardPage } from '../metadata/pages';
import type { World } from '../world';
import type { Columns } from './input';
import type { Row } from './tables';

const isDashboard = ({ object }: Shape): boolean => object.nameSingular === 'dashboard';

/** One that is given a page keeps it. */
export function withPage(world: World, shape: Shape, columns: Columns): Columns {
  if (!isDashboard(shape) || (columns.pageLayoutId ?? null) !== null) return columns;
  return { ...columns, pageLayoutId: addDashboardPage(world) };
}

export function dropPage(world: World, shape: Shape, row: Row): void {
  if (isDashboard(shape)) world.furniture.pages.delete(String(row.pageLayoutId));
}
