/** What comes in over HTTP, as Twilio sends it through a proxy, into a Twenty in memory: durable before it is answered. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { MaxError } from '../../../src/errors';
import { recordId } from '../../../src/kernel/keys';
import { minutes, plus } from '../../../src/kernel/time';
import { startService, type Service } from '../../../src/service/start';
import type { ReadHistory } from '../../../src/service/inbound-history';
import { unsubscribeUrl } from '../../../webhooks/unsubscribe';
import { inboundOf } from '../../../webhooks/twilio/inbound';
import { anAgency } from '../../support/builders';
import { MemoryInbox } from '../../support/memory-inbox';
import { MemoryWorkspace } from '../../support/memory-workspace';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { silent, TestChannel } from './loop-world';

const TOKEN = 'jeton';
const PUBLIC = 'https://max.exemple.fr/max';
const LEAD = '6f1f0c2e-7b1e-5c3a-9d7e-0123456789ab';
const SID = `SM${'0'.repeat(32)}`;
const DOWN = new MaxError('injoignable', 'Twenty ne répond pas. Vérifiez TWENTY_API_URL.');

let now = new Date('2026-12-01T09:00:00Z');
const clock = { now: () => now };
let service: Service;
let workspace: MemoryWorkspace;
let inbox: MemoryInbox;
let channel: TestChannel;
let log: Awaited<ReturnType<ReadHistory>>;

beforeEach(async () => {
  now = new Date('2026-12-01T09:00:00Z');
  workspace = new MemoryWorkspace(clock);
  workspace.agency = anAgency({ mode: 'AUTO' });
  inbox = new MemoryInbox(workspace);
  channel = new TestChannel();
  log = { inbound: [], receipts: [], cut: false };
  service = await startService({
    workspace,
    channels: { SMS: channel, WHATSAPP: channel, COURRIEL: channel },
    clock,
    log: silent,
    secrets: ['un secret assez long'],
    inbound: {
      inbox,
      ownAddresses: [],
      publicUrl: PUBLIC,
      twilio: { authToken: TOKEN, history: () => Promise.resolve(log) },
    },
    queueUrl: await freshPgliteUrl(),
    host: '127.0.0.1',
    port: 0,
    sweepMinutes: 5,
    gatherMs: 0,
    recovery: { lockMs: 1_000, stalledMs: 300 },
  });
});
afterEach(() => service.stop());
afterAll(removePgliteFolders);

/** Signed for the public address; arrives, behind the proxy, at another one. */
function call(path: string, form: Record<string, string>, signedFor = PUBLIC): Promise<Response> {
  return fetch(`http://127.0.0.1:${service.port}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: {
      'x-twilio-signature': getExpectedTwilioSignature(TOKEN, signedFor + path, form),
      'x-forwarded-proto': 'http',
    },
  });
}
const inbound = (form: Record<string, string> = {}): Promise<Response> =>
  call('/webhooks/twilio/inbound', { MessageSid: SID, From: '+33612345678', Body: 'Oui', ...form });
const received = () => [...workspace.messages.values()].filter(({ sens }) => sens === 'ENTRANT');

test('a reply is answered once it is recorded, with nothing for Twilio to say', async () => {
  workspace.put({ id: LEAD, telephone: '+33612345678' });
  const answer = await inbound();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/xml; charset=utf-8']);
  expect(await answer.text()).toContain('<Response/>');
  expect(received()).toMatchObject([{ leadId: LEAD, corps: 'Oui', statut: 'RECU' }]);
});

// How many calls to Twenty they make depends on when their sockets are read: inbound-doors.test.ts, where nothing else does.
test('forty at the same moment are each recorded once', async () => {
  workspace.put({ id: LEAD, telephone: '+33612345678' });
  const sids = Array.from({ length: 40 }, (_, n) => `SM${n.toString(16).padStart(32, '0')}`);
  const answers = await Promise.all(sids.map((MessageSid) => inbound({ MessageSid })));
  expect(answers.map(({ status }) => status)).toEqual(sids.map(() => 200));
  expect(
    received()
      .map(({ idFournisseur }) => idFournisseur)
      .sort(),
  ).toEqual(sids);
});

test.each<[string, () => Promise<Response>, number]>([
  [
    'signed for the address behind the proxy',
    () => call('/webhooks/twilio/inbound', { MessageSid: SID }, 'http://127.0.0.1'),
    403,
  ],
  [
    'not signed',
    () =>
      fetch(`http://127.0.0.1:${service.port}/webhooks/twilio/inbound`, {
        method: 'POST',
        body: 'MessageSid=x',
      }),
    403,
  ],
  ['about no message', () => call('/webhooks/twilio/inbound', { From: '+33612345678' }), 400],
  ['by GET', () => fetch(`http://127.0.0.1:${service.port}/webhooks/twilio/inbound`), 405],
])('%s', async (_name, ask, status) => {
  expect((await ask()).status).toBe(status);
  expect(received()).toEqual([]);
});

