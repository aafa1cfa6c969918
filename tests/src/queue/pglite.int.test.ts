import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { queueKeepsItsPromises } from './queue-suite';

afterAll(removePgliteFolders);

queueKeepsItsPromises('PGlite', freshPgliteUrl);
