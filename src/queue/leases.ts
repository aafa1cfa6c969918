/**
 * Who works on what, among the processes that share one queue: a lease on a name (a lead, a kind of order), kept where the
 * queue lives and counted by that server's own clock, for the clocks of hosts differ. A process that dies stops renewing, and
 * its leases run out. A lease keeps two from deciding on one state at once; should one be lost in mid-work (a process frozen
 * for longer than it lasts, a server that forgot), keys and conditional updates in Twenty still let one writer win (DESIGN §2.4).
 */
import { randomUUID } from 'node:crypto';
import { MaxError } from '../errors';

/** What a home does with leases. `holder` is new for each taking, so that a late release frees no one else's. */
export interface LeaseStore {
  /** Takes what is free or has run out, for `ms`; answers the names it took. */
  take(names: readonly string[], holder: string, ms: number): Promise<readonly string[]>;
  /** Takes those whose holder's name begins with `heir.place`, but not with `heir.life`; answers the names it took. */
  inherit(names: readonly string[], holder: string, ms: number, heir: Heir): Promise<readonly string[]>;
  /** Those still held by `holder` last `ms` from now. */
  renew(names: readonly string[], holder: string, ms: number): Promise<void>;
  /** Those still held by `holder` are free. */
  release(names: readonly string[], holder: string): Promise<void>;
  close(): Promise<void>;
}

/** Two beginnings of a holder's name: whoever works at one place, and the one of them that is alive. */
export type Heir = { readonly place: string; readonly life: string };

/** `lost` is aborted when what was taken could not be renewed in time, so that another may have it: what lasts ends by it. */
export type Held<T> = (taken: ReadonlySet<string>, lost: AbortSignal) => Promise<T>;

export interface Leases {
  /** Runs `work` with those of `names` that no other process holds, and holds them until it ends. Throws when nobody can say. */
  holding<T>(names: readonly string[], work: Held<T>): Promise<T>;
}

/** Not decided, for another process is at it: back to the queue, for a moment. */
export const HELD = new MaxError(
  'panne',
  'Un autre processus de MAX s’en occupe en ce moment ; la tâche reprend dans un instant.',
);

/** How long what is held by another waits in the queue before it is looked at again. */
export const HELD_MS = 500;

/** A folder has one process: all is free. */
export const ALONE: Leases = {
  holding: (names, work) => work(new Set(names), new AbortController().signal),
};

/**
 * `place`: where only one process can be at a time (its host's name and the port it listens on). What somebody else of the same
 * place holds is a dead process's, and is taken over at once: a service that was killed and comes back does not wait for itself.
 * Only in the first moments, as long as leases of before can last: should two hosts bear one name after all, their leases hold.
 */
export class SharedLeases implements Leases {
  private readonly heir: Heir | null;
  private readonly bornAt = performance.now();

  constructor(
    private readonly store: LeaseStore,
    /** A lease of a process that died blocks for at most this long. */
    private readonly lastsMs: number,
    /** What a store that does not answer is called. */
    private readonly unreachable: (cause: unknown) => MaxError,
    place?: string,
  ) {
    this.heir = place === undefined ? null : { place: `${place} `, life: `${place} ${randomUUID()} ` };
  }

  async holding<T>(names: readonly string[], work: Held<T>): Promise<T> {
    const lost = new AbortController();
    const holder = `${this.heir?.life ?? ''}${randomUUID()}`;
    const taken = await this.take([...new Set(names)].sort(), holder).catch((cause: unknown) =>
      Promise.reject(this.unreachable(cause)),
    );
    if (taken.length === 0) return work(new Set(), lost.signal);
    const stopRenewing = this.keepRenewing(taken, holder, () => lost.abort());
    try {
      return await work(new Set(taken), lost.signal);
    } finally {
      stopRenewing();
      await this.store.release(taken, holder).catch(() => undefined); // it runs out by itself
    }
  }

  private async take(names: readonly string[], holder: string): Promise<readonly string[]> {
    const taken = await this.store.take(names, holder, this.lastsMs);
    if (this.heir === null || performance.now() - this.bornAt > this.lastsMs) return taken;
    const others = names.filter((name) => !taken.includes(name));
    if (others.length === 0) return taken;
    return [...taken, ...(await this.store.inherit(others, holder, this.lastsMs, this.heir))];
  }

  /** One that fails is made up for by the next: three fall into the life of a lease. Answers how to end it. */
  private keepRenewing(names: readonly string[], holder: string, onLost: () => void): () => void {
    let timer: NodeJS.Timeout;
    let renewedAt = performance.now();
    const renew = async (): Promise<void> => {
      const at = performance.now();
      if (at - renewedAt > this.lastsMs) onLost();
      await this.store.renew(names, holder, this.lastsMs);
      renewedAt = at;
    };
    const renewSoon = (): void => {
      timer = setTimeout(() => {
        void renew().catch(() => undefined);
        renewSoon();
      }, this.lastsMs / 4);
    };
    renewSoon();
    return () => clearTimeout(timer);
  }
}
