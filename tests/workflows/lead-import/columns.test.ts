/** Which column becomes what, and whether it holds what its title says. */
import { fits } from '../../../workflows/lead-import/fits';
import type { Champ } from '../../../workflows/lead-import/champs';
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

describe('does a column hold what its title says', () => {
  const share = (champ: Champ, ...cells: readonly Written[]): number =>
    fits(champ, 1, aSheet(...cells.map((cell) => ['x', cell])).rows, 'FR');
  test.each<[Champ, readonly Written[], number]>([
    ['ville', [], 0],
    ['ville', ['', null], 0],
    ['ville', ['Lyon', 'Paris', '12', 'x@y.fr'], 0.5],
    ['name', ['A', 'x'.repeat(80), 'x'.repeat(79), 'Roy'], 0.5],
    ['courriel', ['a@x.fr', 'non', null], 0.5],
    ['telephone', ['0612345678', 'non'], 0.5],
    ['pays', ['France', 'Atlantide'], 0.5],
    ['langue', ['arabe', 'wolof'], 0.5],
    ['fuseauHoraire', ['Europe/Paris', 'Paris'], 0.5],
    ['statut', ['Client', 'tiède'], 0.5],
    ['canauxAutorises', ['sms', 'oui'], 0.5],
    ['desabonneLe', ['oui', '12/03/2027', 'peut-être', 'bof'], 0.5],
    ['message', ['Bonjour', '12'], 0.5],
    ['prochainRappel', ['12/03/2027', 'lundi'], 0.5],
    ['dateRendezVous', [46_458, 'lundi'], 0.5],
    ['demandeLe', ['12/03/2027', 'lundi'], 0.5],
    ['conseillere', ['Marie', '3'], 0.5],
    ['ville', ['#N/A', 'Lyon'], 0.5],
  ])('%s: %j', (champ, cells, expected) => expect(share(champ, ...cells)).toBe(expected));

  test('forty filled cells are enough', () => {
    const cells = [...Array.from({ length: 40 }, () => 'Lyon'), ...Array.from({ length: 40 }, () => '12')];
    expect(share('ville', null, ...cells)).toBe(1);
  });
});
