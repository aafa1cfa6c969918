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
import { sandboxOf, type Crm } from './crm';
import type { Call, ProviderReady } from './provider';
import { gateTo, type Gate } from './gate';
import { realTwenty, type RealTwenty } from './real-twenty';
import { startService, type Running } from './service';
import { UNLIMITED, type TwentyReady } from './twenty';

export type HomeName = 'pglite' | 'postgres' | 'redis';

export type Stage = {
  readonly home: HomeName;
  readonly transport: Transport;
  /** Every call the provider was given, in order. */
  readonly calls: readonly Call[];
  start(): Running;
  /** Doors in front of what the service needs; PGlite has none, it is in the service. */
  readonly gates: { readonly twenty: Gate; readonly provider: Gate; readonly queue: Gate | null };
  /** Where Twenty can be stopped and started, that is its outage. */
  readonly outage: Crm['outage'];
  /** Everything in the queue's home, gone. Only while the service is down. */
  wipe(): Promise<void>;
  close(): Promise<void>;
};

/** The homes that can be had here: PGlite always, the others when their servers are given. */
export const homesHere = (): readonly HomeName[] => [
  'pglite',
  ...(process.env['TEST_POSTGRES_URL'] ? (['postgres'] as const) : []),
  ...(process.env['TEST_REDIS_URL'] ? (['redis'] as const) : []),
];

/** `real`: the Twenty to use; without it, the sandbox. */
export async function openStage(home: HomeName, real: RealTwenty | null): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), `max-chutes-${home}-`));
  // Below the ports that outgoing connections use: it must stay free between a kill and the next start.
  const port = await portOr(21_000 + (process.pid % 9_000));
  const crm = real
    ? await realTwenty(real, port)
    : sandboxOf(...(await forked<TwentyReady>(['twenty', String(port)])));
  const [provider, { port: proxy, certificate }] = await forked<ProviderReady>(['fournisseur', folder]);
  const calls: Call[] = [];
  provider.on('message', (call) => calls.push(call as Call));
  const wipe = () => emptied(home, folder);
  await wipe();
  const queue = home === 'pglite' ? null : await gateOf(serverOf(home));
  const gates = {
    twenty: await gateOf(new URL(crm.url)),
    provider: await gateTo('127.0.0.1', proxy),
    queue,
  };
  const journal = join(folder, 'journal');
  const env = {
    TWENTY_API_URL: `http://127.0.0.1:${gates.twenty.port}`,
    TWENTY_API_KEY: crm.apiKey,
    TWENTY_RATE_LIMIT: String(crm.rateLimit),
    MAX_SERVICE_URL: `http://${crm.host}:${port}`,
    MAX_HOST: crm.host === '127.0.0.1' ? '127.0.0.1' : '0.0.0.0',
    MAX_DATA_DIR: join(folder, 'data'),
    MAX_SWEEP_MINUTES: '1',
    QUEUE_URL: queue ? through(serverOf(home), queue) : `pglite:${join(folder, 'queue')}`,
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'un jeton d’essai',
    TWILIO_SMS_FROM: '+33700000000',
    HTTP_PROXY: `http://127.0.0.1:${gates.provider.port}`,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  let last: Running | null = null;
  return {
    home,
    transport: createTransport({
      ...{ url: crm.url, apiKey: crm.apiKey, clock: { now: () => new Date() } },
      limits: real ? { perMinute: real.rateLimit } : UNLIMITED,
    }),
    outage: crm.outage,
    calls,
    gates,
    wipe,
    start: () => (last = startService({ port, env, journal })),
    close: async () => {
      await last?.kill();
      provider.kill('SIGKILL');
      await crm.close();
      for (const gate of [gates.twenty, gates.provider, queue]) await gate?.shut();
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

const serverOf = (home: HomeName): URL =>
  new URL(process.env[home === 'redis' ? 'TEST_REDIS_URL' : 'TEST_POSTGRES_URL'] ?? '');

const DEFAULT_PORT: Readonly<Record<string, number>> = {
  'redis:': 6379,
  'postgres:': 5432,
  'postgresql:': 5432,
};
const gateOf = ({ hostname, port, protocol }: URL): Promise<Gate> =>
  gateTo(hostname, Number(port) || (DEFAULT_PORT[protocol] ?? 80));

/** The same address, by way of the gate. */
function through(url: URL, { port }: Gate): string {
  const other = new URL(url);
  other.host = `127.0.0.1:${String(port)}`;
  return other.href;
}

/** What is under TEST_POSTGRES_URL and TEST_REDIS_URL is emptied. */
async function emptied(home: HomeName, folder: string): Promise<void> {
  switch (home) {
    case 'pglite':
      return rm(join(folder, 'queue'), { recursive: true, force: true });
    case 'postgres': {
      const client = new Client({ connectionString: serverOf(home).href });
      await client.connect();
      await client.query('DROP SCHEMA IF EXISTS max_queue, max_notes CASCADE');
      return client.end();
    }
    case 'redis': {
      const redis = new Redis(serverOf(home).href);
      await redis.flushdb();
      await redis.quit();
    }
  }
}
