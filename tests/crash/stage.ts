/** What a run needs around the service: Twenty, the provider, a home for the queue, a folder; each run has its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { portOr } from '../../src/server/free-port';
import { createTransport, type Transport } from '../../src/twenty/transport';
import type { Call, ProviderReady } from './provider';
import { startService, type Running } from './service';
import { UNLIMITED, type TwentyReady } from './twenty';

export type HomeName = 'pglite' | 'postgres' | 'redis';

export type Stage = {
  readonly home: HomeName;
  readonly transport: Transport;
  /** Every call the provider was given, in order. */
  readonly calls: readonly Call[];
  start(): Running;
  close(): Promise<void>;
};

/** The homes that can be had here: PGlite always, the others when their servers are given. */
export const homesHere = (): readonly HomeName[] => [
  'pglite',
  ...(process.env['TEST_POSTGRES_URL'] ? (['postgres'] as const) : []),
  ...(process.env['TEST_REDIS_URL'] ? (['redis'] as const) : []),
];

export async function openStage(home: HomeName): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), `max-chutes-${home}-`));
  // Below the ports that outgoing connections use: it must stay free between a kill and the next start.
  const port = await portOr(21_000 + (process.pid % 9_000));
  const [twenty, server] = await forked<TwentyReady>(['twenty', String(port)]);
  const [provider, { port: proxy, certificate }] = await forked<ProviderReady>(['fournisseur', folder]);
  const calls: Call[] = [];
  provider.on('message', (call) => calls.push(call as Call));
  const queueUrl = await emptied(home, folder);
  const journal = join(folder, 'journal');
  const env = {
    TWENTY_API_URL: server.url,
    TWENTY_API_KEY: server.apiKey,
    TWENTY_RATE_LIMIT: '1000000',
    MAX_SERVICE_URL: `http://127.0.0.1:${port}`,
    MAX_DATA_DIR: join(folder, 'data'),
    MAX_SWEEP_MINUTES: '1',
    QUEUE_URL: queueUrl,
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'un jeton d’essai',
    TWILIO_SMS_FROM: '+33700000000',
    HTTP_PROXY: `http://127.0.0.1:${proxy}`,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  return {
    home,
    transport: createTransport({ ...server, clock: { now: () => new Date() }, limits: UNLIMITED }),
    calls,
    start: () => startService({ port, env, journal }),
    close: async () => {
      for (const child of [twenty, provider]) child.kill('SIGKILL');
      if (process.env['KEEP'] === undefined) await rm(folder, { recursive: true, force: true });
      else console.error(`kept: ${folder}`);
    },
  };
}

async function forked<Ready>(args: readonly string[]): Promise<readonly [ChildProcess, Ready]> {
  const child = fork(process.argv[1] ?? '', args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const dead = once(child, 'exit').then(() => Promise.reject(new Error(`${args[0] ?? ''} could not start`)));
  const [ready] = (await Promise.race([once(child, 'message'), dead])) as [Ready];
  dead.catch(() => undefined);
  return [child, ready];
}

/** The address of an empty home. What is under TEST_POSTGRES_URL and TEST_REDIS_URL is emptied. */
async function emptied(home: HomeName, folder: string): Promise<string> {
  switch (home) {
    case 'pglite':
      return `pglite:${join(folder, 'queue')}`;
    case 'postgres': {
      const url = process.env['TEST_POSTGRES_URL'] ?? '';
      const client = new Client({ connectionString: url });
      await client.connect();
      await client.query('DROP SCHEMA IF EXISTS max_queue CASCADE');
      await client.end();
      return url;
    }
    case 'redis': {
      const url = process.env['TEST_REDIS_URL'] ?? '';
      const redis = new Redis(url);
      await redis.flushdb();
      await redis.quit();
      return url;
    }
  }
}
