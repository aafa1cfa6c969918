import { model } from '../../../objects/index';
import { planAsJson } from '../../../src/installer/render';
import { FakeWorkspace } from './fake-workspace';
import { desired, planOf, printed, run, SMALL_MODEL } from './world';

async function installed(): Promise<FakeWorkspace> {
  const workspace = new FakeWorkspace();
  await run(workspace);
  return workspace;
}

describe('the plan of an empty workspace', () => {
  test('is printed whole, object by object, with its total', async () => {
    expect(await printed(new FakeWorkspace())).toMatchInlineSnapshot(`
     "
       + lead                         objet « Leads »
       ~ lead.name                    libellé : « Name » → « Nom complet »
       + lead.prenom                  texte « Prénom »
       + lead.statut                  choix « Statut » (2 options)
       + lead.rappel                  date et heure « Rappel »
       + lead.conseillere             relation vers workspaceMember « Conseillère », retour leadsSuivis
       ~ lead                         vue par défaut : « Tous les leads » ; colonnes Statut, Conseillère ; titre élargi ; colonnes de Twenty masquées ; triée
       + lead                         vue « Mes leads » : tableau, 3 colonnes, 2 filtres, 1 tri
       + lead                         vue « Par statut » : kanban, 2 colonnes
       + lead                         vue « Rappels » : calendrier, 2 colonnes, 1 filtre
       + reglageMax                   objet « Réglages de MAX »
       ~ reglageMax.name              libellé : « Name » → « Titre »
       + reglageMax.cle               texte « Clé », sans double
       + reglageMax.installation      JSON « Installation »
       + reglageMax                   2 enregistrements : « Réglages immigration », « Réglages coaching »
       + membreEquipe                 objet « Membres de l’équipe »
       ~ membreEquipe.name            libellé : « Name » → « Nom »
       + membreEquipe.recoitDesLeads  oui ou non « Reçoit des leads »
       + membreEquipe.membre          relation vers workspaceMember « Membre », retour fichesEquipe
       ~ membreEquipe                 vue par défaut : « Toute l’équipe » ; colonnes Membre ; colonnes de Twenty masquées
       + membreEquipe                 2 membres
       + menu                         dossier « Leads » : Leads, Mes leads, Par statut
       + rôles                        rôle « Administrateur »
       + rôles                        rôle « Secrétaire » : 2 objets réglés, 1 champ caché, 1 champ protégé, 1 outil
       ~ installation                 11 aménagements confiés à l’équipe
       + webhook                      https://max.exemple.fr/webhooks/twenty (lead.*, rendezVous.*, messageMax.*, tentativeContact.*, recommandation.*, client.*, reglageMax.*, modeleMessage.*, membreEquipe.*, workspaceMember.*, attribution.*, importLeads.*, message.created)

     À savoir :
       · Donnez à chacun son rôle dans Paramètres → Membres → Rôles : Twenty ne laisse pas une clé d’API le faire.

     Plan : 22 à créer, 6 à changer.
     "
    `);
  });

  test('creates objects, then plain fields, then relations, then the rest', async () => {
    const made = await planOf(new FakeWorkspace());
    const kinds = made.plan === 'ready' ? made.steps.map(kindOf) : [];
    expect([...new Set(kinds)]).toEqual([
      'createObject',
      'labelName',
      'createField',
      'createField RELATION',
      'renameView',
      'showColumn',
      'widenTitle',
      'hideColumn',
      'sortDefault',
      'createView',
      'addColumns',
      'addFilter',
      'addSort',
      'hideGroups',
      'createFolder',
      'moveInMenu',
      'addToMenu',
      'createRole',
      'grantObjects',
      'grantFields',
      'grantTools',
      'createRecords',
      'settle',
      'createWebhook',
    ]);
  });

  const kindOf = (step: { do: string; field?: unknown }): string =>
    typeof step.field === 'object' && step.field !== null && 'to' in step.field
      ? `${step.do} RELATION`
      : step.do;

  test('has no secret in its JSON', async () => {
    const made = await planOf(new FakeWorkspace(), { ...desired(), webhookSecret: 'tres-secret' });
    expect(JSON.stringify(planAsJson(made))).not.toContain('tres-secret');
  });

  test('names no member of the team', async () => {
    expect(await printed(new FakeWorkspace())).not.toMatch(/Anne|Moreau|Tremblay/);
  });
});

