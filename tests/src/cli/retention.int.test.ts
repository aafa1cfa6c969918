/** `max retention` and the service's daily turn on a sandbox: announced first, erased two weeks later, what moved is kept. */
import { registerRetention, retentionHands } from '../../../src/cli/retention';
import { days, plus } from '../../../src/kernel/time';
import { DailyRetention } from '../../../src/service/personal/daily';
import { loadAgency } from '../../../src/twenty/agency';
import type { Transport } from '../../../src/twenty/transport';
import { createWorkspace } from '../../../src/twenty/workspace';
import { runMax } from '../../support/cli';
import { aCoachingLead, openSliceWorld, START, type SliceWorld } from '../../support/slice-world';

let world: SliceWorld;
const ids: Record<string, string> = {};
const rooms = { dataDir: () => '/nowhere', settleMs: 1 };

beforeAll(async () => {
  world = await openSliceWorld(21_000 + (process.pid % 9_000));
  const { staff, clock } = world;
  for (const [index, name] of ['Inès Roy', 'Paul Martin', 'Zoé Petit', 'Léa Grand', 'Marc Noir'].entries())
    ids[name] = await staff.create('lead', aCoachingLead(name, `64567890${index}`, clock.now()));
  await staff.update('lead', ids['Paul Martin'] ?? '', { statutCoaching: 'GAGNE' });
}, 60_000);
afterAll(() => world.sandbox.stop());

const max = (...args: readonly string[]) =>
  runMax(world, (program, deps) => registerRetention(program, deps, rooms), ['retention', ...args]);
const names = async () =>
  Object.fromEntries((await world.staff.list('leads', 'name')).map(({ id, name }) => [id, name]));
const notices = () => world.staff.list('notificationsMax', 'cle texte destinataireId');

async function setMonths(moisConservation: number | null): Promise<void> {
  const reglages = await world.staff.list('reglagesMax', 'cle');
  for (const { id } of reglages) await world.staff.update('reglageMax', id, { moisConservation });
}

async function aDay(daily: DailyRetention): Promise<void> {
  const { agency } = await loadAgency(world.transport);
  await daily.look(agency);
}

test('without the setting nothing is ever due', async () => {
  world.clock.jumpTo(plus(START, days(3_000)));
  const { code, out } = await max('--appliquer', '--yes');
  expect([code, out]).toEqual([0, expect.stringContaining('Aucune durée de conservation')]);
  expect(await notices()).toEqual([]);
});

test('dry: says who would be announced, and writes nothing', async () => {
  await setMonths(24);
  const { code, out } = await max();
  expect(code).toBe(2);
  expect(out).toContain('puis à effacer au plus tôt dans 14 jours : 4');
  expect(out).toContain(ids['Inès Roy']);
  expect(out).not.toContain(ids['Paul Martin']);
  expect(await notices()).toEqual([]);
});

const asOne = (transport: Transport) => ({ transport, workspace: createWorkspace(transport) });

test('the service announces once, and erases nobody before two weeks have passed', async () => {
  const said: unknown[] = [];
  const note = (fields: unknown): void => void said.push(fields);
  const log = { debug: note, info: note, warn: note, error: note };
  const hands = retentionHands(asOne(world.transport), world, rooms);
  await aDay(new DailyRetention(hands, log));
  await aDay(new DailyRetention(hands, log)); // a second process, or a restart
  const told = await notices();
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told.map(({ destinataireId }) => destinataireId)).size).toBe(told.length);
  expect(JSON.stringify([told, said])).not.toMatch(/Inès|Zoé|Léa|Marc/);
  world.clock.jumpTo(plus(world.clock.now(), days(13)));
  const { out } = await max('--json', '--appliquer', '--yes');
  expect(JSON.parse(out)).toMatchObject({ applique: false, aEffacer: [] });
  expect(await notices()).toHaveLength(told.length);
});

test('what moved meanwhile is kept, also when only a note was added; the rest is gone as by max forget', async () => {
  const { staff, clock } = world;
  await staff.update('lead', ids['Zoé Petit'] ?? '', { ville: 'Lyon' });
  const note = await staff.create('note', { title: 'A rappelé' });
  await staff.create('noteTarget', { noteId: note, targetLeadId: ids['Léa Grand'] });
  clock.jumpTo(plus(clock.now(), days(2)));
  const { code, out } = await max('--json', '--appliquer', '--yes');
  expect(code).toBe(0);
  const done = JSON.parse(out) as { effaces: { leadId: string; erased: boolean; because: string }[] };
  expect(Object.fromEntries(done.effaces.map(({ leadId, erased }) => [leadId, erased]))).toEqual({
    [ids['Inès Roy'] ?? '']: true,
    [ids['Marc Noir'] ?? '']: true,
    [ids['Léa Grand'] ?? '']: false,
  });
  expect(await names()).toMatchObject({
    [ids['Inès Roy'] ?? '']: 'Personne effacée',
    [ids['Marc Noir'] ?? '']: 'Personne effacée',
    [ids['Paul Martin'] ?? '']: 'Paul Martin',
    [ids['Zoé Petit'] ?? '']: 'Zoé Petit',
    [ids['Léa Grand'] ?? '']: 'Léa Grand',
  });
});

test('the service goes on day by day, one at a time, and those it must keep hold up nobody', async () => {
  const { staff, clock } = world;
  const more = [];
  for (let index = 0; index < 6; index += 1)
    more.push(
      await staff.create('lead', aCoachingLead(`Ancien Lead${index}`, `61111111${index}`, clock.now())),
    );
  clock.jumpTo(plus(clock.now(), days(800)));
  for (const id of more.slice(0, 3)) {
    const note = await staff.create('note', { title: 'rappelé' });
    await staff.create('noteTarget', { noteId: note, targetLeadId: id });
  }
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const daily = new DailyRetention(retentionHands(asOne(world.transport), world, rooms), log);
  await aDay(daily);
  clock.jumpTo(plus(clock.now(), days(15)));
  for (let sweep = 0; sweep < 10; sweep += 1) await aDay(daily);
  const now = await names();
  expect(more.map((id) => now[id] === 'Personne effacée')).toEqual([false, false, false, true, true, true]);
});
