/** A real IMAP server (Dovecot, `.ci/with-servers`): news, interruptions, a lost disk, a mailbox made anew. */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import type { Inbound } from '../../../webhooks/inbound';
import type { Receipt } from '../../../webhooks/receipt';
import { channelReports } from '../../../src/channels/reports';
import { messageIdOf, recordOfKey } from '../../../src/channels/message-id';
import { MaxError } from '../../../src/errors';
import { openMailEar, type MailEar } from '../../../src/mail/ear';
import { imapOptions } from '../../../src/mail/mailbox';
import { createPositionFile } from '../../../src/mail/position';
import { ALONE, SharedLeases } from '../../../src/queue/leases';
import { postgresLeases } from '../../../src/queue/postgres-leases';
import { redisLeases } from '../../../src/queue/redis-leases';
import { Figures } from '../../../src/service/figures';
import { silent } from '../service/loop-world';

const SERVER = process.env['TEST_IMAP_URL'] ?? '';
if (SERVER === '') throw new Error('TEST_IMAP_URL manque : lancez .ci/with-servers npm run test:queue');

const clock = { now: () => new Date() };
const OUR_ID = messageIdOf('coach-02.j-1.rdv', 'exemple.fr');
let account = 0;
let url: string;
let dataDir: string;
let client: ImapFlow;
let received: Inbound[];
let receipts: Receipt[];
let seen: string[];
let ears: MailEar[];
let twentyIsDown: boolean;
let figures: Figures;

/** A mailbox of its own for each test. */
beforeEach(async () => {
  account += 1;
  url = SERVER.replace('max:', `max${process.pid}-${account}:`);
  dataDir = await mkdtemp(join(tmpdir(), 'max-imap-'));
  [received, receipts, seen, ears, twentyIsDown] = [[], [], [], [], false];
  figures = new Figures(clock);
  client = new ImapFlow(imapOptions(url));
  await client.connect();
});
afterEach(async () => {
  await Promise.all(ears.map((ear) => ear.close()));
  await client.logout();
  await rm(dataDir, { recursive: true, force: true });
});

function listen(address = url, leases = ALONE, from: string[] = seen): MailEar {
  const twenty = <T>(answer: T): Promise<T> =>
    twentyIsDown
      ? Promise.reject(new MaxError('injoignable', 'Twenty ne répond pas.'))
      : Promise.resolve(answer);
  const ear = openMailEar({
    url: address,
    retryMs: 20,
    desk: {
      knows: (addresses) => {
        from.push(...addresses);
        return twenty(new Set(addresses.filter((one) => one === 'lea@example.org')));
      },
      known: (keys) => twenty(new Set(keys.filter((key) => received.some((one) => one.key === key)))),
      receive: (those) => twenty(void received.push(...those)),
      acknowledge: (those) => twenty(void receipts.push(...those)),
      position: createPositionFile(dataDir, 'max'),
      leases,
      clock,
      figures,
      log: silent,
    },
  });
  ears.push(ear);
  return ear;
}

const letter = (n: number, from = 'lea@example.org', headers: readonly string[] = []): string =>
  [
    `From: ${from}`,
    `Message-ID: <m${n}@example.org>`,
    `Subject: n${n}`,
    ...headers,
    '',
    `Bonjour ${n}`,
    '',
  ].join('\r\n');
const arrives = (mail: string): Promise<unknown> => client.append('INBOX', mail);

