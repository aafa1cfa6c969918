/** One value of a record, as a cell or a line of its page: tags in their colours, relations by name, dates in French. */
import { isManyToOne, joinColumn } from '../metadata/model';
import type { Field } from '../metadata/model';
import { labelOf } from '../records/full-record';
import type { Row } from '../records/tables';
import { signedAddress } from '../files/addresses';
import { isMissing, isObject, listOf, plainText } from '../unknown';
import { present } from '../values/present';
import type { World } from '../world';
import { html, nothing } from '../../pages/html';
import type { Html } from '../../pages/html';
import { amount, day, moment, phone, short } from './words';

export function cell(world: World, field: Field, row: Row): Html {
  if (isManyToOne(field)) return relationCell(world, field, row);
  const value = present(field, row[field.name]);
  if (isMissing(value) || value === '') return nothing;
  const draw = DRAWINGS[field.type];
  return draw === undefined ? html`${short(plainText(value))}` : draw(value, field, world);
}

type Drawing = (value: unknown, field: Field, world: World) => Html;

const DRAWINGS: Readonly<Partial<Record<Field['type'], Drawing>>> = {
  SELECT: (value, field) => tag(field, value),
  RATING: (value, field) => tag(field, value),
  MULTI_SELECT: (value, field) => html`${listOf(value).map((one) => tag(field, one))}`,
  ARRAY: (value) =>
    html`${listOf(value).map((one) => html`<span class="tag gray">${plainText(one)}</span>`)}`,
  BOOLEAN: (value) => html`${value === true ? 'Oui' : 'Non'}`,
  DATE_TIME: (value) => html`${moment(plainText(value))}`,
  DATE: (value) => html`${day(plainText(value))}`,
  EMAILS: (value) => html`${part(value, 'primaryEmail')}`,
  PHONES: (value) => html`<span class="nowrap">${phone(value)}</span>`,
  LINKS: (value) => html`${part(value, 'primaryLinkUrl')}`,
  FULL_NAME: (value) => html`${`${part(value, 'firstName')} ${part(value, 'lastName')}`.trim()}`,
  CURRENCY: (value) => html`${amount(value)}`,
  RICH_TEXT: (value) => html`${short(part(value, 'markdown'))}`,
  ACTOR: (value) => html`${part(value, 'name')} <span class="muted">(${part(value, 'source')})</span>`,
  FILES: (value, _field, world) =>
    html`${listOf(value)
      .filter(isObject)
      .map((file) => fileLink(world, file))}`,
};

const part = (value: unknown, name: string): string => (isObject(value) ? plainText(value[name]) : '');

const COLOURS = new Set('green turquoise sky blue purple pink red orange yellow gray'.split(' '));

function tag(field: Field, value: unknown): Html {
  const option = (field.options ?? []).find((one) => one.value === value);
  const colour = plainText(option?.color);
  return html`<span class="tag ${COLOURS.has(colour) ? colour : 'gray'}"
    >${option?.label ?? plainText(value)}</span
  >`;
}

function relationCell(world: World, field: Field, row: Row): Html {
  const target = world.catalogue.target(field);
  const other = world.tables.of(target).rows.get(plainText(row[joinColumn(field)]));
  if (other === undefined) return nothing;
  return html`<a class="nowrap" href="${recordPath(target.object.namePlural, other.id)}"
    >${titleOf(labelOf(target, other))}</a
  >`;
}

export const recordPath = (plural: string, id: string): string => `/objets/${plural}/${id}`;

/** A record without a title still needs something to click on. */
export const titleOf = (label: string): string => (label.trim() === '' ? 'Sans titre' : short(label, 60));

const fileLink = (world: World, file: Record<string, unknown>): Html =>
  html`<a class="tag gray" href="${signedAddress(world, plainText(file.fileId))}"
    >${plainText(file.label)}</a
  > `;
