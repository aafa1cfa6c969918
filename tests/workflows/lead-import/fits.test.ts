/** Whether a column holds what its title says. */
import { fits } from '../../../workflows/lead-import/fits';
import type { Champ } from '../../../workflows/lead-import/champs';
import { aSheet, type Written } from './sheets';

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
