/**
 * One step, one mutation, strictly in order (Twenty changes its tables under each). Killed anywhere: plan again, the new
 * plan holds the rest.
 */
import { MaxError } from '../errors';
import { createField, createObject, updateField } from '../twenty/metadata-model';
import { readIndexView, showViewField, type ViewRow } from '../twenty/metadata-views';
import { createWebhook, updateWebhook } from '../twenty/metadata-webhooks';
import type { Transport } from '../twenty/transport';
import { fieldInput, objectInput } from './field-input';
import { createRecords } from './records';
import { cutToServer } from './server-inputs';
import type { Actual, Step } from './step';

/** `index` counts from 1; told before the step is done. */
export type Progress = (step: Step, index: number, total: number) => void;

/** Ids by name: what the workspace had, and what the steps so far made. */
type Ids = {
  readonly objects: Map<string, string>;
  readonly fields: Map<string, string>;
  readonly views: Map<string, ViewRow | null>;
};

function idsOf(actual: Actual): Ids {
  return {
    objects: new Map(actual.objects.map((object) => [object.nameSingular, object.id])),
    fields: new Map(
      actual.objects.flatMap((object) =>
        object.fieldsList.map((field) => [`${object.nameSingular}.${field.name}`, field.id] as const),
      ),
    ),
    views: new Map(),
  };
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id !== undefined) return id;
  throw new MaxError(
    'modele-incomplet',
    `« ${name} » a disparu de Twenty en cours de route. Relancez « max install ».`,
  );
}

type Work = { readonly transport: Transport; readonly server: Actual['server']; readonly ids: Ids };

async function applyCreateObject(work: Work, step: Extract<Step, { do: 'createObject' }>): Promise<void> {
  const { singular } = step.object;
  const input = cutToServer(work.server, 'CreateObjectInput', objectInput(step.object));
  const created = await createObject(work.transport, input);
  work.ids.objects.set(singular, created.id);
  for (const field of created.fieldsList) work.ids.fields.set(`${singular}.${field.name}`, field.id);
}

/** Twenty names a relation's other side after its label; when its spelling differs from ours, ours is put right. */
async function applyCreateField(work: Work, step: Extract<Step, { do: 'createField' }>): Promise<void> {
  const { objects, fields } = work.ids;
  const input = fieldInput(step.field, idOf(objects, step.object), objects);
  const created = await createField(work.transport, cutToServer(work.server, 'CreateFieldInput', input));
  fields.set(`${step.object}.${step.field.name}`, created.id);
  const reverse = created.relation?.targetFieldMetadata;
  if (step.field.kind !== 'RELATION' || !reverse || reverse.name === step.field.reverse.name) return;
  await updateField(work.transport, reverse.id, { name: step.field.reverse.name });
}

/** Needs the view's own ids, known only once the fields are there; a view removed meanwhile is nobody's loss. */
async function applyShowColumn(work: Work, step: Extract<Step, { do: 'showColumn' }>): Promise<void> {
  const { objects, fields, views } = work.ids;
  const objectId = idOf(objects, step.object);
  if (!views.has(step.object)) views.set(step.object, await readIndexView(work.transport, objectId));
  const fieldId = idOf(fields, `${step.object}.${step.field}`);
  const column = views
    .get(step.object)
    ?.viewFields.find((candidate) => candidate.fieldMetadataId === fieldId);
  if (column) await showViewField(work.transport, column.id, step.position);
}

async function applyCreateWebhook(work: Work, step: Extract<Step, { do: 'createWebhook' }>): Promise<void> {
  const { targetUrl, operations, secret } = step;
  const input = { targetUrl, operations, secret, description: 'MAX : réveille le service' };
  await createWebhook(work.transport, cutToServer(work.server, 'CreateWebhookInput', input));
}

async function applyUpdateWebhook(work: Work, step: Extract<Step, { do: 'updateWebhook' }>): Promise<void> {
  const { operations, secret } = step;
  const update = cutToServer(work.server, 'UpdateWebhookInputUpdates', { operations, secret });
  await updateWebhook(work.transport, step.id, update);
}

async function applyStep(work: Work, step: Step): Promise<void> {
  const { transport, ids } = work;
  switch (step.do) {
    case 'createObject':
      return applyCreateObject(work, step);
    case 'labelName':
      return updateField(transport, idOf(ids.fields, `${step.object}.name`), { label: step.to });
    case 'createField':
      return applyCreateField(work, step);
    case 'addOptions':
      return updateField(transport, step.fieldId, { options: step.options });
    case 'makeUnique':
      return updateField(transport, step.fieldId, { isUnique: true });
    case 'renameReverse':
      return updateField(transport, step.reverseId, { name: step.to });
    case 'showColumn':
      return applyShowColumn(work, step);
    case 'createRecords':
      return createRecords(transport, step.object, step.records);
    case 'createWebhook':
      return applyCreateWebhook(work, step);
    case 'updateWebhook':
      return applyUpdateWebhook(work, step);
  }
}

/** Carries out a plan made from `actual`. A failed step stops the rest and throws as it came. */
export async function apply(
  transport: Transport,
  steps: readonly Step[],
  actual: Actual,
  onStep: Progress = () => undefined,
): Promise<void> {
  const work: Work = { transport, server: actual.server, ids: idsOf(actual) };
  for (const [index, step] of steps.entries()) {
    onStep(step, index + 1, steps.length);
    await applyStep(work, step);
  }
}
