/** Connections of our own to the queue's server, for what BullMQ does not keep: leases and notes. Each call reports its own failure. */
import { Redis } from 'ioredis';
import { Pool, type QueryResult, type QueryResultRow } from 'pg';
import { LastFault } from './unreachable';

const PATIENCE_MS = 5_000;

export type RedisServer = {
  /** A failure has what the connection said as its cause. */
  run(script: string, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown>;
  close(): Promise<void>;
};

/** Connects when it is first asked. */
export function redisOf(url: string): RedisServer {
  const patience = { connectTimeout: PATIENCE_MS, commandTimeout: PATIENCE_MS };
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, ...patience });
  const last = new LastFault();
  redis.on('error', (fault) => last.heard(fault));
  return {
    run: (script, keys, args) =>
      redis
        .eval(script, keys.length, ...keys, ...args)
        .catch((cause: unknown) => Promise.reject(last.behind(cause) as Error)),
    close: () => Promise.resolve(redis.disconnect()),
  };
}

export type Postgres = {
  query<Row extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<QueryResult<Row>>;
  close(): Promise<void>;
};

/**
 * Connects, and runs `make`, when it is first asked; a `make` that failed is tried again. Of two processes that start at once
 * PostgreSQL lets one fail at IF NOT EXISTS: `make` begins by taking turns (`pg_advisory_xact_lock`).
 */
export function postgresOf(url: string, make: string): Postgres {
  const patience = { connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS };
  const pool = new Pool({ connectionString: url, max: 2, ...patience });
  pool.on('error', () => undefined);
  let made: Promise<unknown> | null = null;
  const ready = (): Promise<unknown> => {
    made ??= pool.query(make).catch((cause: unknown) => {
      made = null;
      throw cause;
    });
    return made;
  };
  return {
    query: async (text, values) => {
      await ready();
      return pool.query(text, [...values]);
    },
    close: () => pool.end(),
  };
}
