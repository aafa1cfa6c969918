/** Where the queue lives, said to the administrator, after having really opened it. */
import { randomUUID } from 'node:crypto';
import { MaxError } from '../errors';
import { openHome, type Home, type HomeKind } from './homes';

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
    await tryToWrite(home).finally(() => home.close());
    return NAMES[home.kind];
  } catch (cause) {
    if (cause instanceof MaxError && cause.kind === 'configuration')
      return `${NAMES.pglite} (tenue par le service en marche)`;
    throw cause;
  }
}

const NAME = 'essai de max doctor';

/** PGlite has written already: it was opened. */
async function tryToWrite({ leases, unreachable }: Home): Promise<void> {
  if (leases === null) return;
  const holder = randomUUID();
  try {
    await leases.take([NAME], holder, 1_000);
    await leases.release([NAME], holder);
  } catch (cause) {
    throw unreachable(cause);
  }
}
