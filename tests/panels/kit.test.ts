import { createApi, readAnswer, type Connection } from '../../panels/kit/api';
import { accessTo, type RightsAnswer } from '../../panels/kit/rights';
import { noticeOf } from '../../panels/kit/faults';
import { uuidOf } from '../../panels/kit/uuid';
import { blocksOf } from '../../panels/kit/markdown';
import { dateFieldValue, leadClockTime, moment } from '../../panels/kit/moments';

const fault = (message: string, extensions: object = {}): string =>
  JSON.stringify({ errors: [{ message, extensions }], data: null });

describe('what Twenty answers', () => {
  test.each<[string, number, string, object]>([
    ['data', 200, '{"data":{"x":1}}', { ok: true, data: { x: 1 } }],
    [
      'an error beside data',
      200,
      '{"data":{"x":1},"errors":[{"message":"boum"}]}',
      { ok: false, fault: { kind: 'refused', message: 'boum' } },
    ],
    [
      'no right',
      200,
      fault('Entity performing the request does not have permission', {
        code: 'FORBIDDEN',
        subCode: 'PERMISSION_DENIED',
      }),
      { ok: false, fault: { kind: 'forbidden' } },
    ],
    [
      'an old token',
      200,
      fault('Token has expired.', { code: 'UNAUTHENTICATED' }),
      { ok: false, fault: { kind: 'session' } },
    ],
    ['an old token, in HTTP', 401, '{}', { ok: false, fault: { kind: 'session' } }],
    [
      'a field of ours is missing',
      200,
      fault('Cannot query field "attributions" on type "Query".'),
      { ok: false, fault: { kind: 'notInstalled' } },
    ],
    ['a proxy', 502, '<html>Bad gateway</html>', { ok: false, fault: { kind: 'unreachable' } }],
  ])('%s', (_name, status, text, expected) => expect(readAnswer(status, text)).toEqual(expected));

  test('every fault is said with what to do', () => {
    for (const kind of ['forbidden', 'session', 'unreachable', 'notInstalled'] as const) {
      const { title, text } = noticeOf({ kind }, 'pour distribuer des leads');
      expect(title).not.toBe('');
      expect(text).toMatch(/Demandez|Rechargez|Vérifiez/);
    }
  });
});

describe('the token', () => {
  const asked: string[] = [];
  const door = (renew: Connection['renew']): ReturnType<typeof createApi> =>
    createApi({
      url: () => 'https://crm.exemple.fr',
      token: () => 'ancien',
      renew,
      fetch: (url, init) => {
        const bearer = new Headers(init.headers).get('authorization') ?? '';
        asked.push(`${url} ${bearer}`);
        const body =
          bearer === 'Bearer neuf' ? '{"data":{}}' : fault('Token has expired.', { code: 'UNAUTHENTICATED' });
        return Promise.resolve(new Response(body));
      },
    });
  beforeEach(() => asked.splice(0));

  test('is renewed once when it is too old, and kept', async () => {
    const api = door(() => Promise.resolve('neuf'));
    const first = await api('graphql', '{ x }');
    const second = await api('metadata', '{ x }');
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(asked).toEqual([
      'https://crm.exemple.fr/graphql Bearer ancien',
      'https://crm.exemple.fr/graphql Bearer neuf',
      'https://crm.exemple.fr/metadata Bearer neuf',
    ]);
  });

  test('that cannot be renewed ends the session, in words', async () => {
    const answer = await door(() => Promise.reject(new Error('over')))('graphql', '{ x }');
    expect(answer).toEqual({ ok: false, fault: { kind: 'session' } });
  });

  test('a server that is away is said, not thrown', async () => {
    const api = createApi({
      url: () => 'x',
      token: () => '',
      renew: () => Promise.resolve(null),
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    expect(await api('graphql', '{ x }')).toEqual({ ok: false, fault: { kind: 'unreachable' } });
  });
});

describe('rights', () => {
  const answer = (rights: object): RightsAnswer => ({
    currentUser: { currentUserWorkspace: { objectsPermissions: [{ objectMetadataId: 'o', ...rights }] } },
    objects: { edges: [{ node: { id: 'o', nameSingular: 'attribution' } }] },
  });
  test.each<[string, object, string, string]>([
    ['may write', { canReadObjectRecords: true, canUpdateObjectRecords: true }, 'attribution', 'write'],
    ['may read', { canReadObjectRecords: true, canUpdateObjectRecords: false }, 'attribution', 'read'],
    ['may not', { canReadObjectRecords: false, canUpdateObjectRecords: false }, 'attribution', 'none'],
    ['MAX is not there', {}, 'importLeads', 'absent'],
  ])('%s', (_name, rights, object, expected) => expect(accessTo(answer(rights), object)).toBe(expected));
});

describe('what MAX wrote, as Twenty gives it back', () => {
  test('a table, its rule left out, a bar in a cell kept', () => {
    const [block] = blocksOf('| Personne | Reçoit |\n| --- | ---: |\n| Marie \\| Sofia | **3** |');
    expect(block).toEqual({
      kind: 'table',
      headings: [[{ text: 'Personne', bold: false }], [{ text: 'Reçoit', bold: false }]],
      rows: [[[{ text: 'Marie | Sofia', bold: false }], [{ text: '3', bold: true }]]],
    });
  });

  test.each<[string, string, readonly string[]]>([
    ['paragraphs', 'un\n\ndeux', ['paragraph', 'paragraph']],
    ['a title and a list', 'Lecture de MAX :\n- a\n- b', ['paragraph', 'list']],
    ['the editor’s list, spaced', '* a\n\n* b\n\nfin', ['list', 'paragraph']],
    ['nothing', '\n \n', []],
  ])('%s', (_name, markdown, expected) =>
    expect(blocksOf(markdown).map(({ kind }) => kind)).toEqual(expected),
  );

  test('escapes are undone, an unclosed bold stays text', () => {
    expect(blocksOf('lead\\_1 \\*\\* <100€ **ouvert')).toEqual([
      { kind: 'paragraph', spans: [{ text: 'lead_1 ** <100€ **ouvert', bold: false }] },
    ]);
  });
});

describe('moments', () => {
  const NOW = Date.parse('2026-11-28T09:00:00Z');
  test('in the zone of who reads, the year when it is another', () => {
    expect(moment('2026-11-30T09:15:00Z', 'Europe/Paris', NOW)).toBe('lun. 30 nov. à 10:15');
    expect(moment('2027-01-02T09:15:00Z', 'Europe/Paris', NOW)).toBe('sam. 2 janv. 2027 à 10:15');
  });
  test.each<[string, string, string]>([
    ['America/Toronto', 'Europe/Paris', '04:15 chez la personne'],
    ['Europe/Brussels', 'Europe/Paris', ''],
    ['', 'Europe/Paris', ''],
    ['Lune/Mer', 'Europe/Paris', ''],
  ])('a lead in %j', (lead, here, expected) =>
    expect(leadClockTime('2026-11-30T09:15:00Z', here, lead)).toBe(expected),
  );
  test('a field of date and hour holds the hour of who reads', () => {
    expect(dateFieldValue(new Date('2026-11-30T09:15:00Z'), 60)).toBe('2026-11-30T10:15');
  });
});

test('an identifier Twenty takes, without randomUUID', () => {
  expect(uuidOf(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
