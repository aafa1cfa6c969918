/**
 * Short notes that the processes on one queue keep together, in the queue's own home and by its clock: how fast Twenty may be
 * asked (DESIGN §2.6), whether the settings changed.
 */
import { postgresNotes } from './postgres-notes';
import { redisNotes } from './redis-notes';

export type Notes = {
  /** The note, null when there is none, and the home's clock (ms since the epoch). */
  read(name: string): Promise<{ readonly note: string | null; readonly now: number }>;
  /** Writes `to` where the note is still `from`; false when it is not. */
  swap(name: string, from: string | null, to: string): Promise<boolean>;
  close(): Promise<void>;
};

/** Null for PGlite, which one process has for itself. Connects when first asked; each call throws what went wrong. */
export function openNotes(url: string): Notes | null {
  if (url.startsWith('pglite:')) return null;
  return /^postgres(ql)?:/.test(url) ? postgresNotes(url) : redisNotes(url);
}
