/** Part of the metadata schema of a 2.21 server: pages of records, as far as the sandbox plays them. */
const KINDS = ['Field', 'Fields', 'Files', 'Notes', 'Tasks', 'Timeline'] as const;
const CHARTS = ['AggregateChart', 'BarChart', 'PieChart'] as const;

const upper = (kind: string): string => kind.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** What all charts have; a bar chart has axes besides, a pie a grouping, a figure its ratio. */
const CHART_FIELDS = `aggregateFieldMetadataId: UUID! aggregateOperation: AggregateOperations!
    configurationType: WidgetConfigurationType! description: String displayDataLabel: Boolean filter: JSON
    firstDayOfTheWeek: Int timezone: String`;

const BARE = ['Files', 'Notes', 'Tasks', 'Timeline'] as const;

export const PAGES_SDL = /* GraphQL */ `
  type PageLayout {
    createdAt: DateTime!
    deletedAt: DateTime
    id: UUID!
    name: String!
    objectMetadataId: UUID
    tabs: [PageLayoutTab!]
    type: PageLayoutType!
    updatedAt: DateTime!
  }

  type PageLayoutTab {
    createdAt: DateTime!
    deletedAt: DateTime
    icon: String
    id: UUID!
    isActive: Boolean!
    layoutMode: PageLayoutTabLayoutMode
    pageLayoutId: UUID!
    position: Float!
    title: String!
    updatedAt: DateTime!
    widgets: [PageLayoutWidget!]
  }

  enum PageLayoutTabLayoutMode {
    CANVAS
    GRID
    VERTICAL_LIST
  }

  enum PageLayoutType {
    DASHBOARD
    RECORD_INDEX
    RECORD_PAGE
    STANDALONE_PAGE
  }

  type PageLayoutWidget {
    configuration: WidgetConfiguration!
    createdAt: DateTime!
    deletedAt: DateTime
    gridPosition: GridPosition!
    id: UUID!
    isActive: Boolean!
    objectMetadataId: UUID
    pageLayoutTabId: UUID!
    position: PageLayoutWidgetPosition
    title: String!
    type: WidgetType!
    updatedAt: DateTime!
  }

  type GridPosition {
    column: Float!
    columnSpan: Float!
    row: Float!
    rowSpan: Float!
  }

  type PageLayoutWidgetCanvasPosition {
    layoutMode: PageLayoutTabLayoutMode!
  }

  type PageLayoutWidgetVerticalListPosition {
    index: Int!
    layoutMode: PageLayoutTabLayoutMode!
  }

  type PageLayoutWidgetGridPosition {
    column: Int!
    columnSpan: Int!
    layoutMode: PageLayoutTabLayoutMode!
    row: Int!
    rowSpan: Int!
  }

  union PageLayoutWidgetPosition = PageLayoutWidgetCanvasPosition | PageLayoutWidgetGridPosition | PageLayoutWidgetVerticalListPosition

  enum FieldDisplayMode {
    CARD
    EDITOR
    FIELD
    TABLE
    VIEW
  }

  type FieldConfiguration {
    configurationType: WidgetConfigurationType!
    fieldDisplayMode: FieldDisplayMode!
    fieldMetadataId: String!
    viewId: String
  }

  type FieldsConfiguration {
    configurationType: WidgetConfigurationType!
    newFieldDefaultVisibility: Boolean
    shouldAllowUserToSeeHiddenFields: Boolean
    viewId: String
  }

  ${BARE.map((kind) => `type ${kind}Configuration { configurationType: WidgetConfigurationType! }`).join('\n')}

  type RatioAggregateConfig {
    fieldMetadataId: UUID!
    optionValue: String!
  }

  enum BarChartLayout {
    HORIZONTAL
    VERTICAL
  }

  enum BarChartGroupMode {
    GROUPED
    STACKED
  }

  enum AxisNameDisplay {
    BOTH
    NONE
    X
    Y
  }

  enum GraphOrderBy {
    FIELD_ASC
    FIELD_DESC
    FIELD_POSITION_ASC
    FIELD_POSITION_DESC
    MANUAL
    VALUE_ASC
    VALUE_DESC
  }

  enum ObjectRecordGroupByDateGranularity {
    DAY
    DAY_OF_THE_WEEK
    MONTH
    MONTH_OF_THE_YEAR
    NONE
    QUARTER
    QUARTER_OF_THE_YEAR
    WEEK
    YEAR
  }

  type AggregateChartConfiguration {
    ${CHART_FIELDS}
    label: String
    prefix: String
    ratioAggregateConfig: RatioAggregateConfig
    suffix: String
  }

  type BarChartConfiguration {
    ${CHART_FIELDS}
    axisNameDisplay: AxisNameDisplay
    color: String
    displayLegend: Boolean
    groupMode: BarChartGroupMode
    layout: BarChartLayout!
    omitNullValues: Boolean
    primaryAxisDateGranularity: ObjectRecordGroupByDateGranularity
    primaryAxisGroupByFieldMetadataId: UUID!
    primaryAxisGroupBySubFieldName: String
    primaryAxisOrderBy: GraphOrderBy
    secondaryAxisGroupByFieldMetadataId: UUID
    secondaryAxisOrderBy: GraphOrderBy
  }

  type PieChartConfiguration {
    ${CHART_FIELDS}
    color: String
    displayLegend: Boolean
    groupByFieldMetadataId: UUID!
    groupBySubFieldName: String
    hideEmptyCategory: Boolean
    orderBy: GraphOrderBy
    showCenterMetric: Boolean
  }

  union WidgetConfiguration = ${[...KINDS, ...CHARTS].map((kind) => `${kind}Configuration`).join(' | ')}

  enum WidgetConfigurationType { ${[...KINDS, ...CHARTS].map(upper).join(' ')} }

  enum WidgetType { ${KINDS.map(upper).join(' ')} GRAPH }

  input GridPositionInput {
    column: Float!
    columnSpan: Float!
    row: Float!
    rowSpan: Float!
  }

  input UpdatePageLayoutTabWithWidgetsInput {
    icon: String
    id: UUID!
    layoutMode: PageLayoutTabLayoutMode = GRID
    position: Float!
    title: String!
    widgets: [UpdatePageLayoutWidgetWithIdInput!]!
  }

  input UpdatePageLayoutWidgetWithIdInput {
    conditionalAvailabilityExpression: String
    conditionalDisplay: JSON
    configuration: JSON
    gridPosition: GridPositionInput!
    id: UUID!
    objectMetadataId: UUID
    pageLayoutTabId: UUID!
    position: JSON
    title: String!
    type: WidgetType!
  }

  input UpdatePageLayoutWithTabsInput {
    name: String!
    objectMetadataId: UUID
    tabs: [UpdatePageLayoutTabWithWidgetsInput!]!
    type: PageLayoutType!
  }

  input UpsertFieldsWidgetFieldInput {
    fieldMetadataId: UUID
    isVisible: Boolean!
    position: Float!
    viewFieldId: UUID
  }

  input UpsertFieldsWidgetGroupInput {
    fields: [UpsertFieldsWidgetFieldInput!]!
    id: UUID!
    isVisible: Boolean!
    name: String!
    position: Float!
  }

  input UpsertFieldsWidgetInput {
    fields: [UpsertFieldsWidgetFieldInput!]
    groups: [UpsertFieldsWidgetGroupInput!]
    widgetId: UUID!
  }
`;
