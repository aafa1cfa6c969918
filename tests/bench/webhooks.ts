/** Webhooks acknowledged after a durable write: as many as 50 connections can, then 500 a second, against bare peers. */
import { fork, type ChildProcess } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './table';
import { SECRET, type ServerKind } from './webhook-servers';

const CONNECTIONS = 50;
/** The same for all; PGlite alone needs seconds until its code is compiled well. */
const WARM_MS = 5_000;
const FLAT_OUT_MS = 8_000;
const RATE = 500;
const RATE_MS = 10_000;

type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly errors: number;
};

const SUBJECTS: readonly (readonly [ServerKind, string])[] = [
  ['nu', 'node:http nu, une écriture par requête'],
  ['nu-groupe', 'node:http nu, écritures groupées'],
  ['nu-fichier', 'node:http nu, une ligne dans un fichier'],
  ['max', 'MAX (signature, lecture et suite comprises)'],
];

export async function measureWebhooks(): Promise<readonly Row[]> {
  const flat = new Map<ServerKind, Load>();
  const steady = new Map<ServerKind, Load>();
  const subjects = SUBJECTS.filter(([kind]) => kind !== 'nu-fichier' || onPglite());
  // Who makes the same durable write as MAX does there.
  const peer = onPglite() ? 'nu-fichier' : 'nu-groupe';
  for (const [kind] of subjects) {
    await withServer(kind, async (port) => {
      await flatOut(port, WARM_MS);
      flat.set(kind, await flatOut(port, FLAT_OUT_MS));
      if (kind === 'nu') return; // it cannot keep up with 500 a second
      await atRate(port, RATE, 3_000); // what the flood left behind is done by then
      steady.set(kind, await atRate(port, RATE, RATE_MS));
    });
  }
  return subjects.flatMap(([kind, sujet]) => [
    ...flatRows(sujet, flat.get(kind), kind === 'max' ? flat.get(peer) : undefined),
    ...steadyRows(sujet, steady.get(kind)),
  ]);
}

/** `BENCH_QUEUE_URL` names another home. */
const onPglite = (): boolean => (process.env['BENCH_QUEUE_URL'] ?? 'pglite:').startsWith('pglite:');

function flatRows(sujet: string, load: Load | undefined, peer: Load | undefined): readonly Row[] {
  if (!load) return [];
  const mesure = `webhooks, ${CONNECTIONS} connexions`;
  const share = peer
    ? `${Math.round((100 * load.perSecond) / peer.perSecond)} % du pair à l’écriture égale ; but : 60 %`
    : '';
  const errors = load.errors > 0 ? `${load.errors} erreurs` : '';
  return [
    {
      mesure,
      sujet,
      valeur: load.perSecond,
      unite: 'req/s',
      note: [share, errors].filter(Boolean).join(' ; '),
    },
    { mesure, sujet, valeur: load.p50, unite: 'ms p50' },
    { mesure, sujet, valeur: load.p99, unite: 'ms p99' },
  ];
}

function steadyRows(sujet: string, load: Load | undefined): readonly Row[] {
  if (!load) return [];
  const mesure = `webhooks, ${RATE}/s`;
  const note = `but : 20 ms ; ${Math.round(load.perSecond)}/s tenus, ${load.errors} erreurs`;
  return [
    { mesure, sujet, valeur: load.p50, unite: 'ms p50' },
    { mesure, sujet, valeur: load.p99, unite: 'ms p99', note },
  ];
}

async function withServer(kind: ServerKind, measure: (port: number) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'max-banc-'));
  const env = {
    ...process.env,
    BENCH_QUEUE_URL: process.env['BENCH_QUEUE_URL'] ?? `pglite:${join(folder, 'queue')}`,
  };
  const server = fork(process.argv[1] ?? '', ['serveur', kind], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    cwd: folder,
  });
  try {
    await measure(await portOf(server));
  } finally {
    server.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}

const portOf = (server: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('message', (message) => resolve((message as { port: number }).port));
    server.once('exit', (code) => reject(new Error(`server ended with ${code}`)));
  });

/** Each connection sends its next request when the last one was answered. */
export async function flatOut(port: number, forMs: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let errors = 0;
  const start = performance.now();
  const connection = async (): Promise<void> => {
    while (performance.now() - start < forMs) {
      const took = await send(port, agent);
      if (took === null) errors += 1;
      else times.push(took);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return loadOf(times, errors, performance.now() - start);
}

/** Requests leave at their time, whether the earlier ones were answered or not; a late one counts from its time. */
export async function atRate(port: number, rate: number, forMs: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const times: number[] = [];
  let errors = 0;
  const start = performance.now();
  const all: Promise<void>[] = [];
  const total = (rate * forMs) / 1_000;
  for (let n = 0; n < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - start) * rate) / 1_000) + 1);
    for (; n < due; n += 1) {
      const at = start + (n * 1_000) / rate;
      all.push(
        send(port, agent).then((took) => {
          if (took === null) errors += 1;
          else times.push(performance.now() - at);
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(all);
  agent.destroy();
  return loadOf(times, errors, performance.now() - start);
}

/** Milliseconds until the answer, or null when it is not 202. */
function send(port: number, agent: Agent): Promise<number | null> {
  const id = randomUUID();
  const body = JSON.stringify({
    eventName: 'lead.updated',
    record: { id, updatedAt: new Date().toISOString(), name: 'Amina Diallo', message: 'x'.repeat(1_200) },
    updatedFields: ['statut'],
  });
  const timestamp = String(Date.now());
  const signature = createHmac('sha256', SECRET).update(`${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-twenty-webhook-timestamp': timestamp,
    'x-twenty-webhook-signature': signature,
  };
  const start = performance.now();
  return new Promise((resolve) => {
    const call = request({
      port,
      host: '127.0.0.1',
      path: '/webhooks/twenty',
      method: 'POST',
      agent,
      headers,
    });
    call.once('response', (answer) => {
      answer
        .resume()
        .once('end', () => resolve(answer.statusCode === 202 ? performance.now() - start : null));
    });
    call.once('error', () => resolve(null));
    call.end(body);
  });
}

function loadOf(times: number[], errors: number, tookMs: number): Load {
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { perSecond: (times.length * 1_000) / tookMs, p50: at(0.5), p99: at(0.99), errors };
}
