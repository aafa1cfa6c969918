/** Text files as programs and people really leave them, and what the import must see in each. */
export type Awkward = {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  /** See `sheet-lines.ts`. */
  readonly rows: readonly string[];
  /** Names of the sheets left aside; a hidden one in brackets. */
  readonly others?: readonly string[];
  readonly sheet?: string;
};

/** Letters above ASCII in Windows-1252 that Latin-1 does not have. */
const CP1252: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, œ: 0x9c, '–': 0x96 };
const cp1252 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => CP1252[letter] ?? letter.charCodeAt(0)));

const MAC: Readonly<Record<string, number>> = {
  é: 0x8e,
  è: 0x8f,
  à: 0x88,
  ê: 0x90,
  ç: 0x8d,
  ï: 0x95,
  É: 0x83,
};
const macRoman = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => MAC[letter] ?? letter.charCodeAt(0)));

const utf16 = (text: string, end: 'le' | 'be' = 'le'): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return end === 'le' ? bytes : bytes.swap16();
};

const csv = (
  name: string,
  bytes: string | Buffer,
  rows: readonly string[],
  fileName = 'leads.csv',
): Awkward => ({
  name,
  fileName,
  bytes: () => (typeof bytes === 'string' ? Buffer.from(bytes) : bytes),
  rows,
});

export const AWKWARD_CSV: readonly Awkward[] = [
  csv(
    'Excel en français : point-virgule, Windows-1252',
    cp1252('Prénom;Ville\r\nAïcha;Côte d’Ivoire – Bœuf\r\n'),
    ['1: Prénom | Ville', '2: Aïcha | Côte d’Ivoire – Bœuf'],
  ),
  csv('CSV UTF-8 d’Excel : marque d’ordre, point-virgule', '\ufeffPrénom;Budget\r\nZoé;1 250,50 €\r\n', [
    '1: Prénom | Budget',
    '2: Zoé | 1 250,50 €',
  ]),
  csv('« Texte Unicode » d’Excel : UTF-16, tabulations', utf16('\ufeffNom\tÂge\r\nNoël\t41\r\n'), [
    '1: Nom | Âge',
    '2: Noël | 41',
  ]),
  csv('UTF-16 gros-boutiste', utf16('\ufeffNom;Ville\nNoël;Orléans\n', 'be'), [
    '1: Nom | Ville',
    '2: Noël | Orléans',
  ]),
  csv('UTF-16 sans marque d’ordre', utf16('Nom;Ville\nNoël;Lyon\n'), ['1: Nom | Ville', '2: Noël | Lyon']),
  csv(
    'Excel pour Mac : Mac OS Roman, retours chariot seuls',
    macRoman('Prénom;Reçu\rRenée;très tôt\rÉloïse;à voir\r'.replace('ô', 'o')),
    ['1: Prénom | Reçu', '2: Renée | très tot', '3: Éloïse | à voir'],
  ),
  csv(
    'virgules, guillemets et retour à la ligne dans une cellule',
    'Nom,Note\n"Diallo, Awa","dit ""oui""\nrappeler"\nBa,fin\n',
    ['1: Nom | Note', '2: Diallo, Awa | dit "oui"⏎rappeler', '3: Ba | fin'],
  ),
  csv('barres verticales', 'Nom|Tél\nAwa|0612345678\n', ['1: Nom | Tél', '2: Awa | 0612345678']),
  csv('ligne « sep= » d’Excel, qui n’est pas une ligne', 'sep=,\r\nNom,Prix\r\nAwa,"1;2"\r\n', [
    '1: Nom | Prix',
    '2: Awa | 1;2',
  ]),
  csv(
    'titres et lignes vides : les numéros restent ceux d’Excel',
    'Export du 28/11/2026;;\r\n\r\n;;\r\nNom;Ville;\r\nAwa;Dakar;\r\n;;\r\nBa;;\r\n',
    ['1: Export du 28/11/2026', '4: Nom | Ville', '5: Awa | Dakar', '7: Ba'],
  ),
  csv('zéros gardés par ="…"', 'Nom;Tél\nAwa;="0612345678"\nBa;"=""0707"""\n', [
    '1: Nom | Tél',
    '2: Awa | 0612345678',
    '3: Ba | 0707',
  ]),
  csv('virgules décimales entre points-virgules', 'A;B\n1,5;2,5\n3,5;4,5\n', [
    '1: A | B',
    '2: 1,5 | 2,5',
    '3: 3,5 | 4,5',
  ]),
  csv('une seule colonne', 'Courriel\nawa@exemple.fr\nba@exemple.fr', [
    '1: Courriel',
    '2: awa@exemple.fr',
    '3: ba@exemple.fr',
  ]),
  csv('fins de ligne mêlées', 'Nom;Ville\r\nAwa;Dakar\nBa;Thiès\r\n', [
    '1: Nom | Ville',
    '2: Awa | Dakar',
    '3: Ba | Thiès',
  ]),
  csv('lignes plus longues ou plus courtes que les titres', 'Nom;Ville\nAwa\nBa;Thiès;note;;\n', [
    '1: Nom | Ville',
    '2: Awa',
    '3: Ba | Thiès | note',
  ]),
  csv('guillemets au milieu d’une cellule', 'Nom;Taille\nAwa;écran 5" plat\n"Ba" dit B;x\n', [
    '1: Nom | Taille',
    '2: Awa | écran 5" plat',
    '3: "Ba" dit B | x',
  ]),
  csv('formules et débuts dangereux : du texte', 'Nom;Note\n=1+1;@SUM(A1)\n+33612345678;-5\n', [
    '1: Nom | Note',
    '2: =1+1 | @SUM(A1)',
    '3: +33612345678 | -5',
  ]),
  csv('un CSV nommé .xlsx', 'Nom;Ville\nAwa;Dakar\n', ['1: Nom | Ville', '2: Awa | Dakar'], 'leads.xlsx'),
];
