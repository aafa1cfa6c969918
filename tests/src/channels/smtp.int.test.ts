/** A real SMTP server, with the manners and the bad manners of real ones. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createSmtp, type SmtpChannel } from '../../../src/channels/smtp';
import { createChannels } from '../../../src/channels/channels';
import { channelReports } from '../../../src/channels/reports';
import type { Outgoing } from '../../../src/service/ports';

const NOW = new Date('2026-12-01T09:00:00Z');
const clock = { now: () => NOW };
const letterhead = {
  from: 'Anne <anne@exemple.fr>',
  domain: 'exemple.fr',
  unsubscribeTo: 'anne@exemple.fr',
  unsubscribeUrl: (leadId: string) => `https://max.exemple.fr/desabonnement?l=${leadId}`,
};
const message = (key: string, changes: Partial<Outgoing> = {}): Outgoing => ({
  key,
  canal: 'COURRIEL',
  destinataire: 'lea@example.org',
  sujet: 'À demain',
  corps: 'Bonjour Léa',
  leadId: 'lead-1',
  ...changes,
});

let server: SMTPServer | undefined;
let channel: SmtpChannel | undefined;
let received: Email[];

/** Takes what `manners` do not refuse. `connections` counts those who came. */
async function serve(manners: SMTPServerOptions = {}): Promise<{ url: string; connections: () => number }> {
  received = [];
  let connections = 0;
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          received.push(mail);
          done();
        });
      });
    },
    ...manners,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, connections: () => connections };
}
const open = (url: string, timeoutMs = 2_000): SmtpChannel => {
  channel = createSmtp({ url, letterhead, clock, timeoutMs });
  return channel;
};
const reply = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

afterEach(async () => {
  channel?.close();
  await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  server = undefined;
});

