/** The words a declaration may use. A declaration is plain data: the installer compares it with what Twenty has. */

/** Twenty's tag colours (the server does not check them; its interface knows these). */
export type Colour =
  'green' | 'turquoise' | 'sky' | 'blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow' | 'gray';

/** One choice of a SELECT: `value` is upper snake case ASCII, `label` French without comma (Twenty refuses both otherwise). */
export type Option<Value extends string = string> = {
  readonly value: Value;
  readonly label: string;
  readonly color: Colour;
};

type Named = {
  /** API name: `^[a-z][a-zA-Z0-9]*$`, not reserved by Twenty (`type`, `role`, `link`… are). */
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly description?: string;
};

export type PlainType =
  'TEXT' | 'DATE_TIME' | 'DATE' | 'EMAILS' | 'PHONES' | 'RICH_TEXT' | 'CURRENCY' | 'LINKS' | 'RAW_JSON';

export type PlainField = Named & { readonly kind: PlainType; readonly unique?: true };
export type NumberField = Named & { readonly kind: 'NUMBER'; readonly default?: number };
export type BooleanField = Named & { readonly kind: 'BOOLEAN'; readonly default: boolean };
export type SelectField = Named & {
  readonly kind: 'SELECT' | 'MULTI_SELECT';
  readonly options: readonly Option[];
  readonly default?: string;
};
export type FilesField = Named & { readonly kind: 'FILES'; readonly max: number };
/** Many-to-one. Twenty names the reverse field after its label, so `reverse.name` must be what the label gives. */
export type RelationField = Named & {
  readonly kind: 'RELATION';
  readonly to: string;
  readonly reverse: { readonly name: string; readonly label: string; readonly icon: string };
};

export type FieldSpec = PlainField | NumberField | BooleanField | SelectField | FilesField | RelationField;

/** One object of the workspace. `name` (TEXT, the record's title) comes by itself and is not declared. */
export type ObjectSpec = {
  readonly singular: string;
  readonly plural: string;
  readonly labelSingular: string;
  readonly labelPlural: string;
  readonly nameLabel: string;
  readonly icon: string;
  readonly description: string;
  readonly fields: readonly FieldSpec[];
};
