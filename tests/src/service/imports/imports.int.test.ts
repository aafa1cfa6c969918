/** A director's file from the record to the report and back, on a sandbox Twenty, with the real reader and writer. */
import { arriving } from '../../../../workflows/lead-import/arrivals';
import { keyPrefix, planImport } from '../../../../workflows/lead-import/plan';
import { aSheet, readingOf } from '../../../workflows/lead-import/sheets';
import { openOrderWorld, type OrderWorld } from '../../../support/order-world';
import {
  anImport,
  aPerson,
  aWorkbook,
  readImport,
  reportRows,
  type FileRow,
} from '../../../support/import-files';

const PORT = 21_000 + (process.pid % 9_000);
let world: OrderWorld;

beforeAll(async () => {
  world = await openOrderWorld(PORT);
  await world.setTeam({ Marie: {}, Sofia: {}, Camille: { absentDu: '2026-11-30', absentAu: '2026-12-20' } });
}, 60_000);
afterAll(() => world.sandbox.stop());

const leadsOf = async (id: string) =>
  (
    await world.staff.list(
      'leads',
      'name cleExterne source statut conseillereId distribueAId distributionId attribueLe ville doublonDeId',
    )
  ).filter(({ cleExterne }) => String(cleExterne).startsWith(keyPrefix(id)));
const notices = (about: string) =>
  world.staff
    .list('notificationsMax', 'cle nature texte destinataireId leadId')
    .then((all) => all.filter(({ cle }) => String(cle).includes(about)));

/** 300 rows: 240 people, 40 of them again, 15 about nobody one could reach, 5 whom Twenty knows. */
function threeHundred(known: readonly FileRow[]): readonly FileRow[] {
  const people = Array.from({ length: 240 }, (_none, n) => aPerson(n));
  const again = Array.from({ length: 40 }, (_none, n) => aPerson(n, { Message: '' }));
  const nobody = Array.from({ length: 15 }, (_none, n) => aPerson(900 + n, { Courriel: '', Téléphone: '' }));
  return [...people, ...again, ...nobody, ...known];
}

