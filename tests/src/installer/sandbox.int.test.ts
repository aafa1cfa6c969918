/** The installer against the sandbox: the same HTTP, the same documents as against a real Twenty. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { model } from '../../../objects/index';
import { leadPage as leadSpec } from '../../../objects/pages/lead';
import { installWorkspace, prepare } from '../../../src/installer/install';
import { createDeliveryProbe, type Listen } from '../../../src/installer/doctor/delivery-probe';
import { planRemoval, remove } from '../../../src/installer/uninstall';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index';
import { createTransport, type Transport } from '../../../src/twenty/transport';
import { max } from './terminal';

const clock = { now: () => new Date() };
const SERVICE_URL = 'http://127.0.0.1:9';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
});
afterEach(() => sandbox.stop());

const connect = (apiKey = sandbox.apiKey, fetch = globalThis.fetch): Transport =>
  createTransport({ url: sandbox.url, apiKey, clock, fetch, wait: () => Promise.resolve() });

/** A connection that dies before its n-th mutation, as a `kill -9` of the installer does. */
function dyingBefore(n: number): Transport {
  let mutations = 0;
  return connect(sandbox.apiKey, (input, init) => {
    const isMutation = typeof init?.body === 'string' && init.body.includes('"query":"mutation');
    if (isMutation && mutations++ >= n) return Promise.reject(new TypeError('fetch failed'));
    return fetch(input, init);
  });
}

async function ask(query: string): Promise<Record<string, never>> {
  return (await connect().rawMetadata(query)) as Record<string, never>;
}

test('an empty workspace is filled; the second plan is empty', async () => {
  const transport = connect();
  const steps: string[] = [];
  const installed = await installWorkspace(transport, {
    serviceUrl: SERVICE_URL,
    onStep: (step) => steps.push(step.do),
  });
  const again = await prepare(transport, { serviceUrl: SERVICE_URL });
  expect(again.plan).toEqual({ plan: 'ready', steps: [], notes: [] });
  expect(installed.webhook.secret).toMatch(/^[0-9a-f]{64}$/);
  expect(steps.filter((step) => step === 'createObject')).toHaveLength(model.length);
});

test.each([0, 7, 139, 235, 290, 340, 375, 400, 420])(
  'killed before mutation %i, a second run finishes',
  async (n) => {
    await expect(installWorkspace(dyingBefore(n), { serviceUrl: SERVICE_URL })).rejects.toMatchObject({
      kind: 'injoignable',
    });
    await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
    const { plan } = await prepare(connect(), { serviceUrl: SERVICE_URL });
    expect(plan).toEqual({ plan: 'ready', steps: [], notes: [] });
  },
);

type Tab = {
  readonly id: string;
  readonly icon: string | null;
  readonly title: string;
  readonly position: number;
  readonly isActive: boolean;
};
type Page = { readonly id: string; readonly name: string; readonly tabs: readonly Tab[] };

/** The lead's page as the interface reads it: tabs in order of position. */
async function leadPage(): Promise<Page & { readonly titles: readonly string[] }> {
  const { actual } = await prepare(connect(), { serviceUrl: SERVICE_URL });
  const id = actual.objects.find((object) => object.nameSingular === 'lead')?.id ?? '';
  const { getPageLayouts: found } = (await connect().rawMetadata(
    `{ getPageLayouts(objectMetadataId: "${id}") { id name tabs { id icon title position isActive } } }`,
  )) as { getPageLayouts: Page[] };
  expect(found).toHaveLength(1);
  const page = found[0] as Page;
  const inOrder = page.tabs.filter(({ isActive }) => isActive).sort((a, b) => a.position - b.position);
  return { ...page, titles: inOrder.map(({ title }) => title) };
}

/** A person puts one tab of their own in place of all others. */
async function replaceTabs({ id, name }: Page): Promise<void> {
  const tabs = [{ id: '8d0f3c52-6c57-4d0b-9a0e-3f1f7c1f5a01', title: 'À moi', position: 0, widgets: [] }];
  await connect().rawMetadata(
    `mutation($id: String!, $input: UpdatePageLayoutWithTabsInput!) {
      updatePageLayoutWithTabsAndWidgets(id: $id, input: $input) { id }
    }`,
    { id, input: { name, type: 'RECORD_PAGE', tabs } },
  );
}

/** The installer forgets what it furnished, as when staff empty the field. */
const forget = (): Promise<unknown> =>
  connect().rawData(`mutation { updateReglagesMax(
    filter: { cle: { eq: "reglages.immigration" } }, data: { installation: null }) { id } }`);

test('the page Twenty made for leads gets its tabs, and there is no second page', async () => {
  await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
  const page = await leadPage();
  expect(page.tabs.filter(({ icon }) => icon === null)).toEqual([]);
  expect(page.titles).toEqual([
    'Résumé',
    'Rendez-vous',
    'Messages',
    'Tentatives',
    'MAX',
    'Historique',
    'Tâches',
    'Notes',
    'Fichiers',
  ]);
});

type Summary = { readonly headings: readonly string[]; readonly shown: readonly string[] };

