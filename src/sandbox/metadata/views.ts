/** Views and their parts, navigation: created with client ids, stored, given back. Group columns of a kanban are made by themselves. */
import { Problem } from '../problem';
import { isUuid, listOf, textOf, without } from '../unknown';
import { nowIso } from '../world';
import type { World } from '../world';
import { mustAdminister } from './change';
import type { Desk } from './change';
import { addNavigation, addView } from './default-views';
import type { View, ViewField, ViewPart } from './furniture';
import { notFound } from './objects';
import { fault, metadataRefusal } from './refusals';

type Input = Readonly<Record<string, unknown>>;

export function showView(world: World, view: View): Input {
  const { furniture } = world;
  return {
    ...view,
    workspaceId: world.workspaceId,
    viewFields: () => furniture.fieldsOf(view.id).map((field) => showViewField(world, field)),
    viewFilters: () => furniture.partsOf(furniture.viewFilters, view.id),
    viewSorts: () => furniture.partsOf(furniture.viewSorts, view.id),
    viewFieldGroups: () => furniture.partsOf(furniture.viewFieldGroups, view.id),
    viewGroups: () => furniture.partsOf(furniture.viewGroups, view.id),
  };
}

export const showViewField = (world: World, field: ViewField): Input => ({
  ...field,
  workspaceId: world.workspaceId,
  isActive: true,
  isOverridden: false,
  deletedAt: null,
});

export function createView(desk: Desk, input: Input): View {
  mustAdminister(desk);
  const { world } = desk;
  if (typeof input.id === 'string' && world.furniture.views.has(input.id)) throw takenId(world, 'view');
  const object = world.catalogue.objects.get(String(input.objectMetadataId));
  if (object === undefined) throw notFound('Object metadata not found', null);
  const { name, type, key, ...rest } = input;
  const view = addView(world, object, {
    ...rest,
    name: String(name),
    type: textOf(type) ?? 'TABLE',
    key: key === 'INDEX' ? 'INDEX' : null,
  });
  if (view.type === 'KANBAN') addGroups(world, view);
  return view;
}

/** Twenty shows that many columns of cards by itself. */
const VISIBLE_GROUPS = 40;

/** A group per option, and one for records without a value. */
function addGroups(world: World, view: View): void {
  const field = world.catalogue.fields.get(String(view.mainGroupByFieldMetadataId));
  const values = (field?.options ?? []).map((option) => option.value);
  const all = field?.isNullable === true ? [...values, ''] : values;
  all.forEach((fieldValue, position) => {
    addPart(world, world.furniture.viewGroups, {
      viewId: view.id,
      fieldValue,
      isVisible: position < VISIBLE_GROUPS,
      position,
    });
  });
}

export function updateView(desk: Desk, id: string, update: Input): View {
  mustAdminister(desk);
  const view = desk.world.furniture.views.get(id);
  if (view === undefined) throw notFound('View to update not found', null);
  Object.assign(view, without(update, 'id'), { updatedAt: nowIso(desk.world) });
  return view;
}

export function removeView(desk: Desk, id: string): true {
  mustAdminister(desk);
  const { furniture } = desk.world;
  if (!furniture.views.delete(id)) throw notFound('View to delete not found', null);
  for (const field of furniture.fieldsOf(id)) furniture.viewFields.delete(field.id);
  return true;
}

export function createViewField(desk: Desk, input: Input): ViewField {
  mustAdminister(desk);
  const { world } = desk;
  const viewId = String(input.viewId);
  const fieldMetadataId = String(input.fieldMetadataId);
  if (world.furniture.fieldsOf(viewId).some((field) => field.fieldMetadataId === fieldMetadataId))
    throw takenColumn(world, { viewId, fieldMetadataId });
  if (typeof input.id === 'string' && world.furniture.viewFields.has(input.id))
    throw takenId(world, 'viewField');
  const now = nowIso(world);
  const field: ViewField = {
    id: isUuid(input.id) ? input.id : world.dice.uuid(),
    viewId,
    fieldMetadataId,
    isVisible: input.isVisible !== false,
    position: Number(input.position ?? 0),
    size: Number(input.size ?? 0),
    aggregateOperation: typeof input.aggregateOperation === 'string' ? input.aggregateOperation : null,
    viewFieldGroupId: typeof input.viewFieldGroupId === 'string' ? input.viewFieldGroupId : null,
    createdAt: now,
    updatedAt: now,
  };
  world.furniture.viewFields.set(field.id, field);
  return field;
}

export function updateViewField(desk: Desk, id: string, update: Input): ViewField {
  mustAdminister(desk);
  const field = desk.world.furniture.viewFields.get(id);
  if (field === undefined)
    throw new Problem('View field to update not found', {
      code: 'NOT_FOUND',
      userFriendlyMessage: 'An error occurred.',
    });
  Object.assign(field, update, { updatedAt: nowIso(desk.world) });
  return field;
}

export function removeViewField(desk: Desk, id: string): ViewField {
  mustAdminister(desk);
  const field = desk.world.furniture.viewFields.get(id);
  if (field === undefined) throw notFound('View field to delete not found', null);
  desk.world.furniture.viewFields.delete(id);
  return field;
}

export function createPart(desk: Desk, parts: Map<string, ViewPart>, input: Input): Input {
  mustAdminister(desk);
  if (typeof input.id === 'string' && parts.has(input.id)) throw takenId(desk.world, 'view');
  return addPart(desk.world, parts, input);
}

function addPart(world: World, parts: Map<string, ViewPart>, input: Input): ViewPart {
  const now = nowIso(world);
  const part: ViewPart = {
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    workspaceId: world.workspaceId,
    ...input,
    id: isUuid(input.id) ? input.id : world.dice.uuid(),
    viewId: String(input.viewId),
  };
  parts.set(part.id, part);
  return part;
}

export function updatePart(desk: Desk, parts: Map<string, ViewPart>, input: Input): Input {
  mustAdminister(desk);
  const part = parts.get(String(input.id));
  if (part === undefined) throw notFound('View part to update not found', null);
  Object.assign(part, input.update, { updatedAt: nowIso(desk.world) });
  return part;
}

export function removePart(desk: Desk, parts: Map<string, ViewPart>, id: string): Input {
  mustAdminister(desk);
  const part = parts.get(id);
  if (part === undefined) throw notFound('View part to delete not found', null);
  parts.delete(id);
  return part;
}

export function createNavigation(desk: Desk, inputs: unknown): readonly Input[] {
  mustAdminister(desk);
  return listOf(inputs).map((input) => addNavigation(desk.world, { ...(input as Input) }));
}

const takenId = (world: World, kind: string): Problem =>
  new Problem(`Migration action 'create' for '${kind}' (universalIdentifier: ${world.dice.uuid()}) failed`, {
    code: 'INTERNAL_SERVER_ERROR',
    userFriendlyMessage: 'Migration execution failed.',
  });

const takenColumn = (
  world: World,
  about: { readonly viewId: string; readonly fieldMetadataId: string },
): Problem =>
  metadataRefusal('creating view fields', [
    {
      kind: 'viewField',
      type: 'create',
      errors: [
        {
          ...fault(
            'INVALID_VIEW_DATA',
            'View field with same fieldMetadataUniversalIdentifier and viewUniversalIdentifier already exists',
          ),
          userFriendlyMessage: 'View field already exists',
        },
      ],
      about: {
        universalIdentifier: world.dice.uuid(),
        viewUniversalIdentifier: about.viewId,
        fieldMetadataUniversalIdentifier: about.fieldMetadataId,
      },
    },
  ]);
