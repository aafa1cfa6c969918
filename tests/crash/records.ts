/** Twenty's records as the harness reads them, to the end of the list. */
import type { Stage } from './stage';

export type Node = Readonly<Record<string, unknown>> & { readonly id: string };
type Page = {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};

const PAGE = 500;

export async function listAll(
  { transport }: Stage,
  plural: string,
  fields: string,
): Promise<readonly Node[]> {
  const query = `query All($after: String) { ${plural}(first: ${PAGE}, after: $after) {
    edges { node { id ${fields} } } pageInfo { hasNextPage endCursor } totalCount } }`;
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: Page = ((await transport.rawData(query, { after })) as Readonly<Record<string, Page>>)[
      plural
    ]!;
    nodes.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

export async function count({ transport }: Stage, plural: string): Promise<number> {
  const answer = await transport.rawData(`query Count { ${plural}(first: 1) { totalCount } }`);
  return (answer as Readonly<Record<string, Page>>)[plural]?.totalCount ?? 0;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export async function update(
  { transport }: Stage,
  singular: string,
  id: string,
  data: object,
): Promise<void> {
  const type = capital(singular);
  await transport.rawData(
    `mutation Update($id: UUID!, $data: ${type}UpdateInput!) { update${type}(id: $id, data: $data) { id } }`,
    { id, data },
  );
}

/** At most 200 at once, as Twenty takes them. */
export async function createMany(
  { transport }: Stage,
  plural: string,
  type: string,
  data: readonly object[],
) {
  for (let from = 0; from < data.length; from += 200) {
    await transport.rawData(
      `mutation Create($data: [${type}CreateInput!]!) { create${capital(plural)}(data: $data) { id } }`,
      { data: data.slice(from, from + 200) },
    );
  }
}
