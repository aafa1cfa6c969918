/** Whether two names may be one person’s. */
import { mayBeSame, nameAndTown } from '../../../workflows/lead-import/same-person';

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