test('Twenty is down: 503, and the next sweep brings the reply from Twilio’s log', async () => {
  workspace.put({ id: LEAD, telephone: '+33612345678' });
  inbox.down = DOWN;
  expect((await inbound()).status).toBe(503);
  expect(received()).toEqual([]);
  inbox.down = null;
  log = {
    ...log,
    inbound: [inboundOf({ sid: SID, from: '+33612345678', text: 'Oui', media: 0, optOut: '', at: now })],
    receipts: [],
  };
  now = plus(now, minutes(5));
  await service.sweepNow();
  await service.idle();
  expect(received()).toMatchObject([{ leadId: LEAD, corps: 'Oui', id: recordId(`entrant.sms.${SID}`) }]);
});

test('one message that Twenty refuses does not take the others along', async () => {
  const other = `SM${'1'.repeat(32)}`;
  inbox.refused.set(
    `entrant.sms.${SID}`,
    new MaxError('refus', 'Twenty refuse ce texte. Consultez le journal.'),
  );
  const answers = await Promise.all([inbound(), inbound({ MessageSid: other })]);
  expect(answers.map(({ status }) => status)).toEqual([500, 200]);
  expect(received().map(({ idFournisseur }) => idFournisseur)).toEqual([other]);
});

test('a receipt names its record by the address it was told to call', async () => {
  workspace.put({ id: LEAD });
  const id = recordId('coach-02.j-1.rdv');
  workspace.putMessage({ id, leadId: LEAD, statut: 'INCERTAIN', idFournisseur: '' });
  const answer = await call(`/webhooks/twilio/status?message=${id}`, {
    MessageSid: SID,
    MessageStatus: 'delivered',
  });
  expect(answer.status).toBe(204);
  expect(workspace.messages.get(id)).toMatchObject({ statut: 'DELIVRE', idFournisseur: SID });
  const other = await call('/webhooks/twilio/status?message=autre', {
    MessageSid: SID,
    MessageStatus: 'queued',
  });
  expect(other.status).toBe(204);
});

test('the way out of an e-mail: asked by GET, done by POST, refused to anyone else', async () => {
  workspace.put({ id: LEAD });
  const address = unsubscribeUrl('', LEAD, 'un secret assez long');
  const ask = (method: string, path: string) => fetch(`http://127.0.0.1:${service.port}${path}`, { method });
  const page = await ask('GET', address);
  expect(await page.text()).toContain('<form method="post">');
  expect(workspace.leads.get(LEAD)?.desabonneLe).toBeNull();
  expect((await ask('POST', address.replace(LEAD.slice(0, 4), '0000'))).status).toBe(404);
  expect(workspace.leads.get(LEAD)?.desabonneLe).toBeNull();
  expect((await ask('POST', address)).status).toBe(200);
  expect(workspace.leads.get(LEAD)?.desabonneLe).toEqual(now);
});
