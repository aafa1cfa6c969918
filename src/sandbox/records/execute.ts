/**
 * Executes a document on /graphql as Twenty's "direct execution" does: no schema is consulted for record queries, root fields run side
 * by side and fail one by one, at most 20 of them, none twice; introspection goes to graphql-js (API.md §2, §3; recorded core/54, 84-90).
 */
import { GraphQLError, execute } from 'graphql';
import type { FieldNode } from 'graphql';
import type { Caller, Identified } from '../auth';
import { wireError } from '../problem';
import type { WireError } from '../problem';
import type { World } from '../world';
import { located, readArguments, readDocument } from './document';
import type { Document, GraphQLRequest } from './document';
import { operations } from './operations';
import { runRecords } from './run';
import { recordSchema } from './schema';
import { readSelection } from './selection';

const MAX_ROOTS = 20;
const INTROSPECTION = new Set(['__schema', '__type']);

export type GraphQLAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

const ok = (body: Readonly<Record<string, unknown>>): GraphQLAnswer => ({ status: 200, body });
const userError = (message: string): WireError => ({ message, extensions: { code: 'BAD_USER_INPUT' } });

export async function executeRecords(
  world: World,
  identity: Identified,
  request: GraphQLRequest,
): Promise<GraphQLAnswer> {
  if (identity.who === 'refused') return ok({ errors: [wireError(identity.problem)] });
  let read: Document;
  try {
    read = readDocument(request);
  } catch (error) {
    return ok({ errors: [error instanceof GraphQLError ? error.toJSON() : wireError(error)] });
  }
  if (identity.who === 'nobody') return ok({ errors: read.roots.map((field) => withoutKey(read, field)) });
  return dispatch(world, identity.caller, { read, request });
}

function withoutKey({ isMutation }: Document, field: FieldNode): unknown {
  const name = field.name.value;
  if (INTROSPECTION.has(name)) {
    return located(
      `GraphQL introspection has been disabled, but the requested query contained the field "${name}".`,
      field,
    );
  }
  return located(`Cannot query field "${name}" on type "${isMutation ? 'Mutation' : 'Query'}".`, field);
}

type Asked = { readonly read: Document; readonly request: GraphQLRequest };

async function dispatch(world: World, caller: Caller, asked: Asked): Promise<GraphQLAnswer> {
  const known = operations(world.catalogue);
  const { roots } = asked.read;
  const records = roots.filter((field) => known.has(field.name.value));
  const strangers = roots.filter(
    (field) => !known.has(field.name.value) && !INTROSPECTION.has(field.name.value),
  );
  if (roots.length > MAX_ROOTS)
    return ok({ data: {}, errors: [userError(limits(roots.map((field) => field.name.value)) ?? '')] });
  if (strangers.length > 0) return strangersAnswer(asked.read, strangers, records.length > 0);
  const introspects = roots.length > records.length;
  if (introspects && records.length === 0) return introspect(world, asked);
  const answer = runAll(world, caller, { asked, records });
  if (!introspects) return answer;
  // A document that mixes both breaks the introspection half (recorded core/90).
  const broken = "Cannot read properties of undefined (reading 'objectMetadataUniversalIdentifier')";
  return ok({
    data: { __schema: null, ...(answer.body.data as object) },
    errors: [{ message: broken, extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
}

function strangersAnswer(read: Document, strangers: readonly FieldNode[], isMixed: boolean): GraphQLAnswer {
  const isTypename = strangers.every((field) => field.name.value === '__typename');
  if (isMixed) {
    return ok({
      errors: [
        userError(
          'This query cannot be executed as a single request. Please split it into separate queries.',
        ),
      ],
    });
  }
  const type = read.isMutation ? 'Mutation' : 'Query';
  if (isTypename) return ok({ data: { __typename: type } });
  return ok({
    errors: strangers.map((field) =>
      located(`Cannot query field "${field.name.value}" on type "${type}".`, field),
    ),
  });
}

async function introspect(world: World, { read, request }: Asked): Promise<GraphQLAnswer> {
  const result = await execute({
    schema: recordSchema(world),
    document: read.document,
    operationName: request.operationName,
    variableValues: { ...request.variables },
  });
  return ok({
    data: result.data,
    ...(result.errors ? { errors: result.errors.map((error) => error.toJSON()) } : {}),
  });
}

type Batch = { readonly asked: Asked; readonly records: readonly FieldNode[] };

function runAll(world: World, caller: Caller, { asked, records }: Batch): GraphQLAnswer {
  const refusal = limits(records.map((field) => field.name.value));
  if (refusal !== null) return ok({ data: {}, errors: [userError(refusal)] });
  const data: Record<string, unknown> = {};
  const errors: WireError[] = [];
  for (const field of records) {
    const key = field.alias?.value ?? field.name.value;
    try {
      data[key] = runOne(world, caller, { field, asked });
    } catch (thrown) {
      data[key] = null;
      errors.push(wireError(thrown));
    }
  }
  return ok(errors.length > 0 ? { data, errors } : { data });
}

function limits(names: readonly string[]): string | null {
  if (names.length > MAX_ROOTS) {
    return `Query too complex - Too many root resolvers requested: ${names.length} - Maximum allowed root resolvers: ${MAX_ROOTS}`;
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? null : `Duplicate root resolver: "${twice}"`;
}

function runOne(world: World, caller: Caller, { field, asked }: { field: FieldNode; asked: Asked }): unknown {
  const operation = operations(world.catalogue).get(field.name.value);
  if (operation === undefined) throw new Error(`Champ racine inconnu : ${field.name.value}`);
  const { variables } = asked.request;
  return runRecords(world, caller, {
    name: field.name.value,
    operation,
    args: readArguments(field, variables),
    selection: readSelection(field.selectionSet, asked.read.fragments, variables),
  });
}
