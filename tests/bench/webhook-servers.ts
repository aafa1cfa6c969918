/**
 * The servers that are compared, each in a process of its own. All three answer 202 once the hint is durable in the same
 * home (PGlite on disk): MAX as it is, verification and worker included; bare node:http with one write a request; bare
 * node:http with grouped writes.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChannels } from '../../src/channels/channels';
import { GroupCommit } from '../../src/queue/group-commit';
import { openHome } from '../../src/queue/homes';
import { TRIES } from '../../src/queue/jobs';
import { startService } from '../../src/service/start';
import { MemoryWorkspace } from '../support/memory-workspace';

export type ServerKind = 'max' | 'nu' | 'nu-groupe';
export const SECRET = 'un secret de banc d’essai';

const clock = { now: () => new Date() };
const quiet = () => undefined;
const queueUrl = (): string => process.env['BENCH_QUEUE_URL'] ?? 'pglite:./data/banc';

/** Starts one, tells its port to the parent, lives until killed. */
export async function serve(kind: ServerKind): Promise<void> {
  process.send?.({ port: kind === 'max' ? await serveMax() : await serveBare(kind === 'nu-groupe') });
}

async function serveMax(): Promise<number> {
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

async function serveBare(grouped: boolean): Promise<number> {
  const { queue } = await openHome(queueUrl());
  const job = (leadIds: readonly string[]) => ({
    name: 'marque' as const,
    data: { leadIds, because: 'banc' },
    opts: TRIES,
  });
  const group = new GroupCommit<string>(async (ids) => {
    const { name, data, opts } = job(ids);
    await queue.add(name, data, opts);
  });
  const remember = async (id: string): Promise<void> => {
    if (grouped) return group.add(id);
    const { name, data, opts } = job([id]);
    await queue.add(name, data, opts);
  };
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
