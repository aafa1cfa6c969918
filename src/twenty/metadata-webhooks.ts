/** Webhooks over `/metadata` (API.md §1). Twenty lets two webhooks share a URL; we look before we create. */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Input } from './metadata-model';
import type { Transport } from './transport';

const webhook = z.object({
  id: z.string(),
  targetUrl: z.string(),
  operations: z.array(z.string()),
  secret: z.string(),
});

export type WebhookRow = z.infer<typeof webhook>;

const WEBHOOK = 'id targetUrl operations secret';
const WEBHOOKS = `query MaxWebhooks { webhooks { ${WEBHOOK} } }`;
const CREATE = `mutation MaxCreateWebhook($input: CreateWebhookInput!) { createWebhook(input: $input) { ${WEBHOOK} } }`;
const UPDATE = `mutation MaxUpdateWebhook($input: UpdateWebhookInput!) { updateWebhook(input: $input) { ${WEBHOOK} } }`;
const DELETE = `mutation MaxDeleteWebhook($id: UUID!) { deleteWebhook(id: $id) { id } }`;

export async function readWebhooks(transport: Transport): Promise<readonly WebhookRow[]> {
  const schema = z.object({ webhooks: z.array(webhook) });
  return readAnswer(schema, await transport.rawMetadata(WEBHOOKS), 'webhooks').webhooks;
}

/** Without `secret` the server makes one; it can be read back at any time by whoever may see webhooks. */
export async function createWebhook(transport: Transport, input: Input): Promise<WebhookRow> {
  const schema = z.object({ createWebhook: webhook });
  return readAnswer(schema, await transport.rawMetadata(CREATE, { input }), 'création du webhook')
    .createWebhook;
}

export async function updateWebhook(transport: Transport, id: string, update: Input): Promise<void> {
  await transport.rawMetadata(UPDATE, { input: { id, update } }, { repeatable: true });
}

export async function deleteWebhook(transport: Transport, id: string): Promise<void> {
  await transport.rawMetadata(DELETE, { id });
}

/**
 * The webhook that calls `targetUrl`, with its secret: the service learns here how Twenty signs, so no file holds it.
 * Of several with the same URL, the one Twenty lists first. `null` before `max install`.
 */
export async function findOwnWebhook(transport: Transport, targetUrl: string): Promise<WebhookRow | null> {
  return (await readWebhooks(transport)).find((row) => row.targetUrl === targetUrl) ?? null;
}
