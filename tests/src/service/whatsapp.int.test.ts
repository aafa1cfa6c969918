/** WhatsApp outside its window, end to end: a sandbox Twenty, the real service, Twilio's API as msw plays it, its signed calls. */
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { createChannels } from '../../../src/channels/channels';
import { startService, type Service } from '../../../src/service/start';
import { createInbox } from '../../../src/twenty/inbound';
import { createWorkspace } from '../../../src/twenty/workspace';
import type { Receipt } from '../../../webhooks/receipt';
import { receiptOf } from '../../../webhooks/twilio/status';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { aCoachingLead, openSliceWorld, setCoachingMode, type SliceWorld } from '../../support/slice-world';
import { silent } from './loop-world';

const PORT = 21_000 + (process.pid % 9_000);
const PUBLIC = 'https://max.exemple.fr';
const TOKEN = 'jeton';
const ACCOUNT = `AC${'0'.repeat(32)}`;
const CONTENT_SID = `HX${'a1'.repeat(16)}`;

type Form = Readonly<Record<string, string>>;
let forms: Form[] = [];
let receipts: readonly Receipt[] = [];
const sidOf = (rank: number): string => `SM${String(rank).padStart(32, '0')}`;
const twilio = setupServer(
  http.post(`https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}/Messages.json`, async ({ request }) => {
    forms.push(Object.fromEntries(new URLSearchParams(await request.text())));
    return HttpResponse.json({ sid: sidOf(forms.length), status: 'queued' }, { status: 201 });
  }),
);

let world: SliceWorld;
let service: Service;

beforeAll(async () => {
  twilio.listen({ onUnhandledRequest: 'bypass' });
  await import('twilio'); // large: not in the time of the first test
});
afterAll(() => twilio.close());
beforeEach(async () => {
  [forms, receipts] = [[], []];
  world = await openSliceWorld(PORT);
  const queueUrl = await freshPgliteUrl();
  const { clock, transport, secret } = world;
  const account = {
    accountSid: ACCOUNT,
    authToken: TOKEN,
    smsFrom: '+33700000000',
    whatsappFrom: '+14155238886',
  };
  const settings = { twilio: account };
  const history = () => Promise.resolve({ inbound: [], receipts, cut: false });
  service = await startService({
    workspace: createWorkspace(transport),
    channels: createChannels({
      dataDir: `${queueUrl.slice('pglite:'.length)}.data`,
      clock,
      settings,
      publicUrl: PUBLIC,
    }),
    inbound: {
      ...{ inbox: createInbox(transport), ownAddresses: [], publicUrl: PUBLIC, secrets: [secret] },
      twilio: { authToken: TOKEN, history },
    },
    ...{ clock, log: silent, secrets: [secret], queueUrl, host: '127.0.0.1', port: PORT, sweepMinutes: 5 },
  });
  await setCoachingMode(world.staff, 'AUTO');
  await setting('reglagesMax', 'reglages.coaching', { canauxPreferes: ['WHATSAPP', 'SMS', 'COURRIEL'] });
  await settle();
});
afterEach(async () => {
  await service.stop();
  await world.sandbox.stop();
});
afterAll(removePgliteFolders);

async function settle(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await world.sandbox.webhooksIdle();
    await service.idle();
  }
}

async function setting(plural: 'reglagesMax' | 'modelesMessage', key: string, data: object): Promise<void> {
  const found = (await world.staff.list(plural, 'cle')).find(({ cle }) => cle === key);
  const singular = plural === 'reglagesMax' ? 'reglageMax' : 'modeleMessage';
  await world.staff.update(singular, found?.id ?? '', { ...data });
  await settle();
}

const arrives = async (canauxAutorises: readonly string[]): Promise<void> => {
  await world.staff.create('lead', {
    ...aCoachingLead('Lea Martin', '612345678', world.clock.now()),
    canauxAutorises,
  });
  await settle();
};

/** As Twilio calls: on the address it was given with the message, signed for our public one. */
async function reports(form: Form, what: Form): Promise<void> {
  const path = (form['StatusCallback'] ?? '').slice(PUBLIC.length);
  const answer = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method: 'POST',
    body: new URLSearchParams(what),
    headers: { 'x-twilio-signature': getExpectedTwilioSignature(TOKEN, PUBLIC + path, what) },
  });
  expect(answer.status).toBe(204);
  await settle();
}

const message = async () => {
  const all = await world.staff.list('messagesMax', 'etape scenario canal statut raison repli');
  return all.find(({ scenario }) => scenario === 'COACH_01');
};

const REFUSED = { MessageStatus: 'undelivered', ErrorCode: '63016' };

test('a template; WhatsApp refuses it; the SMS instead; and what is told again changes nothing', async () => {
  await setting('modelesMessage', 'coach-01.questions', { contentSidWhatsapp: CONTENT_SID });
  await arrives(['WHATSAPP', 'SMS']);
  expect(forms).toMatchObject([
    { To: 'whatsapp:+33612345678', ContentSid: CONTENT_SID, ContentVariables: '{"1":"Lea"}' },
  ]);
  expect(forms[0]).not.toHaveProperty('Body');
  expect(await message()).toMatchObject({ canal: 'WHATSAPP', statut: 'ENVOYE' });

  const [first = {}] = forms;
  await reports(first, { MessageSid: sidOf(1), ...REFUSED });
  expect(forms.slice(1)).toMatchObject([
    { To: '+33612345678', Body: expect.stringMatching(/^Bonjour Lea, /) },
  ]);
  const why = expect.stringMatching(/^par SMS et non par WhatsApp : WhatsApp a refusé/) as unknown;
  expect(await message()).toMatchObject({ canal: 'SMS', statut: 'ENVOYE', raison: why, repli: why });

  await reports(first, { MessageSid: sidOf(1), ...REFUSED });
  receipts = [receiptOf({ sid: sidOf(1), status: 'undelivered', code: 63016, messageId: null }) as Receipt];
  await service.sweepNow(true);
  await settle();
  expect(forms).toHaveLength(2);
  const [, second = {}] = forms;
  await reports(second, { MessageSid: sidOf(2), MessageStatus: 'delivered' });
  expect(await message()).toMatchObject({ canal: 'SMS', statut: 'DELIVRE', repli: why });
});

test('at night the refusal is told twice before the SMS may leave: it leaves in the morning, once', async () => {
  await setting('modelesMessage', 'coach-01.questions', { contentSidWhatsapp: CONTENT_SID });
  await arrives(['WHATSAPP', 'SMS']);
  world.clock.jumpTo(new Date('2026-12-01T22:00:00Z'));
  const [first = {}] = forms;
  await reports(first, { MessageSid: sidOf(1), ...REFUSED });
  await reports(first, { MessageSid: sidOf(1), ...REFUSED });
  expect(await message()).toMatchObject({ canal: 'SMS', statut: 'PLANIFIE' });
  expect(forms).toHaveLength(1);
  world.clock.jumpTo(new Date('2026-12-02T08:00:01Z'));
  await settle();
  expect(forms.slice(1)).toMatchObject([{ To: '+33612345678' }]);
  expect(await message()).toMatchObject({ canal: 'SMS', statut: 'ENVOYE' });
});

test('nowhere to go: held, and the record says what to do', async () => {
  await arrives(['WHATSAPP']);
  expect(forms).toEqual([]);
  expect(await message()).toMatchObject({
    statut: 'PLANIFIE',
    raison: expect.stringContaining(
      'donnez au modèle « coach-01.questions » l’identifiant (ContentSid)',
    ) as unknown,
  });
});
