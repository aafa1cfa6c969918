import { parse } from 'graphql';
import { HttpResponse, delay, http } from 'msw';
import { setupServer } from 'msw/node';
import { createTransport } from '../../../src/twenty/transport';
import type { TransportOptions } from '../../../src/twenty/transport';
import recorded from '../../fixtures/twenty/faults.json';
import { aTestTime } from './time';

const URL_OF_TWENTY = 'https://crm.exemple.test';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

type Answer = () => Response | Promise<Response>;
const json =
  (body: object, status = 200): Answer =>
  () =>
    HttpResponse.json(body as never, { status });
const page =
  (status: number): Answer =>
  () =>
    HttpResponse.text('<html>Bad gateway</html>', { status, headers: { 'content-type': 'text/html' } });
const cut: Answer = () => HttpResponse.error();
const ok = json({ data: { people: { totalCount: 3 } } });
const refused = json(recorded['70-rate-limited-graphql'].body);

/** Answers in this order, the last one for ever; answers the requests seen. */
function twentyAnswers(path: string, ...answers: readonly Answer[]) {
  const seen: { readonly query: string; readonly authorization: string | null }[] = [];
  server.use(
    http.post(`${URL_OF_TWENTY}${path}`, async ({ request }) => {
      const { query } = (await request.json()) as { query: string };
      seen.push({ query, authorization: request.headers.get('authorization') });
      return (answers[seen.length - 1] ?? answers.at(-1) ?? ok)();
    }),
  );
  return seen;
}

function aTransport(options: Partial<TransportOptions> = {}) {
  const time = aTestTime();
  const logged: unknown[] = [];
  const transport = createTransport({
    url: URL_OF_TWENTY,
    apiKey: 'clef-secrete',
    clock: time.clock,
    wait: time.wait,
    log: (event, facts) => logged.push({ event, ...facts }),
    ...options,
  });
  return { transport, time, logged };
}

const COUNT = 'query Count { people { totalCount } }';
const CREATE = 'mutation Create { createPerson(data: {}) { id } }';
const created = json({ data: { createPerson: { id: '1' } } });

test('sends the key and the document, answers the data', async () => {
  const seen = twentyAnswers('/graphql', ok);
  const { transport } = aTransport();
  await expect(transport.rawData(COUNT)).resolves.toEqual({ people: { totalCount: 3 } });
  expect(seen).toEqual([{ query: COUNT, authorization: 'Bearer clef-secrete' }]);
});

test('a typed document goes the same way', async () => {
  twentyAnswers('/graphql', ok);
  const { transport } = aTransport();
  await expect(transport.data(parse(COUNT), {})).resolves.toEqual({ people: { totalCount: 3 } });
});

