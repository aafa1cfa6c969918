/**
 * What 1,000 new leads cost of Twenty's API, in steady state and with Twenty's own limits: a sandbox, the real installer, the
 * real service; the leads are made by staff, 200 a call, whose sessions Twenty does not count.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChannels } from '../../src/channels/channels';
import { installWorkspace } from '../../src/installer/install';
import { startSandbox, type Sandbox } from '../../src/sandbox/index';
import { startService } from '../../src/service/start';
import { createTransport } from '../../src/twenty/transport';
import { createWorkspace } from '../../src/twenty/workspace';
import type { Row } from './table';

const LEADS = 1_000;
const PER_CALL = 200;
/** Below the ports that outgoing connections use. */
const PORT = 21_000 + (process.pid % 9_000);
const clock = { now: () => new Date() };
const quiet = () => undefined;

const PARCOURS = [
  ['IMMIGRATION', 'leads d’immigration (statut, avis à l’administrateur)'],
  ['COACHING', 'leads de coaching (et les trois questions à valider)'],
] as const;

export async function measureApiCalls(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [parcours, sujet] of PARCOURS) rows.push(...(await measure(parcours, sujet)));
  return rows;
}

async function measure(parcours: string, sujet: string): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'max-banc-'));
  const sandbox = await startSandbox({ seed: 'agence', rateLimit: 'default' });
  const transport = createTransport({ url: sandbox.url, apiKey: sandbox.apiKey, clock });
  const { webhook } = await installWorkspace(transport, { serviceUrl: `http://127.0.0.1:${PORT}` });
  const service = await startService({
    workspace: createWorkspace(transport),
    channels: createChannels({ dataDir: folder, clock }),
    clock,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    secrets: [webhook.secret],
    queueUrl: `pglite:${join(folder, 'queue')}`,
    host: '127.0.0.1',
    port: PORT,
    sweepMinutes: 5,
  });
  await service.idle();
  const before = { ...transport.usage };
  const start = performance.now();
  for (let made = 0; made < LEADS; made += PER_CALL) await create(sandbox, parcours, made);
  await sandbox.webhooksIdle();
  await service.idle();
  await sandbox.webhooksIdle();
  await service.idle();
  const seconds = (performance.now() - start) / 1_000;
  const { tokens, calls, refused } = transport.usage;
  const lots = service.figures.total('max_lots_total');
  await service.stop();
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
  const mesure = `API, ${LEADS} nouveaux leads`;
  const note = `${calls - before.calls} requêtes, ${lots} lots, ${refused - before.refused} refusées, ${Math.round(seconds)} s`;
  return [{ mesure, sujet, valeur: tokens - before.tokens, unite: 'appels', note }];
}

async function create(sandbox: Sandbox, parcours: string, from: number): Promise<void> {
  const data = Array.from({ length: PER_CALL }, (_, n) => ({
    name: `Lead ${from + n}`,
    prenom: 'Lead',
    parcours,
    courriel: { primaryEmail: `lead.${from + n}@example.org` },
    canauxAutorises: ['COURRIEL'],
  }));
  const [anne] = sandbox.members;
  const answer = await fetch(`${sandbox.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${sandbox.sessionFor(anne?.id ?? '')}`,
    },
    body: JSON.stringify({
      query: 'mutation Create($data: [LeadCreateInput!]!) { createLeads(data: $data) { id } }',
      variables: { data },
    }),
  });
  const { errors } = (await answer.json()) as { errors?: readonly { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
}
