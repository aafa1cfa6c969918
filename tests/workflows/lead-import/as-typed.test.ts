/** Cells as people type them: lines, names, addresses, numbers, days, zones, at the marks they leave in between. */
import type { CountryCode } from 'libphonenumber-js';
import { lineOf, textOf } from '../../../workflows/lead-import/cell-text';
import { frenchDate, readDate } from '../../../workflows/lead-import/dates';
import { readEmails } from '../../../workflows/lead-import/emails';
import { readName, type WrittenName } from '../../../workflows/lead-import/person-names';
import { readPhones } from '../../../workflows/lead-import/phones';
import { textTidy } from '../../../workflows/lead-import/plain-name';
import { readPays, readZone } from '../../../workflows/lead-import/places';
import { mayBeSame } from '../../../workflows/lead-import/same-person';
import { readStatut } from '../../../workflows/lead-import/statuts';
import { aCell, aSheet, draftsOf, readingOf, type Written } from './sheets';

test.each<[string, string, string]>([
  ['Amina \n Diallo', 'Amina\nDiallo', 'Amina Diallo'],
  ['Amina\n\nDiallo', 'Amina\n\nDiallo', 'Amina Diallo'],
  ['Amina \nDiallo', 'Amina\nDiallo', 'Amina Diallo'],
])('%j keeps its lines, or is one', (written, text, line) => {
  expect([textOf(aCell(written)), lineOf(aCell(written))]).toEqual([text, line]);
});

describe('a name', () => {
  const named = (changes: Partial<WrittenName>) =>
    readName({ complet: '', nom: '', prenom: '', ordre: 'prenom-nom', ...changes });
  test.each<[Partial<WrittenName>, string, string]>([
    [{ prenom: 'Amina', nom: 'DIALLO' }, 'Amina Diallo', 'Amina'],
    [{ prenom: 'Amina', nom: 'DIALLO', complet: 'M. Paul Roy' }, 'Amina Diallo', 'Amina'],
    [{ prenom: 'Amina', complet: 'Amina Ba' }, 'Amina', 'Amina'],
    [{ nom: 'Ba', complet: 'Paul Roy' }, 'Paul Roy', 'Paul'],
    [{ nom: 'Roy' }, 'Roy', ''],
    [{ complet: 'DIALLO,Amina' }, 'Amina Diallo', 'Amina'],
    [{ complet: 'Diallo, Amina' }, 'Amina Diallo', 'Amina'],
    [{ complet: 'Amina Marie DIALLO' }, 'Amina Marie Diallo', 'Amina Marie'],
    [{ complet: 'Amina B DIALLO' }, 'Amina B Diallo', 'Amina B'],
    [{ complet: 'JEAN Paul DUPONT', ordre: 'nom-prenom' }, 'Dupont Jean Paul', 'Dupont'],
    [{ complet: 'DIALLO Amina', ordre: 'prenom-nom' }, 'Amina Diallo', 'Amina'],
    [{ complet: 'Diallo Amina', ordre: 'nom-prenom' }, 'Amina Diallo', 'Amina'],
  ])('%j is %s', (written, name, prenom) => {
    expect(named(written)).toEqual({ name, prenom });
  });

  test.each([
    ['M. et  Mme Diallo', 'Diallo'],
    ['Mme   Diallo', 'Diallo'],
    ['Amina__Diallo', 'Amina Diallo'],
    ['Amina _ Diallo', 'Amina Diallo'],
    ['Dr & Mme Roy', 'Roy'],
    ['Madame', 'Madame'],
    ['Mr. Diallo', 'Diallo'],
    ['Mr Diallo', 'Diallo'],
    ['Mrs. Diallo', 'Diallo'],
    ['Mrs Diallo', 'Diallo'],
    ['Diallo Mme', 'Diallo Mme'],
    ['Roy et Diallo', 'Roy et Diallo'],
  ])('%j without what is no part of it: %s', (written, tidy) => {
    expect(textTidy(written)).toBe(tidy);
  });

  test('above the column says which stands first', () => {
    expect(draftsOf(aSheet(['Nom et prénom', 'Courriel'], ['Diallo Amina', 'a@x.fr']))).toMatchObject([
      { name: 'Amina Diallo', prenom: 'Amina' },
    ]);
    expect(draftsOf(aSheet(['Prénom et nom', 'Courriel'], ['Amina Diallo', 'a@x.fr']))).toMatchObject([
      { name: 'Amina Diallo', prenom: 'Amina' },
    ]);
  });

  test.each<[string, string, string, string, boolean]>([
    ['Amina Diallo', 'Amina', 'Amina Benali', 'Amina', true],
    ['Amina Diallo', '', 'Paul Diallo', '', false],
    ['Amina Diallo', '', 'Benali', '', false],
    ['Amina Diallo', 'Amina', 'Benali', '', false],
    ['Diallo', '', 'Amina Benali', 'Amina', false],
    ['amina@exemple.fr', '', 'Paul Roy', 'Paul', true],
    ['Paul Roy', 'Paul', '+33612345678', '', true],
    ['', '', 'Paul Roy', 'Paul', true],
    ['J Dupont', '', 'Jean Dupont', '', true],
    ['Jean Dupont', '', 'J Dupont', '', true],
    ['K Dupont', '', 'Jean Dupont', '', false],
    ['Ana Roy', 'Ana', 'Anna Roy', 'Anna', false],
    ['Paule Roy', 'Paule', 'Paul Roy', 'Paul', true],
  ])('%s (%s) and %s (%s): one person? %s', (name, prenom, other, theirs, same) => {
    expect(mayBeSame({ name, prenom }, { name: other, prenom: theirs })).toBe(same);
  });
});