describe('a query is asked again', () => {
  test.each<[string, readonly Answer[], readonly number[]]>([
    ['after a cut connection', [cut, ok], [1_000]],
    ['after a 502', [page(502), ok], [1_000]],
    ['after a page instead of data', [page(200), ok], [1_000]],
    ['after three faults, with longer pauses', [page(503), cut, page(500), ok], [1_000, 3_000, 9_000]],
    [
      'after an internal error',
      [json({ errors: [{ message: 'boom', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }), ok],
      [1_000],
    ],
    ['after a refusal, once the silence is over', [refused, ok], [6_000]],
  ])('%s', async (_name, answers, waits) => {
    const seen = twentyAnswers('/graphql', ...answers);
    const { transport, time, logged } = aTransport();
    await expect(transport.rawData(COUNT)).resolves.toEqual({ people: { totalCount: 3 } });
    expect(time.waits).toEqual(waits);
    expect(seen).toHaveLength(answers.length);
    expect(logged).toHaveLength(answers.length - 1);
  });

  test('but not for ever', async () => {
    const seen = twentyAnswers('/graphql', page(503));
    const { transport } = aTransport();
    await expect(transport.rawData(COUNT)).rejects.toMatchObject({ kind: 'panne' });
    expect(seen).toHaveLength(4);
  });

  test('nor when the refusals do not end', async () => {
    const seen = twentyAnswers('/graphql', refused);
    const { transport } = aTransport();
    await expect(transport.rawData(COUNT)).rejects.toMatchObject({ kind: 'limite' });
    expect(seen).toHaveLength(21);
    expect(transport.usage).toMatchObject({ calls: 21, refused: 21, tokens: 0 });
  });
});

describe('a mutation', () => {
  test.each<[string, Answer, string]>([
    ['a cut connection', cut, 'injoignable'],
    ['a 502', page(502), 'panne'],
    ['a page instead of data', page(200), 'reponse-illisible'],
  ])('is not repeated after %s: it may have been executed', async (_name, answer, kind) => {
    const seen = twentyAnswers('/graphql', answer, created);
    const { transport } = aTransport();
    await expect(transport.rawData(CREATE)).rejects.toMatchObject({ kind });
    expect(seen).toHaveLength(1);
  });

  test('is repeated after it when it ends the same twice', async () => {
    const seen = twentyAnswers('/graphql', cut, created);
    const { transport } = aTransport();
    await expect(transport.rawData(CREATE, {}, { repeatable: true })).resolves.toEqual({
      createPerson: { id: '1' },
    });
    expect(seen).toHaveLength(2);
  });

  test('is repeated after a refusal: nothing was executed', async () => {
    const seen = twentyAnswers('/graphql', refused, created);
    const { transport } = aTransport();
    await expect(transport.rawData(CREATE)).resolves.toEqual({ createPerson: { id: '1' } });
    expect(seen).toHaveLength(2);
  });

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'is repeated after %s: it never left',
    async (code) => {
      const tries: unknown[] = [];
      const { transport } = aTransport({
        fetch: (...request) => {
          tries.push(request);
          if (tries.length === 1) return Promise.reject(new TypeError('fetch failed', { cause: { code } }));
          return Promise.resolve(HttpResponse.json({ data: { createPerson: { id: '1' } } }));
        },
      });
      await expect(transport.rawData(CREATE)).resolves.toEqual({ createPerson: { id: '1' } });
      expect(tries).toHaveLength(2);
    },
  );

  test('with two root fields is a bug: they would fail apart', async () => {
    const { transport } = aTransport();
    const both = 'mutation Both { createPerson(data: {}) { id } createLead(data: {}) { id } }';
    await expect(transport.rawData(both)).rejects.toThrow('one root field per mutation, found 2');
  });
});

test.each<[string, Answer, string]>([
  ['a wrong key', json(recorded['e04-garbage-key'].body), 'cle-refusee'],
  ['a missing right', json(recorded['e01-readonly-key-create-person'].body), 'droit-manquant'],
  ['a duplicate', json(recorded['30-duplicate-unique-lead'].body), 'doublon'],
  ['a 401 of a proxy', page(401), 'cle-refusee'],
  ['a 413', page(413), 'refus'],
  ['another program at that address', page(404), 'reponse-illisible'],
])('%s is told once, never tried again', async (_name, answer, kind) => {
  const seen = twentyAnswers('/graphql', answer);
  const { transport } = aTransport();
  await expect(transport.rawData(CREATE)).rejects.toMatchObject({ kind });
  expect(seen).toHaveLength(1);
});

test('data for one root and an error for another is a failure, never half a success', async () => {
  twentyAnswers(
    '/graphql',
    json({
      data: { people: { totalCount: 3 }, companies: null },
      errors: [{ message: 'Record not found', extensions: { code: 'NOT_FOUND' } }],
    }),
  );
  const { transport } = aTransport();
  await expect(transport.rawData('{ people { totalCount } companies { totalCount } }')).rejects.toMatchObject(
    {
      kind: 'introuvable',
    },
  );
});

test('an answer that does not come in time is « injoignable »', async () => {
  server.use(http.post(`${URL_OF_TWENTY}/graphql`, async () => delay('infinite')));
  const { transport } = aTransport({ timeoutMs: 5 });
  await expect(transport.rawData(CREATE)).rejects.toMatchObject({
    kind: 'injoignable',
    message: expect.stringContaining('aucune réponse à temps'),
  });
});

test('counts root fields, leaves introspection and metadata free', async () => {
  twentyAnswers('/graphql', ok);
  twentyAnswers('/metadata', json({ data: { objects: [] } }));
  const { transport } = aTransport();
  await transport.rawData('query Two { people { totalCount } companies { totalCount } }');
  await transport.rawData('{ __schema { queryType { name } } }');
  await transport.rawMetadata('{ objects { id } }');
  expect(transport.usage).toEqual({ calls: 2, tokens: 2, refused: 0, waitedMs: 0 });
});

test('metadata mutations run one at a time, in order, whether they succeed or not', async () => {
  const log: string[] = [];
  server.use(
    http.post(`${URL_OF_TWENTY}/metadata`, async ({ request }) => {
      const { variables } = (await request.json()) as { variables: { n: string } };
      log.push(`in ${variables.n}`);
      await new Promise((resolve) => setImmediate(resolve));
      log.push(`out ${variables.n}`);
      return HttpResponse.json(variables.n === 'a' ? { errors: [{ message: 'no' }] } : { data: {} });
    }),
  );
  const { transport } = aTransport();
  const mutate = (n: string) => transport.rawMetadata('mutation M($n: String) { m(n: $n) }', { n });
  const all = await Promise.allSettled([mutate('a'), mutate('b'), mutate('c')]);
  expect(log).toEqual(['in a', 'out a', 'in b', 'out b', 'in c', 'out c']);
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});

test('public pages are read as they are, without the key', async () => {
  server.use(
    http.get(`${URL_OF_TWENTY}/healthz`, ({ request }) =>
      HttpResponse.text(request.headers.get('authorization') ?? 'no key', {
        status: 503,
        headers: { date: 'Sun, 22 Nov 2026 02:56:58 GMT' },
      }),
    ),
  );
  const { transport } = aTransport();
  await expect(transport.get('/healthz')).resolves.toEqual({
    status: 503,
    body: 'no key',
    dateHeader: 'Sun, 22 Nov 2026 02:56:58 GMT',
  });
});

test('after a stop nothing leaves any more', async () => {
  const stop = new AbortController();
  const seen = twentyAnswers('/graphql', ok);
  const { transport } = aTransport({ signal: stop.signal });
  stop.abort();
  await expect(transport.rawData(COUNT)).rejects.toMatchObject({ details: { stopped: true } });
  expect(seen).toEqual([]);
});

test.each([
  [{ url: 'crm.exemple.fr' }, 'TWENTY_API_URL'],
  [{ url: 'ftp://crm.exemple.fr' }, 'TWENTY_API_URL'],
  [{ apiKey: '' }, 'TWENTY_API_KEY'],
  [{ apiKey: 'deux mots' }, 'TWENTY_API_KEY'],
])('%j is refused before anything is sent', (options, variable) => {
  expect(() => aTransport(options)).toThrow(variable);
});

test('no error carries the key, nor a password in the address', async () => {
  const { transport } = aTransport({
    url: 'https://moi:motdepasse@crm.exemple.test',
    fetch: () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
  });
  const fault = await transport.rawData(CREATE).catch((reason: unknown) => reason);
  expect(String(fault)).toContain('https://crm.exemple.test');
  expect(JSON.stringify(fault) + String(fault)).not.toMatch(/motdepasse|clef-secrete/);
});
