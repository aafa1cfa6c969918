/** What stands at the edges of a file: cells glued together, rows that only look like titles, what is empty, what is not kept. */
import { readCorrespondance } from '../../../workflows/lead-import/correspondance';
import { messageOf } from '../../../workflows/lead-import/draft';
import { readEmails } from '../../../workflows/lead-import/emails';
import { fillKnown, stillEmpty } from '../../../workflows/lead-import/fill';
import { ETAPES, newImportLedger, writeImportLedger } from '../../../workflows/lead-import/ledger';
import { readName } from '../../../workflows/lead-import/person-names';
import { readPhones } from '../../../workflows/lead-import/phones';
import { readZone } from '../../../workflows/lead-import/places';
import { nextImportStep } from '../../../workflows/lead-import/step';
import { aKnownLead, aSheet, draftsOf, readingOf } from './sheets';

const MARIE = '+33612345678';

describe('a telephone', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['514-555-0199ext12', ['+15145550199'], ['12']],
    ['514-555-0199poste12', ['+15145550199'], ['12']],
    ['514-555-0199 post 12', ['+15145550199'], ['12']],
    ['514-555-0199 post. 12', ['+15145550199'], ['12']],
    ['514-555-0199 extension : 12', ['+15145550199'], ['12']],
    ['514-555-0199 x12', ['+15145550199'], ['12']],
    ['514-555-0199 # 123456 ', ['+15145550199'], ['123456']],
    ['514-555-0199', ['+15145550199'], []],
  ])('with its extension, %j', (text, telephones, postes) => {
    const expected = postes.map((poste) => `+15145550199 poste ${poste}`);
    expect(readPhones(text, 'CA')).toEqual({ telephones, postes: expected, illisibles: [] });
  });

  test.each([
    `06 12 34 56 78  ou  07 11 22 33 44`,
    '06 12 34 56 78 et 07 11 22 33 44',
    '06 12 34 56 78 puis 07 11 22 33 44',
    '06 12 34 56 78 or 07 11 22 33 44',
    '06 12 34 56 78 and 07 11 22 33 44',
    '06 12 34 56 78 – 07 11 22 33 44',
    '06 12 34 56 78 — 07 11 22 33 44',
    '06 12 34 56 78 - 07 11 22 33 44',
    '06 12 34 56 78 -07 11 22 33 44',
    '06 12 34 56 78- 07 11 22 33 44',
    '06 12 34 56 78|07 11 22 33 44',
    '06 12 34 56 78 ; - ; 07 11 22 33 44',
  ])('and another, %j', (text) => {
    expect(readPhones(text, 'FR')).toEqual({
      telephones: [MARIE, '+33711223344'],
      postes: [],
      illisibles: [],
    });
  });

  test.each(['+0033 6 12 34 56 78', '+00212 6 12 34 56 78'])(
    '%j has two signs of a country: told',
    (text) => {
      expect(readPhones(text, 'FR')).toMatchObject({ telephones: [], illisibles: [{ valeur: text }] });
    },
  );
});

test.each<[string, readonly string[]]>([
  ['a@x.fr  ,;  b@x.fr', ['a@x.fr', 'b@x.fr']],
  ['« a@x.fr » | “b@x.fr”', ['a@x.fr', 'b@x.fr']],
  ['[a@x.fr](b@x.fr)', ['a@x.fr', 'b@x.fr']],
  ['"a@x.fr"<b@x.fr>', ['a@x.fr', 'b@x.fr']],
])('addresses in %j', (text, courriels) => {
  expect(readEmails(text)).toEqual({ courriels, illisibles: [] });
});

