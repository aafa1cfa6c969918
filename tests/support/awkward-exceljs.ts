/** Workbooks as people leave them, made by exceljs, and what the import must see in each. */
import ExcelJS from 'exceljs';
import type { Awkward } from './awkward-csv';

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

const day = (iso: string): Date => new Date(`${iso}Z`);

export const AWKWARD_EXCELJS: readonly Awkward[] = [
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
