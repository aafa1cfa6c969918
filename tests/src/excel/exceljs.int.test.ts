/**
 * Why the rows are not read by exceljs, kept true: what its streaming reader makes of a sheet. Should these tests fail one
 * day, it has been mended, and `src/excel/xlsx/rows.ts` may go. And where it is right, we read the same.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { readSheet } from '../../../src/excel/read-sheet';
import { rawWorkbook } from '../../support/raw-workbook';

async function byExceljs(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const options = {
    styles: 'cache',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
  } as const;
  const rows: unknown[][] = [];
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([bytes]), options)) {
    for await (const row of sheet) rows.push((row.values as unknown[]).slice(1));
  }
  return rows;
}

async function byUs(bytes: Buffer): Promise<readonly (readonly unknown[])[]> {
  const read = await readSheet(bytes, { fileName: 'leads.xlsx' });
  if (read.kind === 'refused') throw new Error(read.because);
  return read.sheet.rows.map(({ cells }) =>
    cells.map((cell) => {
      switch (cell.kind) {
        case 'text':
          return cell.text;
        case 'date':
          return new Date(`${cell.local.padEnd(19, 'T00:00:00').slice(0, 19)}Z`);
        case 'empty':
          return undefined;
        case 'error':
          return { error: cell.code };
        case 'number':
        case 'boolean':
          return cell.value;
      }
    }),
  );
}

const PEOPLE = Array.from({ length: 10_000 }, (_, n) => [
  `Éléonore Côté n° ${n}`,
  n,
  new Date(Date.UTC(2026, 0, 1 + (n % 300))),
]);

async function workbookOf(rows: readonly (readonly unknown[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Leads');
  for (const row of rows) sheet.addRow([...row]);
  sheet.getColumn(3).numFmt = 'dd/mm/yyyy';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('letters with accents: exceljs cuts some in two, we none', async () => {
  const bytes = await workbookOf(PEOPLE);
  const cut = (await byExceljs(bytes)).filter(([name]) => String(name).includes('\ufffd'));
  expect(cut.length).toBeGreaterThan(0);
  expect(await byUs(bytes)).toEqual(PEOPLE);
});

test('without accents, both read the same', async () => {
  const bytes = await workbookOf(PEOPLE.map(([, ...rest]) => ['Awa', ...rest]));
  expect(await byUs(bytes)).toEqual(await byExceljs(bytes));
});

test.each([
  ['the error of a formula', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { error: '#N/A' }],
  [
    'a text in two runs',
    '<c r="A1" t="inlineStr"><is><r><t>Côte </t></r><r><t>d’Ivoire</t></r></is></c>',
    'Côte d’Ivoire',
  ],
  ['"&lt;" in a text', '<c r="A1" t="inlineStr"><is><t>&amp;lt;</t></is></c>', '&lt;'],
  ['a length in metres', '<c r="A1" s="1"><v>12</v></c>', 12],
])('%s', async (_what, xml, expected) => {
  const sheet = { name: 'Leads', xml: `<row r="1">${xml}</row>` };
  const bytes = rawWorkbook({ sheets: [sheet], texts: ['x'], formats: ['0\\ \\m'] });
  expect((await byExceljs(bytes))[0]).not.toEqual([expected]);
  expect((await byUs(bytes))[0]).toEqual([expected]);
});

test('a workbook of LibreOffice that counts from 1904: exceljs is four years and a day early', async () => {
  const bytes = readFileSync(join(__dirname, '../../fixtures/workbooks/libreoffice-1904.xlsx'));
  expect((await byExceljs(bytes))[1]).toEqual(['Zoé', new Date('2022-11-27T00:00:00Z')]);
  expect((await byUs(bytes))[1]).toEqual(['Zoé', new Date('2026-11-28T00:00:00Z')]);
});

test('prefixed names, as .NET writes them: exceljs sees no rows', async () => {
  const xml =
    '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const bytes = rawWorkbook({ sheets: [{ name: 'Leads', xml }], texts: ['x'] });
  expect(await byExceljs(bytes)).toEqual([]);
  expect(await byUs(bytes)).toEqual([[1]]);
});

test('cells without an address, which the norm allows: exceljs throws', async () => {
  const bytes = rawWorkbook({ sheets: [{ name: 'Leads', xml: '<row><c><v>1</v></c></row>' }], texts: ['x'] });
  await expect(byExceljs(bytes)).rejects.toThrow();
  expect(await byUs(bytes)).toEqual([[1]]);
});
