/** Home, and the webhooks log. */
import type { Delivery } from '../webhooks/registry';
import type { World } from '../world';
import { recordPath } from './cells';
import { html, nothing } from '../../pages/html';
import type { Html } from '../../pages/html';
import { notice, shownObjects } from './layout';
import { ZONE, clockTime, moment } from './words';

export function homePage(world: World): Html {
  const { counters, webhooks, catalogue, clock } = world;
  const own = shownObjects(world).filter(
    (object) => object.applicationId === world.applications.custom,
  ).length;
  const figure = (value: number | string, label: string): Html =>
    html`<div class="figure"><b>${value}</b><span>${label}</span></div>`;
  return html`<div class="top">
      <h2>Accueil</h2>
      <span class="muted">Il est ${moment(clock.now().toISOString())} au bac à sable (${ZONE}).</span>
    </div>
    <div class="figures">
      ${[
        figure(own, 'objets installés'),
        figure(counters.requests, 'requêtes d’API reçues'),
        figure(counters.tokens, 'appels de données comptés'),
        figure(counters.refused, 'appels refusés (limite)'),
        figure(webhooks.all.size, 'webhooks enregistrés'),
        figure(catalogue.version, 'version du modèle'),
      ]}
    </div>
    ${own === 0 ? notice('Le modèle n’est pas encore installé : « max install » le fera, sous vos yeux.') : nothing}
    <div class="card">
      <h3>Derniers webhooks</h3>
      ${deliveries(world, 12)}
    </div>`;
}

export function webhooksPage(world: World): Html {
  const list = [...world.webhooks.all.values()];
  return html`<div class="top">
      <h2>Webhooks</h2>
      <span class="muted">Livrés une fois au plus, signés, sans nouvel essai.</span>
    </div>
    <div class="card scroll">
      <h3>Enregistrés</h3>
      ${
        list.length === 0
          ? html`<p class="empty">Aucun webhook.</p>`
          : html`<table>
              <thead>
                <tr>
                  <th>Adresse</th>
                  <th>Événements</th>
                  <th>Description</th>
                </tr>
              </thead>
              <tbody>
                ${list.map(
                  (one) =>
                    html`<tr>
                      <td><code>${one.targetUrl}</code></td>
                      <td>${one.operations.map((name) => html`<span class="tag gray">${name}</span>`)}</td>
                      <td>${one.description ?? ''}</td>
                    </tr>`,
                )}
              </tbody>
            </table>`
      }
    </div>
    <div class="card">
      <h3>Journal</h3>
      ${deliveries(world, 200)}
    </div>`;
}

const FATES: Readonly<Record<Delivery['fate'], string>> = {
  livré: 'green',
  perdu: 'red',
  refusé: 'orange',
  bloqué: 'gray',
};

function deliveries(world: World, most: number): Html {
  const list = world.webhooks.deliveries.slice(0, most);
  if (list.length === 0) return html`<p class="empty">Aucun envoi pour l’instant.</p>`;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Quand</th>
          <th>Événement</th>
          <th>Enregistrement</th>
          <th>Issue</th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          (one) =>
            html`<tr>
              <td class="when">${clockTime(one.at)}</td>
              <td><code>${one.eventName}</code></td>
              <td>${recordLink(world, one)}</td>
              <td><span class="tag ${FATES[one.fate]}">${one.fate}</span></td>
              <td class="muted">${one.detail}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function recordLink(world: World, { eventName, recordId, label }: Delivery): Html {
  const object = world.catalogue.bySingular(eventName.split('.')[0] ?? '');
  if (object === null) return html`<span class="muted">${label}</span>`;
  return html`<a href="${recordPath(object.namePlural, recordId)}"
    >${label === '' ? 'Sans titre' : label}</a
  >`;
}
