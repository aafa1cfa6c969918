/** What hangs on a record: its messages, its appointments, its notifications … one card per relation that has any. */
import type { Shape } from '../metadata/catalogue';
import { isOneToMany, joinColumn } from '../metadata/model';
import type { Field } from '../metadata/model';
import { labelOf } from '../records/full-record';
import type { Row } from '../records/tables';
import type { World } from '../world';
import { cell, recordPath, titleOf } from './cells';
import { html, nothing } from '../../pages/html';
import type { Html } from '../../pages/html';
import { isOwnField } from './layout';
import { labelIn, moment } from './words';

const MOST = 20;
const COLUMNS = 4;

export const relatedCards = (world: World, shape: Shape, row: Row): Html =>
  html`${shape.fields.filter((field) => isOneToMany(field) && isPeoples(world, field)).map((field) => card(world, field, row))}`;

/** Lists of records people work with; not the system's link tables. */
const isPeoples = (world: World, field: Field): boolean => !world.catalogue.target(field).object.isSystem;

function card(world: World, field: Field, row: Row): Html {
  const target = world.catalogue.target(field);
  const owner = world.catalogue.fields.get(field.relation?.targetFieldId ?? '');
  if (owner === undefined) return nothing;
  const rows = [...world.tables.of(target).rows.values()]
    .filter((one) => one[joinColumn(owner)] === row.id && (one.deletedAt ?? null) === null)
    .sort((a, b) => String(b.updatedAt).localeCompare(String(a.updatedAt)));
  if (rows.length === 0) return nothing;
  const columns = telling(target, owner);
  return html`<div class="card scroll">
    <h3>${field.label} <span class="muted">${rows.length}</span></h3>
    <table>
      <thead>
        <tr>
          <th>${target.labelField === null ? '' : labelIn(target.labelField)}</th>
          ${columns.map((column) => html`<th>${labelIn(column)}</th>`)}
          <th>Modifié le</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, MOST).map((one) => line(world, target, { row: one, columns }))}
      </tbody>
    </table>
  </div>`;
}

function line(world: World, target: Shape, { row, columns }: { row: Row; columns: readonly Field[] }): Html {
  return html`<tr>
    <td class="name">
      <a href="${recordPath(target.object.namePlural, row.id)}">${titleOf(labelOf(target, row))}</a>
    </td>
    ${columns.map((field) => html`<td>${cell(world, field, row)}</td>`)}
    <td class="when">${moment(String(row.updatedAt))}</td>
  </tr>`;
}

/** The first choices and dates tell most about a record in a list. */
function telling(target: Shape, owner: Field): readonly Field[] {
  const own = target.fields.filter(
    (field) => isOwnField(field) && field.id !== owner.id && field.id !== target.labelField?.id,
  );
  const kinds: readonly Field['type'][] = ['SELECT', 'DATE_TIME', 'BOOLEAN'];
  return own.filter((field) => kinds.includes(field.type)).slice(0, COLUMNS);
}
