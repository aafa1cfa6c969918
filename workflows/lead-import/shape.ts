/** The shape of a file, and what is therefore decided about its columns: by people now, else by the last import like it. */
import { recordId } from '../../src/kernel/keys';
import { fold } from '../distribution/fold';
import { isRecord } from '../distribution/ledger';
import type { Outcome } from '../distribution/outcome';
import { bad, good } from '../distribution/outcome';
import { quoted } from './cell-text';
import type { Columns, Decided } from './columns';
import type { Said, SaidColumn } from './correspondance';
import type { Column, Named, Table } from './table';

/** Two files with the same titles in the same columns have the same shape. */
export const shapeOf = ({ columns }: Table): string =>
  recordId(JSON.stringify(columns.map(({ lettre, titre }) => [lettre, fold(titre)])));

/** What helps to find the row of titles: titles that people named, now or before. */
export const namedBy = (staff: Said, remembered: readonly Said[]): Named => ({
  titres: new Set([staff, ...remembered].flatMap(({ colonnes }) => colonnes.map(({ cle }) => fold(cle)))),
  lettres: staff.colonnes.some(({ cle }) => LETTER.test(cle)),
});

/** "D" or "colonne D". Three letters would be "TEL". */
const LETTER = /^(?:[A-Z]{1,2}|colonne [A-Z]{1,2})$/;

/** A title counts before a letter: a column may well be called "A". */
const saidOf = (said: Said | undefined, { titre, lettre }: Column): SaidColumn | undefined =>
  said?.colonnes.find(({ cle }) => titre !== '' && fold(cle) === fold(titre)) ??
  said?.colonnes.find(({ cle }) => LETTER.test(cle) && cle.replace('colonne ', '') === lettre);

/**
 * `staff`: this import's own value; what MAX wrote there about another file (the file was replaced) does not count.
 * `remembered`: values of finished imports, the newest first. Refused: a column that people named and that is not there.
 */
export function decideColumns(table: Table, staff: Said, remembered: readonly Said[]): Outcome<Decided> {
  const forme = shapeOf(table);
  const said = staff.forme !== null && staff.forme !== forme ? undefined : staff;
  const last = remembered.find((one) => one.forme === forme && one.colonnes.length > 0);
  const decided = new Map<string, { champ: SaidColumn['champ']; par: 'consigne' | 'memoire' }>();
  const used = new Set<SaidColumn>();
  for (const column of table.columns) {
    const now = saidOf(said, column);
    const before = saidOf(last, column);
    if (now) {
      used.add(now);
      decided.set(column.cle, { champ: now.champ, par: 'consigne' });
    } else if (before) decided.set(column.cle, { champ: before.champ, par: 'memoire' });
  }
  const strangers = (said?.colonnes ?? []).filter((one) => !used.has(one));
  return strangers.length === 0 ? good(decided) : bad(...strangers.map((one) => stranger(one, table)));
}

const stranger = ({ cle }: SaidColumn, { columns }: Table): string =>
  `« Correspondance des colonnes » : la colonne ${quoted(cle)} n’est pas dans le fichier, qui a ${columns.map((column) => quoted(column.cle)).join(', ')} : corrigez son nom ou retirez-la.`;

/** « Correspondance des colonnes » as MAX writes it back: what each column becomes, and of which file that was said. */
export const noted = (
  written: unknown,
  { columns, forme }: { readonly columns: Columns; readonly forme: string },
): unknown => ({
  colonnes: writeColonnes(columns),
  ...(isRecord(written) && isRecord(written['statuts']) && { statuts: written['statuts'] }),
  forme,
});

/** For the record: every column and what it becomes, so that staff see and change it; of unknown ones nothing is said. */
export const writeColonnes = ({ matched, unmatched }: Columns): Readonly<Record<string, string | null>> =>
  Object.fromEntries([
    ...matched.map(({ cle, champ }): [string, string] => [cle, champ]),
    ...unmatched.map(({ cle, ignored }): [string, string | null] => [cle, ignored ? 'ignorer' : null]),
  ]);
