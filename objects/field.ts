/** Short words to declare fields with; they build plain data and nothing else. */
import type {
  BooleanField,
  FilesField,
  NumberField,
  Option,
  PlainField,
  PlainType,
  RelationField,
  SelectField,
} from './spec';

const plain =
  (kind: PlainType) =>
  (name: string, label: string, icon: string, description?: string): PlainField => ({
    kind,
    name,
    label,
    icon,
    ...(description === undefined ? {} : { description }),
  });

export const text = plain('TEXT');
export const dateTime = plain('DATE_TIME');
export const date = plain('DATE');
export const emails = plain('EMAILS');
export const phones = plain('PHONES');
export const richText = plain('RICH_TEXT');
export const currency = plain('CURRENCY');
export const links = plain('LINKS');
export const json = plain('RAW_JSON');

/** A TEXT no two records may share, soft-deleted ones included (Twenty's unique index has no `WHERE deletedAt IS NULL`). */
export const uniqueText = (name: string, label: string, icon: string, description?: string): PlainField => ({
  ...text(name, label, icon, description),
  unique: true,
});

export const number = (name: string, label: string, icon: string, fallback?: number): NumberField => ({
  kind: 'NUMBER',
  name,
  label,
  icon,
  ...(fallback === undefined ? {} : { default: fallback }),
});

export const boolean = (name: string, label: string, icon: string, fallback = false): BooleanField => ({
  kind: 'BOOLEAN',
  name,
  label,
  icon,
  default: fallback,
});

type Choice = { readonly default?: string; readonly description?: string };

export const select = (
  name: string,
  label: string,
  icon: string,
  options: readonly Option[],
  choice: Choice = {},
): SelectField => ({ kind: 'SELECT', name, label, icon, options, ...choice });

export const multiSelect = (
  name: string,
  label: string,
  icon: string,
  options: readonly Option[],
  choice: Choice = {},
): SelectField => ({ kind: 'MULTI_SELECT', name, label, icon, options, ...choice });

export const files = (name: string, label: string, icon: string, max: number): FilesField => ({
  kind: 'FILES',
  name,
  label,
  icon,
  max,
});

/** Many-to-one towards `to`; `reverse` is how the other side shows it: [API name, French label]. */
export const belongsTo = (
  name: string,
  label: string,
  icon: string,
  to: string,
  reverse: readonly [name: string, label: string],
): RelationField => ({
  kind: 'RELATION',
  name,
  label,
  icon,
  to,
  reverse: { name: reverse[0], label: reverse[1], icon },
});
