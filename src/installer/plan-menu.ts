/** The sidebar: our folders above Twenty's entries, our views in them, and the entries Twenty made with our objects moved in. */
import type { Entry, Folder } from '../../objects/navigation';
import { ANCHOR, dashboardId, entryId, folderId, viewId } from './furniture-ids';
import { canHaveDashboards, dashboardKey } from './plan-dashboards';
import { nothing, settle, step, together, type Outcome } from './plan-field';
import { MENU_INPUT } from './server-inputs';
import type { Actual, Desired, Step } from './step';

/** Above Twenty's own, which count from 0. */
const FIRST = -100;

/** Above a folder's other entries, which count from 0: also where an older MAX has put those. */
const TOP = -1;

function entryName(entry: Entry): string {
  if ('dashboard' in entry) return entry.dashboard;
  return 'view' in entry ? entry.view : entry.object;
}

const folderKey = (folder: Folder): string => `dossier.${folder.key}`;
const entryKey = (folder: Folder, entry: Entry): string => `menu.${folder.key}.${entryName(entry)}`;

type Place = { readonly folder: Folder; readonly entry: Entry; readonly position: number };

const isSettled = (actual: Actual, key: string): boolean => actual.settled?.has(key) === true;

/** The view of a person's that was removed has no place in the menu either. */
function planViewEntry({ folder, entry, position }: Place, key: string, context: Context): Outcome {
  const { desired, actual } = context;
  const view = desired.views.find((one) => one.key === key);
  if (!view) return nothing;
  const create: Step = { do: 'addToMenu', folder, view, position };
  const object = actual.objects.find(({ nameSingular }) => nameSingular === view.object);
  const done = settle(entryKey(folder, entry));
  if (!object) return together([step(create), done]);
  if (!object.isActive) return nothing;
  const id = viewId(object.id, key);
  const isThere = actual.views.some((row) => row.id === id);
  if (!isThere && isSettled(actual, `vue.${key}`)) return done;
  return actual.menu.some((item) => item.id === entryId(id)) ? done : together([step(create), done]);
}

/** Moved only from where Twenty put it; one that a person moved or removed is left. */
function planObjectEntry({ folder, entry, position }: Place, name: string, context: Context): Outcome {
  const { desired, actual } = context;
  const wanted = desired.model.find(({ singular }) => singular === name);
  if (!wanted) return nothing;
  const move: Step = { do: 'moveInMenu', folder, object: name, label: wanted.labelPlural, position };
  const object = actual.objects.find(({ nameSingular }) => nameSingular === name);
  const done = settle(entryKey(folder, entry));
  if (!object) return together([step(move), done]);
  const item = actual.menu.find((row) => row.type === 'OBJECT' && row.targetObjectMetadataId === object.id);
  const isFree = item !== undefined && (item.folderId ?? null) === null;
  return isFree ? together([step(move), done]) : done;
}

/** Like a view's: one that a person removed has no place in the menu either. */
function planDashboardEntry({ folder, entry }: Place, key: string, { desired, actual }: Context): Outcome {
  const dashboard = desired.dashboards.find((one) => one.key === key);
  if (!dashboard || !canHaveDashboards(actual)) return nothing;
  const create: Step = { do: 'addDashboardToMenu', folder, dashboard, position: TOP };
  const done = settle(entryKey(folder, entry));
  const anchor = actual.objects.find(({ nameSingular }) => nameSingular === ANCHOR);
  const id = anchor && dashboardId(anchor.id, key);
  const isThere = actual.dashboards.some((row) => row.id === id && !row.isDeleted);
  if (!isThere && isSettled(actual, dashboardKey(dashboard))) return done;
  const hasEntry = id !== undefined && actual.menu.some((item) => item.id === entryId(id));
  return hasEntry ? done : together([step(create), done]);
}

function planEntry(place: Place, context: Context): Outcome {
  const { entry } = place;
  if ('dashboard' in entry) return planDashboardEntry(place, entry.dashboard, context);
  return 'view' in entry
    ? planViewEntry(place, entry.view, context)
    : planObjectEntry(place, entry.object, context);
}

type Context = { readonly desired: Desired; readonly actual: Actual };

function planFolder(folder: Folder, index: number, context: Context): Outcome {
  const { actual } = context;
  const anchor = actual.objects.find(({ nameSingular }) => nameSingular === ANCHOR);
  const row = anchor && actual.menu.find(({ id }) => id === folderId(anchor.id, folder.key));
  // Removed by a person: nothing goes in there any more.
  if (!row && isSettled(actual, folderKey(folder))) return nothing;
  const create: Step = { do: 'createFolder', folder, position: FIRST + index };
  const entries = folder.entries.map((entry, position) => {
    if (isSettled(actual, entryKey(folder, entry))) return nothing;
    return planEntry({ folder, entry, position }, context);
  });
  return together([row ? nothing : step(create), settle(folderKey(folder)), ...entries]);
}

export function planMenu(desired: Desired, actual: Actual): Outcome {
  if (!actual.server.shapes[MENU_INPUT] || actual.settled === null) return nothing;
  return together(desired.navigation.map((folder, index) => planFolder(folder, index, { desired, actual })));
}