describe('an address', () => {
  test.each<[string, readonly string[]]>([
    ['amina @exemple.fr', ['amina@exemple.fr']],
    ['amina@ exemple.fr', ['amina@exemple.fr']],
    ['amina@exemple .fr', ['amina@exemple.fr']],
    ['amina@exemple. fr', ['amina@exemple.fr']],
    ['..amina@exemple.fr', ['amina@exemple.fr']],
    ['amina@exemple.fr..', ['amina@exemple.fr']],
    ['amina@exemple.fr. paul@exemple.fr', ['amina@exemple.fr', 'paul@exemple.fr']],
    ['Aminamailto:amina@exemple.fr', ['amina@exemple.fr']],
    ['amina@exemple.fr / @', ['amina@exemple.fr']],
    ['amina@exemple.fr  ;; paul@exemple.fr', ['amina@exemple.fr', 'paul@exemple.fr']],
  ])('%j', (text, courriels) => {
    expect(readEmails(text)).toEqual({ courriels, illisibles: [] });
  });

  test.each([
    ['amina@exemple.f9', 'n’a pas de fin après le @ (.com, .fr…)'],
    ['amina@exemple.fr9', 'n’a pas de fin après le @ (.com, .fr…)'],
    ['@exemple.fr', 'n’a rien avant le @'],
    ['amina@@exemple.fr', 'a plusieurs @'],
  ])('%j is told', (text, pourquoi) => {
    expect(readEmails(text).illisibles).toMatchObject([{ pourquoi }]);
  });
});

describe('a number', () => {
  test.each<[CountryCode, string, readonly string[]]>([
    ['FR', '0612345678;0711223344,0145678901', ['+33612345678', '+33711223344', '+33145678901']],
    ['FR', '0612345678 / 0711223344 ; 0145678901', ['+33612345678', '+33711223344', '+33145678901']],
    ['FR', '06 12 34 56 78  07 11 22 33 44', ['+33612345678', '+33711223344']],
    ['FR', '1 514 330 1234', ['+15143301234']],
    ['FR', '0612345678 ou néant', ['+33612345678']],
    ['FR', '(mari) 06 12 34 56 78', ['+33612345678']],
    ['FR', '06 12 (portable) 34 56 78', ['+33612345678']],
    ['CI', 'O7 01 02 03 04', ['+2250701020304']],
    ['FR', '212 600 12 34 56', ['+212600123456']],
    ['FR', '0612345678 ou  0711223344', ['+33612345678', '+33711223344']],
    ['FR', '0612345678   et   0711223344', ['+33612345678', '+33711223344']],
  ])('from %s, %j', (pays, text, telephones) => {
    expect(readPhones(text, pays)).toEqual({ telephones, postes: [], illisibles: [] });
  });

  test.each(['3E+10', '3.36123E+10', '3,4E10 ', '33612345E3'])('%j has lost its digits', (text) => {
    expect(readPhones(text, 'FR').illisibles).toMatchObject([
      { pourquoi: 'a été abrégé par Excel et des chiffres sont perdus' },
    ]);
  });

  test('numbers in a row with a rest are no numbers', () => {
    expect(readPhones('06 12 34 56 78 07 11', 'FR')).toMatchObject({ telephones: [], illisibles: [{}] });
  });

  test('in a country that has no numbers of its own is read as a French one', () => {
    const over = { reglages: { paysParDefaut: 'ZZ', fuseauHoraire: 'Europe/Paris' } };
    expect(draftsOf(aSheet(['Nom', 'Tél'], ['Amina', '06 12 34 56 78']), over)).toMatchObject([
      { telephones: ['+33612345678'] },
    ]);
  });

  test('of the row’s country, else of the agency’s', () => {
    const rows = [
      ['Amina', '514 555-0199', 'Québec'],
      ['Paul', '06 12 34 56 78', 'Québec'],
      ['Zoé', '06 12 34 56 78 / 514 555-0199', 'Québec'],
    ];
    expect(draftsOf(aSheet(['Nom', 'Tél', 'Pays'], ...rows)).map(({ telephones }) => telephones)).toEqual([
      ['+15145550199'],
      ['+33612345678'],
      ['+15145550199'],
    ]);
  });
});

