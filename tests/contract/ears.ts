/** A real listener for Twenty's webhooks, on a free port. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Delivery, Ears } from './target';

const KEPT = [
  'content-type',
  'user-agent',
  'x-twenty-webhook-timestamp',
  'x-twenty-webhook-signature',
  'x-twenty-webhook-nonce',
] as const;

const PATIENCE = 20_000;

/** `host` is the name by which Twenty reaches this machine. */
export async function openEars(host = '127.0.0.1'): Promise<Ears> {
  const arrived: Delivery[] = [];
  let taken = 0;
  let failing = false;
  let woken: () => void = () => undefined;

  const server = createServer((request, response) => {
    const status = failing ? 500 : 200;
    failing = false;
    void read(request).then((delivery) => {
      response.writeHead(status).end();
      arrived.push(delivery);
      woken();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host === '127.0.0.1' ? host : '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${host}:${port}/contrat`,
    failNext: () => {
      failing = true;
    },
    async heard(count) {
      const until = Date.now() + PATIENCE;
      while (arrived.length < taken + count) {
        if (Date.now() > until) throw new Error(silence(arrived.length - taken, count));
        await Promise.race([new Promise<void>((resolve) => (woken = resolve)), wait(200)]);
      }
      const heard = arrived.slice(taken, taken + count);
      taken += count;
      return heard.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

async function read(request: IncomingMessage): Promise<Delivery> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(KEPT.map((name) => [name, String(request.headers[name] ?? '')]));
  return { headers, body: Buffer.concat(chunks).toString('utf8') };
}

function orderOf(delivery: Delivery): string {
  const { eventName, record } = JSON.parse(delivery.body) as {
    eventName: string;
    record?: { name?: string };
  };
  return `${eventName} ${record?.name ?? ''}`;
}

const silence = (got: number, wanted: number): string =>
  `${got} livraison(s) reçue(s) sur ${wanted} attendue(s). Vérifiez que Twenty peut joindre cette machine : ` +
  `OUTBOUND_HTTP_SAFE_MODE_ENABLED=false pour une adresse privée, et CONTRACT_WEBHOOK_HOST si elle porte un autre nom.`;
