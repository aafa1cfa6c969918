/** Makes fields, objects and indexes with everything Twenty fills in by itself. Nothing is checked here. */
import { createHash } from 'node:crypto';
import { nowIso } from '../world';
import type { World } from '../world';
import { joinColumn } from './model';
import type { Field, FieldType, Index, ObjectType, Option, Relation } from './model';

export type FieldDraft = {
  readonly objectMetadataId: string;
  readonly name: string;
  readonly type: FieldType;
  readonly label: string;
  readonly id?: string;
  readonly description?: string | null;
  readonly icon?: string | null;
  readonly isActive?: boolean;
  readonly isSystem?: boolean;
  readonly isNullable?: boolean;
  readonly isUnique?: boolean;
  readonly isUIEditable?: boolean;
  readonly isLabelSyncedWithName?: boolean;
  readonly defaultValue?: unknown;
  readonly options?: readonly Option[] | null;
  readonly settings?: Readonly<Record<string, unknown>> | null;
  readonly relation?: Relation | null;
  readonly morphId?: string | null;
  readonly applicationId?: string;
};

/** Adds a field to the catalogue; relations get their settings, unique fields their index. */
export function addField(world: World, draft: FieldDraft): Field {
  const now = nowIso(world);
  const { id = world.dice.uuid(), applicationId = world.applications.custom, ...rest } = draft;
  const field: Field = {
    id,
    applicationId,
    universalIdentifier: world.dice.uuid(),
    createdAt: now,
    updatedAt: now,
    description: null,
    icon: null,
    isActive: true,
    isSystem: false,
    isNullable: true,
    isUnique: false,
    isUIEditable: true,
    isLabelSyncedWithName: false,
    defaultValue: null,
    options: null,
    settings: null,
    relation: null,
    morphId: null,
    ...rest,
  };
  world.catalogue.fields.set(field.id, field);
  if (field.relation !== null) field.settings = relationSettings(field, field.relation);
  if (field.isUnique) addIndex(world, field, 'UNIQUE');
  if (field.relation?.kind === 'MANY_TO_ONE') addIndex(world, field, 'BTREE');
  if (field.type === 'TS_VECTOR') addIndex(world, field, 'GIN');
  world.catalogue.changed();
  return field;
}

function relationSettings(field: Field, relation: Relation): Readonly<Record<string, unknown>> {
  if (relation.kind === 'ONE_TO_MANY') return { relationType: 'ONE_TO_MANY' };
  return { onDelete: relation.onDelete, relationType: 'MANY_TO_ONE', joinColumnName: joinColumn(field) };
}

export function addIndex(world: World, field: Field, kind: 'BTREE' | 'GIN' | 'UNIQUE'): Index {
  const index: Index = {
    id: world.dice.uuid(),
    objectMetadataId: field.objectMetadataId,
    name: indexName(field, kind === 'UNIQUE'),
    isUnique: kind === 'UNIQUE',
    indexType: kind === 'GIN' ? 'GIN' : 'BTREE',
    fieldIds: [field.id],
    createdAt: nowIso(world),
  };
  world.catalogue.indexes.set(index.id, index);
  world.catalogue.changed();
  return index;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 27);

const indexName = (field: Field, unique: boolean): string =>
  `${unique ? 'IDX_UNIQUE_' : 'IDX_'}${digest(`${field.objectMetadataId}.${field.id}`)}`;

/** The constraint's name that Postgres would print in a foreign key error. */
export const foreignKeyName = (field: Field): string => `FK_${digest(`fk.${field.id}`)}`;

export type ObjectDraft = Pick<
  ObjectType,
  'nameSingular' | 'namePlural' | 'labelSingular' | 'labelPlural' | 'description' | 'icon'
> &
  Partial<ObjectType>;

export function addObject(world: World, draft: ObjectDraft): ObjectType {
  const now = nowIso(world);
  const object: ObjectType = {
    id: world.dice.uuid(),
    universalIdentifier: world.dice.uuid(),
    applicationId: world.applications.custom,
    isSystem: false,
    isUICreatable: true,
    createdAt: now,
    updatedAt: now,
    color: null,
    shortcut: null,
    isActive: true,
    isSearchable: true,
    isLabelSyncedWithName: false,
    duplicateCriteria: null,
    labelIdentifierFieldMetadataId: null,
    imageIdentifierFieldMetadataId: null,
    ...draft,
  };
  world.catalogue.objects.set(object.id, object);
  world.catalogue.changed();
  return object;
}
