/** Whether what comes in would be kept: a server that answers may still refuse to write (its memory full, a copy, no right to). */
import { randomUUID } from 'node:crypto';
import type { Home } from './homes';

const NAME = 'essai';
/** Nobody else looks for it; should this process die in between, it is gone by itself. */
const GONE_AFTER_MS = 1_000;

/** Writes something small that is gone at once; rejects with what the home says. PGlite, which is this process's own, is read. */
export async function tryToWrite({ leases, queue }: Pick<Home, 'leases' | 'queue'>): Promise<void> {
  if (leases === null) return void (await queue.getJobCounts('waiting'));
  const holder = randomUUID();
  await leases.take([NAME], holder, GONE_AFTER_MS);
  await leases.release([NAME], holder);
}