test('a complete workspace needs nothing', async () => {
  const workspace = new FakeWorkspace();
  await run(workspace, desired(model));
  expect(await printed(workspace, desired(model))).toBe(
    '\nRien à faire : l’espace de travail est complet.\n',
  );
});

const viewNamed = (workspace: FakeWorkspace, name: string) =>
  workspace.views.find((view) => view.name === name) ?? workspace.view(name);

describe('what the team changed is left alone', () => {
  const option = (value: string, label: string, position: number) => ({
    id: `own-${value}`,
    value,
    label,
    color: 'red',
    position,
  });

  test.each<[string, (workspace: FakeWorkspace) => void]>([
    ['a renamed label', (w) => void (w.field('lead.prenom').label = 'Petit nom')],
    ['a renamed title', (w) => void (w.field('lead.name').label = 'Identité')],
    ['a changed description', (w) => void (w.object('lead').description = 'À nous')],
    ['an extra option', (w) => void w.field('lead.statut').options?.push(option('PERDU', 'Perdu', 7))],
    [
      'another order',
      (w) => void w.field('lead.statut').options?.forEach((o) => (o.position = 9 - o.position)),
    ],
    [
      'renamed options',
      (w) => void w.field('lead.statut').options?.forEach((o) => (o.label = `${o.label} !`)),
    ],
    ['an own field', (w) => void w.addField(w.object('lead'), { name: 'taille', type: 'NUMBER' })],
    ['an own object', (w) => void w.addObject({ nameSingular: 'maison', namePlural: 'maisons' })],
    ['an own view', (w) => void w.views.push({ ...w.viewOf('lead'), id: 'own', key: null })],
    [
      'another webhook',
      (w) => void w.webhooks.push({ id: 'o', targetUrl: 'https://a', operations: [], secret: '' }),
    ],
    [
      'a wider webhook',
      (w) => void (w.webhooks = w.webhooks.map((hook) => ({ ...hook, operations: ['*.*'] }))),
    ],
    [
      'a settings record they rewrote',
      (w) => void w.records['reglagesMax']?.forEach((r) => (r['name'] = 'x')),
    ],
    [
      'a record they gave another id',
      (w) => void w.records['reglagesMax']?.forEach((r) => (r['id'] = r['cle'])),
    ],
    [
      'a hidden column',
      (w) => void w.viewOf('lead').viewFields.forEach((column) => (column.isVisible = false)),
    ],
    [
      'Twenty’s own columns shown again',
      (w) => w.viewOf('lead').viewFields.forEach((c) => (c.isVisible = true)),
    ],
    ['a renamed default view', (w) => void (w.viewOf('lead').name = 'Tout le monde')],
    ['an unsorted default view', (w) => void (w.viewOf('lead').viewSorts = [])],
    ['a renamed view of ours', (w) => void (viewNamed(w, 'Mes leads').name = 'À moi')],
    ['a view of ours without filters', (w) => void (viewNamed(w, 'Mes leads').viewFilters = [])],
    ['a column taken out of a view of ours', (w) => void viewNamed(w, 'Mes leads').viewFields.pop()],
    [
      'a group shown again',
      (w) => viewNamed(w, 'Par statut').viewGroups.forEach((g) => (g.isVisible = true)),
    ],
    [
      'a view of ours removed, with its place in the menu',
      (w) => {
        const { id } = viewNamed(w, 'Mes leads');
        w.views = w.views.filter((view) => view.id !== id);
        w.menu = w.menu.filter((row) => row.viewId !== id);
      },
    ],
    [
      'a folder of ours removed, with all in it',
      (w) => void (w.menu = w.menu.filter((row) => row.type !== 'FOLDER' && !row.folderId)),
    ],
    ['a role removed', (w) => void (w.roles = w.roles.filter(({ label }) => label !== 'Secrétaire'))],
    [
      'a role with other rights',
      (w) => w.roles.forEach((role) => Object.assign(role, { objectPermissions: [], fieldPermissions: [] })),
    ],
    ['an entry moved out of our folder', (w) => w.menu.forEach((row) => (row.folderId = null))],
  ])('%s', async (_what, change) => {
    const workspace = await installed();
    change(workspace);
    expect(await planOf(workspace)).toEqual({ plan: 'ready', steps: [], notes: [] });
  });

  test.each<[string, (workspace: FakeWorkspace) => void, string]>([
    [
      'a deactivated field',
      (w) => void (w.field('lead.statut').isActive = false),
      'lead.statut est désactivé dans Twenty : laissé ainsi. MAX ne peut pas s’en servir.',
    ],
    [
      'a deactivated object',
      (w) => void (w.object('reglageMax').isActive = false),
      'L’objet reglageMax est désactivé dans Twenty : laissé ainsi. MAX ne peut pas s’en servir.',
    ],
    [
      'a second webhook to the same URL',
      (w) => void w.webhooks.push({ ...w.webhooks[0]!, id: 'double' }),
      '2 webhooks ont l’adresse https://max.exemple.fr/webhooks/twenty : chaque évènement arrive plusieurs fois. ' +
        'Supprimez les doubles dans Paramètres → API et webhooks.',
    ],
  ])('%s, and it is said', async (_what, change, note) => {
    const workspace = await installed();
    change(workspace);
    expect(await planOf(workspace)).toEqual({ plan: 'ready', steps: [], notes: [note] });
  });

  test('a default view the team arranged before MAX remembered anything', async () => {
    const workspace = await installed();
    const [holder] = workspace.records['reglagesMax'] ?? [];
    delete holder?.['installation'];
    workspace.viewOf('lead').name = 'À nous';
    for (const column of workspace.viewOf('lead').viewFields) column.isVisible = false;
    const made = await planOf(workspace);
    expect(made.plan === 'ready' && made.steps.map((step) => step.do)).toEqual(['settle']);
  });

  test('a column the team showed themselves stops ours from appearing', async () => {
    const workspace = new FakeWorkspace();
    await run(workspace);
    const view = workspace.viewOf('lead');
    const own = workspace.addField(workspace.object('lead'), { name: 'taille', type: 'NUMBER' });
    for (const column of view.viewFields) {
      if (column.fieldMetadataId === own.id) column.isVisible = true;
      else if (column.position < 1) Object.assign(column, { isVisible: false, position: 20 });
    }
    expect(await planOf(workspace)).toEqual({ plan: 'ready', steps: [], notes: [] });
  });
});

