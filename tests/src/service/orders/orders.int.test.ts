/** Distribution as staff live it: an order written in a sandbox Twenty, carried out by the service. */
import { startService, type Service } from '../../../../src/service/start';
import { createWorkspace } from '../../../../src/twenty/workspace';
import { minutes, plus } from '../../../../src/kernel/time';
import { freshPgliteUrl, removePgliteFolders } from '../../../support/pglite-queue';
import { openOrderWorld, type OrderWorld } from '../../../support/order-world';
import { silent } from '../loop-world';

const PORT = 21_000 + (process.pid % 9_000);
let world: OrderWorld;
let service: Service;

beforeEach(async () => {
  world = await openOrderWorld(PORT);
  await world.setTeam({ Marie: {}, Sofia: {}, Paul: { fonction: 'SECRETAIRE' } });
  service = await startService({
    workspace: createWorkspace(world.transport),
    channels: { SMS: world.mails, WHATSAPP: world.mails, COURRIEL: world.mails },
    clock: world.clock,
    log: silent,
    secrets: [world.secret],
    queueUrl: await freshPgliteUrl(),
    host: '127.0.0.1',
    port: PORT,
    sweepMinutes: 5,
    staffMail: true,
  });
  await settle();
}, 60_000);
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

const set = async (id: string, fields: Readonly<Record<string, unknown>>): Promise<void> => {
  await world.staff.update('attribution', id, fields);
  await settle();
};
async function sweepLater(): Promise<void> {
  world.clock.jumpTo(plus(world.clock.now(), minutes(5)));
  await service.sweepNow();
  await settle();
}
const told = async (): Promise<readonly string[]> =>
  (await world.staff.list('notificationsMax', 'nature texte'))
    .map(({ nature, texte }) => `${String(nature)} ${String(texte)}`)
    .sort();

test('drafted, previewed, changed, previewed again, applied, undone', async () => {
  const leads = await world.addLeads(6);
  const id = await world.order({
    statut: 'BROUILLON',
    strategie: 'PAR_NOMBRE',
    repartition: { demande: '4 à Marie, 2 à Sofia' },
    selection: { ids: leads },
  });
  await settle();
  expect(await world.read(id)).toMatchObject({ statut: 'BROUILLON', apercu: '' });

  await set(id, { statut: 'APERCU' });
  expect((await world.read(id))['apercu']).toContain('| Marie Tremblay | 4 |');
  expect(await world.held()).toEqual({ personne: 6 });

  await set(id, { repartition: { demande: '3 à Marie, 3 à Sofia' }, statut: 'APERCU' });
  expect((await world.read(id))['apercu']).toContain('| Marie Tremblay | 3 |');

  await set(id, { statut: 'A_APPLIQUER' });
  const applied = await world.read(id);
  expect(applied).toMatchObject({ statut: 'APPLIQUEE', enAttente: 0 });
  expect(applied['resultat']).toContain('**Par nombre** · 6 leads donnés sur 6 · 0 laissé · 0 en attente');
  expect(applied['resultat']).not.toContain('Le plan de l’aperçu ne valait plus');
  expect(await world.held()).toEqual({ Marie: 3, Sofia: 3 });
  expect((await told()).filter((one) => one.startsWith('LEAD_ATTRIBUE'))).toEqual([
    'LEAD_ATTRIBUE Bonjour Marie, 3 leads vous sont attribués : Lead 0001, Lead 0002, Lead 0003.',
    'LEAD_ATTRIBUE Bonjour Sofia, 3 leads vous sont attribués : Lead 0004, Lead 0005, Lead 0006.',
  ]);
  const lots = world.mails.sent.filter(({ sujet }) => sujet.includes('attribué'));
  expect(lots.map(({ destinataire }) => destinataire).sort()).toEqual([
    'marie.tremblay@example.fr',
    'sofia.benali@example.fr',
  ]);

  await world.staff.create('tentativeContact', {
    name: 'Appel',
    leadId: leads[0],
    resultat: 'REPONDU',
    le: world.clock.now().toISOString(),
  });
  await world.staff.update('lead', leads[1] ?? '', { conseillereId: world.member('Paul') });
  await settle();
  await set(id, { statut: 'ANNULEE' });
  const undone = await world.read(id);
  expect(undone['resultat']).toContain('**Distribution annulée** · 4 leads rendus · 2 laissés sur place');
  expect(undone['resultat']).toContain('- Lead 0001 : le statut a changé depuis');
  expect(undone['resultat']).toContain('- Lead 0002 : le lead a changé de personne depuis');
  expect(await world.held()).toEqual({ Marie: 1, Paul: 1, personne: 4 });
  expect((await told()).filter((one) => one.startsWith('ALERTE'))).toEqual([
    'ALERTE Bonjour Marie, une distribution est annulée et un lead ne vous est plus attribué : Lead 0003.',
    'ALERTE Bonjour Sofia, une distribution est annulée et 3 leads ne vous sont plus attribués : Lead 0004, Lead 0005, Lead 0006.',
  ]);
  await sweepLater();
  expect((await world.read(id))['resultat']).toBe(undone['resultat']);
});

