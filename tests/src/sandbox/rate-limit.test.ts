import { DEFAULT_LIMIT, limiter } from '../../../src/sandbox/rate-limit';
import type { RateLimit } from '../../../src/sandbox/rate-limit';
import { Problem } from '../../../src/sandbox/problem';

const START = Date.parse('2026-11-22T09:00:00.000Z');

/** Which of `count` calls, one every `everyMs`, were accepted. */
function accepted(
  count: number,
  everyMs: number,
  limit: RateLimit = DEFAULT_LIMIT,
  startMs = START,
): boolean[] {
  const bucket = limiter(limit);
  return Array.from({ length: count }, (_, at) => passes(bucket, startMs + at * everyMs));
}

function passes(bucket: ReturnType<typeof limiter>, at: number): boolean {
  try {
    bucket.take(new Date(at));
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

const count = (list: readonly boolean[]): number => list.filter(Boolean).length;

describe('the token bucket of a 2.21 server (API.md §2)', () => {
  test.each([
    ['a burst of 130: the first 100 pass', 130, 0, 100],
    ['one call every 600 ms: never refused', 400, 600, 400],
    ['one call every 650 ms: never refused', 400, 650, 400],
    ['one call every 599 ms: the bucket is never refilled before it is empty', 100, 599, 100],
  ])('%s', (_name, calls, everyMs, expected) => {
    expect(count(accepted(calls, everyMs))).toBe(expected);
  });

  test('one call every 500 ms: the first 100 pass, then exactly every other one, for ever', () => {
    const list = accepted(300, 500);
    expect(list.slice(0, 100)).toEqual(Array<boolean>(100).fill(true));
    expect(list.slice(100)).toEqual(Array.from({ length: 200 }, (_, at) => at % 2 === 1));
  });

  test('after a burst, six seconds of silence give ten calls', () => {
    const bucket = limiter(DEFAULT_LIMIT);
    for (let at = 0; at < 130; at += 1) passes(bucket, START);
    const later = Array.from({ length: 20 }, () => passes(bucket, START + 6_000));
    expect(count(later)).toBe(10);
  });

  test('a refused call costs nothing of the long bucket', () => {
    const bucket = limiter({
      short: { tokens: 1_000, windowMs: 1_000 },
      long: { tokens: 1, windowMs: 1_000 },
    });
    expect([0, 100, 500, 999].map((ms) => passes(bucket, START + ms))).toEqual([true, false, false, false]);
    expect(passes(bucket, START + 1_000)).toBe(true);
  });

  test('the refusal names the bucket that was empty', () => {
    const bucket = limiter({ short: { tokens: 5, windowMs: 1_000 }, long: { tokens: 2, windowMs: 60_000 } });
    bucket.take(new Date(START));
    bucket.take(new Date(START));
    expect(() => bucket.take(new Date(START))).toThrow('Limit reached (2 tokens per 60000 ms)');
  });

  test('a raised limit is a raised limit', () => {
    expect(
      count(
        accepted(2_000, 0, {
          short: { tokens: 5_000, windowMs: 1_000 },
          long: { tokens: 1_500, windowMs: 60_000 },
        }),
      ),
    ).toBe(1_500);
  });
});
