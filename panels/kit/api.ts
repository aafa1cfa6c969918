/**
 * The only way out of a panel: Twenty's two GraphQL doors, with the rights of the person who looks at it (PLATFORM.md §6). Data
 * in, data out; `fetch` and the token are handed in, so that the same code runs under test.
 */

/** What can go wrong, as far as a person can do something about it. */
export type Faute =
  /** Twenty says no to this person. */
  | { readonly kind: 'droits' }
  /** The session ran out: the page has to be loaded again. */
  | { readonly kind: 'session' }
  | { readonly kind: 'injoignable' }
  /** An object or a field of ours is missing: MAX is not, or not completely, installed. */
  | { readonly kind: 'modele' }
  | { readonly kind: 'refus'; readonly message: string };

export type Reponse<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly faute: Faute };

export type Porte = 'graphql' | 'metadata';

export type Acces = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Root of the Twenty server. */
  readonly url: () => string;
  readonly token: () => string;
  /** Asks Twenty for a new token of half an hour; null when the session is over. */
  readonly renew: () => Promise<string | null>;
};

export type Api = <T>(porte: Porte, query: string, variables?: object) => Promise<Reponse<T>>;

export function createApi(acces: Acces): Api {
  let token: string | null = null;
  return async <T>(porte: Porte, query: string, variables: object = {}): Promise<Reponse<T>> => {
    const ask = (bearer: string): Promise<Reponse<T>> => send<T>(acces, { porte, query, variables, bearer });
    const first = await ask(token ?? acces.token());
    if (first.ok || first.faute.kind !== 'session') return first;
    token = await acces.renew().catch(() => null);
    return token === null ? first : ask(token);
  };
}

type Demande = {
  readonly porte: Porte;
  readonly query: string;
  readonly variables: object;
  readonly bearer: string;
};

async function send<T>(
  { fetch, url }: Acces,
  { porte, query, variables, bearer }: Demande,
): Promise<Reponse<T>> {
  try {
    const answer = await fetch(`${url()}/${porte}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      body: JSON.stringify({ query, variables }),
    });
    return readAnswer<T>(answer.status, await answer.text());
  } catch {
    return { ok: false, faute: { kind: 'injoignable' } };
  }
}

type GraphQLFault = { readonly message?: string; readonly extensions?: Readonly<Record<string, unknown>> };

/** Any error in an answer makes it a fault, whatever data stands beside it. */
export function readAnswer<T>(status: number, text: string): Reponse<T> {
  const body = parsed(text);
  const faults = body?.errors ?? [];
  if (faults.length > 0) return { ok: false, faute: fauteOf(faults) };
  if (status === 401) return { ok: false, faute: { kind: 'session' } };
  if (body?.data === undefined || body.data === null) return { ok: false, faute: { kind: 'injoignable' } };
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
type Kind = Exclude<Faute, { readonly message: string }>['kind'];

/** First match wins; what none takes is a refusal, in Twenty's own words. */
const RULES: readonly (readonly [Kind, (read: Read) => boolean])[] = [
  [
    'session',
    ({ code, message }) => code === 'UNAUTHENTICATED' || /^(Token invalid|Token has expired)/.test(message),
  ],
  [
    'droits',
    ({ code, subCode, message }) =>
      code === 'FORBIDDEN' || subCode === 'PERMISSION_DENIED' || /permission/i.test(message),
  ],
  [
    'modele',
    ({ message }) =>
      /^(Cannot query field|Unknown (type|argument|field)|Field ".*" is not defined|Object .* doesn't have any)/.test(
        message,
      ),
  ],
];

function fauteOf([first]: readonly GraphQLFault[]): Faute {
  const { message = '', extensions = {} } = first ?? {};
  const read = { message, code: extensions['code'], subCode: extensions['subCode'] };
  const kind = RULES.find(([, holds]) => holds(read))?.[0];
  return kind === undefined ? { kind: 'refus', message } : { kind };
}
