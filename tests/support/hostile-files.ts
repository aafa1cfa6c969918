/** Files that are no list of leads: broken, foreign, or made to harm. With the fault that each must be refused for. */
import type { FileFault } from '../../src/excel/faults';
import { rawWorkbook, type RawWorkbook } from './raw-workbook';
import { zip, type ZipEntry } from './zip';

export type Hostile = {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer;
  readonly fault: Partial<FileFault>;
};

const hostile = (
  name: string,
  fault: Partial<FileFault>,
  bytes: () => Buffer | string,
  fileName = 'leads.xlsx',
): Hostile => ({
  name,
  fileName,
  bytes: () => Buffer.from(bytes()),
  fault,
});

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row>';
const workbook = (xml: string, more: Partial<RawWorkbook> = {}): Buffer =>
  rawWorkbook({ sheets: [{ name: 'Leads', xml }], ...more });
const replaced = (name: string, change: (part: ZipEntry) => ZipEntry) => (parts: readonly ZipEntry[]) =>
  parts.map((part) => (part.name === name ? change(part) : part));
const withPart = (part: ZipEntry): Buffer => workbook(ROW, { parts: (parts) => [...parts, part] });

const SHEET = 'xl/worksheets/sheet1.xml';
const MB = 1024 * 1024;
const BOMB = `<worksheet><sheetData>${' '.repeat(64 * MB)}${ROW}</sheetData></worksheet>`;

const ole = (...streams: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ]);

const archiveOf = (...names: readonly string[]): Buffer => zip(names.map((name) => ({ name, data: 'x' })));

const cut = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length * 0.6));

const FOREIGN: readonly Hostile[] = [
  hostile('0 octet', { kind: 'empty' }, () => ''),
  hostile('une photo nommée .xlsx', { kind: 'format', format: 'image' }, () =>
    Buffer.from('ffd8ffe000104a46494600', 'hex'),
  ),
  hostile(
    'une page web nommée .xls',
    { kind: 'format', format: 'html' },
    () => '<html><body><table><tr><td>Nom</td></tr></table>',
    'leads.xls',
  ),
  hostile(
    'un tableau HTML sans page',
    { kind: 'format', format: 'html' },
    () => '\r\n<TABLE border=1><tr><td>Nom</td></tr>',
    'leads.xls',
  ),
  hostile(
    'du XML d’Excel 2003',
    { kind: 'format', format: 'xml' },
    () => '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    'leads.xls',
  ),
  hostile(
    'un ancien .xls',
    { kind: 'format', format: 'xls' },
    () => ole('Root Entry', 'Workbook'),
    'leads.xls',
  ),
  hostile(
    'un très ancien .xls',
    { kind: 'format', format: 'xls' },
    () => Buffer.from('0902060000000100', 'hex'),
    'leads.xls',
  ),
  hostile(
    'un .doc',
    { kind: 'format', format: 'document' },
    () => ole('Root Entry', 'WordDocument'),
    'leads.doc',
  ),
  hostile('un classeur à mot de passe', { kind: 'password' }, () => ole('Root Entry', 'EncryptedPackage')),
  hostile(
    'un .xlsb',
    { kind: 'format', format: 'xlsb' },
    () => archiveOf('[Content_Types].xml', 'xl/workbook.bin'),
    'leads.xlsb',
  ),
  hostile(
    'un .ods',
    { kind: 'format', format: 'ods' },
    () => archiveOf('mimetype', 'content.xml'),
    'leads.ods',
  ),
  hostile(
    'un .numbers',
    { kind: 'format', format: 'numbers' },
    () => archiveOf('Index/Document.iwa', 'preview.jpg'),
    'leads.numbers',
  ),
  hostile(
    'un .docx',
    { kind: 'format', format: 'document' },
    () => archiveOf('[Content_Types].xml', 'word/document.xml'),
    'leads.docx',
  ),
  hostile('un .zip', { kind: 'format', format: 'archive' }, () => archiveOf('leads.csv'), 'leads.zip'),
  hostile('un .gz', { kind: 'format', format: 'archive' }, () => Buffer.from('1f8b0800', 'hex'), 'leads.gz'),
  hostile('un PDF', { kind: 'format', format: 'pdf' }, () => '%PDF-1.7\n', 'leads.pdf'),
  hostile('des octets sans forme', { kind: 'format', format: 'unknown' }, () =>
    Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)),
  ),
];

