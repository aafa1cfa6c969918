/** Which column becomes what when titles quarrel, when people have spoken before, and when only the cells can tell. */
import type { Champ } from '../../../workflows/lead-import/champs';
import { readCorrespondance } from '../../../workflows/lead-import/correspondance';
import { fits } from '../../../workflows/lead-import/fits';
import { noted, shapeOf } from '../../../workflows/lead-import/shape';
import { findTable, letterOf, nameOf } from '../../../workflows/lead-import/table';
import { matchTitle } from '../../../workflows/lead-import/titles';
import { aSheet, draftsOf, read, readingOf, type Written } from './sheets';

const fieldsOf = (titles: readonly string[], row: readonly Written[], over = {}) =>
  readingOf(aSheet(titles, row), over).columns.matched.map(({ lettre, champ }) => `${lettre} ${champ}`);

describe('of two names', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'a doubtful « Client » gives way to « Nom complet »',
      ['Nom complet', 'Client', 'Courriel'],
      ['A name', 'C courriel'],
    ],
    ['a doubtful « Name » gives way to « Nom »', ['Nom', 'Name', 'Courriel'], ['A nom', 'C courriel']],
    ['two certain ones stay both', ['Nom complet', 'Nom', 'Courriel'], ['A name', 'B nom', 'C courriel']],
    ['two doubtful ones stay both', ['Name', 'Client', 'Courriel'], ['A name', 'B nom', 'C courriel']],
  ])('%s', (_name, titles, fields) => {
    expect(fieldsOf(titles, ['Amina Diallo', 'Diallo', 'amina@exemple.fr'])).toEqual(fields);
  });

  test('the one that gives way is named with the one that holds the field', () => {
    const { columns } = readingOf(
      aSheet(['Nom complet', 'Client', 'Courriel'], ['Amina Diallo', 'Diallo', 'a@x.fr']),
    );
    expect(columns.unmatched).toMatchObject([
      { lettre: 'B', ignored: false, because: 'déjà pris de la colonne A' },
    ]);
  });
});

describe('what people said', () => {
  const sheet = aSheet(['Nom', 'Repère', 'Fiche', 'Courriel'], ['Diallo', 'Lyon', 'Dakar', 'a@x.fr']);
  const forme = readingOf(sheet).forme;

  test('of this import comes before what they said of the last one, whichever column comes first', () => {
    const over = {
      correspondance: { Fiche: 'ville' },
      precedentes: [{ colonnes: { Repère: 'ville' }, forme }],
    };
    expect(draftsOf(sheet, over)).toMatchObject([{ ville: 'Dakar' }]);
    expect(draftsOf(sheet, { precedentes: over.precedentes })).toMatchObject([{ ville: 'Lyon' }]);
  });

  test('not to be imported stays so the next time', () => {
    const precedentes = [{ colonnes: { Repère: 'ignorer', Fiche: 'ville' }, forme }];
    expect(readingOf(sheet, { precedentes }).columns.unmatched).toMatchObject([
      { lettre: 'B', ignored: true, because: 'à ne pas importer, comme demandé' },
    ]);
  });

  test('of another file’s columns does not count, of this one’s does', () => {
    const said = { colonnes: { Fiche: 'ville' }, forme };
    expect(draftsOf(sheet, { correspondance: said })).toMatchObject([{ ville: 'Dakar' }]);
    const elsewhere = { colonnes: { Inconnue: 'ville' }, forme: 'autre' };
    expect(draftsOf(sheet, { correspondance: elsewhere })).toMatchObject([{ ville: '' }]);
  });

  test.each([undefined, null, ''])('nothing (%j) is nothing', (value) => {
    expect(readCorrespondance(value)).toMatchObject({ ok: true, value: { colonnes: [], forme: null } });
  });

  test('an empty value says nothing of its column', () => {
    expect(readCorrespondance({ Nom: '', Fiche: null })).toMatchObject({ value: { colonnes: [] } });
  });

  test('an unknown status is told with all there are', () => {
    expect(readCorrespondance({ statuts: { Tiède: 'bof' } })).toMatchObject({
      erreurs: [expect.stringContaining('choisissez parmi Nouveau, Contacté, À recontacter')],
    });
  });

  test('is written back with their words for statuses, and of which file it was said', () => {
    const { columns } = readingOf(sheet, { correspondance: { Fiche: 'ignorer' } });
    const colonnes = { Nom: 'nom', Courriel: 'courriel', Repère: null, Fiche: 'ignorer' };
    expect(noted({ statuts: { Chaud: 'QUALIFIE' } }, { columns, forme: 'f' })).toEqual({
      colonnes,
      statuts: { Chaud: 'QUALIFIE' },
      forme: 'f',
    });
    expect(noted({ statuts: 'Chaud' }, { columns, forme: 'f' })).toEqual({ colonnes, forme: 'f' });
    expect(noted('Chaud', { columns, forme: 'f' })).toEqual({ colonnes, forme: 'f' });
  });
});

