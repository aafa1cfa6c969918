/** Objects, fields and indexes as /metadata shows them. Relations are followed on demand. */
import type { World } from '../world';
import type { Field, Index, ObjectType } from './model';
import { page } from './paging';
import type { Paging } from './paging';

type Shown = Readonly<Record<string, unknown>>;

export function showObject(world: World, object: ObjectType): Shown {
  return {
    ...object,
    isRemote: false,
    isUIEditable: true,
    isUIReadOnly: false,
    fieldsList: () => shownFields(world, object.id),
    fields: ({ paging }: Paging) => page(shownFields(world, object.id), paging),
    indexMetadataList: () => world.catalogue.indexesOf(object.id).map((index) => showIndex(world, index)),
    indexMetadatas: ({ paging }: Paging) =>
      page(
        world.catalogue.indexesOf(object.id).map((index) => showIndex(world, index)),
        paging,
      ),
  };
}

/** The legs of a morph relation are shown as one field, under the morph's own name. */
export function shownFields(world: World, objectId: string): readonly Shown[] {
  const seen = new Set<string>();
  return world.catalogue.fieldsOf(objectId).flatMap((field) => {
    if (field.morphId === null) return [showField(world, field)];
    if (seen.has(field.morphId)) return [];
    seen.add(field.morphId);
    return [showField(world, field)];
  });
}

export function showField(world: World, field: Field): Shown {
  const isMorph = field.morphId !== null;
  return {
    ...field,
    name: field.relation?.morph ?? field.name,
    isUIReadOnly: !field.isUIEditable,
    object: () => showObject(world, world.catalogue.shape(field.objectMetadataId).object),
    relation: () => (isMorph ? null : showRelation(world, field)),
    morphRelations: () => (isMorph ? legs(world, field).map((leg) => showRelation(world, leg)) : null),
  };
}

const legs = (world: World, field: Field): readonly Field[] =>
  world.catalogue.fieldsOf(field.objectMetadataId).filter((one) => one.morphId === field.morphId);

function showRelation(world: World, field: Field): Shown | null {
  const { relation } = field;
  const target = world.catalogue.fields.get(relation?.targetFieldId ?? '');
  if (relation === null || target === undefined) return null;
  return {
    type: relation.kind,
    sourceObjectMetadata: () => showObject(world, world.catalogue.shape(field.objectMetadataId).object),
    targetObjectMetadata: () => showObject(world, world.catalogue.shape(relation.targetObjectId).object),
    sourceFieldMetadata: () => showField(world, field),
    targetFieldMetadata: () => showField(world, target),
  };
}

export function showIndex(world: World, index: Index): Shown {
  const isOwn = index.fieldIds.some((id) => {
    const field = world.catalogue.fields.get(id);
    return (
      field !== undefined && field.type !== 'TS_VECTOR' && field.applicationId === world.applications.custom
    );
  });
  return {
    ...index,
    updatedAt: index.createdAt,
    isCustom: isOwn,
    indexWhereClause: null,
    indexFieldMetadataList: index.fieldIds.map((fieldMetadataId, order) => ({
      id: index.id,
      fieldMetadataId,
      order,
      subFieldName: null,
      createdAt: index.createdAt,
      updatedAt: index.createdAt,
    })),
  };
}
