/** createWebhook, updateWebhook, deleteWebhook (API.md §1): the URL is checked, the operations are not, the secret is made when absent. */
import { noWebhookPermission } from '../problem';
import { isUuid, listOf, textOf } from '../unknown';
import type { Webhook } from '../webhooks/registry';
import { nowIso } from '../world';
import { announce } from './change';
import type { Desk } from './change';
import { notFound } from './objects';
import { metadataRefusal } from './refusals';
import type { Fault } from './refusals';

type Input = Readonly<Record<string, unknown>>;

export function listWebhooks(desk: Desk): readonly Webhook[] {
  mustHandle(desk);
  return [...desk.world.webhooks.all.values()];
}

export function createWebhook(desk: Desk, input: Input): Webhook {
  mustHandle(desk);
  const { world } = desk;
  const id = isUuid(input.id) ? input.id : world.dice.uuid();
  const targetUrl = String(input.targetUrl);
  if (world.webhooks.all.has(id)) {
    const message = `Cannot create webhook: universalIdentifier "${id}" already exists in webhook maps from application "${world.applications.custom}"`;
    throw refused('creating', { code: 'ENTITY_ALREADY_EXISTS', message }, { universalIdentifier: id });
  }
  if (!isWebUrl(targetUrl)) throw refused('creating', BAD_URL, { universalIdentifier: id, targetUrl });
  const now = nowIso(world);
  const webhook: Webhook = {
    id,
    applicationId: world.applications.custom,
    createdAt: now,
    updatedAt: now,
    targetUrl,
    operations: listOf(input.operations).map(String),
    description: textOf(input.description),
    secret: textOf(input.secret) ?? world.dice.hex(32),
  };
  world.webhooks.all.set(id, webhook);
  announce(desk, {
    entity: 'webhook',
    type: 'created',
    recordId: id,
    properties: { after: { id, targetUrl } },
  });
  return webhook;
}

export function updateWebhook(desk: Desk, id: string, update: Input): Webhook {
  mustHandle(desk);
  const webhook = desk.world.webhooks.all.get(id);
  if (webhook === undefined) throw unknownWebhook();
  if (typeof update.targetUrl === 'string' && !isWebUrl(update.targetUrl)) {
    throw refused('updating', BAD_URL, { universalIdentifier: id });
  }
  if (typeof update.targetUrl === 'string') webhook.targetUrl = update.targetUrl;
  if (typeof update.secret === 'string') webhook.secret = update.secret;
  if (update.description !== undefined) webhook.description = textOf(update.description);
  if (Array.isArray(update.operations)) webhook.operations = update.operations.map(String);
  webhook.updatedAt = nowIso(desk.world);
  return webhook;
}

export function deleteWebhook(desk: Desk, id: string): Webhook {
  mustHandle(desk);
  const webhook = desk.world.webhooks.all.get(id);
  if (webhook === undefined) throw unknownWebhook();
  desk.world.webhooks.all.delete(id);
  return webhook;
}

function mustHandle({ caller }: Desk): void {
  if (!caller.canSettings) throw noWebhookPermission();
}

const isWebUrl = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const BAD_URL: Fault = {
  code: 'INVALID_TARGET_URL',
  message: 'Invalid target URL provided',
  userFriendlyMessage: 'Please provide a valid HTTP or HTTPS URL',
};

const refused = (doing: 'creating' | 'updating', error: Fault, about: Input): Error =>
  metadataRefusal(`${doing} webhook`, [
    { kind: 'webhook', type: doing === 'creating' ? 'create' : 'update', errors: [error], about },
  ]);

const unknownWebhook = (): Error => notFound('Webhook not found', 'WEBHOOK_NOT_FOUND', 'Webhook not found.');
