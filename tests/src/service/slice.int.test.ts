/** The thin slice, end to end: a sandbox Twenty, the real installer, webhooks over HTTP, the queue on disk, the outbox. */
import { createChannels } from '../../../src/channels/channels';
import { startService, type Service } from '../../../src/service/start';
import { createWorkspace } from '../../../src/twenty/workspace';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import {
  aCoachingLead,
  keysSent,
  openSliceWorld,
  setCoachingMode,
  type SliceWorld,
} from '../../support/slice-world';
import { silent } from './loop-world';

/** Below the ports that outgoing connections use, and not the same for two runs at once. */
const PORT = 21_000 + (process.pid % 9_000);
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
    usage: () => world.transport.usage,
    queueUrl,
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
  for (let round = 0; round < 2; round += 1) {
    await world.sandbox.webhooksIdle();
    await service.idle();
  }
}

async function passTo(at: Date): Promise<void> {
  await settle();
  for (let alarm = await service.nextAlarm(); alarm && alarm < at; alarm = await service.nextAlarm()) {
    world.clock.jumpTo(alarm);
    await settle();
  }
  world.clock.jumpTo(at);
  await settle();
}

/** Invitations have a test of their own. */
const messages = async (): Promise<readonly string[]> =>
  (await world.staff.list('messagesMax', 'etape statut scenario'))
    // The reminder planned behind the questions, and the invitations, have their own tests.
    .filter(({ scenario, etape }) => scenario !== 'INVITATION' && etape !== 'relance')
    .map(({ etape, statut }) => `${String(etape)} ${String(statut)}`)
    .sort();
const notifications = async (): Promise<readonly string[]> =>
  (await world.staff.list('notificationsMax', 'nature destinataireId'))
    .map(({ nature, destinataireId }) => `${String(nature)} → ${nameOf(destinataireId)}`)
    .sort();
const nameOf = (id: unknown): string =>
  world.sandbox.members.find((member) => member.id === id)?.prenom ?? '?';

test('(a) a new lead gets its status and the administrators are told; (b) so is the person it is given to', async () => {
  const id = await world.staff.create('lead', { name: 'Nadia Haddad', parcours: 'IMMIGRATION' });
  await settle();
  const [lead] = await world.staff.list('leads', 'statut source');
  expect(lead).toMatchObject({ id, statut: 'NOUVEAU', source: 'AJOUT_MANUEL' });
  expect(await notifications()).toEqual(['NOUVEAU_LEAD → Anne']);

  await world.staff.update('lead', id, { conseillereId: world.member('Marie') });
  await settle();
  expect(await notifications()).toEqual(['LEAD_ATTRIBUE → Marie', 'NOUVEAU_LEAD → Anne']);
});

test('(c) the three questions: ASSISTE waits for approval and sends the edited text, AUTO sends', async () => {
  await world.staff.create('lead', aCoachingLead('Lea Martin', '612345678', world.clock.now()));
  await settle();
  expect(await messages()).toEqual(['questions A_VALIDER']);
  const [draft] = await world.staff.list('messagesMax', 'corps');
  await world.staff.update('messageMax', draft?.id ?? '', {
    corps: 'Bonjour Léa, écrit par Sofia.',
    statut: 'APPROUVE',
  });
  await settle();
  expect(await messages()).toEqual(['questions ENVOYE']);
  expect(await keysSent(dataDir)).toHaveLength(1);

  await setCoachingMode(world.staff, 'AUTO');
  await settle();
  await world.staff.create('lead', aCoachingLead('Karim Benali', '623456789', world.clock.now()));
  await settle();
  expect(await messages()).toEqual(['questions ENVOYE', 'questions ENVOYE']);
  expect(await keysSent(dataDir)).toHaveLength(2);

  await service.sweepNow();
  await settle();
  const reglages = await world.staff.list('reglagesMax', 'cle accord');
  expect(reglages.find(({ cle }) => cle === 'reglages.coaching')).toMatchObject({
    accord: 'COACH-01 : 0 brouillon sur 1 approuvé tel quel (0 %)',
  });
});

