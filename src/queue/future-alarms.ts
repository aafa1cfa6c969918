/**
 * The alarms to come, by the service's own clock. BullMQ orders them by the machine's clock, which is another one when the
 * clock runs fast (the demo). Their ids say when they are due, so one list of ids is enough.
 */
import { alarmTime, isSweepId, type JobQueue } from './jobs';

export class FutureAlarms {
  constructor(private readonly queue: JobQueue) {}

  /** The earliest alarm, or null. */
  async next(): Promise<Date | null> {
    const times = (await this.delayed()).map(alarmTime).filter((at) => at !== null);
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  /** Makes those due at `now` ring now; answers how many. */
  async promoteDue(now: Date): Promise<number> {
    const due = (await this.delayed()).filter((id) => (alarmTime(id) ?? Infinity) <= now.getTime());
    for (const id of due) {
      const job = await this.queue.getJob(id);
      await job?.promote().catch(() => undefined); // it may just have rung by itself
    }
    return due.length;
  }

  /**
   * Of `delayed` jobs counted a moment ago, all are still there, and for later: none is waiting to be tried again, and none was and
   * is in hand by now.
   */
  async areAllForLater(delayed: number): Promise<boolean> {
    const ids = await this.delayed();
    return ids.length === delayed && ids.every((id) => alarmTime(id) !== null || isSweepId(id));
  }

  private delayed(): Promise<string[]> {
    return this.queue.getRanges(['delayed'], 0, -1);
  }
}
