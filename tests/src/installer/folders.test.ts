/** Where MAX writes: really tried on this disk; and what each answer of a system means for whoever installs MAX. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtFolder } from '../../../src/installer/doctor/folders';
import { folderVerdict } from '../../../src/installer/doctor/machine';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'max-folders-'));
  await mkdir(join(root, 'outbox'));
  await writeFile(join(root, 'file'), '');
});
afterAll(() => rm(root, { recursive: true }));

test('a folder that can be written: said with its free room, and nothing is left in it', async () => {
  expect(await lookAtFolder(join(root, 'outbox'))).toMatchObject({ fault: null, free: expect.any(Number) });
  expect(await readdir(join(root, 'outbox'))).toEqual([]);
});

test('one that the service will make: what is above it counts, and nothing is made', async () => {
  expect(await lookAtFolder(join(root, 'a', 'b', 'outbox'))).toMatchObject({ fault: null });
  expect((await readdir(root)).sort()).toEqual(['file', 'outbox']);
});

test.each(['file', 'file/outbox'])('a file in its place: %s', async (path) =>
  expect(await lookAtFolder(join(root, path))).toMatchObject({ fault: 'ENOTDIR', free: null }),
);

test('a place where nobody may write', async () => {
  const { fault } = await lookAtFolder('/proc/self'); // not even root
  expect(fault).toEqual(expect.stringMatching(/^E[A-Z]+$/));
});

test.each<[string | null, number | null, string, string, RegExp]>([
  [null, null, 'ok', 'data', /^$/],
  [null, 500_000_000, 'ok', 'data', /^$/],
  [null, 499_999_999, 'attention', 'data : il reste 499 Mo', /Libérez/],
  [null, 49_999_999, 'panne', 'data : il reste 49 Mo', /Libérez/],
  ['ENOSPC', null, 'panne', 'data : le disque est plein', /Libérez/],
  ['EDQUOT', null, 'panne', 'data : le disque est plein', /Libérez/],
  ['EROFS', null, 'panne', 'data : le disque est en lecture seule', /volume/],
  ['ENOTDIR', null, 'panne', 'data : un fichier tient la place du dossier', /Déplacez/],
  ['EACCES', null, 'panne', 'data : MAX ne peut pas y écrire (EACCES)', /chown/],
])('%s, %s bytes free: %s', (fault, free, state, says, remedy) => {
  const verdict = folderVerdict({ folder: 'data', fault, free });
  expect(verdict).toMatchObject({ state, says });
  expect(verdict.remedy ?? '').toMatch(remedy);
});
