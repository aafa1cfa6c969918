/** The service on a queue of its own, over HTTP, with Twenty in memory. */
import { createHmac } from 'node:crypto';
import { MaxError } from '../../../src/errors';
import { startService, type Service } from '../../../src/service/start';
import { minutes, plus } from '../../../src/kernel/time';
import { MemoryWorkspace } from '../../support/memory-workspace';
import { anAgency } from '../../support/builders';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { silent, TestChannel } from './loop-world';

const SECRET = 'un secret assez long';

class MovableClock {
  constructor(private at: Date) {}
  now(): Date {
    return this.at;
  }
  jumpTo(at: Date): void {
    this.at = at;
  }
}

let service: Service;
let clock: MovableClock;
let workspace: MemoryWorkspace;
let channel: TestChannel;
let queueUrl: string;

async function start(): Promise<void> {
  service = await startService({
    workspace,
    channels: { SMS: channel, WHATSAPP: channel, COURRIEL: channel },
    clock,
    log: silent,
    secrets: [SECRET],
    queueUrl,
    host: '127.0.0.1',
    port: 0,
    sweepMinutes: 5,
    gatherMs: 0,
    recovery: { lockMs: 1_000, stalledMs: 300 },
  });
}

const url = (path: string): string => `http://127.0.0.1:${service.port}${path}`;

function webhook(eventName: string, record: Readonly<Record<string, unknown>>): Promise<Response> {
  const body = JSON.stringify({ eventName, record });
  const timestamp = String(clock.now().getTime());
  const signature = createHmac('sha256', SECRET).update(`${timestamp}:${body}`).digest('hex');
  return fetch(url('/webhooks/twenty'), {
    method: 'POST',
    body,
    headers: { 'x-twenty-webhook-timestamp': timestamp, 'x-twenty-webhook-signature': signature },
  });
}

beforeEach(async () => {
  clock = new MovableClock(new Date('2026-12-01T09:00:00Z'));
  workspace = new MemoryWorkspace(clock);
  workspace.agency = anAgency({ mode: 'AUTO' });
  channel = new TestChannel();
  queueUrl = await freshPgliteUrl();
  await start();
});
afterEach(() => service.stop());
afterAll(removePgliteFolders);

/** The reminder that is planned behind the questions is left out. */
const statuts = (): unknown[] =>
  [...workspace.messages.values()].filter(({ etape }) => etape !== 'relance').map(({ statut }) => statut);

test('a webhook becomes a message that leaves, once', async () => {
  const lead = workspace.put({ id: 'l1', statut: null, statutCoaching: null });
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => webhook('lead.created', { id: lead.id })),
  );
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
  await service.idle();
  expect(channel.sent).toHaveLength(1);
  expect(statuts()).toEqual(['ENVOYE']);
  expect((await fetch(url('/readyz'))).status).toBe(200);
  expect(await (await fetch(url('/metrics'))).text()).toContain('max_webhooks_total{resultat="lead"} 5');
});

test('at night the message waits for its alarm, and a restart does not lose it', async () => {
  clock.jumpTo(new Date('2026-12-01T22:30:00Z'));
  workspace.put({ id: 'l1', statut: null, statutCoaching: null });
  await webhook('lead.created', { id: 'l1' });
  await service.idle();
  expect(channel.sent).toEqual([]);
  const morning = await service.nextAlarm();
  expect(morning).toEqual(new Date('2026-12-02T08:00:00Z'));

  await service.stop();
  await start();
  clock.jumpTo(plus(morning ?? clock.now(), minutes(1)));
  await service.idle();
  expect(channel.sent).toHaveLength(1);
});

test('no webhook at all: the sweep finds the lead', async () => {
  await service.idle();
  clock.jumpTo(plus(clock.now(), minutes(1)));
  workspace.put({ id: 'l1', statut: null, statutCoaching: null });
  clock.jumpTo(plus(clock.now(), minutes(4)));
  await service.sweepNow();
  await service.idle();
  expect(channel.sent).toHaveLength(1);
});

test('Twenty away for a while: nothing lost, nothing doubled', async () => {
  await service.idle();
  const away = new MaxError('injoignable', 'Twenty ne répond pas.');
  workspace.fail('loadStates', away, 2);
  workspace.put({ id: 'l1', statut: null, statutCoaching: null });
  expect((await webhook('lead.created', { id: 'l1' })).status).toBe(202);
  await service.idle();
  expect(channel.sent).toHaveLength(1);
  expect(service.figures.twentyReachable).toBe(true);
});

test('changed settings reach the leads that wait', async () => {
  await service.idle();
  workspace.agency = anAgency({ mode: 'ASSISTE' });
  await webhook('reglageMax.updated', { id: 'r1' });
  await service.idle();
  workspace.put({ id: 'l1', statut: null, statutCoaching: null });
  await webhook('lead.created', { id: 'l1' });
  await service.idle();
  expect(statuts()).toEqual(['A_VALIDER']);

  workspace.agency = anAgency({ mode: 'AUTO' });
  await webhook('reglageMax.updated', { id: 'r1' });
  await service.idle();
  expect(statuts()).toEqual(['ENVOYE']);
});

test('forged, cut and foreign requests', async () => {
  const body = '{"eventName":"lead.created","record":{"id":"l1"}}';
  const forged = await fetch(url('/webhooks/twenty'), { method: 'POST', body });
  expect([forged.status, await forged.json()]).toEqual([
    401,
    { erreur: 'envoi refusé', code: 'missing-header' },
  ]);
  expect((await fetch(url('/webhooks/twenty'))).status).toBe(405);
  expect((await webhook('dossier.created', { id: 'x' })).status).toBe(202);
});
