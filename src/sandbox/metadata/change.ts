/** Every change of the model: the caller must be allowed, the version rises, webhooks on `*.*` hear of it (API.md §1). */
import type { Caller } from '../auth';
import { noPermission } from '../problem';
import { metadataTelling } from '../webhooks/payload';
import type { MetadataChange } from '../webhooks/payload';
import type { World } from '../world';

/** Who asks, and of which workspace. */
export type Desk = { readonly world: World; readonly caller: Caller };

export function mustAdminister({ caller }: Desk): void {
  if (!caller.canSettings) throw noPermission();
}

export function announce({ world, caller }: Desk, change: Omit<MetadataChange, 'apiKeyId'>): void {
  const apiKeyId = caller.writer.kind === 'apiKey' ? caller.writer.id : null;
  world.courier.tell([metadataTelling({ ...change, apiKeyId })]);
}

/** Announces an update with what changed, as Twenty does for metadata (and not for records). */
export function announceUpdate(
  desk: Desk,
  entity: string,
  change: { readonly id: string; readonly before: object; readonly after: object },
): void {
  const before: Readonly<Record<string, unknown>> = { ...change.before };
  const after: Readonly<Record<string, unknown>> = { ...change.after };
  const updatedFields = Object.keys(after).filter(
    (key) => key !== 'updatedAt' && !Object.is(before[key], after[key]),
  );
  const diff = Object.fromEntries(
    updatedFields.map((key) => [key, { before: before[key], after: after[key] }]),
  );
  announce(desk, {
    entity,
    type: 'updated',
    recordId: change.id,
    properties: { updatedFields, diff, before, after },
  });
}
