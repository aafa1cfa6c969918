import { createHmac } from 'node:crypto';
import { createDeliveryProbe, type Listen } from '../../../src/installer/doctor/delivery-probe';

const NOW = new Date('2026-11-22T10:00:00Z');
const SECRET = 'le-secret';

/** A port that is called by hand. */
function aPort(): { listen: Listen; call: (request: Request) => Promise<Response>; closed: () => boolean } {
  let answer: ((request: Request) => Promise<Response>) | undefined;
  let closed = false;
  return {
    listen: (_port, given) => {
      answer = given;
      return Promise.resolve({ close: () => Promise.resolve(void (closed = true)) });
    },
    call: (request) => answer?.(request) ?? Promise.reject(new Error('nobody listens')),
    closed: () => closed,
  };
}

function signed(secret: string, at = NOW): Request {
  const body = '{"eventName":"reglageMax.updated"}';
  const timestamp = String(at.getTime());
  const signature = createHmac('sha256', secret).update(`${timestamp}:${body}`).digest('hex');
  return new Request('http://max/webhooks/twenty', {
    method: 'POST',
    body,
    headers: { 'x-twenty-webhook-timestamp': timestamp, 'x-twenty-webhook-signature': signature },
  });
}

const probe = (listen: Listen, wait: () => Promise<void>, fetch: typeof globalThis.fetch) =>
  createDeliveryProbe({
    serviceUrl: 'http://max',
    port: 8080,
    clock: { now: () => NOW },
    listen,
    wait,
    fetch,
  });

const nobody: typeof fetch = () => Promise.reject(new Error('ECONNREFUSED'));
const never = (): Promise<void> => new Promise(() => undefined);
const atOnce = (): Promise<void> => Promise.resolve();

describe('without the service, on its port', () => {
  test.each<[string, Request, object]>([
    ['a genuine delivery', signed(SECRET), { arrival: 'heard', by: 'doctor' }],
    [
      'a signature with another secret',
      signed('un autre'),
      { arrival: 'forged', because: expect.stringContaining('secret') },
    ],
    [
      'a delivery of an hour ago',
      signed(SECRET, new Date('2026-11-22T09:00:00Z')),
      { arrival: 'forged', because: expect.stringContaining('horloges') },
    ],
  ])('%s', async (_what, request, arrival) => {
    const port = aPort();
    const { ear } = await probe(port.listen, never, nobody).open(SECRET);
    const [heard, response] = await Promise.all([ear?.hear(), port.call(request)]);
    await ear?.close();
    expect(heard).toEqual(arrival);
    expect(response.status).toBe(202);
    expect(port.closed()).toBe(true);
  });

  test('silence', async () => {
    const { ear } = await probe(aPort().listen, atOnce, nobody).open(SECRET);
    expect(await ear?.hear()).toEqual({ arrival: 'silence' });
  });
});

describe('of the service that runs', () => {
  const saying =
    (...answers: (string | null)[]): typeof fetch =>
    () =>
      Promise.resolve(Response.json({ dernierWebhookLe: answers.length > 1 ? answers.shift() : answers[0] }));

  test.each<[string, (string | null)[], object]>([
    ['its first webhook ever', [null, null, 'a'], { arrival: 'heard', by: 'service' }],
    ['a newer one', ['a', 'a', 'a', 'b'], { arrival: 'heard', by: 'service' }],
    ['nothing new', ['a'], { arrival: 'silence' }],
  ])('%s', async (_what, answers, arrival) => {
    const { ear } = await probe(aPort().listen, atOnce, saying(...answers)).open(SECRET);
    expect(await ear?.hear()).toEqual(arrival);
  });
});
