/** The page of one appointment: what it is, what may be done with it, and what was done. Neither "tu" nor "vous": both read it. */
import { minutesInWords } from './words';
import type { Reply } from '../server/reply';
import type { Html } from './html';
import { html } from './html';
import { phoneLink, notice, page, type Agence } from './page';

/** One appointment in the words of the reader: its hour in their zone, with the zone when it is not the agency's. */
export type Spoken = {
  /** As it is compared: what the form sends back. */
  readonly debut: Date | null;
  readonly when: string;
  readonly dureeMinutes: number;
  readonly withWhom: string;
  readonly where: string;
  /** An address to join by; empty: none. */
  readonly lienVisio: string;
};

/** What was just done, said once. */
export type Done = 'confirme' | 'deplace' | 'annule' | 'repris';

export type View = {
  readonly agence: Agence;
  readonly rendezVous: Spoken;
  readonly done: Done | null;
  /** Something that went otherwise than wanted. */
  readonly alert: string | null;
};

const DONE: Readonly<Record<Done, string>> = {
  confirme: 'C’est noté : le rendez-vous est confirmé.',
  deplace: 'C’est noté : voici le nouveau rendez-vous.',
  annule: 'C’est noté : le rendez-vous est annulé, et l’équipe est prévenue.',
  repris: 'C’est noté : le nouveau rendez-vous est pris.',
};

export const notices = ({ done, alert }: Pick<View, 'done' | 'alert'>): Html =>
  html`${done === null ? '' : notice('good', DONE[done])}${alert === null ? '' : notice('bad', alert)}`;

/** To come: everything may still be done. */
export function openPage(view: View & { readonly confirme: boolean }): Reply {
  const { agence, rendezVous, confirme } = view;
  const state = confirme
    ? html`<p class="state good">✓ Confirmé</p>`
    : html`<p class="state">Pas encore confirmé</p>`;
  const confirm = confirme
    ? ''
    : html`<form class="wide" method="post" action="?">
        ${hidden('confirmer', rendezVous.debut)}<button class="primary" type="submit">
          Confirmer ma venue
        </button>
      </form>`;
  return page({
    title: 'Rendez-vous',
    agence,
    content: html`${notices(view)}
      <div class="card">${card(rendezVous)}${state}</div>
      <div class="actions side">
        ${confirm}
        <a class="button" href="?choix=deplacer">Choisir un autre moment</a>
        <a class="button danger" href="?choix=annuler">Annuler</a>
      </div>`,
  });
}

/** The second thought before a cancellation, and room for a word. */
export function cancelPage({ agence, rendezVous }: View, mostWords: number): Reply {
  return page({
    title: 'Annuler ce rendez-vous ?',
    agence,
    content: html`<div class="card">${card(rendezVous)}</div>
      <form method="post" action="?">
        ${hidden('annuler', rendezVous.debut)}
        <label for="mot">Un mot pour l’équipe (facultatif)</label>
        <p class="help" id="mot-help">
          Ce qui empêche de venir, ou ce qui conviendrait mieux : ${mostWords} caractères au plus.
        </p>
        <p>
          <textarea
            id="mot"
            name="mot"
            rows="3"
            maxlength="${mostWords}"
            aria-describedby="mot-help"
          ></textarea>
        </p>
        <div class="actions side">
          <button class="danger" type="submit">Oui, annuler</button>
          <a class="button" href="?">Non, le garder</a>
        </div>
      </form>
      <p><a href="?choix=deplacer">Choisir plutôt un autre moment</a></p>`,
  });
}

/** Over, cancelled or missed: said, with where to turn. */
export type Closed = 'cancelled' | 'held' | 'missed' | 'past' | 'postponed';

const CLOSED: Readonly<Record<Closed, readonly [title: string, phrase: string]>> = {
  cancelled: ['Rendez-vous annulé', 'Ce rendez-vous n’aura pas lieu.'],
  postponed: ['Rendez-vous reporté', 'Ce rendez-vous n’a pas lieu à cette date.'],
  held: ['Rendez-vous passé', 'Ce rendez-vous a eu lieu. Merci !'],
  missed: ['Rendez-vous manqué', 'Ce rendez-vous n’a pas eu lieu.'],
  past: ['Rendez-vous passé', 'L’heure de ce rendez-vous est passée : il ne peut plus être changé ici.'],
};

export function closedPage(
  view: View & { readonly as: Closed; readonly nextVisit: NextVisit | null },
): Reply {
  const { agence, rendezVous, as, nextVisit } = view;
  const [title, phrase] = CLOSED[as];
  return page({
    title,
    agence: { ...agence, telephone: nextVisit === null ? '' : agence.telephone },
    content: html`${notices(view)}
      <div class="card">
        <p class="when">${rendezVous.when}</p>
        <p>${phrase}</p>
      </div>
      ${nextVisit === null ? contact(agence) : next(nextVisit)}`,
  });
}

/** Another appointment of the same person, and its own page. */
export type NextVisit = { readonly when: string; readonly href: string };

export const next = ({ when, href }: NextVisit): Html =>
  html`<div class="card">
    <p>Le prochain rendez-vous est déjà pris :</p>
    <p class="when">${when}</p>
    <p><a class="button" href="${href}">Voir ce rendez-vous</a></p>
  </div>`;

export const contact = ({ telephone }: Agence): Html =>
  telephone === ''
    ? html`<p>Pour convenir d’un autre moment, il suffit de répondre à l’un de nos messages.</p>`
    : html`<p>
        Pour convenir d’un autre moment : ${phoneLink(telephone)}, ou une réponse à l’un de nos messages.
      </p>`;

export const hidden = (gesture: string, de: Date | null): Html =>
  html`<input type="hidden" name="geste" value="${gesture}" /><input
      type="hidden"
      name="de"
      value="${de?.toISOString() ?? ''}"
    />`;

export function card({ when, dureeMinutes, withWhom, where, lienVisio }: Spoken): Html {
  const place = /^https?:\/\//.test(lienVisio)
    ? html`<a href="${lienVisio}" rel="noreferrer">${where}</a>`
    : html`${where}`;
  return html`<p class="when">${when}</p>
    <dl>
      <dt>Durée</dt>
      <dd>${minutesInWords(dureeMinutes)}</dd>
      ${
        withWhom === ''
          ? ''
          : html`<dt>Avec</dt>
              <dd>${withWhom}</dd>`
      }
      <dt>Où</dt>
      <dd>${place}</dd>
    </dl>`;
}