const BROKEN: readonly Hostile[] = [
  hostile('un classeur coupé', { kind: 'damaged' }, () => cut(workbook(ROW.repeat(3)))),
  hostile('un zip sans annuaire', { kind: 'damaged' }, () => Buffer.from('504b0304aaaaaaaa', 'hex')),
  hostile('une somme de contrôle fausse', { kind: 'damaged', part: SHEET }, () =>
    workbook(ROW, { parts: replaced(SHEET, (part) => ({ ...part, claims: { crc: 1 } })) }),
  ),
  hostile('une taille fausse', { kind: 'damaged', part: SHEET }, () =>
    workbook(ROW, { parts: replaced(SHEET, (part) => ({ ...part, claims: { size: 10 } })) }),
  ),
  hostile('une partie en double', { kind: 'damaged' }, () => withPart({ name: SHEET, data: 'x' })),
  hostile('une feuille annoncée, mais absente', { kind: 'damaged', part: SHEET }, () =>
    workbook(ROW, { parts: (parts) => parts.filter(({ name }) => name !== SHEET) }),
  ),
  hostile('pas de classeur dans le zip', { kind: 'format', format: 'archive' }, () =>
    archiveOf('[Content_Types].xml'),
  ),
  hostile('un XML coupé', { kind: 'damaged', part: SHEET }, () =>
    workbook('<worksheet><sheetData><row><c t="inlineStr"><is><t>Nom</t>'),
  ),
  hostile('un XML mal fermé', { kind: 'damaged', part: SHEET }, () => workbook('<row><c><v>1</c></v></row>')),
  hostile('une entité inconnue', { kind: 'damaged', part: SHEET }, () =>
    workbook('<row><c t="str"><v>&xxe;</v></c></row>'),
  ),
  hostile('un XML profond de 100 000 étages', { kind: 'damaged', part: SHEET }, () =>
    workbook('<a>'.repeat(100_000)),
  ),
  hostile('des fusions les unes sur les autres', { kind: 'damaged' }, () =>
    workbook(
      `<worksheet><sheetData>${ROW}</sheetData><mergeCells>${'<mergeCell ref="A1:Z99"/>'.repeat(1_001)}</mergeCells></worksheet>`,
    ),
  ),
  hostile('aucune ligne remplie', { kind: 'no-data', hidden: ['Listes'] }, () =>
    rawWorkbook({
      sheets: [
        { name: 'Vide', xml: '<row r="1"><c r="A1" t="inlineStr"><is><t>  </t></is></c></row>' },
        { name: 'Listes', state: 'hidden', xml: ROW },
      ],
    }),
  ),
  hostile('un .csv de lignes vides', { kind: 'no-data' }, () => ';;;\r\n;;;\r\n', 'leads.csv'),
  hostile(
    'un guillemet jamais refermé',
    { kind: 'open-quote', row: 3 },
    () => 'Nom;Note\nAwa;x\nBa;"ouvert\nCissé;y\n',
    'leads.csv',
  ),
];

