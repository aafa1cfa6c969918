/** Status, appointment and attempt, whichever staff touch, end to end: a sandbox Twenty, webhooks, the queue, the real service. */
import { createChannels } from '../../../src/channels/channels';
import { startService, type Service } from '../../../src/service/start';
import { createWorkspace } from '../../../src/twenty/workspace';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { openSliceWorld, type SliceWorld } from '../../support/slice-world';
import { silent } from './loop-world';

/** Below the ports that outgoing connections use, and not the same for two runs at once. */
const PORT = 10_500 + (process.pid % 9_000);
let world: SliceWorld;
let service: Service;

beforeEach(async () => {
  world = await openSliceWorld(PORT);
  const queueUrl = await freshPgliteUrl();
  service = await startService({
    workspace: createWorkspace(world.transport),
    channels: createChannels({ dataDir: `${queueUrl.slice('pglite:'.length)}.data`, clock: world.clock }),
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
  for (let round = 0; round < 3; round += 1) {
    await world.sandbox.webhooksIdle();
    await service.idle();
  }
}

const DEBUT = '2026-12-04T13:30:00.000Z';
const lead = async () => (await world.staff.list('leads', 'statut dateRendezVous typeConsultation'))[0];
const appointments = () =>
  world.staff.list('tousRendezVous', 'name statut debut dureeMinutes typeConsultation responsableId leadId');

test('status and date on the lead make the appointment; its result turns the lead green, and corrected on the lead, the result', async () => {
  const id = await world.staff.create('lead', { name: 'Nadia Haddad', parcours: 'IMMIGRATION' });
  await settle();
  await world.staff.update('lead', id, { conseillereId: world.member('Marie') });
  await world.staff.update('lead', id, {
    statut: 'RENDEZ_VOUS_PRIS',
    dateRendezVous: DEBUT,
    typeConsultation: 'VISIO',
  });
  await settle();
  const made = await appointments();
  expect(made).toMatchObject([
    {
      name: 'Consultation de Nadia Haddad',
      statut: 'PLANIFIE',
      debut: DEBUT,
      dureeMinutes: 30,
      typeConsultation: 'VISIO',
      responsableId: world.member('Marie'),
      leadId: id,
    },
  ]);
  expect(await world.staff.list('tentativesContact', 'resultat canal auteurId')).toMatchObject([
    { resultat: 'RENDEZ_VOUS', canal: 'TELEPHONE', auteurId: world.member('Marie') },
  ]);

  const rendezVous = made[0]?.id ?? '';
  await world.staff.update('rendezVous', rendezVous, { debut: '2026-12-05T09:00:00.000Z' });
  await settle();
  expect(await lead()).toMatchObject({ dateRendezVous: '2026-12-05T09:00:00.000Z' });

  await world.staff.update('rendezVous', rendezVous, { statut: 'EFFECTUE' });
  await settle();
  expect(await lead()).toMatchObject({ statut: 'CONSULTATION_EFFECTUEE' });

  await world.staff.update('lead', id, { statut: 'CONSULTATION_MANQUEE' });
  await settle();
  expect(await appointments()).toMatchObject([{ id: rendezVous, statut: 'MANQUE' }]);
});

test('an appointment made by staff is planned with its reminders and shown on the lead; cancelled, both are free again', async () => {
  const leadId = await world.staff.create('lead', {
    name: 'Karim Benali',
    prenom: 'Karim',
    parcours: 'COACHING',
    courriel: { primaryEmail: 'karim.benali@example.org' },
    canauxAutorises: ['COURRIEL'],
  });
  await settle();
  await world.staff.update('lead', leadId, { statut: 'RENDEZ_VOUS_PRIS', dateRendezVous: DEBUT });
  await settle();
  const reminders = (await world.staff.list('messagesMax', 'etape statut')).filter(
    ({ etape }) => !['questions', 'lead', 'equipe'].includes(String(etape)),
  );
  expect(reminders.map(({ etape }) => etape).sort()).toEqual(['h-1', 'j-0', 'j-1']);

  const [made] = await appointments();
  await world.staff.update('rendezVous', made?.id ?? '', { statut: 'ANNULE' });
  await settle();
  expect(await lead()).toMatchObject({ statut: 'A_RECONTACTER', dateRendezVous: null });

  await world.staff.create('tentativeContact', { name: 'Appel', leadId, resultat: 'PAS_INTERESSE' });
  await settle();
  expect(await lead()).toMatchObject({ statut: 'PAS_INTERESSE' });
  const writes = () => service.figures.total('max_decisions_total', { decision: 'updateLead' });
  const before = writes();
  world.clock.jumpTo(new Date(world.clock.now().getTime() + 300_000));
  await service.sweepNow();
  await settle();
  expect(writes()).toBe(before);
});
