/** Invitations and private calendars, end to end: a sandbox Twenty, the service, the outbox folder, HTTP. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ical, { type VEvent } from 'node-ical';
import PostalMime from 'postal-mime';
import { createChannels } from '../../../src/channels/channels';
import { startService, type Service } from '../../../src/service/start';
import { createWorkspace } from '../../../src/twenty/workspace';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { aCoachingLead, openSliceWorld, setCoachingMode, type SliceWorld } from '../../support/slice-world';
import { silent } from './loop-world';

const PORT = 21_000 + (process.pid % 9_000);
const URL = `http://127.0.0.1:${PORT}`;
let world: SliceWorld;
let service: Service;
let dataDir: string;

beforeEach(async () => {
  world = await openSliceWorld(PORT);
  const queueUrl = await freshPgliteUrl();
  dataDir = `${queueUrl.slice('pglite:'.length)}.data`;
  service = await startService({
    workspace: createWorkspace(world.transport),
    channels: createChannels({ dataDir, clock: world.clock }),
    clock: world.clock,
    log: silent,
    secrets: [world.secret],
    queueUrl,
    serviceUrl: URL,
    host: '127.0.0.1',
    port: PORT,
    sweepMinutes: 5,
  });
  await settle();
});
afterEach(async () => {
  await service.stop();
  await world.sandbox.stop();
});
afterAll(removePgliteFolders);

async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await world.sandbox.webhooksIdle();
    await service.idle();
  }
}

type Invited = {
  readonly to: string;
  readonly method: string;
  readonly sequence: number;
  readonly event: VEvent;
};

const eventsOf = (text: string): readonly VEvent[] =>
  Object.values(ical.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');

/** Every event in the outbox, the lead's and the member's, by SEQUENCE. */
async function invited(): Promise<readonly Invited[]> {
  const folder = join(dataDir, 'outbox');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(
    names.map(async (name) =>
      PostalMime.parse(await readFile(join(folder, name)), { attachmentEncoding: 'utf8' }),
    ),
  );
  return mails
    .flatMap(({ to, attachments }) =>
      attachments
        .filter(({ method }) => method)
        .flatMap(({ content, method = '' }) =>
          eventsOf(content as string).map((event) => ({
            to: to?.[0]?.address ?? '',
            method,
            sequence: Number(event.sequence),
            event,
          })),
        ),
    )
    .sort((a, b) => a.sequence - b.sequence || a.to.localeCompare(b.to));
}

const told = async (): Promise<readonly string[]> =>
  (await invited()).map(({ to, method, sequence }) => `${sequence} ${method} ${to}`);

async function linkOf(prenom: string): Promise<{ readonly id: string; readonly lien: string }> {
  const fiches = await world.staff.list('membresEquipe', 'membreId lienCalendrier');
  const fiche = fiches.find(({ membreId }) => membreId === world.member(prenom));
  return { id: fiche?.id ?? '', lien: String(fiche?.['lienCalendrier']) };
}

test('booked, moved, cancelled: one event in both calendars; the feed follows, and its address can be revoked', async () => {
  await setCoachingMode(world.staff, 'AUTO');
  const marie = world.member('Marie');
  const leadId = await world.staff.create('lead', {
    ...aCoachingLead('Lea Martin', '612345678', world.clock.now()),
    conseillereId: marie,
    prochainRappel: '2026-12-02T08:00:00Z',
  });
  const rendezVous = { name: 'Appel découverte', leadId, statut: 'PLANIFIE', responsableId: marie };
  const id = await world.staff.create('rendezVous', { ...rendezVous, debut: '2026-12-04T13:30:00Z' });
  await settle();
  const staffMail = world.sandbox.members.find((one) => one.id === marie)?.courriel.toLowerCase() ?? '';
  const both = (line: string) => [`${line} lea.martin@example.org`, `${line} ${staffMail}`].sort();
  expect(await told()).toEqual(both('0 REQUEST'));

  await world.staff.update('rendezVous', id, { debut: '2026-12-05T14:30:00Z' });
  await settle();
  expect(await told()).toEqual([...both('0 REQUEST'), ...both('1 REQUEST')]);

  const { id: ficheId, lien } = await linkOf('Marie');
  expect(lien).toMatch(new RegExp(`^${URL}/calendrier/[A-Za-z0-9_-]{43}\\.ics$`));
  const titles = async (link: string) =>
    eventsOf(await (await fetch(link)).text()).map(
      (event) => `${event.summary as string} ${event.start.toISOString()}`,
    );
  expect(await titles(lien)).toEqual([
    'Rendez-vous : Lea Martin 2026-12-05T14:30:00.000Z',
    'Rappeler : Lea Martin 2026-12-02T08:00:00.000Z',
  ]);
  expect(await titles((await linkOf('Sofia')).lien)).toEqual([]);

  await world.staff.update('rendezVous', id, { statut: 'ANNULE' });
  await settle();
  const all = await invited();
  expect(await told()).toEqual([...both('0 REQUEST'), ...both('1 REQUEST'), ...both('2 CANCEL')]);
  expect(new Set(all.map(({ event }) => event.uid))).toEqual(new Set([`${id}@max`]));
  expect(all.at(-1)?.event).toMatchObject({ status: 'CANCELLED', start: new Date('2026-12-05T14:30:00Z') });
  expect(await titles(lien)).toEqual(['Rappeler : Lea Martin 2026-12-02T08:00:00.000Z']);

  await world.staff.update('membreEquipe', ficheId, { lienCalendrier: '' });
  await settle();
  const fresh = (await linkOf('Marie')).lien;
  expect(fresh).not.toBe(lien);
  expect((await fetch(lien)).status).toBe(404);
  expect((await fetch(fresh)).status).toBe(200);
});
