/** Can MAX write where it keeps its queue and its outbox, and is there room? Really tried, with a file that goes at once. */
import { constants } from 'node:fs';
import { access, open, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export type FolderReport = {
  readonly folder: string;
  /** A system error code (`EACCES`, `ENOSPC`…); null: it can be written. */
  readonly fault: string | null;
  /** Bytes that are free on its disk; null: not known. */
  readonly free: number | null;
};

/** One page of a disk: a full one takes a name and not a byte. */
const PROBE = Buffer.alloc(4_096);

/** A folder that does not exist yet is made by the service: the nearest one above it must let it. */
export async function lookAtFolder(folder: string): Promise<FolderReport> {
  const wanted = resolve(folder);
  try {
    const existing = await nearest(wanted);
    if (existing === wanted) await writeIn(wanted);
    else await access(existing, constants.W_OK | constants.X_OK);
    return { folder, fault: null, free: await freeOn(existing) };
  } catch (cause) {
    return { folder, fault: codeOf(cause), free: null };
  }
}

async function nearest(path: string): Promise<string> {
  try {
    if ((await stat(path)).isDirectory()) return path;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    return nearest(dirname(path));
  }
  throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
}

async function writeIn(folder: string): Promise<void> {
  const path = join(folder, `.max-doctor-${process.pid}`);
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(PROBE);
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(path, { force: true });
  }
}

async function freeOn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'inconnue';
