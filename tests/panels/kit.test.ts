import { createApi, readAnswer, type Acces } from '../../panels/kit/api';
import { accesTo, type DroitsLus } from '../../panels/kit/droits';
import { avisOf } from '../../panels/kit/fautes';
import { identifiant } from '../../panels/kit/identifiant';
import { blocsOf } from '../../panels/kit/markdown';
import { champDate, chezElle, moment } from '../../panels/kit/moments';

const fault = (message: string, extensions: object = {}): string =>
  JSON.stringify({ errors: [{ message, extensions }], data: null });

describe('what Twenty answers', () => {
  test.each<[string, number, string, object]>([
    ['data', 200, '{"data":{"x":1}}', { ok: true, data: { x: 1 } }],
    [
      'an error beside data',
      200,
      '{"data":{"x":1},"errors":[{"message":"boum"}]}',
      { ok: false, faute: { kind: 'refus', message: 'boum' } },
    ],
    [
      'no right',
      200,
      fault('Entity performing the request does not have permission', {
        code: 'FORBIDDEN',
        subCode: 'PERMISSION_DENIED',
      }),
      { ok: false, faute: { kind: 'droits' } },
    ],
    [
      'an old token',
      200,
      fault('Token has expired.', { code: 'UNAUTHENTICATED' }),
      { ok: false, faute: { kind: 'session' } },
    ],
    ['an old token, in HTTP', 401, '{}', { ok: false, faute: { kind: 'session' } }],
    [
      'a field of ours is missing',
      200,
      fault('Cannot query field "attributions" on type "Query".'),
      { ok: false, faute: { kind: 'modele' } },
    ],
    ['a proxy', 502, '<html>Bad gateway</html>', { ok: false, faute: { kind: 'injoignable' } }],
  ])('%s', (_name, status, text, expected) => expect(readAnswer(status, text)).toEqual(expected));

  test('every fault is said with what to do', () => {
    for (const kind of ['droits', 'session', 'injoignable', 'modele'] as const) {
      const { titre, texte } = avisOf({ kind }, 'pour distribuer des leads');
      expect(titre).not.toBe('');
      expect(texte).toMatch(/Demandez|Rechargez|Vérifiez/);
    }
  });
});

describe('the token', () => {
  const asked: string[] = [];
  const door = (renew: Acces['renew']): ReturnType<typeof createApi> =>
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
    expect(answer).toEqual({ ok: false, faute: { kind: 'session' } });
  });

  test('a server that is away is said, not thrown', async () => {
    const api = createApi({
      url: () => 'x',
      token: () => '',
      renew: () => Promise.resolve(null),
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    expect(await api('graphql', '{ x }')).toEqual({ ok: false, faute: { kind: 'injoignable' } });
  });
});

describe('rights', () => {
  const lus = (rights: object): DroitsLus => ({
    currentUser: { currentUserWorkspace: { objectsPermissions: [{ objectMetadataId: 'o', ...rights }] } },
    objects: { edges: [{ node: { id: 'o', nameSingular: 'attribution' } }] },
  });
  test.each<[string, object, string, string]>([
    ['may write', { canReadObjectRecords: true, canUpdateObjectRecords: true }, 'attribution', 'ecrire'],
    ['may read', { canReadObjectRecords: true, canUpdateObjectRecords: false }, 'attribution', 'lire'],
    ['may not', { canReadObjectRecords: false, canUpdateObjectRecords: false }, 'attribution', 'rien'],
    ['MAX is not there', {}, 'importLeads', 'absent'],
  ])('%s', (_name, rights, object, expected) => expect(accesTo(lus(rights), object)).toBe(expected));
});

describe('what MAX wrote, as Twenty gives it back', () => {
  test('a table, its rule left out, a bar in a cell kept', () => {
    const [bloc] = blocsOf('| Personne | Reçoit |\n| --- | ---: |\n| Marie \\| Sofia | **3** |');
    expect(bloc).toEqual({
      bloc: 'tableau',
      titres: [[{ texte: 'Personne', gras: false }], [{ texte: 'Reçoit', gras: false }]],
      rangs: [[[{ texte: 'Marie | Sofia', gras: false }], [{ texte: '3', gras: true }]]],
    });
  });

  test.each<[string, string, readonly string[]]>([
    ['paragraphs', 'un\n\ndeux', ['paragraphe', 'paragraphe']],
    ['a title and a list', 'Lecture de MAX :\n- a\n- b', ['paragraphe', 'liste']],
    ['the editor’s list, spaced', '* a\n\n* b\n\nfin', ['liste', 'paragraphe']],
    ['nothing', '\n \n', []],
  ])('%s', (_name, markdown, expected) =>
    expect(blocsOf(markdown).map(({ bloc }) => bloc)).toEqual(expected),
  );

  test('escapes are undone, an unclosed bold stays text', () => {
    expect(blocsOf('lead\\_1 \\*\\* <100€ **ouvert')).toEqual([
      { bloc: 'paragraphe', mots: [{ texte: 'lead_1 ** <100€ **ouvert', gras: false }] },
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
    expect(chezElle('2026-11-30T09:15:00Z', here, lead)).toBe(expected),
  );
  test('a field of date and hour holds the hour of who reads', () => {
    expect(champDate(new Date('2026-11-30T09:15:00Z'), 60)).toBe('2026-11-30T10:15');
  });
});

test('an identifier Twenty takes, without randomUUID', () => {
  expect(identifiant(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
});
