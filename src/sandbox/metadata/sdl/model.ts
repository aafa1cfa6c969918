/** Part of the metadata schema of a 2.21 server: the operations and types the sandbox plays, named as there. */
export const MODEL_SDL = /* GraphQL */ `
  scalar ConnectionCursor

  type Field {
    applicationId: UUID!
    createdAt: DateTime!
    defaultValue: JSON
    description: String
    icon: String
    id: UUID!
    isActive: Boolean
    isLabelSyncedWithName: Boolean
    isNullable: Boolean
    isSystem: Boolean
    isUIEditable: Boolean
    isUIReadOnly: Boolean @deprecated(reason: "Use isUIEditable")
    isUnique: Boolean
    label: String!
    morphId: UUID
    morphRelations: [Relation!]
    name: String!
    object: Object
    objectMetadataId: UUID!
    options: JSON
    relation: Relation
    settings: JSON
    type: FieldMetadataType!
    universalIdentifier: String!
    updatedAt: DateTime!
  }

  type FieldConnection {
    edges: [FieldEdge!]!
    pageInfo: PageInfo!
  }

  type FieldEdge {
    cursor: ConnectionCursor!
    node: Field!
  }

  enum FieldMetadataType {
    ACTOR
    ADDRESS
    ARRAY
    BOOLEAN
    CURRENCY
    DATE
    DATE_TIME
    EMAILS
    FILES
    FULL_NAME
    LINKS
    MORPH_RELATION
    MULTI_SELECT
    NUMBER
    NUMERIC
    PHONES
    POSITION
    RATING
    RAW_JSON
    RELATION
    RICH_TEXT
    SELECT
    TEXT
    TS_VECTOR
    UUID
  }

  type Index {
    createdAt: DateTime!
    id: UUID!
    indexFieldMetadataList: [IndexField!]!
    indexType: IndexType!
    indexWhereClause: String
    isCustom: Boolean
    isUnique: Boolean!
    name: String!
    updatedAt: DateTime!
  }

  type IndexEdge {
    cursor: ConnectionCursor!
    node: Index!
  }

  type IndexField {
    createdAt: DateTime!
    fieldMetadataId: UUID!
    id: UUID!
    order: Float!
    subFieldName: String
    updatedAt: DateTime!
  }

  enum IndexType {
    BTREE
    GIN
  }

  type MinimalObjectMetadata {
    color: String
    icon: String
    id: UUID!
    isActive: Boolean!
    isRemote: Boolean!
    isSystem: Boolean!
    labelPlural: String!
    labelSingular: String!
    namePlural: String!
    nameSingular: String!
  }

  type Object {
    applicationId: UUID!
    color: String
    createdAt: DateTime!
    description: String
    duplicateCriteria: [[String!]!]
    fields(filter: FieldFilter! = {}, paging: CursorPaging! = { first: 10 }): ObjectFieldsConnection!
    fieldsList: [Field!]!
    icon: String
    id: UUID!
    imageIdentifierFieldMetadataId: UUID
    indexMetadataList: [Index!]!
    indexMetadatas(
      filter: IndexFilter! = {}
      paging: CursorPaging! = { first: 10 }
    ): ObjectIndexMetadatasConnection!
    isActive: Boolean!
    isLabelSyncedWithName: Boolean!
    isRemote: Boolean!
    isSearchable: Boolean!
    isSystem: Boolean!
    isUICreatable: Boolean!
    isUIEditable: Boolean!
    isUIReadOnly: Boolean! @deprecated(reason: "Use isUIEditable")
    labelIdentifierFieldMetadataId: UUID
    labelPlural: String!
    labelSingular: String!
    namePlural: String!
    nameSingular: String!
    shortcut: String
    universalIdentifier: String!
    updatedAt: DateTime!
  }

  type ObjectConnection {
    edges: [ObjectEdge!]!
    pageInfo: PageInfo!
  }

  type ObjectEdge {
    cursor: ConnectionCursor!
    node: Object!
  }

  type ObjectFieldsConnection {
    edges: [FieldEdge!]!
    pageInfo: PageInfo!
  }

  type ObjectIndexMetadatasConnection {
    edges: [IndexEdge!]!
    pageInfo: PageInfo!
  }

  type PageInfo {
    endCursor: ConnectionCursor
    hasNextPage: Boolean
    hasPreviousPage: Boolean
    startCursor: ConnectionCursor
  }

  type Relation {
    sourceFieldMetadata: Field!
    sourceObjectMetadata: Object!
    targetFieldMetadata: Field!
    targetObjectMetadata: Object!
    type: RelationType!
  }

  enum RelationType {
    MANY_TO_ONE
    ONE_TO_MANY
  }
`;
