/**
 * The queue as the service uses it: durable hints in, work out (DESIGN §2.2, §2.5, §2.7). The same code in three homes.
 */
import { EventEmitter, once } from 'node:events';
import type { OrderRef } from '../../webhooks/twenty/translate';
import type { Submission } from '../../workflows/formulaire/submission';
import { cut } from '../kernel/cut';
import type { Kept } from '../service/formulaire/ports';
import type { Alarms, Clock } from '../service/ports';
import { within } from '../service/within';
import { retryFailed } from './failed';
import { FutureAlarms } from './future-alarms';
import { GroupCommit } from './group-commit';
import { openHome, type Home, type HomeKind } from './homes';
import { alarmId, backoffMs, MANY, TRIES } from './jobs';
import { keepSubmission, keptSubmissions } from './submissions';
import type { JobWorker, MarkData } from './jobs';
import { addAll } from './add-all';
import { countJobs, type Jobs } from './counts';
import { ALONE, SharedLeases, type Leases } from './leases';
import { directMarks, JournaledMarks, type Marks } from './marks';
import { Processor, type Work } from './processor';
import { SweepChain } from './sweep-chain';
import { tryToWrite } from './try-to-write';

export type QueueSettings = {
  readonly url: string;
  readonly clock: Clock;
  /** Between two sweeps. */
  readonly sweepEveryMs: number;
  /** A killed worker's jobs are taken up again after at most `lockMs + 2 × stalledMs`. */
  readonly lockMs?: number;
  readonly stalledMs?: number;
  /** Told about faults nobody waits for: a job that failed, a connection that dropped. */
  readonly onFault?: (where: string, error: unknown) => void;
};

/** With the default `lockMs`: a killed process's jobs are there again after about as long as its leases last. */
const LOCK_MS = 4_000;
const LEASE_PER_LOCK = 1.5;

/** How many jobs are in hand at once: their leads meet in one batch (DESIGN §2.6). */
const IN_HAND = 200;
const ALARMS_PER_WRITE = 1_000;
/** Twenty waits five seconds for its answer and never repeats; past this the webhook is refused in time (API.md §1). */
const WRITE_TIMEOUT_MS = 3_000;

type Alarm = { readonly leadId: string; readonly at: Date };

/** Opens the home that `url` names. Throws `MaxError` (injoignable, configuration) when it cannot be used. */
export async function openQueue(settings: QueueSettings): Promise<MaxQueue> {
  return new MaxQueue(await openHome(settings.url), settings);
}

export class MaxQueue implements Alarms {
  private worker: JobWorker | null = null;
  private readonly bell = new EventEmitter().setMaxListeners(0);
  private readonly marks: Marks;
  private readonly alarms = new GroupCommit<Alarm>((alarms) => this.writeAlarms(alarms));
  private readonly future: FutureAlarms;
  private readonly chain: SweepChain;
  /** Marks and alarms so far: they gather a little before they are in the queue. */
  private gathered = 0;
  private pinging: Promise<boolean> | null = null;

  constructor(
    private readonly home: Home,
    private readonly settings: QueueSettings,
  ) {
    this.future = new FutureAlarms(home.queue);
    this.chain = new SweepChain(home.queue);
    const write = (jobs: readonly MarkData[]) => this.writeMarks(jobs);
    this.marks = home.journal
      ? new JournaledMarks(home.journal, write, (cause) => settings.onFault?.('file', cause))
      : directMarks(write);
  }

  /**
   * What other processes have in hand is not ours for now. `place`: where only one process can be at a time; without it, what
   * the one before held runs out by itself.
   */
  leasesAt(place?: string): Leases {
    const { home, settings } = this;
    const lastsMs = (settings.lockMs ?? LOCK_MS) * LEASE_PER_LOCK;
    if (home.leases === null) return ALONE;
    return new SharedLeases(home.leases, lastsMs, (cause) => home.unreachable(cause), place);
  }

  get kind(): HomeKind {
    return this.home.kind;
  }

  /** Where an unreadable queue was put aside at the start, or null. */
  get putAside(): string | null {
    return this.home.putAside;
  }

  async markDirty(leadIds: readonly string[], because: string): Promise<void> {
    if (leadIds.length === 0) return;
    this.gathered += 1;
    await this.marks.add({ leadIds, because });
  }

  /** An alarm whose time has passed rings at once. */
  async setAlarm(leadId: string, at: Date): Promise<void> {
    this.gathered += 1;
    await this.alarms.add({ leadId, at });
  }

  async markAgencyDirty(because: string): Promise<void> {
    await this.write(this.home.queue.add('agence', { because }, TRIES));
  }

  /** Look at these orders now. */
  async markOrders(orders: readonly OrderRef[], because: string): Promise<void> {
    const jobs = orders.map((order) => ({ name: 'ordre' as const, data: { order, because }, opts: TRIES }));
    if (jobs.length > 0) await this.write(addAll(this.home.queue, jobs));
  }

