/** A seeded generator (mulberry32): the same run again with the same seed. */
export type Dice = {
  /** A whole number in [from, to). */
  between(from: number, to: number): number;
};

export function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { between: (from, to) => from + Math.floor(next() * (to - from)) };
}
