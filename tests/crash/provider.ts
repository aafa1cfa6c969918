/**
 * A provider that records every call, as a process of its own: Twilio's API behind an HTTPS proxy, so that the service under
 * test is the unmodified build with Twilio's unmodified client. The certificate is made for the run and trusted by it alone.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { diceOf } from './dice';

/** What the parent is told, before the caller gets any answer: whatever is killed, this call was made. */
export type Call = { readonly to: string; readonly body: string };
export type ProviderReady = { readonly port: number; readonly certificate: string };

type Logged = Call & { readonly sid: string; readonly at: Date };

/** Between the recording of a call and its answer: a fall in that gap is the one that cannot be seen from inside. */
const ANSWER_AFTER = [15, 60] as const;

export async function provider(folder: string): Promise<void> {
  const { key, cert, certificate } = await certificateIn(folder);
  const log: Logged[] = [];
  const dice = diceOf(1);
  const api = createSecureServer({ key, cert }, (request, response) => {
    void answer(request, response, log, () => dice.between(...ANSWER_AFTER));
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const inside = (api.address() as AddressInfo).port;

  const proxy = createServer((_request, response) => response.writeHead(405).end());
  proxy.on('connect', (_request, socket) => {
    const tunnel = connect(inside, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    for (const end of [socket, tunnel])
      end.on('error', () => [socket, tunnel].forEach((one) => one.destroy()));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  process.send?.({ port: (proxy.address() as AddressInfo).port, certificate } satisfies ProviderReady);
}

async function certificateIn(folder: string) {
  const [keyFile, certificate] = [join(folder, 'twilio.key'), join(folder, 'twilio.crt')];
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=api.twilio.com', '-addext', 'subjectAltName=DNS:api.twilio.com'],
    ...['-keyout', keyFile, '-out', certificate],
  ]);
  return { key: await readFile(keyFile), cert: await readFile(certificate), certificate };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  log: Logged[],
  delay: () => number,
): Promise<void> {
  const body = await textOf(request);
  const url = new URL(request.url ?? '/', 'https://api.twilio.com');
  if (request.method !== 'POST') return say(response, 200, pageOf(log, url.searchParams.get('To')));
  const form = new URLSearchParams(body);
  const call = { to: form.get('To') ?? '', body: form.get('Body') ?? '' };
  const logged = { ...call, sid: `SM${String(log.length + 1).padStart(32, '0')}`, at: new Date() };
  log.push(logged);
  process.send?.(call);
  setTimeout(() => say(response, 201, messageOf(logged)), delay());
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** The log of one recipient. Asked without one (what is new?), it has nothing to tell: this Twilio knows no receipts. */
const pageOf = (log: readonly Logged[], to: string | null): object => ({
  messages: log.filter((one) => one.to === to).map(messageOf),
  next_page_uri: null,
  page: 0,
  page_size: 200,
});

const messageOf = ({ sid, to, body, at }: Logged): object => ({
  sid,
  to,
  body,
  from: '+33700000000',
  status: 'sent',
  direction: 'outbound-api',
  date_created: at.toUTCString(),
  date_sent: at.toUTCString(),
  date_updated: at.toUTCString(),
});

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
