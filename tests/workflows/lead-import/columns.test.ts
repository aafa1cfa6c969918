/** Which column becomes what. */
import { aSheet, readingOf, type Written } from './sheets';

describe('which column becomes what', () => {
  const becomes = (...rows: readonly (readonly Written[])[]) => {
    const { matched, unmatched } = readingOf(aSheet(...rows)).columns;
    return {
      matched: Object.fromEntries(matched.map(({ lettre, champ, par }) => [lettre, `${champ} ${par}`])),
      unmatched: Object.fromEntries(unmatched.map(({ lettre, because }) => [lettre, because])),
    };
  };
  test.each<[string, readonly (readonly Written[])[], object]>([
    [
      'an address whatever stands above it; a number only without a title',
      [
        ['Nom', 'Réf', 'Code', ''],
        ['Roy', 'a@x.fr', '0612345678', '0711223344'],
      ],
      {
        matched: { A: 'nom titre', B: 'courriel contenu', D: 'telephone contenu' },
        unmatched: { C: 'titre inconnu' },
      },
    ],
    [
      'a misspelt title counts when half of its cells agree',
      [
        ['Couriel', 'Vile', 'Nom'],
        ['a@x.fr', '12', 'Roy'],
        ['non', '13', 'Diallo'],
      ],
      {
        matched: { A: 'courriel proche', C: 'nom titre' },
        unmatched: { B: 'le titre dit autre chose que les cellules' },
      },
    ],
    [
      'of two columns for one field the surer one',
      [
        ['Courriel', 'Vile', 'Ville'],
        ['a@x.fr', 'Lyon', 'Paris'],
      ],
      { matched: { A: 'courriel titre', C: 'ville titre' }, unmatched: { B: 'déjà pris de la colonne C' } },
    ],
    [
      'of two as sure the first',
      [
        ['Courriel', 'Ville', 'City'],
        ['a@x.fr', 'Lyon', 'Paris'],
      ],
      { matched: { A: 'courriel titre', B: 'ville titre' }, unmatched: { C: 'déjà pris de la colonne B' } },
    ],
    [
      'a doubtful name beside a sure whole name is no second name',
      [
        ['Nom complet', 'Client', 'Courriel'],
        ['Amina Diallo', 'Roy', 'a@x.fr'],
      ],
      { matched: { A: 'name titre', C: 'courriel titre' } },
    ],
    [
      'a doubtful whole name beside a sure family name is no second name',
      [
        ['Nom', 'Name', 'Courriel'],
        ['Diallo', 'Roy', 'a@x.fr'],
      ],
      { matched: { A: 'nom titre', C: 'courriel titre' } },
    ],
    [
      'several columns of addresses and of numbers are all taken',
      [
        ['Courriel', 'E-mail 2', 'Portable', 'Fixe'],
        ['a@x.fr', 'b@x.fr', '0612345678', '0145678901'],
      ],
      { matched: { A: 'courriel titre', B: 'courriel titre', C: 'telephone titre', D: 'telephone titre' } },
    ],
  ])('%s', (_name, rows, expected) => expect(becomes(...rows)).toMatchObject(expected));
});
