/** Part of the metadata schema of a 2.21 server: the operations and types the sandbox plays, named as there. */
export const VIEWS_SDL = /* GraphQL */ `
  enum AggregateOperations {
    AVG
    COUNT
    COUNT_EMPTY
    COUNT_FALSE
    COUNT_NOT_EMPTY
    COUNT_TRUE
    COUNT_UNIQUE_VALUES
    MAX
    MIN
    PERCENTAGE_EMPTY
    PERCENTAGE_NOT_EMPTY
    SUM
  }

  type MinimalView {
    id: UUID!
    key: ViewKey
    objectMetadataId: UUID!
    type: ViewType!
  }

  type NavigationMenuItem {
    applicationId: UUID
    color: String
    createdAt: DateTime!
    folderId: UUID
    icon: String
    id: UUID!
    link: String
    name: String
    pageLayoutId: UUID
    position: Float!
    targetObjectMetadataId: UUID
    targetRecordId: UUID
    type: NavigationMenuItemType!
    updatedAt: DateTime!
    userWorkspaceId: UUID
    viewId: UUID
  }

  enum NavigationMenuItemType {
    FOLDER
    LINK
    OBJECT
    PAGE_LAYOUT
    RECORD
    VIEW
  }

  type View {
    anyFieldFilterValue: String
    calendarFieldMetadataId: UUID
    calendarLayout: ViewCalendarLayout
    createdAt: DateTime!
    createdByUserWorkspaceId: UUID
    deletedAt: DateTime
    icon: String!
    id: UUID!
    isActive: Boolean!
    isCompact: Boolean!
    isCustom: Boolean!
    kanbanAggregateOperation: AggregateOperations
    kanbanAggregateOperationFieldMetadataId: UUID
    kanbanColumnWidth: Int
    key: ViewKey
    mainGroupByFieldMetadataId: UUID
    name: String!
    objectMetadataId: UUID!
    openRecordIn: ViewOpenRecordIn!
    position: Float!
    shouldHideEmptyGroups: Boolean!
    type: ViewType!
    updatedAt: DateTime!
    viewFieldGroups: [ViewFieldGroup!]!
    viewFields: [ViewField!]!
    viewFilters: [ViewFilter!]!
    viewGroups: [ViewGroup!]!
    viewSorts: [ViewSort!]!
    visibility: ViewVisibility!
    workspaceId: UUID!
  }

  enum ViewCalendarLayout {
    DAY
    MONTH
    WEEK
  }

  type ViewField {
    aggregateOperation: AggregateOperations
    createdAt: DateTime!
    deletedAt: DateTime
    fieldMetadataId: UUID!
    id: UUID!
    isActive: Boolean!
    isOverridden: Boolean @deprecated(reason: "isOverridden is deprecated")
    isVisible: Boolean!
    position: Float!
    size: Float!
    updatedAt: DateTime!
    viewFieldGroupId: UUID
    viewId: UUID!
    workspaceId: UUID!
  }

  type ViewFieldGroup {
    createdAt: DateTime!
    deletedAt: DateTime
    id: UUID!
    isActive: Boolean!
    isVisible: Boolean!
    name: String!
    position: Float!
    updatedAt: DateTime!
    viewId: UUID!
    workspaceId: UUID!
  }

  type ViewFilter {
    createdAt: DateTime!
    deletedAt: DateTime
    fieldMetadataId: UUID!
    id: UUID!
    operand: ViewFilterOperand!
    positionInViewFilterGroup: Float
    relationTargetFieldMetadataId: UUID
    subFieldName: String
    updatedAt: DateTime!
    value: JSON!
    viewFilterGroupId: UUID
    viewId: UUID!
    workspaceId: UUID!
  }

  enum ViewFilterOperand {
    CONTAINS
    DOES_NOT_CONTAIN
    GREATER_THAN_OR_EQUAL
    IS
    IS_AFTER
    IS_BEFORE
    IS_EMPTY
    IS_IN_FUTURE
    IS_IN_PAST
    IS_NOT
    IS_NOT_EMPTY
    IS_NOT_NULL
    IS_RELATIVE
    IS_TODAY
    LESS_THAN_OR_EQUAL
    VECTOR_SEARCH
  }

  type ViewGroup {
    createdAt: DateTime!
    deletedAt: DateTime
    fieldValue: String!
    id: UUID!
    isVisible: Boolean!
    position: Float!
    updatedAt: DateTime!
    viewId: UUID!
    workspaceId: UUID!
  }

  enum ViewKey {
    INDEX
  }

  enum ViewOpenRecordIn {
    RECORD_PAGE
    SIDE_PANEL
  }

  type ViewSort {
    createdAt: DateTime!
    deletedAt: DateTime
    direction: ViewSortDirection!
    fieldMetadataId: UUID!
    id: UUID!
    subFieldName: String
    updatedAt: DateTime!
    viewId: UUID!
    workspaceId: UUID!
  }

  enum ViewSortDirection {
    ASC
    DESC
  }

  enum ViewType {
    CALENDAR
    FIELDS_WIDGET
    KANBAN
    TABLE
    TABLE_WIDGET
  }

  enum ViewVisibility {
    UNLISTED
    WORKSPACE
  }
`;
