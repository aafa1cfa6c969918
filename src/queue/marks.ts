/** Marks of the same moment share a job: two hundred leads are one row to write, one to take and one to remove. */
import { cut } from '../kernel/cut';
import type { MarkData } from './jobs';

/** As many leads as one call to Twenty can load (API.md §2). */
const LEADS_PER_JOB = 200;

/** Each lead once, at most 200 a job, with the reasons that made them dirty. */
export function marksOf(marks: readonly MarkData[]): readonly MarkData[] {
  const leadIds = [...new Set(marks.flatMap((mark) => mark.leadIds))];
  const because = [...new Set(marks.map((mark) => mark.because))].slice(0, 5).join(' · ');
  return cut(leadIds, LEADS_PER_JOB).map((group) => ({ leadIds: group, because }));
}
