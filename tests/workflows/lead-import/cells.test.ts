/** What each kind of cell means, at the edges of its rule: days, countries, channels, titles, names, shares of a column. */
import type { CountryCode } from 'libphonenumber-js';
import {
  errorOf,
  isBlank,
  isError,
  lineOf,
  quoted,
  saysNothing,
  textOf,
} from '../../../workflows/lead-import/cell-text';
import type { Champ } from '../../../workflows/lead-import/champs';
import { frenchDate, instantOf, readDate } from '../../../workflows/lead-import/dates';
import { readEmails } from '../../../workflows/lead-import/emails';
import { fits } from '../../../workflows/lead-import/fits';
import { mayBeSame, nameAndTown } from '../../../workflows/lead-import/same-person';
import { readName, recased } from '../../../workflows/lead-import/person-names';
import { readPhones } from '../../../workflows/lead-import/phones';
import { textTidy } from '../../../workflows/lead-import/plain-name';
import {
  numberingOf,
  readCanaux,
  readLangue,
  readPays,
  readYesNo,
  readZone,
} from '../../../workflows/lead-import/places';
import { searchesOf } from '../../../workflows/lead-import/search';
import { readStatut } from '../../../workflows/lead-import/statuts';
import { canonical, matchTitle } from '../../../workflows/lead-import/titles';
import { forgiven, typos } from '../../../workflows/lead-import/typos';
import { counted, grouped, inCommon, nameOfSomeone } from '../../../workflows/lead-import/words';
import { aCell, aSheet, draftsOf, readingOf, type Written } from './sheets';

