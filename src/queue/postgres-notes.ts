/** Notes in PostgreSQL: a row a name in a schema of their own, for they are read before the queue is opened. */
import type { QueryResultRow } from 'pg';
import { postgresOf } from './connections';
import { unreachable } from './unreachable';
import type { Notes } from './notes';

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
  const postgres = postgresOf(url, MAKE);
  const run = async <Row extends QueryResultRow>(text: string, values: readonly unknown[]) => {
    try {
      return await postgres.query<Row>(text, values);
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
    close: () => postgres.close(),
  };
}
