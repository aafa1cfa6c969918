/** The steps that make what staff look at. Each is one mutation; what it needs to know first, it reads. */
import type { Input } from '../twenty/metadata-model';
import {
  createView,
  createViewFields,
  createViewFilter,
  createViewSort,
  defaultViewOf,
  hideViewGroups,
  readViewsOf,
  updateView,
  updateViewField,
  type ViewRow,
} from '../twenty/metadata-views';
import type { ViewSpec } from '../../objects/views/spec';
import { applyArrangePage } from './arrange-page';
import { sentCondition } from './filter-input';
import { fill, makeDashboard } from './make-dashboard';
import { furnishMenu } from './furnish-menu';
import { columnId, filterId, sortId } from './furniture-ids';
import { cutToServer } from './server-inputs';
import type { FurnishStep } from './step';
import { idOf, idOfView, type Work } from './work';

type Of<Kind extends FurnishStep['do']> = Extract<FurnishStep, { do: Kind }>;

async function defaultView(work: Work, object: string): Promise<ViewRow | null> {
  const objectId = idOf(work.ids.objects, object);
  const known = work.views.get(object);
  if (known !== undefined) return known;
  const row = defaultViewOf(await readViewsOf(work.transport, objectId), objectId);
  work.views.set(object, row);
  return row;
}

/** A view or a column removed meanwhile is nobody's loss. */
async function updateColumn(work: Work, object: string, field: string, update: Input): Promise<void> {
  const fieldId = idOf(work.ids.fields, `${object}.${field}`);
  const view = await defaultView(work, object);
  const column = view?.viewFields.find((candidate) => candidate.fieldMetadataId === fieldId);
  const sent = cutToServer(work.server, 'UpdateViewFieldInputUpdates', update);
  if (column) await updateViewField(work.transport, column.id, sent);
}

async function renameDefault(work: Work, { object, to }: Of<'renameView'>): Promise<void> {
  const view = await defaultView(work, object);
  if (view) await updateView(work.transport, view.id, { name: to });
}

async function sortDefault(work: Work, { object, sort }: Of<'sortDefault'>): Promise<void> {
  const view = await defaultView(work, object);
  if (view) await addSort(work, view.id, object, sort);
}

async function addSort(work: Work, view: string, object: string, sort: Of<'addSort'>['sort']): Promise<void> {
  const { field, direction } = sort;
  const fieldMetadataId = idOf(work.ids.fields, `${object}.${field}`);
  const input = { id: sortId(view, sort), viewId: view, fieldMetadataId, direction };
  await createViewSort(work.transport, cutToServer(work.server, 'CreateViewSortInput', input));
}

/** Seven columns fit beside the sidebar in a window of 1,366 pixels; Twenty takes 150 to 400. */
const CARD_WIDTH = 160;

function shapeInput(work: Work, view: ViewSpec): Input {
  const fieldId = (field: string): string => idOf(work.ids.fields, `${view.object}.${field}`);
  switch (view.shape.kind) {
    case 'TABLE':
    case 'TABLE_WIDGET':
      return {};
    case 'KANBAN':
      return {
        mainGroupByFieldMetadataId: fieldId(view.shape.by),
        kanbanColumnWidth: CARD_WIDTH,
        // Without these two a dash stands where the number of cards should.
        kanbanAggregateOperation: 'COUNT',
        kanbanAggregateOperationFieldMetadataId: fieldId('name'),
      };
    case 'CALENDAR':
      return { calendarFieldMetadataId: fieldId(view.shape.on), calendarLayout: view.shape.layout };
  }
}

async function makeView(work: Work, { view, position }: Of<'createView'>): Promise<void> {
  const input = {
    id: idOfView(work, view),
    objectMetadataId: idOf(work.ids.objects, view.object),
    name: view.name,
    icon: view.icon,
    type: view.shape.kind,
    position,
    ...shapeInput(work, view),
  };
  await createView(work.transport, cutToServer(work.server, 'CreateViewInput', input));
}

async function addColumns(work: Work, { view, columns }: Of<'addColumns'>): Promise<void> {
  const id = idOfView(work, view);
  const inputs = columns.map(({ field, position, size }) =>
    cutToServer(work.server, 'CreateViewFieldInput', {
      id: columnId(id, field),
      viewId: id,
      fieldMetadataId: idOf(work.ids.fields, `${view.object}.${field}`),
      isVisible: true,
      position,
      size,
    }),
  );
  await createViewFields(work.transport, inputs);
}

async function addFilter(work: Work, { view, condition }: Of<'addFilter'>): Promise<void> {
  const id = idOfView(work, view);
  const input = {
    id: filterId(id, condition),
    viewId: id,
    fieldMetadataId: idOf(work.ids.fields, `${view.object}.${condition.field}`),
    ...sentCondition(condition),
  };
  await createViewFilter(work.transport, cutToServer(work.server, 'CreateViewFilterInput', input));
}

async function hideGroups(work: Work, { view, values }: Of<'hideGroups'>): Promise<void> {
  const id = idOfView(work, view);
  const rows = await readViewsOf(work.transport, idOf(work.ids.objects, view.object));
  const groups = rows.find((row) => row.id === id)?.viewGroups ?? [];
  const hidden = groups.filter((group) => group.isVisible && values.includes(group.fieldValue));
  if (hidden.length === 0) return;
  await hideViewGroups(
    work.transport,
    hidden.map((group) => group.id),
  );
}

type PageStep = Of<'arrangePage' | 'createDashboard' | 'fillDashboard'>;

async function furnishPage(work: Work, step: PageStep): Promise<void> {
  switch (step.do) {
    case 'arrangePage':
      return applyArrangePage(work, step);
    case 'createDashboard':
      return makeDashboard(work, step.dashboard);
    case 'fillDashboard':
      return fill(work, step.dashboard);
  }
}

const isOfPages = (step: FurnishStep): step is PageStep =>
  step.do === 'arrangePage' || ('dashboard' in step && !('folder' in step));

export async function furnish(work: Work, step: FurnishStep): Promise<void> {
  if (isOfPages(step)) return furnishPage(work, step);
  switch (step.do) {
    case 'showColumn': {
      const { object, field, position, size } = step;
      return updateColumn(work, object, field, { isVisible: true, position, size });
    }
    case 'hideColumn':
      return updateColumn(work, step.object, step.field, { isVisible: false });
    case 'widenTitle':
      return updateColumn(work, step.object, 'name', { size: step.size });
    case 'renameView':
      return renameDefault(work, step);
    case 'sortDefault':
      return sortDefault(work, step);
    case 'createView':
      return makeView(work, step);
    case 'addColumns':
      return addColumns(work, step);
    case 'addFilter':
      return addFilter(work, step);
    case 'addSort':
      return addSort(work, idOfView(work, step.view), step.view.object, step.sort);
    case 'hideGroups':
      return hideGroups(work, step);
    default:
      return furnishMenu(work, step);
  }
}
