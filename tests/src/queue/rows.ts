/** All rows of a schema, as text: what a store still says. */
type Query = (text: string) => Promise<{ readonly rows: readonly Record<string, unknown>[] }>;

export async function rowsOf(schema: string, query: Query): Promise<string> {
  const tables = await query(`SELECT tablename FROM pg_tables WHERE schemaname = '${schema}'`);
  const contents: string[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await query(`SELECT t::text AS line FROM ${schema}."${String(tablename)}" t`);
    contents.push(...rows.map(({ line }) => String(line)));
  }
  return contents.join('\n');
}
