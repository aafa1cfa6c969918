/** The doors in one service, the work in another, on one queue: TEST_REDIS_URL, TEST_POSTGRES_URL (both are emptied). */
import { createHmac } from 'node:crypto';
import type { Role } from '../../../src/service/role';
import { startService, type Service } from '../../../src/service/start';
import { anAgency } from '../../support/builders';
import { MemoryWorkspace } from '../../support/memory-workspace';
import { QUEUE_SERVERS } from '../../support/queue-servers';
import { silent, TestChannel } from './loop-world';

const SECRET = 'un secret assez long';
const clock = { now: () => new Date('2026-12-01T09:00:00Z') };

describe.each(QUEUE_SERVERS)('two services on %s', (_name, queueUrl, empty) => {
  let workspace: MemoryWorkspace;
  let channel: TestChannel;
  let running: Service[];

  const start = async (role: Role): Promise<Service> => {
    if (queueUrl === undefined) throw new Error('Donnez TEST_REDIS_URL et TEST_POSTGRES_URL.');
    const service = await startService({
      workspace,
      channels: { SMS: channel, WHATSAPP: channel, COURRIEL: channel },
      ...{ clock, log: silent, secrets: [SECRET], queueUrl, role },
      ...{ host: '127.0.0.1', port: 0, sweepMinutes: 5, gatherMs: 0 },
    });
    running.push(service);
    return service;
  };
  const get = (service: Service, path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${service.port}${path}`);
  const leadCreated = (service: Service, id: string): Promise<Response> => {
    const body = JSON.stringify({ eventName: 'lead.created', record: { id } });
    const timestamp = String(clock.now().getTime());
    const signature = createHmac('sha256', SECRET).update(`${timestamp}:${body}`).digest('hex');
    const headers = {
      'x-twenty-webhook-timestamp': timestamp,
      'x-twenty-webhook-signature': signature,
    };
    return fetch(`http://127.0.0.1:${service.port}/webhooks/twenty`, { method: 'POST', body, headers });
  };

  beforeEach(async () => {
    if (queueUrl === undefined) throw new Error('Donnez TEST_REDIS_URL et TEST_POSTGRES_URL.');
    await empty(queueUrl);
    running = [];
    workspace = new MemoryWorkspace(clock);
    workspace.agency = anAgency({ mode: 'AUTO' });
    channel = new TestChannel();
  });
  afterEach(async () => {
    for (const service of running) await service.stop();
  });

  test('what the doors take while nobody works is sent once by the worker that comes', async () => {
    const web = await start('web');
    workspace.put({ id: 'l1', statut: null, statutCoaching: null });
    expect((await leadCreated(web, 'l1')).status).toBe(202);
    expect(channel.sent).toHaveLength(0);

    const worker = await start('worker');
    await worker.idle();
    expect(channel.sent).toHaveLength(1);
    expect([web.figures.total('max_envois_total'), worker.figures.total('max_envois_total')]).toEqual([0, 1]);
    expect([web.figures.lastSweep, worker.figures.lastSweep]).toEqual([null, clock.now()]);
  });

  test('the worker answers its health and nothing else', async () => {
    const worker = await start('worker');
    await worker.idle();
    expect((await leadCreated(worker, 'l1')).status).toBe(404);
    const statuses = ['/healthz', '/readyz', '/metrics'].map(
      async (path) => (await get(worker, path)).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
  });
});
