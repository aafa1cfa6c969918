/** createOneField of type RELATION: both fields at once, the reverse named after its label (API.md §3, §4). */
import { isObject, textOf } from '../unknown';
import type { Desk } from './change';
import type { Shape } from './catalogue';
import { nameFaults } from './field-checks';
import { refuseField } from './fields';
import type { Field, ObjectType, RelationKind } from './model';
import { nameOfLabel } from './names';
import { metadataRefusal } from './refusals';
import type { Fault } from './refusals';
import { addRelation, reverseDescription, tiedTo } from './relations';

type Input = Readonly<Record<string, unknown>>;

export function createRelationField({ world }: Desk, shape: Shape, input: Input): Field {
  const { kind, target, reverseLabel, icon } = payloadOf({ input, objects: world.catalogue.objects });
  const name = String(input.name);
  const label = String(input.label);
  const reverseName = nameOfLabel(reverseLabel);
  const other = world.catalogue.shape(target.id);
  refuseField(world, shape, {
    name,
    faults: nameFaults(shape, { name, label, isLabelSyncedWithName: input.isLabelSyncedWithName === true }),
  });
  const reverse = { name: reverseName, label: reverseLabel, isLabelSyncedWithName: false };
  const taken =
    other.object.id === shape.object.id && reverseName === name
      ? [sameName(name)]
      : nameFaults(other, reverse);
  refuseField(world, other, { name: reverseName, faults: taken });
  const [field] = addRelation(world, {
    kind,
    onDelete: 'SET_NULL',
    source: {
      object: shape.object,
      name,
      label,
      icon: textOf(input.icon) ?? '',
      description: textOf(input.description) ?? tiedTo(shape.object, target),
    },
    target: {
      object: target,
      name: reverseName,
      label: reverseLabel,
      icon,
      description: reverseDescription(shape.object, target),
    },
  });
  return field;
}

const sameName = (name: string): Fault => ({
  code: 'NOT_AVAILABLE',
  value: name,
  message: `Name "${name}" is not available as it is already used by another field`,
  userFriendlyMessage: `Name "${name}" is not available as it is already used by another field`,
});

type Payload = {
  readonly kind: RelationKind;
  readonly target: ObjectType;
  readonly reverseLabel: string;
  readonly icon: string;
};

function payloadOf({ input, objects }: { input: Input; objects: ReadonlyMap<string, ObjectType> }): Payload {
  const payload = input.relationCreationPayload;
  if (!isObject(payload)) throw malformed(input, missing('Relation creation payload is required'));
  const target = objects.get(String(payload.targetObjectMetadataId));
  if (target === undefined) {
    throw malformed(input, {
      code: 'FIELD_METADATA_RELATION_MALFORMED',
      message: 'Object metadata relation target not found for relation creation payload',
      userFriendlyMessage: 'Object targeted by field to create not found',
      value: payload,
    });
  }
  const faults = payloadFaults(payload);
  if (faults.length > 0) {
    throw malformed(input, {
      code: 'FIELD_METADATA_RELATION_MALFORMED',
      message: `Relation creation payload is invalid: ${faults.join(', ')}`,
      userFriendlyMessage: 'Invalid relation creation payload',
      value: payload,
    });
  }
  return {
    target,
    kind: payload.type === 'ONE_TO_MANY' ? 'ONE_TO_MANY' : 'MANY_TO_ONE',
    reverseLabel: textOf(payload.targetFieldLabel) ?? '',
    icon: textOf(payload.targetFieldIcon) ?? '',
  };
}

function payloadFaults(payload: Input): readonly string[] {
  return [
    ...(typeof payload.targetFieldLabel === 'string' ? [] : ['targetFieldLabel must be a string']),
    ...(typeof payload.targetFieldIcon === 'string' ? [] : ['targetFieldIcon must be a string']),
    ...(payload.type === 'MANY_TO_ONE' || payload.type === 'ONE_TO_MANY'
      ? []
      : ['type must be a valid enum value']),
  ];
}

const missing = (message: string): Fault => ({
  code: 'INVALID_FIELD_INPUT',
  message,
  userFriendlyMessage: message,
});

const malformed = (input: Input, error: Fault): Error =>
  metadataRefusal('creating field', [
    {
      kind: 'fieldMetadata',
      type: 'create',
      errors: [error],
      about: { name: String(input.name), objectMetadataId: String(input.objectMetadataId) },
    },
  ]);
