/** Twilio's API as msw plays it: what is sent, and what each of its answers, and of its silences, makes of a message. */
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { channelReports } from '../../../../src/channels/reports';
import { createTwilioChannel } from '../../../../src/channels/twilio/channel';
import { openTwilio } from '../../../../src/channels/twilio/client';
import { outcomeOf } from '../../../../src/channels/twilio/outcome';
import { readHistory } from '../../../../src/channels/twilio/history';
import type { Outgoing, Sought } from '../../../../src/service/ports';
import type { TwilioSettings } from '../../../../src/channels/settings';
import { recordId } from '../../../../src/kernel/keys';
import { minutes, plus, seconds } from '../../../../src/kernel/time';

const NOW = new Date('2026-12-01T09:00:00Z');
const ACCOUNT = `AC${'0'.repeat(32)}`;
const API = `https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}/Messages.json`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const settings: TwilioSettings = {
  accountSid: ACCOUNT,
  authToken: 'jeton',
  smsFrom: '+33700000000',
  whatsappFrom: '+14155238886',
};
const channel = (canal: 'SMS' | 'WHATSAPP' = 'SMS', changes: Partial<TwilioSettings> = {}) =>
  createTwilioChannel({
    account: openTwilio({ ...settings, ...changes }),
    canal,
    clock: { now: () => NOW },
    statusUrl: 'https://max.exemple.fr/webhooks/twilio/status',
  });

const message: Outgoing = {
  key: 'coach-02.j-1.rdv',
  canal: 'SMS',
  destinataire: '+33612345678',
  sujet: '',
  corps: 'À demain, Léa !',
};

/** Twilio takes one message; answers the form it was sent. */
function twilioTakes() {
  const seen: Record<string, string>[] = [];
  server.use(
    http.post(API, async ({ request }) => {
      seen.push(Object.fromEntries(new URLSearchParams(await request.text())));
      return HttpResponse.json({ sid: 'SM1', status: 'queued' }, { status: 201 });
    }),
  );
  return seen;
}
const twilioRefuses = (status: number, code?: number): void =>
  server.use(
    http.post(API, () => HttpResponse.json({ status, code, message: 'no +33612345678' }, { status })),
  );

test('an SMS leaves from our number, and its receipts will name its record', async () => {
  const seen = twilioTakes();
  expect(await channel().send(message)).toEqual({ outcome: 'sent', idFournisseur: 'SM1' });
  expect(seen).toEqual([
    {
      To: '+33612345678',
      From: '+33700000000',
      Body: 'À demain, Léa !',
      StatusCallback: `https://max.exemple.fr/webhooks/twilio/status?message=${recordId(message.key)}`,
    },
  ]);
});

test('a WhatsApp template leaves with its variables, and no text of ours', async () => {
  const seen = twilioTakes();
  const modele = { contentSid: 'HX1', variables: { '1': 'Léa', '2': '14 h' } };
  await channel('WHATSAPP').send({ ...message, canal: 'WHATSAPP', modele });
  expect(seen[0]).toMatchObject({
    To: 'whatsapp:+33612345678',
    From: 'whatsapp:+14155238886',
    ContentSid: 'HX1',
    ContentVariables: '{"1":"Léa","2":"14 h"}',
  });
  expect(seen[0]).not.toHaveProperty('Body');
});

test('a messaging service chooses the sender', async () => {
  const seen = twilioTakes();
  const service = createTwilioChannel({
    account: openTwilio({ accountSid: ACCOUNT, authToken: 'jeton', messagingServiceSid: 'MG1' }),
    canal: 'SMS',
    clock: { now: () => NOW },
    statusUrl: null,
  });
  await service.send(message);
  expect(seen[0]).toEqual({ To: '+33612345678', MessagingServiceSid: 'MG1', Body: message.corps });
});

