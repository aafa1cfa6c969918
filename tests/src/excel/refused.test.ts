/** What is no list of leads is refused: for the right reason, with a French sentence that says what to do. */
import { readSheet } from '../../../src/excel/read-sheet';
import { HOSTILE } from '../../support/hostile-files';

test.each(HOSTILE.map((file) => [file.name, file] as const))(
  '%s',
  async (_name, { bytes, fileName, fault }) => {
    const read = await readSheet(bytes(), { fileName });
    if (read.kind === 'sheet') throw new Error('it was read');
    expect(read.fault).toMatchObject(fault);
    expect(read.because).toMatch(new RegExp(`^« ${fileName.replace('.', '\\.')} » .+\\.$`));
  },
);