/** The summary of a page as people read it: headings, and names of the fields in order. */
async function summaryOf(object: string): Promise<Summary> {
  const { actual } = await prepare(connect(), { serviceUrl: SERVICE_URL });
  const found = actual.objects.find(({ nameSingular }) => nameSingular === object);
  const { getViews } = (await connect().rawMetadata(
    `{ getViews(objectMetadataId: "${found?.id ?? ''}", viewTypes: [FIELDS_WIDGET]) {
      viewFieldGroups { id name position } viewFields { fieldMetadataId isVisible position viewFieldGroupId }
    } }`,
  )) as {
    getViews: [
      {
        viewFieldGroups: { id: string; name: string; position: number }[];
        viewFields: {
          fieldMetadataId: string;
          isVisible: boolean;
          position: number;
          viewFieldGroupId: string | null;
        }[];
      },
    ];
  };
  const { viewFieldGroups: groups, viewFields: fields } = getViews[0];
  groups.sort((a, b) => a.position - b.position);
  const place = (field: (typeof fields)[number]): number =>
    1000 * groups.findIndex(({ id }) => id === field.viewFieldGroupId) + field.position;
  const shown = fields.filter(({ isVisible }) => isVisible).sort((a, b) => place(a) - place(b));
  const name = (id: string): string => found?.fieldsList.find((field) => field.id === id)?.name ?? '';
  return {
    headings: groups.map((group) => group.name),
    shown: shown.map((field) => name(field.fieldMetadataId)),
  };
}

test('the summary of a lead has headings and no field that only machines read', async () => {
  await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
  const { headings, shown } = await summaryOf('lead');
  expect(headings).toEqual(leadSpec.sections.map(({ title }) => title));
  expect(shown.slice(0, 4)).toEqual(['statut', 'conseillere', 'telephone', 'courriel']);
  expect(shown.filter((name) => leadSpec.hidden.includes(name))).toEqual([]);
  // Every other field of the model is there, once.
  const wanted = leadSpec.sections.flatMap(({ fields }) => fields);
  expect(shown.filter((name) => wanted.includes(name))).toEqual(wanted);
});

test('the other pages keep Twenty’s order, without its fields in English', async () => {
  await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
  const { headings, shown } = await summaryOf('procedure');
  expect(headings).toEqual([]);
  expect(shown).toEqual(expect.arrayContaining(['description', 'lien']));
  expect(shown).not.toContain('createdAt');
});

test('a page that staff arranged stays as it is, even when the installer has forgotten', async () => {
  await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
  await replaceTabs(await leadPage());
  await forget();
  await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
  expect((await leadPage()).titles).toEqual(['À moi']);
});

test('reverse names are those of the declarations', async () => {
  await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
  const { actual } = await prepare(connect(), { serviceUrl: SERVICE_URL });
  const found = new Set(
    actual.objects.flatMap(({ nameSingular, fieldsList }) =>
      fieldsList.map(({ name }) => `${nameSingular}.${name}`),
    ),
  );
  const wanted = model.flatMap((object) =>
    object.fields.flatMap((field) =>
      field.kind === 'RELATION' ? [`${field.to}.${field.reverse.name}`] : [],
    ),
  );
  expect(wanted.filter((name) => !found.has(name))).toEqual([]);
});

test('a read-only key is told what it lacks, and nothing is written', async () => {
  const session = await max('install --yes', { transport: connect(sandbox.readOnlyKey) });
  expect(session).toMatchObject({ code: 1, err: expect.stringContaining('rôle') });
  expect(await ask('{ webhooks { id } }')).toEqual({ webhooks: [] });
});

test('uninstall leaves the workspace as it was', async () => {
  const names = async (): Promise<string[]> =>
    (await prepare(connect(), { serviceUrl: SERVICE_URL })).actual.objects.map((object) =>
      [object.nameSingular, ...object.fieldsList.map((field) => field.name).sort()].join(' '),
    );
  const menu = async (): Promise<unknown> =>
    ask('{ navigationMenuItems { id type folderId viewId targetObjectMetadataId } getRoles { id label } }');
  const before = await names();
  const menuBefore = await menu();
  await installWorkspace(connect(), { serviceUrl: SERVICE_URL });
  await remove(connect(), await planRemoval(connect(), SERVICE_URL));
  expect((await names()).sort()).toEqual(before.sort());
  expect(await menu()).toEqual(menuBefore);
});

describe('the round trip', () => {
  const listen: Listen = async (port, answer) => {
    const server = createServer((incoming, outgoing) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const headers = Object.entries(incoming.headers).map(([k, v]): [string, string] => [k, String(v)]);
        const request = new Request('http://max/', { method: 'POST', headers, body: Buffer.concat(chunks) });
        void answer(request).then(({ status }) => outgoing.writeHead(status).end());
      });
    });
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return { close: () => new Promise((done) => void server.close(() => done())) };
  };

  async function freePort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    return port;
  }

  test('a webhook of the sandbox is heard on the service’s port, signed with the secret read back', async () => {
    const port = await freePort();
    const serviceUrl = `http://127.0.0.1:${port}`;
    const { webhook } = await installWorkspace(connect(), { serviceUrl });
    const probe = createDeliveryProbe({
      serviceUrl,
      port,
      clock,
      listen,
      fetch,
      wait: () => new Promise(() => undefined),
    });
    const { ear } = await probe.open(webhook.secret);
    const { reglagesMax } = (await connect().rawData(
      '{ reglagesMax(first: 1) { edges { node { id } } } }',
    )) as {
      reglagesMax: { edges: { node: { id: string } }[] };
    };
    const id = reglagesMax.edges[0]?.node.id;
    await connect().rawData(`mutation { updateReglageMax(id: "${id}", data: { position: 0.5 }) { id } }`);
    expect(await ear?.hear()).toEqual({ arrival: 'heard', by: 'doctor' });
    await ear?.close();
  });
});
