/** The fields of a record's page, under headings or in one list: `upsertFieldsWidget`. What is not sent stays as it is. */
import { listOf, objectOf } from '../unknown';
import { nowIso } from '../world';
import type { World } from '../world';
import { mustAdminister } from './change';
import type { Desk } from './change';
import type { View } from './furniture';
import { notFound } from './objects';

type Row = Readonly<Record<string, unknown>>;

function viewOf(world: World, widgetId: unknown): View {
  const widgets = [...world.furniture.pages.values()]
    .flatMap(({ tabs }) => tabs)
    .flatMap((tab) => listOf(tab.widgets).map(objectOf));
  const widget = widgets.find(({ id, type }) => id === widgetId && type === 'FIELDS');
  const view = world.furniture.views.get(String(objectOf(widget?.configuration).viewId));
  if (view === undefined) throw notFound('Fields widget not found', null);
  return view;
}

function place(world: World, view: View, { field, group }: { field: Row; group: string | null }): void {
  const found = world.furniture
    .fieldsOf(view.id)
    .find(({ id, fieldMetadataId }) => id === field.viewFieldId || fieldMetadataId === field.fieldMetadataId);
  if (!found) return;
  found.isVisible = field.isVisible === true;
  found.position = Number(field.position);
  found.viewFieldGroupId = group;
  found.updatedAt = nowIso(world);
}

export function writePageFields(desk: Desk, input: Row): View {
  mustAdminister(desk);
  const { world } = desk;
  const view = viewOf(world, input.widgetId);
  const { viewFieldGroups } = world.furniture;
  for (const group of world.furniture.partsOf(viewFieldGroups, view.id)) viewFieldGroups.delete(group.id);
  for (const field of listOf(input.fields)) place(world, view, { field: objectOf(field), group: null });
  for (const one of listOf(input.groups)) {
    const { fields, ...group } = objectOf(one);
    const id = String(group.id);
    const now = nowIso(world);
    const stamps = { createdAt: now, updatedAt: now, deletedAt: null, workspaceId: world.workspaceId };
    viewFieldGroups.set(id, { ...group, ...stamps, id, viewId: view.id, isActive: true });
    for (const field of listOf(fields)) place(world, view, { field: objectOf(field), group: id });
  }
  return view;
}
