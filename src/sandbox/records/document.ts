/** A GraphQL request on /graphql, taken apart: which root fields, with which arguments, selecting what. */
import { GraphQLError, Kind, OperationTypeNode, parse, valueFromASTUntyped } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Arguments } from './arguments';
import type { Fragments, Variables } from './selection';

export type GraphQLRequest = {
  readonly query: string;
  readonly variables: Variables;
  readonly operationName: string | null;
};

export type Document = {
  readonly document: DocumentNode;
  readonly isMutation: boolean;
  readonly roots: readonly FieldNode[];
  readonly fragments: Fragments;
};

/** Clients send the same few texts again and again, with other variables. */
const known = new Map<string, Document>();
const MOST_KNOWN = 500;

/** Throws graphql-js's own syntax error. */
export function readDocument(request: GraphQLRequest): Document {
  const key = `${request.operationName ?? ''} ${request.query}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const read = takeApart(request);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, read);
  return read;
}

function takeApart({ query, operationName }: GraphQLRequest): Document {
  const document = parse(query);
  const all = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const operation = operationName === null ? all[0] : all.find((one) => one.name?.value === operationName);
  if (operation === undefined) throw new GraphQLError(`Unknown operation named "${String(operationName)}".`);
  const fragments: Fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  return {
    document,
    fragments,
    isMutation: operation.operation === OperationTypeNode.MUTATION,
    roots: rootFields(operation.selectionSet, fragments),
  };
}

function rootFields(set: SelectionSetNode, fragments: Fragments): readonly FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    const spread =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
    return spread === undefined ? [] : rootFields(spread, fragments);
  });
}

/**
 * Values as sent; arguments that are null count as absent. Defaults of the operation's variables are not looked at, as in Twenty's
 * direct execution: `query ($n: Int = 5)` without `n` has no `n`.
 */
export function readArguments(field: FieldNode, variables: Variables): Arguments {
  const values: Record<string, unknown> = {};
  for (const { name, value } of field.arguments ?? []) {
    const given = valueFromASTUntyped(value, variables);
    if (given !== undefined && given !== null) values[name.value] = given;
  }
  return values;
}

export type Located = {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
};

/** An error of the schema kind: a message and where, without `extensions`. */
export const located = (message: string, field: FieldNode): Located => {
  const { loc } = field;
  if (loc === undefined) return { message };
  return { message, locations: [{ line: loc.startToken.line, column: loc.startToken.column }] };
};
