/** createOneObject, updateOneObject, deleteOneObject, with their side effects (API.md §4, PLATFORM.md §1.1). */
import { Problem } from '../problem';
import { isObject, textOf } from '../unknown';
import { nowIso } from '../world';
import type { World } from '../world';
import { addField, addObject } from './build';
import { announce, announceUpdate, mustAdminister } from './change';
import type { Desk } from './change';
import { dropColumns, dropViews, furnishObject } from './default-views';
import type { ObjectType } from './model';
import { capitalise, nameFault, nameOfLabel } from './names';
import { fault, metadataRefusal, objectLost } from './refusals';
import type { Fault } from './refusals';
import { addRelation, reverseDescription, tiedTo } from './relations';
import { SYSTEM_FIELDS } from './system-fields';

type Input = Readonly<Record<string, unknown>>;

export function createObject(desk: Desk, input: Input): ObjectType {
  mustAdminister(desk);
  const { world } = desk;
  refuseObject(world, objectFaults(world, input), String(input.nameSingular));
  const object = addObject(world, {
    nameSingular: String(input.nameSingular),
    namePlural: String(input.namePlural),
    labelSingular: String(input.labelSingular),
    labelPlural: String(input.labelPlural),
    description: textOf(input.description) ?? '',
    icon: textOf(input.icon) ?? '',
    color: textOf(input.color) ?? '',
    shortcut: textOf(input.shortcut),
    isLabelSyncedWithName: input.isLabelSyncedWithName === true,
  });
  addOwnFields(world, object, input.skipNameField !== true);
  addCompanions(world, object);
  furnishObject(world, object);
  announce(desk, {
    entity: 'objectMetadata',
    type: 'created',
    recordId: object.id,
    properties: { after: { ...object } },
  });
  return object;
}

function objectFaults(world: World, input: Input): readonly Fault[] {
  const names = [String(input.nameSingular), String(input.namePlural)];
  const [one, many] = names;
  const invalid = names.flatMap((name) => {
    const message = nameFault(name);
    return message === null ? [] : [fault('INVALID_OBJECT_INPUT', message, name)];
  });
  const same =
    one?.toLowerCase() === many?.toLowerCase()
      ? [fault('INVALID_OBJECT_INPUT', 'The singular and plural names cannot be the same for an object', one)]
      : [];
  const taken = [...world.catalogue.objects.values()].some((object) =>
    names.some((name) => name === object.nameSingular || name === object.namePlural),
  );
  const unsynced =
    input.isLabelSyncedWithName === true && nameOfLabel(String(input.labelSingular)) !== one
      ? [fault('INVALID_OBJECT_INPUT', 'Name is not synced with label', one)]
      : [];
  return [
    ...invalid,
    ...same,
    ...(taken ? [fault('OBJECT_ALREADY_EXISTS', 'Object already exists')] : []),
    ...unsynced,
  ];
}

function refuseObject(world: World, faults: readonly Fault[], name: string): void {
  if (faults.length === 0) return;
  const { before, after } = objectLost(world.dice);
  const own = {
    kind: 'objectMetadata' as const,
    type: 'create' as const,
    errors: faults,
    about: { universalIdentifier: world.dice.uuid(), nameSingular: name },
  };
  throw metadataRefusal('creating object', [...before, own, ...after]);
}

function addOwnFields(world: World, object: ObjectType, withName: boolean): void {
  const name = withName
    ? addField(world, {
        objectMetadataId: object.id,
        name: 'name',
        type: 'TEXT',
        label: 'Name',
        description: 'Name',
        icon: 'IconAbc',
      })
    : null;
  const fields = SYSTEM_FIELDS.map((field) =>
    addField(world, { ...field, objectMetadataId: object.id, isSystem: true, isUIEditable: false }),
  );
  object.labelIdentifierFieldMetadataId = name?.id ?? fields.find((field) => field.name === 'id')?.id ?? null;
  world.catalogue.changed();
}

const COMPANIONS = [
  {
    singular: 'timelineActivity',
    name: 'timelineActivities',
    label: 'Timeline Activities',
    icon: 'IconTimelineEvent',
  },
  { singular: 'attachment', name: 'attachments', label: 'Attachments', icon: 'IconFileImport' },
  { singular: 'noteTarget', name: 'noteTargets', label: 'Notes', icon: 'IconNotes' },
  { singular: 'taskTarget', name: 'taskTargets', label: 'Tasks', icon: 'IconCheckbox' },
] as const;

