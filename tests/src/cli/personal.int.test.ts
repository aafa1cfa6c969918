/** `max forget` and `max export` on a sandbox: dry first, then gone, proved by looking at every record there is. */
import { mkdtemp, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerExport } from '../../../src/cli/export';
import { registerForget } from '../../../src/cli/forget';
import { days, minus, plus } from '../../../src/kernel/time';
import { loadAgency } from '../../../src/twenty/agency';
import { recordId } from '../../../src/kernel/keys';
import { prints } from '../../../workflows/forget/person';
import { runMax } from '../../support/cli';
import { aCoachingLead, openSliceWorld, type SliceWorld } from '../../support/slice-world';

let world: SliceWorld;
let dataDir: string;
let lead: string;
let person: string;

beforeAll(async () => {
  world = await openSliceWorld(21_000 + (process.pid % 9_000));
  dataDir = await mkdtemp(join(tmpdir(), 'max-forget-'));
  await mkdir(join(dataDir, 'outbox'));
  await writeFile(join(dataDir, 'outbox', 'a.json'), '{"destinataire":"+33645678901"}');
  await writeFile(join(dataDir, 'outbox', 'b.json'), '{"destinataire":"+33699999999"}');
  await aWholeLife();
}, 60_000);
afterAll(() => world.sandbox.stop());
afterAll(() => rm(dataDir, { recursive: true }));

const WORDS = 'je n’ose plus ouvrir mes factures';

async function aWholeLife(): Promise<void> {
  const { staff, clock } = world;
  const now = clock.now();
  lead = await staff.create('lead', {
    ...aCoachingLead('Inès Roy', '645678901', now),
    message: WORDS,
    douleurPrincipale: WORDS,
    notesCoaching: { markdown: `Inès dit : ${WORDS}` },
    ville: 'Lyon',
  });
  const rendezVousId = await staff.create('rendezVous', {
    ...{ name: 'Appel avec Inès Roy', leadId: lead, statut: 'EFFECTUE', reponseTexte: 'je serai en retard' },
    debut: minus(now, days(3)).toISOString(),
  });
  await staff.create('messageMax', {
    ...{
      cle: `coach-02.j-1.${rendezVousId}`,
      leadId: lead,
      rendezVousId,
      name: 'J-1 · Inès Roy',
      statut: 'ENVOYE',
    },
    ...{
      destinataire: '+33645678901',
      corps: `Bonjour Inès, ${WORDS}`,
      sens: 'SORTANT',
      idFournisseur: 'SM1',
    },
  });
  await staff.create('messageMax', {
    ...{ cle: 'brouillon.1', leadId: lead, statut: 'A_VALIDER', sens: 'SORTANT', corps: 'Bonjour Inès' },
  });
  await staff.create('messageMax', {
    ...{ cle: 'recu.sms.SM2', statut: 'RECU', sens: 'ENTRANT', destinataire: '+33645678901', corps: WORDS },
  });
  await staff.create('tentativeContact', { name: 'Appel Inès', leadId: lead, note: 'répondeur de sa sœur' });
  await staff.create('notificationMax', {
    cle: 'n.1',
    leadId: lead,
    name: 'Inès Roy',
    texte: 'Inès Roy attend',
  });
  person = recordId(`personne.${lead}`);
  await staff.create('person', {
    id: person,
    name: { firstName: 'Inès', lastName: 'Roy' },
    emails: { primaryEmail: 'in.s.roy@example.org' },
  });
  await staff.create('client', { name: 'Inès Roy', leadId: lead, personneId: person });
  const note = await staff.create('note', { title: 'Inès Roy', bodyV2: { markdown: WORDS } });
  await staff.create('noteTarget', { noteId: note, targetLeadId: lead });
  const both = await staff.create('note', { title: 'Réunion : Inès Roy et Paul' });
  const paul = await staff.create('lead', aCoachingLead('Paul Martin', '612345678', now));
  await staff.create('noteTarget', { noteId: both, targetLeadId: lead });
  await staff.create('noteTarget', { noteId: both, targetLeadId: paul });
}

const max = (...args: readonly string[]) =>
  runMax(
    world,
    (program, deps) => {
      registerExport(program, deps);
      registerForget(program, deps, { dataDir: () => dataDir, settleMs: 1 });
    },
    args,
  );

const OBJECTS = {
  leads:
    'name prenom message douleurPrincipale ville cleExterne desabonneLe canauxAutorises notesCoaching { markdown } courriel { primaryEmail } telephone { primaryPhoneNumber }',
  messagesMax: 'name cle statut destinataire sujet corps texteMax raison idFournisseur',
  tousRendezVous: 'name reponseTexte debut statut',
  tentativesContact: 'name note',
  notificationsMax: 'name texte',
  clients: 'name',
  people: 'name { firstName lastName } emails { primaryEmail }',
  notes: 'title bodyV2 { markdown }',
  noteTargets: 'noteId',
} as const;

