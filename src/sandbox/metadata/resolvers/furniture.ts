/** Root fields of /metadata about views and navigation. */
import { listOf, objectOf } from '../../unknown';
import { nowIso } from '../../world';
import { mustAdminister } from '../change';
import type { Desk } from '../change';
import type { Furniture, View, ViewPart } from '../furniture';
import { notFound } from '../objects';
import { writePageFields } from '../page-fields';
import { replacePage } from '../pages';
import {
  createNavigation,
  createPart,
  createView,
  createViewField,
  removePart,
  removeView,
  removeViewField,
  showView,
  showViewField,
  updatePart,
  updateView,
  updateViewField,
} from '../views';
import { createFilter } from '../view-filters';
import type { Resolvers } from './resolvers';

const parts = (kind: string, of: (furniture: Furniture) => Map<string, ViewPart>): Resolvers => ({
  [`get${kind}s`]: ({ world }, { viewId }) =>
    [...of(world.furniture).values()].filter((part) => viewId === undefined || part.viewId === viewId),
  [`create${kind}`]: (desk, { input }) => createPart(desk, of(desk.world.furniture), objectOf(input)),
  [`createMany${kind}s`]: (desk, { inputs }) =>
    listOf(inputs).map((input) => createPart(desk, of(desk.world.furniture), objectOf(input))),
  [`updateMany${kind}s`]: (desk, { inputs }) =>
    listOf(inputs).map((input) => updatePart(desk, of(desk.world.furniture), objectOf(input))),
  [`update${kind}`]: (desk, { input }) => updatePart(desk, of(desk.world.furniture), objectOf(input)),
  [`delete${kind}`]: (desk, { input }) =>
    removePart(desk, of(desk.world.furniture), String(objectOf(input).id)),
});

export const furnitureResolvers: Resolvers = {
  ...parts('ViewFilter', (furniture) => furniture.viewFilters),
  createViewFilter: (desk, { input }) => createFilter(desk, objectOf(input)),
  ...parts('ViewGroup', (furniture) => furniture.viewGroups),
  ...parts('ViewSort', (furniture) => furniture.viewSorts),
  deleteViewSort: (desk, { input }) =>
    removePart(desk, desk.world.furniture.viewSorts, String(objectOf(input).id)) !== null,
  getViews: ({ world }, { objectMetadataId, viewTypes }) =>
    [...world.furniture.views.values()]
      .filter((view) => isAsked(view, objectMetadataId, viewTypes))
      .map((view) => showView(world, view)),
  getView: ({ world }, { id }) => {
    const view = world.furniture.views.get(String(id));
    return view === undefined ? null : showView(world, view);
  },
  getViewFields: ({ world }, { viewId }) =>
    world.furniture.fieldsOf(String(viewId)).map((field) => showViewField(world, field)),
  createView: (desk, { input }) => showView(desk.world, createView(desk, objectOf(input))),
  updateView: (desk, { id, input }) => showView(desk.world, updateView(desk, String(id), objectOf(input))),
  deleteView: (desk, { id }) => removeView(desk, String(id)),
  destroyView: (desk, { id }) => removeView(desk, String(id)),
  createViewField: (desk, { input }) => showViewField(desk.world, createViewField(desk, objectOf(input))),
  createManyViewFields: (desk, { inputs }) =>
    listOf(inputs).map((input) => showViewField(desk.world, createViewField(desk, objectOf(input)))),
  updateViewField: (desk, { input }) => {
    const { id, update } = objectOf(input);
    return showViewField(desk.world, updateViewField(desk, String(id), objectOf(update)));
  },
  deleteViewField: (desk, { input }) =>
    showViewField(desk.world, removeViewField(desk, String(objectOf(input).id))),
  destroyViewField: (desk, { input }) =>
    showViewField(desk.world, removeViewField(desk, String(objectOf(input).id))),
  getPageLayout: ({ world }, { id }) => world.furniture.pages.get(String(id)) ?? null,
  getPageLayouts: ({ world }, { objectMetadataId, pageLayoutType }) =>
    [...world.furniture.pages.values()].filter(
      (page) =>
        (typeof objectMetadataId !== 'string' || page.objectMetadataId === objectMetadataId) &&
        (typeof pageLayoutType !== 'string' || page.type === pageLayoutType),
    ),
  updatePageLayoutWithTabsAndWidgets: (desk, { id, input }) => replacePage(desk, String(id), objectOf(input)),
  upsertFieldsWidget: (desk, { input }) => showView(desk.world, writePageFields(desk, objectOf(input))),
  navigationMenuItems: ({ world }) =>
    [...world.furniture.navigation.values()].sort((a, b) => a.position - b.position),
  createNavigationMenuItem: (desk, { input }) => createNavigation(desk, [input])[0],
  createManyNavigationMenuItems: (desk, { inputs }) => createNavigation(desk, inputs),
  updateNavigationMenuItem: (desk, { input }) => {
    const { id, update } = objectOf(input);
    return Object.assign(navigationItem(desk, id), update, { updatedAt: nowIso(desk.world) });
  },
  deleteNavigationMenuItem: (desk, { id }) => {
    const item = navigationItem(desk, id);
    const { navigation } = desk.world.furniture;
    // A folder goes with all that is in it.
    for (const one of [...navigation.values()]) if (one.folderId === item.id) navigation.delete(one.id);
    navigation.delete(item.id);
    return item;
  },
};

function isAsked(view: View, objectId: unknown, types: unknown): boolean {
  if (typeof objectId === 'string' && view.objectMetadataId !== objectId) return false;
  return !Array.isArray(types) || types.length === 0 || types.includes(view.type);
}

function navigationItem(desk: Desk, id: unknown): { readonly id: string } {
  mustAdminister(desk);
  const item = desk.world.furniture.navigation.get(String(id));
  if (item === undefined) throw notFound('Navigation menu item not found', null);
  return item;
}
