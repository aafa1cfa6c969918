import { feed } from '../../../src/server/feed';
import type { Request } from '../../../src/server/reply';
import { route } from '../../../src/server/routes';
import type { Agenda } from '../../../src/service/ports';
import { NOW } from '../../support/builders';

const TOKEN = 'a'.repeat(43);
const REVOKED = `https://max.example/calendrier/${'r'.repeat(43)}.ics`;
const asked: string[] = [];
const agendas = new Map<string, Agenda>([
  [`https://max.example/calendrier/${TOKEN}.ics`, { rendezVous: [], rappels: [] }],
]);
const workspace = {
  agendaOf: (lien: string, from: Date, to: Date) => {
    asked.push(`${from.toISOString().slice(0, 10)} ${to.toISOString().slice(0, 10)}`);
    return Promise.resolve(agendas.get(lien) ?? null);
  },
};
const handle = route({
  '/calendrier/:token': {
    GET: feed({
      workspace,
      clock: { now: () => NOW },
      serviceUrl: 'https://max.example',
      mayBe: (link) => Promise.resolve(agendas.has(link) || link === REVOKED),
    }),
  },
});
const get = (path: string) =>
  handle({ method: 'GET', path, header: () => undefined, body: Buffer.alloc(0) } satisfies Request);

test('the right token: a calendar, for this reader alone, from thirty days back to a year ahead', async () => {
  expect(await get(`/calendrier/${TOKEN}.ics`)).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, max-age=300' },
    body: expect.stringMatching(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/),
  });
  expect(asked).toEqual(['2026-10-25 2027-11-24']);
});

test.each([
  ['another token', `/calendrier/${'b'.repeat(43)}.ics`],
  ['a revoked one', `/calendrier/${'r'.repeat(43)}.ics`],
  ['no token', '/calendrier/'],
  ['a short one', '/calendrier/a.ics'],
  ['a pattern', `/calendrier/${'%'.repeat(43)}.ics`],
  ['no ending', `/calendrier/${TOKEN}`],
  ['a folder more', `/calendrier/x/${TOKEN}.ics`],
])('%s: the same answer as anywhere else', async (_name, path) => {
  expect(await get(path)).toEqual(await get('/nulle-part'));
});

test('a stranger’s guess costs Twenty no question, a link that was known does', async () => {
  const before = asked.length;
  await get(`/calendrier/${'b'.repeat(43)}.ics`);
  expect(asked).toHaveLength(before);
  await get(`/calendrier/${'r'.repeat(43)}.ics`);
  expect(asked).toHaveLength(before + 1);
});
