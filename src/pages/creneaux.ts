/** Choosing a time, day by day, and the second look before it is taken. Links lead there; only the last button does something. */
import type { Reply } from '../server/reply';
import type { Html } from './html';
import { html } from './html';
import { page } from './page';
import { card, contact, hidden, notices, type View } from './rendez-vous';
import { several } from './words';

export type Creneau = { readonly at: Date; readonly heure: string; readonly quand: string };
/** One day of the reader, with at least one free time. */
export type Jour = { readonly nom: string; readonly creneaux: readonly Creneau[] };

export type Choice = View & {
  readonly titre: string;
  /** What there is already, or was. */
  readonly intro: string;
  /** Whose hours these are, when they are not the agency's: "heure de Montréal". */
  readonly zone: string | null;
  readonly jours: readonly Jour[];
  /** Pages of days before and after this one. */
  readonly avant: string | null;
  readonly apres: string | null;
  /** Back to the appointment; null: there is nothing to go back to. */
  readonly retour: string | null;
};

export function choicePage(choice: Choice): Reply {
  const { agence, titre, intro, zone, jours, retour } = choice;
  const empty = jours.length === 0;
  return page({
    titre,
    agence: { ...agence, telephone: empty ? '' : agence.telephone },
    contenu: html`${notices(choice)}
      <p>${intro}</p>
      ${zone === null || empty ? '' : html`<p>Les heures sont à l’${zone}.</p>`}
      ${
        empty
          ? html`<p>Aucun moment n’est libre en ce moment.</p>
              ${contact(agence)}`
          : html`${jours.map(day)}`
      }
      ${pages(choice)} ${retour === null ? '' : html`<p><a href="${retour}">Retour au rendez-vous</a></p>`}`,
  });
}

const day = ({ nom, creneaux }: Jour, at: number): Html =>
  html`<details class="jour" ${at === 0 ? html` open` : ''}>
    <summary><b>${nom}</b> <span>· ${several(creneaux.length, 'libre')}</span></summary>
    <ul class="heures">
      ${creneaux.map(slot)}
    </ul>
  </details>`;

const slot = ({ at, heure, quand }: Creneau): Html =>
  html`<li><a class="bouton" href="?vers=${at.toISOString()}" aria-label="${quand}">${heure}</a></li>`;

const pages = ({ avant, apres }: Choice): Html | '' =>
  avant === null && apres === null
    ? ''
    : html`<nav class="pages" aria-label="Autres jours">
        ${avant === null ? '' : html`<a class="bouton" href="${avant}">Jours d’avant</a>`}${apres === null ? '' : html`<a class="bouton" href="${apres}">Jours d’après</a>`}
      </nav>`;

/** `vers`: the time looked at once more. */
export function reviewPage(view: View & { readonly vers: Creneau; readonly nouveau: boolean }): Reply {
  const { agence, rendezVous, vers, nouveau } = view;
  return page({
    titre: nouveau ? 'Prendre ce rendez-vous ?' : 'Déplacer le rendez-vous ?',
    agence,
    contenu: html`<div class="carte">${card({ ...rendezVous, quand: vers.quand })}</div>
      ${rendezVous.debut === null || nouveau ? '' : html`<p>Au lieu de : ${rendezVous.quand}.</p>`}
      <form method="post" action="?">
        ${hidden('choisir', rendezVous.debut)}<input
          type="hidden"
          name="vers"
          value="${vers.at.toISOString()}"
        />
        <div class="gestes cote">
          <button class="principal" type="submit">
            ${nouveau ? 'Prendre ce rendez-vous' : 'Déplacer à ce moment'}
          </button>
          <a class="bouton" href="?choix=deplacer">Voir d’autres moments</a>
        </div>
      </form>`,
  });
}
