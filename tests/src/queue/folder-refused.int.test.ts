/** A queue's folder that cannot be made (here: below a file; in a container: a volume of root's) is a sentence, not a stack. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '../../../src/queue/homes';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'max-refus-'));
  await writeFile(join(folder, 'fichier'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['fichier/queue', 'fichier/plus/bas/queue'])('%s is refused in words', async (below) => {
  await expect(openHome(`pglite:${join(folder, below)}`)).rejects.toMatchObject({
    name: 'MaxError',
    kind: 'injoignable',
    message: expect.stringContaining('Vérifiez que le dossier est accessible en écriture') as string,
  });
});
