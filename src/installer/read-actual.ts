/** The workspace as it is, read before anything is decided. Reads only. */
import { readDashboardPage, readDashboards } from '../twenty/metadata-dashboards';
import { enumValues, inputShape } from '../twenty/metadata-inputs';
import { readMembers } from '../twenty/metadata-members';
import { readObjects, type ObjectRow } from '../twenty/metadata-model';
import { readMenu } from '../twenty/metadata-menu';
import { readPages } from '../twenty/metadata-pages';
import { readRoles } from '../twenty/metadata-roles';
import { readViews } from '../twenty/metadata-views';
import { readWebhooks } from '../twenty/metadata-webhooks';
import type { Transport } from '../twenty/transport';
import { ANCHOR, dashboardId } from './furniture-ids';
import { DASHBOARD } from './plan-dashboards';
import { readKnown } from './records';
import { SEEDED } from './seeds';
import { INPUT_TYPES, MENU_INPUT, PAGE_INPUT, VIEW_INPUT } from './server-inputs';
import { readSettled } from './settled';
import type { Actual, Desired, FoundDashboard, ServerInputs } from './step';

async function readServer(transport: Transport): Promise<ServerInputs> {
  const shapes = await Promise.all(
    INPUT_TYPES.map(async (name) => [name, await inputShape(transport, name)] as const),
  );
  return {
    shapes: Object.fromEntries(shapes),
    fieldTypes: await enumValues(transport, 'FieldMetadataType'),
    permissionFlags: await enumValues(transport, 'PermissionFlagType'),
  };
}

/** Only objects that can be asked: there, active, and with the field their records are recognised by. */
async function readAllKnown(
  transport: Transport,
  desired: Desired,
  objects: readonly ObjectRow[],
): Promise<Actual['known']> {
  const known: Record<string, ReadonlySet<string>> = {};
  for (const object of desired.model) {
    const key = SEEDED[object.singular];
    const found = objects.find(({ nameSingular }) => nameSingular === object.singular);
    if (!key || found?.isActive !== true || found.namePlural !== object.plural) continue;
    const field = key === 'membreId' ? 'membre' : key;
    const readable = found.fieldsList.some(({ name, isActive }) => name === field && isActive !== false);
    if (readable) known[object.singular] = await readKnown(transport, object, key);
  }
  return known;
}

async function readOwnDashboards(
  transport: Transport,
  desired: Desired,
  objects: readonly ObjectRow[],
): Promise<readonly FoundDashboard[]> {
  const anchor = objects.find(({ nameSingular }) => nameSingular === ANCHOR);
  const host = objects.find(({ nameSingular }) => nameSingular === DASHBOARD);
  if (!anchor || host?.isActive !== true || desired.dashboards.length === 0) return [];
  const rows = await readDashboards(
    transport,
    desired.dashboards.map(({ key }) => dashboardId(anchor.id, key)),
  );
  return Promise.all(
    rows.map(async ({ id, pageLayoutId, deletedAt }) => {
      const page = pageLayoutId ? await readDashboardPage(transport, pageLayoutId) : null;
      return { id, isDeleted: (deletedAt ?? null) !== null, isFilled: (page?.widgets.length ?? 0) > 0 };
    }),
  );
}

/** About 30 requests, of which at most 6 count against Twenty's limit. */
export async function readActual(transport: Transport, desired: Desired): Promise<Actual> {
  const server = await readServer(transport);
  const objects = await readObjects(transport);
  return {
    server,
    objects,
    views: server.shapes[VIEW_INPUT] ? await readViews(transport) : [],
    pages: server.shapes[PAGE_INPUT] ? await readPages(transport) : [],
    dashboards: server.shapes[PAGE_INPUT] ? await readOwnDashboards(transport, desired, objects) : [],
    menu: server.shapes[MENU_INPUT] ? await readMenu(transport) : [],
    settled: await readSettled(transport, objects),
    webhooks: await readWebhooks(transport),
    members: await readMembers(transport),
    roles: await readRoles(transport),
    known: await readAllKnown(transport, desired, objects),
  };
}
