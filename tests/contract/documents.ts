/** The GraphQL documents of the data API, built for an object whose name is only known at run time. */
import type { Call } from './target';

/** How Twenty names the parts of an object's API: `lead`, `leads`, `Lead`, `Leads`. */
export type ObjectName = {
  readonly one: string;
  readonly many: string;
  readonly One: string;
  readonly Many: string;
};

export const objectName = (one: string, many: string): ObjectName => ({
  one,
  many,
  One: capital(one),
  Many: capital(many),
});

type Values = Readonly<Record<string, unknown>>;
type Writing = { readonly select?: string; readonly upsert?: boolean };

const graphql = (root: string, query: string, variables: Values): Call => ({
  door: 'graphql',
  root,
  query,
  variables,
});

export function createOne(
  o: ObjectName,
  data: Values,
  { select = 'id', upsert = false }: Writing = {},
): Call {
  const root = `create${o.One}`;
  return graphql(
    root,
    `mutation($data: ${o.One}CreateInput!) { ${root}(data: $data${flag(upsert)}) { ${select} } }`,
    {
      data,
    },
  );
}

export function createMany(
  o: ObjectName,
  data: readonly Values[],
  { select = 'id', upsert = false }: Writing = {},
): Call {
  const root = `create${o.Many}`;
  const query = `mutation($data: [${o.One}CreateInput!]!) { ${root}(data: $data${flag(upsert)}) { ${select} } }`;
  return graphql(root, query, { data });
}

export function updateOne(o: ObjectName, id: string, data: Values, select = 'id'): Call {
  const root = `update${o.One}`;
  const query = `mutation($id: UUID!, $data: ${o.One}UpdateInput!) { ${root}(id: $id, data: $data) { ${select} } }`;
  return graphql(root, query, { id, data });
}

export function updateMany(o: ObjectName, filter: Values, data: Values, select = 'id'): Call {
  const root = `update${o.Many}`;
  const query =
    `mutation($filter: ${o.One}FilterInput!, $data: ${o.One}UpdateInput!) ` +
    `{ ${root}(filter: $filter, data: $data) { ${select} } }`;
  return graphql(root, query, { filter, data });
}

export type Removal = 'delete' | 'restore' | 'destroy';

export function removeOne(how: Removal, o: ObjectName, id: string, select = 'id'): Call {
  const root = `${how}${o.One}`;
  return graphql(root, `mutation($id: UUID!) { ${root}(id: $id) { ${select} } }`, { id });
}

export function removeMany(how: Removal, o: ObjectName, filter: Values, select = 'id'): Call {
  const root = `${how}${o.Many}`;
  return graphql(root, `mutation($filter: ${o.One}FilterInput!) { ${root}(filter: $filter) { ${select} } }`, {
    filter,
  });
}

export function findOne(o: ObjectName, filter: Values, select = 'id'): Call {
  return graphql(o.one, `query($filter: ${o.One}FilterInput!) { ${o.one}(filter: $filter) { ${select} } }`, {
    filter,
  });
}

export type Reading = {
  readonly filter?: Values;
  readonly orderBy?: readonly Values[];
  readonly first?: number;
  readonly after?: string;
  readonly select?: string;
};

export function findMany(o: ObjectName, { select = 'id', ...variables }: Reading): Call {
  const query =
    `query($filter: ${o.One}FilterInput, $orderBy: [${o.One}OrderByInput], $first: Int, $after: String) ` +
    `{ ${o.many}(filter: $filter, orderBy: $orderBy, first: $first, after: $after) ` +
    `{ totalCount pageInfo { hasNextPage endCursor } edges { node { ${select} } } } }`;
  return graphql(o.many, query, variables);
}

/** A call to the metadata API; `root` is its only root field. */
export const metadata = (root: string, query: string, variables: Values = {}): Call => ({
  door: 'metadata',
  root,
  query,
  variables,
});

const flag = (upsert: boolean): string => (upsert ? ', upsert: true' : '');
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
