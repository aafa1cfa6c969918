/** Part of the metadata schema of a 2.21 server: the operations and types the sandbox plays, named as there. */
export const ROOTS_SDL = /* GraphQL */ `
  type Query {
    apiKeys: [ApiKey!]!
    currentUser: User!
    currentWorkspace: Workspace!
    field(id: UUID!): Field!
    fields(filter: FieldFilter! = {}, paging: CursorPaging! = { first: 10 }): FieldConnection!
    getPageLayout(id: String!): PageLayout
    getPageLayouts(objectMetadataId: String, pageLayoutType: PageLayoutType): [PageLayout!]!
    getRoles: [Role!]!
    getView(id: String!): View
    getViewFields(viewId: String!): [ViewField!]!
    getViewFilters(viewId: String): [ViewFilter!]!
    getViewGroups(viewId: String): [ViewGroup!]!
    getViewSorts(viewId: String): [ViewSort!]!
    getViews(objectMetadataId: String, viewTypes: [ViewType!]): [View!]!
    minimalMetadata: MinimalMetadata!
    navigationMenuItems: [NavigationMenuItem!]!
    object(id: UUID!): Object!
    objects(filter: ObjectFilter! = {}, paging: CursorPaging! = { first: 10 }): ObjectConnection!
    webhook(id: UUID!): Webhook
    webhooks: [Webhook!]!
  }

  type Mutation {
    completeFileUpload(fileId: String!): FileWithSignedUrl!
    createFileUpload(
      fieldMetadataId: String
      fieldMetadataUniversalIdentifier: String
      fileFolder: FileFolder!
      filename: String!
      size: Float!
    ): FileUploadTarget!
    createManyNavigationMenuItems(inputs: [CreateNavigationMenuItemInput!]!): [NavigationMenuItem!]!
    createManyViewFields(inputs: [CreateViewFieldInput!]!): [ViewField!]!
    createManyViewGroups(inputs: [CreateViewGroupInput!]!): [ViewGroup!]!
    createNavigationMenuItem(input: CreateNavigationMenuItemInput!): NavigationMenuItem!
    createOneField(input: CreateOneFieldMetadataInput!): Field!
    createOneIndex(input: CreateOneIndexInput!): Index!
    createOneObject(input: CreateOneObjectInput!): Object!
    createOneRole(createRoleInput: CreateRoleInput!): Role!
    createView(input: CreateViewInput!): View!
    createViewField(input: CreateViewFieldInput!): ViewField!
    createViewFilter(input: CreateViewFilterInput!): ViewFilter!
    createViewGroup(input: CreateViewGroupInput!): ViewGroup!
    createViewSort(input: CreateViewSortInput!): ViewSort!
    createWebhook(input: CreateWebhookInput!): Webhook!
    deleteNavigationMenuItem(id: UUID!): NavigationMenuItem!
    deleteOneField(input: DeleteOneFieldInput!): Field!
    deleteOneObject(input: DeleteOneObjectInput!): Object!
    deleteOneRole(roleId: UUID!): String!
    deleteView(id: String!): Boolean!
    deleteViewField(input: DeleteViewFieldInput!): ViewField!
    deleteViewFilter(input: DeleteViewFilterInput!): ViewFilter!
    deleteViewGroup(input: DeleteViewGroupInput!): ViewGroup!
    deleteViewSort(input: DeleteViewSortInput!): Boolean!
    deleteWebhook(id: UUID!): Webhook!
    destroyView(id: String!): Boolean!
    destroyViewField(input: DestroyViewFieldInput!): ViewField!
    updateManyViewGroups(inputs: [UpdateViewGroupInput!]!): [ViewGroup!]!
    updateNavigationMenuItem(input: UpdateOneNavigationMenuItemInput!): NavigationMenuItem!
    updateOneField(input: UpdateOneFieldMetadataInput!): Field!
    updateOneObject(input: UpdateOneObjectInput!): Object!
    updatePageLayoutWithTabsAndWidgets(id: String!, input: UpdatePageLayoutWithTabsInput!): PageLayout!
    updateView(id: String!, input: UpdateViewInput!): View!
    updateViewField(input: UpdateViewFieldInput!): ViewField!
    updateViewFilter(input: UpdateViewFilterInput!): ViewFilter!
    updateViewGroup(input: UpdateViewGroupInput!): ViewGroup!
    updateViewSort(input: UpdateViewSortInput!): ViewSort!
    updateWebhook(input: UpdateWebhookInput!): Webhook!
    upsertFieldPermissions(upsertFieldPermissionsInput: UpsertFieldPermissionsInput!): [FieldPermission!]!
    upsertObjectPermissions(upsertObjectPermissionsInput: UpsertObjectPermissionsInput!): [ObjectPermission!]!
    upsertPermissionFlags(upsertPermissionFlagsInput: UpsertPermissionFlagsInput!): [RolePermissionFlag!]!
    uploadFilesFieldFile(fieldMetadataId: String!, file: Upload!): FileWithSignedUrl!
    upsertFieldsWidget(input: UpsertFieldsWidgetInput!): View!
  }
`;