test('300 rows: previewed, imported, distributed, told once, reported, undone', async () => {
  const [filled, full] = [
    await world.staff.create('lead', { name: 'Luc Roy', courriel: { primaryEmail: 'luc@example.org' } }),
    await world.staff.create('lead', {
      name: 'Eva Lam',
      ville: 'Nice',
      courriel: { primaryEmail: 'eva@example.org' },
    }),
  ];
  const known = [
    aPerson(500, { Nom: 'Roy', Prénom: 'Luc', Courriel: 'luc@example.org', Ville: 'Paris' }),
    aPerson(501, {
      Nom: 'Lam',
      Prénom: 'Eva',
      Courriel: 'EVA@example.org',
      Téléphone: '',
      Ville: 'Lille',
      Message: '',
    }),
    ...[502, 503, 504].map((n) =>
      aPerson(n, {
        Nom: 'Roy',
        Prénom: 'Luc',
        Courriel: 'luc@example.org',
        Téléphone: '',
        Ville: '',
        Message: '',
      }),
    ),
  ];
  const id = await anImport(world, await aWorkbook(threeHundred(known)), {
    strategie: 'PAR_NOMBRE',
    demande: '150 à Marie, 80 à Sofia, 10 à Camille',
  });

  expect(await world.lookImport(id)).toBe('preview');
  const preview = await readImport(world, id);
  expect(preview).toMatchObject({ statut: 'APERCU', total: 300, doublons: 45, rejetes: 15 });
  expect(preview['resume']).toContain('| À créer | 240 |');
  expect(preview['resume']).toContain('| Marie Tremblay | 150 |');
  expect(await leadsOf(id)).toEqual([]);
  expect(await world.lookImport(id)).toBe('nothing');

  await world.staff.update('importLeads', id, { statut: 'A_IMPORTER' });
  expect(await world.lookImport(id)).toBe('import');
  const end = await readImport(world, id);
  expect(end).toMatchObject({
    statut: 'TERMINE',
    total: 300,
    importes: 240,
    doublons: 45,
    rejetes: 15,
    progression: 100,
  });
  const leads = await leadsOf(id);
  const count = (prenom: string): number =>
    leads.filter(({ conseillereId }) => conseillereId === world.member(prenom)).length;
  expect([leads.length, count('Marie'), count('Sofia')]).toEqual([240, 150, 80]);
  expect(new Set(leads.map(({ source }) => source))).toEqual(new Set(['IMPORT_EXCEL']));

  const [order] = (await world.staff.list('attributions', 'name statut enAttente')).filter(({ name }) =>
    String(name).includes('leads.xlsx'),
  );
  expect(order).toMatchObject({ statut: 'APPLIQUEE', enAttente: 10 });
  expect(leads.every(({ distributionId }) => distributionId === order?.id)).toBe(true);
  const told = [...(await notices(id)), ...(await notices(String(order?.id)))];
  expect(told.map(({ nature, leadId }) => [nature, leadId]).sort()).toEqual([
    ['LEAD_ATTRIBUE', null],
    ['LEAD_ATTRIBUE', null],
    ['NOUVEAU_LEAD', null],
  ]);

  const people = await world.staff.list('leads', 'ville prenom message');
  expect(people.find((one) => one.id === filled)).toMatchObject({ ville: 'Paris', prenom: 'Luc' });
  expect(people.find((one) => one.id === full)).toMatchObject({ ville: 'Nice' });

  const report = await reportRows(world, id);
  expect(report.get(2)).toEqual(['Résultat', 'Motif']);
  expect(report.get(3)).toEqual(['Créé', 'Attribué à Marie Tremblay.']);
  expect(report.get(243)?.[0]).toBe('Déjà connu');
  expect(report.get(283)).toEqual(['Refusé', expect.stringMatching(/^Ni courriel ni téléphone/)]);
  expect(report.get(298)?.[0]).toBe('Complété');
  expect(report.get(299)?.[0]).toBe('Complété');
  expect(report.get(300)?.[0]).toBe('Déjà connu');
  expect([...report.values()].filter(([resultat]) => resultat !== '')).toHaveLength(301);

  const [first] = leads;
  await world.staff.update('lead', first?.id ?? '', { statut: 'CONTACTE' });
  await world.staff.update('importLeads', id, { statut: 'ANNULE' });
  expect(await world.lookImport(id)).toBe('undo');
  const undone = await readImport(world, id);
  expect(undone).toMatchObject({ statut: 'ANNULE' });
  expect(undone['resume']).toContain('239 leads retirés');
  expect(undone['resume']).toContain('le lead a été modifié depuis');
  expect((await leadsOf(id)).map((one) => one.id)).toEqual([first?.id]);
  expect(await world.lookImport(id)).toBe('nothing');
});

