/** The process that holds 100,000 timers, alone with its memory, in the words of MAX's queue or of BullMQ alone. */
import { Queue, Worker } from 'bullmq';
import { keepHeapSmall } from '../../src/heap';
import { openQueue } from '../../src/queue/queue';

export type TimersFound = {
  readonly timers: number;
  readonly seconds: number;
  readonly baseMb: number;
  readonly peakMb: number;
  /** Milliseconds from a timer's time to its work. */
  readonly lateness: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly early: number;
  readonly missing: number;
};

type Timers = {
  /** Durable when it resolves. */
  write(those: readonly { readonly id: string; readonly at: Date }[]): Promise<void>;
  listen(ring: (ids: readonly string[]) => void): void;
};

const TIMERS = 100_000;
/** As many leads as one batch of the loop decides. */
const AT_ONCE = 200;
/** Of the timers, those that fall due during the run, spread over ten seconds. */
const DUE = 1_000;
const [DUE_FROM, DUE_FOR] = [5_000, 10_000];
const DAY = 86_400_000;
const clock = { now: () => new Date() };

export async function timersAlone(subject: string, url: string): Promise<void> {
  const baseMb = process.resourceUsage().maxRSS / 1024;
  if (subject === 'amorce') return primed(url, baseMb);
  if (subject === 'max') keepHeapSmall();
  const timers = subject === 'max' ? await inMax(url) : await inBullMq(url);
  const rung = new Map<string, number>();
  timers.listen((ids) => {
    for (const id of ids) rung.set(id, Date.now());
  });
  const start = performance.now();
  const now = Date.now();
  await inGroups(TIMERS - DUE, (n) => ({ id: `loin-${n}`, at: new Date(now + DAY + n * 60_000) }), timers);
  const seconds = (performance.now() - start) / 1_000;

  const from = Date.now() + DUE_FROM;
  const dueAt = (n: number): number => Math.round(from + (n * DUE_FOR) / DUE);
  await inGroups(DUE, (n) => ({ id: `proche-${n}`, at: new Date(dueAt(n)) }), timers);
  await new Promise((resolve) => setTimeout(resolve, from + DUE_FOR + 5_000 - Date.now()));
  const late = Array.from({ length: DUE }, (_none, n) => (rung.get(`proche-${n}`) ?? NaN) - dueAt(n));
  const heard = late.filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b);
  const at = (share: number): number => heard[Math.floor(share * (heard.length - 1))] ?? NaN;
  const found: TimersFound = {
    timers: TIMERS,
    seconds,
    baseMb,
    peakMb: process.resourceUsage().maxRSS / 1024,
    lateness: { p50: at(0.5), p99: at(0.99), max: at(1) },
    early: heard.filter((ms) => ms < 0).length,
    missing: DUE - heard.length,
  };
  process.send?.(found);
}

/** A database that did not exist yet is made once, at a price of its own. */
async function primed(url: string, baseMb: number): Promise<void> {
  const queue = await openQueue({ url, clock, sweepEveryMs: DAY });
  await queue.stop();
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const none = { seconds: 0, lateness: { p50: 0, p99: 0, max: 0 }, early: 0, missing: 0 };
  process.send?.({ timers: 0, baseMb, peakMb, ...none } satisfies TimersFound);
}

async function inGroups(
  count: number,
  make: (n: number) => { readonly id: string; readonly at: Date },
  timers: Timers,
): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - from);
    await timers.write(Array.from({ length: size }, (_none, n) => make(from + n)));
  }
}

async function inMax(url: string): Promise<Timers> {
  const queue = await openQueue({ url, clock, sweepEveryMs: DAY });
  return {
    write: async (those) => void (await Promise.all(those.map(({ id, at }) => queue.setAlarm(id, at)))),
    listen: (ring) =>
      queue.startWorker({
        leads: (ids) => {
          ring(ids);
          return Promise.resolve(new Map());
        },
        sweep: () => Promise.resolve(clock.now()),
        agency: () => Promise.resolve(),
        order: () => Promise.resolve(),
        submission: () => Promise.resolve(),
      }),
  };
}

async function inBullMq(url: string): Promise<Timers> {
  const connection = { url, maxRetriesPerRequest: null };
  const queue = new Queue('banc-minuteries', { connection, prefix: 'banc' });
  await queue.waitUntilReady();
  const opts = { removeOnComplete: true };
  return {
    write: async (those) =>
      void (await queue.addBulk(
        those.map(({ id, at }) => ({
          name: 'alarme',
          data: { id },
          opts: { ...opts, delay: at.getTime() - Date.now() },
        })),
      )),
    listen: (ring) =>
      void new Worker<{ id: string }>('banc-minuteries', (job) => Promise.resolve(ring([job.data.id])), {
        connection,
        prefix: 'banc',
        concurrency: 200,
      }),
  };
}