describe('the views and the sidebar', () => {
  test('a version that knows one view and one entry more adds these and nothing else', async () => {
    const workspace = new FakeWorkspace();
    const wanted = desired();
    const [folder] = wanted.navigation;
    const before = { ...folder!, entries: folder!.entries.slice(0, 2) };
    await run(workspace, { ...wanted, views: wanted.views.slice(0, 1), navigation: [before] });
    viewNamed(workspace, 'Mes leads').name = 'À moi';
    expect(await printed(workspace, wanted)).toMatchInlineSnapshot(`
     "
       + lead          vue « Par statut » : kanban, 2 colonnes
       + lead          vue « Rappels » : calendrier, 2 colonnes, 1 filtre
       ~ menu          dossier « Leads » : Par statut
       ~ installation  3 aménagements confiés à l’équipe

     Plan : 2 à créer, 2 à changer.
     "
    `);
    await run(workspace, wanted);
    expect(viewNamed(workspace, 'Par statut').viewGroups.filter((group) => !group.isVisible)).toMatchObject([
      { fieldValue: 'CLIENT' },
      { fieldValue: '' },
    ]);
    expect(await planOf(workspace, wanted)).toEqual({ plan: 'ready', steps: [], notes: [] });
  });

  test('conditions are written as Twenty’s interface writes them', async () => {
    const workspace = await installed();
    expect(viewNamed(workspace, 'Mes leads').viewFilters).toMatchObject([
      { operand: 'IS', value: '{"isCurrentWorkspaceMemberSelected":true,"selectedRecordIds":[]}' },
      { operand: 'IS_NOT', value: '["CLIENT"]' },
    ]);
  });

  test('a view whose field the team deactivated waits, and it is said', async () => {
    const workspace = await installed();
    const [holder] = workspace.records['reglagesMax'] ?? [];
    delete holder?.['installation'];
    workspace.views = workspace.views.filter((view) => view.key === 'INDEX');
    workspace.field('lead.rappel').isActive = false;
    const { notes } = await planOf(workspace);
    expect(notes).toContain('La vue « Rappels » attend : lead.rappel est désactivé dans Twenty.');
  });

  test('without the memory of what was made, nothing is made', async () => {
    const workspace = await installed();
    workspace.views = workspace.views.filter((view) => view.key === 'INDEX');
    workspace.field('reglageMax.installation').isActive = false;
    const made = await planOf(workspace);
    expect(made).toMatchObject({ plan: 'ready', steps: [] });
  });

  test('a server that cannot make views gets the model all the same', async () => {
    const workspace = new FakeWorkspace();
    for (const input of ['UpdateViewFieldInputUpdates', 'CreateViewInput', 'CreateNavigationMenuItemInput']) {
      delete workspace.inputs[input];
    }
    await run(workspace);
    expect(workspace.views.every((view) => view.key === 'INDEX')).toBe(true);
    expect(workspace.menu.some((row) => row.type === 'FOLDER')).toBe(false);
  });
});

