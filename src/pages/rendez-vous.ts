/** The page of one appointment: what it is, what may be done with it, and what was done. Neither "tu" nor "vous": both read it. */
import { minutesInWords } from './words';
import type { Reply } from '../server/reply';
import type { Html } from './html';
import { html } from './html';
import { appel, avis, page, type Agence } from './page';

/** One appointment in the words of the reader: its hour in their zone, with the zone when it is not the agency's. */
export type Spoken = {
  /** As it is compared: what the form sends back. */
  readonly debut: Date | null;
  readonly quand: string;
  readonly dureeMinutes: number;
  readonly avec: string;
  readonly ou: string;
  /** An address to join by; empty: none. */
  readonly lienVisio: string;
};

/** What was just done, said once. */
export type Fait = 'confirme' | 'deplace' | 'annule' | 'repris';

export type View = {
  readonly agence: Agence;
  readonly rendezVous: Spoken;
  readonly fait: Fait | null;
  /** Something that went otherwise than wanted. */
  readonly alerte: string | null;
};

const FAIT: Readonly<Record<Fait, string>> = {
  confirme: 'C’est noté : le rendez-vous est confirmé.',
  deplace: 'C’est noté : voici le nouveau rendez-vous.',
  annule: 'C’est noté : le rendez-vous est annulé, et l’équipe est prévenue.',
  repris: 'C’est noté : le nouveau rendez-vous est pris.',
};

export const notices = ({ fait, alerte }: Pick<View, 'fait' | 'alerte'>): Html =>
  html`${fait === null ? '' : avis('bien', FAIT[fait])}${alerte === null ? '' : avis('mal', alerte)}`;

/** To come: everything may still be done. */
export function openPage(view: View & { readonly confirme: boolean }): Reply {
  const { agence, rendezVous, confirme } = view;
  const state = confirme
    ? html`<p class="etat bien">✓ Confirmé</p>`
    : html`<p class="etat">Pas encore confirmé</p>`;
  const confirm = confirme
    ? ''
    : html`<form class="large" method="post" action="?">
        ${hidden('confirmer', rendezVous.debut)}<button class="principal" type="submit">
          Confirmer ma venue
        </button>
      </form>`;
  return page({
    titre: 'Rendez-vous',
    agence,
    contenu: html`${notices(view)}
      <div class="carte">${card(rendezVous)}${state}</div>
      <div class="gestes cote">
        ${confirm}
        <a class="bouton" href="?choix=deplacer">Choisir un autre moment</a>
        <a class="bouton grave" href="?choix=annuler">Annuler</a>
      </div>`,
  });
}

/** The second thought before a cancellation, and room for a word. */
export function cancelPage({ agence, rendezVous }: View, mostWords: number): Reply {
  return page({
    titre: 'Annuler ce rendez-vous ?',
    agence,
    contenu: html`<div class="carte">${card(rendezVous)}</div>
      <form method="post" action="?">
        ${hidden('annuler', rendezVous.debut)}
        <label for="mot">Un mot pour l’équipe (facultatif)</label>
        <p class="aide" id="mot-aide">
          Ce qui empêche de venir, ou ce qui conviendrait mieux : ${mostWords} caractères au plus.
        </p>
        <p>
          <textarea
            id="mot"
            name="mot"
            rows="3"
            maxlength="${mostWords}"
            aria-describedby="mot-aide"
          ></textarea>
        </p>
        <div class="gestes cote">
          <button class="grave" type="submit">Oui, annuler</button>
          <a class="bouton" href="?">Non, le garder</a>
        </div>
      </form>
      <p><a href="?choix=deplacer">Choisir plutôt un autre moment</a></p>`,
  });
}

/** Over, cancelled or missed: said, with where to turn. */
export type Closed = 'annule' | 'effectue' | 'manque' | 'passe' | 'reporte';

const CLOSED: Readonly<Record<Closed, readonly [titre: string, phrase: string]>> = {
  annule: ['Rendez-vous annulé', 'Ce rendez-vous n’aura pas lieu.'],
  reporte: ['Rendez-vous reporté', 'Ce rendez-vous n’a pas lieu à cette date.'],
  effectue: ['Rendez-vous passé', 'Ce rendez-vous a eu lieu. Merci !'],
  manque: ['Rendez-vous manqué', 'Ce rendez-vous n’a pas eu lieu.'],
  passe: ['Rendez-vous passé', 'L’heure de ce rendez-vous est passée : il ne peut plus être changé ici.'],
};

export function closedPage(view: View & { readonly as: Closed; readonly suite: Suite | null }): Reply {
  const { agence, rendezVous, as, suite } = view;
  const [titre, phrase] = CLOSED[as];
  return page({
    titre,
    agence: { ...agence, telephone: suite === null ? '' : agence.telephone },
    contenu: html`${notices(view)}
      <div class="carte">
        <p class="quand">${rendezVous.quand}</p>
        <p>${phrase}</p>
      </div>
      ${suite === null ? contact(agence) : next(suite)}`,
  });
}

/** Another appointment of the same person, and its own page. */
export type Suite = { readonly quand: string; readonly href: string };

export const next = ({ quand, href }: Suite): Html =>
  html`<div class="carte">
    <p>Le prochain rendez-vous est déjà pris :</p>
    <p class="quand">${quand}</p>
    <p><a class="bouton" href="${href}">Voir ce rendez-vous</a></p>
  </div>`;

export const contact = ({ telephone }: Agence): Html =>
  telephone === ''
    ? html`<p>Pour convenir d’un autre moment, il suffit de répondre à l’un de nos messages.</p>`
    : html`<p>
        Pour convenir d’un autre moment : ${appel(telephone)}, ou une réponse à l’un de nos messages.
      </p>`;

export const hidden = (geste: string, de: Date | null): Html =>
  html`<input type="hidden" name="geste" value="${geste}" /><input
      type="hidden"
      name="de"
      value="${de?.toISOString() ?? ''}"
    />`;

export function card({ quand, dureeMinutes, avec, ou, lienVisio }: Spoken): Html {
  const place = /^https?:\/\//.test(lienVisio)
    ? html`<a href="${lienVisio}" rel="noreferrer">${ou}</a>`
    : html`${ou}`;
  return html`<p class="quand">${quand}</p>
    <dl>
      <dt>Durée</dt>
      <dd>${minutesInWords(dureeMinutes)}</dd>
      ${
        avec === ''
          ? ''
          : html`<dt>Avec</dt>
              <dd>${avec}</dd>`
      }
      <dt>Où</dt>
      <dd>${place}</dd>
    </dl>`;
}