test('a changed « Correspondance », strategy or word is previewed again; the next file of the same shape remembers', async () => {
  const titles = ['Prospect', 'Contact', 'Divers'];
  const rows = (n: number): readonly FileRow[] => [
    [`Zed Mora${'abc'.charAt(n)}`, `zed.${String(n)}@example.org`, 'Lyon'],
    [`Ida Pelo${'abc'.charAt(n)}`, `ida.${String(n)}@example.org`, 'Nice'],
  ];
  const id = await anImport(world, await aWorkbook(rows(0), titles));
  await world.lookImport(id);
  const first = await readImport(world, id);
  expect(first).toMatchObject({ statut: 'APERCU', total: 2 });
  expect(first['correspondance']).toMatchObject({ colonnes: { Divers: null } });

  const { colonnes } = first['correspondance'] as { colonnes: object };
  await world.staff.update('importLeads', id, {
    correspondance: { ...(first['correspondance'] as object), colonnes: { ...colonnes, Divers: 'ville' } },
  });
  expect(await world.lookImport(id)).toBe('preview');
  expect((await readImport(world, id))['resume']).toContain('« Divers » | Ville | comme demandé |');

  await world.staff.update('importLeads', id, { strategie: 'A_UNE_PERSONNE', demande: 'Zoé' });
  expect(await world.lookImport(id)).toBe('preview');
  const refused = await readImport(world, id);
  expect(refused).toMatchObject({ statut: 'REFUSE' });
  expect(refused['resume']).toContain('« Zoé » ne désigne personne de l’équipe');
  expect(await world.lookImport(id)).toBe('nothing');

  await world.staff.update('importLeads', id, { demande: 'Sofia' });
  expect(await world.lookImport(id)).toBe('preview');
  await world.staff.update('importLeads', id, { statut: 'A_IMPORTER' });
  await world.lookImport(id);
  const leads = await leadsOf(id);
  expect(leads.map(({ ville }) => ville).sort()).toEqual(['Lyon', 'Nice']);
  expect(new Set(leads.map(({ conseillereId }) => conseillereId))).toEqual(new Set([world.member('Sofia')]));

  const next = await anImport(world, await aWorkbook(rows(1), titles));
  await world.lookImport(next);
  expect((await readImport(world, next))['resume']).toContain(
    '« Divers » | Ville | comme la dernière fois |',
  );
});

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
  ['0 bytes', 'vide.xlsx', () => new Uint8Array(), /vide/],
  ['a picture', 'photo.xlsx', () => Buffer.from('ffd8ffe000104a464946000101', 'hex'), /image/],
  ['no titles', 'liste.xlsx', () => aWorkbook([['a', 'b']], ['c', 'd']), /Aucune ligne de titres/],
])('a file that is none, %s, is refused with what to do', async (_what, name, content, because) => {
  const id = await anImport(world, await content(), {}, name);
  await world.lookImport(id);
  const record = await readImport(world, id);
  expect(record['statut']).toBe('REFUSE');
  expect(record['resume']).toMatch(because);
  expect(await world.lookImport(id)).toBe('nothing');
});

test('cancelled before anything was written, it is over, and can be looked at again', async () => {
  const id = await anImport(world, await aWorkbook([aPerson(2_000)]));
  await world.lookImport(id);
  await world.staff.update('importLeads', id, { statut: 'ANNULE' });
  expect(await world.lookImport(id)).toBe('end');
  expect((await readImport(world, id))['resume']).toContain('rien n’a été écrit');
  await world.staff.update('importLeads', id, { statut: 'DEPOSE' });
  expect(await world.lookImport(id)).toBe('preview');
});

test('an import is used once: done, it is not done again, whatever its status is put to', async () => {
  const id = await anImport(world, await aWorkbook([aPerson(2_100)]), { statut: 'A_IMPORTER' });
  await world.lookImport(id);
  await world.staff.update('importLeads', id, { statut: 'A_IMPORTER' });
  await world.lookImport(id);
  expect(await readImport(world, id)).toMatchObject({ statut: 'TERMINE', importes: 1 });
  expect(await leadsOf(id)).toHaveLength(1);
});

test('a lead that Twenty itself refuses is said to be, and the others are made', async () => {
  const importId = '00000000-0000-5000-8000-000000000077';
  const titles = ['Nom', 'Courriel'];
  const sheet = aSheet(
    titles,
    ['Ana Un', 'ana.1@x.fr'],
    ['Ana Deux', 'ana.2@x.fr'],
    ['Ana Trois', 'ana.3@x.fr'],
  );
  const { creations } = planImport({ importId, rows: readingOf(sheet).rows, known: [] });
  const arrive = arriving(
    {
      importId,
      parcours: 'IMMIGRATION',
      debut: world.clock.now(),
      lot: null,
    },
    new Map(),
  );
  const arrivals = creations.map(arrive);
  const [, second] = arrivals;
  if (!second) throw new Error('three were read');
  const gone = { ...second, lead: { ...second.lead, conseillereId: importId } };
  const refused = await world
    .hands()
    .workspace.imports.createLeads(arrivals.map((one) => (one === second ? gone : one)));
  expect([...refused.keys()]).toEqual([second.lead.id]);
  expect((await leadsOf(importId)).map(({ name }) => name).sort()).toEqual(['Ana Trois', 'Ana Un']);
});