describe('the roles', () => {
  const role = (workspace: FakeWorkspace, label: string) =>
    workspace.roles.find((one) => one.label === label);
  const field = (path: string, workspace: FakeWorkspace) => workspace.field(path).id;

  test('are made with the rights that Twenty knows, and only refusals for fields', async () => {
    const workspace = await installed();
    expect(role(workspace, 'Administrateur')).toMatchObject({
      canUpdateAllSettings: true,
      canDestroyAllObjectRecords: true,
      canBeAssignedToApiKeys: true,
    });
    expect(role(workspace, 'Secrétaire')).toMatchObject({
      canUpdateAllSettings: false,
      canReadAllObjectRecords: true,
      canUpdateAllObjectRecords: true,
      canSoftDeleteAllObjectRecords: false,
      canBeAssignedToApiKeys: false,
      permissionFlags: [{ flag: 'UPLOAD_FILE' }],
      objectPermissions: [
        {
          objectMetadataId: workspace.object('reglageMax').id,
          canReadObjectRecords: true,
          canUpdateObjectRecords: false,
        },
        {
          objectMetadataId: workspace.object('membreEquipe').id,
          canReadObjectRecords: false,
          canUpdateObjectRecords: false,
        },
      ],
      fieldPermissions: [
        {
          fieldMetadataId: field('lead.rappel', workspace),
          canReadFieldValue: false,
          canUpdateFieldValue: false,
        },
        { fieldMetadataId: field('lead.prenom', workspace), canUpdateFieldValue: false },
      ],
    });
  });

  test('one of the team’s with the same name is left, and it is said until it is settled', async () => {
    const workspace = new FakeWorkspace();
    workspace.roles.push({
      id: 'r',
      label: 'Secrétaire',
      description: '',
      canUpdateAllSettings: false,
      workspaceMembers: [],
    });
    expect((await planOf(workspace)).notes[0]).toContain(
      'Un rôle « Secrétaire » existe déjà dans Twenty : laissé tel quel',
    );
    await run(workspace);
    expect(workspace.roles.filter(({ label }) => label === 'Secrétaire')).toHaveLength(1);
    expect(await planOf(workspace)).toMatchObject({ plan: 'ready', steps: [], notes: [expect.any(String)] });
    role(workspace, 'Secrétaire')!.label = 'Accueil';
    await run(workspace);
    expect(await planOf(workspace)).toEqual({ plan: 'ready', steps: [], notes: [] });
  });

  test.each(['MaxRoles', 'nothing'])(
    'a key that may not read them (%s denied) makes none',
    async (denied) => {
      const workspace = new FakeWorkspace();
      workspace.denied = [denied];
      const made = await planOf(workspace);
      expect(made.plan === 'ready' && made.steps.some((step) => step.do === 'createRole')).toBe(
        denied === 'nothing',
      );
    },
  );
});

