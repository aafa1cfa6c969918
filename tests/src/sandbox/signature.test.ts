import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deliveryHeaders, signature } from '../../../src/sandbox/webhooks/sign';
import { isAskedFor } from '../../../src/sandbox/webhooks/registry';
import { isPrivateAddress } from '../../../src/sandbox/webhooks/addresses';

/** A delivery of a real 2.21 server, with the secret it was signed with (made for the recording, used nowhere else). */
const real: {
  readonly secret: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly rawBody: string;
} = JSON.parse(readFileSync(path.join(__dirname, 'real-delivery.json'), 'utf8'));

test('signs as a real server signed', () => {
  expect(signature(real.secret, real.timestamp, real.rawBody)).toBe(real.signature);
});

test('every header of a real delivery is there', () => {
  const headers = deliveryHeaders('{}', { secret: 's', timestamp: '1795311647664', nonce: '00ff' });
  expect(Object.keys(headers)).toEqual([
    'Accept',
    'Content-Type',
    'X-Twenty-Webhook-Timestamp',
    'X-Twenty-Webhook-Signature',
    'X-Twenty-Webhook-Nonce',
    'User-Agent',
  ]);
});

test.each([
  [['lead.created'], 'lead.created', true],
  [['lead.created'], 'lead.updated', false],
  [['lead.*'], 'lead.destroyed', true],
  [['*.created'], 'task.created', true],
  [['*.*'], 'task.created', true],
  [['*.*'], 'metadata.fieldMetadata.created', true],
  [['metadata.*.*'], 'metadata.fieldMetadata.created', true],
  [['metadata.*.*'], 'lead.created', false],
  [['lead.*'], 'leadBis.created', false],
  [[], 'lead.created', false],
])('a webhook on %p and the event %s: %p', (operations, event, expected) => {
  expect(isAskedFor(operations, event)).toBe(expected);
});

test.each([
  ['http://127.0.0.1:3001/x', true],
  ['http://localhost/x', true],
  ['http://192.168.1.10/x', true],
  ['http://172.20.0.3:80/x', true],
  ['http://10.1.2.3/x', true],
  ['http://[::1]/x', true],
  ['https://exemple.fr/x', false],
  ['https://172.99.0.1/x', false],
])('safe mode and %s: refused %p', (url, expected) => {
  expect(isPrivateAddress(url)).toBe(expected);
});
