/** Which column becomes what: as people said, else as the last time, else by its title, else by what it holds. */
import type { CountryCode } from 'libphonenumber-js';
import type { Champ } from './champs';
import { SEVERAL } from './champs';
import { fits } from './fits';
import type { Column, Table } from './table';
import type { TitleMatch } from './titles';
import { matchTitle } from './titles';

/** Why a column becomes this: `consigne` « Correspondance », `memoire` the last import of this shape, the rest as named. */
export type Par = 'consigne' | 'memoire' | 'titre' | 'proche' | 'contenu';

export type MatchedColumn = Column & { readonly champ: Champ; readonly par: Par };
/** `ignored`: people said so. */
export type UnmatchedColumn = Column & { readonly ignored: boolean; readonly because: string };

export type Columns = {
  readonly matched: readonly MatchedColumn[];
  /** In no lead; they stay in the report. */
  readonly unmatched: readonly UnmatchedColumn[];
};

/** What is decided about a column, by its `cle`; a null field: not to be imported. */
export type Decided = ReadonlyMap<
  string,
  { readonly champ: Champ | null; readonly par: 'consigne' | 'memoire' }
>;

type Candidate = {
  readonly column: Column;
  readonly champ: Champ | null;
  readonly par: Par;
  readonly rank: number;
  readonly because: string;
};

/** Every column of the table is in exactly one of the two lists. `pays`: where a number without a country is. */
export function matchColumns(table: Table, decided: Decided, pays: CountryCode): Columns {
  const candidates = table.columns.map((column) => candidateOf(column, table, decided, pays));
  const winners = winnersOf(candidates);
  const matched: MatchedColumn[] = [];
  const unmatched: UnmatchedColumn[] = [];
  for (const { column, champ, par, because } of candidates) {
    const holder = champ === null ? undefined : winners.get(champ)?.column;
    const ignored = champ === null && par === 'consigne';
    if (champ === null) unmatched.push({ ...column, ignored, because });
    else if (SEVERAL.has(champ) || holder === column) matched.push({ ...column, champ, par });
    else unmatched.push({ ...column, ignored, because: `déjà pris de la colonne ${holder?.lettre ?? ''}` });
  }
  return { matched, unmatched };
}

/** Of two columns for one field the surer one, then the first. */
function winnersOf(candidates: readonly Candidate[]): ReadonlyMap<Champ, Candidate> {
  const winners = new Map<Champ, Candidate>();
  for (const candidate of candidates) {
    if (candidate.champ === null) continue;
    const best = winners.get(candidate.champ);
    if (best === undefined || candidate.rank < best.rank) winners.set(candidate.champ, candidate);
  }
  return withOneName(winners);
}

/** "Client" beside "Nom complet", or "Name" beside "Nom", is no second name. */
function withOneName(winners: Map<Champ, Candidate>): ReadonlyMap<Champ, Candidate> {
  const [whole, family] = [winners.get('name'), winners.get('nom')];
  if (whole === undefined || family === undefined) return winners;
  if (family.rank >= DOUBTFUL && whole.rank < DOUBTFUL) winners.set('nom', whole);
  if (whole.rank >= DOUBTFUL && family.rank < DOUBTFUL) winners.set('name', family);
  return winners;
}

const RANK: Readonly<Record<TitleMatch['niveau'], number>> = { sur: 2, proche: 3, faible: 4 };
const DOUBTFUL = 4;

function candidateOf(column: Column, { rows }: Table, decided: Decided, pays: CountryCode): Candidate {
  const said = decided.get(column.cle);
  if (said !== undefined) {
    const { champ, par } = said;
    const because = 'à ne pas importer, comme demandé';
    return {
      column,
      champ,
      par: champ === null ? 'consigne' : par,
      rank: par === 'consigne' ? 0 : 1,
      because,
    };
  }
  const agrees = (champ: Champ): boolean => fits(champ, column.index, rows, pays) >= 0.5;
  const matches = matchTitle(column.titre);
  const match = matches.find(({ niveau, champ }) => niveau === 'sur' || agrees(champ));
  if (match !== undefined) {
    const par = match.niveau === 'sur' ? 'titre' : 'proche';
    return { column, champ: match.champ, par, rank: RANK[match.niveau], because: '' };
  }
  const because = matches.length === 0 ? 'titre inconnu' : 'le titre dit autre chose que les cellules';
  return { column, champ: byContent(column, agrees), par: 'contenu', rank: 5, because };
}

/** An address is an address whatever stands above; a number of nine figures may be a file's: only without a title. */
function byContent({ titre }: Column, agrees: (champ: Champ) => boolean): Champ | null {
  if (agrees('courriel')) return 'courriel';
  return titre === '' && agrees('telephone') ? 'telephone' : null;
}
