/** The signature of a delivery (API.md §1, verified there on 3,000 real ones): HMAC-SHA256 over `<timestamp>:<raw body>`, hex. */
import { createHmac } from 'node:crypto';

export const signature = (secret: string, timestamp: string, rawBody: string): string =>
  createHmac('sha256', secret).update(`${timestamp}:${rawBody}`).digest('hex');

export type Stamp = { readonly secret: string; readonly timestamp: string; readonly nonce: string };

export const deliveryHeaders = (
  rawBody: string,
  { secret, timestamp, nonce }: Stamp,
): Record<string, string> => ({
  Accept: 'application/json, text/plain, */*',
  'Content-Type': 'application/json',
  'X-Twenty-Webhook-Timestamp': timestamp,
  'X-Twenty-Webhook-Signature': signature(secret, timestamp, rawBody),
  'X-Twenty-Webhook-Nonce': nonce,
  'User-Agent': 'axios/1.17.0',
});
