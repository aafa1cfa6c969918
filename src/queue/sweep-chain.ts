/**
 * The watermark chain (DESIGN §2.2): each sweep carries where it starts, and adds the next one before it ends. The watermark
 * therefore lives as long as the queue does; when the queue was lost, the chain is missing and starts again from nothing.
 */
import { after, FOR_EVER, LINKS, sweepId, taskOf, type JobQueue, type Link, type QueueJob } from './jobs';

export class SweepChain {
  constructor(private readonly queue: JobQueue) {}

  /** A link already there is left as it is: it starts earlier, so it covers more. */
  async add(link: Link, since: Date | null, delay: number): Promise<void> {
    const data = { since: since?.toISOString() ?? null, link };
    await this.queue.add('balayage', data, { ...FOR_EVER, jobId: sweepId(link), delay });
  }

  /**
   * Brings the next sweep forward to now, or starts with a full one when the chain is missing or `full` asks for it. The only link
   * there is may be in somebody's hands, perhaps of one that died a moment ago: then the other link sweeps the same stretch, for
   * it takes seconds until anybody can tell. Both end by adding one that is there already, so they are one chain again.
   */
  async now(full: boolean): Promise<'full' | 'since the last'> {
    const links = await this.links();
    if (!full && links.length > 0) {
      await this.push(links);
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

  private async push(links: readonly QueueJob[]): Promise<void> {
    const pushed = await Promise.all(links.map(promoted)); // one that waits its turn needs no pushing
    const [only, another] = links;
    if (only && !another && !pushed.includes(true) && (await only.isActive())) await this.again(only);
  }

  private async again(link: QueueJob): Promise<void> {
    const task = taskOf(link);
    if (task.task !== 'balayage') return;
    await this.add(after(task.link), task.since === null ? null : new Date(task.since), 0);
  }

  private async links(): Promise<readonly QueueJob[]> {
    const links = await Promise.all(LINKS.map((link) => this.queue.getJob(sweepId(link))));
    return links.filter((job) => job !== undefined);
  }
}

const promoted = (job: QueueJob): Promise<boolean> =>
  job.promote().then(
    () => true,
    () => false,
  );

/** False for a link that runs at this moment: it cannot be removed, and ends by itself. */
const removed = (job: QueueJob): Promise<boolean> =>
  job.remove().then(
    () => true,
    () => false,
  );
