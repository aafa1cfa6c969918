/** Notes in PostgreSQL: a row a name in a schema of their own, for they are read before the queue is opened. */
import pg from 'pg';
import { unreachable } from './homes';
import type { Notes } from './notes';

/** Two processes that start at once: PostgreSQL lets one of them fail at IF NOT EXISTS, so they take turns. */
const MAKE = `
SELECT pg_advisory_xact_lock(hashtext('max_notes'));
CREATE SCHEMA IF NOT EXISTS max_notes;
CREATE TABLE IF NOT EXISTS max_notes.notes (name text PRIMARY KEY, note text NOT NULL)`;

const READ = `
SELECT (SELECT note FROM max_notes.notes WHERE name = $1) AS note,
       floor(extract(epoch FROM clock_timestamp()) * 1000) AS now`;

const FIRST = 'INSERT INTO max_notes.notes (name, note) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING';
const NEXT = 'UPDATE max_notes.notes SET note = $2 WHERE name = $1 AND note = $3';

export function postgresNotes(url: string): Notes {
  const patience = { connectionTimeoutMillis: 5_000, query_timeout: 5_000 };
  const pool = new pg.Pool({ connectionString: url, max: 2, ...patience });
  pool.on('error', () => undefined); // each call reports its own failure
  let made: Promise<unknown> | null = null;
  const ready = (): Promise<unknown> => {
    made ??= pool.query(MAKE).catch((cause: unknown) => {
      made = null;
      throw cause;
    });
    return made;
  };
  const run = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]) => {
    try {
      await ready();
      return await pool.query<Row>(text, [...values]);
    } catch (cause) {
      throw unreachable('postgres', cause);
    }
  };
  return {
    async read(name) {
      const { rows } = await run<{ note: string | null; now: string }>(READ, [name]);
      return { note: rows[0]?.note ?? null, now: Number(rows[0]?.now) };
    },
    async swap(name, from, to) {
      const { rowCount } = from === null ? await run(FIRST, [name, to]) : await run(NEXT, [name, to, from]);
      return rowCount === 1;
    },
    close: () => pool.end(),
  };
}
