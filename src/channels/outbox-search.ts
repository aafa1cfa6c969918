/** Messages that were written to disk instead of sent: those that show a person. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { traitsIn, type Trait } from '../../workflows/forget/person';

/** Names of the files that show a trait; `erase` removes them. A folder that is not there has none. */
export async function searchOutbox(
  dataDir: string,
  traits: readonly Trait[],
  erase: boolean,
): Promise<readonly string[]> {
  const folder = join(dataDir, 'outbox');
  const names = await readdir(folder).catch(() => []);
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8').catch(() => '');
    if (traitsIn(text, traits).length === 0) continue;
    found.push(name);
    if (erase) await rm(path, { force: true });
  }
  return found;
}
