/** The written table: every awkward file, and the rows that the import must see in it. More in `awkward.int.test.ts`. */
import { AWKWARD_CSV } from '../../support/awkward-csv';
import { AWKWARD_XML } from '../../support/awkward-xml';
import { expectRows } from '../../support/sheet-lines';

const named = <Case extends { readonly name: string }>(all: readonly Case[]) =>
  all.map((one) => [one.name, one] as const);

describe('classeurs', () => {
  test.each(named(AWKWARD_XML))('%s', (_name, awkward) => expectRows(awkward));
});

describe('textes', () => {
  test.each(named(AWKWARD_CSV))('%s', (_name, awkward) => expectRows(awkward));
});
