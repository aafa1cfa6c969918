/** `max install --panels` against the sandbox: the same HTTP, the same documents as against a real Twenty. */
import { COMMANDS } from '../../../panels/commands';
import { APPLICATION, PANELS } from '../../../panels/manifest';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index';
import type { BuiltPanels } from '../../../src/installer/panels/built';
import { createTransport, type Transport } from '../../../src/twenty/transport';
import { max, type Session } from './terminal';

const clock = { now: () => new Date() };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  await max('install --yes', { transport: connect() });
});
afterAll(() => sandbox.stop());
afterEach(() => max('uninstall --panels --yes', { transport: connect() }));

const connect = (fetch = globalThis.fetch): Transport =>
  createTransport({ url: sandbox.url, apiKey: sandbox.apiKey, clock, fetch, wait: () => Promise.resolve() });

const built = (text = 'export default () => undefined;'): BuiltPanels => ({
  version: '1.2.3',
  files: new Map(PANELS.map(({ key }) => [key, Buffer.from(`${text} // ${key}`)])),
});

const run = (line: string, panels = built(), transport = connect()): Promise<Session> =>
  max(line, { transport, panels: () => Promise.resolve(panels) });

type Found = {
  readonly findManyApplications: readonly {
    readonly universalIdentifier: string;
    readonly version: string;
  }[];
  readonly frontComponents: readonly { readonly id: string; readonly isHeadless: boolean }[];
  readonly commandMenuItems: readonly { readonly label: string; readonly frontComponentId: string }[];
  readonly leads?: unknown;
};
const look = async (): Promise<Found> =>
  (await connect().rawMetadata(
    '{ findManyApplications { universalIdentifier version } frontComponents { id isHeadless } commandMenuItems { label frontComponentId } }',
  )) as Found;

test('the application, its panels and their commands are there; a second run has nothing to do', async () => {
  const first = await run('install --panels --yes');
  const again = await run('install --panels --yes');
  const found = await look();
  expect([first.code, again.code]).toEqual([0, 0]);
  expect(again.out).toContain('Panneaux : rien à faire.');
  expect(found.findManyApplications).toEqual([
    { universalIdentifier: APPLICATION.universalIdentifier, version: '1.2.3' },
  ]);
  expect(found.frontComponents.map(({ isHeadless }) => isHeadless)).toEqual(
    PANELS.map(({ headless }) => headless),
  );
  expect(found.commandMenuItems.map(({ label }) => label)).toEqual(COMMANDS.map(({ label }) => label));
});

test('a new build is uploaded over the old one, and the commands staff know stay theirs', async () => {
  await run('install --panels --yes');
  const before = await look();
  const upgraded = await run('install --panels --yes', built('export default () => 1;'));
  expect(upgraded.out).toContain('~ panneaux : Distribuer (commande), Distribuer, MAX, Importer');
  expect(await look()).toEqual(before);
});

test('dry by default where nobody can be asked, and said as JSON', async () => {
  const dry = await run('install --panels');
  const json = await run('install --panels --json');
  expect([dry.code, json.code]).toEqual([2, 2]);
  expect(JSON.parse(json.out)).toMatchObject({
    installed: true,
    panneaux: expect.arrayContaining(['+ commande « MAX » (lead)']),
  });
  expect((await look()).frontComponents).toEqual([]);
});

test.each([0, 1, 4, 6, 9])('killed before call %i of the panels, a second run finishes', async (survived) => {
  let calls = 0;
  const dying = connect((input, init) => {
    const body = init?.body;
    const isOurs =
      body instanceof FormData || (typeof body === 'string' && /"query":"\s*mutation/.test(body));
    if (isOurs && calls++ >= survived) return Promise.reject(new TypeError('fetch failed'));
    return fetch(input, init);
  });
  const killed = await run('install --panels --yes', built(), dying);
  const resumed = await run('install --panels --yes');
  expect([killed.code, resumed.code]).toEqual([1, 0]);
  expect((await look()).commandMenuItems).toHaveLength(COMMANDS.length);
});

test('leaving takes the panels and their commands, nothing else', async () => {
  await run('install --panels --yes');
  const counted = '{ leads { totalCount } attributions { totalCount } }';
  const before = await connect().rawData(counted);
  const asked = await run('uninstall --panels');
  const gone = await run('uninstall --panels --yes');
  const again = await run('uninstall --panels --yes');
  expect([asked.code, gone.code, again.code]).toEqual([2, 0, 0]);
  expect(await look()).toEqual({ findManyApplications: [], frontComponents: [], commandMenuItems: [] });
  expect(await connect().rawData(counted)).toEqual(before);
});

test('as long as the model is not there, the panels wait', async () => {
  const empty = await startSandbox({ rateLimit: 'off' });
  try {
    const transport = createTransport({
      url: empty.url,
      apiKey: empty.apiKey,
      clock,
      wait: () => Promise.resolve(),
    });
    const session = await run('install --panels', built(), transport);
    expect(session.code).toBe(2);
    expect(session.out).not.toContain('Panneaux');
  } finally {
    await empty.stop();
  }
});