/** Polls what a test waits for: the server tells in its own time. */
async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited in vain; received ${JSON.stringify(texts())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const texts = (): readonly string[] => received.map(({ corps }) => corps);

test('what was there, and then what arrives, is told as it arrives', async () => {
  await arrives(letter(1));
  listen();
  await until(() => received.length === 1);
  await arrives(letter(2));
  await until(() => received.length === 2);
  expect(texts()).toEqual(['Bonjour 1', 'Bonjour 2']);
  const { unseen } = (await client.status('INBOX', { unseen: true })) || {};
  expect(unseen).toBe(2); // nothing is changed in the mailbox
});

test('a stranger’s mail is not fetched; an answer to us from another address is', async () => {
  await arrives(letter(1, 'inconnu@example.org'));
  await arrives(letter(2, 'autre@example.org', [`In-Reply-To: ${OUR_ID}`]));
  await arrives(letter(3, 'autre@example.org', [`References: <x@y> ${OUR_ID}`]));
  listen();
  await until(() => received.length === 2);
  expect(received.map(({ answers }) => answers)).toEqual([
    [recordOfKey('coach-02.j-1.rdv')],
    [recordOfKey('coach-02.j-1.rdv')],
  ]);
  expect(figures.total('max_courriels_lus_total')).toBe(2);
});

test('a mail that came back is a receipt', async () => {
  const report = [
    'From: MAILER-DAEMON@mail.test',
    'Subject: x',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Action: failed',
    'Status: 5.1.1',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${OUR_ID}`,
    '',
    '--b--',
    '',
  ].join('\r\n');
  await arrives(report);
  listen();
  await until(() => receipts.length === 1);
  expect(receipts[0]).toMatchObject({ messageId: recordOfKey('coach-02.j-1.rdv'), statut: 'ECHEC' });
});

test('a restart goes on where it stopped', async () => {
  await arrives(letter(1));
  const ear = listen();
  await until(() => received.length === 1);
  await ear.close();
  await arrives(letter(2));
  seen = [];
  listen();
  await until(() => received.length === 2);
  expect(seen).toEqual(['lea@example.org']); // of the second mail alone
});

test('a lost disk: recent mails are read again, and recorded once', async () => {
  await arrives(letter(1));
  const ear = listen();
  await until(() => received.length === 1);
  await ear.close();
  await rm(join(dataDir, 'imap'), { recursive: true });
  await arrives(letter(2));
  listen();
  await until(() => received.length === 2);
  expect(texts()).toEqual(['Bonjour 1', 'Bonjour 2']);
});

test('a mailbox made anew has other numbers: it is read again', async () => {
  const folder = url.replace('INBOX', 'Reponses');
  await client.mailboxCreate('Reponses');
  await client.append('Reponses', letter(1));
  const ear = listen(folder);
  await until(() => received.length === 1);
  await ear.close();
  await client.mailboxDelete('Reponses');
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // Dovecot's UIDVALIDITY is the second of creation
  await client.mailboxCreate('Reponses');
  await client.append('Reponses', letter(2));
  listen(folder);
  await until(() => received.length === 2);
});

test('while Twenty is down nothing counts as read', async () => {
  twentyIsDown = true;
  await arrives(letter(1));
  listen();
  await until(() => seen.length >= 2); // tried, failed, tried again
  expect(received).toEqual([]);
  twentyIsDown = false;
  await until(() => received.length === 1);
});

test('a connection that is cut, five times over, loses nothing and doubles nothing', async () => {
  const { port, cutAll, close } = await proxyTo(new URL(url));
  listen(url.replace(/:\d+\//, `:${port}/`));
  for (let n = 1; n <= 5; n += 1) {
    await arrives(letter(n));
    await until(() => received.length === n);
    cutAll();
  }
  await arrives(letter(6));
  await until(() => received.length === 6);
  expect(new Set(texts()).size).toBe(6);
  await Promise.all(ears.map((ear) => ear.close()));
  close();
});

test.each([
  ['Redis', () => redisLeases(process.env['TEST_REDIS_URL'] ?? '', 'essai')],
  ['Postgres', () => postgresLeases(process.env['TEST_POSTGRES_URL'] ?? '', 'public')],
])('two processes with one box, their queue on %s: one reads, the other takes over', async (_name, open) => {
  const stores = [open(), open()];
  const [one, two] = stores.map(
    (store) => new SharedLeases(store, 1_000, (cause) => new MaxError('injoignable', 'Bail.', { cause })),
  );
  const readBy = { one: [] as string[], two: [] as string[] };
  await arrives(letter(1));
  const ear = listen(url, one, readBy.one);
  await until(() => received.length === 1);
  listen(url, two, readBy.two);
  for (let n = 2; n <= 4; n += 1) {
    await arrives(letter(n));
    await until(() => received.length === n);
  }
  expect([readBy.one.length, readBy.two.length]).toEqual([4, 0]);

  await ear.close();
  await arrives(letter(5));
  await until(() => received.length === 5);
  expect([readBy.one.length, readBy.two.length]).toEqual([4, 1]);
  await Promise.all(ears.map((each) => each.close()));
  for (const store of stores) await store.close();
});

test('many mails at once', async () => {
  for (let n = 0; n < 120; n += 1) await arrives(letter(n));
  listen();
  await until(() => received.length === 120);
  expect(new Set(received.map(({ key }) => key)).size).toBe(120);
});

test('a mail of several megabytes is read by its text', async () => {
  const file = Buffer.alloc(3_000_000, 'x').toString('base64').replace(/.{76}/g, '$&\r\n');
  const big = [
    'From: lea@example.org',
    'Message-ID: <big@example.org>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Le voici',
    '--b',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename=x.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    file,
    '--b--',
    '',
  ].join('\r\n');
  await arrives(big);
  listen();
  await until(() => received.length === 1);
  expect(texts()).toEqual(['Le voici']);
});

test.each<[string, (address: string) => string, string | null]>([
  ['well', (address) => address, null],
  ['a wrong password', (address) => address.replace(':secret@', ':faux-mot@'), 'refuse nos identifiants'],
  ['a folder that is not there', (address) => address.replace('INBOX', 'Nulle'), 'ne s’ouvre pas'],
  ['nobody at the door', (address) => address.replace(/:\d+\//, ':9/'), 'injoignable'],
])('the doctor: %s', async (_name, change, says) => {
  const [, , , report] = channelReports({ imap: { url: change(url) } }, clock);
  const fault = await report?.probe?.();
  if (says === null) expect(fault).toBeNull();
  else expect(fault?.says).toContain(says);
  expect(JSON.stringify(fault)).not.toContain('faux-mot');
});

/** A line to the server that can be cut. */
async function proxyTo(target: URL): Promise<{ port: number; cutAll: () => void; close: () => void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cutAll,
    close: () => {
      cutAll();
      server.close();
    },
  };
}
