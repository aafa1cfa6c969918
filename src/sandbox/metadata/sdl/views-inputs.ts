/** Part of the metadata schema of a 2.21 server: the operations and types the sandbox plays, named as there. */
export const VIEWS_INPUTS_SDL = /* GraphQL */ `
  input CreateNavigationMenuItemInput {
    color: String
    folderId: UUID
    icon: String
    id: UUID
    link: String
    name: String
    pageLayoutId: UUID
    position: Float
    targetObjectMetadataId: UUID
    targetRecordId: UUID
    type: NavigationMenuItemType!
    userWorkspaceId: UUID
    viewId: UUID
  }

  input CreateViewFieldInput {
    aggregateOperation: AggregateOperations
    fieldMetadataId: UUID!
    id: UUID
    isVisible: Boolean = true
    position: Float = 0
    size: Float = 0
    viewFieldGroupId: UUID
    viewId: UUID!
  }

  input CreateViewFilterInput {
    fieldMetadataId: UUID!
    id: UUID
    operand: ViewFilterOperand
    positionInViewFilterGroup: Float
    relationTargetFieldMetadataId: UUID
    subFieldName: String
    value: JSON!
    viewFilterGroupId: UUID
    viewId: UUID!
  }

  input CreateViewGroupInput {
    fieldValue: String!
    id: UUID
    isVisible: Boolean = true
    position: Float = 0
    viewId: UUID!
  }

  input CreateViewInput {
    anyFieldFilterValue: String
    calendarFieldMetadataId: UUID
    calendarLayout: ViewCalendarLayout
    icon: String!
    id: UUID
    isCompact: Boolean = false
    kanbanAggregateOperation: AggregateOperations
    kanbanAggregateOperationFieldMetadataId: UUID
    kanbanColumnWidth: Int
    key: ViewKey
    mainGroupByFieldMetadataId: UUID
    name: String!
    objectMetadataId: UUID!
    openRecordIn: ViewOpenRecordIn = SIDE_PANEL
    position: Float = 0
    shouldHideEmptyGroups: Boolean = false
    type: ViewType = TABLE
    visibility: ViewVisibility
  }

  input CreateViewSortInput {
    direction: ViewSortDirection = ASC
    fieldMetadataId: UUID!
    id: UUID
    subFieldName: String
    viewId: UUID!
  }

  input DeleteViewFieldInput {
    id: UUID!
  }

  input DeleteViewFilterInput {
    id: UUID!
  }

  input DeleteViewGroupInput {
    id: UUID!
  }

  input DeleteViewSortInput {
    id: UUID!
  }

  input DestroyViewFieldInput {
    id: UUID!
  }

  input UpdateNavigationMenuItemInput {
    color: String
    folderId: UUID
    icon: String
    link: String
    name: String
    pageLayoutId: UUID
    position: Float
  }

  input UpdateOneNavigationMenuItemInput {
    id: UUID!
    update: UpdateNavigationMenuItemInput!
  }

  input UpdateViewFieldInput {
    id: UUID!
    update: UpdateViewFieldInputUpdates!
  }

  input UpdateViewFieldInputUpdates {
    aggregateOperation: AggregateOperations
    isVisible: Boolean
    position: Float
    size: Float
    viewFieldGroupId: UUID
  }

  input UpdateViewFilterInput {
    id: UUID!
    update: UpdateViewFilterInputUpdates!
  }

  input UpdateViewFilterInputUpdates {
    fieldMetadataId: UUID
    operand: ViewFilterOperand
    positionInViewFilterGroup: Float
    relationTargetFieldMetadataId: UUID
    subFieldName: String
    value: JSON
    viewFilterGroupId: UUID
  }

  input UpdateViewGroupInput {
    id: UUID!
    update: UpdateViewGroupInputUpdates!
  }

  input UpdateViewGroupInputUpdates {
    fieldMetadataId: UUID
    fieldValue: String
    isVisible: Boolean
    position: Float
  }

  input UpdateViewInput {
    anyFieldFilterValue: String
    calendarFieldMetadataId: UUID
    calendarLayout: ViewCalendarLayout
    icon: String
    id: UUID
    isCompact: Boolean
    kanbanAggregateOperation: AggregateOperations
    kanbanAggregateOperationFieldMetadataId: UUID
    kanbanColumnWidth: Int
    mainGroupByFieldMetadataId: UUID
    name: String
    openRecordIn: ViewOpenRecordIn
    position: Float
    shouldHideEmptyGroups: Boolean
    type: ViewType
    visibility: ViewVisibility
  }

  input UpdateViewSortInput {
    id: UUID!
    update: UpdateViewSortInputUpdates!
  }

  input UpdateViewSortInputUpdates {
    direction: ViewSortDirection
    subFieldName: String
  }
`;
