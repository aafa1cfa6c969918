import { createThrottle } from '../../../src/twenty/throttle';
import { LONG_LIMIT } from '../../../src/twenty/bucket';
import { aServerBucket, aTestTime } from './time';

test('spends the burst, keeps the reserve, then paces at 650 ms', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 2 });
  for (let n = 0; n < 103; n += 1) await throttle.enter(1);
  expect(time.waits).toEqual([650, 650, 650, 650, 650]);
  expect(throttle.waitedMs).toBe(5 * 650);
});

test('after a quiet minute the burst is there again', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 0 });
  for (let n = 0; n < 101; n += 1) await throttle.enter(1);
  time.passes(61_000);
  for (let n = 0; n < 100; n += 1) await throttle.enter(1);
  expect(time.waits).toEqual([650]);
});

test('a document with five root fields waits for five tokens', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 0 });
  for (let n = 0; n < 20; n += 1) await throttle.enter(5);
  await throttle.enter(5);
  expect(time.waits).toEqual([3_050]);
});

test('who waits in front of a page goes before what nobody waits for', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 0 });
  for (let n = 0; n < 100; n += 1) await throttle.enter(1);
  const order: string[] = [];
  const calls = [throttle.enter(1), throttle.enter(1), throttle.enter(1, true)];
  await Promise.all(
    calls.map((call, at) => call.then(() => order.push(['first', 'second', 'page'][at] ?? ''))),
  );
  expect(order).toEqual(['first', 'page', 'second']);
});

test('room may be foreseen: waited for, in turn, and not spent', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 0 });
  for (let n = 0; n < 95; n += 1) await throttle.enter(1);
  await throttle.foresee(15);
  expect(time.waits).toEqual([6_050]);
  for (let n = 0; n < 15; n += 1) await throttle.enter(1);
  expect(time.waits).toEqual([6_050]);
});

test('a raised limit is used', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 0, long: { tokens: 6_000, windowMs: 60_000 } });
  for (let n = 0; n < 100; n += 1) await throttle.enter(1);
  expect(time.waits).toEqual([]);
});

test.each([0, 20, 45])('no call is refused by a server that hears us up to %i ms late', async (jitter) => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time });
  const server = aServerBucket(LONG_LIMIT);
  let refused = 0;
  let heardAt = 0;
  for (let n = 0; n < 400; n += 1) {
    await throttle.enter(1);
    heardAt = Math.max(heardAt, time.clock.now().getTime() + (n % 2) * jitter);
    if (!server.accepts(heardAt)) refused += 1;
  }
  expect(refused).toBe(0);
});

test('slow answers slow the pace down: the counting itself may have been late', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 0 });
  for (let n = 0; n < 100; n += 1) await throttle.enter(1);
  time.passes(600);
  throttle.answered(600);
  await throttle.enter(1);
  expect(time.waits).toEqual([500]);
});

describe('a refusal all the same, because others use the workspace too', () => {
  test('is followed by six seconds of silence, then twice as long, up to a minute', async () => {
    const time = aTestTime();
    const throttle = createThrottle({ ...time });
    const silences: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      await throttle.enter(1);
      const from = throttle.waitedMs;
      throttle.refused(LONG_LIMIT);
      await throttle.enter(1);
      silences.push(throttle.waitedMs - from);
    }
    expect(silences).toEqual([6_000, 12_000, 24_000, 48_000, 60_000, 60_000]);
  });

  test('counts once when several calls are refused together', async () => {
    const time = aTestTime();
    const throttle = createThrottle({ ...time });
    throttle.refused(LONG_LIMIT);
    throttle.refused(LONG_LIMIT);
    await throttle.enter(1);
    expect(throttle.waitedMs).toBe(6_000);
  });

  test('an accepted call ends the doubling', async () => {
    const time = aTestTime();
    const throttle = createThrottle({ ...time });
    throttle.refused(LONG_LIMIT);
    await throttle.enter(1);
    throttle.answered(20);
    throttle.refused(LONG_LIMIT);
    await throttle.enter(1);
    expect(throttle.waitedMs).toBe(12_000);
  });

  test('teaches the limit in force', async () => {
    const time = aTestTime();
    const throttle = createThrottle({ ...time, reserve: 0, long: { tokens: 1_000, windowMs: 60_000 } });
    throttle.refused({ tokens: 60, windowMs: 60_000 });
    for (let n = 0; n < 7; n += 1) await throttle.enter(1);
    expect(time.waits.slice(0, 3)).toEqual([6_000, 1_050, 1_050]);
  });
});

test('calls leave in the order they were asked for', async () => {
  const time = aTestTime();
  const throttle = createThrottle({ ...time, reserve: 0 });
  for (let n = 0; n < 100; n += 1) await throttle.enter(1);
  const order: string[] = [];
  await Promise.all(
    [['five', 5] as const, ['one', 1] as const, ['two', 2] as const].map(async ([name, cost]) => {
      await throttle.enter(cost);
      order.push(name);
    }),
  );
  expect(order).toEqual(['five', 'one', 'two']);
});

test('a stop refuses those who still wait, and says that nothing left', async () => {
  const stop = new AbortController();
  const time = aTestTime();
  let underWay: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (underWay = resolve));
  const throttle = createThrottle({
    clock: time.clock,
    reserve: 0,
    signal: stop.signal,
    wait: (_ms, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('aborted')));
        underWay();
      }),
  });
  for (let n = 0; n < 100; n += 1) await throttle.enter(1);
  const calls = [throttle.enter(1), throttle.enter(1)];
  await waiting;
  stop.abort();
  for (const call of calls) {
    await expect(call).rejects.toMatchObject({
      kind: 'injoignable',
      details: { delivered: 'no', stopped: true },
    });
  }
});
