/** The form of a parcours: empty, or as it was typed with what is to be corrected beside each field. */
import type { Parcours } from '../../objects/vocabulary';
import { TOKEN, TRAP } from '../../webhooks/formulaire';
import {
  ACCORDS,
  CONSENTEMENT,
  FORMS,
  LABEL,
  PREFERENCES,
  type Champ,
} from '../../workflows/formulaire/fields';
import type { Faute } from '../../workflows/formulaire/read';
import type { Typed } from '../../workflows/formulaire/submission';
import type { Reply } from '../server/reply';
import { field, type FieldSpec } from './field';
import { FRAME_SCRIPT, framing, type Embedding } from './cadre';
import { html, type Html } from './html';
import { avis, page, type Agence } from './page';
import { several } from './words';

export type FormPage = {
  readonly parcours: Parcours;
  readonly agence: Agence;
  readonly typed: Typed;
  /** The seal of this page. */
  readonly jeton: string;
  readonly fautes: readonly Faute[];
  /** What is wrong with the whole; null: nothing. */
  readonly alerte: string | null;
  readonly embedding: Embedding;
  /** The agency's own page on what it does with people's data; absent: none is shown. */
  readonly confidentialite?: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export function formPage(view: FormPage): Reply {
  const { parcours, agence, fautes, alerte, embedding, status } = view;
  const { titre, intro } = FORMS[parcours];
  const wrong = fautes.length > 0 || alerte !== null;
  return page({
    titre: wrong ? `À revoir : ${titre}` : titre,
    agence,
    status,
    headers: { ...framing(embedding), ...view.headers },
    contenu: html`${alerte === null ? '' : told(avis('mal', alerte))}${fautes.length === 0 ? '' : summary(fautes)}
    ${wrong ? '' : html`<p>${intro}</p>`} ${theForm(view)} ${embedding.cadre ? FRAME_SCRIPT : ''}`,
  });
}

/** Read out and focused as the page opens. */
const told = (notice: Html): Html => html`<div tabindex="-1" autofocus>${notice}</div>`;

const summary = (fautes: readonly Faute[]): Html =>
  html`<div class="avis mal" role="alert" tabindex="-1" autofocus id="erreurs">
    <h2>${fautes.length === 1 ? 'Un point à revoir' : `${several(fautes.length, 'point')} à revoir`}</h2>
    <ul>
      ${fautes.map(({ champ, phrase }) => html`<li><a href="#${champ}">${phrase}</a></li>`)}
    </ul>
  </div>`;

const CONTACT: Readonly<Record<'prenom' | 'nom' | 'courriel' | 'telephone' | 'ville', FieldSpec>> = {
  prenom: { autocomplete: 'given-name', requis: true },
  nom: { autocomplete: 'family-name', requis: true },
  courriel: { type: 'email', autocomplete: 'email', aide: 'Un courriel ou un téléphone suffit.' },
  telephone: {
    type: 'tel',
    autocomplete: 'tel',
    aide: 'Hors du pays, avec l’indicatif : +33\u00a06\u00a012\u00a034\u00a056\u00a078.',
  },
  ville: { autocomplete: 'address-level2', facultatif: true },
};

function theForm(view: FormPage): Html {
  const { parcours, typed, embedding, confidentialite } = view;
  const { message, bouton } = FORMS[parcours];
  const fautes = new Map(view.fautes.map(({ champ, phrase }) => [champ, phrase]));
  const contact = (['prenom', 'nom', 'courriel', 'telephone', 'ville'] as const).map((champ) =>
    field({ champ, label: LABEL[champ], valeur: typed[champ], faute: fautes.get(champ), ...CONTACT[champ] }),
  );
  const words: FieldSpec = {
    lignes: 5,
    aide: message.aide,
    requis: message.requis,
    facultatif: !message.requis,
  };
  return html`<form method="post" action="${embedding.cadre ? '?cadre=1' : '?'}" novalidate class="champs">
    ${hidden(view)} ${contact}
    ${field({ champ: 'message', label: message.label, valeur: typed.message, faute: fautes.get('message'), ...words })}
    ${preference(typed, fautes)} ${agreement(typed, fautes)}
    <p class="aide">
      Vos réponses ne servent qu’à traiter votre
      demande.${
        confidentialite === undefined
          ? ''
          : html` <a href="${confidentialite}" target="_blank" rel="noopener"
              >Ce que nous faisons de vos données</a
            >`
      }
    </p>
    <button class="principal" type="submit">${bouton}</button>
  </form>`;
}

/** The trap stands outside of sight, of the keyboard and of screen readers. */
const hidden = ({ jeton, typed }: FormPage): Html =>
  html`<input type="hidden" name="${TOKEN}" value="${jeton}" /><input
      type="hidden"
      name="page"
      value="${typed.page}"
    /><input type="hidden" name="campagne" value="${typed.campagne}" />
    <div class="hors-ecran" aria-hidden="true">
      <label for="${TRAP}">Ne rien écrire ici</label
      ><input id="${TRAP}" name="${TRAP}" type="text" tabindex="-1" autocomplete="off" />
    </div>`;

type Faults = ReadonlyMap<Champ, string>;

const faultText = (champ: Champ, fautes: Faults): Html | '' => {
  const phrase = fautes.get(champ);
  return phrase === undefined ? '' : html`<p class="faute" id="${champ}-faute">${phrase}</p>`;
};

const preference = (typed: Typed, fautes: Faults): Html => {
  const faulty = fautes.has('canalPrefere');
  return html`<div class="champ">
    <label for="canalPrefere">${LABEL.canalPrefere} <span class="facultatif">(facultatif)</span></label>
    ${faultText('canalPrefere', fautes)}
    <select
      id="canalPrefere"
      name="canalPrefere"
      ${faulty ? html` aria-invalid="true" aria-describedby="canalPrefere-faute"` : ''}
    >
      <option value="">Peu importe</option>
      ${PREFERENCES.map(
        ([value, label]) =>
          html`<option value="${value}" ${typed.canalPrefere === value ? html` selected` : ''}>
            ${label}
          </option>`,
      )}
    </select>
  </div>`;
};

const agreement = (typed: Typed, fautes: Faults): Html =>
  html`<fieldset id="canauxAutorises" aria-describedby="accord-texte">
    <legend>${LABEL.canauxAutorises} <span class="facultatif">(facultatif)</span></legend>
    <p class="aide" id="accord-texte">${CONSENTEMENT.texte}</p>
    ${faultText('canauxAutorises', fautes)}
    ${ACCORDS.map(
      ([canal, label]) =>
        html`<label class="case"
          ><input
            type="checkbox"
            name="canauxAutorises"
            value="${canal}"
            ${typed.canauxAutorises.includes(canal) ? html` checked` : ''}
          /><span>${label.charAt(0).toUpperCase()}${label.slice(1)}</span></label
        >`,
    )}
  </fieldset>`;

export type Thanks = Pick<FormPage, 'parcours' | 'agence' | 'embedding'>;

export const thanksPage = ({ parcours, agence, embedding }: Thanks): Reply =>
  page({
    titre: 'Merci, votre demande est bien arrivée',
    agence,
    headers: framing(embedding),
    contenu: html`${avis('bien', FORMS[parcours].merci)}
      <p><a href="${embedding.cadre ? '?cadre=1' : '?'}">Faire une autre demande</a></p>
      ${embedding.cadre ? FRAME_SCRIPT : ''}`,
  });
