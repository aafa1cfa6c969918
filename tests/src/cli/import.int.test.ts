/** `max import` against a sandbox, without a service and beside one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerImport } from '../../../src/cli/import';
import { runMax } from '../../support/cli';
import { aPerson, aWorkbook } from '../../support/import-files';
import { openOrderWorld, type OrderWorld } from '../../support/order-world';

const PORT = 21_000 + (process.pid % 9_000);
let world: OrderWorld;
let folder: string;
let file: string;

beforeAll(async () => {
  world = await openOrderWorld(PORT);
  await world.setTeam({ Marie: {}, Sofia: {} });
  folder = await mkdtemp(join(tmpdir(), 'max-import-'));
  file = join(folder, 'novembre.xlsx');
  const nobody = aPerson(9, { Courriel: '', Téléphone: '' });
  await writeFile(file, await aWorkbook([...[0, 1, 2].map((n) => aPerson(n)), nobody]));
}, 60_000);
afterAll(async () => {
  await world.sandbox.stop();
  await rm(folder, { recursive: true });
});

type Setup = {
  readonly isTty?: boolean;
  readonly types?: string;
  readonly service?: (id: string) => Promise<unknown>;
};

const max = (args: readonly string[], { service, ...terminal }: Setup = {}) =>
  runMax(
    world,
    (program, deps) =>
      registerImport(program, deps, {
        hands: () => world.hands(),
        serviceRuns: () => Promise.resolve(service !== undefined),
        wait: async () => {
          for (const { id } of await imports('A_IMPORTER')) await service?.(id);
        },
      }),
    ['import', ...args],
    terminal,
  );

const imports = async (statut?: string) =>
  (await world.staff.list('importsLeads', 'statut')).filter(
    (one) => statut === undefined || one['statut'] === statut,
  );
const leads = async (): Promise<number> => (await world.staff.list('leads', 'name')).length;

test('dry by default: what would become of the file, nothing written, 2', async () => {
  const said = await max([file, '--egale']);
  expect(said.code).toBe(2);
  expect(said.out).toContain('novembre.xlsx · feuille « Leads », titres à la ligne 2 · 4 lignes');
  expect(said.out).toMatch(/Marie Tremblay +[12] /);
  expect(said.out).toContain('ligne 6 : ni courriel ni téléphone');
  expect(said.err).toContain('--appliquer');
  expect([await imports(), await leads()]).toEqual([[], 0]);
});

test('--json says the same to a program', async () => {
  const { code, out } = await max([file, '--json']);
  const said: unknown = JSON.parse(out);
  expect(code).toBe(2);
  expect(said).toMatchObject({
    importe: false,
    fichier: 'novembre.xlsx',
    lignes: { total: 4, crees: 3, completes: 0, connus: 0, refuses: 1 },
    colonnes: { Courriel: 'courriel' },
    refusees: [{ ligne: 6 }],
    distribution: null,
  });
});

test.each<[string, readonly string[], Setup]>([
  ['--appliquer without a terminal asks for --yes', ['--appliquer'], {}],
  ['« non » is no', ['--appliquer'], { isTty: true, types: 'non' }],
  ['--yes without --appliquer is dry', ['--yes'], {}],
])('%s', async (_name, args, setup) => {
  expect([(await max([file, ...args], setup)).code, await imports()]).toEqual([2, []]);
});

test.each<[string, () => readonly string[], string]>([
  ['a file that is not there', () => [join(folder, 'rien.xlsx')], 'rien.xlsx'],
  ['nobody of that name', () => [file, '--a', 'Zoé'], '« Zoé » ne désigne personne de l’équipe'],
  ['two ways', () => [file, '--egale', '--moins-charge'], 'gardez-en une'],
  ['another parcours', () => [file, '--parcours', 'sport'], 'IMMIGRATION ou COACHING'],
  ['no file', () => [], 'donnez un fichier'],
  ['no such import', () => ['--annuler', '00000000-0000-5000-8000-000000000001'], 'Aucun import fait'],
])('%s: said on stderr, 1', async (_name, args, sentence) => {
  const said = await max(args());
  expect([said.code, await leads()]).toEqual([1, 0]);
  expect(said.err).toContain(sentence);
});

test('--appliquer imports here when no service runs, with a bar, and undoes', async () => {
  const said = await max([file, '--a', 'Sofia', '--appliquer'], { isTty: true, types: 'oui' });
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.redrawn.some((line) => line.includes('3/3  leads'))).toBe(true);
  expect(said.out).toContain('Import terminé');
  const [, id] = /--annuler (\S+)/.exec(said.out) ?? [];
  expect([await leads(), await world.held()]).toEqual([3, { Sofia: 3 }]);

  const dry = await max(['--annuler', String(id)]);
  expect(dry).toMatchObject({ code: 2 });
  expect(dry.out).toContain('3 leads retirés');
  expect(await leads()).toBe(3);
  const undone = await max(['--annuler', String(id), '--appliquer', '--yes', '--json']);
  expect(JSON.parse(undone.out)).toMatchObject({ import: id, statut: 'ANNULE', termine: true });
  expect([undone.code, await leads()]).toEqual([0, 0]);
});

test('a service that runs does it, and is waited for', async () => {
  const said = await max([file, '--appliquer', '--yes'], { service: (id) => world.lookImport(id) });
  expect(said.code).toBe(0);
  expect(said.out).toContain('[  0/100] % par le service');
  expect(await leads()).toBe(3);
});
