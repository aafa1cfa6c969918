/** A lead's file end to end: sandbox Twenty, real installer, webhooks, queue, and what staff click in the interface. */
import { createChannels } from '../../../src/channels/channels';
import { startService, type Service } from '../../../src/service/start';
import { createWorkspace } from '../../../src/twenty/workspace';
import { freshPgliteUrl, removePgliteFolders } from '../../support/pglite-queue';
import { openSliceWorld, type SliceWorld } from '../../support/slice-world';
import { silent } from './loop-world';

/** Below the ports that outgoing connections use, and not the same for two runs at once. */
const PORT = 21_000 + (process.pid % 9_000);
let world: SliceWorld;
let service: Service;

beforeEach(async () => {
  world = await openSliceWorld(PORT);
  await inTeam({ Anne: 'ADMINISTRATEUR', Paul: 'DIRECTEUR', Marie: 'CONSEILLERE', Camille: 'SECRETAIRE' });
  await start();
});
afterEach(async () => {
  await service.stop();
  await world.sandbox.stop();
});
afterAll(removePgliteFolders);

async function start(): Promise<void> {
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
}

async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
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

/** The installer makes a file for each member it finds; the others get theirs here. */
async function inTeam(fonctions: Readonly<Record<string, string>>): Promise<void> {
  const files = await world.staff.list('membresEquipe', 'membreId');
  for (const [prenom, fonction] of Object.entries(fonctions)) {
    const membreId = world.member(prenom);
    const file = files.find((one) => one.membreId === membreId);
    if (file) await world.staff.update('membreEquipe', file.id, { fonction });
    else await world.staff.create('membreEquipe', { name: prenom, membreId, fonction, recoitDesLeads: true });
  }
}

const prenomOf = (id: unknown): string =>
  world.sandbox.members.find((member) => member.id === id)?.prenom ?? 'personne';
const told = async (nature: string): Promise<readonly string[]> =>
  (await world.staff.list('notificationsMax', 'nature destinataireId'))
    .filter((one) => one.nature === nature)
    .map(({ destinataireId }) => prenomOf(destinataireId))
    .sort();
const inCharge = async (plural: string): Promise<readonly string[]> =>
  (await world.staff.list(plural, 'conseillereId')).map(({ conseillereId }) => prenomOf(conseillereId));

const aQualifiedLead = (changes: Readonly<Record<string, unknown>> = {}) =>
  world.staff.create('lead', {
    name: 'Nadia Haddad',
    prenom: 'Nadia',
    parcours: 'IMMIGRATION',
    courriel: { primaryEmail: 'nadia.haddad@example.org' },
    conseillereId: world.member('Marie'),
    statut: 'QUALIFIE',
    paiementInitialLe: '2026-11-30T10:00:00.000Z',
    montantPaiement: { amountMicros: 500_000_000, currencyCode: 'EUR' },
    ...changes,
  });

test('a paid lead becomes a client: one record, one person, each person concerned told once', async () => {
  const known = await world.staff.create('person', {
    name: { firstName: 'Nadia', lastName: 'Haddad' },
    emails: { primaryEmail: 'nadia.haddad@example.org' },
  });
  const id = await aQualifiedLead();
  await world.staff.update('lead', id, { statut: 'CLIENT' });
  await settle();
  const clients = await world.staff.list(
    'clients',
    'name leadId personneId depuis montantInitial { amountMicros }',
  );
  expect(clients).toMatchObject([
    { name: 'Nadia Haddad', leadId: id, personneId: known, depuis: '2026-11-30T10:00:00.000Z' },
  ]);
  expect(await inCharge('clients')).toEqual(['Marie']);
  expect(await told('LEAD_CONVERTI')).toEqual(['Anne', 'Marie', 'Paul']);

  await world.staff.update('lead', id, { statut: 'QUALIFIE' });
  await world.staff.update('lead', id, { statut: 'CLIENT' });
  await service.sweepNow();
  await settle();
  expect(await world.staff.list('clients', 'name')).toHaveLength(1);
  expect(await told('LEAD_CONVERTI')).toHaveLength(3);
});

test('cut off right after the client record was made: the rest comes, nothing twice', async () => {
  const id = await aQualifiedLead();
  await settle();
  await service.stop();
  const workspace = createWorkspace(world.transport);
  await workspace.createClients([
    {
      do: 'createClient',
      key: `client.${id}`,
      leadId: id,
      name: 'Nadia Haddad',
      prenom: 'Nadia',
      courriel: 'nadia.haddad@example.org',
      telephone: null,
      conseillereId: world.member('Marie'),
      depuis: world.clock.now(),
      montantInitial: null,
      because: 'coupé juste après',
    },
  ]);
  await world.staff.update('lead', id, { statut: 'CLIENT' });
  await start();
  await service.sweepNow();
  await settle();
  expect(await world.staff.list('clients', 'name')).toHaveLength(1);
  expect(await world.staff.list('people', 'id')).toHaveLength(1);
  expect(await told('LEAD_CONVERTI')).toEqual(['Anne', 'Marie', 'Paul']);
});

