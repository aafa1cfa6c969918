/** One declared field against what the object has. Identity is the API name; labels, icons and colours are staff's. */
import type { FieldSpec, RelationField, SelectField } from '../../objects/spec';
import type { FieldRow, ObjectRow, Refusal, SentOption, Step } from './step';

export type Outcome = {
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
  readonly notes: readonly string[];
  /** What will have been furnished once the steps are done: from then on it is staff's (`settled.ts`). */
  readonly settles: readonly string[];
};

export const nothing: Outcome = { steps: [], refusals: [], notes: [], settles: [] };
export const step = (...steps: readonly Step[]): Outcome => ({ ...nothing, steps });
export const refuse = (target: string, because: string, wayOut: string): Outcome => ({
  ...nothing,
  refusals: [{ target, because, wayOut }],
});
export const settle = (key: string): Outcome => ({ ...nothing, settles: [key] });
export const note = (sentence: string): Outcome => ({ ...nothing, notes: [sentence] });

export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    steps: outcomes.flatMap((outcome) => outcome.steps),
    refusals: outcomes.flatMap((outcome) => outcome.refusals),
    notes: outcomes.flatMap((outcome) => outcome.notes),
    settles: outcomes.flatMap((outcome) => outcome.settles),
  };
}

const SETTINGS = 'Paramètres → Modèle de données';

/** Existing options as they are (ids, order, labels, colours, the administrator's extra ones), then the missing ones. */
function completeOptions(object: string, wanted: SelectField, found: FieldRow): Outcome {
  const present = found.options ?? [];
  const added = wanted.options.filter((option) => !present.some(({ value }) => value === option.value));
  if (added.length === 0) return nothing;
  const last = Math.max(-1, ...present.map((option) => option.position));
  const kept: SentOption[] = present.map(({ id, value, label, color, position }) => ({
    ...(id ? { id } : {}),
    value,
    label,
    color: color ?? 'gray',
    position,
  }));
  const fresh = added.map((option, index) => ({ ...option, position: last + 1 + index }));
  const options = [...kept, ...fresh];
  return step({ do: 'addOptions', object, field: wanted.name, fieldId: found.id, options, added });
}

function planRelation(object: string, wanted: RelationField, found: FieldRow): Outcome {
  const target = `${object}.${wanted.name}`;
  const relation = found.relation;
  const other = relation?.targetObjectMetadata.nameSingular ?? 'rien';
  if (relation?.type !== 'MANY_TO_ONE' || other !== wanted.to) {
    return refuse(
      target,
      `est une relation ${relation?.type ?? 'sans cible'} vers « ${other} », MAX attend MANY_TO_ONE vers « ${wanted.to} »`,
      `Renommez ou supprimez ce champ (${SETTINGS}), puis relancez.`,
    );
  }
  const reverse = relation.targetFieldMetadata;
  if (reverse.name === wanted.reverse.name) return nothing;
  return step({
    do: 'renameReverse',
    object,
    field: wanted.name,
    reverseId: reverse.id,
    from: reverse.name,
    to: wanted.reverse.name,
  });
}

/** The same name, the same type: what of it may still be missing. */
function planShape(object: string, wanted: FieldSpec, found: FieldRow): Outcome {
  switch (wanted.kind) {
    case 'SELECT':
    case 'MULTI_SELECT':
      return completeOptions(object, wanted, found);
    case 'RELATION':
      return planRelation(object, wanted, found);
    case 'NUMBER':
    case 'BOOLEAN':
    case 'FILES':
      return nothing;
    default:
      if (wanted.unique !== true || found.isUnique === true) return nothing;
      return step({ do: 'makeUnique', object, field: wanted.name, fieldId: found.id });
  }
}

/** A relation takes two more names: its column `<name>Id` here, and its other side on the target. */
function refuseTakenNames(wanted: RelationField, object: string, objects: readonly ObjectRow[]): Outcome {
  const holds = (owner: string, name: string): boolean =>
    objects.some(
      ({ nameSingular, fieldsList }) =>
        nameSingular === owner && fieldsList.some((field) => field.name === name),
    );
  const taken = (owner: string, name: string, use: string): Outcome =>
    holds(owner, name)
      ? refuse(`${owner}.${name}`, use, `Renommez ce champ (${SETTINGS}), puis relancez.`)
      : nothing;
  return together([
    taken(object, `${wanted.name}Id`, `occupe la colonne de la relation « ${object}.${wanted.name} »`),
    taken(wanted.to, wanted.reverse.name, `occupe le nom de retour de « ${object}.${wanted.name} »`),
  ]);
}

/** `objects` is the whole workspace, to see names taken there; `found` is `null` for an object still to create. */
export function planField(
  wanted: FieldSpec,
  objectName: string,
  found: ObjectRow | null,
  objects: readonly ObjectRow[],
): Outcome {
  const name = `${objectName}.${wanted.name}`;
  const field = found?.fieldsList.find((candidate) => candidate.name === wanted.name);
  if (!field) {
    const taken = wanted.kind === 'RELATION' ? refuseTakenNames(wanted, objectName, objects) : nothing;
    return taken.refusals.length > 0 ? taken : step({ do: 'createField', object: objectName, field: wanted });
  }
  if (field.type !== wanted.kind) {
    return refuse(
      name,
      `est de type ${field.type}, MAX attend ${wanted.kind}`,
      `Renommez ou supprimez ce champ (${SETTINGS}), puis relancez : MAX ne change ni n’efface un champ existant.`,
    );
  }
  const shape = planShape(objectName, wanted, field);
  if (field.isActive !== false) return shape;
  return together([
    { ...shape, steps: [] },
    note(`${name} est désactivé dans Twenty : laissé ainsi. MAX ne peut pas s’en servir.`),
  ]);
}
