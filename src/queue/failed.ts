/** Jobs that failed for good are taken up again by the next sweep: nothing is given up. */
import type { OrderRef } from '../../webhooks/twenty/translate';
import { leadsOf, orderOf, type JobQueue, type QueueJob } from './jobs';

const FAILED_PER_SWEEP = 1_000;
const BECAUSE = 'échec précédent';

/** Where a mark is made anew. */
type Marking = {
  markDirty(leadIds: readonly string[], because: string): Promise<void>;
  markAgencyDirty(because: string): Promise<void>;
  markOrders(orders: readonly OrderRef[], because: string): Promise<void>;
};

/** They become marks again, and many failures of one lead or order become one. Answers the leads. */
export async function retryFailed(queue: JobQueue, marking: Marking): Promise<readonly string[]> {
  const failed = await queue.getJobs(['failed'], 0, FAILED_PER_SWEEP - 1);
  const leadIds = [...new Set(failed.flatMap(leadsOf))];
  await marking.markDirty(leadIds, BECAUSE);
  if (failed.some((job) => job.name === 'agence')) await marking.markAgencyDirty(BECAUSE);
  await marking.markOrders(uniqueOrders(failed), BECAUSE);
  for (const job of failed) {
    // Another process may have been faster. A request is the only one of its kind: it is not made anew, it goes back whole.
    await (job.name === 'formulaire' ? job.retry('failed') : job.remove()).catch(() => undefined);
  }
  return leadIds;
}

function uniqueOrders(jobs: readonly QueueJob[]): readonly OrderRef[] {
  const orders = jobs.flatMap((job) => orderOf(job) ?? []);
  return [...new Map(orders.map((order) => [`${order.object} ${order.id}`, order])).values()];
}