describe('what is missing is completed', () => {
  test('printed as changes, before → after', async () => {
    const workspace = await installed();
    workspace.field('lead.name').label = 'Name';
    workspace.field('lead.statut').options?.splice(1, 1);
    workspace.field('reglageMax.cle').isUnique = false;
    workspace.field('workspaceMember.leadsSuivis').name = 'suivis';
    workspace.webhooks = workspace.webhooks.map((hook) => ({
      ...hook,
      operations: ['lead.*', 'note.created'],
    }));
    workspace.members.push({ id: 'sofia', name: { firstName: 'Sofia', lastName: 'Benali' } });
    expect(await printed(workspace, { ...desired(), webhookSecret: 'nouveau' })).toMatchInlineSnapshot(`
     "
       ~ lead.name         libellé : « Name » → « Nom complet »
       ~ lead.statut       options : + « Client »
       ~ lead.conseillere  nom de retour : suivis → leadsSuivis
       ~ reglageMax.cle    sans double : non → oui
       + membreEquipe      1 membre
       ~ webhook           https://max.exemple.fr/webhooks/twenty, évènements : + rendezVous.*, messageMax.*, tentativeContact.*, recommandation.*, client.*, reglageMax.*, modeleMessage.*, membreEquipe.*, workspaceMember.*, attribution.*, importLeads.*, message.created ; secret : remplacé par celui de la configuration

     Plan : 1 à créer, 5 à changer.
     "
    `);
  });

  test('a missing option goes after the others, and every existing one is sent with its id', async () => {
    const workspace = await installed();
    const statut = workspace.field('lead.statut');
    statut.options = [
      { id: 'own', value: 'PERDU', label: 'Perdu', color: 'red', position: 5 },
      { id: 'client', value: 'CLIENT', label: 'Signé', color: 'pink', position: 2 },
    ];
    await run(workspace);
    expect(workspace.wiped).toEqual([]);
    expect(statut.options).toEqual([
      { id: 'own', value: 'PERDU', label: 'Perdu', color: 'red', position: 5 },
      { id: 'client', value: 'CLIENT', label: 'Signé', color: 'pink', position: 2 },
      { id: expect.any(String), value: 'NOUVEAU', label: 'Nouveau', color: 'sky', position: 6 },
    ]);
  });

  test('a new member of the workspace gets a record, the others keep theirs', async () => {
    const workspace = await installed();
    workspace.members.push({ id: 'sofia', name: { firstName: 'Sofia', lastName: 'Benali' } });
    await run(workspace);
    expect(workspace.records['membresEquipe']?.map((row) => [row['membreId'], row['fonction']])).toEqual([
      ['anne', 'ADMINISTRATEUR'],
      ['marie', 'CONSEILLERE'],
      ['sofia', 'CONSEILLERE'],
    ]);
  });
});

