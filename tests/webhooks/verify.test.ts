import { createHmac } from 'node:crypto';
import { minus, minutes, plus, seconds } from '../../src/kernel/time';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifyDelivery } from '../../webhooks/twenty/verify';
import { recorded } from './recorded';

const { secret = '', headers, rawBody } = recorded('signed.company.updated');
const signature = headers[SIGNATURE_HEADER];
const timestamp = headers[TIMESTAMP_HEADER];
const genuine = { rawBody, signature, timestamp };
const SENT = new Date(Number(timestamp));
const NOW = plus(SENT, seconds(1));
const sign = (at: string, body: string): string =>
  createHmac('sha256', secret).update(`${at}:${body}`).digest('hex');

describe('verifyDelivery', () => {
  test.each(['created', 'updated', 'destroyed'])('knows what a real Twenty signed: company.%s', (action) => {
    const real = recorded(`signed.company.${action}`);
    const delivery = {
      rawBody: Buffer.from(real.rawBody, 'utf8'),
      signature: real.headers[SIGNATURE_HEADER],
      timestamp: real.headers[TIMESTAMP_HEADER],
    };
    const sentAt = new Date(Number(delivery.timestamp));
    expect(verifyDelivery(delivery, [secret], sentAt)).toEqual({ genuine: true, sentAt });
  });

  const reserialised = JSON.stringify(JSON.parse(rawBody), null, 1);
  const reordered = JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(rawBody) as object).reverse()),
  );
  const escaped = rawBody.replace('’', '\\u2019');
  const late = String(SENT.getTime() + minutes(60));

  test.each([
    ['no signature', { ...genuine, signature: undefined }, NOW, 'missing-header'],
    ['an empty signature', { ...genuine, signature: '' }, NOW, 'missing-header'],
    ['no timestamp', { ...genuine, timestamp: null }, NOW, 'missing-header'],
    ['the same JSON, serialised again', { ...genuine, rawBody: reserialised }, NOW, 'forged'],
    ['the same JSON, in another order', { ...genuine, rawBody: reordered }, NOW, 'forged'],
    ['the same JSON, accents escaped', { ...genuine, rawBody: escaped }, NOW, 'forged'],
    ['a body cut short', { ...genuine, rawBody: rawBody.slice(0, -1) }, NOW, 'forged'],
    [
      'a fresh timestamp on an old signature',
      { ...genuine, timestamp: late },
      plus(NOW, minutes(60)),
      'forged',
    ],
    ['a signature with a prefix', { ...genuine, signature: `sha256=${signature}` }, NOW, 'forged'],
    ['a signature of another length', { ...genuine, signature: 'abcd' }, NOW, 'forged'],
    [
      'a timestamp that is no number',
      { rawBody, timestamp: 'hier', signature: sign('hier', rawBody) },
      NOW,
      'forged',
    ],
    ['a replay after the window', genuine, plus(SENT, minutes(5) + 1), 'stale'],
    ['a clock behind by more than the window', genuine, minus(SENT, minutes(5) + 1), 'future'],
  ])('refuses %s', (_name, delivery, now, reason) => {
    expect(verifyDelivery(delivery, [secret], now)).toMatchObject({ genuine: false, reason });
  });

  test.each([
    ['at the old end of the window', plus(SENT, minutes(5))],
    ['at the new end of the window', minus(SENT, minutes(5))],
  ])('accepts a delivery %s', (_name, now) => {
    expect(verifyDelivery(genuine, [secret], now)).toMatchObject({ genuine: true });
  });

  test.each([
    ['the new secret first', ['nouveau', secret], true],
    ['the old secret first', [secret, 'nouveau'], true],
    ['another secret', ['nouveau'], false],
    ['no secret at all', [], false],
  ])('while a secret is being replaced: %s', (_name, secrets, expected) => {
    expect(verifyDelivery(genuine, secrets, NOW).genuine).toBe(expected);
  });

  test('says why without repeating the secret or the body', () => {
    const verdict = verifyDelivery({ ...genuine, rawBody: `${rawBody} ` }, [secret], NOW);
    expect(verdict).toMatchInlineSnapshot(`
      {
        "because": "signature fausse : le secret du webhook dans Twenty n’est pas celui de MAX, ou le corps a été modifié",
        "genuine": false,
        "reason": "forged",
      }
    `);
  });
});
