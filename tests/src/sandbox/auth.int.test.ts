import { startSandbox } from '../../../src/sandbox';
import type { Sandbox } from '../../../src/sandbox';
import { client, handClock } from './client';

let sandbox: Sandbox;
const clock = handClock();

beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'agence', clock });
});
afterAll(() => sandbox.stop());

const READ = '{ people(first: 1) { totalCount } }';
const WRITE = 'mutation { createPerson(data: {}) { id } }';

test.each<[string, () => string | null, 'data' | 'metadata', string, string | undefined, string]>([
  ['no key on /graphql', () => null, 'data', READ, undefined, 'Cannot query field "people" on type "Query".'],
  ['no key on /metadata', () => null, 'metadata', '{ webhooks { id } }', 'FORBIDDEN', 'Forbidden resource'],
  ['a key that is none', () => 'garbage', 'data', READ, 'UNAUTHENTICATED', 'Token invalid.'],
  [
    'a key that is none on /metadata',
    () => 'garbage',
    'metadata',
    '{ webhooks { id } }',
    'UNAUTHENTICATED',
    'Token invalid.',
  ],
  ['a revoked key', () => sandbox.revokedKey, 'data', READ, 'FORBIDDEN', 'This API Key is revoked'],
  [
    'a read-only key that writes',
    () => sandbox.readOnlyKey,
    'data',
    WRITE,
    'FORBIDDEN',
    'Entity performing the request does not have permission',
  ],
  [
    'a read-only key that looks at webhooks',
    () => sandbox.readOnlyKey,
    'metadata',
    '{ webhooks { id } }',
    'INTERNAL_SERVER_ERROR',
    'Entity performing the request does not have permission',
  ],
  [
    'a key that asks who it is',
    () => sandbox.apiKey,
    'metadata',
    '{ currentUser { id } }',
    'FORBIDDEN',
    'Forbidden resource',
  ],
])('%s', async (_name, key, door, query, code, message) => {
  const answer = await client(sandbox, key())[door](query);
  expect(answer.status).toBe(200);
  expect(answer.errors?.[0]?.message).toBe(message);
  expect(answer.errors?.[0]?.extensions?.code).toBe(code);
});

test('a read-only key reads', async () => {
  expect((await client(sandbox, sandbox.readOnlyKey).data(READ)).data.people.totalCount).toBe(0);
});

test('a member signs what they write', async () => {
  const [anne] = sandbox.members;
  const { data } = await client(sandbox, sandbox.sessionFor(anne!.id)).data(
    'mutation { createPerson(data: {}) { createdBy { source name workspaceMemberId } } }',
  );
  expect(data.createPerson.createdBy).toEqual({
    source: 'MANUAL',
    name: 'Anne Moreau',
    workspaceMemberId: anne!.id,
  });
});

test('all time is the clock’s', async () => {
  clock.passes(3_600_000);
  const { data } = await client(sandbox).data('mutation { createPerson(data: {}) { createdAt updatedAt } }');
  expect(data.createPerson).toEqual({
    createdAt: '2026-11-22T10:00:00.000Z',
    updatedAt: '2026-11-22T10:00:00.000Z',
  });
  expect((await fetch(`${sandbox.url}/healthz`)).headers.get('date')).toBe('Sun, 22 Nov 2026 10:00:00 GMT');
});

test('keys share one bucket, sessions and /metadata have none, a refusal is HTTP 200 and counted', async () => {
  clock.passes(120_000);
  const { tokens } = sandbox.counters;
  const both = [client(sandbox), client(sandbox, sandbox.readOnlyKey)];
  for (let at = 0; at < 100; at += 1) await both[at % 2]?.data(READ);
  const refused = await both[0]?.data(
    `{ people(first: 1) { totalCount } companies(first: 1) { totalCount } }`,
  );
  expect(refused?.status).toBe(200);
  expect(refused?.data).toEqual({ people: null, companies: null });
  expect(refused?.errors).toHaveLength(2);
  expect(refused?.errors?.[0]).toEqual({
    message: 'Limit reached (100 tokens per 1000 ms)',
    extensions: {
      subCode: 'LIMIT_REACHED',
      userFriendlyMessage: 'Rate limit reached. Please try again later.',
      code: 'BAD_USER_INPUT',
    },
  });
  expect(
    (await client(sandbox, sandbox.sessionFor(sandbox.members[0]!.id)).data(READ)).errors,
  ).toBeUndefined();
  expect((await client(sandbox).metadata('{ webhooks { id } }')).errors).toBeUndefined();
  expect(sandbox.counters.tokens - tokens).toBe(100);
  expect(sandbox.counters.refused).toBe(2);
});