test.each<[Written, string | null]>([
  ['lundi,12/03/2027', '12/03/2027'],
  ['lun.12/03/2027', '12/03/2027'],
  ['lundi le 12 mars\n2027', '12/03/2027'],
  ['vu lundi 12/03/2027', null],
  [46_458, '12/03/2027'],
  [46_458.5, '12/03/2027'],
  [12, null],
  ['32/01/2027', null],
  ['30/02/2027', null],
  ['0/01/2027', null],
  ['13/12/2027', '13/12/2027'],
  ['12/25/2027', '25/12/2027'],
])('the day %j is %s', (written, day) => {
  const date = readDate(aCell(written));
  expect(date && frenchDate(date)).toBe(day);
});

test.each([
  ['America/New  York', 'America/New_York'],
  [' Europe/Paris ', 'Europe/Paris'],
  ['Paris', null],
])('the zone %j is %s', (written, zone) => {
  expect(readZone(written)).toBe(zone);
});

test.each([
  ['CA-QC', 'CA-QC'],
  ['ca qc', 'CA-QC'],
  ['US-NY', null],
  ['en attente', null],
  ['France (métropole)', 'FR'],
])('the country %j is %s', (written, pays) => {
  expect(readPays(written)).toBe(pays);
});

test.each([
  ['signe', 'CLIENT'],
  ['rdvv', null],
  ['contactee', 'CONTACTE'],
  ['absen', 'CONSULTATION_MANQUEE'],
  ['Joint', 'CONTACTE'],
  ['head', null],
  ['Statut : perdu', 'PAS_INTERESSE'],
  ['3 - RDV pris', 'RENDEZ_VOUS_PRIS'],
  ['12 - Perdue (2026)', 'PAS_INTERESSE'],
  ['non interese', 'PAS_INTERESSE'],
  ['non eligibl', 'NON_QUALIFIE'],
])('the status %j is %s', (written, statut) => {
  expect(readStatut(written)).toBe(statut);
});

describe('a row', () => {
  const rowOf = (titles: readonly string[], cells: readonly Written[]) =>
    readingOf(aSheet(titles, ['Zoé', 'zoe@x.fr', 'Lyon'], cells)).rows[1];

  test.each<[string, readonly Written[], 'lead' | 'rien' | 'refus']>([
    ['of totals', ['Total', '12', ''], 'rien'],
    ['of somebody whose name begins so', ['Total', 'total@x.fr', ''], 'lead'],
    ['of the titles again', ['Nom', 'Courriel', 'Ville'], 'rien'],
    ['of some of the titles', ['Nom', 'nom@x.fr', 'Ville'], 'lead'],
    ['without a way to the person', ['Amina', '', 'Lyon'], 'refus'],
  ])('%s', (_name, cells, lu) => {
    expect(rowOf(['Nom', 'Courriel', 'Ville'], cells)?.lu).toBe(lu);
  });

  test('has its days in its own zone when it names one, else in the agency’s', () => {
    const rows = [
      ['Amina', 'a@x.fr', 'America/Toronto', '12/01/2027 10:00'],
      ['Paul', 'p@x.fr', '', '12/01/2027 10:00'],
    ];
    expect(
      draftsOf(aSheet(['Nom', 'Courriel', 'Fuseau horaire', 'Rappeler le'], ...rows)).map(
        ({ prochainRappel }) => prochainRappel?.toISOString(),
      ),
    ).toEqual(['2027-01-12T15:00:00.000Z', '2027-01-12T09:00:00.000Z']);
  });

  test('keeps what it cannot use under the title of the column, or its letter', () => {
    const row = ['Amina', 'a@x.fr', 'bientôt'];
    const notesOf = (titles: readonly string[], correspondance: unknown) =>
      draftsOf(titles.length === 0 ? aSheet(row) : aSheet(titles, row), { correspondance })[0]?.notes;
    expect(notesOf(['Nom', 'Courriel', 'Rappeler le'], null)).toEqual(['Rappeler le : bientôt']);
    expect(notesOf([], { A: 'nom', B: 'courriel', C: 'prochainRappel' })).toEqual(['C : bientôt']);
  });

  test('a person of the team on two lines is that person', () => {
    expect(
      draftsOf(aSheet(['Nom', 'Courriel', 'Conseillère'], ['Amina', 'a@x.fr', 'Marie\n\nRoy'])),
    ).toMatchObject([{ conseillereId: expect.stringMatching(/1$/) }]);
  });

  test('an address that cannot be read is told without the blanks around it', () => {
    const row = rowOf(['Nom', 'Courriel', 'Tél'], ['Amina', 'a@x.fr', '06 12 34 / 07 11 22 33 44']);
    expect(row?.remarques).toEqual([expect.stringContaining('« 06 12 34 »')]);
  });
});
