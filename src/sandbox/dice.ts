/** Every random thing in the sandbox (ids, secrets, faults) comes from one seeded sequence, so that a run can be repeated. */

export type Dice = {
  /** In [0, 1). */
  next(): number;
  /** UUID version 4: Twenty refuses versions 7 and 8 (API.md §3). */
  uuid(): string;
  /** `bytes` random bytes, in hexadecimal. */
  hex(bytes: number): string;
  chance(probability: number): boolean;
};

/** Mulberry32: 32 bits of state, good enough to throw dice with, and the same on every machine. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const byte = (): string =>
    Math.floor(next() * 256)
      .toString(16)
      .padStart(2, '0');
  const hex = (bytes: number): string => Array.from({ length: bytes }, byte).join('');
  return { next, hex, uuid: () => shapeUuid(hex(16)), chance: (probability) => next() < probability };
}

function shapeUuid(raw: string): string {
  const variant = '89ab'.charAt(parseInt(raw.charAt(16), 16) % 4);
  const digits = `${raw.slice(0, 12)}4${raw.slice(13, 16)}${variant}${raw.slice(17)}`;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
}
