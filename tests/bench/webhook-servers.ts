/**
 * The servers that are compared, each in a process of its own. All answer 202 once the hint is durable: MAX as it is,
 * verification and worker included; bare node:http with one write into the queue a request; the same with grouped writes; and
 * bare node:http that appends a line to a file, which is the durable write of MAX on PGlite.
 */
import { openSync, writeSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChannels } from '../../src/channels/channels';
import { keepHeapSmall } from '../../src/heap';
import { GroupCommit } from '../../src/queue/group-commit';
import { openHome } from '../../src/queue/homes';
import { TRIES } from '../../src/queue/jobs';
import { startService } from '../../src/service/start';
import { MemoryWorkspace } from '../support/memory-workspace';

export type ServerKind = 'max' | 'nu' | 'nu-groupe' | 'nu-fichier';
export const SECRET = 'un secret de banc d’essai';

const clock = { now: () => new Date() };
const quiet = () => undefined;
const queueUrl = (): string => process.env['BENCH_QUEUE_URL'] ?? 'pglite:./data/banc';

/** Starts one, tells its port to the parent, lives until killed. */
export async function serve(kind: ServerKind): Promise<void> {
  process.send?.({ port: kind === 'max' ? await serveMax() : await serveBare(await memoryOf(kind)) });
}

/** Resolves when this lead is remembered. */
type Remember = (leadId: string) => Promise<void>;

async function serveMax(): Promise<number> {
  keepHeapSmall();
  const service = await startService({
    workspace: new MemoryWorkspace(clock),
    channels: createChannels({ dataDir: './data/banc', clock }),
    clock,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    secrets: [SECRET],
    queueUrl: queueUrl(),
    host: '127.0.0.1',
    port: 0,
    sweepMinutes: 5,
  });
  return service.port;
}

async function memoryOf(kind: Exclude<ServerKind, 'max'>): Promise<Remember> {
  if (kind === 'nu-fichier') return fileMemory();
  const { queue } = await openHome(queueUrl());
  const write = async (leadIds: readonly string[]) =>
    void (await queue.add('marque', { leadIds, because: 'banc' }, TRIES));
  if (kind === 'nu') return (id) => write([id]);
  const group = new GroupCommit<string>(write);
  return (id) => group.add(id);
}

async function fileMemory(): Promise<Remember> {
  await mkdir('./data', { recursive: true });
  const file = openSync('./data/banc.jsonl', 'a');
  return (id) => {
    writeSync(file, `${JSON.stringify({ leadIds: [id], because: 'banc' })}\n`);
    return Promise.resolve();
  };
}

async function serveBare(remember: Remember): Promise<number> {
  const server = createServer((request, response) => {
    void readAll(request)
      .then((body) => remember((JSON.parse(body) as { record: { id: string } }).record.id))
      .then(
        () => response.writeHead(202).end('{"recu":true}'),
        () => response.writeHead(503).end(),
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
