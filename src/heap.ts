/** The memory of MAX's own process. */
import { setFlagsFromString } from 'node:v8';

/**
 * Left to itself, V8 lets its heap grow to several times what was alive when it last looked: an import of 10,000 rows takes 220
 * to 265 MB, of which 60 are alive; so kept, it takes some 200, in the same time (`npm run bench -- import`). Node 20 to 26 know the
 * flag; a V8 that no longer does says so on stderr and goes on as before.
 */
export const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=40');
