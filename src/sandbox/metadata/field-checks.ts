/** Why a field would be refused: its name, its label, its options, its default (API.md §4; recorded metadata/e10-e34). */
import { compositeColumns } from '../values/composites';
import { isObject } from '../unknown';
import type { Shape } from './catalogue';
import { isManyToOne, joinColumn } from './model';
import type { FieldType, Option } from './model';
import { nameFault, nameOfLabel } from './names';
import { defaultFaults, hasOptions, optionFaults } from './options';
import { fault } from './refusals';
import type { Fault } from './refusals';

export type FieldClaim = {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly isLabelSyncedWithName: boolean;
  readonly options: readonly Option[];
  readonly defaultValue: unknown;
  readonly settings: unknown;
  /** Id of the field when it exists already: it may keep its own name. */
  readonly self?: string;
};

export function fieldFaults(shape: Shape, claim: FieldClaim): readonly Fault[] {
  return [
    ...typeFaults(claim),
    ...nameFaults(shape, claim),
    ...(hasOptions(claim.type) ? optionFaults(claim.options) : []),
    ...(hasOptions(claim.type) ? defaultFaults(claim.type, claim.defaultValue, claim.options) : []),
  ];
}

export function nameFaults(
  shape: Shape,
  claim: Pick<FieldClaim, 'name' | 'label' | 'isLabelSyncedWithName' | 'self'>,
): readonly Fault[] {
  const { name } = claim;
  const invalid = nameFault(name);
  return [
    ...(invalid === null ? [] : [fault('INVALID_FIELD_INPUT', invalid, name)]),
    ...availability(shape, name, claim.self),
    ...(claim.isLabelSyncedWithName && nameOfLabel(claim.label) !== name ? [notSynced(claim.label)] : []),
  ];
}

const notSynced = (label: string): Fault => ({
  code: 'NAME_NOT_SYNCED_WITH_LABEL',
  message: 'Name is not synced with label',
  userFriendlyMessage: 'Field name is not synced with field label',
  value: label,
});

function availability(shape: Shape, name: string, self: string | undefined): readonly Fault[] {
  const others = shape.fields.filter((field) => field.id !== self);
  if (others.some((field) => field.name === name || field.relation?.morph === name)) {
    return [
      fault('NOT_AVAILABLE', `Name "${name}" is not available as it is already used by another field`, name),
    ];
  }
  if (others.some((field) => isManyToOne(field) && joinColumn(field) === name))
    return [usedByJoinColumn(name)];
  if (!others.some((field) => compositeColumns(field).includes(name))) return [];
  return [
    {
      code: 'RESERVED_KEYWORD',
      message: `Name "${name}" is reserved composite field name`,
      value: name,
      userFriendlyMessage: `Name "${name}" is not available`,
    },
  ];
}

const usedByJoinColumn = (name: string): Fault => ({
  code: 'NOT_AVAILABLE',
  value: name,
  message: `Name "${name}" is not available as it is already used by another join column name`,
  userFriendlyMessage: `Name "${name}" is not available as it is already used by join column name`,
});

const NUMERIC_REFUSED: Fault = {
  code: 'INVALID_FIELD_INPUT',
  message: 'Field type NUMERIC is not supported for field creation. Use NUMBER instead.',
  userFriendlyMessage: 'Field type NUMERIC is not supported. Use Number instead.',
  value: 'NUMERIC',
};

function typeFaults({ type, settings, name }: FieldClaim): readonly Fault[] {
  if (type === 'NUMERIC') return [NUMERIC_REFUSED];
  if (type === 'TS_VECTOR')
    return [fault('INVALID_FIELD_INPUT', 'TS Vector is not supported for field creation')];
  if (type === 'POSITION') {
    return [
      {
        code: 'INVALID_FIELD_INPUT',
        message: `Field type POSITION must be named "position", got "${name}"`,
        userFriendlyMessage: 'Field type POSITION must be named "position"',
        value: name,
      },
      fault('INVALID_FIELD_INPUT', 'Field type POSITION must be a system field', false),
    ];
  }
  if (type !== 'FILES') return [];
  const max = isObject(settings) ? settings.maxNumberOfValues : undefined;
  if (typeof max === 'number' && max > 0 && max <= 60) return [];
  return [
    fault(
      'INVALID_FIELD_INPUT',
      'maxNumberOfValues must be defined in settings and be a number greater than 0 and less than or equal to 60',
    ),
  ];
}
