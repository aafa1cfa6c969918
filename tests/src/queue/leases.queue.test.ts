/** Leases by place, on real servers. TEST_REDIS_URL, TEST_POSTGRES_URL (both are emptied). */
import { openQueue, type MaxQueue } from '../../../src/queue/queue';
import { QUEUE_SERVERS } from '../../support/queue-servers';

/** Nothing runs out by itself while these tests last. */
const LONG = 600_000;
const SHORT = 2;
const NAMES = ['lead-1', 'lead-2'];

describe.each(QUEUE_SERVERS)('leases on %s', (_name, url, empty) => {
  let queue: MaxQueue;
  let endings: (() => void)[];

  const open = (lockMs: number): Promise<MaxQueue> => {
    if (url === undefined) throw new Error('Donnez TEST_REDIS_URL et TEST_POSTGRES_URL.');
    return openQueue({ url, clock: { now: () => new Date() }, sweepEveryMs: LONG, lockMs });
  };
  /** Takes the names at this place and keeps them; answers what it got. */
  const takeAndKeep = (of: MaxQueue, place: string): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      const kept = new Promise<void>((end) => endings.push(end));
      const holding = of.leasesAt(place).holding(NAMES, async (taken) => {
        resolve([...taken].sort());
        await kept;
      });
      holding.catch(reject);
    });

  beforeEach(async () => {
    await empty(url ?? '');
    queue = await open(LONG);
    endings = [];
  });
  afterEach(async () => {
    for (const end of endings) end();
    await queue.stop();
  });

  test('who comes back to the place of one that died has at once what that one held; nobody else has', async () => {
    expect(await takeAndKeep(queue, 'hôte 127.0.0.1:3300')).toEqual(NAMES);
    expect(await takeAndKeep(queue, 'hôte 127.0.0.1:33')).toEqual([]);
    expect(await takeAndKeep(queue, 'autre 127.0.0.1:3300')).toEqual([]);
    expect(await takeAndKeep(queue, 'hôte 127.0.0.1:3300')).toEqual(NAMES);
  });

  test('one life does not take from itself', async () => {
    const leases = queue.leasesAt('hôte 127.0.0.1:3300');
    const second = leases.holding(NAMES, () => leases.holding(NAMES, (taken) => Promise.resolve([...taken])));
    expect(await second).toEqual([]);
  });

  test('later than a lease can last, what the same place holds is alive: it is left alone', async () => {
    expect(await takeAndKeep(queue, 'hôte 127.0.0.1:3300')).toEqual(NAMES);
    const short = await open(SHORT);
    try {
      const later = short.leasesAt('hôte 127.0.0.1:3300');
      const born = performance.now();
      while (performance.now() < born + 2 * SHORT) await short.ping();
      expect(await later.holding(NAMES, (taken) => Promise.resolve([...taken]))).toEqual([]);
    } finally {
      await short.stop();
    }
  });
});
