/** How a standard object of Twenty is declared in this sandbox; the declarations are in `standard/`. */
import type { FieldType } from './model';

export type StandardReverse = {
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly description: string;
};

export type StandardField = {
  readonly name: string;
  readonly type: FieldType;
  readonly label: string;
  readonly icon: string;
  readonly description?: string;
  readonly isSystem?: boolean;
  readonly isNullable?: boolean;
  readonly isUIEditable?: boolean;
  readonly isUnique?: boolean;
  readonly defaultValue?: unknown;
  /** [value, label, colour] */
  readonly options?: readonly (readonly [value: string, label: string, color: string])[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Many-to-one towards this object; a MORPH_RELATION is one entry per target. */
  readonly to?: string;
  readonly onDelete?: 'SET_NULL' | 'CASCADE';
  readonly reverse?: StandardReverse;
};

export type StandardObject = {
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular: string;
  readonly labelPlural: string;
  readonly icon: string;
  readonly description: string;
  readonly universalIdentifier: string;
  readonly shortcut: string | null;
  readonly isSystem: boolean;
  readonly isUICreatable: boolean;
  readonly isSearchable: boolean;
  readonly labelIdentifier: string;
  readonly duplicateCriteria: readonly (readonly string[])[] | null;
  readonly fields: readonly StandardField[];
};
