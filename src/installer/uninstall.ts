/**
 * What leaving would take away, and taking it away. Only what is ours: the webhook at our URL, the objects we declare (their
 * fields, views and menu entries, and the other side of their relations, go with them), our folders in the sidebar, if
 * nothing of the team's is in them, and our dashboards and our roles that nobody holds. The caller asks twice (DESIGN §6).
 */
import { model } from '../../objects/index';
import type { ObjectSpec } from '../../objects/spec';
import { webhookUrl } from '../../webhooks/subscriptions';
import { deleteObject, readObjects } from '../twenty/metadata-model';
import { deleteWebhook, readWebhooks, type WebhookRow } from '../twenty/metadata-webhooks';
import type { Transport } from '../twenty/transport';
import { DASHBOARD } from './plan-dashboards';
import { foreignFields, isOurs } from './ownership';
import { countRecords } from './records';
import { findFurniture, removeFurniture, renderFurniture, type LostFurniture } from './removal-furniture';

export type LostObject = {
  readonly id: string;
  readonly object: ObjectSpec;
  /** Soft-deleted ones included; `null` for a deactivated object, which Twenty does not let us count. */
  readonly records: number | null;
  /** Labels of fields the team added to it. */
  readonly ownFields: readonly string[];
};

export type Removal = {
  readonly objects: readonly LostObject[];
  readonly webhooks: readonly WebhookRow[];
  readonly furniture: LostFurniture;
  readonly notes: readonly string[];
};

/** Reads what is there and counts what would be lost; writes nothing. */
export async function planRemoval(transport: Transport, serviceUrl: string): Promise<Removal> {
  const rows = await readObjects(transport);
  const webhooks = await readWebhooks(transport);
  const found = model.flatMap((object) => {
    const row = rows.find(({ nameSingular }) => nameSingular === object.singular);
    return row ? [{ object, row, ours: isOurs(row, object, model) }] : [];
  });
  const ours = found.filter((entry) => entry.ours);
  const countable = ours.filter(({ object, row }) => row.isActive && row.namePlural === object.plural);
  const counts = await countRecords(
    transport,
    countable.map(({ object }) => object),
  );
  const ids = new Map(ours.map(({ object, row }) => [object.singular, row.id]));
  const hasDashboards = rows.some((row) => row.nameSingular === DASHBOARD && row.isActive);
  const furniture = await findFurniture(transport, ids, hasDashboards);
  return {
    // The other way round than created: what points to an object goes before it.
    objects: ours.reverse().map(({ object, row }) => ({
      id: row.id,
      object,
      records: counts.get(object.singular) ?? null,
      ownFields: foreignFields(row, object, model).map((field) => field.label),
    })),
    webhooks: webhooks.filter((webhook) => webhook.targetUrl === webhookUrl(serviceUrl)),
    furniture,
    notes: [
      ...found
        .filter((entry) => !entry.ours)
        .map(({ object }) => `L’objet « ${object.singular} » n’est pas celui de MAX : il reste.`),
      ...furniture.notes,
    ],
  };
}

function renderObject({ object, records, ownFields }: LostObject): string {
  const lost = records === null ? 'nombre d’enregistrements inconnu' : countOf(records);
  const own = ownFields.length === 0 ? '' : `, avec vos champs ${ownFields.join(', ')}`;
  return `  - ${object.singular.padEnd(18)}${lost}${own}`;
}

const some = (count: number, what: string): string => `${count} ${what}${count > 1 ? 's' : ''}`;

const countOf = (records: number): string =>
  records === 0 ? 'aucun enregistrement' : some(records, 'enregistrement');

export const isEmptyRemoval = (removal: Removal): boolean =>
  removal.objects.length === 0 && removal.webhooks.length === 0;

/** The lines of `max uninstall`. */
export function renderRemoval(removal: Removal): readonly string[] {
  const notes = removal.notes.map((note) => `  · ${note}`);
  if (isEmptyRemoval(removal)) return ['Rien à enlever : MAX n’est pas installé ici.', ...notes];
  const total = removal.objects.reduce((sum, { records }) => sum + (records ?? 0), 0);
  return [
    ...removal.objects.map(renderObject),
    ...removal.webhooks.map((webhook) => `  - webhook           ${webhook.targetUrl}`),
    ...renderFurniture(removal.furniture),
    ...notes,
    '',
    `À enlever : ${some(removal.objects.length, 'objet')}, ${some(removal.webhooks.length, 'webhook')}. ` +
      `Perdu sans retour : ${countOf(total)}, corbeille comprise.`,
  ];
}

/** For machines; the webhook's secret stays out. */
export const removalAsJson = (removal: Removal): Readonly<Record<string, unknown>> => ({
  objects: removal.objects.map(({ object, records, ownFields }) => ({
    object: object.singular,
    records,
    ownFields,
  })),
  webhooks: removal.webhooks.map((webhook) => webhook.targetUrl),
  folders: removal.furniture.folders.map((folder) => folder.name),
  dashboards: removal.furniture.dashboards.map((dashboard) => dashboard.name),
  roles: removal.furniture.roles.map((role) => role.name),
  notes: removal.notes,
});

/** Stopped anywhere, a second run removes the rest. */
export async function remove(
  transport: Transport,
  removal: Removal,
  onStep: (what: string, index: number, total: number) => void = () => undefined,
): Promise<void> {
  const total = removal.webhooks.length + removal.objects.length;
  await removeFurniture(transport, removal.furniture);
  for (const [index, webhook] of removal.webhooks.entries()) {
    onStep(`webhook ${webhook.targetUrl}`, index + 1, total);
    await deleteWebhook(transport, webhook.id);
  }
  for (const [index, { id, object }] of removal.objects.entries()) {
    onStep(object.singular, removal.webhooks.length + index + 1, total);
    await deleteObject(transport, id);
  }
}
