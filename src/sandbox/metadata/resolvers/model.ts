/** Root fields of /metadata about the data model. */
import { Problem } from '../../problem';
import { objectOf } from '../../unknown';
import type { Desk } from '../change';
import { createField, deleteField } from '../fields';
import { updateField } from '../field-updates';
import { createObject, deleteObject, updateObject } from '../objects';
import { fits, page } from '../paging';
import type { Paging } from '../paging';
import { showField, showIndex, showObject } from '../show';
import { addCustomIndex } from '../custom-indexes';
import type { Resolvers } from './resolvers';

type Filtered = Paging & { readonly filter?: unknown };

export const modelResolvers: Resolvers = {
  objects: ({ world }, { filter, paging }: Filtered) =>
    page(
      [...world.catalogue.objects.values()]
        .map((object) => showObject(world, object))
        .filter((one) => fits(one, filter)),
      paging,
    ),
  object: ({ world }, { id }) => {
    const object = world.catalogue.objects.get(String(id));
    if (object === undefined) throw unfound('ObjectMetadataEntity', id);
    return showObject(world, object);
  },
  fields: ({ world }, { filter, paging }: Filtered) =>
    page(
      [...world.catalogue.fields.values()]
        .map((field) => showField(world, field))
        .filter((one) => fits(one, filter)),
      paging,
    ),
  field: ({ world }, { id }) => {
    const field = world.catalogue.fields.get(String(id));
    if (field === undefined) throw unfound('FieldMetadataEntity', id);
    return showField(world, field);
  },
  minimalMetadata: ({ world }) => ({
    objectMetadataItems: [...world.catalogue.objects.values()].map((object) => showObject(world, object)),
    views: [...world.furniture.views.values()],
    collectionHashes: [],
  }),
  createOneObject: (desk, { input }) =>
    shownObject(desk, createObject(desk, objectOf(objectOf(input).object)).id),
  updateOneObject: (desk, { input }) => {
    const { id, update } = objectOf(input);
    return shownObject(desk, updateObject(desk, String(id), objectOf(update)).id);
  },
  deleteOneObject: (desk, { input }) => ({
    ...deleteObject(desk, String(objectOf(input).id)),
    fieldsList: [],
  }),
  createOneField: (desk, { input }) =>
    showField(desk.world, createField(desk, objectOf(objectOf(input).field))),
  updateOneField: (desk, { input }) => {
    const { id, update } = objectOf(input);
    return showField(desk.world, updateField(desk, String(id), objectOf(update)));
  },
  deleteOneField: (desk, { input }) => ({ ...deleteField(desk, String(objectOf(input).id)), relation: null }),
  createOneIndex: (desk, { input }) =>
    showIndex(desk.world, addCustomIndex(desk, objectOf(objectOf(input).index))),
};

const shownObject = ({ world }: Desk, id: string): unknown =>
  showObject(world, world.catalogue.shape(id).object);

const unfound = (entity: string, id: unknown): Problem =>
  new Problem(`Unable to find ${entity} with id: ${String(id)}`, {
    code: 'NOT_FOUND',
    userFriendlyMessage: 'An error occurred.',
  });
