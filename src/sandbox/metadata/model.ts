/** The data model of the sandbox workspace: what `/metadata` shows and `/graphql` obeys. In memory, therefore mutable. */

export type FieldType =
  | 'ACTOR'
  | 'ADDRESS'
  | 'ARRAY'
  | 'BOOLEAN'
  | 'CURRENCY'
  | 'DATE'
  | 'DATE_TIME'
  | 'EMAILS'
  | 'FILES'
  | 'FULL_NAME'
  | 'LINKS'
  | 'MORPH_RELATION'
  | 'MULTI_SELECT'
  | 'NUMBER'
  | 'NUMERIC'
  | 'PHONES'
  | 'POSITION'
  | 'RATING'
  | 'RAW_JSON'
  | 'RELATION'
  | 'RICH_TEXT'
  | 'SELECT'
  | 'TEXT'
  | 'TS_VECTOR'
  | 'UUID';

export type Option = {
  readonly id: string;
  readonly color?: unknown;
  readonly label: string;
  readonly value: string;
  readonly position?: number;
};

export type RelationKind = 'MANY_TO_ONE' | 'ONE_TO_MANY';

/** `morph` = name of the morph field this leg belongs to: the four legs of `target` are one field to the outside. */
export type Relation = {
  readonly kind: RelationKind;
  readonly targetObjectId: string;
  readonly targetFieldId: string;
  readonly onDelete: 'SET_NULL' | 'CASCADE' | null;
  readonly morph: string | null;
};

export type Field = {
  readonly id: string;
  readonly objectMetadataId: string;
  readonly universalIdentifier: string;
  readonly applicationId: string;
  readonly type: FieldType;
  readonly isSystem: boolean;
  readonly createdAt: string;
  name: string;
  label: string;
  description: string | null;
  icon: string | null;
  isActive: boolean;
  isNullable: boolean;
  isUnique: boolean;
  isUIEditable: boolean;
  isLabelSyncedWithName: boolean;
  defaultValue: unknown;
  options: readonly Option[] | null;
  settings: Readonly<Record<string, unknown>> | null;
  relation: Relation | null;
  morphId: string | null;
  updatedAt: string;
};

export type ObjectType = {
  readonly id: string;
  readonly universalIdentifier: string;
  readonly applicationId: string;
  readonly isSystem: boolean;
  readonly isUICreatable: boolean;
  readonly createdAt: string;
  nameSingular: string;
  namePlural: string;
  labelSingular: string;
  labelPlural: string;
  description: string | null;
  icon: string | null;
  color: string | null;
  shortcut: string | null;
  isActive: boolean;
  isSearchable: boolean;
  isLabelSyncedWithName: boolean;
  duplicateCriteria: readonly (readonly string[])[] | null;
  labelIdentifierFieldMetadataId: string | null;
  imageIdentifierFieldMetadataId: string | null;
  updatedAt: string;
};

export type Index = {
  readonly id: string;
  readonly objectMetadataId: string;
  readonly name: string;
  readonly isUnique: boolean;
  readonly indexType: 'BTREE' | 'GIN';
  readonly fieldIds: readonly string[];
  readonly createdAt: string;
};

export const isRelation = (field: Field): boolean => field.relation !== null;
export const isManyToOne = (field: Field): boolean => field.relation?.kind === 'MANY_TO_ONE';
export const isOneToMany = (field: Field): boolean => field.relation?.kind === 'ONE_TO_MANY';
/** `<relation>Id`, the column that holds the other record's id. */
export const joinColumn = (field: Field): string => `${field.name}Id`;
