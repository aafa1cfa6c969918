/**
 * One step, one mutation, strictly in order (Twenty changes its tables under each). Killed anywhere: plan again, the new
 * plan holds the rest.
 */
import { createField, createObject, updateField } from '../twenty/metadata-model';
import { createWebhook, updateWebhook } from '../twenty/metadata-webhooks';
import type { Transport } from '../twenty/transport';
import { fieldInput, objectInput } from './field-input';
import { furnish } from './furnish';
import { grant } from './grant';
import { idOf, idsOf, type Work } from './work';
import { createRecords } from './records';
import { cutToServer } from './server-inputs';
import { writeSettled } from './settled';
import type { Actual, Step } from './step';

/** `index` counts from 1; told before the step is done. */
export type Progress = (step: Step, index: number, total: number) => void;

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
  if (step.field.kind !== 'RELATION' || !reverse) return;
  // The page of the other side may list these records.
  fields.set(`${step.field.to}.${step.field.reverse.name}`, reverse.id);
  if (reverse.name === step.field.reverse.name) return;
  await updateField(work.transport, reverse.id, { name: step.field.reverse.name });
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
    case 'settle':
      return writeSettled(transport, step.keys);
    case 'createRecords':
      return createRecords(transport, step.object, step.records);
    case 'createWebhook':
      return applyCreateWebhook(work, step);
    case 'updateWebhook':
      return applyUpdateWebhook(work, step);
    default:
      return 'role' in step ? grant(work, step) : furnish(work, step);
  }
}

/** Carries out a plan made from `actual`. A failed step stops the rest and throws as it came. */
export async function apply(
  transport: Transport,
  steps: readonly Step[],
  actual: Actual,
  onStep: Progress = () => undefined,
): Promise<void> {
  const work: Work = { transport, server: actual.server, ids: idsOf(actual), views: new Map(), menu: null };
  for (const [index, step] of steps.entries()) {
    onStep(step, index + 1, steps.length);
    await applyStep(work, step);
  }
}
