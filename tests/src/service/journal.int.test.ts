/**
 * The service's own journal, all levels, over a day in which much goes wrong: it names records and causes, never a person, what
 * she wrote, or a secret (CONTRIBUTING: personal data not in logs).
 */
import { minutes, plus } from '../../../src/kernel/time';
import { recordId } from '../../../src/kernel/keys';
import { createWorkspace } from '../../../src/twenty/workspace';
import { send, fieldsOf, visit } from '../../support/form';
import { openFormWorld, type FormWorld } from '../../support/form-world';
import { aPerson, aWorkbook } from '../../support/import-files';
import { removePgliteFolders } from '../../support/pglite-queue';
import { aCoachingLead, setCoachingMode } from '../../support/slice-world';

const PORT = 12_000 + (process.pid % 8_000);
const WORDS = 'je dors mal depuis mon licenciement';
let world: FormWorld;
beforeAll(async () => {
  world = await openFormWorld(PORT);
  await setCoachingMode(world.staff, 'AUTO');
  await world.settle();
}, 60_000);
afterAll(async () => {
  await world.close();
  await removePgliteFolders();
});

const later = async (): Promise<void> => {
  world.clock.jumpTo(plus(world.clock.now(), minutes(10)));
  await world.service().sweepNow();
  await world.settle();
};

async function fillsTheForm(): Promise<void> {
  const page = await visit(`${world.url}/formulaire/coaching`);
  world.read();
  const fields = fieldsOf(page, /Envoyer/);
  for (const [name, value] of Object.entries({
    ...{
      prenom: 'Zénobie',
      nom: 'Quatrefages',
      courriel: 'zenobie.q@example.org',
      telephone: '06 98 76 54 32',
    },
    ...{ ville: 'Trifouilly', message: WORDS },
  }))
    fields.set(name, value);
  for (const canal of ['SMS', 'COURRIEL']) fields.append('canauxAutorises', canal);
  await send(`${world.url}/formulaire/coaching`, fields);
}

async function importsAndDistributes(): Promise<void> {
  const { imports } = createWorkspace(world.transport);
  const file = await aWorkbook([0, 1, 2, 3].map((n) => aPerson(n)));
  const fichier = await imports.upload('fichier', 'gens-de-novembre.xlsx', file);
  await imports.create('journal', {
    ...{ name: 'Import', statut: 'A_IMPORTER', fichier, parcours: 'IMMIGRATION' },
    ...{ strategie: null, repartition: null },
  });
  await world.settle();
  await world.staff.create('attribution', {
    ...{ name: 'Distribution', strategie: 'PAR_NOMBRE', statut: 'A_APPLIQUER' },
    repartition: { texte: '9 à Zénobie Quatrefages' },
  });
}

async function knocksWithRubbish(): Promise<void> {
  const body = JSON.stringify({ record: { name: 'Zénobie Quatrefages', message: WORDS } });
  await fetch(`${world.url}/webhooks/twenty`, { method: 'POST', body });
  await fetch(`${world.url}/webhooks/twenty`, {
    ...{ method: 'POST', body },
    headers: { 'x-twenty-webhook-signature': 'a'.repeat(64), 'x-twenty-webhook-timestamp': '1' },
  });
  await fetch(`${world.url}/formulaire/coaching`, {
    ...{ method: 'POST', body: `{"prenom": "Zénobie", "telephone": "0698765432"` },
    headers: { 'content-type': 'application/json' },
  });
  await fetch(`${world.url}/rdv/zenobie.q@example.org`);
}

test('a whole day, with outages and rubbish: nothing of anybody in the journal', async () => {
  const { faults } = world.sandbox;
  await fillsTheForm();
  faults.serverErrors.next = 1;
  faults.lostAnswers.next = 1;
  await world.settle();
  await world.staff.create('lead', aCoachingLead('Zénobie Quatrefages', '698765433', world.clock.now()));
  await world.settle();
  const [asked] = await world.staff.list('messagesMax', 'leadId cle');
  await world.staff.create('messageMax', {
    ...{ cle: 'recu.essai.1', name: 'Réponse', sens: 'ENTRANT', statut: 'RECU', canal: 'SMS', corps: WORDS },
    leadId: asked?.['leadId'],
  });
  await importsAndDistributes();
  await knocksWithRubbish();
  await later();
  faults.unreachable = true;
  const before = world.log.length;
  await fillsTheForm();
  while (world.log.length === before) await new Promise(setImmediate); // until the fault has been told
  faults.unreachable = false;
  await later();
  const sent = (await world.staff.list('messagesMax', 'statut')).filter(({ statut }) => statut === 'ENVOYE');
  expect(sent.length).toBeGreaterThan(0);
  expect((await world.leads()).length).toBeGreaterThan(4);

  const journal = world.log.join('\n').toLowerCase();
  expect(journal).toContain(recordId('journal'));
  for (const told of [
    'demande du formulaire',
    'import demandé',
    'application demandée',
    'webhook refusé',
    'à reprendre',
  ])
    expect(journal).toContain(told);
  const secrets = [world.secret, world.sandbox.apiKey];
  const people = [
    'zénobie',
    'zenobie',
    'quatrefages',
    '98765432',
    '98765433',
    '98 76 54',
    'trifouilly',
    WORDS,
  ];
  const imported = [0, 1, 2, 3].flatMap((n) => aPerson(n).map(String)).filter((text) => text.length > 5);
  for (const value of [...secrets, ...people, ...imported, 'gens-de-novembre'])
    expect(journal).not.toContain(value.toLowerCase());
}, 120_000);