describe('refused before anything is written', () => {
  const foreignLead = (w: FakeWorkspace): void => {
    const object = w.addObject({
      nameSingular: 'lead',
      namePlural: 'leads',
      description: 'Pistes du commercial',
    });
    w.addField(object, { name: 'potentiel', type: 'NUMBER' });
  };

  test.each<[string, (workspace: FakeWorkspace) => void, string]>([
    [
      'a field of another type',
      (w) => {
        const object = w.addObject({
          nameSingular: 'lead',
          namePlural: 'leads',
          description: SMALL_MODEL[0]!.description,
        });
        w.addField(object, { name: 'statut', type: 'TEXT' });
      },
      'lead.statut : est de type TEXT, MAX attend SELECT.',
    ],
    ['somebody else’s object', foreignLead, 'lead : un objet de ce nom existe et n’est pas celui de MAX.'],
    [
      'a plural that is taken',
      (w) => void w.addObject({ nameSingular: 'prospect', namePlural: 'leads' }),
      'lead : le nom « leads » est déjà pris par l’objet « prospect » (leads).',
    ],
    [
      'a reverse name that is taken',
      (w) => void w.addField(w.object('workspaceMember'), { name: 'leadsSuivis' }),
      'workspaceMember.leadsSuivis : occupe le nom de retour de « lead.conseillere ».',
    ],
    [
      'a server that cannot make a kind of field',
      (w) => void (w.fieldTypes = w.fieldTypes.filter((type) => type !== 'SELECT')),
      'serveur : Twenty ne sait pas créer de champ du type SELECT.',
    ],
    [
      'a server without an indispensable word',
      (w) =>
        void (w.inputs['CreateFieldInput'] = [
          'objectMetadataId!',
          'type!',
          'name!',
          'label!',
          'isUnique',
          'settings',
          'relationCreationPayload',
        ]),
      'serveur : Twenty n’accepte pas « options » dans « CreateFieldInput », indispensable à l’installation.',
    ],
    [
      'a server that demands a word we do not have',
      (w) => void w.inputs['CreateObjectInput']?.push('readability!'),
      'serveur : Twenty exige « readability » dans « CreateObjectInput », que cette version de MAX ne sait pas remplir.',
    ],
    [
      'a server without webhooks',
      (w) => void delete w.inputs['CreateWebhookInput'],
      'serveur : Twenty ne connaît pas l’entrée « CreateWebhookInput ».',
    ],
  ])('%s', async (_what, arrange, reason) => {
    const workspace = new FakeWorkspace();
    arrange(workspace);
    expect(await printed(workspace)).toContain(`  ! ${reason}`);
    await expect(run(workspace)).rejects.toThrow('Plan refusé');
    expect(workspace.mutations).toEqual([]);
  });

  test.each<[string, (workspace: FakeWorkspace) => void, string]>([
    [
      'a relation to something else',
      (w) => void (w.field('lead.conseillere').relation!.targetObjectMetadata.nameSingular = 'person'),
      'lead.conseillere : est une relation MANY_TO_ONE vers « person », MAX attend MANY_TO_ONE vers « workspaceMember ».',
    ],
    [
      'a plural somebody changed',
      (w) => void (w.object('lead').namePlural = 'pistes'),
      'lead : son nom d’API au pluriel est « pistes », MAX attend « leads ».',
    ],
    [
      'a title of another type',
      (w) => void (w.field('lead.name').type = 'FULL_NAME'),
      'lead.name : est de type FULL_NAME, MAX attend TEXT.',
    ],
  ])('%s, once installed', async (_what, change, reason) => {
    const workspace = await installed();
    change(workspace);
    expect(await printed(workspace)).toContain(`  ! ${reason}`);
  });

  test('all refusals at once, each with the way out', async () => {
    const workspace = new FakeWorkspace();
    foreignLead(workspace);
    workspace.addObject({ nameSingular: 'reglage', namePlural: 'reglagesMax' });
    workspace.addField(workspace.object('workspaceMember'), { name: 'fichesEquipe' });
    expect(await printed(workspace)).toMatchInlineSnapshot(`
     "
       ! lead : un objet de ce nom existe et n’est pas celui de MAX.
           Renommez-le (Paramètres → Modèle de données → Nom d’API) : ses fiches et ses champs restent, et MAX crée le sien ; ou, s’il doit devenir celui de MAX, donnez-lui la description « Une personne qui nous a contactés. ». Puis relancez.
       ! reglageMax : le nom « reglagesMax » est déjà pris par l’objet « reglage » (reglagesMax).
           Renommez cet objet (Paramètres → Modèle de données → Nom d’API), puis relancez.
       ! workspaceMember.fichesEquipe : occupe le nom de retour de « membreEquipe.membre ».
           Renommez ce champ (Paramètres → Modèle de données), puis relancez.

     Plan refusé : 3 refus. Rien n’a été écrit.
     "
    `);
  });
});

describe('servers differ', () => {
  test('words a server does not know are not sent', async () => {
    const workspace = new FakeWorkspace();
    for (const [type, fields] of Object.entries(workspace.inputs)) {
      workspace.inputs[type] = fields.filter(
        (field) => !['icon', 'description', 'isLabelSyncedWithName'].includes(field),
      );
    }
    await run(workspace);
    expect(await planOf(workspace)).toMatchObject({ plan: 'ready', steps: [] });
  });

  test('without the input for columns, everything else is installed', async () => {
    const workspace = new FakeWorkspace();
    delete workspace.inputs['UpdateViewFieldInputUpdates'];
    await run(workspace);
    expect(workspace.columns('lead')).toEqual(['name', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);
  });
});
