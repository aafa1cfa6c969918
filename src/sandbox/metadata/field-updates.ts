/**
 * updateOneField. The dangerous part is `options`: the list is taken as a whole, an option is "the same" only under its id. Records of
 * an option that went away silently get the default (SELECT) or lose it (MULTI_SELECT), nothing is told to webhooks (API.md §4).
 */
import { Problem } from '../problem';
import type { World } from '../world';
import { nowIso } from '../world';
import { addIndex } from './build';
import { announceUpdate, mustAdminister } from './change';
import type { Desk } from './change';
import { nameFaults } from './field-checks';
import type { Field, Option } from './model';
import { defaultFaults, hasOptions, optionFaults, readOptions, unquoted, valueMoves } from './options';
import { fault, metadataRefusal } from './refusals';
import type { Fault } from './refusals';
import { listOf, textOf } from '../unknown';

type Input = Readonly<Record<string, unknown>>;

const UPDATABLE = [
  'name',
  'label',
  'description',
  'icon',
  'isActive',
  'isNullable',
  'isUnique',
  'isUIEditable',
  'isLabelSyncedWithName',
  'defaultValue',
  'settings',
] as const;

export function updateField(desk: Desk, id: string, update: Input): Field {
  mustAdminister(desk);
  const { world } = desk;
  const field = world.catalogue.fields.get(id);
  if (field === undefined) throw unknownField();
  if (update.label === '')
    throw new Problem('label should not be empty', {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: 'An error occurred.',
    });
  const sent = UPDATABLE.filter((key) => update[key] !== undefined && update[key] !== null);
  if (field.isSystem) refuseSystem(world, field, sent);
  const options =
    hasOptions(field.type) && update.options !== undefined ? readOptions(update.options, world.dice) : null;
  refuseUpdate(world, field, faultsOf(world, field, { update, options }));
  const before = { ...field };
  if (options !== null) moveRecords(world, field, options);
  applyUpdate(world, field, { update, options });
  announceUpdate(desk, 'fieldMetadata', { id, before, after: field });
  return field;
}

type Change = { readonly update: Input; readonly options: readonly Option[] | null };

function faultsOf(world: World, field: Field, { update, options }: Change): readonly Fault[] {
  const shape = world.catalogue.shape(field.objectMetadataId);
  const name = textOf(update.name) ?? field.name;
  const label = textOf(update.label) ?? field.label;
  const isLabelSyncedWithName = (update.isLabelSyncedWithName ?? field.isLabelSyncedWithName) === true;
  const named =
    name === field.name && !isLabelSyncedWithName
      ? []
      : nameFaults(shape, { name, label, isLabelSyncedWithName, self: field.id });
  if (!hasOptions(field.type)) return named;
  const list = options ?? field.options ?? [];
  const defaultValue = update.defaultValue === undefined ? field.defaultValue : update.defaultValue;
  return [
    ...named,
    ...(options === null ? [] : optionFaults(options)),
    ...defaultFaults(field.type, defaultValue, list),
  ];
}

function applyUpdate(world: World, field: Field, { update, options }: Change): void {
  const before = { name: field.name, isUnique: field.isUnique };
  const changes = UPDATABLE.filter((key) => update[key] !== undefined).map(
    (key) => [key, update[key]] as const,
  );
  Object.assign(field, Object.fromEntries(changes), options === null ? {} : { options }, {
    updatedAt: nowIso(world),
  });
  if (field.isUnique && !before.isUnique) addIndex(world, field, 'UNIQUE');
  if (!field.isUnique && before.isUnique) dropUnique(world, field);
  if (field.name !== before.name) renameColumn(world, field, before.name);
  world.catalogue.changed();
}

function dropUnique(world: World, field: Field): void {
  for (const index of world.catalogue.indexesOf(field.objectMetadataId)) {
    if (index.isUnique && index.fieldIds.includes(field.id)) world.catalogue.indexes.delete(index.id);
  }
}

function renameColumn(world: World, field: Field, before: string): void {
  world.catalogue.changed();
  const shape = world.catalogue.shape(field.objectMetadataId);
  const [from, to] =
    field.relation?.kind === 'MANY_TO_ONE' ? [`${before}Id`, `${field.name}Id`] : [before, field.name];
  for (const row of [...world.tables.of(shape).rows.values()]) {
    const { [from]: value, ...rest } = row;
    world.tables.put(shape, { ...rest, id: row.id, [to]: value });
  }
}

/** Carries the values of records over to the new list. Writes no `updatedAt`: Postgres does it behind the records' back. */
function moveRecords(world: World, field: Field, options: readonly Option[]): void {
  const moves = valueMoves(field.options ?? [], options);
  const fallback = field.type === 'MULTI_SELECT' ? null : unquoted(field.defaultValue);
  const shape = world.catalogue.shape(field.objectMetadataId);
  for (const row of [...world.tables.of(shape).rows.values()]) {
    const held = row[field.name];
    const moved = Array.isArray(held) ? movedList(held, moves) : movedOne(held, moves, fallback);
    if (moved !== held) world.tables.put(shape, { ...row, [field.name]: moved });
  }
}

const movedOne = (
  held: unknown,
  moves: ReadonlyMap<string, string | null>,
  fallback: string | null,
): unknown => (typeof held === 'string' && moves.has(held) ? (moves.get(held) ?? fallback) : held);

function movedList(held: readonly unknown[], moves: ReadonlyMap<string, string | null>): unknown {
  const kept = listOf(held).flatMap((one) => {
    const moved = typeof one === 'string' ? moves.get(one) : undefined;
    return moved === undefined || moved === null ? [] : [moved];
  });
  return kept.length === 0 ? null : kept;
}

function refuseUpdate(world: World, field: Field, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw metadataRefusal('updating field', [
    { kind: 'fieldMetadata', type: 'update', errors: faults, about: aboutField(world, field) },
  ]);
}

function refuseSystem(world: World, field: Field, sent: readonly string[]): void {
  const forbidden = sent.filter((key) => key !== 'settings' && key !== 'isActive');
  if (forbidden.length === 0) return;
  refuseUpdate(world, field, [
    {
      ...fault(
        'FIELD_MUTATION_NOT_ALLOWED',
        `System fields only allow updating: universalSettings, isActive. Forbidden properties: ${forbidden.join(', ')}`,
      ),
      userFriendlyMessage: 'System fields cannot be updated',
    },
  ]);
}

const aboutField = (world: World, field: Field): Readonly<Record<string, unknown>> => ({
  universalIdentifier: field.universalIdentifier,
  name: field.name,
  objectMetadataUniversalIdentifier: world.catalogue.objects.get(field.objectMetadataId)?.universalIdentifier,
});

const unknownField = (): Problem => {
  const error = fault('FIELD_METADATA_NOT_FOUND', 'Field metadata to update not found');
  return new Problem('Validation errors occurred while updating field', {
    code: 'METADATA_VALIDATION_FAILED',
    errors: {
      fieldMetadata: [
        {
          errors: [error],
          type: 'update',
          metadataName: 'fieldMetadata',
          flatEntityMinimalInformation: { id: '' },
        },
      ],
    },
    summary: { totalErrors: 1, fieldMetadata: 1 },
    userFriendlyMessage: error.message,
    message: 'Validation failed for 1 fieldMetadata',
  });
};
