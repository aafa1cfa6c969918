/** A UUID v4. `crypto.randomUUID` exists on https pages only, and a panel may stand on a plain http one. */
export function uuidOf(bytes: Uint8Array): string {
  const part = (from: number, to: number): string =>
    [...bytes.slice(from, to)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join('-');
}
