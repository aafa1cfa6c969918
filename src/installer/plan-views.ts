/** Views beside the default ones: made once, whole; from then on they are staff's, and a removed one stays away. */
import { fieldOf, widthOf, type ViewSpec } from '../../objects/views/spec';
import type { ViewRow } from '../twenty/metadata-views';
import { columnId, filterId, sortId, viewId } from './furniture-ids';
import { note, nothing, settle, step, together, type Outcome } from './plan-field';
import { CREATE_VIEW_INPUT } from './server-inputs';
import type { Actual, ObjectRow, PlacedColumn, Step } from './step';

/** Cards without a value: MAX gives every lead a status within seconds. */
const EMPTY_GROUP = '';

const titleOf = (view: ViewSpec): PlacedColumn => ({
  field: 'name',
  position: 0,
  size: view.titleWidth ?? 180,
});

/** The title first, or Twenty refuses ("Label identifier view field has to be in the lowest position"). */
const columnsOf = (view: ViewSpec): readonly PlacedColumn[] => [
  titleOf(view),
  ...view.columns.map((column, index) => ({
    field: fieldOf(column),
    position: index + 1,
    size: widthOf(column),
  })),
];

/** Every step that makes the view; `position` is its place in the list of the object's views. */
function makeWhole(view: ViewSpec, position: number): readonly Step[] {
  return [
    { do: 'createView', view, position },
    { do: 'addColumns', view, columns: columnsOf(view) },
    ...view.conditions.map((condition): Step => ({ do: 'addFilter', view, condition })),
    ...view.sorts.map((sort): Step => ({ do: 'addSort', view, sort })),
    ...(view.shape.kind === 'KANBAN'
      ? [{ do: 'hideGroups', view, values: [...view.shape.hidden, EMPTY_GROUP] } as const]
      : []),
  ];
}

/** What an installation that was cut short still owes to a view that exists. */
function rest(steps: readonly Step[], row: ViewRow, found: ObjectRow): readonly Step[] {
  const has = (parts: readonly { readonly id: string }[], id: string): boolean =>
    parts.some((part) => part.id === id);
  const isColumn = (field: string): boolean => {
    const { id } = found.fieldsList.find(({ name }) => name === field) ?? {};
    return (
      has(row.viewFields, columnId(row.id, field)) ||
      row.viewFields.some((column) => column.fieldMetadataId === id)
    );
  };
  return steps.flatMap((candidate): readonly Step[] => {
    switch (candidate.do) {
      case 'addColumns': {
        const columns = candidate.columns.filter(({ field }) => !isColumn(field));
        return columns.length === 0 ? [] : [{ ...candidate, columns }];
      }
      case 'addFilter':
        return has(row.viewFilters, filterId(row.id, candidate.condition)) ? [] : [candidate];
      case 'addSort':
        return has(row.viewSorts, sortId(row.id, candidate.sort)) ? [] : [candidate];
      case 'hideGroups':
        return row.viewGroups.some((one) => one.isVisible && candidate.values.includes(one.fieldValue))
          ? [candidate]
          : [];
      default:
        return [];
    }
  });
}

const neededFields = (view: ViewSpec): readonly string[] => [
  ...view.conditions.map(({ field }) => field),
  ...view.sorts.map(({ field }) => field),
  ...(view.shape.kind === 'KANBAN' ? [view.shape.by] : []),
  ...(view.shape.kind === 'CALENDAR' ? [view.shape.on] : []),
  ...view.columns.map(fieldOf),
];

const keyOf = (view: ViewSpec): string => `vue.${view.key}`;

/** `position` counts the views of its object from 1; the default one stands at 0. */
export function planView(view: ViewSpec, position: number, actual: Actual): Outcome {
  if (!actual.server.shapes[CREATE_VIEW_INPUT] || actual.settled?.has(keyOf(view)) !== false) return nothing;
  const found = actual.objects.find(({ nameSingular }) => nameSingular === view.object);
  if (!found) return together([step(...makeWhole(view, position)), settle(keyOf(view))]);
  if (!found.isActive) return nothing;
  const off = neededFields(view).filter((name) =>
    found.fieldsList.some((field) => field.name === name && field.isActive === false),
  );
  if (off.length > 0) {
    return note(`La vue « ${view.name} » attend : ${view.object}.${off[0]} est désactivé dans Twenty.`);
  }
  const row = actual.views.find(({ id }) => id === viewId(found.id, view.key));
  const steps = makeWhole(view, position);
  return together([step(...(row ? rest(steps, row, found) : steps)), settle(keyOf(view))]);
}

/** In the order of the declarations, each with its place among the views of its object. */
export function planViews(views: readonly ViewSpec[], actual: Actual): Outcome {
  const seen = new Map<string, number>();
  return together(
    views.map((view) => {
      const position = (seen.get(view.object) ?? 0) + 1;
      seen.set(view.object, position);
      return planView(view, position, actual);
    }),
  );
}
