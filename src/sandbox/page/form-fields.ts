/** One form control per field, and back: what was submitted → what the API is sent. Only what changed is sent. */
import { isManyToOne, joinColumn } from '../metadata/model';
import type { Field } from '../metadata/model';
import { labelOf } from '../records/full-record';
import { isMissing, isObject, listOf, plainText } from '../unknown';
import { present } from '../values/present';
import type { World } from '../world';
import { titleOf } from './cells';
import { Html, escape, html } from '../../pages/html';
import { fromLocalInput, labelIn, localInput, phone } from './words';

/** Name of a control → its values. Checkboxes give several. */
export type Submitted = ReadonlyMap<string, readonly string[]>;

type Values = Readonly<Record<string, unknown>>;

const UNEDITABLE = new Set<Field['type']>([
  'ACTOR',
  'FILES',
  'TS_VECTOR',
  'POSITION',
  'UUID',
  'ADDRESS',
  'NUMERIC',
  'MORPH_RELATION',
]);

export const isEditable = (field: Field): boolean =>
  !field.isSystem && !UNEDITABLE.has(field.type) && field.relation?.kind !== 'ONE_TO_MANY';

/** What the control of a field holds for these stored values, as submitted text. */
export function controlValues(field: Field, row: Values): readonly string[] {
  if (isManyToOne(field)) return [plainText(row[joinColumn(field)])];
  const value = present(field, row[field.name]);
  if (isMissing(value)) return field.type === 'BOOLEAN' ? [] : [''];
  const read = HELD[field.type];
  return read === undefined ? [plainText(value)] : read(value);
}

const partIn = (value: unknown, name: string): string => (isObject(value) ? plainText(value[name]) : '');

const HELD: Readonly<Partial<Record<Field['type'], (value: unknown) => readonly string[]>>> = {
  MULTI_SELECT: (value) => listOf(value).map(plainText),
  ARRAY: (value) => [listOf(value).map(plainText).join(', ')],
  BOOLEAN: (value) => (value === true ? ['oui'] : []),
  DATE_TIME: (value) => [localInput(plainText(value))],
  EMAILS: (value) => [partIn(value, 'primaryEmail')],
  PHONES: (value) => [phone(value)],
  LINKS: (value) => [partIn(value, 'primaryLinkUrl')],
  FULL_NAME: (value) => [partIn(value, 'firstName'), partIn(value, 'lastName')],
  CURRENCY: (value) => [
    isObject(value) && typeof value.amountMicros === 'number' ? String(value.amountMicros / 1_000_000) : '',
    partIn(value, 'currencyCode'),
  ],
  RICH_TEXT: (value) => [partIn(value, 'markdown')],
  RAW_JSON: (value) => [JSON.stringify(value)],
};

/** The API's data for the controls that differ from the stored values. */
export function changedData(
  fields: readonly Field[],
  before: Values,
  submitted: Submitted,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const field of fields) {
    const values = submitted.get(field.name) ?? [];
    if (JSON.stringify(values) === JSON.stringify(controlValues(field, before))) continue;
    data[isManyToOne(field) ? joinColumn(field) : field.name] = apiValue(field, values);
  }
  return data;
}

function apiValue(field: Field, values: readonly string[]): unknown {
  const [first = '', second = ''] = values;
  const read = SENT[field.type];
  if (read !== undefined) return read(values);
  if (field.type === 'FULL_NAME') return { firstName: first, lastName: second };
  return first === '' ? null : first;
}

const first = (values: readonly string[]): string => values[0] ?? '';
const numberOf = (text: string): number | null =>
  text.trim() === '' ? null : Number(text.replace(',', '.'));

const SENT: Readonly<Partial<Record<Field['type'], (values: readonly string[]) => unknown>>> = {
  TEXT: (values) => first(values),
  NUMBER: (values) => numberOf(first(values)),
  BOOLEAN: (values) => values.length > 0,
  MULTI_SELECT: (values) => values,
  ARRAY: (values) =>
    first(values)
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  DATE_TIME: (values) => (first(values) === '' ? null : (fromLocalInput(first(values)) ?? first(values))),
  EMAILS: (values) => ({ primaryEmail: first(values).trim() }),
  PHONES: (values) =>
    first(values).trim() === ''
      ? { primaryPhoneNumber: '', primaryPhoneCountryCode: '', primaryPhoneCallingCode: '' }
      : { primaryPhoneNumber: first(values).trim() },
  LINKS: (values) => ({ primaryLinkUrl: first(values).trim() }),
  CURRENCY: (values) => {
    const amount = numberOf(first(values));
    return {
      amountMicros: amount === null ? null : Math.round(amount * 1_000_000),
      currencyCode: values[1] || 'EUR',
    };
  },
  RICH_TEXT: (values) => ({ markdown: first(values) }),
  RAW_JSON: (values) => (first(values).trim() === '' ? null : first(values)),
};

