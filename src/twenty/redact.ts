/** Twenty quotes the refused value in its sentence; a person's name, number or address must not reach a log or an error. */
const LONGEST = 240;

/**
 * The sentence without the values it quotes. Names of fields and objects, which Twenty puts between double quotes after
 * `field`, `argument`, `any` or before `field`, stay: they are what the reader needs.
 */
export function withoutPersonalData(sentence: string): string {
  return sentence
    .replace(/^(Provided phone number is invalid) .*$/s, '$1')
    .replace(/'[^']*'/g, '‹…›')
    .replace(/\b(values?:?|value is) "[^"]*"/gi, '$1 ‹…›')
    .replace(/"([^"]*)"/g, (quoted, inner: string) => (/^[A-Za-z_][\w.]{0,62}$/.test(inner) ? quoted : '‹…›'))
    .replace(/[^\s‹›"]+@[^\s‹›"]+/g, '‹…›')
    .replace(/\+?\d[\d .-]{5,}\d/g, '‹…›')
    .slice(0, LONGEST);
}
