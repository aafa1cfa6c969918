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
import type { FormFault } from '../../workflows/formulaire/read';
import type { Typed } from '../../workflows/formulaire/submission';
import type { Reply } from '../server/reply';
import { field, type FieldSpec } from './field';
import { FRAME_SCRIPT, framing, type Embedding } from './frame';
import { html, type Html } from './html';
import { notice, page, type Agence } from './page';
import { several } from './words';

export type FormPage = {
  readonly parcours: Parcours;
  readonly agence: Agence;
  readonly typed: Typed;
  /** The seal of this page. */
  readonly jeton: string;
  readonly faults: readonly FormFault[];
  /** What is wrong with the whole; null: nothing. */
  readonly alert: string | null;
  readonly embedding: Embedding;
  /** The agency's own page on what it does with people's data; absent: none is shown. */
  readonly confidentialite?: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export function formPage(view: FormPage): Reply {
  const { parcours, agence, faults, alert, embedding, status } = view;
  const { title, intro } = FORMS[parcours];
  const wrong = faults.length > 0 || alert !== null;
  return page({
    title: wrong ? `À revoir : ${title}` : title,
    agence,
    status,
    headers: { ...framing(embedding), ...view.headers },
    content: html`${alert === null ? '' : told(notice('bad', alert))}${faults.length === 0 ? '' : summary(faults)}
    ${wrong ? '' : html`<p>${intro}</p>`} ${theForm(view)} ${embedding.framed ? FRAME_SCRIPT : ''}`,
  });
}

/** Read out and focused as the page opens. */
const told = (notice: Html): Html => html`<div tabindex="-1" autofocus>${notice}</div>`;

const summary = (faults: readonly FormFault[]): Html =>
  html`<div class="notice bad" role="alert" tabindex="-1" autofocus id="faults">
    <h2>${faults.length === 1 ? 'Un point à revoir' : `${several(faults.length, 'point')} à revoir`}</h2>
    <ul>
      ${faults.map(({ champ, phrase }) => html`<li><a href="#${champ}">${phrase}</a></li>`)}
    </ul>
  </div>`;

const CONTACT: Readonly<Record<'prenom' | 'nom' | 'courriel' | 'telephone' | 'ville', FieldSpec>> = {
  prenom: { autocomplete: 'given-name', required: true },
  nom: { autocomplete: 'family-name', required: true },
  courriel: { type: 'email', autocomplete: 'email', help: 'Un courriel ou un téléphone suffit.' },
  telephone: {
    type: 'tel',
    autocomplete: 'tel',
    help: 'Hors du pays, avec l’indicatif : +33\u00a06\u00a012\u00a034\u00a056\u00a078.',
  },
  ville: { autocomplete: 'address-level2', optional: true },
};

function theForm(view: FormPage): Html {
  const { parcours, typed, embedding, confidentialite } = view;
  const { message, button } = FORMS[parcours];
  const faults = new Map(view.faults.map(({ champ, phrase }) => [champ, phrase]));
  const contact = (['prenom', 'nom', 'courriel', 'telephone', 'ville'] as const).map((champ) =>
    field({ champ, label: LABEL[champ], value: typed[champ], fault: faults.get(champ), ...CONTACT[champ] }),
  );
  const words: FieldSpec = {
    rows: 5,
    help: message.help,
    required: message.required,
    optional: !message.required,
  };
  return html`<form method="post" action="${embedding.framed ? '?cadre=1' : '?'}" novalidate class="fields">
    ${hidden(view)} ${contact}
    ${field({ champ: 'message', label: message.label, value: typed.message, fault: faults.get('message'), ...words })}
    ${preference(typed, faults)} ${agreement(typed, faults)}
    <p class="help">
      Vos réponses ne servent qu’à traiter votre
      demande.${
        confidentialite === undefined
          ? ''
          : html` <a href="${confidentialite}" target="_blank" rel="noopener"
              >Ce que nous faisons de vos données</a
            >`
      }
    </p>
    <button class="primary" type="submit">${button}</button>
  </form>`;
}

/** The trap stands outside of sight, of the keyboard and of screen readers. */
const hidden = ({ jeton, typed }: FormPage): Html =>
  html`<input type="hidden" name="${TOKEN}" value="${jeton}" /><input
      type="hidden"
      name="page"
      value="${typed.page}"
    /><input type="hidden" name="campagne" value="${typed.campagne}" />
    <div class="offscreen" aria-hidden="true">
      <label for="${TRAP}">Ne rien écrire ici</label
      ><input id="${TRAP}" name="${TRAP}" type="text" tabindex="-1" autocomplete="off" />
    </div>`;

type Faults = ReadonlyMap<Champ, string>;

const faultText = (champ: Champ, faults: Faults): Html | '' => {
  const phrase = faults.get(champ);
  return phrase === undefined ? '' : html`<p class="fault" id="${champ}-fault">${phrase}</p>`;
};

const preference = (typed: Typed, faults: Faults): Html => {
  const faulty = faults.has('canalPrefere');
  return html`<div class="field">
    <label for="canalPrefere">${LABEL.canalPrefere} <span class="optional">(facultatif)</span></label>
    ${faultText('canalPrefere', faults)}
    <select
      id="canalPrefere"
      name="canalPrefere"
      ${faulty ? html` aria-invalid="true" aria-describedby="canalPrefere-fault"` : ''}
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

const agreement = (typed: Typed, faults: Faults): Html =>
  html`<fieldset id="canauxAutorises" aria-describedby="agreement-text">
    <legend>${LABEL.canauxAutorises} <span class="optional">(facultatif)</span></legend>
    <p class="help" id="agreement-text">${CONSENTEMENT.texte}</p>
    ${faultText('canauxAutorises', faults)}
    ${ACCORDS.map(
      ([canal, label]) =>
        html`<label class="tick"
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
    title: 'Merci, votre demande est bien arrivée',
    agence,
    headers: framing(embedding),
    content: html`${notice('good', FORMS[parcours].thanks)}
      <p><a href="${embedding.framed ? '?cadre=1' : '?'}">Faire une autre demande</a></p>
      ${embedding.framed ? FRAME_SCRIPT : ''}`,
  });
