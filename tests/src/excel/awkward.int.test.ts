/** The written table goes on: workbooks made by exceljs, which takes its time to start. */
import { AWKWARD_EXCELJS } from '../../support/awkward-exceljs';
import { expectRows } from '../../support/sheet-lines';

test.each(AWKWARD_EXCELJS.map((awkward) => [awkward.name, awkward] as const))('%s', (_name, awkward) =>
  expectRows(awkward),
);
