import { Limiter } from '../../../src/server/limiter';
import { minutes, plus } from '../../../src/kernel/time';
import { NOW } from '../../support/builders';

let now = NOW;
const clock = { now: () => now };
const tries = (limiter: Limiter, key: string, count: number): number =>
  Array.from({ length: count }, () => limiter.allows(key)).filter(Boolean).length;

beforeEach(() => {
  now = NOW;
});

test('so many at once, then as many as the time that passed gives back, and never more than the most', () => {
  const limiter = new Limiter(clock, { most: 10, spanMs: minutes(10) });
  expect(tries(limiter, 'a', 15)).toBe(10);
  now = plus(now, minutes(3));
  expect(tries(limiter, 'a', 15)).toBe(3);
  now = plus(now, minutes(600));
  expect(tries(limiter, 'a', 15)).toBe(10);
});

test('one key’s crowd is nobody else’s', () => {
  const limiter = new Limiter(clock, { most: 2, spanMs: minutes(1) });
  expect(tries(limiter, 'a', 9)).toBe(2);
  expect(tries(limiter, 'b', 9)).toBe(2);
});

test('a crowd of keys costs a bounded memory: the longest unheard is forgotten', () => {
  const limiter = new Limiter(clock, { most: 1, spanMs: minutes(1) }, 2);
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map((key) => limiter.allows(key))).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
});
