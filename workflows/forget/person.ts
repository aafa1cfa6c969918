/**
 * What tells one person apart in any record: their addresses, their numbers, their whole name. Whatever else is written about
 * them is found because it hangs on their file; these values are what is searched for everywhere.
 */
import { recordId } from '../../src/kernel/keys';

/** A record as read, whatever its object: plain values by field. */
export type Values = Readonly<Record<string, unknown>>;

/** `kind` in the words of the report; `text` as it is searched, in lower case. */
export type Trait = { readonly kind: 'courriel' | 'téléphone' | 'nom'; readonly text: string };

/** A name of one short word is anybody's. */
const SHORTEST_NAME = 5;
/** A national number of fewer digits is a short code. */
const SHORTEST_NUMBER = 6;

export const ERASED_NAME = 'Personne effacée';
/** What `cleExterne` of an erased lead starts with. */
export const ERASED_KEY = 'oubli.';

export function traitsOf(lead: Values): readonly Trait[] {
  const traits: readonly Trait[] = [
    ...courrielsOf(lead).map((text) => ({ kind: 'courriel' as const, text })),
    ...nationalNumbersOf(lead).map((text) => ({ kind: 'téléphone' as const, text })),
    ...namesOf(lead).map((text) => ({ kind: 'nom' as const, text })),
  ];
  return [...new Map(traits.map((trait) => [trait.text, trait])).values()];
}

const namesOf = ({ name }: Values): readonly string[] => {
  const text = textOf(name).trim().toLowerCase();
  const isTelling = text.length >= SHORTEST_NAME && /\s/.test(text);
  return isTelling && text !== ERASED_NAME.toLowerCase() ? [text] : [];
};

/** All their addresses, in lower case. */
export function courrielsOf({ courriel }: Values): readonly string[] {
  const { primaryEmail, additionalEmails } = recordOf(courriel);
  return [primaryEmail, ...listOf(additionalEmails)]
    .map((one) => textOf(one).trim().toLowerCase())
    .filter((one) => one.includes('@'));
}

/** As Twenty keeps them: without the country's code and the leading zero. */
const nationalNumbersOf = ({ telephone }: Values): readonly string[] =>
  numbersOf(telephone)
    .map(({ number }) => number)
    .filter((number) => number.length >= SHORTEST_NUMBER);

/** In E.164, as MAX compares them. */
export const telephonesOf = ({ telephone }: Values): readonly string[] =>
  numbersOf(telephone)
    .filter(({ number, calling }) => number !== '' && calling !== '')
    .map(({ number, calling }) => `${calling}${number}`);

function numbersOf(telephone: unknown): readonly { readonly number: string; readonly calling: string }[] {
  const { primaryPhoneNumber, primaryPhoneCallingCode, additionalPhones } = recordOf(telephone);
  const others = listOf(additionalPhones).map(recordOf);
  return [
    { number: primaryPhoneNumber, calling: primaryPhoneCallingCode },
    ...others.map(({ number, callingCode }) => ({ number, calling: callingCode })),
  ].map(({ number, calling }) => ({ number: textOf(number).replace(/\D/g, ''), calling: textOf(calling) }));
}

/**
 * What stays of somebody who is erased: hashes of the addresses and numbers, so that a file that brings them back finds that
 * they asked for silence. A hash can be tried against a known address by whoever may read Twenty; it tells nothing by itself.
 */
export const prints = (contacts: readonly string[]): readonly string[] =>
  [...new Set(contacts)].map((contact) => recordId(`oubli:${contact.trim().toLowerCase()}`));

export const erasedKey = (leadId: string, lead: Values): string =>
  [`${ERASED_KEY}${leadId}`, ...prints([...courrielsOf(lead), ...telephonesOf(lead)])].join('.');

export const printsOfKey = (cleExterne: string): readonly string[] =>
  cleExterne.startsWith(ERASED_KEY) ? cleExterne.split('.').slice(2) : [];

export const isErased = ({ cleExterne }: Values): boolean => textOf(cleExterne).startsWith(ERASED_KEY);

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const recordOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** Which traits stand anywhere in a value, however deep; numbers are compared without what people put between digits. */
export function traitsIn(value: unknown, traits: readonly Trait[]): readonly Trait[] {
  const text = JSON.stringify(value ?? '').toLowerCase();
  const digits = text.replace(/[\s.\-()/\u00a0\u202f]/g, '');
  return traits.filter((trait) => (trait.kind === 'téléphone' ? digits : text).includes(trait.text));
}