/** One more leg of `target` on each companion object. */
function addCompanions(world: World, object: ObjectType): void {
  for (const { singular, name, label, icon } of COMPANIONS) {
    const { object: companion, fields } = world.catalogue.shapeNamed(singular);
    const morphId = fields.find((field) => field.relation?.morph === 'target')?.morphId ?? world.dice.uuid();
    addRelation(world, {
      kind: 'ONE_TO_MANY',
      onDelete: 'SET_NULL',
      morph: 'target',
      morphId,
      source: { object, name, label, icon, description: tiedTo(object, companion) },
      target: {
        object: companion,
        name: `target${capitalise(object.nameSingular)}`,
        label: capitalise(object.nameSingular),
        icon,
        description: reverseDescription(object, companion),
      },
    });
  }
}

const UPDATABLE = [
  'labelSingular',
  'labelPlural',
  'description',
  'icon',
  'color',
  'shortcut',
  'isActive',
  'isSearchable',
  'isLabelSyncedWithName',
  'labelIdentifierFieldMetadataId',
  'imageIdentifierFieldMetadataId',
  'nameSingular',
  'namePlural',
] as const;

export function updateObject(desk: Desk, id: string, update: Input): ObjectType {
  mustAdminister(desk);
  const { world } = desk;
  const object = world.catalogue.objects.get(id);
  if (object === undefined)
    throw notFound('Object to update not found', 'OBJECT_METADATA_NOT_FOUND', 'Object not found.');
  const before = { ...object };
  const changes = UPDATABLE.filter((key) => update[key] !== undefined).map(
    (key) => [key, update[key]] as const,
  );
  Object.assign(object, Object.fromEntries(changes), { updatedAt: nowIso(world) });
  world.catalogue.changed();
  announceUpdate(desk, 'objectMetadata', { id, before, after: object });
  return object;
}

/** Drops the table and every field, on both sides of its relations; the sidebar entry stays, as on a real server. */
export function deleteObject(desk: Desk, id: string): ObjectType {
  mustAdminister(desk);
  const { world } = desk;
  const object = world.catalogue.objects.get(id);
  if (object === undefined) {
    throw new Problem('Could not find flat entity in maps', {
      code: 'INTERNAL_SERVER_ERROR',
      userFriendlyMessage: 'An error occurred.',
    });
  }
  if (object.applicationId === world.applications.standard) throw standardObject(world, object);
  for (const field of [...world.catalogue.fields.values()]) {
    if (field.objectMetadataId !== id && field.relation?.targetObjectId !== id) continue;
    dropField(world, field.id);
  }
  dropViews(world, id);
  world.tables.drop(id);
  world.catalogue.objects.delete(id);
  world.catalogue.changed();
  announce(desk, {
    entity: 'objectMetadata',
    type: 'deleted',
    recordId: id,
    properties: { before: { ...object } },
  });
  return object;
}

/** Removes one field with its indexes and columns. */
export function dropField(world: World, fieldId: string): void {
  for (const index of [...world.catalogue.indexes.values()]) {
    if (index.fieldIds.includes(fieldId)) world.catalogue.indexes.delete(index.id);
  }
  dropColumns(world, fieldId);
  world.catalogue.fields.delete(fieldId);
  world.catalogue.changed();
}

const standardObject = (world: World, object: ObjectType): Problem =>
  metadataRefusal('deleting object', [
    {
      kind: 'objectMetadata',
      type: 'delete',
      errors: [fault('INVALID_OBJECT_INPUT', 'Standard objects cannot be deleted')],
      about: { universalIdentifier: object.universalIdentifier, nameSingular: object.nameSingular },
    },
    ...world.catalogue
      .fieldsOf(object.id)
      .filter((field) => field.isSystem)
      .map((field) => ({
        kind: 'fieldMetadata' as const,
        type: 'delete' as const,
        errors: [fault('FIELD_MUTATION_NOT_ALLOWED', 'System fields cannot be deleted')],
        about: { universalIdentifier: field.universalIdentifier, name: field.name },
      })),
  ]);

export const notFound = (message: string, subCode: string | null, friendly = 'An error occurred.'): Problem =>
  new Problem(message, {
    ...(subCode === null ? {} : { subCode }),
    userFriendlyMessage: friendly,
    code: 'NOT_FOUND',
  });

export const inputOf = (value: unknown): Input => (isObject(value) ? value : {});
