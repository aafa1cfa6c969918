/** The fields of any object, staff's own included: how they are read, searched and emptied, by their type in Twenty. */
import type { FieldKind } from '../../workflows/forget/plan';
import type { FieldRow, ObjectRow } from './metadata-model';

const PARTS: Readonly<Record<string, string>> = {
  EMAILS: '{ primaryEmail additionalEmails }',
  PHONES: '{ primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode additionalPhones }',
  RICH_TEXT: '{ markdown }',
  CURRENCY: '{ amountMicros currencyCode }',
  LINKS: '{ primaryLinkUrl primaryLinkLabel secondaryLinks }',
  FULL_NAME: '{ firstName lastName }',
  ADDRESS: '{ addressStreet1 addressStreet2 addressCity addressPostcode addressState addressCountry }',
  ACTOR: '{ source name }',
  FILES: '{ fileId label extension }',
};
const PLAIN = [
  'UUID',
  'TEXT',
  'BOOLEAN',
  'NUMBER',
  'NUMERIC',
  'DATE',
  'DATE_TIME',
  'SELECT',
  'MULTI_SELECT',
  'RAW_JSON',
  'RATING',
  'ARRAY',
];

const active = ({ fieldsList }: ObjectRow): readonly FieldRow[] =>
  fieldsList.filter(({ isActive }) => isActive !== false);

/** What to ask of a record to know all that it says. */
export const selectionOf = (object: ObjectRow): string =>
  active(object)
    .flatMap((field) => {
      const parts = PARTS[field.type];
      if (parts !== undefined) return [`${field.name} ${parts}`];
      if (PLAIN.includes(field.type)) return [field.name];
      return joinColumns(field);
    })
    .filter((one) => !['id', 'createdAt', 'updatedAt', 'deletedAt'].includes(one))
    .join(' ');

/** What holds the ids of the other side, with what kind of record stands there: one, or one for each kind of a `target`. */
function columnsOf({
  name,
  type,
  relation,
  morphRelations,
}: FieldRow): readonly (readonly [string, string])[] {
  if (type === 'RELATION' && relation?.type === 'MANY_TO_ONE')
    return [[`${name}Id`, relation.targetObjectMetadata.nameSingular]];
  if (type !== 'MORPH_RELATION') return [];
  return (morphRelations ?? []).map(({ targetObjectMetadata: { nameSingular } }) => [
    `${name}${nameSingular.charAt(0).toUpperCase()}${nameSingular.slice(1)}Id`,
    nameSingular,
  ]);
}

const joinColumns = (field: FieldRow): readonly string[] => columnsOf(field).map(([column]) => column);

/** Columns of `object` that hold the id of a record of `target`. */
export const linksTo = (object: ObjectRow, target: string): readonly string[] =>
  active(object)
    .flatMap(columnsOf)
    .filter(([, kind]) => kind === target)
    .map(([column]) => column);

const KINDS: Readonly<Record<string, FieldKind>> = {
  TEXT: 'TEXT',
  EMAILS: 'EMAILS',
  PHONES: 'PHONES',
  RICH_TEXT: 'RICH_TEXT',
  RAW_JSON: 'RAW_JSON',
  LINKS: 'LINKS',
};

/** What of a record may be emptied; Twenty's own bookkeeping stays out. */
export const kindsOf = (object: ObjectRow): Readonly<Record<string, FieldKind>> =>
  Object.fromEntries(
    active(object)
      .filter(({ name, isSystem }) => isSystem !== true || name === 'name')
      .map(({ name, type }) => [name, KINDS[type] ?? 'OTHER']),
  );

/** The conditions that find `text` anywhere in a record. */
export function holding(object: ObjectRow, text: string): readonly object[] {
  const like = `%${text.replace(/[%_\\]/g, '\\$&')}%`;
  return active(object).flatMap(({ name, type }): readonly object[] => {
    switch (type) {
      case 'TEXT':
        return [{ [name]: { ilike: like } }];
      case 'EMAILS':
        return [{ [name]: { primaryEmail: { ilike: like } } }, { [name]: { additionalEmails: { like } } }];
      case 'PHONES':
        return [
          { [name]: { primaryPhoneNumber: { ilike: like } } },
          { [name]: { additionalPhones: { like } } },
        ];
      case 'RICH_TEXT':
        return [{ [name]: { markdown: { ilike: like } } }];
      case 'RAW_JSON':
        return [{ [name]: { like } }];
      case 'LINKS':
        return [{ [name]: { primaryLinkUrl: { ilike: like } } }];
      default:
        return [];
    }
  });
}
