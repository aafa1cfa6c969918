/** Workbooks as people and programs really leave them, and what the import must see in each. */
import ExcelJS from 'exceljs';
import type { Awkward } from './awkward-csv';
import { rawWorkbook, type RawWorkbook } from './raw-workbook';
import type { ZipEntry } from './zip';

/** Written by exceljs. */
const made = (
  name: string,
  fill: (workbook: ExcelJS.Workbook) => void,
  rows: readonly string[],
  more: Partial<Awkward> = {},
): Awkward => ({
  name,
  fileName: 'leads.xlsx',
  bytes: async () => {
    const workbook = new ExcelJS.Workbook();
    fill(workbook);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  },
  rows,
  ...more,
});

/** Written by hand. */
const raw = (
  name: string,
  workbook: RawWorkbook,
  rows: readonly string[],
  more: Partial<Awkward> = {},
): Awkward => ({
  name,
  fileName: 'leads.xlsx',
  bytes: () => rawWorkbook(workbook),
  rows,
  ...more,
});

const one = (xml: string, more: Partial<RawWorkbook> = {}): RawWorkbook => ({
  sheets: [{ name: 'Leads', xml }],
  ...more,
});
/** Sheets are found by what the workbook says of them, wherever they lie. */
const movedSheet = ({ name, data }: ZipEntry): ZipEntry => ({
  name: name.replace('xl/worksheets/sheet1.xml', 'xl/feuilles/leads.xml'),
  data: String(data).replace('"worksheets/sheet1.xml"', '"/xl/feuilles/leads.xml"'),
});
const prefixed = (part: ZipEntry): ZipEntry =>
  part.name.includes('worksheets') || /workbook\.xml$|styles|sharedStrings/.test(part.name)
    ? {
        ...part,
        data: String(part.data)
          .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
          .replace('xmlns=', 'xmlns:x='),
      }
    : part;

const day = (iso: string): Date => new Date(`${iso}Z`);
const SERIAL = 46_354; // 28 November 2026
const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c></row>';

const BY_EXCELJS: readonly Awkward[] = [
  made(
    'toutes les sortes de cellules',
    (workbook) => {
      const sheet = workbook.addWorksheet('Salon');
      sheet.addRow(['Prénom', 'Âge', 'Reçu le', 'Accord', 'Note']);
      sheet.addRow(['Éloïse', 41, day('2026-11-28T00:00:00'), true, 'très motivée\nrappeler']);
      sheet.addRow(['Zoé', 12.5, day('2026-11-28T14:30:05'), false, '😀 œuvre']);
      sheet.getColumn(3).numFmt = 'dd/mm/yyyy hh:mm';
    },
    [
      '1: Prénom | Âge | Reçu le | Accord | Note',
      '2: Éloïse | #41 | @2026-11-28 | ?true | très motivée⏎rappeler',
      '3: Zoé | #12.5 | @2026-11-28T14:30:05 | ?false | 😀 œuvre',
    ],
    { sheet: 'Salon' },
  ),
  made(
    'titres fusionnés, lignes et colonnes vides au-dessus et à côté',
    (workbook) => {
      const sheet = workbook.addWorksheet('Export');
      sheet.getCell('B2').value = 'Leads de novembre';
      sheet.mergeCells('B2:F3');
      sheet.getCell('C6').value = 'Nom';
      sheet.getCell('E6').value = 'Ville';
      sheet.getCell('C9').value = 'Awa';
      sheet.getCell('E9').value = 'Dakar';
    },
    ['2: · | Leads de novembre', '6: · | · | Nom | · | Ville', '9: · | · | Awa | · | Dakar'],
  ),
  made(
    'calendrier de 1904',
    (workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet('Mac');
      sheet.addRow(['Nom', 'Le']);
      sheet.addRow(['Awa', day('2026-11-28T00:00:00')]).getCell(2).numFmt = 'd/m/yy';
    },
    ['1: Nom | Le', '2: Awa | @2026-11-28'],
  ),
  made(
    'texte en plusieurs couleurs, liens, commentaires',
    (workbook) => {
      const sheet = workbook.addWorksheet('Liens');
      sheet.getCell('A1').value = { richText: [{ text: 'Pré' }, { font: { bold: true }, text: 'nom' }] };
      sheet.getCell('B1').value = { text: 'awa@exemple.fr', hyperlink: 'mailto:awa@exemple.fr' };
      sheet.getCell('A2').value = 'Awa';
      sheet.getCell('A2').note = 'ne pas importer';
    },
    ['1: Prénom | awa@exemple.fr', '2: Awa'],
  ),
  made(
    'formules : leur dernier résultat, jamais la formule',
    (workbook) => {
      const sheet = workbook.addWorksheet('Formules');
      const formula = (result: ExcelJS.CellFormulaValue['result']) =>
        ({ formula: 'A1&B1', result }) as ExcelJS.CellFormulaValue;
      sheet.addRow([formula(12.5), formula('Awa'), formula(day('2026-11-28T00:00:00')), { error: '#REF!' }]);
      sheet.getCell('C1').numFmt = '[$-fr-FR]dddd d mmmm yyyy';
      sheet.addRow([{ formula: 'A9' }, { sharedFormula: 'A1', result: 3 }, 'fin']);
    },
    ['1: #12.5 | Awa | @2026-11-28 | !#REF!', '2: · | #3 | fin'],
  ),
  made(
    'feuille masquée devant, feuille vide, deux autres',
    (workbook) => {
      workbook.addWorksheet('Listes', { state: 'hidden' }).addRow(['Lyon']);
      workbook.addWorksheet('Page de garde');
      workbook.addWorksheet('L’équipe & co').addRow(['Nom']);
      workbook.addWorksheet('Archives', { state: 'veryHidden' }).addRow(['vieux']);
      workbook.addWorksheet('2025').addRow(['ancien']);
    },
    ['1: Nom'],
    { sheet: 'L’équipe & co', others: ['[Listes]', 'Page de garde', '[Archives]', '2025'] },
  ),
  made(
    'une seule feuille, masquée',
    (workbook) => workbook.addWorksheet('Leads', { state: 'hidden' }).addRow(['Nom']),
    ['1: Nom'],
  ),
  made(
    'téléphones en nombres, en textes, à zéros',
    (workbook) => {
      const sheet = workbook.addWorksheet('Tél');
      sheet.addRow(['0612345678', 612345678, 33612345678, '+33 6 12 34 56 78', 2250707080910]);
      sheet.getCell('B1').numFmt = '0000000000';
    },
    ['1: 0612345678 | #612345678{0000000000} | #33612345678 | +33 6 12 34 56 78 | #2250707080910'],
  ),
];

