/** One field of a form: its label, its help and its fault, told to screen readers with it. */
import { MOST, type Champ } from '../../workflows/formulaire/fields';
import { html, type Html } from './html';

export type FieldSpec = {
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly aide?: string;
  readonly requis?: boolean;
  /** Said beside the label. */
  readonly facultatif?: boolean;
  /** Lines of a longer text; absent: one line. */
  readonly lignes?: number;
};

export type Field = FieldSpec & {
  readonly champ: Champ;
  readonly label: string;
  readonly valeur: string;
  readonly faute: string | undefined;
};

export function field(of: Field): Html {
  const { champ, label, faute, aide, facultatif = false } = of;
  return html`<div class="champ">
    <label for="${champ}"
      >${label}${facultatif ? html` <span class="facultatif">(facultatif)</span>` : ''}</label
    >
    ${aide === undefined ? '' : html`<p class="aide" id="${champ}-aide">${aide}</p>`}
    ${faute === undefined ? '' : html`<p class="faute" id="${champ}-faute">${faute}</p>`}
    ${of.lignes === undefined ? oneLine(of) : lines(of)}
  </div>`;
}

/** What is said of the field, and that it is wrong. */
const described = ({ champ, aide, faute, requis = false }: Field): Html => {
  const ids = [
    ...(aide === undefined ? [] : [`${champ}-aide`]),
    ...(faute === undefined ? [] : [`${champ}-faute`]),
  ];
  return html`${requis ? html` required` : ''}${faute === undefined ? '' : html` aria-invalid="true"`}${
    ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`
  }`;
};

/** One character more than allowed is let in, so that what is too long is said and not silently cut. */
const oneLine = (of: Field): Html =>
  html`<input
    id="${of.champ}"
    name="${of.champ}"
    type="${of.type ?? 'text'}"
    value="${of.valeur}"
    ${of.autocomplete === undefined ? '' : html` autocomplete="${of.autocomplete}"`}
    maxlength="${MOST[of.champ] + 1}"
    ${described(of)}
  />`;

/** A line break right after the tag would be eaten. */
const lines = (of: Field): Html =>
  html`<textarea id="${of.champ}" name="${of.champ}" rows="${of.lignes}" ${described(of)}>
${of.valeur}</textarea>`;
