/** Is this object MAX's, or somebody else's that happens to have the name? */
import type { ObjectSpec } from '../../objects/spec';
import type { FieldRow, ObjectRow } from './step';

/** What Twenty gives every custom object by itself (API.md §4), under these targets or names. */
const BUILT_IN_TARGETS = ['attachment', 'noteTarget', 'taskTarget', 'timelineActivity', 'favorite'];

/** The two that are not marked as Twenty's own: the title, and the relations every object gets. */
function isBuiltIn(field: FieldRow): boolean {
  if (field.isSystem === true || field.name === 'name') return true;
  return field.relation ? BUILT_IN_TARGETS.includes(field.relation.targetObjectMetadata.nameSingular) : false;
}

/** Names the model puts on `object` from elsewhere: the other side of relations that point to it. */
function reverseNames(object: string, model: readonly ObjectSpec[]): ReadonlySet<string> {
  const names = model.flatMap((source) =>
    source.fields.flatMap((field) =>
      field.kind === 'RELATION' && field.to === object ? [field.reverse.name] : [],
    ),
  );
  return new Set(names);
}

/** Fields that neither Twenty nor MAX put there: the administrator's own. */
export function foreignFields(
  found: ObjectRow,
  wanted: ObjectSpec,
  model: readonly ObjectSpec[],
): readonly FieldRow[] {
  const ours = new Set([
    ...wanted.fields.map((field) => field.name),
    ...reverseNames(wanted.singular, model),
  ]);
  return found.fieldsList.filter((field) => !isBuiltIn(field) && !ours.has(field.name));
}

/**
 * Ours when it carries our description (set at creation, so an installation killed early is recognised), or at least half
 * of our fields (the description may be changed), or nothing but our fields (an installation killed early).
 */
export function isOurs(found: ObjectRow, wanted: ObjectSpec, model: readonly ObjectSpec[]): boolean {
  if (found.isSystem) return false;
  if (found.description === wanted.description) return true;
  const types = new Map(found.fieldsList.map((field) => [field.name, field.type]));
  const present = wanted.fields.filter((field) => types.get(field.name) === field.kind);
  if (present.length * 2 >= wanted.fields.length) return true;
  return foreignFields(found, wanted, model).length === 0;
}
