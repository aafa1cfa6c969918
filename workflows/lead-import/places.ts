/** Countries, languages, zones, channels and yes or no, in the words people use. Null: not understood. */
import { getCountries, isSupportedCountry } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import type { Canal, Langue } from '../../objects/vocabulary';
import { CANAL, LANGUE } from '../../objects/vocabulary';
import { isKnownZone } from '../../src/kernel/offset';
import { fold } from '../distribution/fold';

/** What ICU's French and English names do not have. A Canadian province keeps its own holidays ("CA-QC"). */
const MORE_COUNTRIES: Readonly<Record<string, string>> = {
  'CA-QC': 'québec, quebec, qc, québec canada, canada québec, province de québec',
  'CA-ON': 'ontario',
  CA: 'can, le canada',
  FR: 'fra, la france, france métropolitaine, métropole',
  BE: 'bel, belgium',
  CH: 'che, la suisse, switzerland',
  MA: 'mar, le maroc, morocco, maghrib',
  TN: 'tun, la tunisie',
  DZ: 'dza, alg, l’algérie',
  CM: 'cmr, le cameroun, cameroon',
  CI: 'civ, rci, côte d’ivoire, ivory coast, la côte d’ivoire',
  SN: 'sen, sénégal, le sénégal',
  US: 'usa, u.s.a, états unis d’amérique, les états-unis, etats unis, united states of america',
  GB: 'uk, angleterre, grande bretagne, royaume uni, england, great britain',
  CD: 'rdc, rd congo, congo kinshasa, république démocratique du congo, drc',
  CG: 'congo, congo brazzaville, république du congo',
  AE: 'eau, émirats, dubaï, dubai, uae',
};

const COUNTRIES: ReadonlyMap<string, string> = new Map([
  ...getCountries().map((code): [string, string] => [code.toLowerCase(), code]),
  ...(['en', 'fr'] as const).flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    return getCountries().map((code): [string, string] => [fold(names.of(code) ?? code), code]);
  }),
  ...Object.entries(MORE_COUNTRIES).flatMap(([code, words]) =>
    words.split(',').map((word): [string, string] => [fold(word), code]),
  ),
]);

/** "Côte d'Ivoire" → "CI", "Québec" → "CA-QC", "ca-qc" → "CA-QC". */
export function readPays(text: string): string | null {
  const region = /^([a-z]{2})[-_ ]([a-z0-9]{1,3})$/i.exec(text.trim());
  const code = region?.[1]?.toUpperCase();
  if (code === 'CA') return `CA-${(region?.[2] ?? '').toUpperCase()}`;
  const word = fold(text.replace(/\([^)]*\)/g, ' '));
  return COUNTRIES.get(word) ?? null;
}

/** The country whose numbering a phone of that country follows; null when it is none. */
export function numberingOf(pays: string): CountryCode | null {
  const code = pays.slice(0, 2).toUpperCase();
  return isSupportedCountry(code) ? code : null;
}

const LANGUAGES: Readonly<Record<Langue, string>> = {
  FRANCAIS: 'fr, fra, french, francophone',
  ANGLAIS: 'en, eng, english, anglophone',
  ARABE: 'ar, ara, arabic, arabophone, darija',
  ESPAGNOL: 'es, esp, spa, spanish, castillan, hispanophone',
  AUTRE: 'other, autres',
};
const LANGUAGE_WORDS: ReadonlyMap<string, Langue> = new Map(
  LANGUE.flatMap(({ value, label }) =>
    [value, label, ...LANGUAGES[value].split(',')].map((word): [string, Langue] => [fold(word), value]),
  ),
);

/** One blank between words, or one line break: a cell of nothing but blanks would be searched from each of them. */
const spaced = (text: string): string => text.replace(/\s+/g, (blank) => (blank.includes('\n') ? '\n' : ' '));

/** Of several ("français, arabe"), the first that is known. */
export function readLangue(text: string): Langue | null {
  const words = [text, ...spaced(text).split(/[,;/&+]|\set\s/)].map(fold);
  return words.map((word) => LANGUAGE_WORDS.get(word)).find((langue) => langue !== undefined) ?? null;
}

export function readZone(text: string): string | null {
  const name = text.trim().replace(/\s+/g, '_');
  return /^[A-Za-z]+\/[A-Za-z_/-]+$/.test(name) && isKnownZone(name) ? name : null;
}

const CHANNEL_WORDS: ReadonlyMap<string, Canal> = new Map([
  ...CANAL.flatMap(({ value, label }): [string, Canal][] => [
    [fold(value), value],
    [fold(label), value],
  ]),
  ...['email', 'e mail', 'mail', 'courriels', 'emails'].map((word): [string, Canal] => [word, 'COURRIEL']),
  ...['texto', 'textos', 'message texte'].map((word): [string, Canal] => [word, 'SMS']),
  ...['whats app', 'wa'].map((word): [string, Canal] => [word, 'WHATSAPP']),
]);

/** Consent names its channels ("SMS, courriel"): a bare "oui" does not, and gives null. */
export function readCanaux(text: string): readonly Canal[] | null {
  const words = spaced(text)
    .split(/\set\s|[,;/&+\n]/)
    .map(fold)
    .filter((word) => word !== '');
  const found = words.map((word) => CHANNEL_WORDS.get(word));
  const known = found.filter((canal) => canal !== undefined);
  return known.length === words.length && known.length > 0 ? [...new Set(known)] : null;
}

const YES = new Set('oui,o,yes,y,vrai,true,1,x,ok,stop,desabonne,desinscrit,ne plus contacter'.split(','));
const NO = new Set('non,n,no,faux,false,0,'.split(','));

export function readYesNo(text: string): boolean | null {
  const word = fold(text);
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
