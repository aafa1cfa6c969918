/**
 * The currencies people write in, and what one of each is worth in the units of the brackets (euros). Dollars, Swiss francs
 * and pounds count at par: the brackets are a price list that is read in the local money. The others by a round rate, which
 * is enough for brackets five times apart and needs no table of the day.
 */
export type Currency = 'EUR' | 'CAD' | 'CHF' | 'GBP' | 'MAD' | 'TND' | 'DZD' | 'XOF';

const RATE: Readonly<Record<Currency, number>> = {
  EUR: 1,
  CAD: 1,
  CHF: 1,
  GBP: 1,
  MAD: 1 / 10,
  TND: 3 / 10,
  DZD: 1 / 150,
  XOF: 1 / 650,
};

export const inEuros = (value: number, currency: Currency | null): number =>
  value * (currency === null ? 1 : RATE[currency]);

/** Tried in order; the first that fits names the currency. `francs` and `dinars` alone are told apart by size. */
const NAMES: readonly (readonly [RegExp, Currency | 'FRANCS' | 'DINARS'])[] = [
  [/^(?:f ?cfa|fcfa|cfa|xof|xaf|francs? (?:f ?)?cfa|fr cfa|f c f a)$/, 'XOF'],
  [/^(?:chf|francs? suisses?|fr(?:\. ?| )s)$/, 'CHF'],
  [/^(?:dh|dhs|mad|dirhams?|drahem|drhm)$/, 'MAD'],
  [/^(?:da|dzd|dinars? algeriens?)$/, 'DZD'],
  [/^(?:dt|tnd|dinars? tunisiens?)$/, 'TND'],
  [/^(?:£|livres sterling|gbp)$/, 'GBP'],
  [/^(?:(?:us|ca|can)?\$.*|.*\$|usd|cad|dollars?.*|piasses?|piastres?|bucks)$/, 'CAD'],
  [/^(?:francs?|frs?|f)$/, 'FRANCS'],
  [/^dinars?$/, 'DINARS'],
];

export function currencyOf(written: string, value: number): Currency {
  const found = NAMES.find(([name]) => name.test(written))?.[1] ?? 'EUR';
  if (found === 'FRANCS') return value >= 5_000 ? 'XOF' : 'CHF';
  if (found === 'DINARS') return value >= 2_000 ? 'DZD' : 'TND';
  return found;
}

/** After a number. "250e" is 250 €; "3e" is a rank, which `money.ts` refuses by its size. */
export const CURRENCY_AFTER = String.raw`(?:€|euros?\b|eur\b|eurs\b|e\b(?! ?(?:fois|annee|etage|siecle|arr))|balles?\b|boules\b|(?:us|ca|can)?\$(?: ?(?:cad|can|us|usd|ca)\b)?|dollars?\b(?: (?:canadiens?|americains?|us|ca)\b)?|usd\b|cad\b|piasses?\b|piastres?\b|bucks\b|chf\b|francs? suisses?\b|francs? (?:f ?)?cfa\b|f ?\.?c\.?f\.?a\b|cfa\b|xof\b|xaf\b|francs?\b|frs?\b|f\b|dh\b|dhs\b|mad\b|dirhams?\b|drahem\b|dinars? (?:algeriens?|tunisiens?)\b|dinars?\b|da\b|dzd\b|dt\b|tnd\b|£|livres sterling\b|gbp\b)`;
/** Before a number: "$1,200", "€350", "CHF 900". */
export const CURRENCY_BEFORE = String.raw`(?:€|(?:us|ca|can)?\$|£|\b(?:eur|chf|usd|cad|mad|dh|fcfa)\b)`;
