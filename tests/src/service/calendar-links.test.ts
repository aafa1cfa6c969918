import { MaxError } from '../../../src/errors';
import { AgencyCache } from '../../../src/service/agency';
import type { CalendarLink } from '../../../src/service/ports';
import { aMembreEquipe, anAgency, NOW } from '../../support/builders';
import { MemoryWorkspace } from '../../support/memory-workspace';
import { silent } from './loop-world';

const HERS = `https://max.example/calendrier/${'a'.repeat(43)}.ics`;

function setUp(serviceUrl?: string) {
  const workspace = new MemoryWorkspace({ now: () => NOW });
  const equipe = [
    aMembreEquipe({ id: 'fiche-anne', membreId: 'anne' }),
    aMembreEquipe({ id: 'fiche-marie', membreId: 'marie', lienCalendrier: HERS }),
    aMembreEquipe({ id: 'fiche-vide', membreId: null }),
    aMembreEquipe({ id: 'fiche-sofia', membreId: 'sofia', lienCalendrier: ' ' }),
  ];
  workspace.agency = anAgency({ equipe });
  const given = () => workspace.changed as readonly CalendarLink[];
  return {
    workspace,
    given,
    cache: new AgencyCache(workspace, silent, serviceUrl === undefined ? {} : { serviceUrl }),
  };
}

test('who has none is given one, not to be guessed; who has one keeps it; a sheet of nobody gets none', async () => {
  const { cache, given } = setUp('https://max.example');
  await cache.current();
  expect(given().map(({ membreEquipeId }) => membreEquipeId)).toEqual(['fiche-anne', 'fiche-sofia']);
  const liens = given().map(({ lien }) => lien);
  for (const lien of liens) expect(lien).toMatch(/^https:\/\/max\.example\/calendrier\/[\w-]{43}\.ics$/);
  expect(new Set(liens).size).toBe(2);
});

test('links that were there or were given may open, before anything else was asked; others do not', async () => {
  const { cache, given } = setUp('https://max.example');
  expect(await cache.hasCalendarLink(HERS)).toBe(true);
  expect(await cache.hasCalendarLink(given()[0]?.lien ?? '')).toBe(true);
  expect(await cache.hasCalendarLink(HERS.replace('a.ics', 'b.ics'))).toBe(false);
});

test('without an address to be reached at, nobody is given a link', async () => {
  const { cache, given } = setUp();
  await cache.current();
  expect(given()).toEqual([]);
});

test('a Twenty that refuses to write them holds up nothing', async () => {
  const { cache, workspace } = setUp('https://max.example');
  workspace.fail('giveCalendarLinks', new MaxError('injoignable', 'Twenty ne répond pas.'));
  await expect(cache.current()).resolves.toBe(workspace.agency);
});
