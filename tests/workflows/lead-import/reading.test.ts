import { writeColonnes } from '../../../workflows/lead-import/shape';
import { messageOf } from '../../../workflows/lead-import/draft';
import { uuid } from '../distribution/people';
import { aSheet, draftsOf, read, readingOf, type Written } from './sheets';

const becomes = (
  sheet: ReturnType<typeof aSheet>,
  correspondance: unknown = null,
  precedentes: readonly unknown[] = [],
) => writeColonnes(readingOf(sheet, { correspondance, precedentes }).columns);
const PEOPLE = [
  ['DIALLO', 'Amina', 'amina@exemple.fr', '06 12 34 56 78'],
  ['Roy', 'Paul', 'paul@exemple.fr', '06 12 34 56 79'],
] as const;
const TITLES = ['Nom', 'Prénom', 'E-mail', 'Tél'] as const;

describe('the row of titles', () => {
  test.each<[string, number, readonly (readonly Written[])[]]>([
    ['is the first', 1, [TITLES, ...PEOPLE]],
    ['lies under a heading', 4, [['Leads du salon de Casablanca'], ['mars 2027'], [], TITLES, ...PEOPLE]],
    ['lies under groups of columns', 2, [['Contact', '', 'Coordonnées', ''], TITLES, ...PEOPLE]],
    [
      'lies under notes',
      3,
      [['Fichier : salon.xlsx', 'Nom du salon : Casa'], ['Contacter Paul'], TITLES, ...PEOPLE],
    ],
    [
      'has examples in brackets',
      1,
      [
        ['Nom', 'Tél (ex. 0612345678)'],
        ['Amina', '0612345678'],
      ],
    ],
    ['has one word only', 1, [['Email'], ['amina@exemple.fr']]],
    [
      'is preceded by a longer text',
      2,
      [['Merci de rappeler ces personnes par téléphone avant la fin du mois'], TITLES, ...PEOPLE],
    ],
  ])('%s', (_name, row, rows) => {
    const reading = readingOf(aSheet(...rows));
    expect(reading.titres).toBe(row);
    expect(reading.rows.every(({ lu }) => lu === 'lead')).toBe(true);
  });

  test.each<[string, readonly (readonly Written[])[], RegExp]>([
    ['an empty sheet', [[], ['', null]], /vide/],
    ['titles alone', [TITLES], /aucune ligne sous les titres/],
    [
      'no titles',
      [
        ['Amina', 'amina@exemple.fr'],
        ['Paul', 'paul@exemple.fr'],
      ],
      /Aucune ligne de titres/,
    ],
    [
      'titles of something else',
      [
        ['Article', 'Prix'],
        ['Chaise', 12],
      ],
      /Aucune ligne de titres/,
    ],
  ])('%s is refused with what to do', (_name, rows, sentence) => {
    expect(read(aSheet(...rows))).toEqual({ ok: false, erreurs: [expect.stringMatching(sentence)] });
  });
});

test('titles in two rows are read together', () => {
  const two = aSheet(
    ['Nom', 'Coordonnées', ''],
    ['', 'Email', 'Tél'],
    ['Amina Diallo', 'amina@exemple.fr', '0612345678'],
  );
  expect(becomes(two)).toEqual({ Nom: 'nom', Email: 'courriel', Tél: 'telephone' });
});

