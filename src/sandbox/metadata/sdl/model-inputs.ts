/** Part of the metadata schema of a 2.21 server: the operations and types the sandbox plays, named as there. */
export const MODEL_INPUTS_SDL = /* GraphQL */ `
  input BooleanFieldComparison {
    is: Boolean
    isNot: Boolean
  }

  input CreateFieldInput {
    defaultValue: JSON
    description: String
    icon: String
    isActive: Boolean
    isLabelSyncedWithName: Boolean
    isNullable: Boolean
    isRemoteCreation: Boolean
    isSystem: Boolean
    isUIEditable: Boolean
    isUIReadOnly: Boolean
    isUnique: Boolean
    label: String!
    morphRelationsCreationPayload: [JSON!]
    name: String!
    objectMetadataId: UUID!
    options: JSON
    relationCreationPayload: JSON
    settings: JSON
    type: FieldMetadataType!
  }

  input CreateIndexFieldInput {
    fieldMetadataId: UUID!
    subFieldName: String
  }

  input CreateIndexInput {
    fields: [CreateIndexFieldInput!]!
    indexType: IndexType! = BTREE
    objectMetadataId: UUID!
  }

  input CreateObjectInput {
    color: String
    description: String
    icon: String
    isLabelSyncedWithName: Boolean
    isRemote: Boolean
    labelSingular: String!
    labelPlural: String!
    namePlural: String!
    nameSingular: String!
    primaryKeyColumnType: String
    primaryKeyFieldMetadataSettings: JSON
    shortcut: String
    skipNameField: Boolean
  }

  input CreateOneFieldMetadataInput {
    field: CreateFieldInput!
  }

  input CreateOneIndexInput {
    index: CreateIndexInput!
  }

  input CreateOneObjectInput {
    object: CreateObjectInput!
  }

  input CursorPaging {
    after: ConnectionCursor
    before: ConnectionCursor
    first: Int
    last: Int
  }

  input DeleteOneFieldInput {
    id: UUID!
  }

  input DeleteOneObjectInput {
    id: UUID!
  }

  input FieldFilter {
    and: [FieldFilter!]
    id: UUIDFilterComparison
    isActive: BooleanFieldComparison
    isSystem: BooleanFieldComparison
    isUIEditable: BooleanFieldComparison
    isUIReadOnly: BooleanFieldComparison
    objectMetadataId: UUIDFilterComparison
    or: [FieldFilter!]
  }

  input IndexFilter {
    and: [IndexFilter!]
    id: UUIDFilterComparison
    isCustom: BooleanFieldComparison
    or: [IndexFilter!]
  }

  input ObjectFilter {
    and: [ObjectFilter!]
    id: UUIDFilterComparison
    isActive: BooleanFieldComparison
    isRemote: BooleanFieldComparison
    isSearchable: BooleanFieldComparison
    isSystem: BooleanFieldComparison
    isUICreatable: BooleanFieldComparison
    isUIEditable: BooleanFieldComparison
    isUIReadOnly: BooleanFieldComparison
    or: [ObjectFilter!]
  }

  input UUIDFilterComparison {
    eq: UUID
    gt: UUID
    gte: UUID
    iLike: UUID
    in: [UUID!]
    is: Boolean
    isNot: Boolean
    like: UUID
    lt: UUID
    lte: UUID
    neq: UUID
    notILike: UUID
    notIn: [UUID!]
    notLike: UUID
  }

  input UpdateFieldInput {
    defaultValue: JSON
    description: String
    icon: String
    isActive: Boolean
    isLabelSyncedWithName: Boolean
    isNullable: Boolean
    isSystem: Boolean
    isUIEditable: Boolean
    isUIReadOnly: Boolean
    isUnique: Boolean
    label: String
    morphRelationsUpdatePayload: [JSON!]
    name: String
    objectMetadataId: UUID
    options: JSON
    settings: JSON
    universalIdentifier: String
  }

  input UpdateObjectPayload {
    color: String
    description: String
    icon: String
    imageIdentifierFieldMetadataId: UUID
    isActive: Boolean
    isLabelSyncedWithName: Boolean
    isSearchable: Boolean
    labelIdentifierFieldMetadataId: UUID
    labelPlural: String
    labelSingular: String
    namePlural: String
    nameSingular: String
    shortcut: String
  }

  input UpdateOneFieldMetadataInput {
    id: UUID!
    update: UpdateFieldInput!
  }

  input UpdateOneObjectInput {
    id: UUID!
    update: UpdateObjectPayload!
  }
`;
