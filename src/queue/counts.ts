/** How many jobs there are, by state. */
import type { JobQueue } from './jobs';

/** In the words of the figures. */
export type Jobs = {
  readonly enAttente: number;
  readonly enCours: number;
  readonly aVenir: number;
  readonly enEchec: number;
};

export async function countJobs(queue: JobQueue): Promise<Jobs> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return { enAttente: waiting, enCours: active, aVenir: delayed, enEchec: failed };
}
