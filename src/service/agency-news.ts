/**
 * One worker hears from Twenty that settings, templates or team changed; the others on the same queue hear it from that one,
 * before their next decision.
 */
import { randomUUID } from 'node:crypto';
import type { AgencyCache } from './agency';

/** What it needs of the queue's home (`src/queue/notes.ts`). */
export type Notes = {
  read(name: string): Promise<{ readonly note: string | null }>;
  swap(name: string, from: string | null, to: string): Promise<boolean>;
};

const NOTE = 'agence';

export class AgencyNews {
  private heard: string | null = null;

  constructor(
    private readonly notes: Notes | null,
    private readonly agency: Pick<AgencyCache, 'known' | 'reload'>,
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
}
