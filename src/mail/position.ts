/** How far the mailbox has been read: a small file, written whole or not at all. Losing it costs a second reading, no more. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Message numbers (UID) mean something only within one `uidValidity` (RFC 3501 §2.3.1.1). */
export type Position = { readonly uidValidity: string; readonly uid: number };

export type PositionFile = {
  read(): Promise<Position | null>;
  write(position: Position): Promise<void>;
};

const schema = z.object({ uidValidity: z.string(), uid: z.number().int().nonnegative() });

/** `mailbox` says which account and folder; it is not written down. */
export function createPositionFile(dataDir: string, mailbox: string): PositionFile {
  const name = createHash('sha256').update(mailbox).digest('hex').slice(0, 16);
  const path = join(dataDir, 'imap', `${name}.json`);
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(() => null);
      return text === null ? null : parse(text);
    },
    write: async (position) => {
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${process.pid}.partiel`;
      await writeFile(draft, JSON.stringify(position));
      await rename(draft, path);
    },
  };
}

function parse(text: string): Position | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null; // cut short or foreign: read again from the recent mails
  }
}
