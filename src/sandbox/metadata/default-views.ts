/**
 * The views, and the sidebar entry, that Twenty makes by itself with an object, and their columns for each new field: hidden in the
 * INDEX table, visible on the record page (API.md §4).
 */
import { nowIso } from '../world';
import type { World } from '../world';
import type { View } from './furniture';
import type { Field, ObjectType } from './model';
import { addPage, dropPages } from './pages';

const SHOWN = ['name', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'];
const COLUMN_WIDTH = 180;

export function furnishObject(world: World, object: ObjectType): void {
  const index = addView(world, object, { name: `All ${object.labelPlural}`, type: 'TABLE', key: 'INDEX' });
  const page = addView(world, object, {
    name: `${object.labelSingular} Record Page Fields`,
    type: 'FIELDS_WIDGET',
    key: null,
  });
  const fields = SHOWN.flatMap((name) => world.catalogue.shape(object.id).byName.get(name) ?? []);
  for (const field of fields) addColumn(world, index, { field, isVisible: true });
  for (const field of fields.filter(({ name }) => name !== 'name'))
    addColumn(world, page, { field, isVisible: true });
  addPage(world, object, page.id);
  addNavigation(world, { type: 'OBJECT', targetObjectMetadataId: object.id });
}

/** System objects have a table and nothing else. */
export function furnishSystemObject(world: World, object: ObjectType): void {
  addView(world, object, { name: `All ${object.labelPlural}`, type: 'TABLE', key: 'INDEX' });
}

/** A field made later: hidden in the table, shown on the page. Both ends of a relation get their columns. */
export function furnishField(world: World, field: Field): void {
  for (const view of world.furniture.viewsOf(field.objectMetadataId)) {
    if (view.key === 'INDEX') addColumn(world, view, { field, isVisible: false });
    if (view.type === 'FIELDS_WIDGET') addColumn(world, view, { field, isVisible: true });
  }
}

export function dropColumns(world: World, fieldId: string): void {
  for (const column of [...world.furniture.viewFields.values()]) {
    if (column.fieldMetadataId === fieldId) world.furniture.viewFields.delete(column.id);
  }
}

/** The views of an object that goes, and every sidebar entry that leads there (foreign keys that cascade). */
export function dropViews(world: World, objectId: string): void {
  const { furniture } = world;
  dropPages(world, objectId);
  const gone = new Set(furniture.viewsOf(objectId).map(({ id }) => id));
  for (const id of gone) {
    for (const column of furniture.fieldsOf(id)) furniture.viewFields.delete(column.id);
    furniture.views.delete(id);
  }
  for (const item of [...furniture.navigation.values()]) {
    if (item.targetObjectMetadataId === objectId || gone.has(String(item.viewId)))
      furniture.navigation.delete(item.id);
  }
}

export function addView(
  world: World,
  object: Pick<ObjectType, 'id'>,
  draft: {
    readonly name: string;
    readonly type: string;
    readonly key: string | null;
    readonly [extra: string]: unknown;
  },
): View {
  const now = nowIso(world);
  const view: View = {
    icon: 'IconList',
    position: 0,
    isCompact: false,
    openRecordIn: 'SIDE_PANEL',
    visibility: 'WORKSPACE',
    isActive: true,
    isCustom: true,
    shouldHideEmptyGroups: false,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    ...draft,
    id: typeof draft.id === 'string' ? draft.id : world.dice.uuid(),
    objectMetadataId: object.id,
  };
  world.furniture.views.set(view.id, view);
  return view;
}

function addColumn(
  world: World,
  view: View,
  { field, isVisible }: { field: Field; isVisible: boolean },
): void {
  const now = nowIso(world);
  const id = world.dice.uuid();
  world.furniture.viewFields.set(id, {
    id,
    viewId: view.id,
    fieldMetadataId: field.id,
    isVisible,
    position: world.furniture.fieldsOf(view.id).length,
    size: COLUMN_WIDTH,
    aggregateOperation: null,
    viewFieldGroupId: null,
    createdAt: now,
    updatedAt: now,
  });
}

export function addNavigation(
  world: World,
  draft: Readonly<Record<string, unknown>>,
): { readonly id: string } {
  const now = nowIso(world);
  const taken = [...world.furniture.navigation.values()].map((item) => item.position);
  const item = {
    applicationId: world.applications.custom,
    createdAt: now,
    updatedAt: now,
    ...draft,
    id: typeof draft.id === 'string' ? draft.id : world.dice.uuid(),
    position: typeof draft.position === 'number' ? draft.position : Math.max(-1, ...taken) + 1,
  };
  world.furniture.navigation.set(item.id, item);
  return item;
}
