/** What a list of keywords makes of the same texts: the baseline that the reading must beat. */
import type { Intensite } from '../../objects/vocabulary';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function byKeyword(texte: string): Intensite | null {
  const text = fold(texte);
  if (/\b(?:pas interesse|non merci|pas besoin|pas le temps|non|bof|trop cher)/.test(text)) return 'FAIBLE';
  if (/\b(?:pret|prete|motive|motivee|m'engage|decide|decidee|urgent|je veux|besoin)\b/.test(text))
    return 'FORTE';
  return 'MOYENNE';
}

export const isKeywordStop = (texte: string): boolean =>
  /\b(?:stop|arret|arreter|arretez|desabonner|desinscrire|unsubscribe)\b/.test(fold(texte));
