/** The table of an object and the page of a record. */
import type { Shape } from '../metadata/catalogue';
import type { Field } from '../metadata/model';
import { compareRows, orderKeys } from '../records/order';
import { labelOf } from '../records/full-record';
import type { Row } from '../records/tables';
import type { World } from '../world';
import { cell, recordPath, titleOf } from './cells';
import { control, controlValues, isEditable } from './form-fields';
import type { Submitted } from './form-fields';
import { html, nothing } from '../../pages/html';
import type { Html } from '../../pages/html';
import { isOwnField, isReadable, notice } from './layout';
import { relatedCards } from './related';
import { labelIn, moment, pluralIn, singularIn } from './words';

const PAGE = 100;
const MAX_COLUMNS = 8;

export type Said = { readonly text: string; readonly isBad: boolean } | null;

export function tablePage(world: World, shape: Shape, said: Said): Html {
  const columns = columnsOf(world, shape);
  const rows = recentRows(world, shape);
  const plural = shape.object.namePlural;
  return html`<div class="top">
      <h2>${pluralIn(shape.object)}</h2>
      <span class="muted">${shape.object.description}</span><span class="grow"></span>
      <a class="button primary" href="/objets/${plural}/nouveau">Nouveau</a>
    </div>
    ${said === null ? nothing : notice(said.text, said.isBad)}
    <div class="card scroll">
      ${
        rows.length === 0
          ? html`<p class="empty">Rien encore.</p>`
          : html`<table>
              <thead>
                <tr>
                  ${columns.map((field) => html`<th>${labelIn(field)}</th>`)}
                  <th>Modifié le</th>
                </tr>
              </thead>
              <tbody>
                ${rows.slice(0, PAGE).map((row) => tableRow(world, shape, { row, columns }))}
              </tbody>
            </table>`
      }
    </div>
    ${rows.length > PAGE ? html`<p class="muted">Les ${PAGE} derniers sur ${rows.length}.</p>` : nothing}`;
}

function tableRow(
  world: World,
  shape: Shape,
  { row, columns }: { row: Row; columns: readonly Field[] },
): Html {
  const path = recordPath(shape.object.namePlural, row.id);
  const isDeleted = (row.deletedAt ?? null) !== null;
  return html`<tr class="${isDeleted ? 'deleted' : ''}">
    ${columns.map((field) =>
      field.id === shape.labelField?.id
        ? html`<td class="name"><a href="${path}">${titleOf(labelOf(shape, row))}</a></td>`
        : html`<td>${cell(world, field, row)}</td>`,
    )}
    <td class="when">${moment(String(row.updatedAt))}</td>
  </tr>`;
}

/** The title, then the columns of the object's own table view, then its first fields. */
function columnsOf(world: World, shape: Shape): readonly Field[] {
  const view = world.furniture.viewsOf(shape.object.id).find((one) => one.key === 'INDEX');
  const shown =
    view === undefined ? [] : [...world.furniture.fieldsOf(view.id)].filter((one) => one.isVisible);
  const inView = shown
    .sort((a, b) => a.position - b.position)
    .flatMap((column) => shape.fields.find((field) => field.id === column.fieldMetadataId) ?? [])
    .filter(isOwnField);
  const others = shape.fields.filter((field) => isOwnField(field) && field.type !== 'RICH_TEXT');
  const label = shape.labelField === null ? [] : [shape.labelField];
  return [...new Set([...label, ...inView, ...(inView.length > 2 ? [] : others)])].slice(0, MAX_COLUMNS);
}

/** Most recently changed first, soft-deleted ones included and struck out. */
function recentRows(world: World, shape: Shape): readonly Row[] {
  const keys = orderKeys(world, shape, [{ updatedAt: 'DescNullsLast' }]);
  return [...world.tables.of(shape).rows.values()].sort(compareRows(keys));
}

export type Editing = {
  readonly row: Row | null;
  /** What was submitted and refused, so that nothing typed is lost. */
  readonly submitted: Submitted | null;
  readonly said: Said;
};

export function recordPage(world: World, shape: Shape, { row, submitted, said }: Editing): Html {
  const { namePlural } = shape.object;
  const title = row === null ? `Nouveau · ${singularIn(shape.object)}` : titleOf(labelOf(shape, row));
  const action = row === null ? `/objets/${namePlural}/nouveau` : recordPath(namePlural, row.id);
  const fields = shape.fields.filter(isEditable);
  return html`<div class="crumb"><a href="/objets/${namePlural}">${pluralIn(shape.object)}</a></div>
    <div class="top">
      <h2>${title}</h2>
      ${row !== null && (row.deletedAt ?? null) !== null ? html`<span class="tag red">Supprimé</span>` : nothing}
    </div>
    ${said === null ? nothing : notice(said.text, said.isBad)}
    <form class="card" method="post" action="${action}">
      <div class="pad grid">
        ${fields.map((field) =>
          control(world, field, submitted?.get(field.name) ?? controlValues(field, row ?? defaults(field))),
        )}
      </div>
      <div class="actions">
        <button class="primary">${row === null ? 'Créer' : 'Enregistrer'}</button
        ><a class="button" href="/objets/${namePlural}">Retour</a><span class="grow"></span>${
          row === null
            ? nothing
            : html`<button class="danger" formaction="${action}/supprimer">Supprimer</button>`
        }
      </div>
    </form>
    ${row === null ? nothing : html`${relatedCards(world, shape, row)}${details(world, shape, row)}`}`;
}

const defaults = (field: Field): Readonly<Record<string, unknown>> => {
  const value = field.defaultValue;
  return { [field.name]: typeof value === 'string' ? value.replace(/^'(.*)'$/s, '$1') : value };
};

function details(world: World, shape: Shape, row: Row): Html {
  const shown = shape.fields.filter(
    (field) => isReadable(field) && !isEditable(field) && field.name !== 'deletedAt',
  );
  return html`<div class="card">
    <h3>Fiche technique</h3>
    <div class="pad">
      <dl>
        ${shown.map(
          (field) =>
            html`<dt>${labelIn(field)}</dt>
              <dd>${field.name === 'id' ? html`<code>${row.id}</code>` : cell(world, field, row)}</dd>`,
        )}
      </dl>
    </div>
  </div>`;
}
