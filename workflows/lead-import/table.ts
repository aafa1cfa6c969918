/** The table in a sheet: where its titles are, under title rows and notes, and what lies below. */
import { fold } from '../distribution/fold';
import type { Outcome } from '../distribution/outcome';
import { bad, good } from '../distribution/outcome';
import { isBlank, lineOf } from './cell-text';
import type { Champ } from './champs';
import type { Cell, Sheet, SheetRow } from './sheet';
import { matchTitle } from './titles';

/** `cle`: how « Correspondance » calls the column: its title, or "colonne D" when it has none or shares it. */
export type Column = {
  readonly index: number;
  readonly lettre: string;
  readonly titre: string;
  readonly cle: string;
};

export type Table = {
  /** The number of the row of titles; null when there is none and people named the columns by letter. */
  readonly titres: number | null;
  readonly columns: readonly Column[];
  /** Rows below the titles that hold anything. */
  readonly rows: readonly SheetRow[];
};

/** Titles of a file that people named themselves, folded, and whether they named columns by letter. */
export type Named = { readonly titres: ReadonlySet<string>; readonly lettres: boolean };

/** Titles lie near the top: letterheads and notes are shorter than this. */
const LOOKED_AT = 40;

export function findTable({ rows }: Sheet, named: Named): Outcome<Table> {
  const filled = rows.filter((row) => !row.cells.every(isBlank));
  if (filled.length === 0) return bad(EMPTY);
  const best = bestTitles(filled.slice(0, LOOKED_AT), named);
  if (best === null && !named.lettres) return bad(NO_TITLES);
  const at = best === null ? -1 : filled.indexOf(best);
  const below = filled.slice(at + 1);
  if (below.length === 0) return bad(NOTHING_BELOW);
  const columns = columnsOf(titlesOf(best, filled[at - 1]), below);
  return good({ titres: best?.number ?? null, columns, rows: below });
}

const EMPTY = 'La feuille est vide : vérifiez que les leads sont sur la première feuille visible.';
const NO_TITLES =
  'Aucune ligne de titres n’a été reconnue dans les 40 premières lignes : écrivez au-dessus des colonnes « Nom », « Courriel », « Téléphone »…, ou donnez les colonnes dans « Correspondance des colonnes » ({"A": "nom", "B": "telephone"}).';
const NOTHING_BELOW = 'Il n’y a aucune ligne sous les titres : ajoutez les leads, puis déposez le fichier.';

/** The row that names most fields, each counted once; what looks like data speaks against a row. */
function bestTitles(rows: readonly SheetRow[], named: Named): SheetRow | null {
  let best: { readonly row: SheetRow; readonly score: number } | null = null;
  for (const row of rows) {
    const score = scoreOf(row.cells, named);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row ?? null;
}

const WHO: ReadonlySet<Champ> = new Set(['name', 'nom', 'prenom', 'courriel', 'telephone']);

function scoreOf(cells: readonly Cell[], named: Named): number {
  const titles = cells.map(lineOf).filter((title) => title !== '');
  if (titles.some(isData)) return 0;
  const matches = titles.flatMap((title) => matchTitle(title).slice(0, 1));
  const sure = new Set(matches.filter(({ niveau }) => niveau === 'sur').map(({ champ }) => champ));
  const others = new Set(matches.map(({ champ }) => champ).filter((champ) => !sure.has(champ)));
  const byPeople = titles.filter((title) => named.titres.has(fold(title))).length;
  const who = [...sure, ...others].some((champ) => WHO.has(champ));
  if (!who && byPeople === 0) return 0;
  // A lone word in a wide sheet is a heading ("Contacts"), unless nothing better comes.
  return sure.size * 4 + others.size + byPeople * 4;
}

/** Titles hold no address, no number of a person and no sentence, unless as an example in brackets. */
function isData(title: string): boolean {
  const text = title.replace(/\([^)]*\)/g, '');
  return text.includes('@') || (text.match(/\d/g) ?? []).length >= 6 || text.length > 120;
}

/** Titles in two rows: a column whose title stands in the row above, beside a group of columns, keeps it. */
function titlesOf(best: SheetRow | null, above: SheetRow | undefined): readonly string[] {
  const [own, other] = [best?.cells ?? [], above?.cells ?? []];
  return Array.from({ length: Math.max(own.length, other.length) }, (_none, index) => {
    const title = lineOf(own[index]);
    const higher = lineOf(other[index]);
    const sure = matchTitle(higher).some(({ niveau }) => niveau === 'sur');
    return title === '' && sure ? higher : title;
  });
}

function columnsOf(titles: readonly string[], rows: readonly SheetRow[]): readonly Column[] {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), titles.length);
  const titled = Array.from({ length: width }, (_none, index) => titles[index] ?? '');
  const counts = new Map<string, number>();
  for (const title of titled) counts.set(fold(title), (counts.get(fold(title)) ?? 0) + 1);
  return titled.flatMap((titre, index): Column[] => {
    if (titre === '' && rows.every(({ cells }) => isBlank(cells[index]))) return [];
    const lettre = letterOf(index);
    const alone = fold(titre) !== '' && counts.get(fold(titre)) === 1;
    return [{ index, lettre, titre, cle: alone ? titre : `colonne ${lettre}` }];
  });
}

/** 0 → "A", 26 → "AA". */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/** `colonne D « Téléphone »`. */
export const nameOf = ({ lettre, titre }: Column): string =>
  titre === '' ? `colonne ${lettre}` : `colonne ${lettre} « ${titre} »`;
