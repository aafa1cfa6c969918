/** Speaks to a running sandbox the raw way: whole answers, errors included. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from '../../../src/sandbox';

/** JSON of any shape: tests look into it freely and compare what they find. */
export type Parsed = ReturnType<typeof JSON.parse>;

export type Answer = {
  readonly status: number;
  readonly data?: Parsed;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, Parsed>>;
  }[];
};

export type Client = {
  data(query: string, variables?: object): Promise<Answer>;
  metadata(query: string, variables?: object): Promise<Answer>;
};

export function client(sandbox: Sandbox, bearer: string | null = sandbox.apiKey): Client {
  const post = (path: string) => async (query: string, variables?: object) => {
    const response = await fetch(sandbox.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  return { data: post('/graphql'), metadata: post('/metadata') };
}

/** A clock that stands still until told otherwise. */
export function handClock(start = '2026-11-22T09:00:00.000Z') {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    passes: (ms: number) => {
      at += ms;
    },
  };
}

export type Received = {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly rawBody: string;
  readonly body: Parsed;
};

/** A webhook target that remembers what it got. */
export async function target(answerStatus = 202) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let rawBody = '';
    request.on('data', (chunk) => (rawBody += String(chunk)));
    request.on('end', () => {
      received.push({ headers: request.headers, rawBody, body: JSON.parse(rawBody) });
      response.writeHead(answerStatus).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    take: () => received.splice(0),
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Creates an object and its fields; answers ids by name. */
export async function install(
  to: Client,
  object: { readonly singular: string; readonly plural: string },
  fields: readonly Readonly<Record<string, unknown>>[],
): Promise<{ readonly objectId: string; readonly fieldIds: Readonly<Record<string, string>> }> {
  const made = await to.metadata(
    'mutation($o: CreateObjectInput!) { createOneObject(input: { object: $o }) { id } }',
    {
      o: {
        nameSingular: object.singular,
        namePlural: object.plural,
        labelSingular: object.singular,
        labelPlural: object.plural,
      },
    },
  );
  const objectId: string = made.data.createOneObject.id;
  const fieldIds: Record<string, string> = {};
  for (const field of fields) {
    const answer = await to.metadata(
      'mutation($f: CreateFieldInput!) { createOneField(input: { field: $f }) { id name } }',
      { f: { objectMetadataId: objectId, label: String(field.name), ...field } },
    );
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    fieldIds[String(field.name)] = answer.data.createOneField.id;
  }
  return { objectId, fieldIds };
}

export async function objectId(to: Client, singular: string): Promise<string> {
  const answer = await to.metadata(
    '{ objects(paging: { first: 200 }) { edges { node { id nameSingular } } } }',
  );
  const [edge] = those(answer.data.objects.edges, (one) => one.node.nameSingular === singular);
  return text(edge?.node.id);
}

/** A SELECT or MULTI_SELECT with these values. */
export const choices = (...values: readonly string[]) =>
  values.map((value, position) => ({ value, label: value.toLowerCase(), color: 'blue', position }));

/** One object of a parsed list. */
export type Entry = Readonly<Record<string, Parsed>>;

/** What `pick` says of each entry of a parsed list. */
export const each = (list: Parsed, pick: (entry: Entry) => unknown): readonly unknown[] =>
  (list as readonly Entry[]).map(pick);

export const those = (list: Parsed, test: (entry: Entry) => boolean): readonly Entry[] =>
  (list as readonly Entry[]).filter(test);

/** An id, a title: what is text in an answer. */
export const text = (value: Parsed): string => String(value);