test('Twenty fails again and again while the client is made: one record, one person, told once', async () => {
  const id = await aQualifiedLead();
  await settle();
  const { faults } = world.sandbox;
  faults.lostAnswers.probability = 0.3;
  faults.serverErrors.probability = 0.3;
  for (let done = false; !done;) {
    done = await world.staff.update('lead', id, { statut: 'CLIENT' }).then(
      () => true,
      () => false,
    );
  }
  await settle();
  faults.lostAnswers.probability = 0;
  faults.serverErrors.probability = 0;
  await passTo(new Date(world.clock.now().getTime() + 10 * 60_000));
  await service.sweepNow();
  await settle();
  expect(await world.staff.list('clients', 'name')).toHaveLength(1);
  expect(await world.staff.list('people', 'id')).toHaveLength(1);
  expect(await told('LEAD_CONVERTI')).toEqual(['Anne', 'Marie', 'Paul']);
});

test('a client record that staff throw away stays thrown away; without payment CLIENT goes back', async () => {
  const id = await aQualifiedLead();
  await world.staff.update('lead', id, { statut: 'CLIENT' });
  await settle();
  const [client] = await world.staff.list('clients', 'name');
  await world.staff.update('client', client?.id ?? '', { deletedAt: world.clock.now().toISOString() });
  await world.staff.update('lead', id, { notesEvaluation: { markdown: 'Revu.' } });
  await service.sweepNow();
  await settle();
  expect(await world.staff.list('clients', 'name')).toEqual([]);

  const unpaid = await aQualifiedLead({ name: 'Sans Paiement', courriel: null, paiementInitialLe: null });
  await world.staff.update('lead', unpaid, { statut: 'CLIENT' });
  await settle();
  const leads = await world.staff.list('leads', 'statut');
  expect(leads.find((lead) => lead.id === unpaid)).toMatchObject({ statut: 'QUALIFIE' });
});

test('the secretary is given a client in the interface, on the lead or on the record: it goes back, and is said', async () => {
  const id = await aQualifiedLead();
  await world.staff.update('lead', id, { statut: 'CLIENT' });
  await settle();
  await world.staff.update('lead', id, { conseillereId: world.member('Camille') });
  await settle();
  expect([await inCharge('leads'), await inCharge('clients')]).toEqual([['Marie'], ['Marie']]);
  expect(await told('A_REATTRIBUER')).toEqual(['Camille', 'Marie', 'Paul']);

  const [client] = await world.staff.list('clients', 'name');
  await world.staff.update('client', client?.id ?? '', { conseillereId: world.member('Camille') });
  await settle();
  expect([await inCharge('leads'), await inCharge('clients')]).toEqual([['Marie'], ['Marie']]);
  expect(await told('A_REATTRIBUER')).toHaveLength(6);
  expect(await told('LEAD_ATTRIBUE')).toEqual(['Marie']);

  await world.staff.update('client', client?.id ?? '', { conseillereId: world.member('Sofia') });
  await settle();
  expect([await inCharge('leads'), await inCharge('clients')]).toEqual([['Sofia'], ['Sofia']]);
});

test('a client whose lead was thrown away does not stay with the secretary either, and it is said once', async () => {
  const id = await aQualifiedLead();
  await world.staff.update('lead', id, { statut: 'CLIENT' });
  await settle();
  await world.transport.rawData('mutation Bin($id: UUID!) { deleteLead(id: $id) { id } }', { id });
  await settle();
  const [client] = await world.staff.list('clients', 'name');
  await world.staff.update('client', client?.id ?? '', { conseillereId: world.member('Camille') });
  await settle();
  await settle();
  expect(await inCharge('clients')).toEqual(['Marie']);
  expect(await told('A_REATTRIBUER')).toEqual(['Camille', 'Marie', 'Paul']);
});

test('a lead of the secretary after the consultation is listed until an advisor has it', async () => {
  const id = await aQualifiedLead({ conseillereId: world.member('Camille'), paiementInitialLe: null });
  await settle();
  const listed = async () =>
    (await world.staff.list('leads', 'aReattribuer')).map(({ aReattribuer }) => aReattribuer);
  expect([await listed(), await told('A_REATTRIBUER')]).toEqual([[true], ['Camille', 'Paul']]);
  await world.staff.update('lead', id, { conseillereId: world.member('Marie') });
  await settle();
  expect(await listed()).toEqual([false]);
});

