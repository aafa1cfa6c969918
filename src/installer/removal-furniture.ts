/**
 * Folders, dashboards and roles on the way out. Their ids are made of an object that goes too, so they go before the objects: after
 * them, nothing would tell ours from others'.
 */
import { dashboards } from '../../objects/dashboards/direction';
import { navigation } from '../../objects/navigation';
import { roles } from '../../objects/roles';
import { views } from '../../objects/views';
import {
  destroyDashboard,
  readDashboardPage,
  readDashboards,
  type DashboardRow,
} from '../twenty/metadata-dashboards';
import { deleteMenuItem, readMenu, type MenuRow } from '../twenty/metadata-menu';
import { deleteRole, readRoles } from '../twenty/metadata-roles';
import type { Transport } from '../twenty/transport';
import { ANCHOR, dashboardId, entryId, folderId, roleId, tileId, viewId } from './furniture-ids';

export type Lost = { readonly id: string; readonly name: string };

export type LostFurniture = {
  /** Ours in the sidebar, with nothing of the team's in it: Twenty removes a folder with all that it holds. */
  readonly folders: readonly Lost[];
  /** Ours, with nothing of the team's on it; in the bin or not. */
  readonly dashboards: readonly Lost[];
  /** Ours that nobody holds. */
  readonly roles: readonly Lost[];
  readonly notes: readonly string[];
};

/** Ids of the objects that go, by `singular`. */
type Objects = ReadonlyMap<string, string>;

function isOurEntry(objects: Objects): (row: MenuRow) => boolean {
  const ids = new Set(objects.values());
  const entries = new Set(
    views.flatMap(({ object, key }) => {
      const id = objects.get(object);
      return id === undefined ? [] : [entryId(viewId(id, key))];
    }),
  );
  const anchorId = objects.get(ANCHOR);
  for (const { key } of dashboards) if (anchorId) entries.add(entryId(dashboardId(anchorId, key)));
  return (row) => entries.has(row.id) || ids.has(row.targetObjectMetadataId ?? '');
}

type Found = { readonly gone: readonly Lost[]; readonly stays: readonly string[] };

function findFolders(menu: readonly MenuRow[], anchorId: string, objects: Objects): Found {
  const ours = navigation
    .map(({ key, name }) => ({ id: folderId(anchorId, key), name }))
    .filter(({ id }) => menu.some((row) => row.id === id));
  const isEntry = isOurEntry(objects);
  const isOurs = ({ id }: Lost): boolean => menu.every((row) => row.folderId !== id || isEntry(row));
  return {
    gone: ours.filter(isOurs),
    stays: ours
      .filter((folder) => !isOurs(folder))
      .map(({ name }) => `Le dossier « ${name} » du menu reste : il contient des entrées de l’équipe.`),
  };
}

/** Tiles of the team's count what stays as well as what goes. */
async function hasForeignTiles(transport: Transport, row: DashboardRow): Promise<boolean> {
  const page = row.pageLayoutId ? await readDashboardPage(transport, row.pageLayoutId) : null;
  const ours = new Set(dashboards.flatMap(({ tiles }) => tiles.map(({ key }) => tileId(row.id, key))));
  return page?.widgets.some((id) => !ours.has(id)) === true;
}

async function findDashboards(transport: Transport, anchorId: string): Promise<Found> {
  const ours = dashboards.map(({ key, title }) => ({ id: dashboardId(anchorId, key), name: title }));
  const rows = await readDashboards(
    transport,
    ours.map(({ id }) => id),
  );
  const gone: Lost[] = [];
  const stays: string[] = [];
  for (const row of rows) {
    const name = ours.find(({ id }) => id === row.id)?.name ?? '';
    if (await hasForeignTiles(transport, row)) {
      stays.push(`Le tableau de bord « ${name} » reste : il contient des blocs de l’équipe.`);
    } else gone.push({ id: row.id, name });
  }
  return { gone, stays };
}

async function findRoles(transport: Transport, anchorId: string): Promise<Found> {
  const ids = new Set(roles.map(({ key }) => roleId(anchorId, key)));
  const ours = ((await readRoles(transport)) ?? []).filter(({ id }) => ids.has(id));
  return {
    gone: ours
      .filter((row) => row.workspaceMembers.length === 0)
      .map(({ id, label }) => ({ id, name: label })),
    stays: ours
      .filter((row) => row.workspaceMembers.length > 0)
      .map(
        ({ label }) =>
          `Le rôle « ${label} » reste : des membres l’ont encore. Donnez-leur en un autre, puis retirez-le ` +
          '(Paramètres → Rôles).',
      ),
  };
}

/** Reads; writes nothing. Without the object their ids are made of, none is recognised. */
export async function findFurniture(
  transport: Transport,
  objects: Objects,
  hasDashboards: boolean,
): Promise<LostFurniture> {
  const anchorId = objects.get(ANCHOR);
  if (anchorId === undefined) return { folders: [], dashboards: [], roles: [], notes: [] };
  const folders = findFolders(await readMenu(transport), anchorId, objects);
  const boards = hasDashboards ? await findDashboards(transport, anchorId) : { gone: [], stays: [] };
  const held = await findRoles(transport, anchorId);
  return {
    folders: folders.gone,
    dashboards: boards.gone,
    roles: held.gone,
    notes: [...folders.stays, ...boards.stays, ...held.stays],
  };
}

export async function removeFurniture(transport: Transport, lost: LostFurniture): Promise<void> {
  for (const { id } of lost.folders) await deleteMenuItem(transport, id);
  for (const { id } of lost.dashboards) await destroyDashboard(transport, id);
  for (const { id } of lost.roles) await deleteRole(transport, id);
}

/** The lines of `max uninstall` about them. */
export const renderFurniture = ({
  folders,
  dashboards: boards,
  roles: given,
}: LostFurniture): readonly string[] => [
  ...(folders.length === 0 ? [] : [`  - menu              dossiers ${namesOf(folders)}`]),
  ...(boards.length === 0 ? [] : [`  - tableaux de bord  ${namesOf(boards)}`]),
  ...(given.length === 0 ? [] : [`  - rôles             ${namesOf(given)}`]),
];

const namesOf = (those: readonly Lost[]): string => those.map(({ name }) => name).join(', ');
