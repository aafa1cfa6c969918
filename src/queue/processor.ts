/** From a job to the work it stands for, and from the work's end to the job's. */
import { DelayedError, UnrecoverableError } from 'bullmq';
import { MaxError } from '../errors';
import type { OrderRef } from '../../webhooks/twenty/translate';
import type { Submission } from '../../workflows/formulaire/submission';
import type { Clock } from '../service/ports';
import { after, taskOf, type QueueJob } from './jobs';
import { HELD, HELD_MS } from './leases';
import type { SweepChain } from './sweep-chain';

/** What the service does with the hints. */
export interface Work {
  /** Decides these leads; answers those that could not be dealt with, each with the reason. */
  leads(leadIds: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** One sweep from `since` (null: everything); answers where the next one starts. */
  sweep(since: Date | null): Promise<Date>;
  /** Settings, templates or team changed. */
  agency(): Promise<void>;
  /** Carries out what this order asks for, one order of a kind at a time; throws when it must be tried again. */
  order(order: OrderRef): Promise<void>;
  /** Gives this request to Twenty; throws when it has to be tried again, or is refused as it is. */
  submission(submission: Submission): Promise<void>;
}

export class Processor {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly chain: SweepChain,
    private readonly sweepEveryMs: number,
  ) {}

  /** Returns when the job is done; throws when it must be tried again (or, UnrecoverableError, kept for the next sweep). */
  async run(job: QueueJob, token: string | undefined): Promise<void> {
    const task = taskOf(job);
    switch (task.task) {
      case 'marque':
        return this.decide(job, task.leadIds, token);
      case 'alarme':
        await this.hold(job, new Date(task.at), token);
        return this.decide(job, [task.leadId], token);
      case 'agence':
        return this.work.agency();
      case 'ordre':
        return this.work.order(task.order).catch(async (cause: unknown) => {
          if (cause === HELD) await postpone(job, HELD_MS, token);
          throw verdictOf([cause]);
        });
      case 'formulaire':
        return this.work
          .submission(task.submission)
          .catch((cause: unknown) => Promise.reject(verdictOf([cause])));
      case 'balayage': {
        const next = await this.work.sweep(task.since === null ? null : new Date(task.since));
        return this.chain.add(after(task.link), next, this.sweepEveryMs);
      }
    }
  }

  /** Never early (DESIGN §7): BullMQ counts on the machine's clock, an alarm on the service's. */
  private async hold(job: QueueJob, at: Date, token: string | undefined): Promise<void> {
    const early = at.getTime() - this.clock.now().getTime();
    if (early <= 0) return;
    await postpone(job, early, token);
  }

  /** A lead that fails does not drag along the others of its job: only the failed ones are tried again. */
  private async decide(job: QueueJob, leadIds: readonly string[], token: string | undefined): Promise<void> {
    const failures = await this.work.leads(leadIds);
    if (failures.size === 0) return;
    if (failures.size < leadIds.length) {
      await job.updateData({ leadIds: [...failures.keys()], because: 'à reprendre' });
    }
    // What another process has in hand is no failure, however often it happens; what failed beside it is tried again with it.
    if ([...failures.values()].includes(HELD)) await postpone(job, HELD_MS, token);
    throw verdictOf([...failures.values()]);
  }
}

/** The same job, in a while; no try is counted. */
async function postpone(job: QueueJob, ms: number, token: string | undefined): Promise<never> {
  await job.moveToDelayed(Date.now() + ms, token); // BullMQ's own clock is the machine's
  throw new DelayedError();
}

/**
 * Trying again unchanged is worth it unless every failure says otherwise; what is unknown is worth it. BullMQ keeps the
 * sentence with the job, so only a `MaxError` may say what happened: its sentence holds no one's data.
 */
function verdictOf(causes: readonly unknown[]): Error {
  const [known] = causes.filter((cause) => cause instanceof MaxError);
  const hopeless = causes.every((cause) => cause instanceof MaxError && !cause.retryable);
  if (hopeless) return Object.assign(new UnrecoverableError(known?.message), { cause: known });
  return known ?? new Error('échec de cause inconnue', { cause: causes[0] });
}