const TRAPS: readonly Hostile[] = [
  hostile('un nom qui sort du classeur', { kind: 'trap', trap: 'path' }, () =>
    withPart({ name: '../../etc/cron.d/max', data: 'x' }),
  ),
  hostile('un nom qui sort par des barres de Windows', { kind: 'trap', trap: 'path' }, () =>
    withPart({ name: 'xl\\..\\..\\max.exe', data: 'x' }),
  ),
  hostile('un nom absolu', { kind: 'trap', trap: 'path' }, () =>
    withPart({ name: '/etc/passwd', data: 'x' }),
  ),
  hostile('une entité externe dans la feuille', { kind: 'trap', trap: 'entity' }, () =>
    workbook(
      `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`,
    ),
  ),
  hostile('un milliard de rires dans les textes', { kind: 'trap', trap: 'entity' }, () =>
    workbook('<row><c t="s"><v>0</v></c></row>', {
      texts: ['x'],
      parts: replaced('xl/sharedStrings.xml', (part) => ({
        ...part,
        data: '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      })),
    }),
  ),
  hostile('une déclaration dans l’annuaire du classeur', { kind: 'trap', trap: 'entity' }, () =>
    workbook(ROW, {
      parts: replaced('xl/workbook.xml', (part) => ({ ...part, data: `<!DOCTYPE x>${String(part.data)}` })),
    }),
  ),
  hostile('une déclaration en UTF-16', { kind: 'trap', trap: 'entity' }, () =>
    workbook(ROW, {
      parts: replaced(SHEET, (part) => ({
        ...part,
        data: Buffer.from(`\ufeff<!DOCTYPE x>${String(part.data).replace(/<\?.*?\?>/, '')}`, 'utf16le'),
      })),
    }),
  ),
  hostile('un classeur chiffré partie par partie', { kind: 'password' }, () =>
    workbook(ROW, { parts: replaced(SHEET, (part) => ({ ...part, claims: { flags: 1 } })) }),
  ),
  hostile('une cellule de 40 000 caractères', { kind: 'cell-too-long', row: 1, limit: 32_767 }, () =>
    workbook(`<row r="1"><c t="str"><v>${'a'.repeat(40_000)}</v></c></row>`),
  ),
];

const columns = Array.from({ length: 12 }, (_, at) => String.fromCharCode(65 + at));
const filledRow = (number: number): string =>
  `<row r="${number}">${columns.map((column) => `<c r="${column}${number}"><v>${number * column.charCodeAt(0)}</v></c>`).join('')}</row>`;

/** The same, but large: a second or two to make. */
export const HEAVY: readonly Hostile[] = [
  hostile('un texte de 2 Mo sans une balise', { kind: 'damaged', part: SHEET }, () =>
    workbook(`<row><c t="str"><v>${'aé'.repeat(MB)}</v></c></row>`, {
      parts: replaced(SHEET, (part) => ({ ...part, stored: true })),
    }),
  ),
  hostile('une bombe : 64 Mo d’espaces', { kind: 'trap', trap: 'bomb' }, () => workbook(BOMB)),
  hostile('une bombe qui ment sur sa taille', { kind: 'damaged', part: SHEET }, () =>
    workbook(BOMB, { parts: replaced(SHEET, (part) => ({ ...part, claims: { size: 1_000 } })) }),
  ),
  hostile('une bombe hors de la feuille', { kind: 'trap', trap: 'bomb' }, () =>
    withPart({ name: 'xl/media/image1.png', data: ' '.repeat(64 * MB) }),
  ),
  hostile('5 001 fichiers', { kind: 'trap', trap: 'bomb' }, () =>
    workbook(ROW, {
      parts: (parts) => [
        ...parts,
        ...Array.from({ length: 5_001 }, (_, at) => ({ name: `x/${at}`, data: '', stored: true })),
      ],
    }),
  ),
  hostile('des textes partagés de 80 Mo', { kind: 'too-big' }, () =>
    workbook('<row><c t="s"><v>0</v></c></row>', { texts: [noise(80 * MB)] }),
  ),
  hostile('un million de colonnes', { kind: 'too-many-columns', row: 1, limit: 256 }, () =>
    workbook(
      `<row r="1">${Array.from({ length: 1_000_000 }, (_, at) => `<c><v>${(at * 7_919) % 1_000_003}</v></c>`).join('')}</row>`,
    ),
  ),
  hostile(
    'un million de colonnes en .csv',
    { kind: 'too-many-columns', row: 1, limit: 256 },
    () => `${'a;'.repeat(500_000)}\n`,
    'leads.csv',
  ),
  hostile(
    'une cellule de 2 millions de caractères en .csv',
    { kind: 'cell-too-long' },
    () => `Nom;Note\nAwa;"${'a'.repeat(2_000_000)}"\n`,
    'leads.csv',
  ),
  hostile('200 000 lignes', { kind: 'too-many-rows', limit: 100_100 }, () =>
    workbook(Array.from({ length: 200_000 }, (_, at) => filledRow(at + 1)).join('')),
  ),
  hostile(
    '200 000 lignes en .csv',
    { kind: 'too-many-rows', limit: 100_100 },
    () => 'Awa;Diallo;0612345678;Dakar\n'.repeat(200_000),
    'leads.csv',
  ),
];

/** Does not compress: what is large stays large. */
function noise(length: number): string {
  let seed = 7;
  const piece = Buffer.alloc(64 * 1024);
  for (let at = 0; at < piece.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    piece[at] = 97 + (seed % 26);
  }
  return piece.toString().repeat(length / piece.length);
}

export const HOSTILE: readonly Hostile[] = [...FOREIGN, ...BROKEN, ...TRAPS];
