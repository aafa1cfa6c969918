/** Can two names be those of one person? Asked of people who share an address or a number: couples and families do. */
import { fold } from '../distribution/fold';
import { forgiven, typos } from './typos';

type Named = { readonly name: string; readonly prenom: string };

/**
 * True unless the names speak against it: "Jean Dupont" and "J. Dupont", "Amina Benali" and "Amina Diallo" (married since),
 * "DUPONT Jean" and "Jean Dupont" may be one; "Jean Dupont" and "Marie Dupont" are two. A name nobody gave fits all.
 */
export function mayBeSame(a: Named, b: Named): boolean {
  const [one, other] = [wordsOf(a.name), wordsOf(b.name)];
  // All of no words at all are among any.
  if (contains(one, other) || contains(other, one)) return true;
  const [first, second] = [fold(a.prenom), fold(b.prenom)];
  return first !== '' && alike(first, second);
}

/** An address or a number standing in for the name is no name. */
const wordsOf = (name: string): readonly string[] =>
  name.includes('@') || /^\+?\d/.test(name)
    ? []
    : fold(name)
        .split(' ')
        .filter((word) => word !== '');

const contains = (all: readonly string[], some: readonly string[]): boolean =>
  some.every((word) => all.some((other) => alike(word, other)));

/** An initial stands for its name. */
function alike(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const most = forgiven(Math.min(a.length, b.length));
  return typos(a, b, most) <= most;
}

/** The same words in any order, in the same town; null without a whole name or without a town. */
export function nameAndTown({
  name,
  ville,
}: {
  readonly name: string;
  readonly ville: string;
}): string | null {
  const words = wordsOf(name);
  const town = fold(ville);
  return words.length < 2 || town === '' ? null : `${[...words].sort().join(' ')}|${town}`;
}
