/** Who is told, once, when nobody writes any more; and by e-mail. */
import {
  directorsOf,
  fonctionOf,
  inChargeElseManagers,
  managersOf,
  nameOfMember,
} from '../../workflows/notification/recipients';
import { isAbout, noticesOf, tellOnce, type News } from '../../workflows/notification/once';
import { stillWriting } from '../../workflows/notification/patience';
import { decideMail } from '../../workflows/notification/mail';
import type { Fonction } from '../../objects/vocabulary';
import type { MembreEquipe } from '../../workflows/state';
import { hours, days, minutes, seconds } from '../../src/kernel/time';
import { aLead, aMembreEquipe, anAgency, aNotification, aState, NOW, aTentative } from '../support/builders';
import { before, later } from '../support/moments';

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

describe('told once', () => {
  const news: News = {
    event: 'e.1',
    to: ['anne', 'marie'],
    nature: 'ALERTE',
    titre: 't',
    texte: 'x',
    because: 'b',
  };
  const told = (...notifications: readonly { cle: string; createdAt: Date }[]) =>
    tellOnce(aState({ notifications: notifications.map((one) => aNotification(one)) }), news, NOW).map(
      (one) => (one.do === 'notify' ? one.key : one.do),
    );
  test.each<[string, readonly string[], readonly string[]]>([
    ['nobody was yet', told(), ['e.1.anne', 'e.1.marie']],
    ['one was, just now', told({ cle: 'e.1.anne', createdAt: before(minutes(1)) }), ['e.1.marie']],
    ['one was, an hour ago', told({ cle: 'e.1.anne', createdAt: before(hours(1)) }), []],
    [
      'of another event whose key begins alike',
      told({ cle: 'e.12.anne', createdAt: before(days(1)) }),
      ['e.1.anne', 'e.1.marie'],
    ],
    ['both', told({ cle: 'e.1.anne', createdAt: NOW }, { cle: 'e.1.marie', createdAt: NOW }), []],
  ])('once: %s', (_name, keys, expected) => expect(keys).toEqual(expected));

  test('notices of the lot count, and a key is about its event to the dot', () => {
    const state = aState({
      notifications: [aNotification({ cle: 'a.x' })],
      avisDuLot: [aNotification({ cle: 'a.y' })],
    });
    expect(noticesOf('a', state).map(({ cle }) => cle)).toEqual(['a.x', 'a.y']);
    expect([
      isAbout('a.b', 'a.b.c'),
      isAbout('a.b', 'a.bc'),
      isAbout('a.b', 'x.a.b.c'),
      isAbout('a.b', 'a.b'),
    ]).toEqual([...[true, false, false, false]]);
  });
});

test('while somebody writes on the lead or its attempts, it waits two minutes', () => {
  const at = (lead: number, tentative: number) =>
    stillWriting(
      aState({
        lead: aLead({ updatedAt: before(seconds(lead)) }),
        tentatives: [aTentative({ updatedAt: before(seconds(tentative)) })],
      }),
      NOW,
    );
  expect(at(120, 120)).toBeNull();
  expect(at(119, 500)).toMatchObject({ do: 'wake', at: later(seconds(1)) });
  expect(at(500, 90)).toMatchObject({ at: later(seconds(30)) });
});

test('by e-mail: once, to somebody, while it is news', () => {
  const one = (id: string, changes: object) => aNotification({ id, ...changes });
  const notifications = [
    one('new', {}),
    one('old', { createdAt: before(days(1)) }),
    one('fresh', { createdAt: before(days(1) - 1) }),
    one('sent', { courrielLe: NOW }),
    one('nobody', { destinataireId: null }),
    one('gone', { deletedAt: NOW }),
  ];
  expect(
    decideMail(aState({ notifications }), NOW).map((decision) =>
      decision.do === 'mailNotification' ? decision.notificationId : decision.do,
    ),
  ).toEqual(['new', 'fresh']);
});