test('(d) an appointment has its three reminders, they move with it and die with it', async () => {
  await setCoachingMode(world.staff, 'AUTO');
  const leadId = await world.staff.create(
    'lead',
    aCoachingLead('Lea Martin', '612345678', world.clock.now()),
  );
  const rendezVous = { name: 'Appel découverte', leadId, statut: 'PLANIFIE' };
  const id = await world.staff.create('rendezVous', { ...rendezVous, debut: '2026-12-04T13:30:00Z' });
  const cancelled = await world.staff.create('rendezVous', { ...rendezVous, debut: '2026-12-08T13:30:00Z' });
  await settle();
  await world.staff.update('rendezVous', id, { debut: '2026-12-05T14:30:00Z' });
  await world.staff.update('rendezVous', cancelled, { statut: 'ANNULE' });
  await passTo(new Date('2026-12-09T00:00:00Z'));

  const [sent, list] = [await keysSent(dataDir), await messages()];
  expect(sent.filter((key) => key.startsWith('coach-02.') && key.includes(id)).sort()).toEqual(
    ['h-1', 'j-0', 'j-1'].map((etape) => `coach-02.${etape}.${id}.2026-12-05T14:30Z`),
  );
  expect(sent.filter((key) => key.startsWith('coach-02.') && key.includes(cancelled))).toEqual([]);
  expect(list.filter((line) => line.endsWith('ANNULE'))).toHaveLength(6);
});

test.each([
  ['PAS_INTERESSE', () => ({ statut: 'PAS_INTERESSE' })],
  ['an opt-out', () => ({ desabonneLe: world.clock.now().toISOString() })],
])('(e) %s silences the lead', async (_name, change) => {
  await setCoachingMode(world.staff, 'AUTO');
  await settle();
  const leadId = await world.staff.create('lead', aCoachingLead('Ines Roy', '612345678', world.clock.now()));
  await world.staff.create('rendezVous', {
    name: 'Appel',
    leadId,
    debut: '2026-12-04T13:30:00Z',
    statut: 'PLANIFIE',
  });
  await settle();
  const before = await keysSent(dataDir);
  await world.staff.update('lead', leadId, change());
  await passTo(new Date('2026-12-05T00:00:00Z'));
  expect(await keysSent(dataDir)).toEqual(before);
  expect((await messages()).filter((line) => !line.startsWith('questions'))).toEqual([
    'h-1 ANNULE',
    'j-0 ANNULE',
    'j-1 ANNULE',
  ]);
});

test('webhooks all dropped: one sweep makes everything right, and a second finds nothing more to do', async () => {
  await setCoachingMode(world.staff, 'AUTO');
  await settle();
  world.sandbox.faults.dropWebhooks.probability = 1;
  const leadId = await world.staff.create('lead', aCoachingLead('Paul Roy', '612345678', world.clock.now()));
  await world.staff.create('rendezVous', {
    name: 'Appel',
    leadId,
    debut: '2026-12-04T13:30:00Z',
    statut: 'PLANIFIE',
  });
  await world.staff.create('lead', aCoachingLead('Lea Martin', '623456789', world.clock.now()));
  await settle();
  expect(await keysSent(dataDir)).toEqual([]);

  world.clock.jumpTo(new Date(world.clock.now().getTime() + 300_000));
  await service.sweepNow();
  await settle();
  expect(await messages()).toEqual(['h-1 PLANIFIE', 'j-0 PLANIFIE', 'j-1 PLANIFIE', 'questions ENVOYE']);

  const writes = () => service.figures.total('max_decisions_total', { decision: 'planMessage' });
  const before = writes();
  await service.sweepNow();
  await settle();
  expect(writes()).toBe(before);
});

test('duplicated, delayed and reordered webhooks, Twenty failing now and then: the same end', async () => {
  await setCoachingMode(world.staff, 'AUTO');
  await settle();
  const { faults } = world.sandbox;
  faults.duplicateWebhooks.probability = 0.5;
  faults.reorderWebhooks.probability = 0.3;
  faults.delayWebhooks.probability = 0.3;
  faults.delayMs = 30;
  faults.lostAnswers.probability = 0.05;
  faults.serverErrors.probability = 0.05;
  const makes = Array.from({ length: 12 }, (_, n) =>
    aCoachingLead(`Lead ${'ABCDEFGHIJKL'[n] ?? ''}`, `6123456${10 + n}`, world.clock.now()),
  );
  for (const data of makes) await untilDone(() => world.staff.create('lead', data));
  await settle();
  faults.lostAnswers.probability = 0;
  faults.serverErrors.probability = 0;
  world.clock.jumpTo(new Date(world.clock.now().getTime() + 60_000));
  await service.sweepNow();
  await settle();
  // An answer that was lost made the same lead twice: the second one is a probable duplicate, and is not asked.
  const leads = (await world.staff.list('leads', 'doublonDeId')).filter(
    ({ doublonDeId }) => doublonDeId === null,
  );
  expect(leads).toHaveLength(makes.length);
  expect(await messages()).toEqual(leads.map(() => 'questions ENVOYE'));
  const sent = await keysSent(dataDir);
  expect([new Set(sent).size, sent.length]).toEqual([leads.length, leads.length]);
});

/** Staff press the button again when the page shows an error. */
async function untilDone<T>(press: () => Promise<T>): Promise<T> {
  for (;;) {
    const done = await press().catch(() => null);
    if (done !== null) return done;
  }
}
