/**
 * /metadata, executed by graphql-js over the schema of a 2.21 server, with that server's limits and error shapes: ten root fields, none
 * twice, ten levels; variables that do not fit are HTTP 400; never rate limited (API.md §2, §3; recorded metadata/e05, e32, e50-e57).
 */
import { GraphQLError, buildSchema, execute, getVariableValues, validate } from 'graphql';
import type { ExecutionResult, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { Caller, Identified } from '../auth';
import { Problem, forbiddenResource, wireError } from '../problem';
import type { GraphQLAnswer } from '../records/execute';
import { readDocument } from '../records/document';
import type { Document, GraphQLRequest } from '../records/document';
import type { World } from '../world';
import { applicationResolvers } from './resolvers/applications';
import { fileResolvers } from './resolvers/files';
import { furnitureResolvers } from './resolvers/furniture';
import { modelResolvers } from './resolvers/model';
import { workspaceResolvers } from './resolvers/workspace';
import type { Resolvers } from './resolvers/resolvers';
import { METADATA_SDL } from './sdl';

const MAX_ROOTS = 10;
const MAX_DEPTH = 10;

const schema = buildSchema(METADATA_SDL, { assumeValid: true });

const RESOLVERS: Resolvers = {
  ...modelResolvers,
  ...furnitureResolvers,
  ...workspaceResolvers,
  ...fileResolvers,
  ...applicationResolvers,
};

export async function executeMetadata(
  world: World,
  identity: Identified,
  request: GraphQLRequest,
): Promise<GraphQLAnswer> {
  if (identity.who === 'refused') return answer({ errors: [wireError(identity.problem)] });
  let read: Document;
  try {
    read = readDocument(request);
  } catch (error) {
    return answer({ errors: [error instanceof GraphQLError ? error.toJSON() : wireError(error)] });
  }
  const faults = validate(schema, read.document);
  if (faults.length > 0) return answer({ errors: faults.map(withoutGuess) });
  const tooMuch = limits(read);
  if (tooMuch !== null) return answer({ errors: [tooMuch] });
  const isIntrospection = read.roots.every((field) => field.name.value.startsWith('__'));
  if (identity.who === 'nobody')
    return answer({ errors: [wireError(forbiddenResource())], ...(isIntrospection ? {} : { data: null }) });
  const misfits = coercionFaults(read, request);
  if (misfits.length > 0) return { status: 400, body: { errors: misfits } };
  return answer(shown(await run(world, identity.caller, { read, request })));
}

const answer = (body: Readonly<Record<string, unknown>>): GraphQLAnswer => ({ status: 200, body });

/** Twenty does not say "Did you mean". */
const withoutGuess = (error: GraphQLError): unknown => ({
  ...error.toJSON(),
  message: error.message.replace(/ Did you mean .*$/s, ''),
});

function limits(read: Document): unknown {
  const names = read.roots.map((field) => field.name.value);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    const friendly =
      'Duplicate root resolver found. Each root resolver can only be called once per document.';
    return {
      message: `Duplicate root resolver: "${twice}"`,
      extensions: { userFriendlyMessage: { id: 'UrzTjS', message: friendly }, code: 'BAD_USER_INPUT' },
    };
  }
  if (names.length > MAX_ROOTS) {
    return tooComplex(
      `Too many root resolvers requested: ${names.length} - Maximum allowed root resolvers: ${MAX_ROOTS}`,
    );
  }
  const isIntrospection = names.every((name) => name.startsWith('__'));
  const depth = isIntrospection
    ? 0
    : Math.max(...read.roots.map((field) => depthOf(field.selectionSet, read)));
  if (depth <= MAX_DEPTH) return null;
  return tooComplex(
    `Too many nested fields requested: ${depth} - Maximum allowed nested fields: ${MAX_DEPTH}`,
  );
}

const tooComplex = (detail: string): unknown => ({
  message: `Query too complex - ${detail}`,
  extensions: { code: 'BAD_USER_INPUT' },
});

function depthOf(set: SelectionSetNode | undefined, read: Document): number {
  if (set === undefined) return 1;
  const depths = set.selections.map((node) => {
    if (node.kind === Kind.FIELD) return 1 + depthOf(node.selectionSet, read);
    const spread =
      node.kind === Kind.INLINE_FRAGMENT
        ? node.selectionSet
        : read.fragments.get(node.name.value)?.selectionSet;
    return depthOf(spread, read);
  });
  return Math.max(1, ...depths);
}

function coercionFaults(
  { document }: Document,
  { variables, operationName }: GraphQLRequest,
): readonly unknown[] {
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && (operationName === null || one.name?.value === operationName),
  );
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], { ...variables });
  return (errors ?? []).map((error) => ({
    message: error.message
      .replace(/^Variable ".*?" got invalid value [\s\S]*?; /, '')
      .replace(/ Did you mean .*$/s, ''),
    extensions: { http: { status: 400 }, code: 'BAD_USER_INPUT', userFriendlyMessage: 'An error occurred.' },
  }));
}

type Asked = { readonly read: Document; readonly request: GraphQLRequest };

async function run(world: World, caller: Caller, { read, request }: Asked): Promise<ExecutionResult> {
  for (const field of read.roots) {
    const name = `metadata.${field.name.value}`;
    world.counters.byOperation[name] = (world.counters.byOperation[name] ?? 0) + 1;
  }
  return execute({
    schema,
    document: read.document,
    operationName: request.operationName,
    variableValues: { ...request.variables },
    rootValue: Object.fromEntries(
      Object.entries(RESOLVERS).map(([name, resolve]) => [
        name,
        (args: Readonly<Record<string, unknown>>): unknown => resolve({ world, caller }, args),
      ]),
    ),
  });
}

/** Errors lose their path and place, as on the real server. */
function shown({ data, errors }: ExecutionResult): Readonly<Record<string, unknown>> {
  if (errors === undefined || errors.length === 0) return { data };
  return {
    errors: errors.map((error) =>
      error.originalError instanceof Problem
        ? wireError(error.originalError)
        : {
            message: error.message,
            extensions: { code: 'INTERNAL_SERVER_ERROR', userFriendlyMessage: 'An error occurred.' },
          },
    ),
    data: data ?? null,
  };
}
