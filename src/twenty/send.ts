/** One request to one of Twenty's two GraphQL doors, its answer or a `MaxError`. No pacing and no second try here. */
import { ClientError, GraphQLClient } from 'graphql-request';
import { faultOf, unreadable } from './faults';
import type { Door, GraphQLFault } from './faults';
import { connectionFault, statusFault } from './network';

export type SendOptions = {
  readonly url: string;
  readonly apiKey: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
};

export type Send = (door: Door, query: string, variables: object) => Promise<unknown>;

const PATHS: Readonly<Record<Door, string>> = { data: '/graphql', metadata: '/metadata' };

/**
 * Any error in the answer makes the call fail, also when another root field of the same document has data: a partial
 * success is never taken for a success (API.md §3).
 */
export function createSend(options: SendOptions): Send {
  const clients = { data: clientFor('data', options), metadata: clientFor('metadata', options) };
  return async (door, query, variables) => {
    const answer = await ask(clients[door], { query, variables }, options);
    const errors = faultsIn(answer.errors);
    if (errors.length > 0 && !isProxyFault(answer.status, errors)) throw faultOf(errors, door);
    if (answer.status >= 400) throw statusFault(answer.status, answer.body);
    if (answer.data === undefined || answer.data === null) throw unreadable('ni données ni erreurs GraphQL');
    return answer.data;
  };
}

const clientFor = (door: Door, { url, apiKey, fetch }: SendOptions): GraphQLClient =>
  new GraphQLClient(new URL(PATHS[door], url).href, {
    fetch,
    errorPolicy: 'all',
    // Each document has one operation, so that its name says nothing; to find it, the text would be parsed at every call.
    excludeOperationName: true,
    // API.md was measured with plain JSON; graphql-request would ask for application/graphql-response+json first.
    headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json' },
  });

type Answer = {
  readonly status: number;
  readonly body: string;
  readonly data?: unknown;
  readonly errors?: unknown;
};

async function ask(
  client: GraphQLClient,
  request: { readonly query: string; readonly variables: object },
  { url, timeoutMs }: SendOptions,
): Promise<Answer> {
  try {
    return await client.rawRequest<unknown, object>({ ...request, signal: AbortSignal.timeout(timeoutMs) });
  } catch (reason) {
    if (reason instanceof ClientError) return reason.response;
    if (isParseFault(reason)) throw unreadable('ni données ni erreurs GraphQL');
    throw connectionFault(reason, url);
  }
}

/** graphql-request's two ways to say that a 2xx was no GraphQL. Not kept as `cause`: they quote the whole answer. */
const isParseFault = (reason: unknown): boolean =>
  reason instanceof Error &&
  (reason.name === 'SyntaxError' || reason.message.startsWith('Invalid execution result'));

/** A 5xx whose errors carry no code was not written by Twenty. */
const isProxyFault = (status: number, errors: readonly GraphQLFault[]): boolean =>
  status >= 500 && errors.every((error) => typeof error.extensions?.['code'] !== 'string');

const faultsIn = (errors: unknown): readonly GraphQLFault[] =>
  Array.isArray(errors)
    ? errors.filter((error): error is GraphQLFault => typeof error === 'object' && error !== null)
    : [];
