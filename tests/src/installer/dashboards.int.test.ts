/** The dashboard on the sandbox: made whole, left to the team, taken away with the rest. */
import { dashboards } from '../../../objects/dashboards/direction';
import { installWorkspace, prepare } from '../../../src/installer/install';
import { planRemoval, remove, renderRemoval } from '../../../src/installer/uninstall';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index';
import { createTransport, type Transport } from '../../../src/twenty/transport';
import { renderPlan } from '../../../src/installer/render';

const SERVICE_URL = 'http://127.0.0.1:9';
const [spec] = dashboards as [(typeof dashboards)[number]];

let sandbox: Sandbox;
let twenty: Transport;
beforeEach(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  const clock = { now: () => new Date() };
  twenty = createTransport({
    url: sandbox.url,
    apiKey: sandbox.apiKey,
    clock,
    fetch,
    wait: () => Promise.resolve(),
  });
});
afterEach(() => sandbox.stop());

const install = (): Promise<unknown> => installWorkspace(twenty, { serviceUrl: SERVICE_URL });

type Board = { readonly id: string; readonly title: string; readonly pageLayoutId: string };
type Widget = {
  readonly id: string;
  readonly title: string;
  readonly configuration: Record<string, unknown>;
};
type Tab = { readonly id: string; readonly title: string; readonly widgets: readonly Widget[] };

async function boards(): Promise<readonly Board[]> {
  const answer = (await twenty.rawData('{ dashboards { edges { node { id title pageLayoutId } } } }')) as {
    dashboards: { edges: { node: Board }[] };
  };
  return answer.dashboards.edges.map(({ node }) => node);
}

async function tabsOf({ pageLayoutId }: Board): Promise<readonly Tab[]> {
  const answer = (await twenty.rawMetadata(
    `query($id: String!) { getPageLayout(id: $id) { tabs { id title widgets { id title configuration {
      ... on AggregateChartConfiguration { configurationType filter ratioAggregateConfig { optionValue } }
    } } } } }`,
    { id: pageLayoutId },
  )) as { getPageLayout: { tabs: Tab[] } | null };
  return answer.getPageLayout?.tabs ?? [];
}

/** A person keeps of the dashboard the widgets given. */
async function rearrange(board: Board, widgets: readonly object[]): Promise<void> {
  const [tab] = await tabsOf(board);
  const only = { id: tab?.id, title: 'À moi', position: 0, layoutMode: 'GRID', widgets };
  await twenty.rawMetadata(
    `mutation($id: String!, $input: UpdatePageLayoutWithTabsInput!) {
      updatePageLayoutWithTabsAndWidgets(id: $id, input: $input) { id }
    }`,
    { id: board.pageLayoutId, input: { name: 'Page', type: 'DASHBOARD', tabs: [only] } },
  );
}

const ownWidget = (tab: string, objectMetadataId: string, fieldId: string) => ({
  id: '8d0f3c52-6c57-4d0b-9a0e-3f1f7c1f5a02',
  pageLayoutTabId: tab,
  title: 'Nos entreprises',
  type: 'GRAPH',
  objectMetadataId,
  gridPosition: { row: 0, column: 0, rowSpan: 2, columnSpan: 2 },
  configuration: {
    configurationType: 'AGGREGATE_CHART',
    aggregateFieldMetadataId: fieldId,
    aggregateOperation: 'COUNT',
  },
});

test('made once, with all its tiles, and an entry in the menu', async () => {
  const before = await prepare(twenty, { serviceUrl: SERVICE_URL });
  expect(renderPlan(before.plan).join('\n')).toContain('« Direction » : 13 blocs');
  await install();
  const [board, ...others] = (await boards()).filter(({ title }) => title === spec.title);
  expect(others).toEqual([]);
  const [tab] = await tabsOf(board as Board);
  expect(tab?.title).toBe(spec.tab);
  expect(tab?.widgets.map(({ title }) => title)).toEqual(spec.tiles.map(({ title }) => title));
  expect(tab?.widgets.find(({ title }) => title === 'Rendez-vous tenus')?.configuration).toMatchObject({
    ratioAggregateConfig: { optionValue: 'EFFECTUE' },
    filter: { recordFilters: [{ type: 'SELECT', operand: 'IS', value: '["EFFECTUE","MANQUE"]' }] },
  });
  const { navigationMenuItems: menu } = (await twenty.rawMetadata(
    '{ navigationMenuItems { type targetRecordId folderId } }',
  )) as { navigationMenuItems: Record<string, unknown>[] };
  expect(menu).toContainEqual({
    type: 'RECORD',
    targetRecordId: board?.id,
    folderId: expect.any(String) as string,
  });
  expect((await prepare(twenty, { serviceUrl: SERVICE_URL })).plan).toMatchObject({ steps: [] });
});

test('stopped between the record and its tiles, the next run fills it', async () => {
  await install();
  const [board] = (await boards()) as [Board];
  await rearrange(board, []);
  await twenty.rawData(`mutation { updateReglagesMax(
    filter: { cle: { eq: "reglages.immigration" } }, data: { installation: null }) { id } }`);
  await install();
  expect((await tabsOf(board))[0]?.widgets).toHaveLength(spec.tiles.length);
});

test('what the team made of it stays, and so does its absence', async () => {
  await install();
  const [board] = (await boards()) as [Board];
  await rearrange(board, []);
  await install();
  expect(await tabsOf(board)).toMatchObject([{ title: 'À moi', widgets: [] }]);
  await twenty.rawData(`mutation { destroyDashboard(id: "${board.id}") { id } }`);
  await install();
  expect(await boards()).toEqual([]);
});

test('it goes with MAX, unless the team has tiles on it', async () => {
  await install();
  const removal = await planRemoval(twenty, SERVICE_URL);
  expect(renderRemoval(removal).join('\n')).toContain('- tableaux de bord  Direction');
  await remove(twenty, removal);
  expect(await boards()).toEqual([]);
});

test('one with tiles of the team’s stays, and it is said', async () => {
  await install();
  const [board] = (await boards()) as [Board];
  const { actual } = await prepare(twenty, { serviceUrl: SERVICE_URL });
  const company = actual.objects.find(({ nameSingular }) => nameSingular === 'company');
  const field = company?.fieldsList.find(({ name }) => name === 'name');
  const [tab] = await tabsOf(board);
  await rearrange(board, [ownWidget(tab?.id ?? '', company?.id ?? '', field?.id ?? '')]);
  const removal = await planRemoval(twenty, SERVICE_URL);
  expect(removal.notes).toContain(
    'Le tableau de bord « Direction » reste : il contient des blocs de l’équipe.',
  );
  await remove(twenty, removal);
  expect(await boards()).toHaveLength(1);
});
