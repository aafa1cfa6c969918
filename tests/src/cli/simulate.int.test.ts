/** `max simulate` on a sandbox: what it says is what the service then does, it writes nothing, and a person can read it. */
import { createChannels } from '../../../src/channels/channels';
import { registerSimulate } from '../../../src/cli/simulate';
import { days, hours, plus } from '../../../src/kernel/time';
import { startService } from '../../../src/service/start';
import { createWorkspace } from '../../../src/twenty/workspace';
import { runMax } from '../../support/cli';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { aCoachingLead, openSliceWorld, setCoachingMode, type SliceWorld } from '../../support/slice-world';
import { silent } from '../service/loop-world';

const PORT = 21_000 + (process.pid % 9_000);
let world: SliceWorld;

beforeAll(async () => {
  world = await openSliceWorld(PORT);
  await setCoachingMode(world.staff, 'AUTO');
  await people();
}, 60_000);
afterAll(() => world.sandbox.stop());
afterAll(removePgliteFolders);

/** One who is asked, one with an appointment, one to approve, one who wants nothing, one by WhatsApp alone. */
async function people(): Promise<void> {
  const { staff, clock } = world;
  const now = clock.now();
  await staff.create('lead', aCoachingLead('Karim Benali', '634567890', now));
  const lea = await staff.create('lead', aCoachingLead('Léa Martin', '612345678', now));
  await staff.create('rendezVous', {
    ...{ name: 'Appel découverte', leadId: lea, responsableId: world.member('Sofia'), statut: 'PLANIFIE' },
    debut: plus(now, days(3)).toISOString(),
  });
  await staff.create('lead', { ...aCoachingLead('Paul Roy', '656789012', now), modeMax: 'ASSISTE' });
  await staff.create('lead', {
    ...aCoachingLead('Inès Roy', '645678901', now),
    desabonneLe: now.toISOString(),
  });
  await staff.create('lead', {
    ...aCoachingLead('Nour Amar', '623456789', now),
    canauxAutorises: ['WHATSAPP'],
  });
}

const max = (...args: readonly string[]) => runMax(world, registerSimulate, ['simulate', ...args]);

type Line = { readonly cle: string; readonly quand: string; readonly a: string; readonly canal: string };
type Said = Readonly<Record<'partiraient' | 'aApprouver' | 'nePartiraientPas', readonly Line[]>>;
const read = async (...args: readonly string[]): Promise<Said> =>
  JSON.parse((await max(...args, '--json')).out) as Said;

const everything = async (): Promise<string> => {
  const { staff } = world;
  return JSON.stringify([
    await staff.list('leads', 'updatedAt'),
    await staff.list('messagesMax', 'updatedAt'),
    await staff.list('notificationsMax', 'updatedAt'),
    await staff.list('reglagesMax', 'updatedAt'),
  ]);
};

test('a person reads it, and nothing is written', async () => {
  const before = await everything();
  const { code, out } = await max('--days', '5');
  expect(await everything()).toBe(before);
  expect(code).toBe(0);
  expect(out).toContain('Du mardi 1er décembre à 10 h');
  expect(out).toMatch(
    /mardi 1er décembre à 10 h.* · Karim Benali · SMS · COACH-01 Pré-qualification, questions — /,
  );
  expect(out).toMatch(/jeudi 3 décembre à 18 h · Léa Martin · SMS · COACH-02 Anti no-show, j-1 — /);
  expect(out).toMatch(/Sofia.* \(au sujet de Léa Martin\) · Courriel · Invitation au rendez-vous, equipe/);
  expect(out).toMatch(/À approuver .* : 1\n.* Paul Roy · SMS/);
  expect(out).toMatch(
    /Ne partiraient pas : 2\n(.*\n)*.* Nour Amar · WhatsApp .* Pour l’envoyer, donnez au modèle/,
  );
  expect(out).toMatch(/COACH-01 questions — la personne s’est désabonnée : Inès Roy/);
  expect(out).not.toMatch(/@|634567890/);
});

test('with the drafts approved, what waited for it leaves too', async () => {
  const [asked, approved] = [await read('--days', '1'), await read('--days', '1', '--approuver')];
  expect(asked.aApprouver.map(({ a }) => a)).toEqual(['Paul Roy']);
  expect(approved.aApprouver).toEqual([]);
  expect(approved.partiraient.length).toBe(asked.partiraient.length + 1);
});

test.each([['0'], ['91'], ['2,5'], ['sept']])('--days %s is refused', async (count) => {
  await expect(max('--days', count)).rejects.toThrow('un nombre entier de jours est attendu, de 1 à 90.');
});

test('the service then does what was said', async () => {
  // Held, she would be looked at every quarter of an hour.
  const nour = (await world.staff.list('leads', 'name')).find(({ name }) => name === 'Nour Amar');
  await world.staff.update('lead', nour?.id ?? '', { desabonneLe: world.clock.now().toISOString() });
  const said = await read('--days', '4');
  const until = plus(world.clock.now(), days(4));
  const queueUrl = await freshPgliteUrl();
  const { clock, transport, secret, sandbox } = world;
  const service = await startService({
    workspace: createWorkspace(transport),
    channels: createChannels({ dataDir: `${queueUrl.slice('pglite:'.length)}.data`, clock }),
    ...{ clock, log: silent, secrets: [secret], queueUrl, host: '127.0.0.1', port: PORT, sweepMinutes: 5 },
  });
  const settle = async (): Promise<void> => {
    await sandbox.webhooksIdle();
    await service.idle();
  };
  await settle();
  for (let alarm = await service.nextAlarm(); alarm && alarm < until; alarm = await service.nextAlarm()) {
    clock.jumpTo(alarm);
    await settle();
  }
  await service.stop();
  const sent = (await world.staff.list('messagesMax', 'cle canal statut envoyeLe')).filter(
    ({ statut }) => statut === 'ENVOYE',
  );
  const byKey = (a: string, b: string): number => a.localeCompare(b);
  expect(sent.map(({ cle, canal }) => `${String(cle)} ${String(canal)}`).toSorted(byKey)).toEqual(
    said.partiraient.map(({ cle, canal }) => `${cle} ${canal}`).toSorted(byKey),
  );
  for (const { cle, envoyeLe } of sent) {
    const foreseen = said.partiraient.find((one) => one.cle === cle);
    const late = Date.parse(String(envoyeLe)) - Date.parse(foreseen?.quand ?? '');
    expect([cle, late >= 0 && late < hours(1)]).toEqual([cle, true]);
  }
  expect(sent.length).toBe(6);
}, 120_000);
