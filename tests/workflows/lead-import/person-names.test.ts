/** Names, as people write them, and whether two may be one person’s. */
import { readName, recased } from '../../../workflows/lead-import/person-names';
import { textTidy } from '../../../workflows/lead-import/plain-name';
import { mayBeSame, nameAndTown } from '../../../workflows/lead-import/same-person';

describe('names', () => {
  const name = (complet: string, ordre: 'prenom-nom' | 'nom-prenom' = 'prenom-nom') =>
    readName({ complet, nom: '', prenom: '', ordre });
  test.each([
    ['Amina Diallo', 'Amina', 'Amina Diallo'],
    ['DIALLO Amina', 'Amina', 'Amina Diallo'],
    ['Amina DIALLO', 'Amina', 'Amina Diallo'],
    ['DIALLO, Amina', 'Amina', 'Amina Diallo'],
    ['amina diallo', 'Amina', 'Amina Diallo'],
    ['AMINA DIALLO', 'Amina', 'Amina Diallo'],
    ['Mme DIALLO Amina', 'Amina', 'Amina Diallo'],
    ['M. et Mme Jean Dupont', 'Jean', 'Jean Dupont'],
    ['Jean-Pierre DE LA TOUR', 'Jean-Pierre', 'Jean-Pierre de La Tour'],
    ['JEAN-PIERRE N’GUESSAN', 'Jean-Pierre', 'Jean-Pierre N’Guessan'],
    ['Marie Claire BEN ALI', 'Marie Claire', 'Marie Claire Ben Ali'],
    ['Ronald McDonald', 'Ronald', 'Ronald McDonald'],
    ['Diallo', '', 'Diallo'],
    ['  Amina   Diallo (ex Roy) ', 'Amina', 'Amina Diallo'],
  ])('%j', (text, prenom, whole) => expect(name(text)).toEqual({ prenom, name: whole }));

  test('the title above says which comes first', () => {
    expect(name('Diallo Amina', 'nom-prenom')).toEqual({ prenom: 'Amina', name: 'Amina Diallo' });
  });

  test.each([
    ['DIALLO', 'Amina', 'Amina', 'Amina Diallo'],
    ['Diallo', '', '', 'Diallo'],
    ['DIALLO Amina', '', 'Amina', 'Amina Diallo'],
    ['', 'AMINA', 'Amina', 'Amina'],
    ['EL AMRANI', 'FATIMA ZAHRA', 'Fatima Zahra', 'Fatima Zahra El Amrani'],
  ])('two columns, %j and %j', (nom, prenom, first, whole) => {
    expect(readName({ complet: '', nom, prenom, ordre: 'prenom-nom' })).toEqual({
      prenom: first,
      name: whole,
    });
  });
});