test('leads taken after the preview: another plan, and said so', async () => {
  const leads = await world.addLeads(4);
  const fields = { strategie: 'EGALE', selection: { filtre: { parcours: 'IMMIGRATION' } }, nombre: 4 };
  const id = await world.order({ statut: 'APERCU', ...fields });
  await settle();
  await world.addLeads(1);
  await world.staff.update('lead', leads[0] ?? '', { conseillereId: world.member('Sofia') });
  await settle();
  await set(id, { statut: 'A_APPLIQUER' });
  const { resultat } = await world.read(id);
  expect(resultat).toContain(
    '**Le plan de l’aperçu ne valait plus :** les leads concernés ont changé depuis l’aperçu',
  );
  expect(await world.held()).toMatchObject({ Marie: 2, Sofia: 2, Paul: 1 });
});

test.each([
  [
    'faults, all of them',
    { strategie: 'PAR_NOMBRE', repartition: { demande: '2,5 à Marie, -1 à Zoé' } },
    ['vaut 2,5', 'ne désigne personne', 'vaut -1'],
  ],
  ['more than there are', { strategie: 'EGALE', nombre: 50 }, ['demande 50 leads mais il n’y en a que 2']],
  [
    'overlapping lots',
    { strategie: 'PAR_NOMBRE', repartition: { demande: '1 à Marie, 1 à Marie Tremblay' } },
    ['y est deux fois'],
  ],
])('%s: refused, nothing half done', async (_name, fields, sentences) => {
  await world.addLeads(2);
  const id = await world.order({ statut: 'A_APPLIQUER', ...fields });
  await settle();
  const order = await world.read(id);
  expect(order['statut']).toBe('REFUSEE');
  for (const sentence of sentences) expect(order['resultat']).toContain(sentence);
  expect(await world.held()).toEqual({ personne: 2 });
});

test('cancelled before it was applied: it just ends; an order is used once', async () => {
  await world.addLeads(2);
  const id = await world.order({ statut: 'APERCU', strategie: 'EGALE', nombre: 2 });
  await settle();
  await set(id, { statut: 'ANNULEE' });
  expect((await world.read(id))['resultat']).toContain('rien n’a été distribué');
  await set(id, { statut: 'A_APPLIQUER' });
  expect((await world.read(id))['statut']).toBe('ANNULEE');
  expect(await world.held()).toEqual({ personne: 2 });
});

test('no webhook at all: the sweep finds the order', async () => {
  world.sandbox.faults.dropWebhooks.probability = 1;
  await world.addLeads(3);
  const id = await world.order({ strategie: 'TOUR_DE_ROLE', nombre: 3 });
  await sweepLater();
  expect(await world.read(id)).toMatchObject({ statut: 'APPLIQUEE' });
});

