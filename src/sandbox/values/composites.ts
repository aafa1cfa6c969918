/** The parts of Twenty's composite values, in the order Twenty writes them, and what each part is made of. */
import { capitalise } from '../metadata/names';
import type { Field, FieldType } from '../metadata/model';

/** `TEXT` and `LIST` parts are never null to the outside: "" and [] stand for nothing. */
export type PartKind = 'TEXT' | 'LIST' | 'JSON' | 'NUMERIC' | 'UUID' | 'SELECT' | 'NULLABLE_TEXT';

export type Part = { readonly kind: PartKind; readonly unique?: true };

const text: Part = { kind: 'TEXT' };

export const COMPOSITES: Readonly<Partial<Record<FieldType, Readonly<Record<string, Part>>>>> = {
  ACTOR: {
    source: { kind: 'SELECT' },
    workspaceMemberId: { kind: 'UUID' },
    name: text,
    context: { kind: 'JSON' },
  },
  ADDRESS: {
    addressStreet1: text,
    addressStreet2: text,
    addressCity: text,
    addressPostcode: text,
    addressState: text,
    addressCountry: text,
    addressLat: { kind: 'NUMERIC' },
    addressLng: { kind: 'NUMERIC' },
  },
  CURRENCY: { amountMicros: { kind: 'NUMERIC' }, currencyCode: { kind: 'NULLABLE_TEXT' } },
  EMAILS: { primaryEmail: { kind: 'TEXT', unique: true }, additionalEmails: { kind: 'LIST' } },
  FULL_NAME: { firstName: { kind: 'TEXT', unique: true }, lastName: { kind: 'TEXT', unique: true } },
  LINKS: {
    primaryLinkLabel: text,
    primaryLinkUrl: { kind: 'TEXT', unique: true },
    secondaryLinks: { kind: 'LIST' },
  },
  PHONES: {
    primaryPhoneNumber: { kind: 'TEXT', unique: true },
    primaryPhoneCountryCode: { kind: 'TEXT', unique: true },
    primaryPhoneCallingCode: { kind: 'TEXT', unique: true },
    additionalPhones: { kind: 'LIST' },
  },
  RICH_TEXT: { blocknote: { kind: 'NULLABLE_TEXT' }, markdown: text },
};

export const partsOf = (type: FieldType): Readonly<Record<string, Part>> | null => COMPOSITES[type] ?? null;

/** `emails` + `primaryEmail` → `emailsPrimaryEmail`, a name another field may not take. */
export const compositeColumns = (field: Field): readonly string[] =>
  Object.keys(partsOf(field.type) ?? {}).map((part) => `${field.name}${capitalise(part)}`);

/** Parts that a unique index covers; Twenty leaves the others out (the label of a link, the further e-mails). */
export const uniqueParts = (type: FieldType): readonly string[] =>
  Object.entries(partsOf(type) ?? {}).flatMap(([name, part]) => (part.unique ? [name] : []));

/** The GraphQL type of the whole, and of each part's input, comes from this name: FULL_NAME → FullName. */
export const compositeTypeName = (type: FieldType): string =>
  type.toLowerCase().split('_').map(capitalise).join('');