test.each<[string, string | null]>([
  ['America/New York', 'America/New_York'],
  [' America/Port-au-Prince ', 'America/Port-au-Prince'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['Europe/', null],
  ['/Paris', null],
  ['Etc/GMT+1', null],
])('the zone %j', (text, zone) => expect(readZone(text)).toBe(zone));

test.each([
  ['Diallo', '', 'Diallo', ''],
  ['', 'Amina', 'Amina', 'Amina'],
  ['', '', '', ''],
])('a name of one part, %j and %j, is that part', (nom, prenom, name, first) => {
  expect(readName({ complet: '', nom, prenom, ordre: 'prenom-nom' })).toEqual({ name, prenom: first });
});

describe('the row of titles', () => {
  const titresOf = (...above: readonly (readonly string[])[]): number | null =>
    readingOf(aSheet(...above, ['Nom', 'Courriel'], ['Amina', 'a@x.fr'])).titres;

  test.each<[string, readonly string[]]>([
    ['an address', ['Nom', 'Prénom', 'Téléphone', 'amina@x.fr']],
    ['six figures', ['Nom', 'Prénom', 'Téléphone', '12 34 56']],
    ['a sentence', ['Nom', 'Prénom', 'Téléphone', 'mot '.repeat(31)]],
  ])('is none that holds %s', (_name, row) => expect(titresOf(row)).toBe(2));

  test.each<[string, readonly string[]]>([
    ['an example in brackets', ['Nom', 'Prénom', 'Téléphone (06 12 34 56 78)', 'Courriel (a@x.fr)']],
    ['five figures', ['Nom', 'Prénom', 'Téléphone', '12 345']],
    ['a long title', ['Nom', 'Prénom', 'Téléphone', 'm'.repeat(120)]],
  ])('may hold %s', (_name, row) => expect(titresOf(row)).toBe(1));

  test('is the one that names most, the first of equals', () => {
    expect(titresOf(['Nom', 'Courriel', 'Téléphone'])).toBe(1);
    expect(titresOf(['Nom'])).toBe(2);
    expect(titresOf(['Nom', 'Téléphone'])).toBe(1);
  });
});

test.each(['ignorer', 'Ignorer', 'ignore', 'ignorée', 'aucun', 'rien', ' RIEN '])(
  'a column said « %s » is not imported',
  (word) => {
    const read = readCorrespondance({ Tel: word });
    expect(read).toMatchObject({ ok: true, value: { colonnes: [{ cle: 'Tel', champ: null }] } });
  },
);

test.each(['', '  ', null])('a column said %j is not spoken of', (word) => {
  expect(readCorrespondance({ Tel: word })).toMatchObject({ ok: true, value: { colonnes: [] } });
});

describe('what a row adds', () => {
  const [draft] = draftsOf(aSheet(['Nom', 'Courriel', 'Ville', 'Pays'], ['Amina Diallo', 'a@x.fr', '', '']));
  if (draft === undefined) throw new Error('no draft');
  const free = (): boolean => true;

  test('nothing is said otherwise by what is empty', () => {
    const lead = aKnownLead({
      ville: 'Lyon',
      pays: 'FR',
      langue: 'FRANCAIS',
      message: 'Bonjour',
      prenom: 'A',
    });
    const emptied = { ...draft, prenom: '', message: '', notes: [] };
    expect(fillKnown(lead, emptied, free)).toMatchObject({ champs: ['Courriel'], autrement: [] });
  });

  test.each([
    ['ville', 'Lyon'],
    ['pays', 'FR'],
    ['langue', 'FRANCAIS'],
    ['fuseauHoraire', 'Europe/Paris'],
  ] as const)('%s fills what is empty, and nothing else', (name, value) => {
    const said = { ...draft, [name]: value };
    expect(fillKnown(aKnownLead(), said, free).set).toMatchObject({ [name]: value });
    const known = aKnownLead({ [name]: 'autre' });
    expect(fillKnown(known, said, free).set).not.toHaveProperty(name);
    expect(fillKnown(known, said, free).autrement).toHaveLength(1);
    expect(fillKnown(aKnownLead({ [name]: ` ${value.toLowerCase()} ` }), said, free).autrement).toEqual([]);
  });

  test('what has been filled meanwhile is left', () => {
    const set = { ville: 'Lyon', langue: 'FRANCAIS', courriels: ['a@x.fr'] } as const;
    expect(stillEmpty(aKnownLead(), set)).toEqual(set);
    expect(stillEmpty(aKnownLead({ ville: 'Nice', langue: 'ARABE' }), set)).toEqual({
      courriels: ['a@x.fr'],
    });
    expect(stillEmpty(aKnownLead({ courriels: ['b@x.fr'] }), set)).toEqual({
      ville: 'Lyon',
      langue: 'FRANCAIS',
    });
  });
});

test.each<[string, readonly string[], string]>([
  ['Bonjour', [], 'Bonjour'],
  ['', [], ''],
  ['', ['Âge : 30'], 'Du fichier importé :\nÂge : 30'],
  ['Bonjour', ['Âge : 30', 'Taille : 2'], 'Bonjour\n\nDu fichier importé :\nÂge : 30\nTaille : 2'],
])('the message %j with %j', (message, notes, whole) => {
  expect(messageOf({ message, notes })).toBe(whole);
});

describe('what is kept of an import', () => {
  const kept = newImportLedger('EN_COURS', 'p');

  test('nothing of what there is not', () => {
    expect(writeImportLedger(null, kept)).toStrictEqual({
      demande: null,
      import: { etape: 'EN_COURS', pour: 'p' },
    });
    expect(writeImportLedger(null, { ...kept, fichier: 'f', faites: new Map([[3, 'x']]) })).toStrictEqual({
      demande: null,
      import: { etape: 'EN_COURS', pour: 'p', fichier: 'f', faites: [[3, 'x']] },
    });
  });

  test.each(ETAPES.filter((etape) => etape === 'ANNULATION' || etape === 'ANNULE'))(
    'once in %s it is cancelled, whatever is asked of it',
    (etape) => {
      const step = nextImportStep({
        statut: 'EN_COURS',
        ledger: { ...kept, etape },
        hasFile: true,
        print: 'p',
      });
      expect(step).toEqual({
        do: 'restore',
        statut: 'ANNULE',
        because: 'l’import a déjà été annulé',
      });
    },
  );
});