test.each<[Champ, readonly string[], readonly string[]]>([
  ['nom', ['Diallo', 'Ben Ali'], ['a@x.fr', '06 12']],
  ['prochainRappel', ['12/03/2027', '13 mars 2027'], ['bientôt', 'Amina']],
  ['courriel', ['a@x.fr', 'b@x.fr'], ['Amina', 'à venir']],
  ['telephone', ['06 12 34 56 78', '07 11 22 33 44'], ['Amina', '12']],
  ['pays', ['France', 'Québec'], ['Amina', '12']],
  ['langue', ['français', 'anglais'], ['Amina', '12']],
  ['fuseauHoraire', ['Europe/Paris', 'America/Toronto'], ['Paris', '12']],
  ['statut', ['Nouveau', 'rdv pris'], ['Amina', 'bof']],
  ['canauxAutorises', ['SMS', 'WhatsApp, SMS'], ['oui', 'Amina']],
  ['desabonneLe', ['oui', '12/03/2027'], ['Amina', 'bof']],
  ['message', ['Je voudrais un visa', 'Bonjour'], ['12', '—']],
])('%s: half of the cells may be something else', (champ, good, other) => {
  const share = (...texts: readonly string[]) =>
    fits(champ, 0, aSheet(...texts.map((text) => [text])).rows, 'FR');
  expect([share(...good), share(...other), share(...good, ...other)]).toEqual([1, 0, 0.5]);
});

describe('a table', () => {
  test('has columns beyond Z', () => {
    expect([0, 25, 26, 27, 51, 52, 701, 702].map(letterOf)).toEqual([
      ...['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'],
    ]);
  });

  test('names a column without a title by its letter', () => {
    expect(nameOf({ index: 3, lettre: 'D', titre: '', cle: 'colonne D' })).toBe('colonne D');
    expect(nameOf({ index: 3, lettre: 'D', titre: 'Tél', cle: 'Tél' })).toBe('colonne D « Tél »');
  });

  test('keeps a column without a title as soon as one row fills it, and forgets an empty one', () => {
    const rows = [
      ['Amina', 'a@x.fr', '', ''],
      ['Paul', 'p@x.fr', '', 'vu au salon'],
    ];
    const table = findTable(aSheet(['Nom', 'Courriel'], ...rows), { titres: new Set(), lettres: false });
    expect(table).toMatchObject({ ok: true });
    expect(table.ok && table.value.columns.map(({ cle }) => cle)).toEqual(['Nom', 'Courriel', 'colonne D']);
  });

  test('takes from the row above its titles only what is surely a title', () => {
    const sheet = aSheet(
      ['Contacts 2027', '', 'Ville'],
      ['Nom', 'Courriel', ''],
      ['Amina', 'a@x.fr', 'Lyon'],
    );
    expect(draftsOf(sheet)).toMatchObject([{ ville: 'Lyon', name: 'Amina' }]);
    const vague = aSheet(['', '', 'Résultat'], ['Nom', 'Courriel', ''], ['Amina', 'a@x.fr', 'Lyon']);
    expect(readingOf(vague).columns.unmatched).toMatchObject([{ lettre: 'C', titre: '' }]);
  });

  test('has titles that people named, even where no word is known', () => {
    const sheet = aSheet(['Qui', 'Où écrire'], ['Amina', 'a@x.fr']);
    expect(read(sheet)).toMatchObject({ ok: false });
    const over = { correspondance: { Qui: 'nom', 'Où écrire': 'courriel' } };
    expect(draftsOf(sheet, over)).toMatchObject([{ name: 'Amina', courriels: ['a@x.fr'] }]);
  });

  test('no person in the row: no titles', () => {
    expect(read(aSheet(['Ville', 'Pays'], ['Lyon', 'France']))).toMatchObject({ ok: false });
  });

  test('of the same shape has the same fingerprint', () => {
    const table = { titres: 1, rows: [], columns: [{ index: 0, lettre: 'A', titre: 'Nom', cle: 'Nom' }] };
    expect(shapeOf(table)).toBe(shapeOf({ ...table, titres: 3 }));
  });
});

