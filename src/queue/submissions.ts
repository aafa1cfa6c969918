/** Requests of the web form in the queue's store: kept until Twenty has them (DESIGN §4.1). */
import type { Submission } from '../../workflows/formulaire/submission';
import type { Kept } from '../service/formulaire/ports';
import { FOR_EVER, isSubmissionId, submissionId, type JobQueue } from './jobs';

/** Tried for as long as Twenty is down, a minute apart at most. */
export async function keepSubmission(queue: JobQueue, submission: Submission): Promise<void> {
  await queue.add('formulaire', { submission }, { ...FOR_EVER, jobId: submissionId(submission) });
}

export async function keptSubmissions(queue: JobQueue): Promise<Kept> {
  const [waiting, refused] = await Promise.all([
    queue.getRanges(['waiting', 'active', 'delayed'], 0, -1),
    queue.getRanges(['failed'], 0, -1),
  ]);
  const count = (ids: readonly string[]): number => ids.filter(isSubmissionId).length;
  return { waiting: count(waiting), refused: count(refused) };
}
