/** How the view that Twenty made with an object is arranged: by us once, and only while nobody else has. */
import type { ObjectSpec } from '../../objects/spec';
import { fieldOf, widthOf, type DefaultViewSpec } from '../../objects/views/spec';
import { defaultViewOf, type ViewRow } from '../twenty/metadata-views';
import { nothing, settle, step, together, type Outcome } from './plan-field';
import { VIEW_INPUT } from './server-inputs';
import type { Actual, ObjectRow, Step } from './step';

/**
 * Between the title (Twenty puts it at 0) and Twenty's own columns (from 1 on), so nothing else has to move. A field that
 * has such a position was placed by MAX once: hidden since, it was hidden by a person.
 */
const columnPosition = (index: number): number => (index + 1) / 100;
const isOurPosition = (position: number): boolean => position > 0 && position < 1;

/** Columns Twenty shows by itself and nobody looks at; the date of creation stays. */
const USELESS = ['createdBy', 'updatedAt', 'updatedBy'];

type Wanted = { readonly object: ObjectSpec; readonly view: DefaultViewSpec };

function showColumns({ object, view }: Wanted): readonly Step[] {
  return view.columns.map((column, index): Step => {
    const field = fieldOf(column);
    return {
      do: 'showColumn',
      object: object.singular,
      field,
      label: object.fields.find(({ name }) => name === field)?.label ?? field,
      position: columnPosition(index),
      size: widthOf(column),
    };
  });
}

const hideColumn = ({ object }: Wanted, field: string): Step => ({
  do: 'hideColumn',
  object: object.singular,
  field,
});

/** Twenty's own name for it; any other was chosen by a person. */
const twentysName = (object: ObjectSpec): string => `All ${object.labelPlural}`;

function arrangeAll(wanted: Wanted): readonly Step[] {
  const { object, view } = wanted;
  return [
    { do: 'renameView', object: object.singular, from: twentysName(object), to: view.name },
    ...showColumns(wanted),
    ...(view.titleWidth === undefined ? [] : [widenTitle(object, view.titleWidth)]),
    ...USELESS.map((field) => hideColumn(wanted, field)),
    ...view.sorts.map((sort): Step => ({ do: 'sortDefault', object: object.singular, sort })),
  ];
}

const widenTitle = (object: ObjectSpec, size: number): Step => ({
  do: 'widenTitle',
  object: object.singular,
  size,
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

/** What of `arrangeAll` a view that exists still lacks. A field still to be created has no column yet. */
function isMissing(found: ObjectRow, view: ViewRow): (candidate: Step) => boolean {
  const columnOf = (name: string) => {
    const field = found.fieldsList.find((one) => one.name === name);
    if (field?.isActive === false) return null;
    return view.viewFields.find(({ fieldMetadataId }) => fieldMetadataId === field?.id);
  };
  return (candidate) => {
    switch (candidate.do) {
      case 'renameView':
        return view.name === candidate.from;
      case 'showColumn':
        return columnOf(candidate.field) !== null && columnOf(candidate.field)?.isVisible !== true;
      case 'hideColumn':
        return columnOf(candidate.field)?.isVisible === true;
      case 'widenTitle':
        return columnOf('name')?.size !== candidate.size;
      case 'sortDefault':
        return view.viewSorts.length === 0;
      default:
        return false;
    }
  };
}

const keyOf = (object: ObjectSpec): string => `defaut.${object.singular}`;

/** Without this input the server cannot arrange views; everything works without. */
export function planDefault(wanted: Wanted, actual: Actual): Outcome {
  const { object } = wanted;
  if (!actual.server.shapes[VIEW_INPUT] || actual.settled?.has(keyOf(object)) !== false) return nothing;
  const found = actual.objects.find(({ nameSingular }) => nameSingular === object.singular);
  if (!found) return together([step(...arrangeAll(wanted)), settle(keyOf(object))]);
  if (!found.isActive) return nothing;
  const view = defaultViewOf(actual.views, found.id);
  if (!view || !isUntouched(view, found)) return settle(keyOf(object));
  const missing = arrangeAll(wanted).filter(isMissing(found, view));
  return together([step(...missing), settle(keyOf(object))]);
}
