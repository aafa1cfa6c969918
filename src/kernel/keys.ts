/**
 * Keys from meaning (DESIGN §2.4): what the service creates carries a key computed from what it means, and a record id
 * that is a UUIDv5 of that key, so that a second creation collides instead of doubling. Twenty refuses UUID v7 and v8.
 */
import { createHash } from 'node:crypto';

/** Our own namespace; changing it would orphan every record ever created. */
const NAMESPACE = Buffer.from('6d61782d-666f-5277-a765-6e7479000001'.replaceAll('-', ''), 'hex');

/** RFC 9562 §5.5: SHA-1 of namespace and name, shaped as UUID version 5. Same key, same id, for ever. */
export function recordId(key: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(key, 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

/** One key of several parts; an instant is written in UTC to the minute, the precision staff can set. */
export function keyOf(...parts: readonly (string | Date)[]): string {
  let key = '';
  for (const [at, part] of parts.entries()) {
    if (at > 0) key += '.';
    key += part instanceof Date ? part.toISOString().slice(0, 16) + 'Z' : part;
  }
  return key;
}
