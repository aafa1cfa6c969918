import { model } from '../../../objects/index';
import { installWorkspace, prepare } from '../../../src/installer/install';
import { FakeWorkspace } from './fake-workspace';
import { desired, planOf, run, SERVICE_URL, SMALL_MODEL, wholeWorkspace } from './world';

const nothingLeft = { plan: 'ready', steps: [], notes: [] };

/** Killed before its n-th mutation, run again, and planned a third time. */
async function survive(n: number, wanted = desired()): Promise<FakeWorkspace> {
  const workspace = new FakeWorkspace();
  workspace.dieBefore = n;
  await expect(run(workspace, wanted)).rejects.toThrow('connexion perdue');
  expect(workspace.mutations).toHaveLength(n);
  workspace.dieBefore = null;
  await run(workspace, wanted);
  return workspace;
}

/** What an installation that was never killed ends with, without ids. */
async function mutationsOf(wanted = desired()): Promise<number> {
  const workspace = new FakeWorkspace();
  await run(workspace, wanted);
  return workspace.mutations.length;
}

describe('killed before any mutation, a second run finishes', () => {
  test('small model, every mutation', async () => {
    const total = await mutationsOf();
    for (let n = 0; n < total; n += 1) {
      const workspace = await survive(n);
      expect(await planOf(workspace)).toEqual(nothingLeft);
      expect(workspace.columns('lead').slice(0, 3)).toEqual(['name', 'statut', 'conseillere']);
      expect(workspace.mutations).toHaveLength(total);
    }
  });

  test('whole model, one mutation in twenty', async () => {
    const wanted = desired(model);
    const total = await mutationsOf(wanted);
    for (let n = 3; n < total; n += 20) {
      const workspace = await survive(n, wanted);
      expect(await planOf(workspace, wanted)).toEqual(nothingLeft);
      expect(workspace.mutations).toHaveLength(total);
    }
  });
});

test('every step is one mutation, told before it is done', async () => {
  const workspace = new FakeWorkspace();
  const told: string[] = [];
  await installWorkspace(workspace, {
    serviceUrl: SERVICE_URL,
    onStep: (step, index, total) => {
      told.push(`${index}/${total} ${step.do}`);
      expect(workspace.mutations).toHaveLength(index - 1);
    },
  });
  expect(told.at(-1)).toBe(`${told.length}/${told.length} createWebhook`);
  expect(workspace.mutations).toHaveLength(told.length);
});

describe('what is created', () => {
  test('columns stand between the title and the date of creation; Twenty’s others are hidden', async () => {
    const workspace = new FakeWorkspace();
    await run(workspace, desired(model));
    expect(workspace.columns('rendezVous')).toEqual([
      'name',
      'lead',
      'debut',
      'statut',
      'responsable',
      'typeConsultation',
      'createdAt',
    ]);
  });

  test('a reverse field that Twenty names otherwise gets our name', async () => {
    const workspace = new FakeWorkspace();
    const [lead, ...others] = SMALL_MODEL;
    const odd = {
      ...lead!,
      fields: lead!.fields.map((field) =>
        field.kind === 'RELATION' ? { ...field, reverse: { ...field.reverse, name: 'autreNom' } } : field,
      ),
    };
    await run(workspace, { ...desired(), model: [odd, ...others] });
    expect(workspace.field('workspaceMember.autreNom').label).toBe('Leads suivis');
  });

  test('the secret given is the one Twenty signs with; without one, Twenty’s own is read back', async () => {
    const given = await installWorkspace(new FakeWorkspace(), {
      serviceUrl: SERVICE_URL,
      webhookSecret: 'le-mien',
    });
    const made = await installWorkspace(new FakeWorkspace(), { serviceUrl: SERVICE_URL });
    expect([given.webhook.secret, made.webhook.secret]).toEqual(['le-mien', 'made-by-twenty']);
  });

  test('seeds carry computed ids, no empty values, and are never written twice', async () => {
    const workspace = new FakeWorkspace();
    await run(workspace);
    const before = structuredClone(workspace.records);
    await run(workspace);
    expect(workspace.records).toEqual(before);
    expect(before['reglagesMax']?.[0]).toMatchObject({
      cle: 'reglages.immigration',
      name: 'Réglages immigration',
    });
    expect(before['reglagesMax']?.[0]).not.toHaveProperty('strategie');
  });
});

describe('Twenty’s cache contradicts itself', () => {
  test.each([1, 5, 30, 120, 165, 200])(
    'after mutation %i: it is made to look again, and the rest is done',
    async (n) => {
      const workspace = new FakeWorkspace();
      workspace.staleAfter = n;
      await installWorkspace(workspace, { serviceUrl: SERVICE_URL });
      expect(workspace.stale).toBe('no');
      expect(await planOf(workspace, desired(model))).toEqual(nothingLeft);
    },
  );

  test('found so by the next run, it is put right before anything else', async () => {
    const workspace = await wholeWorkspace();
    workspace.stale = 'object and field';
    const { create, change } = await installWorkspace(workspace, { serviceUrl: SERVICE_URL });
    expect([create, change]).toEqual([0, 0]);
    expect(workspace.mutations).toEqual([
      'MaxTouchObject',
      'MaxTouchObject',
      'MaxTouchField',
      'MaxTouchField',
    ]);
  });

  test('one who only looks is told, and touches nothing', async () => {
    const workspace = await wholeWorkspace();
    workspace.stale = 'field';
    await expect(prepare(workspace, { serviceUrl: SERVICE_URL })).rejects.toThrow(
      'Lancez « max install --yes »',
    );
    expect(workspace.mutations).toEqual([]);
  });

  test('a fault that lasts is said in the end, as it came', async () => {
    const workspace = new FakeWorkspace();
    workspace.denied = ['MaxCreateField'];
    workspace.deniedWith = 'refus';
    await expect(installWorkspace(workspace, { serviceUrl: SERVICE_URL })).rejects.toMatchObject({
      kind: 'refus',
    });
    expect(workspace.mutations.filter((name) => name === 'MaxCreateField')).toHaveLength(4);
  });
});

test('a refused plan throws every reason and writes nothing', async () => {
  const workspace = new FakeWorkspace();
  workspace.addObject({ nameSingular: 'prospect', namePlural: 'leads' });
  await expect(installWorkspace(workspace, { serviceUrl: SERVICE_URL })).rejects.toMatchObject({
    kind: 'refus',
    message: expect.stringContaining('déjà pris par l’objet « prospect »'),
  });
  expect(workspace.mutations).toEqual([]);
});
