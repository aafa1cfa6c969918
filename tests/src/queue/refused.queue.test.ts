/** Real servers that refuse: the sentence names why (TEST_REDIS_URL, TEST_POSTGRES_URL). */
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { redisNotes } from '../../../src/queue/redis-notes';
import { postgresNotes } from '../../../src/queue/postgres-notes';
import { describeQueue } from '../../../src/queue/describe';
import { openQueue } from '../../../src/queue/queue';
import { queueServerTime } from '../../../src/queue/server-time';

const { TEST_REDIS_URL: redisUrl, TEST_POSTGRES_URL: postgresUrl } = process.env;

test('servers are given', () => expect([redisUrl, postgresUrl]).not.toContain(undefined));

/** The same server as somebody else, or something else of it. */
const changed = (url: string | undefined, change: (url: URL) => void): string => {
  const other = new URL(url ?? 'redis://127.0.0.1');
  change(other);
  return other.href;
};
const as = (username: string) => (url: URL) => void Object.assign(url, { username, password: 'secret' });

const rightsOnRedis = async (...rule: readonly string[]): Promise<void> => {
  const redis = new Redis(redisUrl ?? '');
  await redis.call('ACL', ...rule);
  await redis.quit();
};
const onPostgres = async (...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

beforeAll(async () => {
  await rightsOnRedis('SETUSER', 'muet', 'on', '>secret', '+ping', '+info');
  await onPostgres('CREATE ROLE sans_droits LOGIN');
});
afterAll(async () => {
  await rightsOnRedis('DELUSER', 'muet');
  await onPostgres('DROP ROLE sans_droits');
});

type Refused = readonly [string, () => string, RegExp];
const REFUSED: readonly Refused[] = [
  ['Redis, nobody there', () => changed(redisUrl, (url) => (url.port = '1')), /rien n’écoute/],
  ['Redis, no such account', () => changed(redisUrl, as('inconnu')), /mot de passe est refusé/],
  ['Redis, an account without rights', () => changed(redisUrl, as('muet')), /droits qu’il faut/],
  ['PostgreSQL, nobody there', () => changed(postgresUrl, (url) => (url.port = '1')), /rien n’écoute/],
  ['PostgreSQL, no such account', () => changed(postgresUrl, as('inconnu')), /mot de passe est refusé/],
  [
    'PostgreSQL, an account without rights',
    () => changed(postgresUrl, as('sans_droits')),
    /droits qu’il faut/,
  ],
  ['PostgreSQL, no such base', () => changed(postgresUrl, (url) => (url.pathname = '/rien')), /n’existe pas/],
];

const ASKED: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'the queue, as max doctor asks it': describeQueue,
  'the notes, which are read before it': async (url) => {
    const notes = url.startsWith('redis') ? redisNotes(url) : postgresNotes(url);
    return notes.read('essai').finally(() => notes.close());
  },
};

describe.each(Object.entries(ASKED))('%s', (_who, ask) => {
  test.each(REFUSED)('%s', async (_case, url, says) => {
    const asking = ask(url());
    await expect(asking).rejects.toMatchObject({ name: 'MaxError', kind: 'injoignable' });
    await expect(asking).rejects.toThrow(says);
    await expect(asking).rejects.not.toThrow('secret');
  });
});

test.each(REFUSED.filter(([name]) => !/rights/.test(name)))(
  'the server’s clock: %s',
  async (_case, url, says) => await expect(queueServerTime(url())).rejects.toThrow(says),
);

const RESTRICTED: readonly (readonly [string, readonly [string, string], RegExp])[] = [
  ['whose memory is full', ['maxmemory', '1'], /sa mémoire est pleine\. .*noeviction/],
  ['that is to have copies, and has none', ['min-replicas-to-write', '1'], /Vérifiez que le serveur Redis/],
];
const FREE = [
  ['maxmemory', '0'],
  ['min-replicas-to-write', '0'],
] as const;

test.each(RESTRICTED)(
  'a Redis %s: said to who writes, by the doctor and at /readyz, until it is well',
  async (...its) => {
    const [, [setting, value], says] = its;
    const url = redisUrl ?? '';
    const redis = new Redis(url);
    const queue = await openQueue({ url, clock: { now: () => new Date() }, sweepEveryMs: 60_000 });
    const free = async () => {
      for (const [name, unset] of FREE) await redis.config('SET', name, unset);
    };
    try {
      await redis.config('SET', setting, value);
      await expect(queue.markDirty(['a'], 'essai')).rejects.toThrow(says);
      await expect(describeQueue(url)).rejects.toThrow(says);
      await free();
      await queue.markDirty(['a'], 'essai');
      expect(await describeQueue(url)).toBe('Redis');
      expect(await queue.ping()).toBe(true);
      expect((await queue.jobs())?.enAttente).toBe(1);
    } finally {
      await free();
      await redis.flushdb();
      await redis.quit();
      await queue.stop();
    }
  },
);
