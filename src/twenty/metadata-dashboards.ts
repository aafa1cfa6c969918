/** Dashboards: a record of Twenty's own `dashboard`, and the page it stands for (`/graphql` and `/metadata`). */
import { z } from 'zod';

import { readAnswer } from './metadata-answer';
import type { Input } from './metadata-model';
import { arrangePage } from './metadata-pages';
import type { Transport } from './transport';

const row = z.object({
  id: z.string(),
  pageLayoutId: z.string().nullish(),
  deletedAt: z.string().nullish(),
});

export type DashboardRow = z.infer<typeof row>;

const listAnswer = z.object({ dashboards: z.object({ edges: z.array(z.object({ node: row })) }) });
const createAnswer = z.object({ createDashboard: row });
const tabsAnswer = z.object({
  getPageLayout: z
    .object({
      name: z.string(),
      tabs: z
        .array(z.object({ id: z.string(), widgets: z.array(z.object({ id: z.string() })).nullish() }))
        .nullish(),
    })
    .nullish(),
});

// Soft-deleted ones included: their ids are taken.
const LIST = `query MaxDashboards($ids: [UUID]) {
  dashboards(first: 50, filter: { and: [{ id: { in: $ids } }, { or: [{ deletedAt: { is: NULL } }, { deletedAt: { is: NOT_NULL } }] }] }) {
    edges { node { id pageLayoutId deletedAt } }
  }
}`;
const CREATE = `mutation MaxCreateDashboard($data: DashboardCreateInput!) {
  createDashboard(data: $data) { id pageLayoutId deletedAt }
}`;
const DESTROY = 'mutation MaxDestroyDashboard($id: UUID!) { destroyDashboard(id: $id) { id } }';
const LAYOUT = `query MaxDashboardLayout($id: String!) {
  getPageLayout(id: $id) { name tabs { id widgets { id } } }
}`;

export async function readDashboards(
  transport: Transport,
  ids: readonly string[],
): Promise<readonly DashboardRow[]> {
  const answer = readAnswer(listAnswer, await transport.rawData(LIST, { ids }), 'tableaux de bord');
  return answer.dashboards.edges.map(({ node }) => node);
}

/** Twenty makes its page, with one empty tab, in the same breath. A second creation is refused. */
export async function createDashboard(transport: Transport, data: Input): Promise<DashboardRow> {
  const answer = readAnswer(createAnswer, await transport.rawData(CREATE, { data }), 'tableau de bord');
  return answer.createDashboard;
}

/** Its page goes with it. */
export async function destroyDashboard(transport: Transport, id: string): Promise<void> {
  await transport.rawData(DESTROY, { id });
}

export type DashboardPage = {
  readonly name: string;
  readonly tabs: readonly string[];
  /** Ids, over all tabs. */
  readonly widgets: readonly string[];
};

export async function readDashboardPage(transport: Transport, id: string): Promise<DashboardPage | null> {
  const { getPageLayout: found } = readAnswer(
    tabsAnswer,
    await transport.rawMetadata(LAYOUT, { id }),
    'page d’un tableau de bord',
  );
  if (!found) return null;
  const tabs = found.tabs ?? [];
  return {
    name: found.name,
    tabs: tabs.map((tab) => tab.id),
    widgets: tabs.flatMap(({ widgets }) => (widgets ?? []).map(({ id: widget }) => widget)),
  };
}

export const fillDashboard = arrangePage;
