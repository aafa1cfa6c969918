/** Which columns to show in an object's default view: ours, and only while nobody else has arranged that view. */
import type { ObjectSpec } from '../../objects/spec';
import type { ViewRow } from '../twenty/metadata-views';
import { columnPosition, isOurPosition } from './columns';
import { nothing, step, type Outcome } from './plan-field';
import { VIEW_INPUT } from './server-inputs';
import type { Actual, ObjectRow, Step } from './step';

const showColumn = (wanted: ObjectSpec, field: string, index: number): Step => ({
  do: 'showColumn',
  object: wanted.singular,
  field,
  label: wanted.fields.find(({ name }) => name === field)?.label ?? field,
  position: columnPosition(index),
});

/** As MAX or Twenty left it: what is visible is Twenty's own or placed by us, and nothing placed by us was hidden. */
function isUntouched(view: ViewRow, found: ObjectRow): boolean {
  const fields = new Map(found.fieldsList.map((field) => [field.id, field]));
  return view.viewFields.every((column) => {
    const field = fields.get(column.fieldMetadataId);
    const builtIn = field === undefined || field.isSystem === true || field.name === 'name';
    return builtIn || column.isVisible === isOurPosition(column.position);
  });
}

/** For an object that exists: the columns still hidden. A field still to be created has no column yet, and counts as hidden. */
function missingColumns(
  wanted: ObjectSpec,
  columns: readonly string[],
  found: ObjectRow,
  view: ViewRow,
): readonly Step[] {
  return columns.flatMap((name, index) => {
    const field = found.fieldsList.find((candidate) => candidate.name === name);
    if (field?.isActive === false) return [];
    const column = view.viewFields.find(({ fieldMetadataId }) => fieldMetadataId === field?.id);
    return column?.isVisible === true ? [] : [showColumn(wanted, name, index)];
  });
}

/** `columns` are field names, in order. */
export function planColumns(wanted: ObjectSpec, columns: readonly string[], actual: Actual): Outcome {
  // Without this input the server cannot show them; everything works without.
  if (!actual.server.shapes[VIEW_INPUT]) return nothing;
  const found = actual.objects.find((object) => object.nameSingular === wanted.singular);
  if (!found) return step(...columns.map((name, index) => showColumn(wanted, name, index)));
  const view = actual.views.find(({ objectMetadataId }) => objectMetadataId === found.id);
  if (!view || !found.isActive || !isUntouched(view, found)) return nothing;
  return step(...missingColumns(wanted, columns, found, view));
}
