/** How one setting is read: the value, or the form it should have had. */
export type Read<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

export const good = <Value>(value: Value): Read<Value> => ({ ok: true, value });
export const bad: Read<never> = { ok: false };

/** An object may have a `toString` of its own that is none. */
const plainly = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** What staff wrote, as it is shown back to them. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'vide';
  if (Array.isArray(value)) return value.length === 0 ? 'vide' : `« ${value.map(plainly).join(', ')} »`;
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return `« ${typeof value === 'string' ? onOneLine(value) : JSON.stringify(value)} »`;
}

/** A fault is one line, however much was written. */
const onOneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN)}…`;
};
const MOST_SHOWN = 80;

/** "Fuseau de l’agence : « Paris » n’est pas valable. Attendu : … Reste en vigueur : « Europe/Paris »." */
export const faultLine = (label: string, written: unknown, form: string, kept: unknown): string =>
  `${label} : ${shown(written)} n’est pas valable. Attendu : ${form}. Reste en vigueur : ${shown(kept)}.`;
