/**
 * Leases in PostgreSQL: a row a name, beside the queue, dated by the server. Not advisory locks: those belong to a connection,
 * which a pooler in between shares out, and which a host that vanished may keep open for hours.
 */
import { postgresOf } from './connections';
import type { LeaseStore } from './leases';

const makeTable = (schema: string): string => `
  SELECT pg_advisory_xact_lock(hashtext('${schema}.bail'));
  CREATE TABLE IF NOT EXISTS ${schema}.bail (
    name text PRIMARY KEY, holder text NOT NULL, until timestamptz NOT NULL
  )`;

/** In the order of names, so that two never wait for each other. */
const take = (schema: string): string => `
  INSERT INTO ${schema}.bail AS held (name, holder, until)
  SELECT name, $2, clock_timestamp() + $3 * interval '1 millisecond' FROM unnest($1::text[]) AS name ORDER BY name
  ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
  WHERE held.until < clock_timestamp()
  RETURNING name`;

const inherit = (schema: string): string => `
  WITH theirs AS (
    SELECT name FROM ${schema}.bail
    WHERE name = ANY($1::text[]) AND starts_with(holder, $4) AND NOT starts_with(holder, $5) ORDER BY name FOR UPDATE
  )
  UPDATE ${schema}.bail SET holder = $2, until = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE name IN (SELECT name FROM theirs)
  RETURNING name`;

/** Rows are locked in order here as well: an UPDATE alone chooses its own. */
const held = (schema: string): string =>
  `SELECT name FROM ${schema}.bail WHERE name = ANY($1::text[]) AND holder = $2 ORDER BY name FOR UPDATE`;
const renew = (schema: string): string => `
  WITH mine AS (${held(schema)})
  UPDATE ${schema}.bail SET until = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE name IN (SELECT name FROM mine)`;
const release = (schema: string): string => `
  WITH mine AS (${held(schema)})
  DELETE FROM ${schema}.bail WHERE name IN (SELECT name FROM mine)`;

/** `schema` is there already. */
export function postgresLeases(url: string, schema: string): LeaseStore {
  const postgres = postgresOf(url, makeTable(schema));
  return {
    take: async (names, holder, ms) => {
      const { rows } = await postgres.query<{ name: string }>(take(schema), [names, holder, ms]);
      return rows.map(({ name }) => name);
    },
    inherit: async (names, holder, ms, { place, life }) => {
      const { rows } = await postgres.query<{ name: string }>(inherit(schema), [
        names,
        holder,
        ms,
        place,
        life,
      ]);
      return rows.map(({ name }) => name);
    },
    renew: async (names, holder, ms) => void (await postgres.query(renew(schema), [names, holder, ms])),
    release: async (names, holder) => void (await postgres.query(release(schema), [names, holder])),
    close: () => postgres.close(),
  };
}
