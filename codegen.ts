/**
 * `npm run codegen`: the workspace's schema, cut down to what `src/twenty/documents` needs, and types for these documents,
 * written to `src/twenty/generated` (committed). `npm run codegen -- --check` writes nothing and fails when they are stale.
 * The schema comes from the sandbox with our model installed, or, with `-- --from-twenty`, from the server that
 * TWENTY_API_URL and TWENTY_API_KEY name.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { generate } from '@graphql-codegen/cli';
import { buildClientSchema, getIntrospectionQuery, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema, IntrospectionQuery } from 'graphql';
import { model } from './objects/index';
import { installWorkspace } from './src/installer/install';
import { startSandbox } from './src/sandbox/index';
import { knownOf } from './src/twenty/schema/known';
import { faultsAgainst, prune } from './src/twenty/schema/prune';
import { createTransport } from './src/twenty/transport';
import type { Transport } from './src/twenty/transport';

const DOCUMENTS = 'src/twenty/documents';
const GENERATED = 'src/twenty/generated';
const SCHEMA = `${GENERATED}/workspace.graphql`;
const OPERATIONS = `${GENERATED}/operations.ts`;

const clock = { now: () => new Date() };
const options = new Set(process.argv.slice(2));

try {
  const files = await generateFiles(await (options.has('--from-twenty') ? liveSchema() : sandboxSchema()));
  process.exitCode = options.has('--check') ? await check(files) : await write(files);
} catch (reason) {
  process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
  process.exitCode = 1;
}

type File = { readonly path: string; readonly content: string };

async function generateFiles(schema: GraphQLSchema): Promise<readonly File[]> {
  const documents = await readDocuments();
  const faults = faultsAgainst(schema, documents);
  if (faults.length > 0) throw new Error(`Le schéma ne convient pas aux documents :\n${faults.join('\n')}`);
  const workspace = prune(schema, documents, knownOf(model));
  const generated = await generate(
    {
      schema: workspace,
      documents: `${DOCUMENTS}/!(metadata)*.graphql`,
      silent: true,
      generates: {
        [OPERATIONS]: {
          plugins: ['typescript-operations', 'typed-document-node'],
          config: {
            enumType: 'string-literal',
            enumsAsTypes: true,
            immutableTypes: true,
            onlyOperationTypes: true,
            skipTypename: true,
            useTypeImports: true,
            arrayInputCoercion: false,
            scalars: {
              BigFloat: 'number',
              ConnectionCursor: 'string',
              Date: 'string',
              DateTime: 'string',
              ID: 'string',
              JSON: 'unknown',
              UUID: 'string',
            },
          },
        },
      },
    },
    false,
  );
  return [
    { path: SCHEMA, content: workspace },
    ...generated.map(({ filename, content }: { filename: string; content: string }) => ({
      path: filename,
      content,
    })),
  ];
}

async function readDocuments(): Promise<DocumentNode> {
  const names = (await readdir(DOCUMENTS)).filter(
    (name) => name.endsWith('.graphql') && !name.startsWith('metadata'),
  );
  const texts = await Promise.all(names.sort().map((name) => readFile(`${DOCUMENTS}/${name}`, 'utf8')));
  return parse(texts.join('\n'));
}

async function sandboxSchema(): Promise<GraphQLSchema> {
  const sandbox = await startSandbox({ clock, port: 0 });
  try {
    const transport = createTransport({ url: sandbox.url, apiKey: sandbox.apiKey, clock });
    await installWorkspace(transport, { serviceUrl: 'http://127.0.0.1:9' });
    return await introspect(transport);
  } finally {
    await sandbox.stop();
  }
}

async function liveSchema(): Promise<GraphQLSchema> {
  const { TWENTY_API_URL: url, TWENTY_API_KEY: apiKey } = process.env;
  if (!url || !apiKey) throw new Error('--from-twenty demande TWENTY_API_URL et TWENTY_API_KEY.');
  return introspect(createTransport({ url, apiKey, clock }));
}

async function introspect(transport: Transport): Promise<GraphQLSchema> {
  return buildClientSchema((await transport.rawData(getIntrospectionQuery())) as IntrospectionQuery);
}

async function check(wanted: readonly File[]): Promise<number> {
  const found = await Promise.all(wanted.map(({ path }) => readFile(path, 'utf8').catch(() => '')));
  const stale = wanted.filter(({ content }, index) => content !== found[index]).map(({ path }) => path);
  if (stale.length === 0) return 0;
  process.stderr.write(
    `Fichiers générés périmés : ${stale.join(', ')}. Lancez « npm run codegen » et committez le résultat.\n`,
  );
  return 1;
}

async function write(wanted: readonly File[]): Promise<number> {
  await mkdir(GENERATED, { recursive: true });
  for (const { path, content } of wanted) await writeFile(path, content);
  process.stdout.write(`Écrits : ${wanted.map(({ path }) => path).join(', ')}\n`);
  return 0;
}
