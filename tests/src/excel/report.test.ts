/** The report: the sheet that came, each cell what it was, each row with what became of it, and nothing that could run. */
import { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { readSheet } from '../../../src/excel/read-sheet';
import { csvReport } from '../../../src/excel/report/csv';
import type { Report, RowVerdict } from '../../../src/excel/report/report';
import { writeReport } from '../../../src/excel/report/workbook';
import type { SheetRow } from '../../../workflows/lead-import/sheet';
import { sheetLines } from '../../support/sheet-lines';

const DANGEROUS = [
  '=1+1',
  '+33612345678',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x")',
  '＝1+1',
];

const ROWS: readonly SheetRow[] = [
  { number: 2, cells: [{ kind: 'text', text: 'Salon' }] },
  { number: 4, cells: ['Nom', 'Le', 'Budget', 'Accord'].map((text) => ({ kind: 'text', text })) },
  {
    number: 5,
    cells: [
      { kind: 'text', text: 'Éloïse _x0041_ <b> & ⏎' },
      { kind: 'date', local: '2026-11-28' },
      { kind: 'number', value: 1_250.5, format: '#,##0.00\\ [$€-40C]' },
      { kind: 'boolean', value: true },
    ],
  },
  {
    number: 7,
    cells: [
      { kind: 'text', text: 'deux\nlignes' },
      { kind: 'date', local: '2026-11-28T14:30:05' },
      { kind: 'error', code: '#N/A' },
      { kind: 'empty' },
    ],
  },
];
const VERDICTS = new Map<number, RowVerdict>([
  [5, { resultat: 'Importé', motif: '' }],
  [7, { resultat: 'Refusé', motif: '=cmd|’ /C calc’!A0' }],
]);
const REPORT: Report = {
  sheetName: 'Leads [nov.] : 1/2',
  width: 4,
  headerRow: 4,
  rows: ROWS,
  verdictOf: (row) => VERDICTS.get(row) ?? null,
};

async function written(report: Report): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), writeReport(report, output)]);
  return bytes;
}

async function read(report: Report) {
  const sheet = await readSheet(await written(report), { fileName: 'rapport.xlsx' });
  if (sheet.kind === 'refused') throw new Error(sheet.because);
  return sheet.sheet;
}

test('rows where they were, cells as they were, the result at their right', async () => {
  const sheet = await read(REPORT);
  expect(sheetLines(sheet)).toEqual([
    '2: Salon',
    '4: Nom | Le | Budget | Accord | Résultat | Motif',
    '5: Éloïse _x0041_ <b> & ⏎ | @2026-11-28 | #1250.5{#,##0.00\\ [$€-40C]} | ?true | Importé',
    '7: deux⏎lignes | @2026-11-28T14:30:05 | !#N/A | · | Refusé | =cmd|’ /C calc’!A0',
  ]);
  expect(sheet.name).toBe('Leads  nov.    1 2');
});

test('the report of a report is imported again as what it was', async () => {
  const first = await read({ ...REPORT, headerRow: null, verdictOf: () => null });
  expect(first.rows).toEqual(
    ROWS.map(({ number, cells }) => ({ number, cells: cells.filter(({ kind }) => kind !== 'empty') })),
  );
});

test.each(DANGEROUS)('%j is text, for good', async (text) => {
  const rows: readonly SheetRow[] = [{ number: 1, cells: [{ kind: 'text', text }] }];
  const bytes = await written({
    ...REPORT,
    width: 1,
    headerRow: null,
    rows,
    verdictOf: () => ({ resultat: text, motif: text }),
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const row = workbook.worksheets[0]?.getRow(1);
  for (const column of [1, 2, 3]) {
    expect(row?.getCell(column).type).toBe(ExcelJS.ValueType.String);
    expect(row?.getCell(column).numFmt).toBe('@'); // typed in again, it stays text
  }
});

test('as .csv: what could run begins with an apostrophe, the rest as Excel in French writes it', async () => {
  const rows: readonly SheetRow[] = [
    ...ROWS.slice(1, 3),
    { number: 6, cells: DANGEROUS.slice(0, 4).map((text) => ({ kind: 'text', text })) },
    {
      number: 7,
      cells: [
        { kind: 'text', text: 'a;"b"\nc' },
        { kind: 'date', local: '2026-11-28T14:30:00' },
      ],
    },
  ];
  const lines: string[] = [];
  for await (const line of csvReport({ ...REPORT, rows })) lines.push(line);
  expect(lines.join('')).toBe(
    '\ufeffNom;Le;Budget;Accord;Résultat;Motif\r\n' +
      'Éloïse _x0041_ <b> & ⏎;28/11/2026;1250,5;VRAI;Importé;\r\n' +
      "'=1+1;'+33612345678;'-5;'@SUM(A1);;\r\n" +
      `"a;""b""\nc";28/11/2026 14:30:00;;;Refusé;'=cmd|’ /C calc’!A0\r\n`,
  );
});

test('an output that fails ends the report with its error', async () => {
  const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disque plein')) });
  await expect(writeReport(REPORT, full)).rejects.toThrow('disque plein');
});

test('rows that fail end the report with their error, and leave no file that looks whole', async () => {
  async function* failing(): AsyncGenerator<SheetRow> {
    yield* ROWS;
    await Promise.reject(new Error('fichier abîmé'));
  }
  const output = new PassThrough();
  output.resume();
  await expect(writeReport({ ...REPORT, rows: failing() }, output)).rejects.toThrow('fichier abîmé');
  expect(output.writableFinished).toBe(false);
});
