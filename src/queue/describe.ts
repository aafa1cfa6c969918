/** Where the queue lives, said to the administrator, after having really opened it. */
import { MaxError } from '../errors';
import { openHome, type HomeKind } from './homes';
import { tryToWrite } from './try-to-write';

const NAMES: Readonly<Record<HomeKind, string>> = {
  pglite: 'PGlite, dans le dossier de MAX',
  postgres: 'PostgreSQL',
  redis: 'Redis',
};

/**
 * Opens the queue of `url`, writes something into it that is gone at once, and closes it: a server that answers may still refuse
 * to write. A folder that the running service holds is in order: it answers instead.
 */
export async function describeQueue(url: string): Promise<string> {
  try {
    const home = await openHome(url);
    await tryToWrite(home)
      .catch((cause: unknown) => Promise.reject(home.unreachable(cause)))
      .finally(() => home.close());
    return NAMES[home.kind];
  } catch (cause) {
    if (cause instanceof MaxError && cause.kind === 'configuration')
      return `${NAMES.pglite} (tenue par le service en marche)`;
    throw cause;
  }
}
