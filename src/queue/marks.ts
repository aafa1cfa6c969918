/** How marks get into the queue. Those of one moment share a job: all their leads are one row to write, to take and to remove. */
import { cut } from '../kernel/cut';
import { GroupCommit, type Pace } from './group-commit';
import { unreachable } from './unreachable';
import type { MarkData } from './jobs';
import type { Journal, Taken } from './journal';

export interface Marks {
  /** Durable when it resolves. */
  add(mark: MarkData): Promise<void>;
  /** Resolves when all of them are in the queue, or kept for when the queue takes them again. */
  settled(): Promise<void>;
  /** Settled, and nothing is done any more. */
  close(): Promise<void>;
}

/** As many leads as one call to Twenty can load (API.md §2): processes that share a queue share its work by jobs. */
const LEADS_PER_JOB = 200;
/** One process does all of it. */
const LEADS_PER_JOB_ALONE = 1_000;

/** Each lead once, at most `most` a job, with the reasons that made them dirty. */
export function marksOf(marks: readonly MarkData[], most: number): readonly MarkData[] {
  const leadIds = [...new Set(marks.flatMap((mark) => mark.leadIds))];
  const because = [...new Set(marks.map((mark) => mark.because))].slice(0, 5).join(' · ');
  return cut(leadIds, most).map((group) => ({ leadIds: group, because }));
}

/** Durable when it resolves. */
type Write = (jobs: readonly MarkData[]) => Promise<void>;

/**
 * A job costs more to take and to remove than to write, however many leads it names: two hundred a second leave room for the
 * rest. A write takes a few milliseconds itself; one that is slow holds up nobody but those in it.
 */
const PACE: Pace = { spacingMs: 5, full: 25, atOnce: 3 };

/**
 * What waits in a file keeps nobody waiting, and a job costs PGlite eight statements, 5 ms and more in all (measured): four a
 * second, fuller. The first waits as well, for the company that an edit in Twenty brings: several webhooks.
 */
const MOVE = { afterMs: 100, spacingMs: 250 };
const TRY_AGAIN_MS = 1_000;

/** Straight into the queue. */
export function directMarks(write: Write): Marks {
  const group = new GroupCommit<MarkData>((marks) => write(marksOf(marks, LEADS_PER_JOB)), PACE);
  return { add: (mark) => group.add(mark), settled: () => group.settled(), close: () => group.settled() };
}

/** Into the journal, and from there into the queue. */
export class JournaledMarks implements Marks {
  private moving: Promise<void> | null = null;
  private movedAt = -Infinity;
  private hurry: () => void = () => undefined;
  private later: NodeJS.Timeout | undefined;

  constructor(
    private readonly journal: Journal,
    private readonly write: Write,
    private readonly onFault: (cause: unknown) => void,
  ) {
    this.move();
  }

  add(mark: MarkData): Promise<void> {
    try {
      this.journal.append(mark);
    } catch (cause) {
      return Promise.reject(unreachable('pglite', cause));
    }
    this.move();
    return Promise.resolve();
  }

  async settled(): Promise<void> {
    while (this.moving !== null) {
      this.hurry();
      await this.moving;
    }
  }

  async close(): Promise<void> {
    await this.settled();
    clearTimeout(this.later);
    this.journal.close();
  }

  private move(): void {
    if (this.moving === null && !this.journal.isEmpty) this.moving = this.moveAll();
  }

  /** What is added while it ends is either seen by it or finds it ended: nothing lies between the last look and the end. */
  private async moveAll(): Promise<void> {
    try {
      while (!this.journal.isEmpty) {
        await this.pause();
        await this.moveTaken(this.journal.take());
      }
    } catch (cause) {
      this.onFault(cause);
      clearTimeout(this.later);
      this.later = setTimeout(() => this.move(), TRY_AGAIN_MS);
    } finally {
      this.moving = null;
    }
  }

  private async moveTaken(taken: Taken): Promise<void> {
    try {
      await this.write(marksOf(taken.marks, LEADS_PER_JOB_ALONE));
    } catch (cause) {
      this.journal.putBack(taken);
      throw cause;
    }
    await this.journal.forget(taken);
  }

  private async pause(): Promise<void> {
    const wait = Math.max(MOVE.afterMs, this.movedAt + MOVE.spacingMs - performance.now());
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.hurry = () => (clearTimeout(timer), resolve());
    });
    this.movedAt = performance.now();
  }
}
