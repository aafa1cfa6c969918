/** What is asked of Twenty before an import. */
import { searchesOf } from '../../../workflows/lead-import/search';
import { aSheet, readingOf, type Written } from './sheets';

describe('what is asked of Twenty before', () => {
  const rows = (...people: readonly (readonly Written[])[]) =>
    readingOf(aSheet(['Nom complet', 'Courriel', 'Téléphone', 'Ville'], ...people)).rows;
  test('each address, number, and whole name with a town, once; a bounded question each', () => {
    const people = rows(
      ['Amina Diallo', 'a@x.fr', '0612345678', 'Lyon'],
      ['Amina Diallo', 'a@x.fr', '', 'Lyon'],
      ['Roy', 'b@x.fr', '', 'Lyon'],
      ['Marie Roy', 'c@x.fr', '', ''],
      ['Sans Contact', '', '', 'Lyon'],
    );
    const first = { courriels: ['a@x.fr'], telephones: ['+33612345678'], noms: ['Amina Diallo'] };
    const second = { courriels: ['b@x.fr', 'c@x.fr'], telephones: [], noms: [] };
    expect(searchesOf(people, 2)).toEqual([first, second]);
    expect(searchesOf(people, 3).map(({ courriels }) => courriels)).toEqual([
      ['a@x.fr', 'b@x.fr'],
      ['c@x.fr'],
    ]);
    expect(searchesOf([], 2)).toEqual([]);
  });
});
