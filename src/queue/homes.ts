/** Where the queue lives, chosen by `QUEUE_URL` (DESIGN §2.7). One code path above this file. */
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  createPostgresBackend,
  createRedisBackend,
  Queue,
  runMigrations,
  Worker,
  type BackendFactory,
  type IQueueBackend,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import type { MaxError } from '../errors';
import { within } from '../service/within';
import { claimFolder } from './folder-claim';
import type { JobData, JobName, JobQueue, JobWorker, WorkerEvents } from './jobs';
import { Journal } from './journal';
import type { LeaseStore } from './leases';
import { PglitePool } from './pglite-pool';
import { PgliteThread } from './pglite-thread';
import { postgresLeases } from './postgres-leases';
import { redisLeases } from './redis-leases';
import { LastFault, unreachable } from './unreachable';

export type HomeKind = 'pglite' | 'postgres' | 'redis';
export type QueueProcessor = Processor<JobData, void, JobName>;
export type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>;

export type Home = {
  readonly kind: HomeKind;
  /** Set when the stored queue could not be read: it was put aside there and an empty one started in its place. */
  readonly putAside: string | null;
  readonly queue: JobQueue;
  /** Where marks are kept before they move into the queue; null: they go straight into it. */
  readonly journal: Journal | null;
  /** Who works on what; null: no other process can be here. */
  readonly leases: LeaseStore | null;
  worker(process: QueueProcessor, settings: WorkerSettings, events: WorkerEvents): JobWorker;
  /** What a failure of it is called. */
  readonly unreachable: (cause: unknown) => MaxError;
  close(): Promise<void>;
};

const QUEUE_NAME = 'max';
const POSTGRES_SCHEMA = 'max_queue';
const REDIS_PREFIX = 'max';
/** BullMQ's default schema: the only one it accepts for a pool it did not build itself. */
const PGLITE_SCHEMA = 'bullmq';
/** Within PGlite's folder, which it does not mind: who moves or removes the one has moved or removed the other. */
const JOURNAL_FOLDER = 'max-recus';

/** `pglite:FOLDER`, `postgres://…` or `redis://…` → a queue that is ready to be written. Throws `MaxError` injoignable. */
export async function openHome(url: string): Promise<Home> {
  if (url.startsWith('pglite:')) return openPglite(resolve(url.slice('pglite:'.length)));
  const home = /^postgres(ql)?:/.test(url) ? postgresHome(url) : redisHome(url);
  try {
    await within(home.queue.waitUntilReady(), 10_000);
    return home;
  } catch (cause) {
    await home.close().catch(() => undefined);
    throw home.unreachable(cause);
  }
}

const postgresHome = (url: string): Home => {
  const connection = {
    connectionString: url,
    schema: POSTGRES_SCHEMA,
    migrate: true,
    connectionTimeoutMillis: 5_000,
    max: 4,
  };
  return withLeases(
    gentle(
      home('postgres', createPostgresBackend, (role) =>
        role === 'worker' ? { ...connection, options: NOT_TO_DISK_YET } : connection,
      ),
    ),
    postgresLeases(url, POSTGRES_SCHEMA),
  );
};

/**
 * What comes in is on disk before it is acknowledged. That a job was taken, put off or done need not be: a PostgreSQL that falls
 * may forget half a second of it, and that job is done again, as after a kill. Nothing waits for the disk but who must.
 */
const NOT_TO_DISK_YET = '-c synchronous_commit=off';

/**
 * BullMQ begins no job before it has taken as many as it may have in hand, and on PostgreSQL each taking is a commit on disk: with
 * two hundred waiting, a service that comes back would do nothing for seconds. In its first moments it may have few.
 */
const FEW = 20;
const AT_FIRST_MS = 15_000;

function gentle(given: Home): Home {
  return {
    ...given,
    worker: (process, settings, events) => {
      const worker = given.worker(process, { ...settings, concurrency: FEW }, events);
      setTimeout(() => (worker.concurrency = settings.concurrency ?? FEW), AT_FIRST_MS).unref();
      return worker;
    },
  };
}

const redisHome = (url: string): Home =>
  withLeases(
    home('redis', createRedisBackend, (role) => ({
      url,
      // A producer must fail while Twenty still waits for its answer; a worker waits for Redis to come back.
      maxRetriesPerRequest: role === 'queue' ? 1 : null,
      connectTimeout: 5_000,
    })),
    redisLeases(url, REDIS_PREFIX),
  );

const withLeases = (home: Home, leases: LeaseStore): Home => ({
  ...home,
  leases,
  close: async () => {
    await home.close();
    await leases.close();
  },
});

/** PGlite in a folder that this process alone may open. A folder that cannot be read is put aside: Twenty has the truth. */
async function openPglite(folder: string): Promise<Home> {
  let free = (): Promise<void> => Promise.resolve();
  try {
    await mkdir(dirname(folder), { recursive: true });
    free = await claimFolder(folder);
    const { db, putAside } = await openOrPutAside(folder);
    const pool = new PglitePool(db);
    await runMigrations(await pool.connect(), PGLITE_SCHEMA);
    await pool.query(`SET search_path TO ${PGLITE_SCHEMA}`);
    const opened = home('pglite', createPostgresBackend, () => pool, putAside);
    await opened.queue.waitUntilReady();
    return {
      ...opened,
      journal: await Journal.open(join(folder, JOURNAL_FOLDER)),
      close: async () => {
        await opened.close();
        await pool.end();
        await free();
      },
    };
  } catch (cause) {
    await free();
    throw unreachable('pglite', cause);
  }
}

/** A queue of hints needs no 128 MB of buffers, PGlite's default: they are memory of ours (283 MB against 159, measured). */
const SMALL = ['-c', 'shared_buffers=16MB'];

async function openOrPutAside(folder: string): Promise<{ db: PgliteThread; putAside: string | null }> {
  try {
    return { db: await PgliteThread.create(folder, SMALL), putAside: null };
  } catch {
    const putAside = `${folder}.illisible-${process.pid}-${Math.round(performance.timeOrigin)}`;
    await rename(folder, putAside);
    return { db: await PgliteThread.create(folder, SMALL), putAside };
  }
}

function home<B extends IQueueBackend, Connection>(
  kind: HomeKind,
  factory: BackendFactory<B, Connection>,
  connectionFor: (role: 'queue' | 'worker') => Connection,
  putAside: string | null = null,
): Home {
  const queue = new Queue<JobData, void, JobName, JobData, void, JobName, B, Connection>(
    QUEUE_NAME,
    { connection: connectionFor('queue'), prefix: REDIS_PREFIX },
    factory,
  );
  const last = new LastFault();
  queue.on('error', (fault) => last.heard(fault)); // Each call reports its own failure, but may only say that it gave up.
  return {
    kind,
    putAside,
    queue,
    journal: null,
    leases: null,
    worker: (process, settings, events) => {
      const worker = new Worker<JobData, void, JobName, B, number, Connection>(
        QUEUE_NAME,
        process,
        { ...settings, connection: connectionFor('worker'), prefix: REDIS_PREFIX },
        factory,
      );
      worker.on('error', (error) => events.fault('file', error));
      worker.on('failed', (job, error) => events.fault(`tâche ${job?.name ?? 'inconnue'}`, error));
      worker.on('completed', events.ended);
      return worker;
    },
    unreachable: (cause) => unreachable(kind, last.behind(cause)),
    close: () => queue.close(),
  };
}
