/** The other two homes, when their servers are given: TEST_REDIS_URL, TEST_POSTGRES_URL (both are emptied). */
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { queueServerTime } from '../../../src/queue/server-time';
import { queueKeepsItsPromises } from './queue-suite';
import { rowsOf } from './rows';

const redisUrl = process.env['TEST_REDIS_URL'];
const postgresUrl = process.env['TEST_POSTGRES_URL'];

async function redisContents(url: string): Promise<string> {
  const redis = new Redis(url);
  const keys = await redis.keys('*');
  // A dump keeps short texts as they are, and compresses long ones; what we look for is short.
  const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
  const hashes = await Promise.all(keys.map((key) => redis.hgetall(key).catch(() => ({}))));
  await redis.quit();
  return [...keys, ...dumps.map((dump) => dump?.toString('latin1') ?? ''), JSON.stringify(hashes)].join('\n');
}

async function postgresContents(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await rowsOf('max_queue', (text) => client.query<Record<string, unknown>>(text));
  } finally {
    await client.end();
  }
}

if (redisUrl !== undefined) {
  queueKeepsItsPromises(
    'Redis',
    async () => {
      const redis = new Redis(redisUrl);
      await redis.flushdb();
      await redis.quit();
      return redisUrl;
    },
    redisContents,
  );
}

if (postgresUrl !== undefined) {
  queueKeepsItsPromises(
    'Postgres',
    async () => {
      const client = new Client({ connectionString: postgresUrl });
      await client.connect();
      await client.query('DROP SCHEMA IF EXISTS max_queue CASCADE');
      await client.end();
      return postgresUrl;
    },
    postgresContents,
  );
}

if (redisUrl === undefined && postgresUrl === undefined) {
  test('a server is needed', () => {
    throw new Error('Donnez TEST_REDIS_URL ou TEST_POSTGRES_URL (par exemple redis://127.0.0.1:6379/9).');
  });
}

const servers = [redisUrl, postgresUrl].flatMap((url) => url ?? []);
if (servers.length > 0) {
  test.each(servers.map((url) => [new URL(url).protocol, url]))('%s tells its clock', async (_kind, url) => {
    const before = Date.now();
    const theirs = await queueServerTime(url);
    const after = Date.now();
    // The same machine in this suite: between the two, but for what one rounds and the other does not.
    expect(theirs?.getTime()).toBeGreaterThanOrEqual(before - 1_000);
    expect(theirs?.getTime()).toBeLessThanOrEqual(after + 1_000);
  });
}