test('a letter arrives as it was written, and can be left with one click', async () => {
  const { url } = await serve();
  const outcome = await open(url).send(message('k1', { inReplyTo: '<abc@x.org>' }));
  const [mail] = received;
  expect(outcome).toEqual({ outcome: 'sent', idFournisseur: mail?.messageId });
  expect(mail).toMatchObject({
    subject: 'À demain',
    from: { name: 'Anne', address: 'anne@exemple.fr' },
    inReplyTo: '<abc@x.org>',
    references: '<abc@x.org>',
  });
  const headers = Object.fromEntries((mail?.headers ?? []).map(({ key, value }) => [key, value]));
  expect(headers).toMatchObject({
    'list-unsubscribe':
      '<mailto:anne@exemple.fr?subject=STOP>, <https://max.exemple.fr/desabonnement?l=lead-1>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  });
  expect(await channel?.trace('k1')).toEqual({ trace: 'sent', idFournisseur: mail?.messageId });
  expect(await channel?.trace('k2')).toEqual({ trace: 'unknown' });
});

test('many letters share a few connections', async () => {
  const { url, connections } = await serve();
  const smtp = open(url);
  const outcomes = await Promise.all(Array.from({ length: 30 }, (_, n) => smtp.send(message(`k${n}`))));
  expect(outcomes.every(({ outcome }) => outcome === 'sent')).toBe(true);
  expect(received).toHaveLength(30);
  expect(connections()).toBeLessThanOrEqual(3);
});

test.each<[string, SMTPServerOptions, object]>([
  [
    'an address that does not exist',
    { onRcptTo: (_a, _s, done) => done(reply(550, '5.1.1 unknown')) },
    { outcome: 'refused', classe: 'NUMERO' },
  ],
  ['greylisting', { onRcptTo: (_a, _s, done) => done(reply(450, '4.2.0 later')) }, { outcome: 'later' }],
  [
    'a sender that is not ours',
    { onMailFrom: (_a, _s, done) => done(reply(553, '5.7.1 no')) },
    { outcome: 'later', classe: 'CONFIGURATION' },
  ],
  [
    'refused as spam after DATA',
    {
      onData: (s, _x, done) => {
        s.resume();
        s.on('end', () => done(reply(554, '5.7.1 spam')));
      },
    },
    { outcome: 'refused', classe: 'OPERATEUR' },
  ],
  [
    'busy after DATA',
    {
      onData: (s, _x, done) => {
        s.resume();
        s.on('end', () => done(reply(451, '4.3.0 busy')));
      },
    },
    { outcome: 'later' },
  ],
])('%s', async (_name, manners, expected) => {
  const { url } = await serve(manners);
  expect(await open(url).send(message('k'))).toMatchObject(expected);
});

test('cut off once the message had arrived: nobody knows, and it is handed over once only', async () => {
  let deliveries = 0;
  const { url } = await serve({
    onData: (stream) => {
      stream.resume();
      stream.on('end', () => {
        deliveries += 1;
        for (const { _socket: socket } of connectionsOf(server)) socket.destroy();
      });
    },
  });
  const outcome = await open(url).send(message('k'));
  expect(outcome).toMatchObject({
    outcome: 'unknown',
    idFournisseur: expect.stringContaining('@exemple.fr>') as string,
  });
  expect(await channel?.trace('k')).toEqual({ trace: 'unknown' });
  expect(deliveries).toBe(1);
});

test('a server that says nothing more after DATA: nobody knows', async () => {
  const { url } = await serve({ onData: (stream) => void stream.resume() });
  expect(await open(url, 300).send(message('k'))).toMatchObject({ outcome: 'unknown' });
});

test('cut off before the message: it did not leave, and is tried later', async () => {
  const { url } = await serve({
    onRcptTo: () => {
      for (const { _socket: socket } of connectionsOf(server)) socket.destroy();
    },
  });
  expect(await open(url).send(message('k'))).toMatchObject({ outcome: 'later' });
  const claimedAt = NOW;
  const sought = {
    canal: 'COURRIEL',
    destinataires: [],
    corps: '',
    createdAt: NOW,
    claimedAt,
    knownSince: claimedAt,
    others: [],
  } as const;
  expect(await channel?.trace('k', sought)).toEqual({ trace: 'not-sent' });
  const since = { ...sought, claimedAt: new Date(NOW.getTime() + 1) };
  expect(await channel?.trace('k', since)).toEqual({ trace: 'unknown' });
});

test('nobody at the door: later', async () => {
  const { url } = await serve();
  await new Promise<void>((resolve) => server?.close(() => resolve()));
  server = undefined;
  expect(await open(url).send(message('k'))).toMatchObject({ outcome: 'later' });
});

test('a kept connection that the server has closed meanwhile: the letter takes another one', async () => {
  const { url } = await serve();
  const smtp = open(url);
  await smtp.send(message('k1'));
  for (const { _socket: socket } of connectionsOf(server)) socket.destroy();
  expect(await smtp.send(message('k2'))).toMatchObject({ outcome: 'sent' });
  expect(received).toHaveLength(2);
});

test('wrong credentials: later, for the administrator, in the doctor’s words too', async () => {
  const { url } = await serve({
    authOptional: false,
    onAuth: (_a, _s, done) => done(reply(535, '5.7.8 no')),
  });
  const withAccount = url.replace('//', '//anne:faux-mot@');
  expect(await open(withAccount).send(message('k'))).toMatchObject({
    outcome: 'later',
    classe: 'CONFIGURATION',
  });
  const reports = channelReports({ smtp: { url: withAccount, from: 'anne@exemple.fr' } }, clock);
  const fault = await reports.find(({ name }) => name === 'Courriel')?.probe?.();
  expect(fault?.says).toContain('refuse nos identifiants');
  expect(JSON.stringify(fault)).not.toContain('faux-mot');
});

test('a mail server that is well: the doctor is content', async () => {
  const { url } = await serve();
  const reports = channelReports({ smtp: { url, from: 'anne@exemple.fr' } }, clock);
  expect(await reports.find(({ name }) => name === 'Courriel')?.probe?.()).toBeNull();
});

test('what is configured leaves for real, the rest goes to the outbox', async () => {
  const { url } = await serve();
  const channels = createChannels({
    dataDir: '/nulle/part',
    clock,
    settings: { smtp: { url, from: 'Anne <anne@exemple.fr>' } },
    publicUrl: 'https://max.exemple.fr',
    secret: 'un secret',
  });
  expect(channels.SMS.name).toBe('boîte d’envoi locale');
  expect((await channels.COURRIEL.send(message('k'))).outcome).toBe('sent');
  channels.COURRIEL.close?.();
  const unsubscribe = received[0]?.headers.find(({ key }) => key === 'list-unsubscribe')?.value;
  expect(unsubscribe).toMatch(/<https:\/\/max\.exemple\.fr\/desabonnement\?l=lead-1\.[\w-]{27}>$/);
});

type Connection = { readonly _socket: { destroy(): void } };
const connectionsOf = (of: SMTPServer | undefined): readonly Connection[] => [
  ...((of as unknown as { readonly connections: Set<Connection> } | undefined)?.connections ?? []),
];
