/** Names as people type them: in capitals, "NOM, Prénom", in one column or two, with a title before. */
import { textTidy } from './plain-name';

export type PersonName = { readonly name: string; readonly prenom: string };

/** Which of the two stands first when nothing in the cell tells. */
export type NameOrder = 'prenom-nom' | 'nom-prenom';

export type WrittenName = {
  readonly complet: string;
  readonly nom: string;
  readonly prenom: string;
  readonly ordre: NameOrder;
};

/** `name` is "Prénom Nom". `prenom` is empty when the cell does not tell: a wrong first name in a message is worse. */
export function readName({ complet, nom, prenom, ordre }: WrittenName): PersonName {
  const first = textTidy(prenom);
  if (first !== '') return person(first, textTidy(nom));
  return cut(textTidy(complet !== '' ? complet : nom), ordre);
}

const person = (prenom: string, nom: string): PersonName => {
  const [first, last] = [recased(prenom), recased(nom)];
  return { name: `${first} ${last}`.trim(), prenom: first };
};

function cut(text: string, ordre: NameOrder): PersonName {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text);
  if (comma) return person(comma[2] ?? '', comma[1] ?? '');
  const words = text.split(' ');
  if (words.length < 2) return { name: recased(text), prenom: '' };
  const capitals = byCapitals(words);
  if (capitals) return capitals;
  return ordre === 'nom-prenom'
    ? person(words.at(-1) ?? '', words.slice(0, -1).join(' '))
    : person(words[0] ?? '', words.slice(1).join(' '));
}

/** "DUPONT Jean", "Jean Marie DE LA TOUR": the capitals are the family name. */
function byCapitals(words: readonly string[]): PersonName | null {
  const loud = words.map(isCapitals);
  const count = loud.filter(Boolean).length;
  if (count === 0 || count === words.length) return null;
  const starts = loud.slice(0, count).every(Boolean);
  const ends = loud.slice(-count).every(Boolean);
  if (!starts && !ends) return null;
  const nom = starts ? words.slice(0, count) : words.slice(-count);
  const prenom = starts ? words.slice(count) : words.slice(0, -count);
  return person(prenom.join(' '), nom.join(' '));
}

const isCapitals = (word: string): boolean =>
  word === word.toLocaleUpperCase('fr') && (word.match(/\p{L}/gu) ?? []).length > 1;

const PARTICLES = new Set(['de', 'du', 'des']);

/** "JEAN-PIERRE" → "Jean-Pierre", "dupont" → "Dupont", "O'BRIEN" → "O'Brien"; what is already mixed stays ("McDonald"). */
export function recased(name: string): string {
  const words = name.split(' ');
  return words
    .map((word, at) => {
      const lower = word.toLocaleLowerCase('fr');
      const mixed = word !== lower && !isCapitals(word);
      if (mixed) return word;
      if (PARTICLES.has(lower) && at < words.length - 1) return lower;
      return lower.replace(/(^|[-'’.])(\p{L})/gu, (_all, before: string, letter: string) => {
        return before + letter.toLocaleUpperCase('fr');
      });
    })
    .join(' ');
}
