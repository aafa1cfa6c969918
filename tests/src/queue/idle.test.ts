/** When the queue says that there is nothing to do, there is nothing: what a job left behind while it looked counts as well. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Home } from '../../../src/queue/homes';
import type { JobQueue } from '../../../src/queue/jobs';
import { Journal } from '../../../src/queue/journal';
import { MaxQueue } from '../../../src/queue/queue';
import { unreachable } from '../../../src/queue/unreachable';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'max-repos-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** BullMQ's queue, empty; `looked` is called each time somebody counts what is in it, before the answer. */
function emptyQueue(looked: (queue: string[]) => Promise<void>): { queue: JobQueue; written: string[] } {
  const written: string[] = [];
  const queue = {
    add: (name: string) => Promise.resolve(written.push(name)),
    addBulk: (jobs: readonly { readonly name: string }[]) =>
      Promise.resolve(written.push(...jobs.map(({ name }) => name))),
    getRanges: () => Promise.resolve([]),
    getJobCounts: () => looked(written).then(() => ({ waiting: 0, active: 0 })),
  } as unknown as JobQueue;
  return { queue, written };
}

const homeOf = (queue: JobQueue, journal: Journal | null): Home => ({
  kind: 'pglite',
  putAside: null,
  queue,
  journal,
  leases: null,
  worker: () => ({ concurrency: 1, close: () => Promise.resolve() }),
  unreachable: (cause) => unreachable('pglite', cause),
  close: () => Promise.resolve(),
});

const AT = new Date('2026-12-01T09:00:00Z');

test.each([
  ['a mark', 'marque', true, (queue: MaxQueue) => queue.markDirty(['l1'], 'balayage')],
  ['a mark, without a journal', 'marque', false, (queue: MaxQueue) => queue.markDirty(['l1'], 'balayage')],
  ['an alarm', 'alarme', true, (queue: MaxQueue) => queue.setAlarm('l1', AT)],
])('%s that a job left while the jobs were counted is seen', async (_what, name, journaled, leave) => {
  let looks = 0;
  const { queue: jobs, written } = emptyQueue(() => {
    looks += 1;
    if (looks === 1) void leave(queue);
    return Promise.resolve();
  });
  const home = homeOf(jobs, journaled ? await Journal.open(folder) : null);
  const queue = new MaxQueue(home, { url: '', clock: { now: () => AT }, sweepEveryMs: 1_000 });
  await queue.idle();
  expect(written).toEqual([name]);
  await queue.stop();
});

test('a job that was to be tried again, and is in hand by the time the list is read, is seen', async () => {
  const { queue: jobs } = emptyQueue(() => Promise.resolve());
  const counts = [{ delayed: 1 }, { active: 1 }, {}];
  let looks = 0;
  const retried = {
    ...jobs,
    getJobCounts: () => Promise.resolve({ waiting: 0, active: 0, delayed: 0, ...counts[looks++] }),
  } as JobQueue;
  const queue = new MaxQueue(homeOf(retried, null), {
    url: '',
    clock: { now: () => AT },
    sweepEveryMs: 1_000,
  });
  await queue.idle();
  expect(looks).toBe(3);
  await queue.stop();
});
