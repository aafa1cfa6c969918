/**
 * Files saved by LibreOffice 7.4, driven over its API: a title over merged columns, dates in French formats, formulas and
 * their errors, a text in two colours, contents hidden under a merge, a hidden sheet and a second one.
 */
import { join } from 'node:path';
import { readSheet } from '../../../src/excel/read-sheet';
import { sheetLines } from '../../support/sheet-lines';

const read = (fileName: string) =>
  readSheet({ path: join(__dirname, '../../fixtures/workbooks', fileName) }, { fileName });

async function lines(fileName: string): Promise<readonly string[]> {
  const result = await read(fileName);
  if (result.kind === 'refused') throw new Error(result.because);
  return sheetLines(result.sheet);
}

test('.xlsx', async () => {
  expect(await lines('libreoffice-leads.xlsx')).toEqual([
    '1: Leads du salon — novembre 2026',
    '3: Nom | Téléphone | Rendez-vous | Reçu le | Budget | Âge | Accord | Note',
    '4: DUPONT, Éléonore | 0612345678 | @2026-11-28T14:30:00 | @2026-11-28 | #1250.5{#,##0.00\\ [$€-40C]} | #36 | ?true | très motivée',
    "5: N'Guessan Aïcha | +225 07 07 08 09 10 | @2026-12-01T09:00:00 | @2026-11-29 | #300{#,##0.00\\ [$€-40C]} | !#DIV/0! | ?false | rappeler⏎lundi",
    '6: Benali Karim | · | · | · | · | !#N/A | · | visible',
  ]);
  expect(await read('libreoffice-leads.xlsx')).toMatchObject({
    width: 8,
    sheet: { name: 'Salon de Lyon' },
    others: [
      { name: 'Listes', hidden: true },
      { name: 'Archives', hidden: false },
    ],
  });
});

test('.xlsx counting from 1904', async () => {
  expect(await lines('libreoffice-1904.xlsx')).toEqual(['1: Nom | Reçu le', '2: Zoé | @2026-11-28']);
});

test('.csv in Windows-1252 with semicolons', async () => {
  expect(await lines('libreoffice-leads.csv')).toEqual([
    '1: Leads du salon — novembre 2026',
    '3: Nom | Téléphone | Rendez-vous | Reçu le | Budget | Âge | Accord | Note',
    '4: DUPONT, Éléonore | 0612345678 | samedi 28 novembre 2026 14:30 | 28/11/2026 | 1\u00a0250,50 € | 36 | TRUE | très motivée',
    "5: N'Guessan Aïcha | +225 07 07 08 09 10 | mardi 1 décembre 2026 09:00 | 29/11/2026 | 300,00 € | #DIV/0! | FALSE | rappeler⏎lundi",
    '6: Benali Karim | · | · | · | · | #N/A | · | visible | caché sous la fusion',
  ]);
});

test.each([
  ['libreoffice-mot-de-passe.xlsx', { kind: 'password' }],
  ['libreoffice-leads.ods', { kind: 'format', format: 'ods' }],
  ['libreoffice-leads.xls', { kind: 'format', format: 'xls' }],
  ['absent.xlsx', { kind: 'unreadable' }],
])('%s is refused', async (fileName, fault) => {
  expect(await read(fileName)).toMatchObject({ kind: 'refused', fault });
});
