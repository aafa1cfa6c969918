/** A row of the file → what it says about one person, or why it says nothing usable. */
import type { CountryCode } from 'libphonenumber-js';
import type { Statut } from '../../objects/vocabulary';
import type { Outcome } from '../distribution/outcome';
import { fold } from '../distribution/fold';
import { isBlank, lineOf, saysNothing } from './cell-text';
import type { MatchedColumn } from './columns';
import type { ReadRow } from './draft';
import { readEmails } from './emails';
import type { NameOrder } from './person-names';
import { readName } from './person-names';
import { readPhones } from './phones';
import { numberingOf } from './places';
import { Row } from './row';
import { readFields, readPaysOf } from './row-fields';
import type { SheetRow } from './sheet';
import { canonical } from './titles';

export type RowContext = {
  readonly columns: readonly MatchedColumn[];
  readonly statut: (text: string) => Statut | null;
  /** Where a number without a country is, when the row names no country. */
  readonly pays: CountryCode;
  /** IANA zone in which the file's dates are meant, when the row names none. */
  readonly fuseauHoraire: string;
  readonly parDefaut: NameOrder;
  /** Who of the team is meant by a text. */
  readonly membre: (text: string) => Outcome<{ readonly membreId: string }>;
  readonly now: Date;
};

/** "Nom Prénom" above the column says which comes first. */
export function nameOrderOf(columns: readonly MatchedColumn[]): NameOrder {
  const title = canonical(columns.find(({ champ }) => champ === 'name')?.titre ?? '');
  return /^nom\b.*\bprenom\b/.test(title) ? 'nom-prenom' : 'prenom-nom';
}

/** Never throws: whatever a cell holds is read, kept as a note, or refused with the reason. */
export function readRow(sheetRow: SheetRow, context: RowContext): ReadRow {
  const idle = aboutNobody(sheetRow, context.columns);
  if (idle !== null) return { row: sheetRow.number, lu: 'rien', because: idle, remarques: [] };
  const row = new Row(sheetRow, context.columns);
  const pays = readPaysOf(row);
  const courriels = emailsOf(row);
  const telephones = phonesOf(row, [numberingOf(pays) ?? context.pays, context.pays]);
  if (courriels.length + telephones.length === 0) return refused(row);
  const { name, prenom } = readName({
    complet: namePart(row.line('name')),
    nom: namePart(row.line('nom')),
    prenom: namePart(row.line('prenom')),
    ordre: context.parDefaut,
  });
  const fields = readFields(row, context);
  const known = name !== '';
  return {
    row: row.number,
    lu: 'lead',
    draft: {
      row: row.number,
      name: known ? name : (courriels[0] ?? telephones[0] ?? ''),
      prenom: known ? prenom : '',
      ...{ courriels, telephones, pays },
      ...fields,
      notes: row.notes,
    },
    remarques: known
      ? row.remarques
      : [...row.remarques, 'sans nom : le lead porte son adresse ou son numéro'],
  };
}

/** "N/A" is no name; "Na" and "X" may be one. */
const namePart = (text: string): string => (text.length > 2 && saysNothing(text) ? '' : text);

/** Page breaks repeat the titles; sheets end in totals. */
function aboutNobody({ cells }: SheetRow, columns: readonly MatchedColumn[]): string | null {
  const titled = columns.filter(({ titre }) => titre !== '');
  const same = titled.filter(({ index, titre }) => fold(lineOf(cells[index])) === fold(titre));
  if (titled.length > 0 && same.length === titled.length) return 'les titres des colonnes, répétés';
  const first = cells.find((cell) => !isBlank(cell));
  const total = /^(?:sous )?tota(?:l|ux)\b/.test(fold(lineOf(first)));
  return total && !cells.some((cell) => lineOf(cell).includes('@')) ? 'une ligne de total' : null;
}

function emailsOf(row: Row): readonly string[] {
  const found = row.of('courriel').flatMap((entry) => {
    const { courriels, illisibles } = readEmails(entry.text);
    for (const one of illisibles) row.unreadable(entry, one);
    return courriels;
  });
  return [...new Set(found)];
}

/** First as a number of the row's country, then of the settings'. */
function phonesOf(row: Row, [own, other]: readonly [CountryCode, CountryCode]): readonly string[] {
  const found = row.of('telephone').flatMap((entry) => {
    const first = readPhones(entry.text, own);
    const second = first.illisibles.length === 0 || own === other ? first : readPhones(entry.text, other);
    const { telephones, illisibles, postes } =
      second.illisibles.length < first.illisibles.length ? second : first;
    for (const one of illisibles) row.unreadable(entry, one);
    row.notes.push(...postes);
    return telephones;
  });
  return [...new Set(found)];
}

function refused(row: Row): ReadRow {
  const because =
    row.remarques.length > 0
      ? row.remarques.join(' ; ')
      : 'ni courriel ni téléphone : complétez l’un des deux, sans quoi personne ne peut joindre ce lead';
  return { row: row.number, lu: 'refus', because, remarques: [] };
}
