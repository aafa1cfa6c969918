/** The written table: every awkward file, and the rows that the import must see in it. */
import { readSheet } from '../../../src/excel/read-sheet';
import { AWKWARD_CSV, type Awkward } from '../../support/awkward-csv';
import { AWKWARD_WORKBOOKS } from '../../support/awkward-workbooks';
import { sheetLines } from '../../support/sheet-lines';

const cases = (all: readonly Awkward[]) => all.map((awkward) => [awkward.name, awkward] as const);

describe.each([
  ['classeurs', AWKWARD_WORKBOOKS],
  ['textes', AWKWARD_CSV],
])('%s', (_what, all) => {
  test.each(cases(all))('%s', async (_name, { bytes, fileName, rows, others, sheet }) => {
    const read = await readSheet(await bytes(), { fileName });
    if (read.kind === 'refused') throw new Error(read.because);
    expect(sheetLines(read.sheet)).toEqual(rows);
    if (sheet !== undefined) expect(read.sheet.name).toBe(sheet);
    if (others !== undefined) {
      expect(read.others.map(({ name, hidden }) => (hidden ? `[${name}]` : name))).toEqual(others);
    }
  });
});

test('the table is as long as it was promised', () => {
  expect(AWKWARD_WORKBOOKS.length + AWKWARD_CSV.length).toBeGreaterThanOrEqual(40);
});
