/** Where the demonstration cannot write (here: below a file; in a container: a disk that is read only) it says so, in words. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { registerDemo } from '../../../src/cli/demo';
import type { CliDeps } from '../../../src/cli/deps';
import { emptyFolder } from '../../../src/demo/folder';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'max-demo-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what an earlier one left is gone, and what stands beside it is not', async () => {
  await emptyFolder(join(folder, 'demo', 'outbox'));
  await writeFile(join(folder, 'demo', 'outbox', 'ancien.txt'), 'x');
  await writeFile(join(folder, 'à moi.txt'), 'x');
  expect(await emptyFolder(join(folder, 'demo'))).toBe(join(folder, 'demo'));
  expect(await readdir(join(folder, 'demo'))).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(['demo', 'à moi.txt']);
});

test('a sentence and exit code 1, not a stack', async () => {
  await writeFile(join(folder, 'fichier'), '');
  const said: string[] = [];
  const codes: number[] = [];
  const deps = {
    clock: { now: () => new Date() },
    stdout: () => undefined,
    stderr: (line: string) => void said.push(line),
    exit: (code: number) => void codes.push(code),
  } as unknown as CliDeps;
  const program = new Command();
  registerDemo(program, deps, { dataDir: () => join(folder, 'fichier') });
  await program.parseAsync(['node', 'max', 'demo', '--once']);
  expect(codes).toEqual([1]);
  expect(said).toEqual([
    `Erreur : la démonstration ne peut pas écrire dans « ${join(folder, 'fichier', 'demo')} ». ` +
      'Lancez-la d’un dossier où ce compte peut écrire, ou donnez-en un : MAX_DATA_DIR=/tmp/max.',
  ]);
});
