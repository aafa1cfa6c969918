/** E-mails as people leave them in a cell: several, with spaces, "mailto:", capitals, a name beside them. */
import { z } from 'zod';
import { saysNothing } from './cell-text';

/** `valeur` as written, why it cannot be used, and what to do. */
export type Unreadable = { readonly valeur: string; readonly pourquoi: string; readonly remede: string };

export type ReadEmails = {
  readonly courriels: readonly string[];
  readonly illisibles: readonly Unreadable[];
};

/** The rule Twenty itself applies (API.md §3). */
const address = z.email();

/** Lower case, each once, in the order written: the first becomes the primary one. */
export function readEmails(text: string): ReadEmails {
  if (saysNothing(text)) return { courriels: [], illisibles: [] };
  const pieces = piecesOf(text);
  if (pieces.length === 0) return { courriels: [], illisibles: [unreadable(text)] };
  const good = pieces.filter((piece) => address.safeParse(piece).success);
  return {
    courriels: [...new Set(good)],
    illisibles: pieces.filter((piece) => !good.includes(piece)).map(unreadable),
  };
}

/** What has an @ is meant as an address; words around it ("Jean <jean@x.fr>") are not. */
const piecesOf = (text: string): readonly string[] =>
  mended(text)
    .split(/[\s;,|/<>()[\]"“”«»]/)
    .map((piece) => piece.replace(/^[.:'’]+|[.:'’]+$/g, '').toLowerCase())
    .filter((piece) => piece.includes('@') && piece !== '@');

/** Only what cannot mean anything else: spaces around @, "(at)", a comma for the last dot. */
function mended(text: string): string {
  const joined = text
    .replace(/mailto:/gi, ' ')
    .replace(/\s*(?:\(at\)|\[at\]|＠)\s*/gi, '@')
    .replace(/\s*@\s*/g, '@')
    .replace(/(@[\w-]+),(?=(?:com|fr|ca|net|org|be|ch|ma|tn|dz|cm|ci)\b)/gi, '$1.');
  return (joined.match(/@/g) ?? []).length === 1 ? joined.replace(/\s*\.\s*(?=\p{L})/gu, '.') : joined;
}

const REMEDE = 'corrigez l’adresse, par exemple prenom.nom@exemple.fr';

const unreadable = (valeur: string): Unreadable => ({ valeur, pourquoi: why(valeur), remede: REMEDE });

function why(piece: string): string {
  if (!piece.includes('@')) return 'n’a pas de @';
  if (piece.split('@').length > 2) return 'a plusieurs @';
  if (/[^\x20-\x7E]/.test(piece)) return 'a un accent ou un caractère qu’une adresse n’a pas';
  const [local = '', domain = ''] = piece.split('@');
  if (local === '') return 'n’a rien avant le @';
  if (!/\.[a-z]{2,}$/.test(domain)) return 'n’a pas de fin après le @ (.com, .fr…)';
  return 'n’a pas la forme d’une adresse';
}
