import { PGlite } from '@electric-sql/pglite';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { queueKeepsItsPromises } from './queue-suite';
import { rowsOf } from './rows';

afterAll(removePgliteFolders);

queueKeepsItsPromises('PGlite', freshPgliteUrl, async (url) => {
  const db = await PGlite.create(url.slice('pglite:'.length));
  try {
    return await rowsOf('bullmq', (text) => db.query<Record<string, unknown>>(text));
  } finally {
    await db.close();
  }
});
