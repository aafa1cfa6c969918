/** The two servers a queue of several processes can live on, as the test run gives them; a test empties them first. */
import { Redis } from 'ioredis';
import { Client } from 'pg';

async function emptyRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushdb();
  await redis.quit();
}

async function emptyPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('DROP SCHEMA IF EXISTS max_queue CASCADE');
  await client.end();
}

/** Name, address, how to empty it. */
export const QUEUE_SERVERS = [
  ['Redis', process.env['TEST_REDIS_URL'], emptyRedis],
  ['Postgres', process.env['TEST_POSTGRES_URL'], emptyPostgres],
] as const;