describe('columns', () => {
  test('are matched by their titles, the others are listed', () => {
    const { columns } = readingOf(
      aSheet(
        [...TITLES, 'Provenance', 'Tél. 2', '', 'Nom'],
        ...PEOPLE.map((row) => [...row, 'Facebook', '0145678901', 'vip', 'Diallo']),
      ),
    );
    expect(writeColonnes(columns)).toEqual({
      'colonne A': 'nom',
      Prénom: 'prenom',
      'E-mail': 'courriel',
      Tél: 'telephone',
      'Tél. 2': 'telephone',
      Provenance: null,
      'colonne G': null,
      'colonne H': null,
    });
    expect(columns.unmatched.map(({ lettre, because }) => [lettre, because])).toEqual([
      ['E', 'titre inconnu'],
      ['G', 'titre inconnu'],
      ['H', 'déjà pris de la colonne A'],
    ]);
  });

  test.each<[string, string, readonly Written[], string | null]>([
    ['« Contact » over numbers', 'Contact', ['06 12 34 56 78', '06 12 34 56 79'], 'telephone'],
    ['« Contact » over names', 'Contact', ['Amina Diallo', 'Paul Roy'], 'nom'],
    ['« Contact » over addresses', 'Contact', ['amina@x.fr', 'paul@x.fr'], 'courriel'],
    ['« Client » over numbers of files', 'N° client', ['C-1023', 'C-1024'], null],
    ['« Payé » over sums', 'Payé', [250, 300], null],
    ['« Pays » over countries', 'Payz', ['France', 'Maroc'], 'pays'],
    ['an unknown title over addresses', 'Coord. web', ['amina@x.fr', 'paul@x.fr'], 'courriel'],
    ['an unknown title over numbers', 'Dossier', ['0612345678', '0612345679'], null],
    ['« État » over statuses', 'État', ['Contacté', 'À rappeler'], 'statut'],
    ['« État » over regions', 'État', ['Floride', 'Texas'], null],
  ])('%s', (_name, titre, cells, champ) => {
    const sheet = aSheet(['Courriel', titre], ...cells.map((cell, at) => [`p${String(at)}@x.fr`, cell]));
    expect(becomes(sheet)[titre]).toBe(champ);
  });
});

describe('« Correspondance des colonnes »', () => {
  const sheet = aSheet(
    ['Qui', 'Nom', 'Où'],
    ['Amina Diallo', 'amina@exemple.fr', 'Lyon'],
    ['Paul Roy', 'paul@exemple.fr', 'Paris'],
  );

  test.each<[string, unknown]>([
    ['by title', { colonnes: { qui: 'nom complet', Nom: 'courriel', Où: 'Ville' } }],
    ['the columns alone', { Qui: 'name', nom: 'E-mail', Où: 'ville' }],
    ['by letter', { A: 'name', B: 'courriel', 'colonne C': 'ville' }],
  ])('is heeded, %s', (_name, correspondance) => {
    expect(becomes(sheet, correspondance)).toEqual({ Qui: 'name', Nom: 'courriel', Où: 'ville' });
  });

  test('leaves out what it says to ignore', () => {
    expect(becomes(sheet, { Qui: 'name', Nom: 'courriel', Où: 'ignorer' })).toEqual({
      Qui: 'name',
      Nom: 'courriel',
      Où: 'ignorer',
    });
  });

  test('names the columns of a file without titles', () => {
    const bare = aSheet(['Amina Diallo', '06 12 34 56 78'], ['Paul Roy', '06 12 34 56 79']);
    const reading = readingOf(bare, { correspondance: { A: 'nom', B: 'téléphone' } });
    expect([reading.titres, reading.rows.length]).toEqual([null, 2]);
  });

  test('gives words for statuses', () => {
    const hot = aSheet(['Courriel', 'Statut'], ['amina@exemple.fr', 'Chaud bouillant']);
    expect(draftsOf(hot, { correspondance: { statuts: { 'chaud bouillant': 'Qualifié' } } })[0]?.statut).toBe(
      'QUALIFIE',
    );
  });

  test.each<[string, unknown, readonly RegExp[]]>([
    [
      'a field that does not exist',
      { Qui: 'zodiaque', Nom: 'courriel' },
      [/« Qui » : « zodiaque » n’est pas un champ connu : choisissez parmi name, nom/],
    ],
    [
      'columns that are not there',
      { Quoi: 'nom', Nom: 'courriel', Z: 'ville' },
      [/la colonne « Quoi » n’est pas dans le fichier, qui a « Qui », « Nom »/, /la colonne « Z »/],
    ],
    [
      'a status that does not exist',
      { statuts: { Chaud: 'brûlant' } },
      [/statut « Chaud » : « brûlant » n’est pas un statut : choisissez parmi Nouveau/],
    ],
    ['something else', 'nom=A', [/n’est pas comprise : écrivez par exemple/]],
    ['a list', { colonnes: ['nom'] }, [/n’est pas comprise/]],
  ])('%s is refused with what to do', (_name, correspondance, sentences) => {
    expect(read(sheet, { correspondance })).toEqual({
      ok: false,
      erreurs: sentences.map((sentence): unknown => expect.stringMatching(sentence)),
    });
  });

  const forme = (of = sheet): string => readingOf(of, { correspondance: { Nom: 'courriel' } }).forme;
  const before = { colonnes: { Qui: 'name', Nom: 'courriel', Où: 'ville' }, forme: forme() };

  test('of the last import of the same shape is remembered', () => {
    expect(
      becomes(sheet, null, [
        { colonnes: {}, forme: forme() },
        { forme: 'x' },
        before,
        { colonnes: { Où: 'pays' }, forme: forme() },
      ]),
    ).toEqual(before.colonnes);
    expect(readingOf(sheet, { precedentes: [before] }).columns.matched.map(({ par }) => par)).toEqual([
      'memoire',
      'memoire',
      'memoire',
    ]);
  });

  test('of another shape is not, nor what MAX noted of a file that was replaced', () => {
    const other = aSheet(['Qui', 'Courriel', 'Où'], ['Amina Diallo', 'amina@exemple.fr', 'Lyon']);
    expect(becomes(other, null, [before])).toEqual({ Qui: null, Courriel: 'courriel', Où: null });
    expect(becomes(other, before)).toEqual({ Qui: null, Courriel: 'courriel', Où: null });
  });

  test('what this import says comes before what the last one said', () => {
    expect(becomes(sheet, { Où: 'message' }, [before])).toEqual({ ...before.colonnes, Où: 'message' });
  });

  test('a shape does not depend on accents, case or what the rows hold', () => {
    expect(forme(aSheet(['QUI ', 'nom', 'ou'], ['X Y', 'x@x.fr']))).toBe(forme());
  });
});