describe('automatic assignment', () => {
  beforeEach(async () => {
    for (const { id } of await world.staff.list('reglagesMax', 'cle'))
      await world.staff.update('reglageMax', id, { strategie: 'TOUR_DE_ROLE' });
    await settle();
  });

  test('newcomers are placed in turn, asked for once, each person told', async () => {
    await world.addLeads(6);
    await settle();
    expect(await world.held()).toEqual({ Marie: 2, Sofia: 2, Paul: 2 });
    const orders = (await world.staff.list('attributions', 'statut')).map(({ statut }) => statut);
    expect(new Set(orders)).toEqual(new Set(['APPLIQUEE']));
    await sweepLater();
    expect(await world.staff.list('attributions', 'statut')).toHaveLength(orders.length);
  });

  test('nobody has room: they wait, and are placed when somebody is back or a capacity is raised', async () => {
    const away = { absentDu: '2026-11-30', absentAu: '2026-12-20' };
    await world.setTeam({ Marie: { ...away }, Sofia: { capacite: 1 }, Paul: { recoitDesLeads: false } });
    await settle();
    const leads = await world.addLeads(4);
    await settle();
    expect(await world.held()).toEqual({ Sofia: 1, personne: 3 });
    const waiting = async (): Promise<number> =>
      (await world.staff.list('attributions', 'enAttente')).reduce(
        (sum, one) => sum + Number(one['enAttente']),
        0,
      );
    expect(await waiting()).toBe(3);

    await world.setTeam({ Sofia: { capacite: 2 } });
    await settle();
    expect([await world.held(), await waiting()]).toEqual([{ Sofia: 2, personne: 2 }, 2]);

    const [mine] = (await world.staff.list('leads', 'conseillereId')).filter(
      ({ conseillereId }) => conseillereId === world.member('Sofia'),
    );
    await world.staff.update('lead', mine?.id ?? '', { statut: 'PAS_INTERESSE' });
    await sweepLater();
    expect(await waiting()).toBe(1);

    await world.setTeam({ Marie: { absentDu: null, absentAu: null } });
    await settle();
    expect(await waiting()).toBe(0);
    expect(await world.held()).toEqual({ Sofia: 3, Marie: 1 });
    expect(leads).toHaveLength(4);
  });
});

test('a forced dispatch takes the lead from the secretary, and from nobody else', async () => {
  const [held, moved] = await world.addLeads(2, {
    statut: 'CONSULTATION_EFFECTUEE',
    conseillereId: world.member('Paul'),
  });
  await settle();
  await world.staff.update('lead', moved ?? '', { conseillereId: world.member('Sofia') });
  const id = await world.order({
    strategie: 'MOINS_CHARGE',
    selection: { ids: [held, moved], automatique: true, reprise: world.member('Paul') },
  });
  await settle();
  expect(await world.read(id)).toMatchObject({ statut: 'APPLIQUEE', enAttente: 0 });
  expect(await world.held()).toEqual({ Marie: 1, Sofia: 1 });
});

test('a forced dispatch without room waits, and is carried out when there is', async () => {
  await world.setTeam({ Marie: { recoitDesLeads: false }, Sofia: { recoitDesLeads: false } });
  const [held] = await world.addLeads(1, {
    statut: 'CONSULTATION_EFFECTUEE',
    conseillereId: world.member('Paul'),
  });
  const id = await world.order({
    strategie: 'EGALE',
    selection: { ids: [held], automatique: true, reprise: world.member('Paul') },
  });
  await settle();
  expect(await world.read(id)).toMatchObject({ statut: 'APPLIQUEE', enAttente: 1 });
  expect(await world.held()).toEqual({ Paul: 1 });
  await world.setTeam({ Marie: { recoitDesLeads: true } });
  await settle();
  expect(await world.held()).toEqual({ Marie: 1 });
});
