/** The frame of every page: the honest banner, the objects on the left, who one acts as. */
import { isManyToOne, isOneToMany } from '../metadata/model';
import type { Field, ObjectType } from '../metadata/model';
import { fullName } from '../seed/members';
import type { World } from '../world';
import { Html, html } from '../../pages/html';
import { STYLE } from './style';
import { pluralIn } from './words';

/** Objects people work with: those made through the API first, then Twenty's own; never the system's. */
export function shownObjects(world: World): readonly ObjectType[] {
  const objects = [...world.catalogue.objects.values()].filter(
    (object) => object.isActive && !object.isSystem,
  );
  const isOwn = (object: ObjectType): boolean => object.applicationId === world.applications.custom;
  return [...objects.filter(isOwn), ...objects.filter((object) => !isOwn(object))];
}

export const team = (world: World): readonly { readonly id: string; readonly name: string }[] => {
  const { rows } = world.tables.of(world.catalogue.shapeNamed('workspaceMember'));
  return [...rows.values()]
    .filter((row) => (row.deletedAt ?? null) === null)
    .map((row) => ({ id: row.id, name: fullName(row.name) }));
};

/** Fields a person can read something from. */
export const isReadable = (field: Field): boolean =>
  !isOneToMany(field) && field.type !== 'TS_VECTOR' && field.type !== 'POSITION';
export const isOwnField = (field: Field): boolean =>
  isReadable(field) && !field.isSystem && (!isManyToOne(field) || field.morphId === null);

export type Frame = {
  readonly title: string;
  readonly path: string;
  readonly memberId: string | null;
  readonly refreshSeconds?: number;
};

export function page(world: World, frame: Frame, content: Html): string {
  const refresh =
    frame.refreshSeconds === undefined
      ? ''
      : html`<meta http-equiv="refresh" content="${frame.refreshSeconds}" />`;
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        ${refresh}
        <title>${frame.title} · Twenty (bac à sable)</title>
        <style>
          ${styles}
        </style>
      </head>
      <body>
        <div class="banner">
          <strong>Bac à sable</strong>Ceci n’est pas un vrai Twenty : tout est en mémoire, rien n’est gardé à
          l’arrêt.
        </div>
        <div class="shell">
          ${sidebar(world, frame)}
          <main>${content}</main>
        </div>
      </body>
    </html>`.text;
}

/** The style sheet is ours and holds no data: it goes in as it is. */
const styles = new Html(STYLE);

function sidebar(world: World, frame: Frame): Html {
  const link = (path: string, label: string, count: number | null): Html =>
    html`<a href="${path}" class="${frame.path === path ? 'here' : ''}"
      >${label}${count === null ? '' : html`<span>${count}</span>`}</a
    >`;
  return html`<nav>
    <h1>Twenty · bac à sable</h1>
    <h2>Agir comme</h2>
    ${memberForm(world, frame)} ${link('/', 'Accueil', null)}
    <h2>Objets</h2>
    ${shownObjects(world).map((object) => link(`/objets/${object.namePlural}`, pluralIn(object), countOf(world, object)))}
    <h2>Coulisses</h2>
    ${link('/webhooks', 'Webhooks', world.webhooks.deliveries.length)}
    ${link('/pannes', 'Pannes simulées', null)}
  </nav>`;
}

const countOf = (world: World, object: ObjectType): number =>
  [...world.tables.of(world.catalogue.shape(object.id)).rows.values()].filter(
    (row) => (row.deletedAt ?? null) === null,
  ).length;

function memberForm(world: World, { memberId, path }: Frame): Html {
  const members = team(world);
  if (members.length === 0)
    return html`<p class="muted" style="margin: 0 8px">Aucun membre dans l’équipe.</p>`;
  return html`<form method="post" action="/membre" class="inline" style="padding: 0 8px">
    <input type="hidden" name="retour" value="${path}" />
    <select name="membre" aria-label="Membre de l’équipe">
      ${members.map(
        (member) =>
          html`<option value="${member.id}" ${member.id === memberId ? html` selected` : ''}>
            ${member.name}
          </option>`,
      )}</select
    ><button>OK</button>
  </form>`;
}

export const notice = (text: string | null, isBad = false): Html =>
  text === null ? html`` : html`<div class="notice${isBad ? ' bad' : ''}" role="status">${text}</div>`;
