/** Part of the metadata schema of a 2.21 server: applications, front components and commands, named as there. */
export const APPLICATIONS_SDL = /* GraphQL */ `
  type Application {
    id: UUID!
    name: String!
    universalIdentifier: String!
    version: String
  }

  type ApplicationRegistration {
    id: UUID!
    name: String!
    universalIdentifier: String!
  }

  input CreateApplicationRegistrationInput {
    name: String!
    oAuthRedirectUris: [String!]
    oAuthScopes: [String!]
    universalIdentifier: String
  }

  type CreateApplicationRegistration {
    applicationRegistration: ApplicationRegistration!
    clientSecret: String!
  }

  type DevelopmentApplication {
    id: String!
    universalIdentifier: String!
  }

  type WorkspaceMigration {
    actions: JSON!
    applicationUniversalIdentifier: String!
  }

  type File {
    createdAt: DateTime!
    id: UUID!
    path: String!
    size: Float!
  }

  type FrontComponent {
    applicationId: UUID!
    builtComponentChecksum: String!
    builtComponentPath: String!
    componentName: String!
    id: UUID!
    isHeadless: Boolean!
    name: String!
    sourceComponentPath: String!
    universalIdentifier: UUID
  }

  enum CommandMenuItemAvailabilityType {
    FALLBACK
    GLOBAL
    GLOBAL_OBJECT_CONTEXT
    RECORD_SELECTION
  }

  enum EngineComponentKey {
    FRONT_COMPONENT_RENDERER
  }

  type CommandMenuItem {
    availabilityObjectMetadataId: UUID
    availabilityType: CommandMenuItemAvailabilityType!
    conditionalAvailabilityExpression: String
    engineComponentKey: EngineComponentKey!
    frontComponent: FrontComponent
    frontComponentId: UUID
    icon: String
    id: UUID!
    isPinned: Boolean!
    label: String!
    position: Float!
    shortLabel: String
  }

  input CreateCommandMenuItemInput {
    availabilityObjectMetadataId: UUID
    availabilityType: CommandMenuItemAvailabilityType
    conditionalAvailabilityExpression: String
    engineComponentKey: EngineComponentKey!
    frontComponentId: UUID
    hotKeys: [String!]
    icon: String
    isPinned: Boolean
    label: String!
    pageLayoutId: UUID
    payload: JSON
    position: Float
    shortLabel: String
    workflowVersionId: UUID
  }

  extend type Query {
    commandMenuItems: [CommandMenuItem!]!
    findApplicationRegistrationByUniversalIdentifier(universalIdentifier: String!): ApplicationRegistration
    findManyApplications: [Application!]!
    frontComponents: [FrontComponent!]!
  }

  extend type Mutation {
    createApplicationRegistration(input: CreateApplicationRegistrationInput!): CreateApplicationRegistration!
    createCommandMenuItem(input: CreateCommandMenuItemInput!): CommandMenuItem!
    createDevelopmentApplication(name: String!, universalIdentifier: String!): DevelopmentApplication!
    deleteCommandMenuItem(id: UUID!): CommandMenuItem!
    syncApplication(dryRun: Boolean, manifest: JSON!): WorkspaceMigration!
    uninstallApplication(universalIdentifier: String!): Boolean!
    uploadApplicationFile(
      applicationUniversalIdentifier: String!
      file: Upload!
      fileFolder: FileFolder!
      filePath: String!
    ): File!
  }
`;