  /** Durable when it resolves, and kept until it is a lead; the same page with the same words is kept once. */
  async keep(submission: Submission): Promise<void> {
    await this.write(keepSubmission(this.home.queue, submission));
  }

  /** Requests of the form that no lead has been made of yet. */
  kept(): Promise<Kept> {
    return keptSubmissions(this.home.queue);
  }

  /** True when the queue takes what comes in within the time a webhook may take. Who asks meanwhile hears the same answer. */
  ping(): Promise<boolean> {
    this.pinging ??= this.write(tryToWrite(this.home))
      .then(
        () => true,
        () => false,
      )
      .finally(() => (this.pinging = null));
    return this.pinging;
  }

  /** How many jobs wait, run, are for later or have failed; null when the queue does not answer in time. */
  jobs(): Promise<Jobs | null> {
    return this.write(countJobs(this.home.queue)).catch(() => null);
  }

  /** Nothing stored at all: a new or a wiped queue. */
  async isEmpty(): Promise<boolean> {
    const counts = await countJobs(this.home.queue);
    return Object.values(counts).every((count) => count === 0);
  }

  /** The next sweep now; a full one when the chain is missing or `full` asks for it. */
  sweepNow(full = false): Promise<'full' | 'since the last'> {
    return this.chain.now(full);
  }

  /** Failed jobs become marks again. Answers the leads. */
  retryFailed(): Promise<readonly string[]> {
    return retryFailed(this.home.queue, this);
  }

  startWorker(work: Work): void {
    const { lockMs = LOCK_MS, stalledMs = 2_000, onFault, clock, sweepEveryMs } = this.settings;
    const processor = new Processor(work, clock, this.chain, sweepEveryMs);
    const settings = {
      concurrency: IN_HAND,
      lockDuration: lockMs,
      stalledInterval: stalledMs,
      // A kill is not the job's fault, however often it happens.
      maxStalledCount: MANY,
      settings: { backoffStrategy: backoffMs },
    };
    this.worker = this.home.worker((job, token) => processor.run(job, token), settings, {
      ended: () => this.bell.emit('ended'),
      fault: (where, error) => onFault?.(where, error),
    });
  }

  /** Makes the alarms due at `now` (of a clock that jumped) ring now. Answers how many. */
  promoteDue(now: Date): Promise<number> {
    return this.future.promoteDue(now);
  }

  /** The earliest alarm set, or null. */
  nextAlarm(): Promise<Date | null> {
    return this.future.next();
  }

  /** Rings what is due, and resolves when nothing is waiting, in hand or to be tried again; what is to come does not count. */
  async idle(): Promise<void> {
    for (;;) {
      const { gathered } = this;
      await Promise.all([this.marks.settled(), this.alarms.settled()]);
      const rung = await this.promoteDue(this.settings.clock.now());
      const counts = await this.home.queue.getJobCounts('waiting', 'active', 'delayed');
      const { waiting = 0, active = 0, delayed = 0 } = counts;
      const atRest = rung + waiting + active === 0 && (await this.future.areAllForLater(delayed));
      // A job that ended while all this was counted may have left something behind that is not in the queue yet.
      if (atRest && gathered === this.gathered) return;
      await this.nextEvent();
    }
  }

  /** Takes no more work and waits for what is in hand; what comes in is kept all the same. */
  async rest(): Promise<void> {
    await this.worker?.close();
    this.worker = null;
  }

  /** Takes nothing new, waits for what is in hand, leaves. */
  async stop(): Promise<void> {
    await this.rest();
    await Promise.all([this.marks.close(), this.alarms.settled()]);
    await this.home.close();
  }

  private async writeMarks(marks: readonly MarkData[]): Promise<void> {
    const jobs = marks.map((data) => ({ name: 'marque' as const, data, opts: TRIES }));
    await this.write(addAll(this.home.queue, jobs));
  }

  private async writeAlarms(alarms: readonly Alarm[]): Promise<void> {
    const now = this.settings.clock.now().getTime();
    for (const group of cut(alarms, ALARMS_PER_WRITE)) {
      const jobs = group.map(({ leadId, at }) => ({
        name: 'alarme' as const,
        data: { leadId, at: at.toISOString() },
        opts: { ...TRIES, jobId: alarmId(leadId, at), delay: Math.max(0, at.getTime() - now) },
      }));
      await addAll(this.home.queue, jobs);
    }
  }

  private async write<T>(work: Promise<T>): Promise<T> {
    try {
      return await within(work, WRITE_TIMEOUT_MS);
    } catch (cause) {
      throw this.home.unreachable(cause);
    }
  }

  /** The end of a job here, or a moment later, for what other processes do. */
  private async nextEvent(): Promise<void> {
    await once(this.bell, 'ended', { signal: AbortSignal.timeout(50) }).catch(() => undefined);
  }
}