describe('a name', () => {
  test.each([
    ['M. Diallo', 'Diallo'],
    ['Mr Diallo', 'Diallo'],
    ['MME. Diallo', 'Diallo'],
    ['Mlle Diallo', 'Diallo'],
    ['Mrs. Diallo', 'Diallo'],
    ['Ms Diallo', 'Diallo'],
    ['Monsieur Diallo', 'Diallo'],
    ['Madame Diallo', 'Diallo'],
    ['Mademoiselle Diallo', 'Diallo'],
    ['Dr Diallo', 'Diallo'],
    ['Docteur Diallo', 'Diallo'],
    ['M Diallo', 'Diallo'],
    ['Mme & M. Diallo', 'Diallo'],
    ['Mamadou Diallo', 'Mamadou Diallo'],
    ['Drissa', 'Drissa'],
    ['Monsieur', 'Monsieur'],
    ['« Diallo », ', 'Diallo'],
    ['-Diallo-', 'Diallo'],
    ['Amina_Diallo', 'Amina Diallo'],
    ['Amina (Mimi) Diallo', 'Amina Diallo'],
    ['Jr.', 'Jr.'],
  ])('%j without what is no part of it: %j', (text, name) => expect(textTidy(text)).toBe(name));

  test.each([
    ['dupont', 'Dupont'],
    ['DE LA TOUR', 'de La Tour'],
    ['jean du pont', 'Jean du Pont'],
    ['DES ROCHES', 'des Roches'],
    ['de', 'De'],
    ['o’brien', 'O’Brien'],
    ["O'BRIEN", "O'Brien"],
    ['j.-p. roy', 'J.-P. Roy'],
    ['McDonald', 'McDonald'],
    ['É', 'É'],
    ['ÉLODIE', 'Élodie'],
    ['van den Berg', 'Van Den Berg'],
  ])('%j is written %j', (text, name) => expect(recased(text)).toBe(name));

  const cut = (complet: string, ordre: 'prenom-nom' | 'nom-prenom' = 'prenom-nom') =>
    readName({ complet, nom: '', prenom: '', ordre });
  test.each<[string, string, string]>([
    ['Diallo, Amina, Marie', 'Diallo,', 'Diallo, Amina, Marie'],
    ['DUPONT Marie JEAN', 'Dupont', 'Dupont Marie Jean'],
    ['Marie DUPONT Jeanne', 'Marie', 'Marie Dupont Jeanne'],
    ['A. DIALLO', 'A.', 'A. Diallo'],
    ['Jean B', 'Jean', 'Jean B'],
    ['', '', ''],
  ])('%j: first name %j of %j', (text, prenom, name) => expect(cut(text)).toEqual({ prenom, name }));

  test('the family name’s several words, when it stands first', () => {
    expect(cut('Ben Ali Sofia', 'nom-prenom')).toEqual({ prenom: 'Sofia', name: 'Sofia Ben Ali' });
    expect(cut('Sofia Ben Ali')).toEqual({ prenom: 'Sofia', name: 'Sofia Ben Ali' });
  });

  test('a whole name counts when its first name has no column of its own', () => {
    const of = (complet: string, nom: string, prenom: string) =>
      readName({ complet, nom, prenom, ordre: 'prenom-nom' }).name;
    expect(of('Amina Diallo', 'Roy', '')).toBe('Amina Diallo');
    expect(of('Amina Diallo', 'Roy', 'Marie')).toBe('Marie Roy');
    expect(of('', 'Marie Roy', '')).toBe('Marie Roy');
  });
});

describe('two names', () => {
  const named = (name: string, prenom = '') => ({ name, prenom });
  test.each<[string, ReturnType<typeof named>, ReturnType<typeof named>, boolean]>([
    ['the same', named('Jean Dupont'), named('Jean Dupont'), true],
    ['turned round', named('Dupont Jean'), named('Jean Dupont'), true],
    ['an initial', named('J. Dupont'), named('Jean Dupont'), true],
    ['another initial', named('M. Dupont'), named('Jean Dupont'), false],
    ['a part of it', named('Dupont'), named('Jean Dupont'), true],
    ['a typing error', named('Jean Dupnot'), named('Jean Dupont'), true],
    ['married since', named('Amina Benali', 'Amina'), named('Amina Diallo', 'Amina'), true],
    ['a couple', named('Jean Dupont', 'Jean'), named('Marie Dupont', 'Marie'), false],
    ['one first name unknown', named('Jean Dupont', 'Jean'), named('Marie Roy'), false],
    ['no first name at all', named('Jean Dupont'), named('Marie Roy'), false],
    ['short names that differ by a letter', named('Lea Roy', 'Lea'), named('Leo Roy', 'Leo'), false],
    ['a name nobody gave', named(''), named('Marie Roy'), true],
    ['an address in its place', named('a@x.fr'), named('Marie Roy', 'Marie'), true],
    ['a number in its place', named('+33612345678'), named('Marie Roy', 'Marie'), true],
    ['a number of the country in its place', named('0612345678'), named('Marie Roy', 'Marie'), true],
    ['a figure inside is a name', named('Roy 2'), named('Diallo', 'Amina'), false],
  ])('may be one person: %s', (_name, a, b, same) => {
    expect([mayBeSame(a, b), mayBeSame(b, a)]).toEqual([same, same]);
  });

  test.each<[string, string, string | null]>([
    ['Jean Dupont', 'Lyon', 'dupont jean|lyon'],
    ['DUPONT  Jean', 'LYON', 'dupont jean|lyon'],
    ['Dupont', 'Lyon', null],
    ['Jean Dupont', '', null],
    ['Jean Dupont', ' - ', null],
    ['jean@x.fr', 'Lyon', null],
  ])('%j of %j is told apart by %j', (name, ville, key) => expect(nameAndTown({ name, ville })).toBe(key));
});
