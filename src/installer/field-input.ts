/** Declarations as Twenty's inputs take them (API.md §4; PLATFORM.md §1.3 for the quoting of defaults). */
import type { FieldSpec, ObjectSpec } from '../../objects/spec';
import type { Input } from '../twenty/metadata-model';

/** `isLabelSyncedWithName: false`, or Twenty would derive API names from the French labels. */
export function objectInput(object: ObjectSpec): Input {
  return {
    nameSingular: object.singular,
    namePlural: object.plural,
    labelSingular: object.labelSingular,
    labelPlural: object.labelPlural,
    description: object.description,
    icon: object.icon,
    isLabelSyncedWithName: false,
  };
}

/** A text default carries its own single quotes inside the string. */
const quoted = (value: string): string => `'${value}'`;

function ofKind(field: FieldSpec, objectIds: ReadonlyMap<string, string>): Input {
  switch (field.kind) {
    case 'NUMBER':
    case 'BOOLEAN':
      return { defaultValue: field.default };
    case 'SELECT':
    case 'MULTI_SELECT':
      return {
        options: field.options.map((option, position) => ({ ...option, position })),
        defaultValue: field.default === undefined ? undefined : quoted(field.default),
      };
    case 'FILES':
      return { settings: { maxNumberOfValues: field.max } };
    case 'RELATION':
      return {
        relationCreationPayload: {
          type: 'MANY_TO_ONE',
          targetObjectMetadataId: objectIds.get(field.to),
          targetFieldLabel: field.reverse.label,
          targetFieldIcon: field.reverse.icon,
        },
      };
    default:
      return { isUnique: field.unique };
  }
}

/** `objectIds` by `nameSingular`: a relation needs the id of its target. */
export function fieldInput(
  field: FieldSpec,
  objectId: string,
  objectIds: ReadonlyMap<string, string>,
): Input {
  return {
    objectMetadataId: objectId,
    type: field.kind,
    name: field.name,
    label: field.label,
    description: field.description,
    icon: field.icon,
    isLabelSyncedWithName: false,
    ...ofKind(field, objectIds),
  };
}
