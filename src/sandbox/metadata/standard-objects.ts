/** Brings Twenty's standard objects into a new workspace. */
import { without } from '../unknown';
import type { World } from '../world';
import { addField, addObject } from './build';
import type { FieldDraft } from './build';
import type { ObjectType } from './model';
import { addRelation } from './relations';
import { STANDARD_OBJECTS } from './standard';
import type { StandardField, StandardObject, StandardReverse } from './standard-object';
import { SYSTEM_FIELDS } from './system-fields';

/** All objects with their plain fields first, then the relations between them. */
export function installStandardObjects(world: World): void {
  const made = STANDARD_OBJECTS.map((declared) => ({ declared, object: installObject(world, declared) }));
  for (const { declared, object } of made) {
    const morphId = world.dice.uuid();
    for (const field of declared.fields) {
      if (field.to !== undefined && field.reverse !== undefined) {
        installRelation(world, object, { field, to: field.to, reverse: field.reverse, morphId });
      }
    }
  }
}

function installObject(world: World, declared: StandardObject): ObjectType {
  const { fields, labelIdentifier, ...texts } = declared;
  const object = addObject(world, { ...texts, applicationId: world.applications.standard });
  const shared = { objectMetadataId: object.id, applicationId: world.applications.standard };
  for (const field of SYSTEM_FIELDS)
    addField(world, { ...shared, ...field, isSystem: true, isUIEditable: false });
  for (const field of fields) {
    if (field.to === undefined) addField(world, { ...shared, ...plainField(world, field), ...shared });
  }
  object.labelIdentifierFieldMetadataId =
    world.catalogue.fieldsOf(object.id).find((field) => field.name === labelIdentifier)?.id ?? null;
  world.catalogue.changed();
  return object;
}

function plainField(world: World, field: StandardField): Omit<FieldDraft, 'objectMetadataId'> {
  const rest = without(field, 'to', 'reverse', 'onDelete', 'options');
  if (field.options === undefined) return rest;
  const options = field.options.map(([value, label, color], position) => ({
    id: world.dice.uuid(),
    color,
    label,
    value,
    position,
  }));
  return { ...rest, options };
}

type Link = {
  readonly field: StandardField;
  readonly to: string;
  readonly reverse: StandardReverse;
  readonly morphId: string;
};

function installRelation(world: World, object: ObjectType, { field, to, reverse, morphId }: Link): void {
  const { object: target } = world.catalogue.shapeNamed(to);
  const standard = { applicationId: world.applications.standard };
  addRelation(world, {
    kind: 'MANY_TO_ONE',
    onDelete: field.onDelete ?? 'SET_NULL',
    source: {
      object,
      name: field.name,
      label: field.label,
      icon: field.icon,
      description: field.description ?? null,
      extra: { ...standard, isUIEditable: field.isUIEditable ?? true },
    },
    target: { object: target, ...reverse, extra: standard },
    ...(field.type === 'MORPH_RELATION' ? { morph: 'target', morphId } : {}),
  });
}
