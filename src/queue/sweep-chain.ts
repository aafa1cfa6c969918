/**
 * The watermark chain (DESIGN §2.2): each sweep carries where it starts, and adds the next one before it ends. The watermark
 * therefore lives as long as the queue does; when the queue was lost, the chain is missing and starts again from nothing.
 */
import { FOR_EVER, LINKS, sweepId, type JobQueue, type Link, type QueueJob } from './jobs';

export class SweepChain {
  constructor(private readonly queue: JobQueue) {}

  /** A link already there is left as it is: it starts earlier, so it covers more. */
  async add(link: Link, since: Date | null, delay: number): Promise<void> {
    const data = { since: since?.toISOString() ?? null, link };
    await this.queue.add('balayage', data, { ...FOR_EVER, jobId: sweepId(link), delay });
  }

  /** Brings the next sweep forward to now, or starts with a full one when the chain is missing or `full` asks for it. */
  async now(full: boolean): Promise<'full' | 'since the last'> {
    const links = await this.links();
    if (!full && links.length > 0) {
      for (const link of links) await link.promote().catch(() => undefined); // one that runs already needs no pushing
      return 'since the last';
    }
    const free: Link[] = [];
    for (const name of LINKS) {
      const link = links.find(({ id }) => id === sweepId(name));
      if (!link || (await removed(link))) free.push(name);
    }
    if (free[0]) await this.add(free[0], null, 0);
    return 'full';
  }

  private async links(): Promise<readonly QueueJob[]> {
    const links = await Promise.all(LINKS.map((link) => this.queue.getJob(sweepId(link))));
    return links.filter((job) => job !== undefined);
  }
}

/** False for a link that runs at this moment: it cannot be removed, and ends by itself. */
const removed = (job: QueueJob): Promise<boolean> =>
  job.remove().then(
    () => true,
    () => false,
  );