test.each<[number, number | undefined, string, string | undefined]>([
  [400, 21610, 'refused', 'DESABONNE'],
  [400, 21614, 'refused', 'NUMERO'],
  [400, 63016, 'refused', 'FENETRE'],
  [400, 21408, 'refused', 'CONFIGURATION'],
  [400, 99999, 'refused', 'OPERATEUR'],
  [401, 20003, 'later', 'CONFIGURATION'],
  [401, undefined, 'later', 'CONFIGURATION'],
  [429, 20429, 'later', 'OPERATEUR'],
  [429, undefined, 'later', 'OPERATEUR'],
  [503, 20503, 'later', 'OPERATEUR'],
  [500, undefined, 'unknown', undefined],
  [504, undefined, 'unknown', undefined],
])('HTTP %i, code %s: %s', async (status, code, outcome, classe) => {
  twilioRefuses(status, code);
  const answer = await channel().send(message);
  expect(answer).toMatchObject({ outcome, ...(classe && { classe }) });
  expect(JSON.stringify(answer)).not.toContain('33612345678');
});

test.each([
  ['ENOTFOUND', 'later'],
  ['ECONNREFUSED', 'later'],
  ['ECONNRESET', 'unknown'],
  ['ECONNABORTED', 'unknown'],
  ['ETIMEDOUT', 'unknown'],
])('the connection says %s: %s', (code, outcome) => {
  expect(outcomeOf(Object.assign(new Error('x'), { code }))).toMatchObject({ outcome });
});

test('an answer cut off after the request was written: nobody knows', async () => {
  server.use(http.post(API, () => HttpResponse.error()));
  expect(await channel().send(message)).toMatchObject({ outcome: 'unknown' });
});

test('an answer that is not Twilio’s: nobody knows', async () => {
  server.use(http.post(API, () => HttpResponse.text('<h1>Bad gateway</h1>', { status: 502 })));
  expect(await channel().send(message)).toMatchObject({ outcome: 'unknown' });
});

const sought: Sought = {
  canal: 'SMS',
  destinataires: ['+33612345678'],
  corps: message.corps,
  createdAt: plus(NOW, -minutes(30)),
  claimedAt: plus(NOW, -minutes(2)),
  knownSince: plus(NOW, -minutes(2)),
  others: ['SM0'],
};
const at = (minutesAgo: number): string => plus(NOW, -minutes(minutesAgo)).toUTCString();
const logged = (sid: string, body: string, minutesAgo: number, more: object = {}) => ({
  sid,
  body,
  date_created: at(minutesAgo),
  direction: 'outbound-api',
  ...more,
});
function logShows(messages: readonly object[]) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(API, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ messages, page: 0, page_size: 200 });
    }),
  );
  return asked;
}

test.each<[string, readonly object[], Partial<Sought>, object]>([
  ['the text is there', [logged('SM1', 'À demain, Léa !', 2)], {}, { trace: 'sent', idFournisseur: 'SM1' }],
  [
    'still in Twilio’s queue',
    [logged('SM1', ' À demain,\nLéa !', 2, { date_created: null })],
    {},
    { trace: 'sent', idFournisseur: 'SM1' },
  ],
  ['nothing at all', [], {}, { trace: 'not-sent' }],
  ['only what is another message', [logged('SM0', 'Bonjour', 2)], {}, { trace: 'not-sent' }],
  ['the same text, of another message', [logged('SM0', message.corps, 2)], {}, { trace: 'not-sent' }],
  ['the same text, before our record existed', [logged('SM9', message.corps, 60)], {}, { trace: 'not-sent' }],
  ['something that is not accounted for', [logged('SM9', 'Autre texte', 2)], {}, { trace: 'unknown' }],
  [
    'nothing yet, and it may still be under way',
    [],
    { knownSince: plus(NOW, -seconds(20)) },
    { trace: 'unknown' },
  ],
  [
    'nothing yet, and our clock is an hour ahead of Twenty’s',
    [],
    { claimedAt: plus(NOW, -minutes(60)), knownSince: plus(NOW, -seconds(20)) },
    { trace: 'unknown' },
  ],
  [
    'nothing, and our clock is an hour behind Twenty’s',
    [],
    { claimedAt: plus(NOW, minutes(60)) },
    { trace: 'not-sent' },
  ],
  [
    'another text, by Twilio’s clock a quarter of an hour before our record',
    [logged('SM9', 'Autre texte', 45)],
    {},
    { trace: 'unknown' },
  ],
  [
    'there, although it may still be under way',
    [logged('SM1', message.corps, 0)],
    { claimedAt: NOW, knownSince: NOW },
    { trace: 'sent', idFournisseur: 'SM1' },
  ],
  ['no address to look for', [], { destinataires: [] }, { trace: 'unknown' }],
  [
    'a log too long to be sure',
    Array.from({ length: 200 }, (_, n) => logged(`SX${n}`, 'vieux', 600)),
    {},
    { trace: 'unknown' },
  ],
])('did it leave? %s', async (_name, messages, changes, expected) => {
  logShows(messages);
  expect(await channel().trace(message.key, { ...sought, ...changes })).toEqual(expected);
});

