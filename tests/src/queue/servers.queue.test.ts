/** The other two homes, when their servers are given: TEST_REDIS_URL, TEST_POSTGRES_URL (both are emptied). */
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { queueKeepsItsPromises } from './queue-suite';

const redisUrl = process.env['TEST_REDIS_URL'];
const postgresUrl = process.env['TEST_POSTGRES_URL'];

if (redisUrl !== undefined) {
  queueKeepsItsPromises('Redis', async () => {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    await redis.quit();
    return redisUrl;
  });
}

if (postgresUrl !== undefined) {
  queueKeepsItsPromises('Postgres', async () => {
    const client = new Client({ connectionString: postgresUrl });
    await client.connect();
    await client.query('DROP SCHEMA IF EXISTS max_queue CASCADE');
    await client.end();
    return postgresUrl;
  });
}

if (redisUrl === undefined && postgresUrl === undefined) {
  test('a server is needed', () => {
    throw new Error('Donnez TEST_REDIS_URL ou TEST_POSTGRES_URL (par exemple redis://127.0.0.1:6379/9).');
  });
}