const BY_HAND: readonly Awkward[] = [
  raw(
    'formats de dates, d’heures, de durées et de nombres',
    one(
      `<row r="1">${Array.from({ length: 14 }, (_, at) => `<c r="${String.fromCharCode(65 + at)}1" s="${at + 1}"><v>${at === 4 || at === 5 ? 0.6041666667 : SERIAL}</v></c>`).join('')}</row>`,
      {
        formats: [
          14,
          '[$-40C]d mmm yy;@',
          '[$-fr-FR]dddd d mmmm yyyy',
          'mmm-yy',
          'h:mm',
          '[h]:mm',
          '0\\ \\m',
          '0 "jours"',
          '#,##0.00\\ [$MAD]',
          '_-* #,##0_D_H_-',
          '[Red]General',
          58,
          'JJ/MM/AAAA',
          'yyyy"年"m"月"',
        ],
      },
    ),
    [
      '1: @2026-11-28 | @2026-11-28 | @2026-11-28 | @2026-11-28 | 14:30 | #0.6041666667{[h]:mm} | #46354{0\\ \\m} | #46354{0 "jours"} | #46354{#,##0.00\\ [$MAD]} | #46354{_-* #,##0_D_H_-} | #46354{[Red]General} | @2026-11-28 | @2026-11-28 | @2026-11-28',
    ],
  ),
  raw(
    'dans une colonne de dates : un téléphone, zéro, un négatif, les premiers jours de 1900',
    one(
      '<row r="1"><c r="A1" s="1"><v>33612345678</v></c><c r="B1" s="1"><v>0</v></c><c r="C1" s="1"><v>-1</v></c><c r="D1" s="1"><v>1</v></c><c r="E1" s="1"><v>61</v></c><c r="F1" s="1"><v>46354.999999</v></c></row>',
      { formats: [14] },
    ),
    [
      '1: #33612345678{dd/mm/yyyy} | #0{dd/mm/yyyy} | #-1{dd/mm/yyyy} | @1900-01-01 | @1900-03-01 | @2026-11-29',
    ],
  ),
  raw(
    'textes en ligne, en plusieurs morceaux, à caractères échappés',
    one(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Côte </t></r><r><rPr><b/></rPr><t>d’Ivoire</t></r></is></c><c r="B1" t="inlineStr"><is><t>a &amp;lt; b</t></is></c><c r="C1" t="inlineStr"><is><t>un_x000D_&#10;deux _x005F_x0041_</t></is></c><c r="D1" t="str"><f>A1</f><v>x &amp; y</v></c><c r="E1" t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c></row>',
    ),
    ['1: Côte d’Ivoire | a &lt; b | un⏎deux _x0041_ | x & y | <b>'],
  ),
  raw(
    'erreurs et booléens venus de formules',
    one(
      '<row r="1"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c><c r="B1" t="b"><f>TRUE()</f><v>1</v></c><c r="C1"><f>1/3</f><v>0.33333333333333331</v></c><c r="D1" t="str"><f>A2</f><v></v></c><c r="E1"><f>B2</f></c></row>',
    ),
    ['1: !#N/A | ?true | #0.3333333333333333'],
  ),
  raw(
    'ni adresses de cellules ni numéros de lignes',
    one(
      '<row><c t="inlineStr"><is><t>Nom</t></is></c><c><v>1</v></c></row><row/><row><c t="inlineStr"><is><t>Awa</t></is></c></row>',
    ),
    ['1: Nom | #1', '3: Awa'],
  ),
  raw(
    'noms à préfixe (x:row), comme en écrit .NET',
    {
      ...one('<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="1"><v>46354</v></c></row>', {
        texts: ['Awa'],
        formats: [14],
      }),
      parts: (parts) => parts.map(prefixed),
    },
    ['2: · | Awa | @2026-11-28'],
  ),
  raw(
    'textes et styles après la feuille',
    {
      ...one('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>46354</v></c></row>', {
        texts: ['x', 'Awa'],
        formats: [14],
      }),
      parts: (parts) => [...parts].reverse(),
    },
    ['1: Awa | @2026-11-28'],
  ),
  raw(
    'feuille sous un autre nom, chemins absolus',
    {
      ...one(header),
      parts: (parts) => parts.map(movedSheet),
    },
    ['1: Nom'],
  ),
  raw(
    'noms des parties en majuscules, barres de Windows',
    {
      ...one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { texts: ['Nom'] }),
      parts: (parts) =>
        parts.map((part) => ({
          ...part,
          name: part.name === 'xl/sharedStrings.xml' ? 'xl\\SHAREDSTRINGS.xml' : part.name,
        })),
    },
    ['1: Nom'],
  ),
  raw(
    'aides de lecture d’un texte japonais',
    one('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      texts: ['<si><t>田中</t><rPh sb="0" eb="2"><t>タナカ</t></rPh><phoneticPr fontId="1"/></si>'],
    }),
    ['1: 田中'],
  ),
  raw(
    'XML aéré',
    one('\n <row r="1">\n  <c r="A1" t="s">\n   <v>0</v>\n  </c>\n </row>\n', {
      texts: ['<si>\n <t>Nom</t>\n</si>'],
    }),
    ['1: Nom'],
  ),
  raw(
    'dates écrites en toutes lettres (norme stricte)',
    one(
      '<row r="1"><c r="A1" t="d"><v>2026-11-28</v></c><c r="B1" t="d"><v>2026-11-28T14:30:00.000Z</v></c><c r="C1" t="d"><v>demain</v></c></row>',
    ),
    ['1: @2026-11-28 | @2026-11-28T14:30:00 | demain'],
  ),
  raw(
    'restes sous une fusion : seule la première cellule compte',
    one(
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Awa</t></is></c><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4:E4"/></mergeCells></worksheet>',
    ),
    ['1: Awa | · | #2', '2: · | · | #4'],
  ),
  raw(
    'colonnes coloriées jusqu’à XFD, lignes coloriées',
    one(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c><c r="XFD1" s="1"/></row>${Array.from({ length: 2_000 }, (_, at) => `<row r="${at + 2}" s="1" customFormat="1"><c r="A${at + 2}" s="1"/></row>`).join('')}<row r="3000"><c r="A3000" t="inlineStr"><is><t>Awa</t></is></c></row>`,
      { formats: [14] },
    ),
    ['1: Nom', '3000: Awa'],
  ),
  raw(
    'un graphique avant la feuille',
    {
      sheets: [
        { name: 'Graphique', xml: '<worksheet/>', type: 'chartsheet' },
        { name: 'Leads', xml: header },
      ],
    },
    ['1: Nom'],
    { sheet: 'Leads' },
  ),
  raw(
    'sans compression, tailles après les données',
    {
      ...one(header),
      parts: (parts) =>
        parts.map((part, at) => ({ ...part, ...(at % 2 ? { stored: true } : { streamed: true }) })),
    },
    ['1: Nom'],
  ),
  raw(
    'XML en UTF-16',
    {
      ...one('<row r="1"><c r="A1" t="inlineStr"><is><t>Éloïse</t></is></c></row>'),
      parts: (parts) =>
        parts.map((part) => ({
          ...part,
          data: Buffer.from(`\ufeff${String(part.data).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
        })),
    },
    ['1: Éloïse'],
  ),
  raw(
    'date1904="true"',
    one('<row r="1"><c r="A1" s="1"><v>44892</v></c></row>', {
      formats: [14],
      workbookPr: '<workbookPr date1904="true"/>',
    }),
    ['1: @2026-11-28'],
  ),
  raw(
    'styles absents, textes absents',
    one(
      '<row r="1"><c r="A1" s="7"><v>46354</v></c><c r="B1" t="s"><v>3</v></c><c r="C1"><v>douze</v></c></row>',
    ),
    ['1: #46354 | · | douze'],
  ),
  raw('un .xlsx nommé .csv', one(header), ['1: Nom'], { fileName: 'leads.csv' }),
];

export const AWKWARD_WORKBOOKS: readonly Awkward[] = [...BY_EXCELJS, ...BY_HAND];
