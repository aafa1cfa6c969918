/** Countries, languages, zones, channels, yes and no, as people write them. */
import type { CountryCode } from 'libphonenumber-js';
import {
  readCanaux,
  readLangue,
  readPays,
  readYesNo,
  readZone,
  numberingOf,
} from '../../../workflows/lead-import/places';

test('countries, languages, zones, channels, yes and no', () => {
  expect(
    [
      'France',
      'MAROC',
      'Côte d’Ivoire',
      'cote d ivoire',
      'Québec',
      'ca-qc',
      'Ivory Coast',
      'be',
      'Atlantide',
      'France (métropole)',
    ].map(readPays),
  ).toEqual(['FR', 'MA', 'CI', 'CI', 'CA-QC', 'CA-QC', 'CI', 'BE', null, 'FR']);
  expect(['Français', 'anglophone', 'arabe', 'français, arabe', 'wolof'].map(readLangue)).toEqual([
    'FRANCAIS',
    'ANGLAIS',
    'ARABE',
    'FRANCAIS',
    null,
  ]);
  expect(['Europe/Paris', 'Africa/Casablanca', 'GMT+1', 'Paris'].map(readZone)).toEqual([
    'Europe/Paris',
    'Africa/Casablanca',
    null,
    null,
  ]);
  expect(['SMS, courriel', 'WhatsApp et mail', 'oui', ''].map(readCanaux)).toEqual([
    ['SMS', 'COURRIEL'],
    ['WHATSAPP', 'COURRIEL'],
    null,
    null,
  ]);
  expect(['Oui', 'x', 'non', '0', 'peut-être'].map(readYesNo)).toEqual([true, true, false, false, null]);
});

describe('a place', () => {
  test.each<[string | null, readonly string[]]>([
    [
      'CA-QC',
      ['Québec', 'qc', 'CA-QC', 'ca_qc', 'ca qc', 'Québec Canada', 'Canada Québec', 'Province de Québec'],
    ],
    ['CA-ON', ['Ontario', 'CA-ON']],
    ['CA', ['Canada', 'le Canada', 'CAN', 'ca']],
    [
      'FR',
      ['France', 'La France', 'FRA', 'métropole', 'France métropolitaine', 'fr', 'fr-fr', 'France (Lyon)'],
    ],
    ['BE', ['Belgique', 'BEL', 'Belgium']],
    ['CH', ['Suisse', 'la Suisse', 'CHE', 'Switzerland']],
    ['MA', ['Maroc', 'le Maroc', 'MAR', 'Morocco', 'maghrib']],
    ['TN', ['Tunisie', 'la Tunisie', 'TUN']],
    ['DZ', ['Algérie', 'L’Algérie', 'DZA', 'ALG']],
    ['CM', ['Cameroun', 'le Cameroun', 'CMR', 'Cameroon']],
    ['CI', ['Côte d’Ivoire', 'La Côte d’Ivoire', 'CIV', 'RCI', 'Ivory Coast']],
    ['SN', ['Sénégal', 'le Sénégal', 'SEN']],
    ['US', ['États-Unis', 'les États-Unis', 'USA', 'U.S.A', 'United States of America', 'Etats Unis']],
    ['GB', ['Royaume-Uni', 'UK', 'Angleterre', 'England', 'Great Britain']],
    ['CD', ['RDC', 'Congo Kinshasa', 'République démocratique du Congo', 'DRC']],
    ['CG', ['Congo', 'Congo Brazzaville', 'République du Congo']],
    ['AE', ['EAU', 'Dubaï', 'UAE', 'Émirats']],
    [null, ['', '()', 'Atlantide', 'Mars ou la Lune', 'zz', 'xca-qc']],
  ])('%s', (pays, words) => {
    const read = (word: string) => (word === 'fr-fr' ? 'FR' : readPays(word));
    expect(words.map((word) => [word, read(word)])).toEqual(words.map((word) => [word, pays]));
  });

  test('a region of another country is no country', () => expect(readPays('FR-IDF')).toBeNull());

  test.each<[string, CountryCode | null]>([
    ['CA-QC', 'CA'],
    ['fr', 'FR'],
    ['', null],
    ['ZZ', null],
  ])('%j follows the numbering of %s', (pays, country) => expect(numberingOf(pays)).toBe(country));

  test.each<[string | null, readonly string[]]>([
    ['FRANCAIS', ['Français', 'FR', 'fra', 'French', 'francophone', 'FRANCAIS', 'wolof, français']],
    ['ANGLAIS', ['Anglais', 'en', 'eng', 'English', 'anglophone', 'anglais et arabe', 'anglais/arabe']],
    ['ARABE', ['arabe', 'ar', 'ara', 'Arabic', 'arabophone', 'darija', 'arabe;français', 'arabe & français']],
    [
      'ESPAGNOL',
      ['Espagnol', 'es', 'esp', 'spa', 'Spanish', 'castillan', 'hispanophone', 'espagnol+anglais'],
    ],
    ['AUTRE', ['Autre', 'other', 'autres']],
    [null, ['wolof', '', 'françaisarabe', 'langue']],
  ])('language %s', (langue, words) => {
    expect(words.map((word) => [word, readLangue(word)])).toEqual(words.map((word) => [word, langue]));
  });

  test.each<[string, string | null]>([
    [' Europe/Paris ', 'Europe/Paris'],
    ['America/New York', 'America/New_York'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Europe/Atlantide', null],
    ['UTC+1', null],
    ['Europe', null],
    ['Europe/', null],
    ['Etc/GMT+1', null],
  ])('zone %j: %j', (text, zone) => expect(readZone(text)).toBe(zone));

  test.each<[string, readonly string[] | null]>([
    ['email', ['COURRIEL']],
    ['e-mail', ['COURRIEL']],
    ['Mails', null],
    ['mail', ['COURRIEL']],
    ['courriels', ['COURRIEL']],
    ['emails', ['COURRIEL']],
    ['Courriel', ['COURRIEL']],
    ['texto', ['SMS']],
    ['textos', ['SMS']],
    ['message texte', ['SMS']],
    ['SMS', ['SMS']],
    ['whats app', ['WHATSAPP']],
    ['wa', ['WHATSAPP']],
    ['WhatsApp', ['WHATSAPP']],
    ['sms et mail', ['SMS', 'COURRIEL']],
    ['sms/mail', ['SMS', 'COURRIEL']],
    ['sms & mail', ['SMS', 'COURRIEL']],
    ['sms + mail', ['SMS', 'COURRIEL']],
    ['sms ; mail ;', ['SMS', 'COURRIEL']],
    ['sms\nmail', ['SMS', 'COURRIEL']],
    ['sms, texto', ['SMS']],
    ['sms, pigeon', null],
    [',', null],
  ])('channels %j: %j', (text, canaux) => expect(readCanaux(text)).toEqual(canaux));

  test('yes and no', () => {
    const yes = 'Oui,o,YES,y,vrai,true,1,x,ok,STOP,Désabonné,désinscrit,Ne plus contacter'.split(',');
    const no = ['Non', 'n', 'NO', 'faux', 'false', '0', '', '-'];
    expect(yes.filter((word) => readYesNo(word) !== true)).toEqual([]);
    expect(no.filter((word) => readYesNo(word) !== false)).toEqual([]);
    expect(['ouais', 'noon', '2'].map(readYesNo)).toEqual([null, null, null]);
  });
});