test('a callback is a task in Twenty, linked to the lead, that moves with the date and closes with the status', async () => {
  const id = await aQualifiedLead({
    statut: 'A_RECONTACTER',
    prochainRappel: '2026-12-04T10:00:00.000Z',
    paiementInitialLe: null,
  });
  await settle();
  const tasks = () => world.staff.list('tasks', 'title status dueAt assigneeId');
  expect(await tasks()).toMatchObject([
    {
      title: 'Rappeler Nadia Haddad',
      status: 'TODO',
      dueAt: '2026-12-04T10:00:00.000Z',
      assigneeId: world.member('Marie'),
    },
  ]);
  expect(await world.staff.list('taskTargets', 'targetLeadId')).toMatchObject([{ targetLeadId: id }]);
  await world.staff.update('lead', id, { prochainRappel: '2026-12-07T10:00:00.000Z' });
  await settle();
  expect(await tasks()).toMatchObject([{ status: 'TODO', dueAt: '2026-12-07T10:00:00.000Z' }]);
  await world.staff.update('lead', id, { statut: 'PAS_INTERESSE', prochainRappel: null });
  await settle();
  expect(await tasks()).toMatchObject([{ status: 'DONE' }]);
});

test('an incomplete evaluation is a task that is reworded, then closed with the procedures', async () => {
  const id = await aQualifiedLead({ paiementInitialLe: null });
  await passTo(new Date(world.clock.now().getTime() + 5 * 60_000));
  const task = async () => (await world.staff.list('tasks', 'title status bodyV2 { markdown }'))[0];
  expect(await task()).toMatchObject({
    status: 'TODO',
    title:
      'Compléter l’évaluation de Nadia Haddad : l’admissibilité, les notes d’évaluation et au moins une procédure recommandée',
  });
  await world.staff.update('lead', id, {
    admissibilite: 'ADMISSIBLE',
    notesEvaluation: { markdown: 'Bon dossier.' },
  });
  await settle();
  expect(await task()).toMatchObject({
    title: 'Compléter l’évaluation de Nadia Haddad : au moins une procédure recommandée',
  });
  const procedureId = await world.staff.create('procedure', {
    name: 'Entrée express',
    lien: { primaryLinkUrl: 'https://example.org/entree-express' },
  });
  await world.staff.create('recommandation', { name: 'Entrée express', leadId: id, procedureId, rang: 1 });
  await settle();
  const closed = await task();
  expect(closed).toMatchObject({ status: 'DONE' });
  expect(JSON.stringify(closed)).toContain('[Entrée express](https://example.org/entree-express)');
  expect(await told('A_COMPLETER')).toEqual(['Marie']);
});

test('two leads with the same phone: the younger is linked to the older, and the administrator is told once', async () => {
  const telephone = {
    primaryPhoneNumber: '612345678',
    primaryPhoneCountryCode: 'FR',
    primaryPhoneCallingCode: '+33',
  };
  const older = await world.staff.create('lead', { name: 'N. Haddad', parcours: 'IMMIGRATION', telephone });
  await settle();
  const younger = await world.staff.create('lead', {
    name: 'Nadia Haddad',
    parcours: 'IMMIGRATION',
    telephone,
  });
  await settle();
  await world.staff.create('lead', {
    name: 'Autre Pays',
    parcours: 'IMMIGRATION',
    telephone: { ...telephone, primaryPhoneCountryCode: 'BE', primaryPhoneCallingCode: '+32' },
  });
  await settle();
  const links = async (): Promise<Readonly<Record<string, unknown>>> =>
    Object.fromEntries(
      (await world.staff.list('leads', 'name doublonDeId')).map((lead) => [
        String(lead.name),
        lead.doublonDeId,
      ]),
    );
  expect(await links()).toEqual({ 'N. Haddad': null, 'Nadia Haddad': older, 'Autre Pays': null });
  expect(await told('ALERTE')).toEqual(['Anne']);

  await world.staff.update('lead', younger, { doublonDeId: null });
  await service.sweepNow();
  await settle();
  expect((await links())['Nadia Haddad']).toBeNull();
  expect(await told('ALERTE')).toEqual(['Anne']);
});

test('a lot that nobody contacts: one alert for Marie and one for the director, whatever the number of leads', async () => {
  for (let number = 0; number < 5; number += 1) {
    await world.staff.create('lead', { name: `Lead ${String(number)}`, parcours: 'IMMIGRATION' });
  }
  await settle();
  await world.staff.create('attribution', {
    name: 'Lot du matin',
    strategie: 'PAR_NOMBRE',
    demande: '5 à Marie',
    statut: 'A_APPLIQUER',
  });
  await settle();
  expect(await inCharge('leads')).toEqual(['Marie', 'Marie', 'Marie', 'Marie', 'Marie']);
  const first = await world.staff.list('leads', 'statut');
  await world.staff.update('lead', first[0]?.id ?? '', { statut: 'CONTACTE' });
  await passTo(new Date(world.clock.now().getTime() + 12 * 24 * 3_600_000));
  expect(await told('ALERTE')).toEqual(['Marie', 'Paul']);
  for (const { id } of first.slice(1, 3)) await world.staff.update('lead', id, { langue: 'ARABE' });
  await service.sweepNow();
  await settle();
  expect(await told('ALERTE')).toEqual(['Marie', 'Paul']);
});
