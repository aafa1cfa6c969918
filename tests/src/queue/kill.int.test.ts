/** A process killed in the middle: what it had acknowledged is on disk, and what it had in hand is taken up again. */
import { seconds } from '../../../src/kernel/time';
import { openQueue } from '../../../src/queue/queue';
import { bundleChild, startChild } from '../../support/child';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';

afterAll(removePgliteFolders);

const clock = { now: () => new Date() };
const settings = (url: string) => ({ url, clock, sweepEveryMs: 300_000 });

test('kill -9: nothing acknowledged is lost, and it is all in hand again within ten seconds', async () => {
  const url = await freshPgliteUrl();
  const child = await startChild(await bundleChild('queue'), { T_QUEUE: url });
  const tomorrow = Date.now() + 86_400_000;
  await child.ask({ mark: ['a', 'b', 'c'], alarm: ['d', tomorrow] });
  await expect(openQueue(settings(url))).rejects.toThrow('déjà ouverte par un autre processus');
  await child.kill();

  const queue = await openQueue(settings(url));
  const start = performance.now();
  const seen: string[] = [];
  queue.startWorker({
    leads: (leadIds) => {
      seen.push(...leadIds);
      return Promise.resolve(new Map());
    },
    sweep: () => Promise.resolve(clock.now()),
    agency: () => Promise.resolve(),
    submission: () => Promise.resolve(),
    order: () => Promise.resolve(),
  });
  await queue.idle();
  expect(seen.sort()).toEqual(['a', 'b', 'c']);
  expect(performance.now() - start).toBeLessThan(seconds(10));
  expect((await queue.nextAlarm())?.getTime()).toBe(tomorrow);
  await queue.stop();
});
