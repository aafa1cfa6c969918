/** Who is told: directors, administrators, the person in charge; and by what name. */
import {
  directorsOf,
  fonctionOf,
  inChargeElseManagers,
  managersOf,
  nameOfMember,
} from '../../../workflows/notification/recipients';
import type { Fonction } from '../../../objects/vocabulary';
import type { MembreEquipe } from '../../../workflows/state';
import { aLead, aMembreEquipe, anAgency } from '../../support/builders';

describe('who is told', () => {
  const fiche = (fonction: Fonction, membreId: string | null): MembreEquipe =>
    aMembreEquipe({ fonction, membreId });
  const team = (...equipe: readonly MembreEquipe[]) => anAgency({ equipe });
  const admin = fiche('ADMINISTRATEUR', 'anne');
  const director = fiche('DIRECTEUR', 'sofia');
  test('the directors; without one the administrators', () => {
    expect(directorsOf(team(admin, director))).toEqual(['sofia']);
    expect(directorsOf(team(admin))).toEqual(['anne']);
    expect(directorsOf(team(admin, fiche('DIRECTEUR', null), fiche('DIRECTEUR', 'gone')))).toEqual(['anne']);
    expect(managersOf(team(admin, director, director))).toEqual(['sofia', 'anne']);
    expect(managersOf(team(admin, admin))).toEqual(['anne']);
  });

  test('the person in charge, while there is an account; else those who may put somebody in charge', () => {
    const to = (conseillereId: string | null) =>
      inChargeElseManagers(aLead({ conseillereId }), team(admin, director));
    expect([to('marie'), to('gone'), to(null)]).toEqual([['marie'], ['sofia', 'anne'], ['sofia', 'anne']]);
  });

  test('names and functions', () => {
    const agency = team(admin, fiche('COACH', 'anne'), fiche('COACH', null));
    expect([fonctionOf('anne', agency), fonctionOf('sofia', agency)]).toEqual(['ADMINISTRATEUR', null]);
    const membres = new Map([
      ['a', { id: 'a', prenom: 'Marie', nom: 'Roy', courriel: 'a@x.fr' }],
      ['b', { id: 'b', prenom: 'Marie', nom: '', courriel: 'b@x.fr' }],
      ['c', { id: 'c', prenom: '', nom: '', courriel: 'c@x.fr' }],
    ]);
    const name = (id: string | null) => nameOfMember(id, anAgency({ membres }));
    expect([name('a'), name('b'), name('c'), name('gone'), name(null)]).toEqual([
      ...['Marie Roy', 'Marie', 'c@x.fr'],
      ...['personne', 'personne'],
    ]);
  });
});