export function control(world: World, field: Field, values: readonly string[]): Html {
  if (field.type === 'MULTI_SELECT') return checkboxes(field, values);
  const isWide = field.type === 'RICH_TEXT' || field.type === 'RAW_JSON' || first(values).length > 40;
  return html`<label class="${isWide ? 'wide' : ''}"
    ><span>${labelIn(field)}</span>${input(world, field, values)}</label
  >`;
}

function input(world: World, field: Field, values: readonly string[]): Html {
  if (isManyToOne(field)) return relationSelect(world, field, first(values));
  const draw = INPUTS[field.type] ?? longText;
  return draw(field, values);
}

type Drawing = (field: Field, values: readonly string[]) => Html;

/** Written by hand: a formatter may not add blanks here, and a browser drops the first line end, which is there to be dropped. */
const longText: Drawing = (field, values) =>
  new Html(
    `<textarea name="${escape(field.name)}" rows="${rowsFor(field, first(values))}">\n${escape(first(values))}</textarea>`,
  );

const plainInput =
  (type: string): Drawing =>
  ({ name }, values) =>
    html`<input type="${type}" step="any" name="${name}" value="${first(values)}" />`;

const options: Drawing = (field, values) =>
  choice(
    field.name,
    first(values),
    (field.options ?? []).map((option) => [option.value, option.label]),
  );

const INPUTS: Readonly<Partial<Record<Field['type'], Drawing>>> = {
  SELECT: options,
  RATING: options,
  DATE_TIME: plainInput('datetime-local'),
  DATE: plainInput('date'),
  NUMBER: plainInput('number'),
  EMAILS: plainInput('text'),
  PHONES: plainInput('tel'),
  LINKS: plainInput('text'),
  ARRAY: plainInput('text'),
  BOOLEAN: ({ name }, values) =>
    html`<input
      type="checkbox"
      name="${name}"
      value="oui"
      ${first(values) === 'oui' ? html`checked` : ''}
    />`,
  FULL_NAME: ({ name }, values) =>
    html`<div class="row">
      <input name="${name}" value="${first(values)}" placeholder="Prénom" />
      <input name="${name}" value="${values[1]}" placeholder="Nom" />
    </div>`,
  CURRENCY: ({ name }, values) =>
    html`<div class="row">
      <input name="${name}" inputmode="decimal" value="${first(values)}" />
      <input name="${name}" value="${values[1]}" placeholder="EUR" size="4" />
    </div>`,
};

function rowsFor(field: Field, text: string): number {
  const lines = text.split('\n').length + Math.floor(text.length / 110);
  return Math.min(12, Math.max(field.type === 'RICH_TEXT' ? 4 : 1, lines));
}

function choice(
  name: string,
  held: string,
  options: readonly (readonly [value: string, label: string])[],
): Html {
  return html`<select name="${name}">
    <option value=""></option>
    ${options.map(
      ([value, label]) =>
        html`<option value="${value}" ${value === held ? html` selected` : ''}>${label}</option>`,
    )}
  </select>`;
}

const RELATION_CHOICES = 500;

function relationSelect(world: World, field: Field, held: string): Html {
  const target = world.catalogue.target(field);
  const rows = [...world.tables.of(target).rows.values()].filter(
    (row) => (row.deletedAt ?? null) === null || row.id === held,
  );
  const options = rows
    .slice(-RELATION_CHOICES)
    .map((row): readonly [string, string] => [row.id, titleOf(labelOf(target, row))])
    .sort((a, b) => a[1].localeCompare(b[1], 'fr'));
  return choice(field.name, held, options);
}

const checkboxes = (field: Field, values: readonly string[]): Html =>
  html`<fieldset>
    <legend>${labelIn(field)}</legend>
    ${(field.options ?? []).map(
      (option) =>
        html`<label
          ><input
            type="checkbox"
            name="${field.name}"
            value="${option.value}"
            ${values.includes(option.value) ? html` checked` : ''}
          />
          ${option.label}</label
        >`,
    )}
  </fieldset>`;
