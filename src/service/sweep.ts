/** What no webhook told us: found by `updatedAt` and `deletedAt`, with an overlap, every few minutes (DESIGN §2.2). */
import type { OrderRef } from '../../webhooks/twenty/translate';
import { minus, minutes } from '../kernel/time';
import type { AgencyCache } from './agency';
import { refreshAgreement } from './agreement';
import type { Figures } from './figures';
import type { Log } from './log';
import type { Alarms, Clock, Workspace } from './ports';

/** Covers a clock that is not Twenty's, and writes that were under way when the last sweep looked. */
const OVERLAP = minutes(2);

export type Sweeper = {
  readonly workspace: Workspace;
  readonly alarms: Alarms;
  readonly agency: AgencyCache;
  /** Settings, templates or team changed: the other processes on this queue are to load them too. */
  readonly tellAgency: () => Promise<void>;
  /** Marks every lead for what changed; false: another process is at it. */
  readonly markAll: () => Promise<boolean>;
  readonly markOrders: (orders: readonly OrderRef[], because: string) => Promise<void>;
  /** Orders with leads that wait for room. */
  readonly waitingOrders: () => Promise<readonly OrderRef[]>;
  /** Jobs that failed for good, marked dirty again. */
  readonly retryFailed: () => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly figures: Figures;
  readonly log: Log;
};

/** One sweep from `since` (null: everything there is); answers where the next one starts. */
export async function sweep(since: Date | null, sweeper: Sweeper): Promise<Date> {
  const { workspace, alarms, agency, clock, figures, log } = sweeper;
  const until = clock.now();
  const changes = await figures.watchTwenty(workspace.changesBetween(since, until));
  const differs = await figures.watchTwenty(agency.reload());
  if (changes.agency || differs) await sweeper.tellAgency();
  await refreshAgreement(sweeper);
  // First what takes longest and was perhaps cut short: thousands of leads to look at do not hold an import up.
  const orders = [...changes.orders, ...(await sweeper.waitingOrders())];
  await sweeper.markOrders(orders, 'balayage');
  const waiting =
    since === null || changes.agency || differs ? await workspace.leadsWithPendingMessages() : [];
  await alarms.markDirty([...new Set([...changes.leadIds, ...waiting])], 'balayage');
  const all = since === null ? () => Promise.resolve(true) : sweeper.markAll;
  await agency.spread(all, changes.agency);
  const retried = await sweeper.retryFailed();
  figures.lastSweep = until;
  figures.count('max_balayages_total');
  const found = {
    leads: changes.leadIds.length,
    enAttente: waiting.length,
    ordres: orders.length,
    repris: retried.length,
  };
  log.info({ ...found, complet: since === null }, 'balayage terminé');
  return minus(until, OVERLAP);
}

/** Settings, templates or team changed: every lead is looked at by them. */
export async function markAll({
  workspace,
  alarms,
  clock,
}: Pick<Sweeper, 'workspace' | 'alarms' | 'clock'>): Promise<void> {
  const { leadIds } = await workspace.changesBetween(null, clock.now());
  await alarms.markDirty(leadIds, 'réglages ou équipe changés');
}
