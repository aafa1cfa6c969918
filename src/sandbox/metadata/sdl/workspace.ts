/** Part of the metadata schema of a 2.21 server: the operations and types the sandbox plays, named as there. */
export const WORKSPACE_SDL = /* GraphQL */ `
  enum AllMetadataName {
    agent
    applicationVariable
    commandMenuItem
    connectionProvider
    fieldMetadata
    fieldPermission
    frontComponent
    index
    logicFunction
    navigationMenuItem
    objectMetadata
    objectPermission
    pageLayout
    pageLayoutTab
    pageLayoutWidget
    permissionFlag
    role
    rolePermissionFlag
    roleTarget
    rowLevelPermissionPredicate
    rowLevelPermissionPredicateGroup
    searchFieldMetadata
    skill
    view
    viewField
    viewFieldGroup
    viewFilter
    viewFilterGroup
    viewGroup
    viewSort
    webhook
  }

  type ApiKey {
    createdAt: DateTime!
    expiresAt: DateTime!
    id: UUID!
    name: String!
    revokedAt: DateTime
    role: Role!
    updatedAt: DateTime!
  }

  type ApiKeyForRole {
    expiresAt: DateTime!
    id: UUID!
    name: String!
    revokedAt: DateTime
  }

  type CollectionHash {
    collectionName: AllMetadataName!
    hash: String!
  }

  input CreateWebhookInput {
    description: String
    id: UUID
    operations: [String!]!
    secret: String
    targetUrl: String!
  }

  scalar DateTime

  enum FileFolder {
    AgentChat
    AppTarball
    BuiltFrontComponent
    BuiltLogicFunction
    CorePicture
    Dependencies
    Dpa
    EmailAttachment
    FilesField
    GeneratedSdkClient
    PublicAsset
    Source
    Workflow
  }

  type FileUploadTarget {
    contentType: String!
    expiresAt: DateTime!
    fileId: UUID!
    uploadUrl: String!
  }

  type FileWithSignedUrl {
    createdAt: DateTime!
    id: UUID!
    path: String!
    size: Float!
    url: String!
  }

  type FullName {
    firstName: String!
    lastName: String!
  }

  scalar JSON

  type MinimalMetadata {
    collectionHashes: [CollectionHash!]!
    objectMetadataItems: [MinimalObjectMetadata!]!
    views: [MinimalView!]!
  }

  type Role {
    apiKeys: [ApiKeyForRole!]!
    canAccessAllTools: Boolean!
    canBeAssignedToAgents: Boolean!
    canBeAssignedToApiKeys: Boolean!
    canBeAssignedToUsers: Boolean!
    canDestroyAllObjectRecords: Boolean!
    canReadAllObjectRecords: Boolean!
    canSoftDeleteAllObjectRecords: Boolean!
    canUpdateAllObjectRecords: Boolean!
    canUpdateAllSettings: Boolean!
    description: String
    fieldPermissions: [FieldPermission!]
    icon: String
    id: UUID!
    isEditable: Boolean!
    label: String!
    objectPermissions: [ObjectPermission!]
    permissionFlags: [RolePermissionFlag!]
    universalIdentifier: UUID
    workspaceMembers: [WorkspaceMember!]!
  }

  scalar UUID

  input UpdateWebhookInput {
    id: UUID!
    update: UpdateWebhookInputUpdates!
  }

  input UpdateWebhookInputUpdates {
    description: String
    operations: [String!]
    secret: String
    targetUrl: String
  }

  scalar Upload

  type UserWorkspace {
    id: UUID!
    objectsPermissions: [ObjectPermission!]
  }

  type User {
    canAccessFullAdminPanel: Boolean!
    currentUserWorkspace: UserWorkspace
    email: String!
    firstName: String!
    id: UUID!
    lastName: String!
    locale: String!
  }

  type Webhook {
    applicationId: UUID!
    createdAt: DateTime!
    deletedAt: DateTime
    description: String
    id: UUID!
    operations: [String!]!
    secret: String!
    targetUrl: String!
    updatedAt: DateTime!
  }

  type Workspace {
    activationStatus: WorkspaceActivationStatus!
    allowImpersonation: Boolean!
    createdAt: DateTime!
    databaseSchema: String
    defaultRole: Role
    displayName: String
    id: UUID!
    inviteHash: String
    logo: String
    metadataVersion: Float!
    subdomain: String!
    trashRetentionDays: Float!
    updatedAt: DateTime!
    workspaceCustomApplicationId: String!
    workspaceMembersCount: Float
  }

  enum WorkspaceActivationStatus {
    ACTIVE
    INACTIVE
    ONGOING_CREATION
    PENDING_CREATION
    SUSPENDED
  }

  type WorkspaceMember {
    avatarUrl: String
    calendarStartDay: Int
    colorScheme: String!
    dateFormat: WorkspaceMemberDateFormatEnum
    id: UUID!
    locale: String
    name: FullName!
    numberFormat: WorkspaceMemberNumberFormatEnum
    roles: [Role!]
    timeFormat: WorkspaceMemberTimeFormatEnum
    timeZone: String
    userEmail: String!
    userWorkspaceId: UUID
  }

  enum WorkspaceMemberDateFormatEnum {
    DAY_FIRST
    MONTH_FIRST
    SYSTEM
    YEAR_FIRST
  }

  enum WorkspaceMemberNumberFormatEnum {
    APOSTROPHE_AND_DOT
    COMMAS_AND_DOT
    DOTS_AND_COMMA
    SPACES_AND_COMMA
    SYSTEM
  }

  enum WorkspaceMemberTimeFormatEnum {
    HOUR_12
    HOUR_24
    SYSTEM
  }
`;
