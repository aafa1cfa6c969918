/**
 * 10,000 rows imported into a sandbox with Twenty's own limits: the calls of the data API against the bound of ⌈N/200⌉ for each
 * kind of record, and the peak of memory of the process that imports (the sandbox is this one, the import a child).
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { installWorkspace } from '../../src/installer/install';
import { startSandbox, type Sandbox } from '../../src/sandbox/index';
import { createTransport } from '../../src/twenty/transport';
import { createWorkspace } from '../../src/twenty/workspace';
import { aPerson, aWorkbook, type FileRow, type TITLES } from '../support/import-files';
import type { Imported } from './import-child';
import type { Row } from './table';

const ROWS = 10_000;
/** Of them: known to Twenty without a town, the same person again, nobody one could reach. */
const [KNOWN, AGAIN, NOBODY] = [400, 500, 100];
const PER_CALL = 200;
const MEMORY_MB = 250;
const clock = { now: () => new Date() };

export async function measureImports(): Promise<readonly Row[]> {
  const sandbox = await startSandbox({ seed: 'agence', rateLimit: 'default' });
  try {
    await prepare(sandbox);
    const started = performance.now();
    const done = await inChild(sandbox);
    return rowsOf(done, (performance.now() - started) / 1_000);
  } finally {
    await sandbox.stop();
  }
}

/** Installed and filled with raised limits of its own: what is measured is the import alone. */
async function prepare(sandbox: Sandbox): Promise<void> {
  const transport = createTransport({ url: sandbox.url, apiKey: sandbox.apiKey, clock });
  await installWorkspace(transport, { serviceUrl: 'http://127.0.0.1:1' });
  for (let n = 0; n < KNOWN; n += PER_CALL) await known(transport, n);
  const content = await aWorkbook(fileRows());
  const { imports } = createWorkspace(transport);
  const fichier = await imports.upload('fichier', 'leads.xlsx', content);
  await imports.create('banc', {
    name: 'Banc',
    statut: 'A_IMPORTER',
    fichier,
    parcours: 'IMMIGRATION',
    strategie: 'EGALE',
    repartition: null,
  });
}

async function known(transport: ReturnType<typeof createTransport>, from: number): Promise<void> {
  const data = Array.from({ length: PER_CALL }, (_none, n) => ({
    name: `Amina ${String(aPerson(from + n)[0])}`,
    parcours: 'IMMIGRATION',
    courriel: { primaryEmail: `amina.${String(from + n)}@example.org` },
  }));
  await transport.rawData(
    'mutation Known($data: [LeadCreateInput!]!) { createLeads(data: $data) { id } }',
    { data },
    { repeatable: true },
  );
}

function fileRows(): readonly FileRow[] {
  const people = ROWS - AGAIN - NOBODY;
  const row = (n: number, over: Readonly<Partial<Record<(typeof TITLES)[number], string>>> = {}) =>
    aPerson(n, over);
  return [
    ...Array.from({ length: people }, (_none, n) => row(n)),
    ...Array.from({ length: AGAIN }, (_none, n) => row(KNOWN + n, { Message: '' })),
    ...Array.from({ length: NOBODY }, (_none, n) => row(n, { Courriel: '', Téléphone: '' })),
  ];
}

async function inChild({ url, apiKey }: Sandbox): Promise<Imported> {
  const child = fork(process.argv[1] ?? '', ['import-enfant', url, apiKey], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const [done] = (await once(child, 'message')) as [Imported];
  await once(child, 'exit');
  return done;
}

function rowsOf(done: Imported, seconds: number): readonly Row[] {
  const mesure = `import, ${String(ROWS)} lignes`;
  const { created, completed, tokens, refused, peakMb, baseMb, statut } = done;
  const bound = Math.ceil(created / PER_CALL);
  const lookups = Math.ceil(ROWS / PER_CALL);
  const counts = `${String(created)} créés, ${String(completed)} doublons, ${statut}`;
  return [
    {
      mesure,
      sujet: `appels (${counts})`,
      valeur: tokens,
      unite: 'appels',
      note: `borne : ${String(bound)} créations seules, ${String(bound + lookups)} avec recherche des doublons à 200 ; ${String(refused)} refusés`,
    },
    { mesure, sujet: 'durée, limites de Twenty comprises', valeur: seconds, unite: 's' },
    {
      mesure,
      sujet: 'mémoire du processus, au plus haut',
      valeur: peakMb,
      unite: 'Mo',
      note: `${String(Math.round(baseMb))} Mo avant de commencer ; but : ${String(MEMORY_MB)} Mo`,
    },
  ];
}
