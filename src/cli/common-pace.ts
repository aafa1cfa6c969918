/**
 * A command asks Twenty at one pace with the services on the same queue, which keep it in notes there (`src/queue/notes.ts`).
 * A PGlite folder is the service's alone: beside it a command counts for itself, and whom Twenty refuses then waits and asks
 * again.
 */
import type { Notes } from '../queue/notes';
import { readConfig } from './terminal';

/** Those that speak to no Twenty, the service, which opens its own, and the doctor, who looks at a queue that may be silent. */
const ALONE: readonly string[] = ['', 'demo', 'doctor', 'lire', 'start'];

/** Null where the command paces itself, for an option without a command (`--version`), and when the configuration is at fault: the command itself says so. */
export async function commonNotes(command: string): Promise<Notes | null> {
  const url = command.startsWith('-') || ALONE.includes(command) ? null : queueUrl();
  if (url === null || url.startsWith('pglite:')) return null; // the packages of a queue are memory an import has better use for
  return (await import('../queue/notes')).openNotes(url);
}

function queueUrl(): string | null {
  try {
    return readConfig().queueUrl;
  } catch {
    return null;
  }
}
