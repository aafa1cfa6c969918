/** A workspace without imports: nothing may be asked about any. */
import type { Imports } from '../../src/service/imports/imports';

const unasked = (): never => {
  throw new Error('this double holds no imports');
};

export const noImports: Imports = {
  load: () => Promise.resolve(null),
  write: unasked,
  create: unasked,
  previous: unasked,
  download: unasked,
  upload: unasked,
  known: unasked,
  madeBy: unasked,
  createLeads: unasked,
  complete: unasked,
  annotated: unasked,
  trash: unasked,
};
