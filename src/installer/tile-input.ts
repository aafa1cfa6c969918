/** One tile of a dashboard as Twenty's own interface writes it. */
import { model } from '../../objects/index';
import type { Chart, Grouping, TileSpec } from '../../objects/dashboards/spec';
import type { Condition } from '../../objects/views/spec';
import type { Input } from '../twenty/metadata-model';
import { sentCondition } from './filter-input';
import { tileConditionId, tileId } from './furniture-ids';
import { cutToServer } from './server-inputs';
import { idOf, type Work } from './work';

const WIDGET_INPUT = 'UpdatePageLayoutWidgetWithIdInput';

type FieldId = (field: string) => string;

function recordFilter(tile: TileSpec, id: string, condition: Condition): Input {
  const spec = model
    .find(({ singular }) => singular === tile.object)
    ?.fields.find(({ name }) => name === condition.field);
  return {
    id: tileConditionId(id, condition),
    type: spec?.kind ?? 'TEXT',
    label: spec?.label ?? condition.field,
    ...sentCondition(condition),
    displayValue: '',
    recordFilterGroupId: id,
  };
}

function filterInput(tile: TileSpec, id: string, fieldId: FieldId): Input {
  if (tile.conditions.length === 0) return {};
  const recordFilters = tile.conditions.map((condition) => ({
    ...recordFilter(tile, id, condition),
    fieldMetadataId: fieldId(condition.field),
  }));
  return { filter: { recordFilters, recordFilterGroups: [{ id, logicalOperator: 'AND' }] } };
}

/** Options in their order, weeks in theirs, people by how much they have. */
function orderOf({ part, by }: Grouping): string {
  if (part !== undefined) return 'VALUE_DESC';
  return by === undefined ? 'FIELD_POSITION_ASC' : 'FIELD_ASC';
}

function barsInput(chart: Extract<Chart, { kind: 'BARS' }>, fieldId: FieldId): Input {
  const { of, stacked, layout } = chart;
  return {
    configurationType: 'BAR_CHART',
    primaryAxisGroupByFieldMetadataId: fieldId(of.field),
    primaryAxisGroupBySubFieldName: of.part,
    primaryAxisDateGranularity: of.by,
    primaryAxisOrderBy: orderOf(of),
    ...(stacked
      ? {
          secondaryAxisGroupByFieldMetadataId: fieldId(stacked.field),
          secondaryAxisOrderBy: orderOf(stacked),
          groupMode: 'STACKED',
        }
      : {}),
    omitNullValues: true,
    axisNameDisplay: 'NONE',
    displayDataLabel: true,
    displayLegend: stacked !== undefined,
    layout,
  };
}

function chartInput({ chart }: TileSpec, fieldId: FieldId): Input {
  const count = { aggregateFieldMetadataId: fieldId('name'), aggregateOperation: 'COUNT' };
  const figure = { ...count, configurationType: 'AGGREGATE_CHART', displayDataLabel: false };
  switch (chart.kind) {
    case 'COUNT':
      return figure;
    case 'AVERAGE':
      return {
        ...figure,
        aggregateFieldMetadataId: fieldId(chart.field),
        aggregateOperation: 'AVG',
        // In full, Twenty 2.21 shows three decimals: « 43,462 » for 43 hours and a half.
        numberFormat: 'SHORT',
        suffix: chart.unit,
      };
    case 'RATIO':
      return {
        ...figure,
        ratioAggregateConfig: { fieldMetadataId: fieldId(chart.field), optionValue: chart.option },
      };
    case 'BARS':
      return { ...count, ...barsInput(chart, fieldId) };
    case 'PIE':
      return {
        ...count,
        configurationType: 'PIE_CHART',
        groupByFieldMetadataId: fieldId(chart.of.field),
        orderBy: orderOf(chart.of),
        hideEmptyCategory: true,
        showCenterMetric: true,
        displayDataLabel: false,
        displayLegend: true,
      };
  }
}

/** Weeks start on Monday; Twenty counts the days from Sunday. */
const MONDAY = 1;

export function tileInput(
  work: Work,
  tile: TileSpec,
  { dashboard, tab }: Record<'dashboard' | 'tab', string>,
): Input {
  const { row, column, rows: rowSpan, columns: columnSpan } = tile.at;
  const id = tileId(dashboard, tile.key);
  const fieldId = (field: string): string => idOf(work.ids.fields, `${tile.object}.${field}`);
  return cutToServer(work.server, WIDGET_INPUT, {
    id,
    pageLayoutTabId: tab,
    title: tile.title,
    type: 'GRAPH',
    objectMetadataId: idOf(work.ids.objects, tile.object),
    gridPosition: { row, column, rowSpan, columnSpan },
    position: { layoutMode: 'GRID', row, column, rowSpan, columnSpan },
    configuration: {
      ...chartInput(tile, fieldId),
      ...filterInput(tile, id, fieldId),
      firstDayOfTheWeek: MONDAY,
    },
  });
}
