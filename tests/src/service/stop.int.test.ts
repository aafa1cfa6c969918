/** The built service told to stop in the middle of its work (SIGTERM, as Docker and systemd do), and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { signIn } from '../../../src/demo/staff';
import { installWorkspace } from '../../../src/installer/install';
import { startSandbox, type Sandbox } from '../../../src/sandbox/index';
import { createTransport } from '../../../src/twenty/transport';
import { UNLIMITED } from '../../support/slice-world';

/** Below the ports that outgoing connections use, and not the same for two runs at once. */
const PORT = 21_000 + (process.pid % 9_000);
const LEADS = 60;
const OUT = resolve('node_modules/.cache/max/stop/max.mjs');

let sandbox: Sandbox;
let folder: string;
let child: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'max-arret-'));
  sandbox = await startSandbox({ seed: 'agence', rateLimit: 'off' });
  const transport = createTransport({
    url: sandbox.url,
    apiKey: sandbox.apiKey,
    clock: { now: () => new Date() },
    limits: UNLIMITED,
  });
  await installWorkspace(transport, { serviceUrl: `http://127.0.0.1:${PORT}` });
  await build({
    ...{ entryPoints: ['src/main.ts'], outfile: OUT, bundle: true, platform: 'node', format: 'esm' },
    ...{ packages: 'external', logLevel: 'warning' },
  });
}, 120_000);
afterAll(async () => {
  child.kill('SIGKILL');
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
});

function start(): void {
  child = spawn(process.execPath, [OUT, 'start'], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'] ?? '',
      ...{ TWENTY_API_URL: sandbox.url, TWENTY_API_KEY: sandbox.apiKey, TWENTY_RATE_LIMIT: '6000' },
      ...{ MAX_SERVICE_URL: `http://127.0.0.1:${PORT}`, MAX_PORT: String(PORT), MAX_DATA_DIR: folder },
      QUEUE_URL: `pglite:${join(folder, 'queue')}`,
    },
  });
}

const readiness = (): Promise<number | null> =>
  fetch(`http://127.0.0.1:${PORT}/readyz`).then(
    ({ status }) => status,
    () => null,
  );

/** Asks again and again until it is so. */
async function until(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((done) => setTimeout(done, 20));
}

test('what is in hand is ended, the doors answer meanwhile, and the rest is done after the next start, once', async () => {
  const staff = signIn(
    sandbox.url,
    sandbox.sessionFor(sandbox.members.find(({ prenom }) => prenom === 'Anne')?.id ?? ''),
  );
  start();
  await until(async () => (await readiness()) === 200);
  sandbox.faults.slowMs = 400;
  sandbox.faults.slowAnswers.probability = 1;
  await Promise.all(
    Array.from({ length: LEADS }, (_, n) =>
      staff.create('lead', { name: `Lead ${n}`, parcours: 'IMMIGRATION' }),
    ),
  );
  const calls = sandbox.counters.requests;
  await until(() => Promise.resolve(sandbox.counters.requests > calls));

  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const seen: (number | null)[] = [];
  await until(async () => {
    seen.push(await readiness());
    return child.exitCode !== null || child.signalCode !== null;
  });
  expect((await gone) as unknown[]).toEqual([0, null]);
  expect(seen).toContain(503);

  sandbox.faults.slowAnswers.probability = 0;
  start();
  const statuts = async (): Promise<readonly unknown[]> =>
    (await staff.list('leads', 'statut')).map(({ statut }) => statut);
  await until(async () => {
    const all = await statuts();
    return all.length === LEADS && all.every((statut) => statut === 'NOUVEAU');
  });
  const told = async (): Promise<number> => (await staff.list('notificationsMax', 'nature')).length;
  await until(async () => (await told()) >= LEADS);
  await sandbox.webhooksIdle();
  expect(await told()).toBe(LEADS);
}, 120_000);