const everything = async (): Promise<string> =>
  JSON.stringify(
    await Promise.all(Object.entries(OBJECTS).map(([plural, fields]) => world.staff.list(plural, fields))),
  );

test('export: all of one person, with what was written elsewhere, and nothing of others', async () => {
  const { code, out } = await max('export', lead);
  expect(code).toBe(0);
  const given = JSON.parse(out) as Record<string, unknown>;
  expect(Object.keys(given)).toEqual(
    expect.arrayContaining(['lead', 'messageMax', 'rendezVous', 'client', 'person', 'note', 'ailleurs']),
  );
  expect(out).toContain(WORDS);
  expect(JSON.stringify(given['ailleurs'])).toContain('+33645678901');
  expect(out).not.toContain('paul.martin');
});

test('dry by default: it says what would go, and nothing goes', async () => {
  const before = await everything();
  const { code, out, err } = await max('forget', lead);
  expect([code, await everything()]).toEqual([2, before]);
  expect(out).toContain('2 × messageMax : le texte et l’adresse partent');
  expect(out).toContain('1 × messageMax : n’est plus à envoyer, et se vide');
  expect(out).toContain('1 × person : créée par MAX pour ce dossier');
  expect(out).toContain('liée aussi à autre chose : relisez-la');
  expect(err).toContain('--appliquer');
  expect(await readdir(join(dataDir, 'outbox'))).toHaveLength(2);
});

test('an appointment to come stops it, with what to do', async () => {
  const other = await world.staff.create('lead', aCoachingLead('Léa Petit', '611111111', world.clock.now()));
  await world.staff.create('rendezVous', {
    ...{ name: 'Appel', leadId: other, statut: 'PLANIFIE' },
    debut: plus(world.clock.now(), days(2)).toISOString(),
  });
  const { code, err } = await max('forget', other, '--appliquer', '--yes');
  expect(code).toBe(1);
  expect(err).toMatch(/Rien n’est effacé : un rendez-vous est à venir .* annulez-le d’abord/);
});

test('applied: nowhere any more, but where something else needs it, and that is said', async () => {
  const { code, out } = await max('forget', lead, '--appliquer', '--yes', '--json');
  expect(code).toBe(0);
  const { restes } = JSON.parse(out) as { restes: { object: string; because: string }[] };
  expect(restes.map(({ object }) => object)).toEqual(['note']);
  expect(restes[0]?.because).toContain('liée aussi à autre chose');

  const after = await everything();
  for (const trait of ['645678901', 'in.s.roy', WORDS, 'en retard', 'sa sœur', 'SM1', 'Lyon'])
    expect(after).not.toContain(trait);
  expect(after.split('Inès')).toHaveLength(2); // the shared note
  expect(after).toContain('paul.martin@example.org');
  expect(await readdir(join(dataDir, 'outbox'))).toEqual(['b.json']);
});

test('what counts stays: dates, statuses, keys; nobody is written to', async () => {
  const [messages, leads] = [
    await world.staff.list('messagesMax', 'cle statut'),
    await world.staff.list('leads', OBJECTS.leads),
  ];
  expect(messages.map(({ cle, statut }) => [cle, statut])).toEqual(
    expect.arrayContaining([
      [expect.stringMatching(/^coach-02/), 'ENVOYE'],
      ['brouillon.1', 'ANNULE'],
      ['recu.sms.SM2', 'RECU'],
    ]),
  );
  const erased = leads.find(({ id }) => id === lead);
  expect(erased).toMatchObject({ name: 'Personne effacée', canauxAutorises: [] });
  expect(erased?.['desabonneLe']).toEqual(expect.any(String));
  const [byMail = '', byPhone = ''] = prints(['in.s.roy@example.org', '+33645678901']);
  expect(erased?.['cleExterne']).toBe(`oubli.${lead}.${byMail}.${byPhone}`);
});

test('again: there is nothing left to do', async () => {
  const before = await everything();
  const { code, out } = await max('forget', lead, '--appliquer', '--yes', '--json');
  expect(code).toBe(0);
  const { etapes } = JSON.parse(out) as { etapes: { do: string }[] };
  expect(new Set(etapes.map((step) => step.do))).toEqual(new Set(['keep']));
  expect(await everything()).toBe(before);
});

test('the empty shell in the bin: what it keeps against writing to them again still holds', async () => {
  await world.transport.rawData('mutation Bin($id: UUID!) { deleteLead(id: $id) { id } }', { id: lead });
  const { agency } = await loadAgency(world.transport);
  const contacts = prints(['in.s.roy@example.org', '+33645678901']);
  expect([...(agency.oublies ?? [])]).toEqual(expect.arrayContaining([...contacts]));
});
