/**
 * The only way out of a panel: Twenty's two GraphQL doors, with the rights of the person who looks at it (PLATFORM.md §6). Data
 * in, data out; `fetch` and the token are handed in, so that the same code runs under test.
 */

/** What can go wrong, as far as a person can do something about it. */
export type Fault =
  /** Twenty says no to this person. */
  | { readonly kind: 'forbidden' }
  /** The session ran out: the page has to be loaded again. */
  | { readonly kind: 'session' }
  | { readonly kind: 'unreachable' }
  /** An object or a field of ours is missing: MAX is not, or not completely, installed. */
  | { readonly kind: 'notInstalled' }
  | { readonly kind: 'refused'; readonly message: string };

export type Answer<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly fault: Fault };

export type Door = 'graphql' | 'metadata';

export type Connection = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Root of the Twenty server. */
  readonly url: () => string;
  readonly token: () => string;
  /** Asks Twenty for a new token of half an hour; null when the session is over. */
  readonly renew: () => Promise<string | null>;
};

export type Api = <T>(door: Door, query: string, variables?: object) => Promise<Answer<T>>;

export function createApi(connection: Connection): Api {
  let token: string | null = null;
  return async <T>(door: Door, query: string, variables: object = {}): Promise<Answer<T>> => {
    const ask = (bearer: string): Promise<Answer<T>> =>
      send<T>(connection, { door, query, variables, bearer });
    const first = await ask(token ?? connection.token());
    if (first.ok || first.fault.kind !== 'session') return first;
    token = await connection.renew().catch(() => null);
    return token === null ? first : ask(token);
  };
}

type Call = {
  readonly door: Door;
  readonly query: string;
  readonly variables: object;
  readonly bearer: string;
};

async function send<T>(
  { fetch, url }: Connection,
  { door, query, variables, bearer }: Call,
): Promise<Answer<T>> {
  try {
    const answer = await fetch(`${url()}/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    return readAnswer<T>(answer.status, await answer.text());
  } catch {
    return { ok: false, fault: { kind: 'unreachable' } };
  }
}

type GraphQLFault = { readonly message?: string; readonly extensions?: Readonly<Record<string, unknown>> };

/** Any error in an answer makes it a fault, whatever data stands beside it. */
export function readAnswer<T>(status: number, text: string): Answer<T> {
  const body = parsed(text);
  const faults = body?.errors ?? [];
  if (faults.length > 0) return { ok: false, fault: faultOf(faults) };
  if (status === 401) return { ok: false, fault: { kind: 'session' } };
  if (body?.data === undefined || body.data === null) return { ok: false, fault: { kind: 'unreachable' } };
  return { ok: true, data: body.data as T };
}

function parsed(text: string): { data?: unknown; errors?: readonly GraphQLFault[] } | null {
  try {
    return JSON.parse(text) as { data?: unknown; errors?: readonly GraphQLFault[] };
  } catch {
    return null;
  }
}

type Read = { readonly message: string; readonly code: unknown; readonly subCode: unknown };
type Kind = Exclude<Fault, { readonly message: string }>['kind'];

/** First match wins; what none takes is a refusal, in Twenty's own words. */
const RULES: readonly (readonly [Kind, (read: Read) => boolean])[] = [
  [
    'session',
    ({ code, message }) => code === 'UNAUTHENTICATED' || /^(Token invalid|Token has expired)/.test(message),
  ],
  [
    'forbidden',
    ({ code, subCode, message }) =>
      code === 'FORBIDDEN' || subCode === 'PERMISSION_DENIED' || /permission/i.test(message),
  ],
  [
    'notInstalled',
    ({ message }) =>
      /^(Cannot query field|Unknown (type|argument|field)|Field ".*" is not defined|Object .* doesn't have any)/.test(
        message,
      ),
  ],
];

function faultOf([first]: readonly GraphQLFault[]): Fault {
  const { message = '', extensions = {} } = first ?? {};
  const read = { message, code: extensions['code'], subCode: extensions['subCode'] };
  const kind = RULES.find(([, holds]) => holds(read))?.[0];
  return kind === undefined ? { kind: 'refused', message } : { kind };
}
