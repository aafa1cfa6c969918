/** Twenty's records as the harness reads them, to the end of the list. */
import type { Transport } from '../../src/twenty/transport';

export type Node = Readonly<Record<string, unknown>> & { readonly id: string };
type Page = {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};

/** What is needed of a stage. */
export type Reach = { readonly transport: Transport };
export type Filter = Readonly<Record<string, unknown>>;

/** Twenty gives up to 2,000 at once. */
const PAGE = 1_000;
/** Twenty leaves out what is in the bin unless it is asked for. */
export const BIN_TOO: Filter = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };

export async function listAll(
  { transport }: Reach,
  plural: string,
  fields: string,
  filter: Filter = {},
): Promise<readonly Node[]> {
  const query = `query All($after: String, $filter: ${typeOf(plural)}FilterInput) {
    ${plural}(first: ${PAGE}, after: $after, filter: $filter, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id ${fields} } } pageInfo { hasNextPage endCursor } totalCount } }`;
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const answer = await transport.rawData(query, { after, filter });
    const page: Page = (answer as Readonly<Record<string, Page>>)[plural]!;
    nodes.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

export async function count({ transport }: Reach, plural: string): Promise<number> {
  const answer = await transport.rawData(`query Count { ${plural}(first: 1) { totalCount } }`);
  return (answer as Readonly<Record<string, Page>>)[plural]?.totalCount ?? 0;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The type that Twenty names after the singular: of the plurals used here, each says its own. */
const SINGULARS: Readonly<Record<string, string>> = {
  tousRendezVous: 'RendezVous',
  messagesMax: 'MessageMax',
  notificationsMax: 'NotificationMax',
  reglagesMax: 'ReglageMax',
  tentativesContact: 'TentativeContact',
  importsLeads: 'ImportLeads',
  membresEquipe: 'MembreEquipe',
  timelineActivities: 'TimelineActivity',
};
const typeOf = (plural: string): string => SINGULARS[plural] ?? capital(plural.slice(0, -1));

export async function update(
  { transport }: Reach,
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
  { transport }: Reach,
  plural: string,
  type: string,
  data: readonly object[],
): Promise<void> {
  for (let from = 0; from < data.length; from += 200) {
    await transport.rawData(
      `mutation Create($data: [${type}CreateInput!]!) { create${capital(plural)}(data: $data) { id } }`,
      { data: data.slice(from, from + 200) },
    );
  }
}

/** For good, what the filter says, bin included. */
export async function destroyMany({ transport }: Reach, plural: string, filter: Filter = {}): Promise<void> {
  await transport.rawData(
    `mutation Destroy($filter: ${typeOf(plural)}FilterInput!) { destroy${capital(plural)}(filter: $filter) { id } }`,
    { filter: { and: [filter, BIN_TOO] } },
  );
}
