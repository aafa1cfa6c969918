/** What a cell says, as text: every reader of this room starts from here. */
import { fold } from '../distribution/fold';
import type { Cell } from './sheet';

/** The text of a cell: invisible characters out, ends trimmed, line breaks kept. An Excel error says nothing. */
export function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return isError(cell) ? '' : tidied(cell.text);
    case 'number':
      return String(cell.value);
    case 'date':
      return cell.local;
    case 'boolean':
      return cell.value ? 'oui' : 'non';
    case 'error':
    case 'empty':
    case undefined:
      return '';
  }
}

/** The same on one line. */
export const lineOf = (cell: Cell | undefined): string => textOf(cell).replace(/\s+/g, ' ');

/** Unprintable characters and marks of direction out; the many kinds of space are one. */
const tidied = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Zs}\t\v\f]+/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ *\n */g, '\n')
    .trim();

const ERROR_TEXT =
  /^#(?:N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NULL!|NUL!|NUM!|NOMBRE!|SPILL!|CALC!)$/i;

/** An error of Excel, also as a .csv writes it. */
export function isError(cell: Cell | undefined): boolean {
  return cell?.kind === 'error' || (cell?.kind === 'text' && ERROR_TEXT.test(cell.text.trim()));
}

export const errorOf = (cell: Cell | undefined): string =>
  cell?.kind === 'error' ? cell.code : cell?.kind === 'text' ? cell.text.trim() : '';

/** Nothing at all in the cell, not even an error. */
export const isBlank = (cell: Cell | undefined): boolean => textOf(cell) === '' && !isError(cell);

const NOTHING = new Set(
  'n a,na,nc,nr,ns,neant,aucun,aucune,null,none,nan,inconnu,inconnue,vide,x,xx,xxx,non renseigne,non communique,non fourni,a completer,a demander,pas de mail,pas d email,pas de telephone,pas de numero,sans'.split(
    ',',
  ),
);

/** How people write that they do not know: "-", "n/a", "néant", "?". */
export function saysNothing(text: string): boolean {
  const folded = fold(text);
  return folded === '' || NOTHING.has(folded);
}

/** A value as a sentence shows it: on one line, at most forty characters. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `« ${line.length > 40 ? `${line.slice(0, 39)}…` : line} »`;
}
