/** The steps that arrange the sidebar. */
import { createMenuItem, readMenu, updateMenuItem, type MenuRow } from '../twenty/metadata-menu';
import { idOfDashboard } from './make-dashboard';
import { DASHBOARD } from './plan-dashboards';
import { ANCHOR, entryId, folderId } from './furniture-ids';
import { cutToServer } from './server-inputs';
import type { FurnishStep } from './step';
import { idOf, idOfView, type Work } from './work';

type Of<Kind extends FurnishStep['do']> = Extract<FurnishStep, { do: Kind }>;

const anchorOf = (work: Work): string => idOf(work.ids.objects, ANCHOR);

async function createFolder(work: Work, { folder, position }: Of<'createFolder'>): Promise<void> {
  const { key, name, icon, color } = folder;
  const input = { id: folderId(anchorOf(work), key), type: 'FOLDER', name, icon, color, position };
  await createMenuItem(work.transport, cutToServer(work.server, 'CreateNavigationMenuItemInput', input));
}

async function addToMenu(work: Work, { folder, view, position }: Of<'addToMenu'>): Promise<void> {
  const id = idOfView(work, view);
  const input = {
    id: entryId(id),
    type: 'VIEW',
    viewId: id,
    folderId: folderId(anchorOf(work), folder.key),
    position,
  };
  await createMenuItem(work.transport, cutToServer(work.server, 'CreateNavigationMenuItemInput', input));
}

async function addDashboard(
  work: Work,
  { folder, dashboard, position }: Of<'addDashboardToMenu'>,
): Promise<void> {
  const id = idOfDashboard(work, dashboard);
  const input = {
    id: entryId(id),
    type: 'RECORD',
    targetRecordId: id,
    targetObjectMetadataId: idOf(work.ids.objects, DASHBOARD),
    folderId: folderId(anchorOf(work), folder.key),
    position,
  };
  await createMenuItem(work.transport, cutToServer(work.server, 'CreateNavigationMenuItemInput', input));
}

async function moveInMenu(work: Work, { folder, object, position }: Of<'moveInMenu'>): Promise<void> {
  work.menu ??= await readMenu(work.transport);
  const objectId = idOf(work.ids.objects, object);
  const isEntry = (row: MenuRow): boolean => row.type === 'OBJECT' && row.targetObjectMetadataId === objectId;
  const item = work.menu.find(isEntry);
  const update = { folderId: folderId(anchorOf(work), folder.key), position };
  if (item) await updateMenuItem(work.transport, item.id, update);
}

export type MenuStep = Of<'createFolder' | 'addToMenu' | 'addDashboardToMenu' | 'moveInMenu'>;

export async function furnishMenu(work: Work, step: MenuStep): Promise<void> {
  switch (step.do) {
    case 'createFolder':
      return createFolder(work, step);
    case 'addToMenu':
      return addToMenu(work, step);
    case 'addDashboardToMenu':
      return addDashboard(work, step);
    case 'moveInMenu':
      return moveInMenu(work, step);
  }
}
