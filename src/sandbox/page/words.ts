/** Values in French words: dates, amounts, phones, yes and no. All moments are shown in one zone, which the page names. */
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { DateTime } from 'luxon';
import type { Field, ObjectType } from '../metadata/model';
import { isObject, plainText } from '../unknown';

export const ZONE = 'Europe/Paris';

export const moment = (iso: string): string =>
  DateTime.fromISO(iso, { zone: ZONE }).setLocale('fr').toFormat('d LLL yyyy, HH:mm');

export const clockTime = (iso: string): string =>
  DateTime.fromISO(iso, { zone: ZONE }).setLocale('fr').toFormat('d LLL HH:mm:ss');

export const day = (iso: string): string =>
  DateTime.fromISO(iso, { zone: 'utc' }).setLocale('fr').toFormat('d LLL yyyy');

/** What `<input type="datetime-local">` wants. */
export const localInput = (iso: string): string =>
  DateTime.fromISO(iso, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm");

/** Back from `<input type="datetime-local">`; null when it is no moment. */
export function fromLocalInput(text: string): string | null {
  const at = DateTime.fromISO(text, { zone: ZONE });
  return at.isValid ? at.toUTC().toISO() : null;
}

export function phone(value: unknown): string {
  if (!isObject(value) || plainText(value.primaryPhoneNumber) === '') return '';
  const full = `${plainText(value.primaryPhoneCallingCode)}${plainText(value.primaryPhoneNumber)}`;
  return parsePhoneNumberFromString(full)?.formatInternational() ?? full;
}

export function amount(value: unknown): string {
  if (!isObject(value) || typeof value.amountMicros !== 'number') return '';
  const code = plainText(value.currencyCode) || 'EUR';
  try {
    return new Intl.NumberFormat('fr-FR', { style: 'currency', currency: code }).format(
      value.amountMicros / 1_000_000,
    );
  } catch {
    // Twenty accepts codes that are no currency.
    return `${value.amountMicros / 1_000_000} ${code}`;
  }
}

export const short = (text: string, length = 90): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;

const SYSTEM_LABELS: Readonly<Record<string, string>> = {
  id: 'Identifiant',
  createdAt: 'Créé le',
  createdBy: 'Créé par',
  updatedAt: 'Modifié le',
  updatedBy: 'Modifié par',
  deletedAt: 'Supprimé le',
};

/** A field's label; Twenty's own are English in the API and French in its interface. */
export const labelIn = (field: Pick<Field, 'name' | 'label' | 'isSystem'>): string =>
  (field.isSystem ? SYSTEM_LABELS[field.name] : undefined) ?? (field.label === 'Name' ? 'Nom' : field.label);

const STANDARD_LABELS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  company: ['Entreprise', 'Entreprises'],
  person: ['Personne', 'Personnes'],
  opportunity: ['Opportunité', 'Opportunités'],
  task: ['Tâche', 'Tâches'],
  note: ['Note', 'Notes'],
};

export const singularIn = (object: ObjectType): string =>
  STANDARD_LABELS[object.nameSingular]?.[0] ?? object.labelSingular;
export const pluralIn = (object: ObjectType): string =>
  STANDARD_LABELS[object.nameSingular]?.[1] ?? object.labelPlural;
