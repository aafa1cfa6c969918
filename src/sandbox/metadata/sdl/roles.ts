/** Part of the metadata schema of a 2.21 server: the operations and types the sandbox plays, named as there. */
export const ROLES_SDL = /* GraphQL */ `
  enum PermissionFlagType {
    AI
    AI_SETTINGS
    API_KEYS_AND_WEBHOOKS
    APPLICATIONS
    BILLING
    CODE_INTERPRETER_TOOL
    CONNECTED_ACCOUNTS
    CREATE_CALENDAR_EVENT_TOOL
    DATA_MODEL
    DOWNLOAD_FILE
    EXPORT_CSV
    HTTP_REQUEST_TOOL
    IMPERSONATE
    IMPORT_CSV
    LAYOUTS
    MARKETPLACE_APPS
    PROFILE_INFORMATION
    ROLES
    SECURITY
    SEND_EMAIL_TOOL
    SSO_BYPASS
    UPLOAD_FILE
    VIEWS
    WORKFLOWS
    WORKSPACE
    WORKSPACE_MEMBERS
  }

  input CreateRoleInput {
    canAccessAllTools: Boolean
    canBeAssignedToAgents: Boolean
    canBeAssignedToApiKeys: Boolean
    canBeAssignedToUsers: Boolean
    canDestroyAllObjectRecords: Boolean
    canReadAllObjectRecords: Boolean
    canSoftDeleteAllObjectRecords: Boolean
    canUpdateAllObjectRecords: Boolean
    canUpdateAllSettings: Boolean
    description: String
    icon: String
    id: String
    label: String!
  }

  type FieldPermission {
    canReadFieldValue: Boolean
    canUpdateFieldValue: Boolean
    fieldMetadataId: UUID!
    id: UUID!
    objectMetadataId: UUID!
    roleId: UUID!
  }

  input FieldPermissionInput {
    canReadFieldValue: Boolean
    canUpdateFieldValue: Boolean
    fieldMetadataId: UUID!
    objectMetadataId: UUID!
  }

  type ObjectPermission {
    canDestroyObjectRecords: Boolean
    canReadObjectRecords: Boolean
    canSoftDeleteObjectRecords: Boolean
    canUpdateObjectRecords: Boolean
    objectMetadataId: UUID!
  }

  input ObjectPermissionInput {
    canDestroyObjectRecords: Boolean
    canReadObjectRecords: Boolean
    canSoftDeleteObjectRecords: Boolean
    canUpdateObjectRecords: Boolean
    objectMetadataId: UUID!
  }

  type RolePermissionFlag {
    flag: String!
    id: UUID!
    roleId: UUID!
  }

  input UpsertFieldPermissionsInput {
    fieldPermissions: [FieldPermissionInput!]!
    roleId: UUID!
  }

  input UpsertObjectPermissionsInput {
    objectPermissions: [ObjectPermissionInput!]!
    roleId: UUID!
  }

  input UpsertPermissionFlagsInput {
    permissionFlagKeys: [String!]!
    roleId: UUID!
  }
`;