describe('a row', () => {
  test('is read whole', () => {
    const sheet = aSheet(
      [
        'NOM',
        'Prénom',
        'E-mails',
        'Portable',
        'Fixe',
        'Ville',
        'Pays',
        'Langue',
        'Fuseau horaire',
        'Statut',
        'Message',
        'Commentaire',
        'Date de rappel',
        'Conseillère',
        'Consentement',
        'Horodateur',
      ],
      [
        'EL AMRANI',
        'sara',
        'Sara@Exemple.ma ; s.pro@exemple.ma',
        612345678,
        '05 22 12 34 56',
        'CASABLANCA',
        'Maroc',
        'arabe',
        'Africa/Casablanca',
        'À rappeler',
        'Je veux étudier\nà Montréal',
        'Très motivée',
        '15/01/2027 14h',
        'marie',
        'SMS, courriel',
        46333,
      ],
    );
    expect(draftsOf(sheet)).toEqual([
      {
        row: 2,
        name: 'Sara El Amrani',
        prenom: 'Sara',
        courriels: ['sara@exemple.ma', 's.pro@exemple.ma'],
        telephones: ['+212612345678', '+212522123456'],
        ville: 'Casablanca',
        pays: 'MA',
        langue: 'ARABE',
        fuseauHoraire: 'Africa/Casablanca',
        statut: 'A_RECONTACTER',
        message: 'Message : Je veux étudier\nà Montréal\nCommentaire : Très motivée',
        prochainRappel: new Date('2027-01-15T13:00:00Z'),
        dateRendezVous: null,
        conseillereId: uuid(1),
        canauxAutorises: ['SMS', 'COURRIEL'],
        desabonneLe: null,
        notes: ['Demande du 07/11/2026'],
      },
    ]);
  });

  const one = (titles: readonly Written[], cells: readonly Written[]) =>
    readingOf(aSheet(titles, cells)).rows[0];

  test('keeps as a note, with a remark, whatever it cannot use', () => {
    const titles = [
      'Courriel',
      'Tél',
      'Statut',
      'Pays',
      'Langue',
      'Date de rappel',
      'Date RDV',
      'Conseillère',
      'Consentement',
    ];
    const row = one(titles, [
      'amina@exemple.fr',
      '06 12',
      'tiède',
      'Atlantide',
      'wolof',
      'lundi',
      '12/01/2020',
      'Paul',
      'oui',
    ]);
    expect(row).toMatchObject({
      lu: 'lead',
      draft: {
        name: 'amina@exemple.fr',
        ...{ telephones: [], statut: null, pays: '', langue: null, prochainRappel: null },
        ...{ dateRendezVous: null, conseillereId: null, canauxAutorises: [] },
      },
    });
    expect(row?.lu === 'lead' && messageOf(row.draft)).toBe(
      [
        'Du fichier importé :',
        'Pays : Atlantide',
        'Tél : 06 12',
        'Langue : wolof',
        'Statut : tiède',
        'Date de rappel : lundi',
        'Rendez-vous du 12/01/2020',
        'Conseillère : Paul',
        'Consentement : oui',
      ].join('\n'),
    );
    expect(row?.remarques).toEqual([
      expect.stringMatching(/^colonne D « Pays » : « Atlantide » n’est pas compris : écrivez le nom du pays/),
      'colonne B « Tél » : « 06 12 » a 4 chiffres et n’est pas un numéro valable : complétez-le (FR : 06 12 34 56 78), ou écrivez l’indicatif du pays (+33 6 12 34 56 78)',
      expect.stringMatching(/^colonne E « Langue » : « wolof »/),
      expect.stringMatching(
        /^colonne C « Statut » : « tiède » n’est pas compris : le lead entre comme Nouveau/,
      ),
      expect.stringMatching(/^colonne F « Date de rappel » : « lundi » n’est pas une date comprise/),
      expect.stringMatching(/^colonne H « Conseillère » : « Paul » ne désigne personne de l’équipe/),
      expect.stringMatching(/^colonne I « Consentement » : « oui » n’est pas compris : nommez les canaux/),
      'sans nom : le lead porte son adresse ou son numéro',
    ]);
  });

  test.each<[string, readonly Written[], RegExp]>([
    ['without any contact', ['Amina', '', ''], /^ni courriel ni téléphone : complétez l’un des deux/],
    [
      'whose contacts are unreadable',
      ['Amina', 'amina.exemple.fr', '0612'],
      /^colonne B « Courriel » : « amina.exemple.fr » n’a pas de @ : corrigez.* ; colonne C « Tél » : « 0612 » a 4 chiffres/,
    ],
    [
      'whose contact is an Excel error',
      ['Amina', { kind: 'error', code: '#N/A' }, ''],
      /^colonne B « Courriel » : Excel affiche #N\/A : corrigez la formule/,
    ],
  ])('%s is refused with the column, the value and what to do', (_name, cells, because) => {
    expect(one(['Nom', 'Courriel', 'Tél'], cells)).toMatchObject({
      row: 2,
      lu: 'refus',
      because: expect.stringMatching(because),
    });
  });

  test('has no name where people wrote that they know none', () => {
    const names = draftsOf(
      aSheet(
        ['Nom', 'Prénom', 'Tél'],
        ['N/A', 'Amina', '0612345678'],
        ['-', 'inconnu', '0612345679'],
        ['Na', 'Li', '0612345670'],
      ),
    );
    expect(names.map(({ name }) => name)).toEqual(['Amina', '+33612345679', 'Li Na']);
  });

  test('of titles or totals is about nobody', () => {
    const rows = readingOf(
      aSheet(TITLES, PEOPLE[0], TITLES, ['TOTAL', 2], ['Total général', '', '', '2']),
    ).rows;
    expect(rows.map(({ lu }) => lu)).toEqual(['lead', 'rien', 'rien', 'rien']);
  });

  test('a wish to be left alone is heard however it is written', () => {
    const at = (written: Written) =>
      draftsOf(aSheet(['Courriel', 'Désabonné'], ['a@x.fr', written]))[0]?.desabonneLe;
    expect([at('oui'), at(true), at('x'), at('plus jamais !')].map(Boolean)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(at('12/03/2025')).toEqual(new Date('2025-03-12T08:00:00Z'));
    expect([at('non'), at(''), at(false), at('-'), at('n/a')]).toEqual([null, null, null, null, null]);
  });

  test('an Excel error in a field that is not needed is told', () => {
    expect(one(['Courriel', 'Ville'], ['a@x.fr', '#REF!'])).toMatchObject({
      lu: 'lead',
      draft: { ville: '', notes: [] },
      remarques: ['colonne B « Ville » : Excel affiche #REF! : corrigez la formule', expect.any(String)],
    });
  });
});
