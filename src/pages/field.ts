/** One field of a form: its label, its help and its fault, told to screen readers with it. */
import { MOST, type Champ } from '../../workflows/formulaire/fields';
import { html, type Html } from './html';

export type FieldSpec = {
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  readonly help?: string;
  readonly required?: boolean;
  /** Said beside the label. */
  readonly optional?: boolean;
  /** Lines of a longer text; absent: one line. */
  readonly rows?: number;
};

export type Field = FieldSpec & {
  readonly champ: Champ;
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
};

export function field(of: Field): Html {
  const { champ, label, fault, help, optional = false } = of;
  return html`<div class="field">
    <label for="${champ}">${label}${optional ? html` <span class="optional">(facultatif)</span>` : ''}</label>
    ${help === undefined ? '' : html`<p class="help" id="${champ}-help">${help}</p>`}
    ${fault === undefined ? '' : html`<p class="fault" id="${champ}-fault">${fault}</p>`}
    ${of.rows === undefined ? oneLine(of) : lines(of)}
  </div>`;
}

/** What is said of the field, and that it is wrong. */
const described = ({ champ, help, fault, required = false }: Field): Html => {
  const ids = [
    ...(help === undefined ? [] : [`${champ}-help`]),
    ...(fault === undefined ? [] : [`${champ}-fault`]),
  ];
  return html`${required ? html` required` : ''}${fault === undefined ? '' : html` aria-invalid="true"`}${
    ids.length === 0 ? '' : html` aria-describedby="${ids.join(' ')}"`
  }`;
};

/** One character more than allowed is let in, so that what is too long is said and not silently cut. */
const oneLine = (of: Field): Html =>
  html`<input
    id="${of.champ}"
    name="${of.champ}"
    type="${of.type ?? 'text'}"
    value="${of.value}"
    ${of.autocomplete === undefined ? '' : html` autocomplete="${of.autocomplete}"`}
    maxlength="${MOST[of.champ] + 1}"
    ${described(of)}
  />`;

/** A line break right after the tag would be eaten. */
const lines = (of: Field): Html =>
  html`<textarea id="${of.champ}" name="${of.champ}" rows="${of.rows}" ${described(of)}>
${of.value}</textarea>`;