test('it is looked for where it may have gone, by number and by WhatsApp', async () => {
  const asked = logShows([]);
  await channel('WHATSAPP').trace('k', { ...sought, destinataires: ['+33612345678', '+33687654321'] });
  expect(asked.map((one) => one.get('To'))).toEqual(['whatsapp:+33612345678', 'whatsapp:+33687654321']);
});

test('without knowing what to look for, nobody knows', async () => {
  expect(await channel().trace('k')).toEqual({ trace: 'unknown' });
});

test('a log that does not answer is no "it did not leave"', async () => {
  server.use(http.get(API, async () => (await delay(1), HttpResponse.json({}, { status: 500 }))));
  await expect(channel().trace('k', sought)).rejects.toThrow();
});

test('the history: what came in, and what became of what left, of our numbers', async () => {
  const asked = logShows([
    {
      ...logged(`SM${'1'.repeat(32)}`, 'Oui', 5),
      direction: 'inbound',
      from: 'whatsapp:+33612345678',
      num_media: '0',
      status: 'received',
    },
    { ...logged(`SM${'2'.repeat(32)}`, 'x', 5), status: 'undelivered', error_code: 30006 },
    { ...logged(`SM${'3'.repeat(32)}`, 'x', 5), status: 'queued' },
  ]);
  const history = await readHistory(openTwilio(settings), plus(NOW, -minutes(10)), NOW);
  expect(asked.map((one) => one.get('To') ?? one.get('From'))).toEqual([
    '+33700000000',
    '+33700000000',
    'whatsapp:+14155238886',
    'whatsapp:+14155238886',
  ]);
  expect(asked[0]?.get('DateSent>')).toBe('2026-12-01T08:50:00Z');
  expect(history.inbound).toMatchObject([
    { canal: 'WHATSAPP', from: '+33612345678', corps: 'Oui', arrivedAt: plus(NOW, -minutes(5)) },
  ]);
  expect(history.receipts).toMatchObject([{ statut: 'ECHEC', idFournisseur: `SM${'2'.repeat(32)}` }]);
  expect(history.cut).toBe(false);
});

test.each<[string, () => Response, string | null]>([
  ['an active account', () => HttpResponse.json({ sid: ACCOUNT, status: 'active' }), null],
  ['a suspended one', () => HttpResponse.json({ sid: ACCOUNT, status: 'suspended' }), 'suspended'],
  [
    'wrong credentials',
    () => HttpResponse.json({ status: 401, code: 20003 }, { status: 401 }),
    'refuse nos identifiants',
  ],
  ['nobody there', () => HttpResponse.error(), 'injoignable'],
])('the doctor: %s', async (_name, answer, says) => {
  server.use(http.get(`https://api.twilio.com/2010-04-01/Accounts/${ACCOUNT}.json`, answer));
  const reports = channelReports({ twilio: settings }, { now: () => NOW });
  expect(reports.map(({ configured }) => configured)).toEqual([true, true, false]);
  const fault = await reports[0]?.probe?.();
  if (says === null) expect(fault).toBeNull();
  else expect(fault?.says).toContain(says);
});