/** "2027-03-12", "2027-03-12 14:30", or null. */
const said = (written: Written): string | null => {
  const date = readDate(aCell(written));
  if (date === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${String(date.year)}-${two(date.month)}-${two(date.day)}`;
  return date.time === null ? day : `${day} ${two(date.time.hour)}:${two(date.time.minute)}`;
};

describe('a day', () => {
  test.each<[number, readonly string[]]>([
    [1, ['janvier', 'janv', 'jan', 'january', 'JANVIER', 'janv.']],
    [2, ['février', 'fevr', 'fév', 'feb', 'february', 'févr.']],
    [3, ['mars', 'mar', 'march']],
    [4, ['avril', 'avr', 'apr', 'april']],
    [5, ['mai', 'may']],
    [6, ['juin', 'jun', 'june']],
    [7, ['juillet', 'juil', 'jul', 'july', 'juil.']],
    [8, ['août', 'aou', 'aug', 'august', 'aout']],
    [9, ['septembre', 'sept', 'sep', 'september']],
    [10, ['octobre', 'oct', 'october']],
    [11, ['novembre', 'nov', 'november']],
    [12, ['décembre', 'dec', 'december', 'déc.']],
  ])('of month %i', (month, names) => {
    const day = `2027-${String(month).padStart(2, '0')}-09`;
    expect(names.map((name) => said(`9 ${name} 2027`))).toEqual(names.map(() => day));
    expect(names.map((name) => said(`${name} 9, 2027`))).toEqual(names.map(() => day));
  });

  test('whatever day of the week stands before it', () => {
    const days = ['lundi', 'Mardi', 'mercredi', 'jeudi,', 'vendredi', 'samedi', 'DIMANCHE'];
    const short = ['lun.', 'mar.', 'mer.,', 'jeu.', 'ven.', 'sam.', 'dim.'];
    const all = [...days, ...short];
    expect(all.map((day) => said(`${day} 12 mars 2027`))).toEqual(all.map(() => '2027-03-12'));
  });

  test.each<[Written, string | null]>([
    ['12-03-2027', '2027-03-12'],
    ['12 03 2027', '2027-03-12'],
    ['2027/03/12', '2027-03-12'],
    ['2027.3.2', '2027-03-02'],
    ['02/03/69', '2069-03-02'],
    ['02/03/70', '1970-03-02'],
    ['02/03/00', '2000-03-02'],
    ['02/03/127', null],
    ['1e avril 2027', '2027-04-01'],
    ['1er-avril-2027', '2027-04-01'],
    ['12.mars.2027', '2027-03-12'],
    ['12mars2027', null],
    ['March 1st, 2027', '2027-03-01'],
    ['Feb. 2nd 2027', '2027-02-02'],
    ['march 3rd, 2027', '2027-03-03'],
    ['march 4th 2027', '2027-03-04'],
    ['march 4th 27', null],
    ['12 brumaire 2027', null],
    ['le 12/03/2027', '2027-03-12'],
    ['12/13/2027', '2027-12-13'],
    ['13/12/2027', '2027-12-13'],
    ['12/12/2027', '2027-12-12'],
    ['13/13/2027', null],
    ['31/04/2027', null],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', null],
    ['00/03/2027', null],
    ['12/00/2027', null],
    ['31/12/1899', null],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2100', '2100-12-31'],
    ['01/01/2101', null],
    ['vu le 12/03/2027', null],
    ['12/03/2027 ?', null],
  ])('%j: %j', (written, day) => expect(said(written)).toBe(day));

  test.each<[Written, string | null]>([
    ['12/03/2027 00:00', '2027-03-12 00:00'],
    ['12/03/2027 23:59', '2027-03-12 23:59'],
    ['12/03/2027 24:00', null],
    ['12/03/2027 23:60', null],
    ['12/03/2027, 9:05', '2027-03-12 09:05'],
    ['12/03/2027 vers 14h', '2027-03-12 14:00'],
    ['12/03/2027 à 9 h 05', '2027-03-12 09:05'],
    ['12/03/2027 9', null],
    ['2027-03-12T14:30:00.000Z', '2027-03-12 14:30'],
    ['2027-03-12 14:30:59', '2027-03-12 14:30'],
    ['12/03/2027 12:15 am', '2027-03-12 00:15'],
    ['12/03/2027 12:15 pm', '2027-03-12 12:15'],
    ['12/03/2027 1:15pm', '2027-03-12 13:15'],
    ['12/03/2027 11:00 am', '2027-03-12 11:00'],
    ['March 4th, 2027 3:30 PM', '2027-03-04 15:30'],
  ])('with an hour, %j: %j', (written, day) => expect(said(written)).toBe(day));

  test.each<[Written, string | null]>([
    [18_263, null],
    [18_264, '1950-01-01'],
    [73_415, '2100-12-31'],
    [73_415.5, null],
    [73_416, null],
    ['46458.5', '2027-03-12 12:00'],
    ['46458,25', '2027-03-12 06:00'],
    ['46458 jours', null],
    ['n° 46458', null],
    ['4645', null],
    ['464580', null],
    [46_458.0001, '2027-03-12'],
    [46_458.999_99, '2027-03-13 00:00'],
  ])('as Excel counts, %j: %j', (written, day) => {
    // A time that rounds to midnight is told by its day.
    expect(said(written)?.replace('2027-03-13 00:00', '2027-03-13') ?? null).toBe(
      day?.replace('2027-03-13 00:00', '2027-03-13') ?? null,
    );
  });

  test('is taken in the zone, a day alone at the hour given', () => {
    const day = { year: 2027, month: 7, day: 1, time: null };
    const at = (zone: string) => instantOf(day, zone, { hour: 9, minute: 30 }).toISOString();
    expect(at('America/Montreal')).toBe('2027-07-01T13:30:00.000Z');
    expect(at('Pacific/Auckland')).toBe('2027-06-30T21:30:00.000Z');
    expect(at('Pacific/Honolulu')).toBe('2027-07-01T19:30:00.000Z');
    expect(frenchDate({ ...day, month: 2, day: 3, year: 2027 })).toBe('03/02/2027');
  });
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

describe('the text of a cell', () => {
  test.each<[Written, string]>([
    ['  a\tb c ', 'a b c'],
    ['a \r\n b\rc', 'a\nb\nc'],
    ['a\u200Bb\u0007', 'ab'],
    [12.5, '12.5'],
    [true, 'oui'],
    [false, 'non'],
    [{ kind: 'date', local: '2027-03-12' }, '2027-03-12'],
    [{ kind: 'error', code: '#N/A' }, ''],
    ['#REF!', ''],
    [' #valeur! ', ''],
    ['voir #REF!', 'voir #REF!'],
    ['#REF! ?', '#REF! ?'],
    [null, ''],
  ])('%j: %j', (written, text) => expect(textOf(aCell(written))).toBe(text));

  test('errors of Excel, in English and French, in a cell or as text', () => {
    const errors =
      '#N/A,#REF!,#VALUE!,#VALEUR!,#DIV/0!,#NAME?,#NOM?,#NULL!,#NUL!,#NUM!,#NOMBRE!,#SPILL!,#CALC!'.split(
        ',',
      );
    expect(errors.filter((text) => !isError(aCell(text)))).toEqual([]);
    expect(isError(undefined)).toBe(false);
    expect([errorOf(aCell(' #N/A ')), errorOf({ kind: 'error', code: '#NUM!' }), errorOf(aCell(3))]).toEqual([
      '#N/A',
      '#NUM!',
      '',
    ]);
    expect([isBlank(aCell(null)), isBlank(undefined), isBlank(aCell(' ')), isBlank(aCell('#N/A'))]).toEqual([
      ...[true, true, true],
      false,
    ]);
    expect(lineOf(aCell('a\nb'))).toBe('a b');
  });

  test('how people write that they do not know', () => {
    const nothing =
      'N/A,na,NC,nr,ns,néant,Aucun,aucune,null,none,NaN,inconnu,inconnue,vide,x,XX,xxx,non renseigné,non communiqué,non fourni,à compléter,à demander,pas de mail,pas d’email,pas de téléphone,pas de numéro,sans,-,?,--,'.split(
        ',',
      );
    expect(nothing.filter((text) => !saysNothing(text))).toEqual([]);
    expect(['a', '0', 'sans doute', 'xxxx'].filter(saysNothing)).toEqual([]);
  });

  test('a value in a sentence: one line, forty characters', () => {
    expect(quoted(' a\n b ')).toBe('« a b »');
    expect(quoted('x'.repeat(40))).toBe(`« ${'x'.repeat(40)} »`);
    expect(quoted('x'.repeat(41))).toBe(`« ${'x'.repeat(39)}… »`);
  });
});

describe('a name', () => {
  test.each([
    ['M. Diallo', 'Diallo'],
    ['Mr Diallo', 'Diallo'],
    ['MME. Diallo', 'Diallo'],
    ['Mlle Diallo', 'Diallo'],
    ['Mrs. Diallo', 'Diallo'],
    ['Ms Diallo', 'Diallo'],
    ['Monsieur Diallo', 'Diallo'],
    ['Madame Diallo', 'Diallo'],
    ['Mademoiselle Diallo', 'Diallo'],
    ['Dr Diallo', 'Diallo'],
    ['Docteur Diallo', 'Diallo'],
    ['M Diallo', 'Diallo'],
    ['Mme & M. Diallo', 'Diallo'],
    ['Mamadou Diallo', 'Mamadou Diallo'],
    ['Drissa', 'Drissa'],
    ['Monsieur', 'Monsieur'],
    ['« Diallo », ', 'Diallo'],
    ['-Diallo-', 'Diallo'],
    ['Amina_Diallo', 'Amina Diallo'],
    ['Amina (Mimi) Diallo', 'Amina Diallo'],
    ['Jr.', 'Jr.'],
  ])('%j without what is no part of it: %j', (text, name) => expect(textTidy(text)).toBe(name));

  test.each([
    ['dupont', 'Dupont'],
    ['DE LA TOUR', 'de La Tour'],
    ['jean du pont', 'Jean du Pont'],
    ['DES ROCHES', 'des Roches'],
    ['de', 'De'],
    ['o’brien', 'O’Brien'],
    ["O'BRIEN", "O'Brien"],
    ['j.-p. roy', 'J.-P. Roy'],
    ['McDonald', 'McDonald'],
    ['É', 'É'],
    ['ÉLODIE', 'Élodie'],
    ['van den Berg', 'Van Den Berg'],
  ])('%j is written %j', (text, name) => expect(recased(text)).toBe(name));

  const cut = (complet: string, ordre: 'prenom-nom' | 'nom-prenom' = 'prenom-nom') =>
    readName({ complet, nom: '', prenom: '', ordre });
  test.each<[string, string, string]>([
    ['Diallo, Amina, Marie', 'Diallo,', 'Diallo, Amina, Marie'],
    ['DUPONT Marie JEAN', 'Dupont', 'Dupont Marie Jean'],
    ['Marie DUPONT Jeanne', 'Marie', 'Marie Dupont Jeanne'],
    ['A. DIALLO', 'A.', 'A. Diallo'],
    ['Jean B', 'Jean', 'Jean B'],
    ['', '', ''],
  ])('%j: first name %j of %j', (text, prenom, name) => expect(cut(text)).toEqual({ prenom, name }));

  test('the family name’s several words, when it stands first', () => {
    expect(cut('Ben Ali Sofia', 'nom-prenom')).toEqual({ prenom: 'Sofia', name: 'Sofia Ben Ali' });
    expect(cut('Sofia Ben Ali')).toEqual({ prenom: 'Sofia', name: 'Sofia Ben Ali' });
  });

  test('a whole name counts when its first name has no column of its own', () => {
    const of = (complet: string, nom: string, prenom: string) =>
      readName({ complet, nom, prenom, ordre: 'prenom-nom' }).name;
    expect(of('Amina Diallo', 'Roy', '')).toBe('Amina Diallo');
    expect(of('Amina Diallo', 'Roy', 'Marie')).toBe('Marie Roy');
    expect(of('', 'Marie Roy', '')).toBe('Marie Roy');
  });

  const named = (name: string, prenom = '') => ({ name, prenom });
  test.each<[string, ReturnType<typeof named>, ReturnType<typeof named>, boolean]>([
    ['the same', named('Jean Dupont'), named('Jean Dupont'), true],
    ['turned round', named('Dupont Jean'), named('Jean Dupont'), true],
    ['an initial', named('J. Dupont'), named('Jean Dupont'), true],
    ['another initial', named('M. Dupont'), named('Jean Dupont'), false],
    ['a part of it', named('Dupont'), named('Jean Dupont'), true],
    ['a typing error', named('Jean Dupnot'), named('Jean Dupont'), true],
    ['married since', named('Amina Benali', 'Amina'), named('Amina Diallo', 'Amina'), true],
    ['a couple', named('Jean Dupont', 'Jean'), named('Marie Dupont', 'Marie'), false],
    ['one first name unknown', named('Jean Dupont', 'Jean'), named('Marie Roy'), false],
    ['no first name at all', named('Jean Dupont'), named('Marie Roy'), false],
    ['short names that differ by a letter', named('Lea Roy', 'Lea'), named('Leo Roy', 'Leo'), false],
    ['a name nobody gave', named(''), named('Marie Roy'), true],
    ['an address in its place', named('a@x.fr'), named('Marie Roy', 'Marie'), true],
    ['a number in its place', named('+33612345678'), named('Marie Roy', 'Marie'), true],
    ['a number of the country in its place', named('0612345678'), named('Marie Roy', 'Marie'), true],
    ['a figure inside is a name', named('Roy 2'), named('Diallo', 'Amina'), false],
  ])('may be one person: %s', (_name, a, b, same) => {
    expect([mayBeSame(a, b), mayBeSame(b, a)]).toEqual([same, same]);
  });

  test.each<[string, string, string | null]>([
    ['Jean Dupont', 'Lyon', 'dupont jean|lyon'],
    ['DUPONT  Jean', 'LYON', 'dupont jean|lyon'],
    ['Dupont', 'Lyon', null],
    ['Jean Dupont', '', null],
    ['Jean Dupont', ' - ', null],
    ['jean@x.fr', 'Lyon', null],
  ])('%j of %j is told apart by %j', (name, ville, key) => expect(nameAndTown({ name, ville })).toBe(key));
});

describe('phones and addresses at the edges', () => {
  test.each<[CountryCode, string, readonly string[], readonly string[]]>([
    ['CA', '514 555-0199 #12', ['+15145550199'], ['+15145550199 poste 12']],
    ['CA', '514 555-0199 post. 12', ['+15145550199'], ['+15145550199 poste 12']],
    ['CA', '514 555-0199 x12', ['+15145550199'], ['+15145550199 poste 12']],
    ['CA', '514 555-0199 extension : 123456', ['+15145550199'], ['+15145550199 poste 123456']],
    ['FR', '06 12 34 56 78 et 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 puis 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 or 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 and 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 | 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 – 07 11 22 33 44', ['+33612345678', '+33711223344'], []],
    ['FR', '06 12 34 56 78 — maman', ['+33612345678'], []],
    ['FR', '06\\12\\34\\56\\78', ['+33612345678'], []],
    ['FR', '« 06 12 34 56 78 »', ['+33612345678'], []],
    ['FR', 'WhatsApp*06 12 34 56 78*', ['+33612345678'], []],
    ['CA', '41 79 123 45 67', ['+41791234567'], []],
    ['CA', '32 (0)470 12 34 56', ['+32470123456'], []],
    ['FR', '1 514 555 0199', ['+15145550199'], []],
    ['FR', '216 22 345 678', ['+21622345678'], []],
    ['FR', '237 677 12 34 56', ['+237677123456'], []],
    ['CA', '44 20 7946 0958', [], []],
  ])('from %s, %j', (pays, text, telephones, postes) => {
    expect(readPhones(text, pays)).toMatchObject({ telephones, postes });
  });

  test('a cell longer than thirty numbers is a text', () => {
    const fits600 = `06 12 34 56 78${' '.repeat(600 - 28)}07 11 22 33 44`;
    expect(readPhones(fits600, 'FR').telephones).toHaveLength(2);
    expect(readPhones(`${fits600} `, 'FR').telephones).toEqual([]);
  });

  test('what is missing is said, with an example of the country', () => {
    const told = (text: string, pays: CountryCode) => readPhones(text, pays).illisibles[0];
    expect(told('7', 'FR')?.pourquoi).toBe('a 1 chiffre et n’est pas un numéro valable');
    expect(told('12345', 'TN')?.remede).toContain('(TN : 22 345 678)');
    expect(told('12345', 'SN')?.remede).toBe(
      'complétez-le, ou écrivez l’indicatif du pays (+33 6 12 34 56 78)',
    );
    expect(told('3.36E10', 'FR')?.pourquoi).toContain('abrégé par Excel');
    expect(told('ref 3E12 06 12', 'FR')?.pourquoi).toContain('chiffres et n’est pas');
    const examples: readonly CountryCode[] = ['FR', 'CA', 'BE', 'CH', 'MA', 'TN', 'DZ', 'CM', 'CI'];
    for (const pays of examples) {
      const example = /\(\w\w : ([\d -]+)\)/.exec(told('12345', pays)?.remede ?? '')?.[1] ?? '';
      expect([pays, readPhones(example, pays).telephones.length]).toEqual([pays, 1]);
    }
  });

  test.each<[string, readonly string[]]>([
    ['a[at]x.fr', ['a@x.fr']],
    ['a＠x.fr', ['a@x.fr']],
    ['a@x,ca', ['a@x.ca']],
    ['“a@x.fr”', ['a@x.fr']],
    ["'a@x.fr’.", ['a@x.fr']],
    ['[a@x.fr]|(b@x.fr)', ['a@x.fr', 'b@x.fr']],
    ['MAILTO:a@x.fr', ['a@x.fr']],
    ['a @ x . co . uk', ['a@x.co.uk']],
  ])('%j', (text, courriels) => expect(readEmails(text).courriels).toEqual(courriels));

  test('one unreadable among good ones is told alone', () => {
    expect(readEmails('a@x.fr b@y')).toMatchObject({
      courriels: ['a@x.fr'],
      illisibles: [{ valeur: 'b@y' }],
    });
    expect(readEmails('a..b@x.fr').illisibles[0]?.pourquoi).toBe('n’a pas la forme d’une adresse');
    expect(readEmails('a@x.f').illisibles[0]?.pourquoi).toBe('n’a pas de fin après le @ (.com, .fr…)');
  });
});

describe('titles and statuses', () => {
  test.each([
    ['N° de Tél. (obligatoire) *', 'tel obligatoire'],
    ['firstName', 'first name'],
    ['Emails 2', 'email'],
    ['2e téléphone', 'telephone'],
    ['Tél1', 'tel'],
    ['Noms', 'noms'],
    ['Ville de résidence', 'ville residence'],
    ['de la', 'de la'],
    ['Statuts', 'statut'],
  ])('%j is %j', (title, is) => expect(canonical(title)).toBe(is));

  test.each<[string, readonly object[]]>([
    ['Couriel', [{ champ: 'courriel', niveau: 'proche' }]],
    ['Courriel', [{ champ: 'courriel', niveau: 'sur' }]],
    ['Ville [de résidence ?]', [{ champ: 'ville', niveau: 'sur' }]],
    ['Ville*', [{ champ: 'ville', niveau: 'sur' }]],
    ['Tél. ou courriel préféré', []],
    ['Vile', [{ champ: 'ville', niveau: 'proche' }]],
    ['Pay', [{ champ: 'pays', niveau: 'proche' }]],
    ['Nmo', []],
    ['***', []],
  ])('%j: %j', (title, matches) => expect(matchTitle(title)).toEqual(matches));

  test('typing errors are forgiven by length', () => {
    expect([1, 3, 4, 7, 8, 20].map(forgiven)).toEqual([0, 0, 1, 1, 2, 2]);
    expect(typos('ab', 'ba', 1)).toBe(1);
    expect(typos('a', 'abc', 1)).toBe(2);
    expect(typos('chat', 'chats', 0)).toBe(1);
    expect(typos('', 'ab', 2)).toBe(2);
    expect(typos('abcd', 'bacd', 2)).toBe(1);
    expect(typos('abcd', 'badc', 2)).toBe(2);
    expect(typos('ca', 'abc', 3)).toBe(3);
  });

  test.each<[string, string | null]>([
    ['Statut : perdu', 'PAS_INTERESSE'],
    ['status client', 'CLIENT'],
    ['12 - RDV pris', 'RENDEZ_VOUS_PRIS'],
    ['Client (2024)', 'CLIENT'],
    ['pas client', null],
    ['perd', 'PAS_INTERESSE'],
    ['vit', null],
    ['Signées', 'CLIENT'],
  ])('status %j: %j', (text, statut) => expect(readStatut(text)).toBe(statut));
});

describe('does a column hold what its title says', () => {
  const share = (champ: Champ, ...cells: readonly Written[]): number =>
    fits(champ, 1, aSheet(...cells.map((cell) => ['x', cell])).rows, 'FR');
  test.each<[Champ, readonly Written[], number]>([
    ['ville', [], 0],
    ['ville', ['', null], 0],
    ['ville', ['Lyon', 'Paris', '12', 'x@y.fr'], 0.5],
    ['name', ['A', 'x'.repeat(80), 'x'.repeat(79), 'Roy'], 0.5],
    ['courriel', ['a@x.fr', 'non', null], 0.5],
    ['telephone', ['0612345678', 'non'], 0.5],
    ['pays', ['France', 'Atlantide'], 0.5],
    ['langue', ['arabe', 'wolof'], 0.5],
    ['fuseauHoraire', ['Europe/Paris', 'Paris'], 0.5],
    ['statut', ['Client', 'tiède'], 0.5],
    ['canauxAutorises', ['sms', 'oui'], 0.5],
    ['desabonneLe', ['oui', '12/03/2027', 'peut-être', 'bof'], 0.5],
    ['message', ['Bonjour', '12'], 0.5],
    ['prochainRappel', ['12/03/2027', 'lundi'], 0.5],
    ['dateRendezVous', [46_458, 'lundi'], 0.5],
    ['demandeLe', ['12/03/2027', 'lundi'], 0.5],
    ['conseillere', ['Marie', '3'], 0.5],
    ['ville', ['#N/A', 'Lyon'], 0.5],
  ])('%s: %j', (champ, cells, expected) => expect(share(champ, ...cells)).toBe(expected));

  test('forty filled cells are enough', () => {
    const cells = [...Array.from({ length: 40 }, () => 'Lyon'), ...Array.from({ length: 40 }, () => '12')];
    expect(share('ville', null, ...cells)).toBe(1);
  });
});

describe('which column becomes what', () => {
  const becomes = (...rows: readonly (readonly Written[])[]) => {
    const { matched, unmatched } = readingOf(aSheet(...rows)).columns;
    return {
      matched: Object.fromEntries(matched.map(({ lettre, champ, par }) => [lettre, `${champ} ${par}`])),
      unmatched: Object.fromEntries(unmatched.map(({ lettre, because }) => [lettre, because])),
    };
  };
  test.each<[string, readonly (readonly Written[])[], object]>([
    [
      'an address whatever stands above it; a number only without a title',
      [
        ['Nom', 'Réf', 'Code', ''],
        ['Roy', 'a@x.fr', '0612345678', '0711223344'],
      ],
      {
        matched: { A: 'nom titre', B: 'courriel contenu', D: 'telephone contenu' },
        unmatched: { C: 'titre inconnu' },
      },
    ],
    [
      'a misspelt title counts when half of its cells agree',
      [
        ['Couriel', 'Vile', 'Nom'],
        ['a@x.fr', '12', 'Roy'],
        ['non', '13', 'Diallo'],
      ],
      {
        matched: { A: 'courriel proche', C: 'nom titre' },
        unmatched: { B: 'le titre dit autre chose que les cellules' },
      },
    ],
    [
      'of two columns for one field the surer one',
      [
        ['Courriel', 'Vile', 'Ville'],
        ['a@x.fr', 'Lyon', 'Paris'],
      ],
      { matched: { A: 'courriel titre', C: 'ville titre' }, unmatched: { B: 'déjà pris de la colonne C' } },
    ],
    [
      'of two as sure the first',
      [
        ['Courriel', 'Ville', 'City'],
        ['a@x.fr', 'Lyon', 'Paris'],
      ],
      { matched: { A: 'courriel titre', B: 'ville titre' }, unmatched: { C: 'déjà pris de la colonne B' } },
    ],
    [
      'a doubtful name beside a sure whole name is no second name',
      [
        ['Nom complet', 'Client', 'Courriel'],
        ['Amina Diallo', 'Roy', 'a@x.fr'],
      ],
      { matched: { A: 'name titre', C: 'courriel titre' } },
    ],
    [
      'a doubtful whole name beside a sure family name is no second name',
      [
        ['Nom', 'Name', 'Courriel'],
        ['Diallo', 'Roy', 'a@x.fr'],
      ],
      { matched: { A: 'nom titre', C: 'courriel titre' } },
    ],
    [
      'several columns of addresses and of numbers are all taken',
      [
        ['Courriel', 'E-mail 2', 'Portable', 'Fixe'],
        ['a@x.fr', 'b@x.fr', '0612345678', '0145678901'],
      ],
      { matched: { A: 'courriel titre', B: 'courriel titre', C: 'telephone titre', D: 'telephone titre' } },
    ],
  ])('%s', (_name, rows, expected) => expect(becomes(...rows)).toMatchObject(expected));
});

describe('what is asked of Twenty before', () => {
  const rows = (...people: readonly (readonly Written[])[]) =>
    readingOf(aSheet(['Nom complet', 'Courriel', 'Téléphone', 'Ville'], ...people)).rows;
  test('each address, number, and whole name with a town, once; a bounded question each', () => {
    const people = rows(
      ['Amina Diallo', 'a@x.fr', '0612345678', 'Lyon'],
      ['Amina Diallo', 'a@x.fr', '', 'Lyon'],
      ['Roy', 'b@x.fr', '', 'Lyon'],
      ['Marie Roy', 'c@x.fr', '', ''],
      ['Sans Contact', '', '', 'Lyon'],
    );
    const first = { courriels: ['a@x.fr'], telephones: ['+33612345678'], noms: ['Amina Diallo'] };
    const second = { courriels: ['b@x.fr', 'c@x.fr'], telephones: [], noms: [] };
    expect(searchesOf(people, 2)).toEqual([first, second]);
    expect(searchesOf(people, 3).map(({ courriels }) => courriels)).toEqual([
      ['a@x.fr', 'b@x.fr'],
      ['c@x.fr'],
    ]);
    expect(searchesOf([], 2)).toEqual([]);
  });
});

describe('the words of the report', () => {
  test('counts', () => {
    expect([
      counted(0, 'ligne'),
      counted(1, 'ligne'),
      counted(2, 'ligne'),
      counted(2, 'cheval', 'chevaux'),
    ]).toEqual(['0 ligne', '1 ligne', '2 lignes', '2 chevaux']);
    expect([grouped(999), grouped(12_345), grouped(1_234_567)]).toEqual([
      '999',
      '12\u202F345',
      '1\u202F234\u202F567',
    ]);
  });

  test('people, and what they have in common', () => {
    const someone = (name: string, row: number | null) => nameOfSomeone({ name, row } as never);
    expect([someone('Amina', 12), someone(' ', 3), someone('Amina', null)]).toEqual([
      'Amina (ligne 12)',
      'un lead sans nom (ligne 3)',
      'Amina (déjà dans Twenty)',
    ]);
    const a = { courriels: ['a@x.fr', 'b@x.fr'], telephones: ['+1'] };
    expect(inCommon(a, { courriels: ['b@x.fr'], telephones: ['+1', '+2'] })).toBe(
      'même courriel et même téléphone',
    );
    expect(inCommon(a, { courriels: ['c@x.fr'], telephones: ['+1'] })).toBe('même téléphone');
    expect(inCommon(a, { courriels: ['a@x.fr'], telephones: [] })).toBe('même courriel');
  });
});

describe('fields of a row', () => {
  const field = (titre: string, cell: Written) => draftsOf(aSheet(['Courriel', titre], ['a@x.fr', cell]))[0];
  test('a date to come stands; one that is past is a note, with its hour', () => {
    expect(field('Date de rappel', '28/11/2026 10:00')?.prochainRappel).toEqual(
      new Date('2026-11-28T09:00:00Z'),
    );
    expect(field('Date de rappel', '28/11/2026 9:05')).toMatchObject({
      prochainRappel: null,
      notes: ['Rappel prévu le 28/11/2026 à 9 h 05'],
    });
    expect(field('Date RDV', '12/01/2020')).toMatchObject({ notes: ['Rendez-vous du 12/01/2020'] });
    expect(field('Date de la demande', 'au printemps')).toMatchObject({ notes: ['Demande du au printemps'] });
  });

  test('a town in capitals, on one line', () =>
    expect(field('Ville', 'SAINT\nDENIS')?.ville).toBe('Saint Denis'));

  test('one column of words: its text; a message that says nothing is none', () => {
    expect(field('Message', 'Bonjour')?.message).toBe('Bonjour');
    expect(field('Message', '—')?.message).toBe('');
  });

  test('a way out that nobody understands is one, and it is told', () => {
    const [row] = readingOf(aSheet(['Courriel', 'Désabonné'], ['a@x.fr', 'plus tard'])).rows;
    expect(row?.remarques[0]).toBe(
      'colonne B « Désabonné » : « plus tard » n’est ni oui ni non ni une date : par prudence, rien ne sera envoyé à ce lead',
    );
  });
});
