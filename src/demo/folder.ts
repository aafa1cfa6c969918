/** The demonstration's own folder: what an earlier one left there is gone. */
import { mkdir, rm } from 'node:fs/promises';
import { MaxError } from '../errors';

/** Answers `folder`, empty. Throws `MaxError` configuration where it cannot be written, as in a container that is read only. */
export async function emptyFolder(folder: string): Promise<string> {
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (cause) {
    throw new MaxError(
      'configuration',
      `la démonstration ne peut pas écrire dans « ${folder} ». Lancez-la d’un dossier où ce compte peut écrire, ou donnez-en un : MAX_DATA_DIR=/tmp/max.`,
      { cause },
    );
  }
}
