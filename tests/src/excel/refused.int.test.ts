/** The large ones of `tests/support/hostile-files.ts`. How long each takes and what it costs: `npm run bench -- classeurs`. */
import { readSheet } from '../../../src/excel/read-sheet';
import { HEAVY } from '../../support/hostile-files';

test.each(HEAVY.map((file) => [file.name, file] as const))(
  '%s',
  async (_name, { bytes, fileName, fault }) => {
    expect(await readSheet(bytes(), { fileName })).toMatchObject({ kind: 'refused', fault });
  },
);
