/**
 * One process at a time in a PGlite folder: two would ruin it. The claim is a socket that lives as long as the process, so a
 * kill -9 frees it by itself, unlike a file with a process number (which another process may have by then).
 */
import { createHash } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaxError } from '../errors';

/** Claims `folder` for this process; answers how to free it. Throws `MaxError` configuration when another one has it. */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(folder);
  const server = createServer((socket) => socket.destroy());
  if (!(await listens(server, path))) {
    if (await answers(path)) throw taken(folder);
    await unlink(path).catch(() => undefined);
    if (!(await listens(server, path))) throw taken(folder);
  }
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Beside the folder when the path fits in a socket address (about 100 bytes), else among the temporary files. */
function socketPath(folder: string): string {
  const id = createHash('sha1').update(folder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\max-${id}`;
  const beside = `${folder}.lock`;
  return Buffer.byteLength(beside) <= 100 ? beside : join(tmpdir(), `max-${id}.lock`);
}

const listens = (server: Server, path: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(path, () => resolve(true));
  });

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

const taken = (folder: string): MaxError =>
  new MaxError(
    'configuration',
    `La file d’attente « ${folder} » est déjà ouverte par un autre processus de MAX. ` +
      'Arrêtez-le, ou donnez à celui-ci une autre QUEUE_URL (postgres:// ou redis:// pour en faire tourner plusieurs).',
  );
