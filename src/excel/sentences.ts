/** The French sentences of a refused file: what is wrong, in words of whoever made it, then what to do. */
import type { FileFault, ForeignFormat, Trap } from './faults';

const count = new Intl.NumberFormat('fr-FR');

/** `fileName` as its owner knows it; an empty one becomes "Ce fichier". */
export function sentenceOf(fault: FileFault, fileName: string): string {
  const file = named(fileName);
  if ('limit' in fault) return `${file} ${tooMuch(fault)}`;
  switch (fault.kind) {
    case 'unreadable':
      return `${file} est introuvable ou n’a pas pu être ouvert : vérifiez son chemin et vos droits de lecture.`;
    case 'empty':
      return `${file} est vide (0 octet) : enregistrez-le de nouveau depuis votre tableur, puis déposez-le encore une fois.`;
    case 'no-data':
      return `${file} ne contient aucune ligne remplie. ${hiddenOnes(fault.hidden)}`;
    case 'format':
      return `${file} ${FORMATS[fault.format]}`;
    case 'password':
      return `${file} est protégé par un mot de passe : ouvrez-le dans Excel, retirez le mot de passe (Fichier > Informations > Protéger le classeur), enregistrez, puis déposez-le de nouveau.`;
    case 'damaged':
      return `${file} est abîmé ou incomplet (${plain(fault.part)}) : ouvrez-le dans votre tableur, enregistrez-le sous un autre nom au format .xlsx, puis déposez cette copie.`;
    case 'trap':
      return `${file} est refusé par sécurité : ${TRAPS[fault.trap]}. Si vous le connaissez, ouvrez-le dans votre tableur et enregistrez-le de nouveau au format .xlsx ; sinon, supprimez-le.`;
    case 'open-quote':
      return `${file} ouvre un guillemet (") jamais refermé à la ligne ${fault.row} : refermez-le ou supprimez-le, puis déposez le fichier de nouveau.`;
  }
}

type TooMuch = Extract<FileFault, { readonly limit: number }>;

function tooMuch(fault: TooMuch): string {
  switch (fault.kind) {
    case 'too-big':
      return `est trop lourd (${megabytes(fault.bytes)}, ${megabytes(fault.limit)} au plus) : gardez la seule feuille des leads, supprimez les images et les lignes vides mises en forme, ou coupez-la en plusieurs fichiers.`;
    case 'too-many-rows':
      return `dépasse ${count.format(fault.limit)} lignes remplies : coupez-le en plusieurs fichiers de 100 000 lignes au plus, avec les mêmes titres de colonnes, et importez-les l’un après l’autre.`;
    case 'too-many-columns':
      return `a plus de ${count.format(fault.limit)} colonnes remplies (ligne ${fault.row}) : gardez les colonnes utiles aux leads et supprimez les autres.`;
    case 'cell-too-long':
      return `contient, à la ligne ${fault.row}, une cellule de plus de ${count.format(fault.limit)} caractères : raccourcissez-la. Dans un .csv, c’est souvent un guillemet jamais refermé.`;
  }
}

const SAVE_AS = 'ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx';

const FORMATS: Readonly<Record<ForeignFormat, string>> = {
  xls: `est dans l’ancien format d’Excel (.xls) : ${SAVE_AS}.`,
  xlsb: `est un classeur binaire (.xlsb) : ${SAVE_AS}.`,
  ods: `est un classeur OpenDocument (.ods) : ${SAVE_AS} (Fichier > Enregistrer sous).`,
  numbers:
    'est un document Numbers : dans Numbers, choisissez Fichier > Exporter vers > Excel (.xlsx), puis déposez le fichier exporté.',
  html: `est une page web renommée, pas un classeur : ${SAVE_AS}.`,
  xml: `est un fichier XML, pas un classeur .xlsx : ${SAVE_AS}.`,
  pdf: 'est un PDF : demandez le tableau d’origine, ou copiez-le dans un classeur, et enregistrez-le au format .xlsx ou .csv.',
  image: 'est une image, quel que soit son nom : déposez le tableau lui-même, au format .xlsx ou .csv.',
  document:
    'est un document, pas un tableau : copiez son tableau dans un classeur et enregistrez-le au format .xlsx.',
  archive: 'est une archive : décompressez-la et déposez le fichier .xlsx ou .csv qu’elle contient.',
  unknown:
    'n’est ni un classeur .xlsx ni un fichier .csv : enregistrez votre tableau dans l’un de ces deux formats.',
};

const TRAPS: Readonly<Record<Trap, string>> = {
  bomb: 'décompressé, il deviendrait démesuré',
  path: 'il contient des fichiers dont le nom sort du classeur',
  entity: 'il contient une déclaration DOCTYPE, qu’aucun tableur n’écrit',
};

const hiddenOnes = (names: readonly string[]): string =>
  names.length === 0
    ? 'Vérifiez que les leads sont sur la première feuille et que le classeur est bien enregistré.'
    : `Les feuilles masquées ne sont pas lues (${names.map((name) => `« ${plain(name)} »`).join(', ')}) : affichez celle des leads, enregistrez, puis déposez le fichier de nouveau.`;

const named = (fileName: string): string => {
  const name = plain(fileName);
  return name === '' ? 'Ce fichier' : `« ${name} »`;
};

/** A name is shown, never trusted: without what could move a terminal's cursor or turn its text around. */
const plain = (name: string): string =>
  [...name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()].slice(0, 120).join('');

const megabytes = (bytes: number): string => `${count.format(Math.ceil(bytes / (1024 * 1024)))} Mo`;
