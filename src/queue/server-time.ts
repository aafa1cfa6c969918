/** The clock of the server that keeps the queue, for `max doctor`. */
import { LastFault, unreachable } from './unreachable';

const PATIENCE_MS = 5_000;

/** Null for PGlite: it is in this process. Throws `MaxError` injoignable. */
export async function queueServerTime(url: string): Promise<Date | null> {
  if (url.startsWith('pglite:')) return null;
  if (/^postgres(ql)?:/.test(url)) return postgresTime(url);
  return redisTime(url);
}

async function postgresTime(url: string): Promise<Date> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ ms: string }>(
      'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms',
    );
    return new Date(Number(rows[0]?.ms));
  } catch (cause) {
    throw unreachable('postgres', cause);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function redisTime(url: string): Promise<Date> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    ...{ lazyConnect: true, connectTimeout: PATIENCE_MS, maxRetriesPerRequest: 0 },
    retryStrategy: () => null,
  });
  const last = new LastFault();
  client.on('error', (fault) => last.heard(fault));
  try {
    await client.connect();
    const [seconds, micros] = await client.time();
    return new Date(Number(seconds) * 1_000 + Math.floor(Number(micros) / 1_000));
  } catch (cause) {
    throw unreachable('redis', last.behind(cause));
  } finally {
    // One that never connected has ended already, and would keep the process for two seconds.
    if (client.status !== 'end') client.disconnect();
  }
}
