/** A whole file read: its table, what its columns become, and what each row says. Nobody is compared with anybody yet. */
import { isSupportedCountry } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';
import { fold } from '../distribution/fold';
import { findPerson } from '../distribution/names';
import type { Outcome } from '../distribution/outcome';
import { good } from '../distribution/outcome';
import type { Team } from '../distribution/team';
import type { Reglages } from '../state';
import type { Columns } from './columns';
import { matchColumns } from './columns';
import type { Said } from './correspondance';
import { readCorrespondance } from './correspondance';
import type { ReadRow } from './draft';
import { nameOrderOf, readRow } from './read-row';
import { decideColumns, namedBy, shapeOf } from './shape';
import type { Sheet } from './sheet';
import { readStatut } from './statuts';
import { findTable } from './table';

export type FileInput = {
  readonly sheet: Sheet;
  /** The import's own value, as staff and MAX wrote it. */
  readonly correspondance: unknown;
  /** The same of finished imports, the newest first; what is not readable any more is left out. */
  readonly precedentes: readonly unknown[];
  readonly reglages: Pick<Reglages, 'paysParDefaut' | 'fuseauHoraire'>;
  readonly team: Team;
};

export type Reading = {
  readonly feuille: string;
  /** The number of the row of titles; null: there is none. */
  readonly titres: number | null;
  readonly forme: string;
  readonly columns: Columns;
  /** One for each row below the titles that holds anything, in the order of the file. */
  readonly rows: readonly ReadRow[];
};

/** Refused with every fault at once: no titles, nothing below them, a column or a field that does not exist. */
export function readFile(input: FileInput, now: Date): Outcome<Reading> {
  const staff = readCorrespondance(input.correspondance);
  if (!staff.ok) return staff;
  const remembered = input.precedentes.flatMap((value): Said[] => {
    const read = readCorrespondance(value);
    return read.ok ? [read.value] : [];
  });
  const table = findTable(input.sheet, namedBy(staff.value, remembered));
  if (!table.ok) return table;
  const decided = decideColumns(table.value, staff.value, remembered);
  if (!decided.ok) return decided;
  const pays = countryOf(input.reglages);
  const columns = matchColumns(table.value, decided.value, pays);
  const context = {
    columns: columns.matched,
    statut: remembering((text: string) => staff.value.statuts.get(fold(text)) ?? readStatut(text)),
    pays,
    fuseauHoraire: input.reglages.fuseauHoraire,
    parDefaut: nameOrderOf(columns.matched),
    membre: remembering((text: string) => findPerson(input.team, text)),
    now,
  };
  return good({
    feuille: input.sheet.name,
    titres: table.value.titres,
    forme: shapeOf(table.value),
    columns,
    rows: table.value.rows.map((row) => readRow(row, context)),
  });
}

const countryOf = ({ paysParDefaut }: FileInput['reglages']): CountryCode =>
  isSupportedCountry(paysParDefaut) ? paysParDefaut : 'FR';

/** A file names the same few people and statuses thousands of times. */
function remembering<Value>(ask: (text: string) => Value): (text: string) => Value {
  const answers = new Map<string, Value>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}
