/** `max distribute` against a sandbox, without a service and beside one. */
import { registerDistribute } from '../../../src/cli/distribute';
import { runMax } from '../../support/cli';
import { openOrderWorld, type OrderWorld } from '../../support/order-world';

const PORT = 21_000 + (process.pid % 9_000);
let world: OrderWorld;

beforeAll(async () => {
  world = await openOrderWorld(PORT);
  await world.setTeam({ Marie: {}, Sofia: {}, Paul: { fonction: 'SECRETAIRE' } });
}, 60_000);
afterAll(() => world.sandbox.stop());

type Setup = {
  readonly isTty?: boolean;
  readonly types?: string;
  readonly service?: (id: string) => Promise<void>;
};

const max = (args: readonly string[], { service, ...terminal }: Setup = {}) =>
  runMax(
    world,
    (program, deps) =>
      registerDistribute(program, deps, {
        hands: () => world.hands(),
        serviceRuns: () => Promise.resolve(service !== undefined),
        wait: async () => {
          const [asked] = (await world.staff.list('attributions', 'statut')).filter(
            ({ statut }) => statut === 'A_APPLIQUER',
          );
          await service?.(asked?.id ?? '');
        },
      }),
    ['distribute', ...args],
    terminal,
  );

const orders = async (): Promise<number> => (await world.staff.list('attributions', 'statut')).length;

test('dry by default: the plan in columns, nothing written, 2', async () => {
  const ids = await world.addLeads(3);
  const said = await max(['--repartition', '2 à Marie, 1 au secrétariat', '--ids', ids.join(',')]);
  expect(said.code).toBe(2);
  expect(said.out).toContain(
    [
      'Personne        Reçoit  Leads en cours  Pourquoi',
      'Marie Tremblay  2       0 → 2           comme demandé',
    ].join('\n'),
  );
  expect(said.err).toContain('--appliquer');
  expect([await orders(), await world.held()]).toEqual([0, { personne: 3 }]);
});

test.each<[string, readonly string[], Setup]>([
  ['--appliquer without a terminal asks for --yes', ['--egale', '--nombre', '3', '--appliquer'], {}],
  ['« non » is no', ['--egale', '--nombre', '3', '--appliquer'], { isTty: true, types: 'non' }],
  ['--yes without --appliquer is dry', ['--egale', '--nombre', '3', '--yes'], {}],
])('%s', async (_name, args, setup) => {
  const said = await max(args, setup);
  expect([said.code, await orders()]).toEqual([2, 0]);
});

test.each<[readonly string[], string]>([
  [['--egale', '--nombre', '50'], 'demande 50 leads mais il n’y en a que 3'],
  [['--a', 'Zoé', '--nombre', '1'], '« Zoé » ne désigne personne de l’équipe'],
  [['--nombre', '3'], 'dites à qui'],
  [['--egale', '--moins-charge', '--nombre', '3'], 'gardez-en une'],
  [['--egale', '--nombre', 'trois'], '--nombre vaut « trois »'],
  [['--egale', '--ids', 'x', '--statut', 'NOUVEAU'], 'gardez l’un ou l’autre'],
  [['--annuler', '00000000-0000-4000-8000-000000000000'], 'Aucune distribution appliquée'],
])('%j is an error with its remedy, 1, and nothing is written', async (args, sentence) => {
  const said = await max(args);
  expect([said.code, await orders()]).toEqual([1, 0]);
  expect(said.err).toContain(sentence);
});

test('applied here when no service runs, then undone; --json all along', async () => {
  const applied = await max(['--tour-de-role', '--nombre', '3', '--parcours', 'immigration', '--appliquer'], {
    isTty: true,
    types: 'oui',
  });
  expect(applied.code).toBe(0);
  expect(applied.out).toContain('3 leads donnés sur 3');
  expect(await world.held()).toEqual({ Marie: 1, Paul: 1, Sofia: 1 });
  const [, id = ''] = /--annuler (\S+)/.exec(applied.out) ?? [];

  const dry = await max(['--annuler', id, '--json']);
  expect([dry.code, JSON.parse(dry.out)]).toMatchObject([2, { annulee: false, laisses: [] }]);
  const undone = await max(['--annuler', id, '--appliquer', '--yes', '--json']);
  expect([undone.code, JSON.parse(undone.out)]).toMatchObject([0, { statut: 'ANNULEE', termine: true }]);
  expect(await world.held()).toEqual({ personne: 3 });
});

test('a service that runs takes the order; the command waits for it', async () => {
  const said = await max(['--a', 'Sofia', '--nombre', '3', '--appliquer', '--yes', '--json'], {
    service: async (id) => void (await world.look(id)),
  });
  expect([said.code, JSON.parse(said.out)]).toMatchObject([0, { statut: 'APPLIQUEE', termine: true }]);
  expect(await world.held()).toEqual({ Sofia: 3 });
});

test('a service that does not get to it: the order stays asked for, 2', async () => {
  const ids = await world.addLeads(1);
  const said = await max(['--a', 'Marie', '--ids', ids.join(), '--appliquer', '--yes'], {
    service: () => Promise.resolve(),
  });
  expect(said.code).toBe(2);
  expect(said.err).toContain('Le service n’a pas encore fini');
}, 60_000);
