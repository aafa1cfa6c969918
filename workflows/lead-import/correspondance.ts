/**
 * « Correspondance des colonnes » of an import: what people said about columns and status words, and what MAX noted of the
 * file, so that the next file of the same shape is read the same way. The value is `{ colonnes, statuts, forme, … }`.
 */
import { z } from 'zod';
import type { Statut } from '../../objects/vocabulary';
import { STATUT } from '../../objects/vocabulary';
import { fold } from '../distribution/fold';
import type { Outcome } from '../distribution/outcome';
import { bad, good } from '../distribution/outcome';
import { quoted } from './cell-text';
import type { Champ } from './champs';
import { CHAMPS } from './champs';
import { readStatut } from './statuts';
import { champNamed } from './titles';

/** A column by its title, by "colonne D" or by its letter. A null field: not to be imported. */
export type SaidColumn = { readonly cle: string; readonly champ: Champ | null };

export type Said = {
  readonly colonnes: readonly SaidColumn[];
  /** By folded word. */
  readonly statuts: ReadonlyMap<string, Statut>;
  /** The shape of the file that the columns belong to; null: people wrote them before MAX saw the file. */
  readonly forme: string | null;
};

export const NOTHING_SAID: Said = { colonnes: [], statuts: new Map(), forme: null };

const Columns = z.record(z.string(), z.string().nullable());
const Written = z.object({
  colonnes: Columns.nullish(),
  statuts: z.record(z.string(), z.string()).nullish(),
  forme: z.string().nullish(),
});

/**
 * Accepted: `{ "colonnes": { "Nom du client": "nom", "Tel": "telephone", "Note interne": "ignorer" } }`, the columns alone, a
 * letter in place of a title, and `"statuts": { "Chaud": "QUALIFIE" }`. An empty value says nothing of its column. Every
 * fault is told at once.
 */
export function readCorrespondance(value: unknown): Outcome<Said> {
  if (value === null || value === undefined || value === '') return good(NOTHING_SAID);
  const flat = Columns.safeParse(value);
  const whole = flat.success ? { data: { colonnes: flat.data } } : Written.safeParse(value);
  if (whole.data === undefined) return bad(UNREADABLE);
  const { colonnes, statuts, forme }: z.infer<typeof Written> = whole.data;
  const erreurs: string[] = [];
  const said = {
    colonnes: readColonnes(colonnes ?? {}, erreurs),
    statuts: readStatuts(statuts ?? {}, erreurs),
    forme: forme ?? null,
  };
  return erreurs.length > 0 ? bad(...erreurs) : good(said);
}

const FIELD = '« Correspondance des colonnes »';
const UNREADABLE = `${FIELD} n’est pas comprise : écrivez par exemple {"colonnes": {"Nom du client": "nom", "Tel": "telephone"}}, ou videz ce champ.`;
const IGNORED: ReadonlySet<string> = new Set(['ignorer', 'ignore', 'ignoree', 'aucun', 'rien']);

function readColonnes(written: z.infer<typeof Columns>, erreurs: string[]): Said['colonnes'] {
  return Object.entries(written).flatMap(([cle, text]): SaidColumn[] => {
    if (text === null || text.trim() === '') return [];
    if (IGNORED.has(fold(text))) return [{ cle, champ: null }];
    const champ = champNamed(text);
    if (champ !== null) return [{ cle, champ }];
    const known = `choisissez parmi ${CHAMPS.join(', ')}, ou « ignorer »`;
    erreurs.push(`${FIELD}, ${quoted(cle)} : ${quoted(text)} n’est pas un champ connu : ${known}.`);
    return [];
  });
}

function readStatuts(written: Readonly<Record<string, string>>, erreurs: string[]): Said['statuts'] {
  const statuts = new Map<string, Statut>();
  for (const [word, text] of Object.entries(written)) {
    const statut = readStatut(text);
    const known = `choisissez parmi ${STATUT.map(({ label }) => label).join(', ')}`;
    if (statut !== null) statuts.set(fold(word), statut);
    else erreurs.push(`${FIELD}, statut ${quoted(word)} : ${quoted(text)} n’est pas un statut : ${known}.`);
  }
  return statuts;
}