test.each([
  ['Prénon', 'prenom'],
  ['Couriel', 'courriel'],
  ['Telefone', 'telephone'],
  ['Nationnalité', undefined],
])('« %s » with its typing error is near %s', (title, champ) => {
  expect(matchTitle(title)[0]?.champ).toBe(champ);
});

test.each([
  ...['Meilleur mail', 'Votre email svp', 'Mél joignable', 'Courriel joignable'].map((title) => [
    title,
    'courriel',
  ]),
  ...['Tél. joignable', 'Téléphone joignable le soir', 'Phone joignable', 'Portable joignable'].map(
    (title) => [title, 'telephone'],
  ),
  ...[
    'Mobile joignable',
    'GSM joignable',
    'Cellulaire joignable',
    'WhatsApp joignable',
    'Mon whatsapp joignable',
  ].map((title) => [title, 'telephone']),
])('a telling word among others, « %s », is near %s', (title, champ) => {
  expect(matchTitle(title)).toEqual([{ champ, niveau: 'proche' }]);
});

test.each([
  ['Ville (obligatoire)', 'ville'],
  ['Ville [de la personne]', 'ville'],
  ['Ville*', 'ville'],
  ['Ville12', 'ville'],
  ['Nom (complet)', 'name'],
])('« %s » is surely %s, whatever stands beside it', (title, champ) => {
  expect(matchTitle(title)).toEqual([{ champ, niveau: 'sur' }]);
});

test.each([
  ['Telepphonne', 'telephone'],
  ['Telphon', 'telephone'],
])('two typing errors, « %s », are near %s', (title, champ) => {
  expect(matchTitle(title)).toEqual([{ champ, niveau: 'proche' }]);
});

test('two telling words of two kinds tell nothing', () => {
  expect(matchTitle('Mail ou portable joignable')).toEqual([]);
});

test.each([
  [['Prénom', 'Ville'], true],
  [['Téléphone', 'Ville'], true],
  [['Name', 'Ville'], true],
  [['Statut', 'Ville'], false],
])('%j are titles of people: %s', (titles, are) => {
  const found = findTable(aSheet(titles, ['Amina', 'Lyon']), { titres: new Set(), lettres: false });
  expect(found.ok).toBe(are);
});

test('a title stays when another stands above it', () => {
  const sheet = aSheet(['Ville', ''], ['Nom', 'Courriel'], ['Amina', 'a@x.fr']);
  expect(draftsOf(sheet)).toMatchObject([{ name: 'Amina', ville: '' }]);
});

test('a field is named with blanks around it', () => {
  expect(
    fieldsOf(['Nom', 'Courriel', 'Fiche'], ['A', 'a@x.fr', 'Lyon'], {
      correspondance: { Fiche: ' fuseauHoraire ' },
    }),
  ).toContain('C fuseauHoraire');
});
