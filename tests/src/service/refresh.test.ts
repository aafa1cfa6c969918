/** A process without work still follows what changes in Twenty. */
import { Figures } from '../../../src/service/figures';
import { keepFresh } from '../../../src/service/refresh';
import { silent } from './loop-world';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('asks at once, then at each interval, also after a failure, until it is ended', async () => {
  const figures = new Figures({ now: () => new Date('2026-12-01T09:00:00Z') });
  let asked = 0;
  const reload = (): Promise<boolean> => {
    asked += 1;
    return asked === 2 ? Promise.reject(new Error('Twenty est en panne')) : Promise.resolve(false);
  };
  const end = keepFresh({ agency: { reload }, figures, log: silent }, 300_000);
  expect(asked).toBe(1);
  await jest.advanceTimersByTimeAsync(600_000);
  expect([asked, figures.twentyReachable]).toEqual([3, true]);
  end();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(asked).toBe(3);
});
