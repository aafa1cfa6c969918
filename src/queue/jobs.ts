/**
 * What travels on the queue. Hints, none of which carries anything worth more than an id: look at these leads, look at this
 * lead at that time, look at this order, sweep. Losing one costs time, doubling one costs a decision (DESIGN §2.2, §2.5).
 * One is no hint: a request of the web form, whole, which nobody else has until Twenty does.
 */
import type { Job, JobsOptions, Queue } from 'bullmq';
import type { OrderRef } from '../../webhooks/twenty/translate';
import type { Submission } from '../../workflows/formulaire/submission';

/** `marque`: leads to look at now, several in one job. */
export type MarkData = { readonly leadIds: readonly string[]; readonly because: string };
/** `alarme`: a lead to look at, at `at` (ISO) of the service's own clock. */
export type AlarmData = { readonly leadId: string; readonly at: string };
/** `balayage`: one link of the watermark chain. Links are called a, b, a, b…, so that a repeated link cannot fork the chain. */
export type SweepData = { readonly since: string | null; readonly link: Link };
export type Link = 'a' | 'b';
/** `agence`: settings, templates or team changed. */
export type AgencyData = { readonly because: string };

/** `ordre`: a record that is a work item of its own (a distribution, an import) to look at now. */
export type OrderData = { readonly order: OrderRef; readonly because: string };

/** `formulaire`: a request that is to become a lead; erased as soon as it is one. */
export type SubmissionData = { readonly submission: Submission };

export type JobData = MarkData | AlarmData | SweepData | AgencyData | OrderData | SubmissionData;
export type JobName = 'marque' | 'alarme' | 'balayage' | 'agence' | 'ordre' | 'formulaire';

export type QueueJob = Job<JobData, void, JobName>;
/** The part of BullMQ that is used, whatever the home behind it. */
export type JobQueue = Pick<
  Queue<JobData, void, JobName>,
  'add' | 'addBulk' | 'getJob' | 'getJobs' | 'getJobCounts' | 'getRanges' | 'waitUntilReady' | 'close'
>;
export type JobWorker = { concurrency: number; close(): Promise<void> };
export type WorkerEvents = {
  readonly ended: () => void;
  readonly fault: (where: string, error: unknown) => void;
};

/** A job as the code sees it once its name says what its data is. */
export type Task =
  | ({ readonly task: 'marque' } & MarkData)
  | ({ readonly task: 'alarme' } & AlarmData)
  | ({ readonly task: 'balayage' } & SweepData)
  | ({ readonly task: 'agence' } & AgencyData)
  | ({ readonly task: 'ordre' } & OrderData)
  | ({ readonly task: 'formulaire' } & SubmissionData);

/** Names and data are written together by this room only, so the name vouches for the data. */
export const taskOf = (job: QueueJob): Task => ({ task: job.name, ...job.data }) as Task;

/** The leads a job is about. */
export function leadsOf(job: QueueJob): readonly string[] {
  const task = taskOf(job);
  switch (task.task) {
    case 'marque':
      return task.leadIds;
    case 'alarme':
      return [task.leadId];
    case 'agence':
    case 'balayage':
    case 'ordre':
    case 'formulaire':
      return [];
  }
}

/** The order a job is about, if it is about one. */
export function orderOf(job: QueueJob): OrderRef | null {
  const task = taskOf(job);
  return task.task === 'ordre' ? task.order : null;
}

/** BullMQ forbids ':' in ids; an id already there is ignored, and free again once its job has ended. */
export const alarmId = (leadId: string, at: Date): string => `alarme.${leadId}.${at.getTime()}`;
/** When the alarm of this id is due (ms), or null for another job's id. */
export const alarmTime = (id: string): number | null =>
  id.startsWith('alarme.') ? Number(id.slice(id.lastIndexOf('.') + 1)) : null;

/** One page sent with the same words is one request, however often it comes before Twenty has it. */
export const submissionId = ({ nonce, empreinte }: Submission): string => `formulaire.${nonce}.${empreinte}`;
export const isSubmissionId = (id: string): boolean => id.startsWith('formulaire.');

export const sweepId = (link: Link): string => `balayage.${link}`;
export const isSweepId = (id: string): boolean => id.startsWith('balayage.');
export const LINKS: readonly Link[] = ['a', 'b'];
export const after = (link: Link): Link => (link === 'a' ? 'b' : 'a');

/** Postgres keeps these counts as 32-bit integers. */
export const MANY = 1_000_000_000;

/** Eight tries over about two minutes; after that the job waits, failed and kept, for the next sweep to take it up again. */
export const TRIES: JobsOptions = {
  attempts: 8,
  backoff: { type: 'custom' },
  removeOnComplete: true,
  removeOnFail: false,
};
/** The sweep is the safety net: it never gives up. */
export const FOR_EVER: JobsOptions = { ...TRIES, attempts: MANY };

/** 1, 2, 4 … 60 seconds. */
export const backoffMs = (attemptsMade: number): number => Math.min(60_000, 1_000 * 2 ** (attemptsMade - 1));
