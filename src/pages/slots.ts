/** Choosing a time, day by day, and the second look before it is taken. Links lead there; only the last button does something. */
import type { Reply } from '../server/reply';
import type { Html } from './html';
import { html } from './html';
import { page } from './page';
import { card, contact, hidden, notices, type View } from './rendez-vous';
import { several } from './words';

export type Slot = { readonly at: Date; readonly time: string; readonly when: string };
/** One day of the reader, with at least one free time. */
export type Day = { readonly name: string; readonly slots: readonly Slot[] };

export type Choice = View & {
  readonly title: string;
  /** What there is already, or was. */
  readonly intro: string;
  /** Whose hours these are, when they are not the agency's: "heure de Montréal". */
  readonly zone: string | null;
  readonly days: readonly Day[];
  /** Pages of days before and after this one. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** Back to the appointment; null: there is nothing to go back to. */
  readonly back: string | null;
};

export function choicePage(choice: Choice): Reply {
  const { agence, title, intro, zone, days, back } = choice;
  const empty = days.length === 0;
  return page({
    title,
    agence: { ...agence, telephone: empty ? '' : agence.telephone },
    content: html`${notices(choice)}
      <p>${intro}</p>
      ${zone === null || empty ? '' : html`<p>Les heures sont à l’${zone}.</p>`}
      ${
        empty
          ? html`<p>Aucun moment n’est libre en ce moment.</p>
              ${contact(agence)}`
          : html`${days.map(day)}`
      }
      ${pages(choice)} ${back === null ? '' : html`<p><a href="${back}">Retour au rendez-vous</a></p>`}`,
  });
}

const day = ({ name, slots }: Day, at: number): Html =>
  html`<details class="day" ${at === 0 ? html` open` : ''}>
    <summary><b>${name}</b> <span>· ${several(slots.length, 'libre')}</span></summary>
    <ul class="times">
      ${slots.map(slot)}
    </ul>
  </details>`;

const slot = ({ at, time, when }: Slot): Html =>
  html`<li><a class="button" href="?vers=${at.toISOString()}" aria-label="${when}">${time}</a></li>`;

const pages = ({ earlier, later }: Choice): Html | '' =>
  earlier === null && later === null
    ? ''
    : html`<nav class="pager" aria-label="Autres jours">
        ${earlier === null ? '' : html`<a class="button" href="${earlier}">Jours d’avant</a>`}${later === null ? '' : html`<a class="button" href="${later}">Jours d’après</a>`}
      </nav>`;

/** `vers`: the time looked at once more. */
export function reviewPage(view: View & { readonly vers: Slot; readonly isNew: boolean }): Reply {
  const { agence, rendezVous, vers, isNew } = view;
  return page({
    title: isNew ? 'Prendre ce rendez-vous ?' : 'Déplacer le rendez-vous ?',
    agence,
    content: html`<div class="card">${card({ ...rendezVous, when: vers.when })}</div>
      ${rendezVous.debut === null || isNew ? '' : html`<p>Au lieu de : ${rendezVous.when}.</p>`}
      <form method="post" action="?">
        ${hidden('choisir', rendezVous.debut)}<input
          type="hidden"
          name="vers"
          value="${vers.at.toISOString()}"
        />
        <div class="actions side">
          <button class="primary" type="submit">
            ${isNew ? 'Prendre ce rendez-vous' : 'Déplacer à ce moment'}
          </button>
          <a class="button" href="?choix=deplacer">Voir d’autres moments</a>
        </div>
      </form>`,
  });
}
