/**
 * One worker hears from Twenty that settings, templates or team changed; the others on the same queue hear it from that one,
 * before their next decision.
 */
import { randomUUID } from 'node:crypto';
import { recordId } from '../kernel/keys';
import type { Leases } from '../queue/leases';
import type { AgencyCache } from './agency';

/** What it needs of the queue's home (`src/queue/notes.ts`). */
export type Notes = {
  read(name: string): Promise<{ readonly note: string | null }>;
  swap(name: string, from: string | null, to: string): Promise<boolean>;
};

const NOTE = 'agence';
/** The settings, templates and team that all leads were last marked for. */
const MARKED = 'reglages-appliques';

export class AgencyNews {
  private heard: string | null = null;

  constructor(
    private readonly notes: Notes | null,
    private readonly agency: Pick<AgencyCache, 'known' | 'reload'>,
    private readonly leases: Leases,
  ) {}

  /** This process has just loaded what changed. */
  async tell(): Promise<void> {
    if (this.notes === null) return;
    const told = randomUUID();
    const { note } = await this.notes.read(NOTE);
    // Another was faster: what it tells is news to everybody, to us too.
    if (await this.notes.swap(NOTE, note, told)) this.heard = told;
  }

  /** Loads anew when another process has told of a change since. */
  async hear(): Promise<void> {
    if (this.notes === null) return;
    const { note } = await this.notes.read(NOTE);
    if (note === this.heard) return;
    if (this.agency.known !== null) await this.agency.reload();
    this.heard = note;
  }

  /**
   * Calls `mark`, which marks every lead, unless a process has done so for what is in force now. False: another one is at it,
   * and may fall before its end; ask again later.
   */
  markOnce(mark: () => Promise<void>): Promise<boolean> {
    const { notes } = this;
    if (notes === null) return mark().then(() => true);
    return this.leases.holding([MARKED], async (taken) => {
      if (taken.size === 0) return false;
      const inForce = fingerprint(this.agency.known);
      const { note } = await notes.read(MARKED);
      if (note === inForce) return true;
      await mark();
      await notes.swap(MARKED, note, inForce);
      return true;
    });
  }
}

/** The same for what two processes read alike; nothing of it can be read back. */
const fingerprint = (agency: AgencyCache['known']): string =>
  recordId(JSON.stringify(agency, (_key, value: unknown) => plain(value)));

const plain = (value: unknown): unknown =>
  value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
