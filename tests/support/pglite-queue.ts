/** A PGlite queue folder per test, copied from one made once: making one takes seconds, copying it does not. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQueue } from '../../src/queue/queue';

let root: Promise<string> | undefined;
let count = 0;

async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'max-queue-'));
  const clock = { now: () => new Date() };
  const queue = await openQueue({ url: `pglite:${join(folder, 'modele')}`, clock, sweepEveryMs: 300_000 });
  await queue.stop();
  return folder;
}

/** `QUEUE_URL` of an empty queue that nothing else uses. */
export async function freshPgliteUrl(): Promise<string> {
  root ??= makeTemplate();
  const folder = await root;
  const copy = join(folder, `file-${(count += 1)}`);
  await cp(join(folder, 'modele'), copy, { recursive: true });
  return `pglite:${copy}`;
}

/** To call in `afterAll`. */
export async function removePgliteFolders(): Promise<void> {
  if (root) await rm(await root, { recursive: true, force: true });
  root = undefined;
}
