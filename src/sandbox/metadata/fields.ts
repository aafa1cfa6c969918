/** createOneField and deleteOneField (API.md §4, PLATFORM.md §1.3). */
import { Problem } from '../problem';
import { isMissing, isObject, isUuid, textOf, without } from '../unknown';
import type { World } from '../world';
import { addField } from './build';
import { announce, mustAdminister } from './change';
import type { Desk } from './change';
import { furnishField } from './default-views';
import { fieldFaults } from './field-checks';
import type { FieldClaim } from './field-checks';
import type { Shape } from './catalogue';
import { isOneToMany, joinColumn } from './model';
import type { Field, FieldType, ObjectType } from './model';
import { hasOptions, ratingOptions, readOptions } from './options';
import { dropField, notFound } from './objects';
import { createRelationField } from './relation-fields';
import { columnsLost, fault, metadataRefusal } from './refusals';
import type { Fault } from './refusals';

type Input = Readonly<Record<string, unknown>>;

export function createField(desk: Desk, input: Input): Field {
  mustAdminister(desk);
  const { world } = desk;
  const shape = ownerOf(world, input);
  const field =
    input.type === 'RELATION'
      ? createRelationField(desk, shape, input)
      : createPlainField(world, shape, input);
  furnishField(world, field);
  const reverse = world.catalogue.fields.get(field.relation?.targetFieldId ?? '');
  if (reverse !== undefined) furnishField(world, reverse);
  backfill(world, shape.object, field);
  announce(desk, {
    entity: 'fieldMetadata',
    type: 'created',
    recordId: field.id,
    properties: { after: announced(field) },
  });
  return field;
}

const announced = (field: Field): Readonly<Record<string, unknown>> => without(field, 'relation');

function ownerOf(world: World, input: Input): Shape {
  const id = String(input.objectMetadataId);
  if (world.catalogue.objects.has(id)) return world.catalogue.shape(id);
  throw metadataRefusal('creating field', [
    {
      kind: 'fieldMetadata',
      type: 'create',
      errors: [
        {
          code: 'OBJECT_METADATA_NOT_FOUND',
          message: 'Provided object metadata id does not exist',
          userFriendlyMessage: 'Created field metadata, parent object metadata not found',
        },
      ],
      about: { name: String(input.name), objectMetadataId: id },
    },
  ]);
}

function createPlainField(world: World, shape: Shape, input: Input): Field {
  const claim = claimOf(world, input);
  refuseField(world, shape, { name: claim.name, faults: fieldFaults(shape, claim) });
  refuseBrokenDefault(world, input);
  return addField(world, {
    objectMetadataId: shape.object.id,
    name: claim.name,
    type: claim.type,
    label: claim.label,
    description: textOf(input.description) ?? '',
    icon: textOf(input.icon) ?? '',
    isActive: input.isActive !== false,
    isNullable: input.isNullable !== false,
    isUnique: input.isUnique === true,
    isUIEditable: input.isUIEditable !== false,
    isLabelSyncedWithName: claim.isLabelSyncedWithName,
    defaultValue: input.defaultValue ?? null,
    options: hasOptions(claim.type) ? claim.options : null,
    settings: isObject(input.settings) ? input.settings : null,
  });
}

function claimOf(world: World, input: Input): FieldClaim {
  const type = String(input.type) as FieldType;
  return {
    type,
    name: String(input.name),
    label: String(input.label),
    isLabelSyncedWithName: input.isLabelSyncedWithName === true,
    options: type === 'RATING' ? ratingOptions(world.dice) : readOptions(input.options, world.dice),
    defaultValue: input.defaultValue ?? null,
    settings: input.settings,
  };
}

/** Refuses with the columns that the two default views lose. */
export function refuseField(
  world: World,
  shape: Shape,
  { name, faults }: { name: string; faults: readonly Fault[] },
): void {
  if (faults.length === 0) return;
  const views = world.furniture
    .viewsOf(shape.object.id)
    .filter((view) => view.key === 'INDEX' || view.type === 'FIELDS_WIDGET');
  throw metadataRefusal('creating fields', [
    {
      kind: 'fieldMetadata',
      type: 'create',
      errors: faults,
      about: {
        universalIdentifier: world.dice.uuid(),
        name,
        objectMetadataUniversalIdentifier: shape.object.universalIdentifier,
      },
    },
    ...columnsLost(world.dice, views.length),
  ]);
}

/** A default that no column can hold breaks in the database, not in the checks (recorded metadata/e29; seen on a real server). */
function refuseBrokenDefault(world: World, { type, defaultValue }: Input): void {
  if (isMissing(defaultValue)) return;
  const isBroken =
    (type === 'NUMBER' && typeof defaultValue !== 'number') ||
    (type === 'TEXT' && !(typeof defaultValue === 'string' && /^'.*'$/s.test(defaultValue)));
  if (!isBroken) return;
  throw new Problem(
    `Migration action 'create' for 'fieldMetadata' (universalIdentifier: ${world.dice.uuid()}) failed`,
    { code: 'INTERNAL_SERVER_ERROR', userFriendlyMessage: 'Migration execution failed.' },
  );
}

/** A new column holds its default in the rows that exist already. */
function backfill(world: World, object: ObjectType, field: Field): void {
  if (isOneToMany(field) || field.type === 'TS_VECTOR') return;
  const shape = world.catalogue.shape(object.id);
  const column = field.relation === null ? field.name : joinColumn(field);
  for (const row of [...world.tables.of(shape).rows.values()]) {
    if (row[column] === undefined) world.tables.put(shape, { ...row, [column]: columnDefault(field) });
  }
}

function columnDefault(field: Field): unknown {
  if (field.relation !== null) return null;
  const { defaultValue } = field;
  if (typeof defaultValue === 'string') return defaultValue.replace(/^'(.*)'$/s, '$1');
  return isObject(defaultValue) ? null : defaultValue;
}

export function deleteField(desk: Desk, id: string): Field {
  mustAdminister(desk);
  const { world } = desk;
  const field = world.catalogue.fields.get(id);
  if (!isUuid(id) || field === undefined)
    throw notFound('Field to delete not found', 'FIELD_METADATA_NOT_FOUND', 'Field not found.');
  if (field.isSystem || field.applicationId === world.applications.standard) throw standardField(field);
  const owner = world.catalogue.objects.get(field.objectMetadataId);
  if (owner?.labelIdentifierFieldMetadataId === id) throw labelField(owner, field);
  dropField(world, id);
  if (field.relation !== null) dropField(world, field.relation.targetFieldId);
  announce(desk, {
    entity: 'fieldMetadata',
    type: 'deleted',
    recordId: id,
    properties: { before: announced(field) },
  });
  return field;
}

const standardField = (field: Field): Problem =>
  new Problem(`Cannot delete standard field "${field.name}"`, {
    subCode: 'FIELD_MUTATION_NOT_ALLOWED',
    userFriendlyMessage: 'This field cannot be modified.',
    code: 'FORBIDDEN',
  });

const labelField = (owner: ObjectType, field: Field): Problem =>
  metadataRefusal('deleting field', [
    {
      kind: 'fieldMetadata',
      type: 'delete',
      errors: [
        fault('FIELD_MUTATION_NOT_ALLOWED', 'Cannot delete, please update the label identifier field first'),
      ],
      about: {
        universalIdentifier: field.universalIdentifier,
        name: field.name,
        objectMetadataUniversalIdentifier: owner.universalIdentifier,
      },
    },
  ]);
