import {
  LONG_LIMIT,
  SHORT_LIMIT,
  available,
  full,
  limitNamedBy,
  pause,
  spend,
} from '../../../src/twenty/bucket';
import type { Bucket } from '../../../src/twenty/bucket';

const bucket = (tokens: number, countedAt = 0): Bucket => ({ tokens, countedAt });

describe('what is in the bucket', () => {
  test.each<[string, Bucket, number, number]>([
    ['starts full', full(LONG_LIMIT, 0), 0, 100],
    ['earns nothing within one interval', bucket(5), 600, 5],
    ['earns one after an interval and the jitter', bucket(5), 650, 6],
    ['rounds down', bucket(5), 1_249, 6],
    ['earns ten in six seconds, and the jitter', bucket(0), 6_050, 10],
    ['never holds more than the limit', bucket(99), 3_600_000, 100],
    ['believes no clock that runs backwards', bucket(5, 10_000), 0, 5],
  ])('%s', (_name, from, at, expected) => {
    expect(available(from, LONG_LIMIT, at)).toBe(expected);
  });

  test('a request every 500 ms earns nothing, as measured on the server', () => {
    let left = full(LONG_LIMIT, 0);
    for (let n = 1; n <= 100; n += 1) left = spend(left, LONG_LIMIT, 1, n * 500);
    expect(left.tokens).toBe(0);
  });
});

describe('how long to keep silent', () => {
  test.each<[string, Bucket, number, number, number]>([
    ['not at all when there is enough', bucket(3), 3, 0, 0],
    ['one interval and the jitter for one token', bucket(0), 1, 0, 650],
    ['less when some of it has passed', bucket(0), 1, 400, 250],
    ['five intervals for five root fields', bucket(0), 5, 0, 3_050],
    ['not for ever when more is asked than the bucket holds', full(LONG_LIMIT, 0), 150, 0, 0],
  ])('%s', (_name, from, cost, at, expected) => {
    expect(pause(from, LONG_LIMIT, cost, at)).toBe(expected);
  });

  test('after the pause the tokens are there', () => {
    for (const cost of [1, 2, 5, 20]) {
      const ms = pause(bucket(0), LONG_LIMIT, cost, 0);
      expect(available(bucket(0), LONG_LIMIT, ms)).toBeGreaterThanOrEqual(cost);
      expect(pause(bucket(0), SHORT_LIMIT, cost, 0)).toBeLessThan(ms);
    }
  });
});

test.each([
  ['Limit reached (100 tokens per 60000 ms)', { tokens: 100, windowMs: 60_000 }],
  ['Limit reached (1000 tokens per 1000 ms)', { tokens: 1_000, windowMs: 1_000 }],
  ['Limit reached (0 tokens per 0 ms)', null],
  ['Rate limit reached. Please try again later.', null],
])('the limit named by « %s »', (sentence, expected) => {
  expect(limitNamedBy(sentence)).toEqual(expected);
});
