/** Part of the metadata schema of a 2.21 server: pages of records, as far as the sandbox plays them. */
const KINDS = ['Field', 'Fields', 'Files', 'Notes', 'Tasks', 'Timeline'] as const;

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

  union PageLayoutWidgetPosition = PageLayoutWidgetCanvasPosition | PageLayoutWidgetVerticalListPosition

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

  union WidgetConfiguration = ${KINDS.map((kind) => `${kind}Configuration`).join(' | ')}

  enum WidgetConfigurationType { ${KINDS.map((kind) => kind.toUpperCase()).join(' ')} }

  enum WidgetType { ${KINDS.map((kind) => kind.toUpperCase()).join(' ')} }

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
