/** The body of a delivery, field by field in Twenty's order (API.md §1; recorded webhooks/*). */
import { fullRecord, labelOf } from '../records/full-record';
import type { RecordEvent } from '../records/changes';
import type { Webhook } from './registry';

/** An event ready to be told: everything but the webhook it is told to, and the moment. */
export type Telling = {
  readonly eventName: string;
  readonly recordId: string;
  readonly label: string;
  readonly head: Readonly<Record<string, unknown>>;
  readonly tail: Readonly<Record<string, unknown>>;
};

/** The record is a snapshot of this moment: a late delivery tells old news. */
export function recordTelling({ shape, action, row, updatedFields, writer }: RecordEvent): Telling {
  const name = shape.object.nameSingular;
  return {
    eventName: `${name}.${action}`,
    recordId: row.id,
    label: labelOf(shape, row),
    head: { objectMetadata: { id: shape.object.id, nameSingular: name } },
    tail: {
      ...(writer.kind === 'member' ? { userId: writer.userId, workspaceMemberId: writer.memberId } : {}),
      record: fullRecord(shape, row),
      ...(updatedFields === null ? {} : { updatedFields }),
    },
  };
}

export type MetadataChange = {
  readonly entity: string;
  readonly type: 'created' | 'updated' | 'deleted';
  readonly recordId: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly apiKeyId: string | null;
};

/** Metadata events say `event` where record events say `record`, and name the API key. */
export const metadataTelling = ({
  entity,
  type,
  recordId,
  properties,
  apiKeyId,
}: MetadataChange): Telling => ({
  eventName: `metadata.${entity}.${type}`,
  recordId,
  label: entity,
  head: {},
  tail: {
    ...(apiKeyId === null ? {} : { apiKeyId }),
    event: { type, recordId, metadataName: entity, properties },
  },
});

export const payload = (
  telling: Telling,
  webhook: Webhook,
  context: { readonly workspaceId: string; readonly eventDate: string },
): string =>
  JSON.stringify({
    targetUrl: webhook.targetUrl,
    eventName: telling.eventName,
    ...telling.head,
    workspaceId: context.workspaceId,
    webhookId: webhook.id,
    eventDate: context.eventDate,
    ...telling.tail,
  });
