import { join } from 'node:path';
import fc from 'fast-check';
import { filledLines } from '../../../src/excel/csv/filled-lines';
import { FileRefused } from '../../../src/excel/faults';
import { openSheet, readSheet } from '../../../src/excel/read-sheet';
import { rawWorkbook } from '../../support/raw-workbook';
import { sheetLines } from '../../support/sheet-lines';

const CSV = Buffer.from('Nom;Ville\nAwa;Dakar\nBa;"Thiès\n');
const LIBREOFFICE = join(__dirname, '../../fixtures/workbooks/libreoffice-leads.xlsx');

test('row by row, the same rows as all together', async () => {
  const [opened, read] = await Promise.all([
    openSheet({ path: LIBREOFFICE }, { fileName: 'leads.xlsx' }),
    readSheet({ path: LIBREOFFICE }, { fileName: 'leads.xlsx' }),
  ]);
  if (opened.kind === 'refused' || read.kind === 'refused') throw new Error('refused');
  const rows = [];
  for await (const row of opened.rows) rows.push(row);
  expect(sheetLines({ name: opened.name, rows })).toEqual(sheetLines(read.sheet));
});

test('a fault further down ends the rows that are read one by one', async () => {
  const xml = `${'<row><c><v>1</v></c></row>'.repeat(5_000)}<row></c>`;
  const bytes = rawWorkbook({ sheets: [{ name: 'L', xml }] });
  const opened = await openSheet(bytes, { fileName: 'leads.xlsx' });
  if (opened.kind === 'refused') throw new Error(opened.because);
  let rows = 0;
  const all = async (): Promise<void> => {
    for await (const { cells } of opened.rows) rows += cells.length;
  };
  await expect(all()).rejects.toThrow(FileRefused);
  expect(rows).toBeGreaterThan(0);
  const fault = { kind: 'damaged', part: 'xl/worksheets/sheet1.xml' };
  expect(await readSheet(bytes, { fileName: 'leads.xlsx' })).toMatchObject({ kind: 'refused', fault });
});

test('the sentence says where, and what to do', async () => {
  expect(await readSheet(CSV, { fileName: 'leads.csv' })).toMatchObject({
    because:
      '« leads.csv » ouvre un guillemet (") jamais refermé à la ligne 3 : refermez-le ou supprimez-le, puis déposez le fichier de nouveau.',
  });
});

test('bytes that are a window on larger ones', async () => {
  const around = Buffer.concat([Buffer.from('x;y;'), Buffer.from('Nom\nAwa\n'), Buffer.from('z')]);
  const read = await readSheet(new Uint8Array(around.buffer, around.byteOffset + 4, 8), {
    fileName: 'a.b.csv',
  });
  if (read.kind === 'refused') throw new Error(read.because);
  expect(read.sheet.name).toBe('a.b');
  expect(sheetLines(read.sheet)).toEqual(['1: Nom', '2: Awa']);
});

const TEN = Buffer.from('a;b\n'.repeat(10));
const workbook = rawWorkbook({
  sheets: [{ name: 'L', xml: '<row><c><v>1</v></c><c><v>2</v></c></row>'.repeat(10) }],
});
test.each([
  ['fileBytes', 10, { kind: 'too-big', limit: 10 }],
  ['rows', 9, { kind: 'too-many-rows', limit: 9 }],
  ['columns', 1, { kind: 'too-many-columns', row: 1, limit: 1 }],
])('a limit of one’s own: %s', async (limit, value, fault) => {
  for (const bytes of [TEN, workbook]) {
    const limits = { [limit]: value };
    expect(await readSheet(bytes, { fileName: 'x', limits })).toMatchObject({ kind: 'refused', fault });
  }
});

test('a file name is shown without what could turn a terminal around', async () => {
  const read = await readSheet(Buffer.alloc(0), { fileName: `le\u202eads\u001b[2J\n${'x'.repeat(300)}` });
  if (read.kind === 'sheet') throw new Error('it was read');
  expect(read.because).toMatch(/^« leads\[2Jx{112} » est vide \(0 octet\)/);
});

test('the lines of a .csv are counted as its rows will be', () => {
  const field = fc.constantFrom('a', 'é', '"q"', '"a;b"', '"x\ny"', '"d""d"', '', ' ', '5" plat');
  const line = fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(';'));
  return fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), async (lines, end) => {
      const bytes = Buffer.from(`Nom;Ville${end}${lines.map((one) => one + end).join('')}`);
      const read = await readSheet(bytes, { fileName: 'leads.csv' });
      if (read.kind === 'refused') throw new Error(read.because);
      expect(filledLines(bytes, ';', 100)).toBe(read.sheet.rows.length);
    }),
    { numRuns: 100 },
  );
});
