import { planRemoval, remove, renderRemoval } from '../../../src/installer/uninstall';
import { FakeWorkspace } from './fake-workspace';
import { SERVICE_URL, wholeWorkspace } from './world';

test('says what goes and what would be lost', async () => {
  const workspace = await wholeWorkspace();
  workspace.records['leads'] = [{ id: 'a' }, { id: 'b' }];
  workspace.addField(workspace.object('lead'), { name: 'taille', label: 'Taille', type: 'NUMBER' });
  workspace.object('procedure').isActive = false;
  const removal = await planRemoval(workspace, SERVICE_URL);
  expect(`\n${renderRemoval(removal).join('\n')}\n`).toMatchInlineSnapshot(`
   "
     - reglageMax        2 enregistrements
     - notificationMax   aucun enregistrement
     - membreEquipe      2 enregistrements
     - recommandation    aucun enregistrement
     - procedure         nombre d’enregistrements inconnu
     - client            aucun enregistrement
     - importLeads       aucun enregistrement
     - modeleMessage     17 enregistrements
     - messageMax        aucun enregistrement
     - tentativeContact  aucun enregistrement
     - rendezVous        aucun enregistrement
     - lead              2 enregistrements, avec vos champs Taille
     - attribution       aucun enregistrement
     - webhook           https://max.exemple.fr/webhooks/twenty
     - menu              dossiers Ma journée, Leads, Agenda, Messages, Clients et procédures, Direction, Réglages de MAX
     - rôles             Administrateur, Directeur, Conseillère, Secrétaire, Coach

   À enlever : 13 objets, 1 webhook. Perdu sans retour : 23 enregistrements, corbeille comprise.
   "
  `);
});

test('removes what is ours, in an order in which nothing points to what is gone, and nothing else', async () => {
  const workspace = await wholeWorkspace();
  workspace.addObject({ nameSingular: 'maison', namePlural: 'maisons' });
  workspace.webhooks.push({ id: 'other', targetUrl: 'https://ailleurs', operations: [], secret: '' });
  const told: string[] = [];
  await remove(workspace, await planRemoval(workspace, SERVICE_URL), (what) => told.push(what));
  expect(told.slice(0, 2)).toEqual(['webhook https://max.exemple.fr/webhooks/twenty', 'reglageMax']);
  expect(told.at(-1)).toBe('attribution');
  expect(workspace.objects.map((object) => object.nameSingular)).toEqual([
    'workspaceMember',
    'person',
    'maison',
  ]);
  expect(workspace.webhooks.map((webhook) => webhook.id)).toEqual(['other']);
});

test('a role that somebody holds stays, and it is said', async () => {
  const workspace = await wholeWorkspace();
  workspace.roles.find(({ label }) => label === 'Coach')!.workspaceMembers = [{ id: 'marie' }];
  const removal = await planRemoval(workspace, SERVICE_URL);
  expect(removal.notes).toEqual([expect.stringContaining('Le rôle « Coach » reste')]);
  await remove(workspace, removal);
  expect(workspace.roles.map(({ label }) => label)).toEqual(['Admin', 'Coach']);
});

test('a folder that holds an entry of the team’s stays', async () => {
  const workspace = await wholeWorkspace();
  const folder = workspace.menu.find((row) => row.type === 'FOLDER');
  workspace.menu.push({ id: 'own', type: 'LINK', folderId: folder!.id });
  await remove(workspace, await planRemoval(workspace, SERVICE_URL));
  expect(workspace.menu.map(({ id }) => id)).toEqual(expect.arrayContaining([folder!.id, 'own']));
  expect(workspace.menu.filter((row) => row.type === 'FOLDER')).toHaveLength(1);
});

test('an object that is somebody else’s stays', async () => {
  const workspace = new FakeWorkspace();
  const lead = workspace.addObject({ nameSingular: 'lead', namePlural: 'leads', description: 'Le leur' });
  workspace.addField(lead, { name: 'potentiel', type: 'NUMBER' });
  const removal = await planRemoval(workspace, SERVICE_URL);
  expect(renderRemoval(removal)).toEqual([
    'Rien à enlever : MAX n’est pas installé ici.',
    '  · L’objet « lead » n’est pas celui de MAX : il reste.',
  ]);
});

test('killed half-way, a second run removes the rest', async () => {
  const workspace = await wholeWorkspace();
  workspace.dieBefore = workspace.mutations.length + 5;
  await expect(remove(workspace, await planRemoval(workspace, SERVICE_URL))).rejects.toThrow(
    'connexion perdue',
  );
  workspace.dieBefore = null;
  await remove(workspace, await planRemoval(workspace, SERVICE_URL));
  expect((await planRemoval(workspace, SERVICE_URL)).objects).toEqual([]);
});
